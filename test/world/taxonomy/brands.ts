/** Invented vendors. A line is a vendor's family of things that look alike across product types. */
export const STYLES = ['rugged', 'plain', 'bright', 'heritage', 'natural'] as const;
export type Style = (typeof STYLES)[number];

export interface Brand {
  vendor: string;
  style: Style;
  /** -1 cheap .. 1 dear, within a product type. */
  tier: number;
  /** Names of the departments it sells in. */
  departments: readonly string[];
  lines: readonly string[];
}

const OUTDOOR = ['Camp', 'Bags & Travel', 'Clothing', 'Footwear & Accessories'];
const INDOOR = ['Home', 'Kitchen & Table', 'Bath & Wellbeing', 'Desk & Play'];

export const BRANDS: readonly Brand[] = [
  {
    vendor: 'Corriefell',
    style: 'rugged',
    tier: 0.5,
    departments: OUTDOOR,
    lines: ['Kestrel', 'Tarn', 'Scree', 'Ptarmigan'],
  },
  {
    vendor: 'Hollin & Rake',
    style: 'heritage',
    tier: 0.4,
    departments: [...OUTDOOR, 'Garden'],
    lines: ['Harrow', 'Drover', 'Stile', 'Coppice'],
  },
  {
    vendor: 'Outbound Union',
    style: 'bright',
    tier: -0.2,
    departments: OUTDOOR,
    lines: ['Pika', 'Zephyr', 'Hopscotch', 'Tangent'],
  },
  {
    vendor: 'Stillwater Works',
    style: 'plain',
    tier: 0.1,
    departments: OUTDOOR,
    lines: ['Level', 'Plumb', 'Datum', 'Baseline'],
  },
  {
    vendor: 'Mossgarth',
    style: 'natural',
    tier: 0,
    departments: ['Camp', 'Clothing', 'Garden', 'Home'],
    lines: ['Lichen', 'Fern', 'Bracken', 'Sedge'],
  },
  {
    vendor: 'Vantfjord',
    style: 'plain',
    tier: 0.8,
    departments: ['Clothing', 'Footwear & Accessories', 'Home'],
    lines: ['Aust', 'Nordre', 'Hvit', 'Ly'],
  },
  {
    vendor: 'Penny Lantern',
    style: 'bright',
    tier: -0.6,
    departments: ['Camp', 'Home', 'Desk & Play', 'Kitchen & Table'],
    lines: ['Marble', 'Ribbon', 'Picnic', 'Confetti'],
  },
  {
    vendor: 'Kiln Row',
    style: 'natural',
    tier: 0.3,
    departments: ['Kitchen & Table', 'Home', 'Garden'],
    lines: ['Ember', 'Slip', 'Grog', 'Ash'],
  },
  {
    vendor: 'Oxbow Pottery',
    style: 'rugged',
    tier: 0,
    departments: ['Kitchen & Table', 'Garden', 'Home'],
    lines: ['River', 'Silt', 'Weir', 'Meander'],
  },
  {
    vendor: 'Brightwell & Daughters',
    style: 'heritage',
    tier: 0.7,
    departments: INDOOR,
    lines: ['Parlour', 'Orchard', 'Gable', 'Mantel'],
  },
  { vendor: 'Halv', style: 'plain', tier: -0.3, departments: INDOOR, lines: ['En', 'To', 'Tre', 'Fem'] },
  {
    vendor: 'Saltmarsh Mill',
    style: 'natural',
    tier: 0.2,
    departments: ['Home', 'Bath & Wellbeing', 'Clothing'],
    lines: ['Samphire', 'Dune', 'Curlew', 'Eddy'],
  },
  {
    vendor: 'Tumblehome',
    style: 'bright',
    tier: 0.1,
    departments: ['Home', 'Kitchen & Table', 'Bags & Travel'],
    lines: ['Regatta', 'Sorbet', 'Gala', 'Parasol'],
  },
  {
    vendor: 'Ironmonger & Ash',
    style: 'rugged',
    tier: 0.3,
    departments: ['Kitchen & Table', 'Garden', 'Camp'],
    lines: ['Forge', 'Anvil', 'Tinder', 'Hearth'],
  },
  {
    vendor: 'Wren Apothecary',
    style: 'natural',
    tier: 0.4,
    departments: ['Bath & Wellbeing', 'Home'],
    lines: ['Hedgerow', 'Dew', 'Thicket', 'Nectar'],
  },
  {
    vendor: 'Tidepool',
    style: 'bright',
    tier: -0.4,
    departments: ['Bath & Wellbeing', 'Footwear & Accessories', 'Clothing'],
    lines: ['Anemone', 'Limpet', 'Coral', 'Splash'],
  },
  {
    vendor: 'Foolscap',
    style: 'plain',
    tier: 0,
    departments: ['Desk & Play', 'Bags & Travel'],
    lines: ['Margin', 'Folio', 'Quire', 'Ledger'],
  },
  {
    vendor: 'Penhallow Press',
    style: 'heritage',
    tier: 0.5,
    departments: ['Desk & Play', 'Home'],
    lines: ['Broadside', 'Vellum', 'Colophon', 'Octavo'],
  },
  {
    vendor: 'Larkfell Own',
    style: 'plain',
    tier: -0.7,
    departments: [...OUTDOOR, ...INDOOR, 'Garden'],
    lines: ['Everyday', 'Commons', 'Basics', 'Staple'],
  },
  {
    vendor: 'Seedhouse',
    style: 'natural',
    tier: -0.2,
    departments: ['Garden', 'Bath & Wellbeing'],
    lines: ['Furrow', 'Sprig', 'Pollen', 'Meadow'],
  },
  {
    vendor: 'Allotment Society',
    style: 'heritage',
    tier: 0.2,
    departments: ['Garden', 'Kitchen & Table', 'Clothing'],
    lines: ['Potting Shed', 'Trellis', 'Lattice', 'Cloche'],
  },
];

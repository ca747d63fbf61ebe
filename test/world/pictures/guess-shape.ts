import { handleOf } from '../product-names.ts';
import { COLOURS, type Colour } from '../taxonomy/colours.ts';
import { PRODUCT_TYPES } from '../taxonomy/index.ts';
import { picturePath } from './picture.ts';
import { SHAPES, type ShapeName } from './shapes.ts';

const PLAIN_COLOURS: Record<string, Colour> = {
  black: 'Graphite',
  white: 'Bone',
  grey: 'Slate',
  gray: 'Slate',
  silver: 'Steel',
  gold: 'Brass',
  red: 'Berry',
  pink: 'Rose',
  orange: 'Rust',
  yellow: 'Lemon',
  green: 'Pine',
  olive: 'Moss',
  blue: 'Tide',
  navy: 'Ink',
  purple: 'Plum',
  brown: 'Walnut',
  cream: 'Oat',
};

/** Words of merchants' own catalogues that our type names do not contain. */
const WORDS: Record<string, ShapeName> = {
  bracelet: 'necklace',
  earring: 'necklace',
  ring: 'necklace',
  choker: 'necklace',
  bangle: 'necklace',
  coat: 'jacket',
  parka: 'jacket',
  anorak: 'jacket',
  hoodie: 'fleece',
  jumper: 'longsleeve',
  sweater: 'longsleeve',
  blouse: 'shirt',
  top: 'tee',
  dress: 'apron',
  jeans: 'trousers',
  pants: 'trousers',
  shorts: 'trousers',
  skirt: 'trousers',
  sneaker: 'shoe',
  trainer: 'shoe',
  heel: 'shoe',
  hat: 'beanie',
  bag: 'tote',
  purse: 'pouch',
  wallet: 'pouch',
  sofa: 'chair',
  armchair: 'chair',
  stool: 'chair',
  table: 'tray',
  light: 'lamp',
  pot: 'planter',
  plant: 'planter',
  pillow: 'cushion',
  throw: 'blanket',
  cup: 'mug',
  glass: 'bottle',
  plate: 'bowl',
  dish: 'bowl',
  book: 'notebook',
  poster: 'print',
  art: 'print',
  toy: 'puzzle',
  game: 'puzzle',
  cream: 'dropper',
  oil: 'dropper',
  serum: 'dropper',
  bedclothes: 'bed',
  duvet: 'bed',
  sheet: 'bed',
  drawer: 'basket',
  storage: 'basket',
};

/** Later entries win: a word of ours for a part ("Pen Pot") must not decide what a pot is. */
const VOCABULARY: ReadonlyMap<string, ShapeName> = new Map([
  ...PRODUCT_TYPES.flatMap((type) =>
    type.nouns.map((noun) => [singular(handleOf(noun).split('-').at(-1)!), type.shape] as const),
  ),
  ...Object.keys(SHAPES).map((shape) => [singular(shape), shape as ShapeName] as const),
  ...Object.entries(WORDS),
]);

/** A picture for a product that has none: the shape that its title or type names, a parcel otherwise. */
export function fallbackPicturePath(title: string, productType: string): string {
  const words = handleOf(`${productType} ${title}`).split('-').toReversed().map(singular);
  const shape = words.map((word) => VOCABULARY.get(word)).find((found) => found !== undefined) ?? 'parcel';
  const seed = [...title].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7);
  return picturePath(shape, namedColour(words) ?? COLOUR_NAMES[seed % COLOUR_NAMES.length]!, seed % 97);
}

const COLOUR_NAMES = Object.keys(COLOURS) as Colour[];

function namedColour(words: readonly string[]): Colour | undefined {
  const known = words.map(
    (word) => PLAIN_COLOURS[word] ?? COLOUR_NAMES.find((name) => name.toLowerCase() === word),
  );
  return known.find((colour) => colour !== undefined);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

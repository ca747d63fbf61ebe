import { handleOf } from '../product-names.ts';
import { COLOURS, type Colour } from '../taxonomy/colours.ts';
import { PRODUCT_TYPES } from '../taxonomy/index.ts';
import { picturePath } from './picture.ts';
import { SHAPES, type ShapeName } from './shapes.ts';

/** Words of merchants' own catalogues that our type names do not contain. */
const WORDS: Record<string, ShapeName> = {
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

const VOCABULARY: ReadonlyMap<string, ShapeName> = new Map([
  ...Object.entries(WORDS),
  ...Object.keys(SHAPES).map((shape) => [shape, shape as ShapeName] as const),
  ...PRODUCT_TYPES.flatMap((type) =>
    type.nouns.map((noun) => [singular(handleOf(noun).split('-').at(-1)!), type.shape] as const),
  ),
]);

/** A picture for a product that has none: the shape that its title or type names, a parcel otherwise. */
export function fallbackPicturePath(title: string, productType: string): string {
  const words = handleOf(`${productType} ${title}`).split('-').toReversed();
  const shape =
    words.map((word) => VOCABULARY.get(singular(word))).find((found) => found !== undefined) ?? 'parcel';
  const named = Object.keys(COLOURS).find((colour) => words.includes(colour.toLowerCase()));
  const seed = [...title].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7);
  const colours = Object.keys(COLOURS) as Colour[];
  return picturePath(shape, (named as Colour | undefined) ?? colours[seed % colours.length]!, seed % 97);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

import type { Product } from '@kindred/shared/catalog';

/** How much a field says about what goes together; set by judgement, the order matters more than the numbers. */
const FIELD_WEIGHTS = { title: 1, type: 2, tag: 1, collection: 1, vendor: 0.5, option: 0.5, price: 0.5 };

/**
 * Words in any script: letters with their marks, and digits. Scripts that write without spaces come out as
 * long runs, which are cut into pairs of characters instead.
 */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Token -> weight of one product. Words of title, type and tags are one vocabulary; the rest are exact names. */
export function contentTokens(product: Product): Map<string, number> {
  const tokens = new Map<string, number>();
  const add = (token: string, weight: number): void =>
    void tokens.set(token, (tokens.get(token) ?? 0) + weight);
  for (const word of words(product.title)) add(word, FIELD_WEIGHTS.title);
  for (const word of words(product.productType)) add(word, FIELD_WEIGHTS.type);
  for (const word of product.tags.flatMap(words)) add(word, FIELD_WEIGHTS.tag);
  for (const collection of product.collections) add(`collection=${collection}`, FIELD_WEIGHTS.collection);
  if (product.vendor !== '') add(`vendor=${fold(product.vendor)}`, FIELD_WEIGHTS.vendor);
  for (const { name } of product.options) add(`option=${fold(name)}`, FIELD_WEIGHTS.option);
  for (const band of priceBands(product.priceMinorUnits)) add(band, FIELD_WEIGHTS.price);
  return tokens;
}

export function words(text: string): string[] {
  return (fold(text).match(WORD) ?? []).flatMap((word) =>
    UNSPACED.test(word) ? characterPairs(word) : [word],
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function characterPairs(word: string): string[] {
  const characters = [...word];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => characters[at]! + character);
}

/** Two overlapping bands an octave wide, so that two prices a little apart share at least one of them. */
function priceBands(minorUnits: number): string[] {
  if (!(minorUnits > 0)) return [];
  const octaves = Math.log2(minorUnits);
  return [`price=${Math.floor(octaves)}`, `price+=${Math.floor(octaves + 0.5)}`];
}

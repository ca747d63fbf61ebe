import type { Product } from '@kindred/shared/catalog';
import { folded, words } from './content-words.ts';

/** How much a field says about what goes together; set by judgement, the order matters more than the numbers. */
const FIELD_WEIGHTS = { title: 1, type: 2, tag: 1, collection: 1, vendor: 0.5, option: 0.5, price: 0.5 };

/** Of any list of a product; Shopify allows 250 tags, 3 options and 100 values of one by hand. */
const MAX_ENTRIES = 250;
/** A product that says more than this is cut, so that none costs more than its share. */
const MAX_TOKENS = 400;

/**
 * Token -> weight of one product. Words of title, type and tags are one vocabulary; the rest are exact names behind
 * a `field=`, which no word contains.
 */
export function contentTokens(product: Product): Map<string, number> {
  const tokens = new Map<string, number>();
  const add = (token: string, weight: number): void => {
    if (tokens.size < MAX_TOKENS || tokens.has(token)) tokens.set(token, (tokens.get(token) ?? 0) + weight);
  };
  for (const word of words(product.title)) add(word, FIELD_WEIGHTS.title);
  for (const word of words(product.productType)) add(word, FIELD_WEIGHTS.type);
  for (const [band, nearness] of priceBands(product.priceMinorUnits))
    add(band, FIELD_WEIGHTS.price * nearness);
  const vendor = folded(product.vendor);
  if (vendor !== '') add(`vendor=${vendor}`, FIELD_WEIGHTS.vendor);
  for (const word of product.tags.slice(0, MAX_ENTRIES).flatMap(words)) add(word, FIELD_WEIGHTS.tag);
  for (const collection of product.collections.slice(0, MAX_ENTRIES))
    add(`collection=${folded(collection)}`, FIELD_WEIGHTS.collection);
  for (const [option, share] of optionTokens(product)) add(option, FIELD_WEIGHTS.option * share);
  return tokens;
}

/** What a product comes in. The more values an option has, the less each says. */
function optionTokens({ options }: Product): [token: string, share: number][] {
  return options.slice(0, MAX_ENTRIES).flatMap(({ name, values }) => {
    // Shopify's mark for a product without options, the same in every language.
    if (values.length === 1 && values[0] === 'Default Title') return [];
    const option = `option=${folded(name)}`;
    const share = 1 / Math.sqrt(Math.max(1, values.length));
    const named = values
      .slice(0, MAX_ENTRIES)
      .map((value): [string, number] => [`${option}:${folded(value)}`, share]);
    return [[option, 1] as [string, number], ...named];
  });
}

/**
 * Half octaves of price: each price lies between two marks and belongs to both by nearness, so that two prices a
 * little apart always share one. Nothing for a price of 0 or none.
 */
function priceBands(minorUnits: number): [token: string, nearness: number][] {
  if (!(minorUnits > 0 && minorUnits < Infinity)) return [];
  const place = 2 * Math.log2(minorUnits);
  const below = Math.floor(place);
  return [
    [`price=${below}`, below + 1 - place],
    [`price=${below + 1}`, place - below],
  ];
}

import type { ShopProduct } from '../state.ts';
import type { Catalog } from './catalog.ts';

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every term must match; the last one may be unfinished. Title counts most, then type, tags and vendor. */
function score(product: ShopProduct, terms: string[]): number {
  const fields: [number, string[]][] = [
    [4, tokens(product.title)],
    [2, tokens(product.productType)],
    [1, tokens([...product.tags, product.vendor].join(' '))],
  ];
  let total = 0;
  for (const [position, term] of terms.entries()) {
    const isLast = position === terms.length - 1;
    const matches = (word: string): boolean => word === term || (isLast && word.startsWith(term));
    const best = fields.filter(([, words]) => words.some(matches)).map(([weight]) => weight);
    if (best.length === 0) return 0;
    total += Math.max(...best);
  }
  return total;
}

export function searchProducts(catalog: Catalog, query: string): ShopProduct[] {
  const terms = tokens(query).slice(0, 10);
  if (terms.length === 0) return [];
  return catalog
    .published()
    .map((product) => ({ product, score: score(product, terms) }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score || a.product.title.localeCompare(b.product.title))
    .map((hit) => hit.product);
}

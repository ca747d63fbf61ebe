import type { ShopCollection, ShopProduct } from '../shopify/state.ts';
import type { CatalogueItem } from './catalogue.ts';
import { minorUnitsOf } from './money.ts';
import { handleOf } from './product-names.ts';
import { DEPARTMENTS } from './taxonomy/index.ts';

const DAY = 86_400_000;
const FIRST_COLLECTION_ID = 412_300_000_000;

interface Rule {
  title: string;
  handle?: string;
  text: string;
  holds: (item: CatalogueItem) => boolean;
}

/** Makes the collections and writes their ids into the products, the department first. */
export function createCollections(
  catalogue: readonly CatalogueItem[],
  now: number,
  currency: string,
): ShopCollection[] {
  const rules = [...departmentRules(), ...tagRules(), ...momentRules(now, currency)];
  const collections = rules.map((rule, at) => ({
    id: String(FIRST_COLLECTION_ID + at * 7_919),
    handle: rule.handle ?? handleOf(rule.title),
    title: rule.title,
    bodyHtml: `<p>${rule.text}</p>`,
  }));
  for (const item of catalogue) {
    item.product.collectionIds = rules.flatMap((rule, at) => (rule.holds(item) ? [collections[at]!.id] : []));
  }
  return collections;
}

function departmentRules(): Rule[] {
  return DEPARTMENTS.map(({ name }) => ({
    title: name.replace('&', 'and'),
    text: `Everything for ${name.replace('&', 'and').toLowerCase()}.`,
    holds: (item) => item.department === name,
  }));
}

function tagRules(): Rule[] {
  return [
    tagged('A Night Outside', 'Shelter, warmth and supper, from the porch to the pass.', 'overnight'),
    tagged('Rainy Days', 'Dry shoulders, dry feet.', 'waterproof'),
    tagged('Slow Mornings', 'For the first quiet hour.', 'coffee', 'slow mornings'),
    tagged('Keep Warm', 'Wool, down and things to pull over the ears.', 'warm'),
    tagged('Ceramics', 'Thrown, glazed and fired in small batches.', 'ceramics'),
    tagged('Growing', 'Seeds, soil and tools that last.', 'growing', 'plants'),
    tagged('Presents', 'Small things that wrap well.', 'gifts'),
    tagged('Best Sellers', 'What others keep coming back for.', 'bestseller'),
  ];
}

function tagged(title: string, text: string, ...tags: string[]): Rule {
  return {
    title,
    text,
    holds: ({ product }) => tags.some((tag) => product.tags.includes(tag)),
  };
}

function momentRules(now: number, currency: string): Rule[] {
  const lowest = (product: ShopProduct) =>
    Math.min(...product.variants.map((variant) => minorUnitsOf(variant.price, currency)));
  return [
    {
      title: 'New Arrivals',
      text: 'In the shop since the last few weeks.',
      holds: ({ product }) => now - Date.parse(product.createdAt) < 45 * DAY,
    },
    {
      title: 'Last Chance',
      text: 'Reduced, while stock lasts.',
      holds: ({ product }) => product.variants.some((variant) => variant.compareAtPrice !== null),
    },
    { title: 'Under 30', text: 'Small prices.', holds: ({ product }) => lowest(product) < 3000 },
    {
      title: 'Home page',
      handle: 'frontpage',
      text: 'On the front page.',
      holds: ({ product, appeal }) => product.status === 'ACTIVE' && appeal > 2.6,
    },
  ];
}

import { handleOf } from '../../world/product-names.ts';
import { fallbackPicturePath } from '../../world/pictures/guess-shape.ts';
import type { ShopCollection, ShopProduct } from '../state.ts';
import { PRODUCT_COLUMNS, readExport } from './columns.ts';
import type { Problem } from './csv.ts';
import { holdsVariant, orProblem, readImage, readVariant, type ProductRow } from './product-rows.ts';
import { stableId } from './stable-id.ts';

export interface ImportedProducts {
  products: ShopProduct[];
  collections: ShopCollection[];
  /** In line order; every row that is not in the result is here. */
  problems: Problem[];
}

/** Exports do not say when a product was made; this keeps them from counting as new. */
const CREATED_AT = '2020-01-01T00:00:00.000Z';

/** Shopify's product export, old or new form: a product is all rows with its handle. */
export function importProductsCsv(text: string, { createdAt = CREATED_AT } = {}): ImportedProducts {
  const { rows, has, problems } = readExport('product', PRODUCT_COLUMNS, text);
  const context: Context = { problems, createdAt, stockKnown: has('inventoryQuantity') };
  const groups = groupByHandle(rows, problems);
  const made = groups.flatMap((group) => {
    const product = toProduct(group, context);
    return product === null ? [] : [{ product, collection: group[0]!.collection }];
  });
  const collections = giveCollections(made);
  problems.sort((a, b) => a.line - b.line);
  return { products: made.map(({ product }) => product), collections, problems };
}

interface Context {
  problems: Problem[];
  createdAt: string;
  stockKnown: boolean;
}

/** Rows of each handle; the first one has the title. Handles compare without case, as addresses do. */
function groupByHandle(rows: readonly ProductRow[], problems: Problem[]): ProductRow[][] {
  const groups = new Map<string, ProductRow[]>();
  for (const row of rows) {
    const group = groups.get(row.handle.toLowerCase());
    if (row.handle === '') problems.push({ line: row.line, reason: 'The row has no handle.' });
    else if (group !== undefined) group.push(row);
    else if (row.title === '') {
      problems.push({ line: row.line, reason: `No row before this one gives "${row.handle}" a title.` });
    } else groups.set(row.handle.toLowerCase(), [row]);
  }
  return [...groups.values()];
}

function toProduct(rows: ProductRow[], { problems, createdAt, stockKnown }: Context): ShopProduct | null {
  const first = rows[0]!;
  const names = [first.option1Name, first.option2Name, first.option3Name].filter((name) => name !== '');
  const variants = readVariants(rows, names.length, stockKnown, problems);
  const images = readImages(rows, first.title, problems);
  if (variants.length === 0) {
    problems.push({
      line: first.line,
      reason: `"${first.title}" was left out: it has no variant that could be read.`,
    });
    return null;
  }
  const status = statusOf(first.status);
  if (status === null) {
    problems.push({ line: first.line, reason: `"${first.status}" is not a product status; taken as draft.` });
  }
  const published = (status ?? 'DRAFT') === 'ACTIVE' && !/^(false|no)$/i.test(first.published);
  return {
    id: stableId('product', first.handle.toLowerCase()),
    handle: first.handle.toLowerCase(),
    title: first.title,
    bodyHtml: first.body,
    vendor: first.vendor,
    productType: first.type,
    tags: first.tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    status: status ?? 'DRAFT',
    publishedAt: published ? createdAt : null,
    createdAt,
    updatedAt: createdAt,
    options: optionsOf(names, variants),
    variants,
    images,
    collectionIds: [],
    isGiftCard: /^(true|yes)$/i.test(first.giftCard),
  };
}

function statusOf(cell: string): ShopProduct['status'] | null {
  const name = (cell || 'active').toUpperCase();
  return name === 'ACTIVE' || name === 'DRAFT' || name === 'ARCHIVED' ? name : null;
}

function readVariants(rows: ProductRow[], optionCount: number, stockKnown: boolean, problems: Problem[]) {
  const variants = new Map<string, ShopProduct['variants'][number]>();
  for (const row of rows) {
    if (!holdsVariant(row)) continue;
    const variant = orProblem(readVariant(row, optionCount, stockKnown), row.line, problems);
    if (variant === null) continue;
    if (!variants.has(variant.title)) variants.set(variant.title, variant);
    else
      problems.push({
        line: row.line,
        reason: `The variant "${variant.title}" stands here for the second time.`,
      });
  }
  return [...variants.values()];
}

/** The merchant's pictures by position, then a drawing of ours: theirs may be out of reach. */
function readImages(rows: ProductRow[], title: string, problems: Problem[]): ShopProduct['images'] {
  const found = rows.flatMap((row) => {
    if (row.imageUrl === '') {
      if (!holdsVariant(row))
        problems.push({ line: row.line, reason: 'The row has neither a variant nor an image.' });
      return [];
    }
    const image = orProblem(readImage(row, title), row.line, problems);
    return image === null ? [] : [{ image, position: Number(row.imagePosition) || Infinity }];
  });
  found.sort((a, b) => (a.position === b.position ? 0 : a.position - b.position));
  const images = new Map(found.map(({ image }) => [image.id, image]));
  const src = fallbackPicturePath(title, rows[0]!.type);
  const drawing = {
    id: stableId('image', `${rows[0]!.handle}\ndrawing`),
    src,
    alt: title,
    width: 800,
    height: 800,
  };
  return [...images.values(), drawing];
}

function optionsOf(names: string[], variants: ShopProduct['variants']): ShopProduct['options'] {
  if (names.length === 0) return [{ name: 'Title', values: ['Default Title'] }];
  return names.map((name, at) => ({
    name,
    values: [...new Set(variants.map((variant) => variant.optionValues[at]!))],
  }));
}

/** The export's own collection column where there is one, else one collection a product type. */
function giveCollections(made: { product: ShopProduct; collection: string }[]): ShopCollection[] {
  const collections = new Map<string, ShopCollection>();
  for (const { product, collection } of made) {
    const title = collection || product.productType;
    const handle = handleOf(title);
    if (handle === '') continue;
    const found = collections.get(handle) ?? {
      id: stableId('collection', handle),
      handle,
      title,
      bodyHtml: '',
    };
    collections.set(handle, found);
    product.collectionIds.push(found.id);
  }
  return [...collections.values()];
}

import type { ShopImage, ShopVariant } from '../state.ts';
import type { Cells, PRODUCT_COLUMNS } from './columns.ts';
import type { Problem } from './csv.ts';
import { stableId } from './stable-id.ts';

export type ProductRow = Cells<typeof PRODUCT_COLUMNS>;
type Read<T> = { value: T } | { problem: string };

const PRICE = /^\d{1,12}(\.\d{1,4})?$/;

/** A row holds a variant when it names an option value or a price; rows with only an image hold none. */
export function holdsVariant(row: ProductRow): boolean {
  return [row.option1Value, row.option2Value, row.option3Value, row.price].some((cell) => cell !== '');
}

export function readVariant(row: ProductRow, optionCount: number, stockKnown: boolean): Read<ShopVariant> {
  const optionValues = [row.option1Value, row.option2Value, row.option3Value].slice(0, optionCount);
  if (row.price === '') return { problem: 'The variant has no price.' };
  if (!PRICE.test(row.price)) return { problem: `"${row.price}" is not a price.` };
  if (row.compareAtPrice !== '' && !PRICE.test(row.compareAtPrice)) {
    return { problem: `"${row.compareAtPrice}" is not a compare-at price.` };
  }
  if (optionCount > 0 && optionValues.some((value) => value === ''))
    return { problem: 'An option value is missing.' };
  if (row.inventoryQuantity !== '' && !/^-?\d{1,9}$/.test(row.inventoryQuantity)) {
    return { problem: `"${row.inventoryQuantity}" is not a quantity in stock.` };
  }
  return { value: toVariant(row, optionValues.length > 0 ? optionValues : ['Default Title'], stockKnown) };
}

function toVariant(row: ProductRow, optionValues: string[], stockKnown: boolean): ShopVariant {
  return {
    id: stableId('variant', `${row.handle}\n${optionValues.join('\n')}`),
    title: optionValues.join(' / '),
    sku: row.sku.replace(/^'/, ''),
    price: row.price,
    // Shopify itself ignores a compare-at price that is no reduction.
    compareAtPrice: Number(row.compareAtPrice) > Number(row.price) ? row.compareAtPrice : null,
    inventoryQuantity: Number(row.inventoryQuantity || 0),
    inventoryPolicy: /^(continue|true|yes)$/i.test(row.inventoryPolicy) ? 'CONTINUE' : 'DENY',
    // Exports of shops with several locations leave the stock out: then nothing can be said to be sold out.
    tracked: row.inventoryTracker !== '' && stockKnown,
    ...(PRICE.test(row.cost) && { unitCost: row.cost }),
    optionValues,
  };
}

export function readImage(row: ProductRow, title: string): Read<ShopImage> {
  if (!/^https?:\/\/\S+$/.test(row.imageUrl))
    return { problem: `"${row.imageUrl}" is not the address of an image.` };
  const id = stableId('image', `${row.handle}\n${row.imageUrl}`);
  return { value: { id, src: row.imageUrl, alt: row.imageAlt || title, width: 800, height: 800 } };
}

/** The value, or null after writing the problem down. */
export function orProblem<T>(read: Read<T>, line: number, problems: Problem[]): T | null {
  if ('value' in read) return read.value;
  problems.push({ line, reason: read.problem });
  return null;
}

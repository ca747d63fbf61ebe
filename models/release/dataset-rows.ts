import type { Product, ProductId } from '@kindred/shared/catalog';
import { KIND_WEIGHTS, type TrainingSession } from '../features/index.ts';
import { type InteractionRow, type ItemSessions, itemSessionsOf } from '../training/index.ts';
import type { TrainingDataset } from './candidate.ts';

/** A dataset in the numbers that training and evaluation read. */
export interface DatasetRows {
  /** Row i; one that is gone from the shop stands as an empty one that cannot be bought. */
  products: Product[];
  sessions: ItemSessions;
  /** [sessions] epoch milliseconds of the last interaction, ascending. */
  endedAt: number[];
}

/** Rows in the order of the catalogue, but for those in `kept`, which come first; what is gone from the shop is in no session. */
export function rowsOf(
  { products, sessions }: TrainingDataset,
  kept: readonly ProductId[] = [],
): DatasetRows {
  const byId = new Map(products.map((product) => [product.productId, product]));
  if (byId.size !== products.length) throw new RangeError('A product stands in the catalogue twice');
  const order = [...new Set([...kept, ...byId.keys()])];
  const rowOf = new Map<ProductId, number>();
  for (const [row, productId] of order.entries()) if (byId.has(productId)) rowOf.set(productId, row);
  const known = sessions.filter(({ interactions }) =>
    interactions.some(({ productId }) => rowOf.has(productId)),
  );
  const endedAt = known.map(({ interactions }) => interactions.at(-1)?.at ?? 0);
  if (endedAt.some((at, i) => at < (endedAt[i - 1] ?? -Infinity)))
    throw new RangeError('Training sessions must be ordered by their last interaction');
  const steps = itemSessionsOf(known.map(stepsOf), rowOf);
  return {
    products: order.map((productId) => byId.get(productId) ?? goneProduct(productId)),
    sessions: { ...steps, endedAt: Float64Array.from(endedAt) },
    endedAt,
  };
}

/** Like nothing else in the catalogue, and hidden wherever it is named. */
function goneProduct(productId: ProductId): Product {
  return {
    productId,
    handle: '',
    title: '',
    productType: '',
    vendor: '',
    tags: [],
    collections: [],
    options: [],
    variants: [],
    priceMinorUnits: 0,
    available: false,
    imageUrl: null,
    createdAt: 0,
  };
}

/** Looking at a product, putting it into the cart and buying it at once is one step, as strong as its strongest part. */
function stepsOf({ interactions }: TrainingSession): InteractionRow<ProductId>[] {
  const steps: InteractionRow<ProductId>[] = [];
  for (const { productId, kind } of interactions) {
    const weight = KIND_WEIGHTS[kind];
    const last = steps.at(-1);
    if (last?.id === productId) last.weight = Math.max(last.weight, weight);
    else steps.push({ id: productId, weight });
  }
  return steps;
}

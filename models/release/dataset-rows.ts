import type { ProductId } from '@kindred/shared/catalog';
import { KIND_WEIGHTS, type TrainingSession } from '../features/index.ts';
import { type InteractionRow, type ItemSessions, itemSessionsOf } from '../training/index.ts';
import type { TrainingDataset } from './candidate.ts';

/** A dataset in the numbers that training and evaluation read. Row i is `products[i]`. */
export interface DatasetRows {
  sessions: ItemSessions;
  /** [sessions] epoch milliseconds of the last interaction, ascending. */
  endedAt: number[];
}

export function rowsOf({ products, sessions }: TrainingDataset): DatasetRows {
  const rowOf = new Map(products.map(({ productId }, row) => [productId, row]));
  if (rowOf.size !== products.length) throw new RangeError('A product stands in the catalogue twice');
  const known = sessions.filter(({ interactions }) =>
    interactions.some(({ productId }) => rowOf.has(productId)),
  );
  const endedAt = known.map(({ interactions }) => interactions.at(-1)?.at ?? 0);
  if (endedAt.some((at, i) => at < (endedAt[i - 1] ?? -Infinity)))
    throw new RangeError('Training sessions must be ordered by their last interaction');
  const steps = itemSessionsOf(known.map(stepsOf), rowOf);
  return { sessions: { ...steps, endedAt: Float64Array.from(endedAt) }, endedAt };
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

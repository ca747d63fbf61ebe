import { setImmediate } from 'node:timers/promises';
import type { Product } from '@kindred/shared/catalog';
import type { ItemTable } from '@kindred/shared/release';
import { said } from '@kindred/shared/said';
import { type EngineSession, rankedRows, rerank } from '../runtime/index.ts';
import type { ItemSessions, TrainingHooks } from '../training/index.ts';
import { popularity } from '../training/index.ts';
import type { Candidate } from './candidate.ts';

/** A theme's row of cards; Liquid cannot rank, so it gets no more than it may show. */
const MAX_RELATED = 10;
/** Enough to fill a slot after whatever was seen, bought or sold out is left out; keeps the table small. */
const MAX_POPULAR = 200;
const PRODUCTS_PER_TURN = 128;

/**
 * Asks the exported bytes about each product alone: what stands in the page without JavaScript is the same model, in
 * the same order, with the same products hidden.
 */
export async function relatedLists(
  { productIds, hidden, ranking }: Pick<ItemTable, 'productIds' | 'hidden' | 'ranking'>,
  session: EngineSession,
  hooks: TrainingHooks,
): Promise<Candidate['related']> {
  const barred = new Set(hidden);
  const related: Candidate['related'] = [];
  for (const [row, productId] of productIds.entries()) {
    if (row % PRODUCTS_PER_TURN === 0) await breathe(hooks, row / productIds.length);
    const output = await session.run({ ids: Int32Array.of(row), weights: Float32Array.of(1) });
    const ranked = rankedRows(output).filter((each) => each.row !== row && !barred.has(each.row));
    const best = rerank(ranked, ranking, MAX_RELATED);
    related.push({ productId, relatedProductIds: best.map((each) => productIds[each.row]!) });
  }
  return related;
}

async function breathe(hooks: TrainingHooks, fraction: number): Promise<void> {
  hooks.onProgress?.(fraction, said('Listing related products'));
  await setImmediate();
  hooks.signal?.throwIfAborted();
}

/** Rows of what can be bought: most popular first, then what nobody has visited yet, newest first. */
export function popularRows(products: readonly Product[], sessions: ItemSessions): number[] {
  const visited = new Set(sessions.items);
  const order = [...popularity(sessions, products.length)];
  const unvisited = order.filter((row) => !visited.has(row));
  unvisited.sort((a, b) => products[b]!.createdAt - products[a]!.createdAt);
  return [...order.filter((row) => visited.has(row)), ...unvisited]
    .filter((row) => products[row]!.available)
    .slice(0, MAX_POPULAR);
}

import type { ProductId } from '@kindred/shared/catalog';
import type { Reason } from '@kindred/shared/placement';
import type { ItemTable } from '@kindred/shared/release';
import type { Interaction, InteractionKind } from '../features/interaction.ts';
import { type InputItem, inputItems, inputOf } from '../features/model-input.ts';
import type { EngineSession, ModelOutput } from './engine.ts';
import { ModelError } from './tensor.ts';

export interface RecommendRequest {
  session: EngineSession;
  /** The one that belongs to the session's artifact; the loader checks it. */
  itemTable: ItemTable;
  trail: readonly Interaction[];
  /** Never shown: the product of this page, what is in the cart, what cannot be bought… */
  exclude: ReadonlySet<ProductId>;
  count: number;
}

export interface Recommendations {
  /** Best first; fewer than asked for only where the shop has no more. */
  items: RecommendedItem[];
}

export interface RecommendedItem {
  productId: ProductId;
  /** The model's; 0 for what is only popular. Comparable within one answer. */
  score: number;
  reason: Reason;
}

/** Ranks the shop for a trail; what the model leaves open is filled with what is popular, and says so. */
export async function recommend(request: RecommendRequest): Promise<Recommendations> {
  const { session, itemTable, trail, exclude, count } = request;
  const rows = rowsOf(itemTable);
  const past = inputItems(trail, (productId) => rows.get(productId));
  const ranked = past.length === 0 ? [] : await rank(session, itemTable, past);
  const chosen = ranked.filter(({ productId }) => !exclude.has(productId)).slice(0, Math.max(0, count));
  const items = await explain(session, past, chosen);
  return { items: [...items, ...popularFill(request, items)] };
}

interface RankedItem {
  productId: ProductId;
  row: number;
  score: number;
}

/** Scores of 0 and below say only that the graph had to return K rows. */
async function rank(
  session: EngineSession,
  itemTable: ItemTable,
  past: readonly InputItem[],
): Promise<RankedItem[]> {
  const { itemIds, scores } = await session.run(inputOf(past));
  const ranked: RankedItem[] = [];
  itemIds.forEach((row, i) => {
    const productId = itemTable.productIds[row];
    const score = scores[i] ?? 0;
    if (productId === undefined)
      throw new ModelError(`the model names row ${row}, which its item table does not have`);
    if (score > 0) ranked.push({ productId, row, score });
  });
  return ranked;
}

/**
 * The reason is the past item that added most to the score: the model is run on each past item alone. For linear
 * families these contributions add up to the score exactly, as long as a row has no more entries than K.
 */
async function explain(
  session: EngineSession,
  past: readonly InputItem[],
  chosen: readonly RankedItem[],
): Promise<RecommendedItem[]> {
  const contributions: { item: InputItem; output: ModelOutput }[] = [];
  if (past.length > 1 && chosen.length > 0)
    for (const item of past) contributions.push({ item, output: await session.run(inputOf([item])) });
  return chosen.map(({ productId, row, score }) => {
    // The newest stands for all where there is only one, and where no item alone leads there (not in linear families).
    let best = { item: past.at(-1), score: 0 };
    for (const { item, output } of contributions) {
      const contribution = output.scores[output.itemIds.indexOf(row)] ?? 0;
      if (contribution > best.score) best = { item, score: contribution };
    }
    return { productId, score, reason: reasonOf(best.item) };
  });
}

const REASON_KINDS = {
  viewed: 'because_you_viewed',
  added: 'because_you_added',
  bought: 'because_you_bought',
} as const satisfies Record<InteractionKind, Reason['kind']>;

function reasonOf(item: InputItem | undefined): Reason {
  return item === undefined
    ? { kind: 'popular' }
    : { kind: REASON_KINDS[item.kind], productId: item.productId };
}

function popularFill(request: RecommendRequest, items: readonly RecommendedItem[]): RecommendedItem[] {
  const shown = new Set(items.map(({ productId }) => productId));
  const filled: RecommendedItem[] = [];
  for (const row of request.itemTable.popular) {
    if (items.length + filled.length >= request.count) break;
    const productId = request.itemTable.productIds[row];
    if (productId === undefined || shown.has(productId) || request.exclude.has(productId)) continue;
    filled.push({ productId, score: 0, reason: { kind: 'popular' } });
  }
  return filled;
}

const rowsByTable = new WeakMap<ItemTable, Map<ProductId, number>>();

/** Built once a table: a page may fill several slots. */
function rowsOf(itemTable: ItemTable): Map<ProductId, number> {
  let rows = rowsByTable.get(itemTable);
  if (rows === undefined) {
    rows = new Map(itemTable.productIds.map((productId, row) => [productId, row]));
    rowsByTable.set(itemTable, rows);
  }
  return rows;
}

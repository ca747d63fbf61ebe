import type { ProductId } from '@kindred/shared/catalog';
import type { Reason } from '@kindred/shared/placement';
import type { ItemTable, ModelFamily } from '@kindred/shared/release';
import type { Interaction, InteractionKind } from '../features/interaction.ts';
import { type InputItem, inputItems, inputOf } from '../features/model-input.ts';
import { contributionsOf } from './contributions.ts';
import type { EngineSession, ModelOutput } from './engine.ts';
import { rankedByPlace, type RankedRow, rankedRows, rerank } from './rerank.ts';
import { ModelError } from './tensor.ts';

export interface RankedTrail {
  session: EngineSession;
  /** The manifest's: it decides how reasons are found. */
  family: ModelFamily;
  /** The one that belongs to the session's artifact; the loader checks it. */
  itemTable: ItemTable;
  trail: readonly Interaction[];
}

export interface RecommendRequest extends RankedTrail {
  /** Never shown: the product of this page, what is in the cart, what cannot be bought… */
  exclude: readonly ProductId[];
  /** Shown only where shoppers buy the product again and again: what was seen, if the placement says so. */
  excludeUnlessRepeatable?: readonly ProductId[];
  /** Shown only where of another product type than all of these: what completes, not what replaces. */
  excludeTypesOf?: readonly ProductId[];
  count: number;
}

export interface Recommendations {
  /** Best first; fewer than asked for only where the shop has no more. */
  items: RecommendedItem[];
}

export interface RecommendedItem {
  productId: ProductId;
  /** The model's; 0 for what is pinned or only popular. Comparable within one answer, but the ranking weights order it. */
  score: number;
  reason: Reason;
}

/** What the merchant pinned, then the shop ranked for a trail, then what is popular; each says which it is. */
export async function recommend(request: RecommendRequest): Promise<Recommendations> {
  const { count, itemTable } = request;
  const { productIds, popular, pinned = [], ranking } = itemTable;
  const answer = await ask(request);
  const freeOf = guard(request);
  const items = freeOf(rankedByPlace(pinned)).slice(0, count);
  const pins = items.length;
  for (const ranked of [answer.ranked, rankedByPlace(popular)])
    items.push(...rerank(freeOf(ranked), ranking, count - items.length, items));
  const reasonOf = await reasons(
    request,
    answer,
    items.some(({ score }) => score > 0),
  );
  return {
    items: items.map(({ row, score }, place) => ({
      productId: productIds[row]!,
      score,
      reason: score > 0 ? reasonOf(row) : { kind: place < pins ? 'pinned' : 'popular' },
    })),
  };
}

export interface Explanation {
  productId: ProductId;
  score: number;
  /** Oldest first, every past product that the model read; see contributions.ts for what the numbers mean. */
  contributions: { productId: ProductId; kind: InteractionKind; contribution: number }[];
}

/** All that recommend() chose the reason from, for each of `productIds` that the model names; best first. */
export async function explain(
  request: RankedTrail,
  productIds: ReadonlySet<ProductId>,
): Promise<Explanation[]> {
  const { past, output, ranked } = await ask(request);
  const wanted = ranked.filter(({ row }) => productIds.has(request.itemTable.productIds[row]!));
  if (wanted.length === 0) return [];
  const contributions = await contributionsOf(request.session, request.family, past, output);
  return wanted.map(({ row, score }) => ({
    productId: request.itemTable.productIds[row]!,
    score,
    contributions: past.map(({ productId, kind }, i) => ({
      productId,
      kind,
      contribution: contributions[i]!(row),
    })),
  }));
}

interface Answer {
  past: InputItem[];
  output: ModelOutput;
  ranked: RankedRow[];
}

async function ask({ session, itemTable: { productIds, rows }, ...request }: RankedTrail): Promise<Answer> {
  const rowOf = new Map(productIds.slice(0, rows).map((productId, row) => [productId, row]));
  const past = inputItems(request.trail, (productId) => rowOf.get(productId));
  const nothing = { itemIds: new Int32Array(), scores: new Float32Array() };
  const output = past.length === 0 ? nothing : await session.run(inputOf(past));
  const unknown = output.itemIds.find((row) => productIds[row] === undefined);
  if (unknown !== undefined) throw new ModelError(`there is no row ${unknown}`);
  return { past, output, ranked: rankedRows(output) };
}

/** Lets through what may be shown, and each product once, however often it is asked. */
function guard(request: RecommendRequest): (rows: readonly RankedRow[]) => RankedRow[] {
  const { productIds, hidden, repeatable, ranking } = request.itemTable;
  const barred = new Set(hidden);
  const again = new Set(repeatable);
  const given = new Set(request.exclude);
  const types = ranking?.groups?.type ?? [];
  // 0 is a product of no type.
  const taken = new Set(
    types.filter((type, row) => type > 0 && request.excludeTypesOf?.includes(productIds[row]!)),
  );
  return (rows) =>
    rows.filter(({ row }) => {
      const productId = productIds[row];
      if (productId === undefined || barred.has(row) || given.has(productId)) return false;
      if (taken.has(types[row]!)) return false;
      if (request.excludeUnlessRepeatable?.includes(productId) && !again.has(row)) return false;
      given.add(productId);
      return true;
    });
}

const REASON_KINDS = {
  viewed: 'because_you_viewed',
  added: 'because_you_added',
  bought: 'because_you_bought',
} as const satisfies Record<InteractionKind, Reason['kind']>;

/** Per row the past item that added most to its score; the newest where none alone did, or where there is only one. */
async function reasons(
  { session, family }: RankedTrail,
  { past, output }: Answer,
  needed: boolean,
): Promise<(row: number) => Reason> {
  const contributions = needed && past.length > 1 ? await contributionsOf(session, family, past, output) : [];
  return (row) => {
    let best = { item: past.at(-1)!, most: 0 };
    contributions.forEach((contributionTo, i) => {
      const most = contributionTo(row);
      if (most > best.most) best = { item: past[i]!, most };
    });
    return { kind: REASON_KINDS[best.item.kind], productId: best.item.productId };
  };
}

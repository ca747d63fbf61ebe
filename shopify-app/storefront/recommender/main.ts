import type { ProductId } from '@kindred/shared/catalog';
import type { Reason } from '@kindred/shared/placement';
import type { Card, RankedSlate, RankRequest } from './contract.ts';
import { noteFailure } from './failures.ts';
import { priceFormat } from './price-format.ts';
import { fetchProducts, type ShopProductCard } from './products.ts';
import { rankByMemory } from './rank-by-memory.ts';
import { rankByModel } from './rank-by-model.ts';
import type { Ranking } from './ranking.ts';
import { whenFree } from './when-free.ts';

/** A server that hangs must not hold a shopper's connection; the next page may try again. */
const TIMEOUT_MILLISECONDS = 20_000;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Null when nothing fit for this device is released or there is nothing to say; throws when nothing could be ranked.
 * One slot after the other: what the first one fetched, the others find in the cache.
 */
export async function rank(request: RankRequest): Promise<RankedSlate | null> {
  const answer = turn.then(() => rankNow(request));
  turn = answer.catch(() => undefined);
  const slate = await answer;
  await whenFree(request.row, request.signal);
  return slate;
}

async function rankNow(request: RankRequest): Promise<RankedSlate | null> {
  request.signal.throwIfAborted();
  const signal = abortedAfter(TIMEOUT_MILLISECONDS, request.signal);
  const ranking = rankByMemory(request) ?? (await rankByModel(request, signal));
  if (ranking === null || ranking.items.length === 0) return null;
  const { releaseId, engine } = ranking;
  try {
    const formatPrice = priceFormat(request.priceSample, request.page.locale);
    const products = await fetchProducts(request.page, namedIn(ranking.items), formatPrice, signal);
    return slateOf(request, ranking, products);
  } catch (error) {
    if (!request.signal.aborted) noteFailure(error, { phase: 'products', releaseId, engine }, request);
    throw error;
  }
}

/** By hand, because Safari has `AbortSignal.any` only since 17.4. */
function abortedAfter(milliseconds: number, signal: AbortSignal): AbortSignal {
  const either = new AbortController();
  if (signal.aborted) either.abort();
  signal.addEventListener('abort', () => either.abort());
  setTimeout(() => either.abort(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
  return either.signal;
}

function slateOf(
  { placementId }: RankRequest,
  { items, releaseId, engine, artifactSha256, bytes, isRepeatable }: Ranking,
  products: ReadonlyMap<ProductId, ShopProductCard>,
): RankedSlate {
  const shown = items.filter(({ productId }) => products.get(productId)?.available === true);
  return {
    slate: { impressionId: crypto.randomUUID(), releaseId, placementId, engine, items: shown },
    cards: shown.flatMap((item) => cardOf(item, products, isRepeatable(item.productId)) ?? []),
    artifactSha256,
    bytes,
  };
}

/** The products to show and those that their reasons name. */
function namedIn(items: Ranking['items']): ProductId[] {
  return [...new Set(items.flatMap(({ productId, reason }) => [productId, ...nameIn(reason)]))];
}

const nameIn = (reason: Reason): ProductId[] => ('productId' in reason ? [reason.productId] : []);

function cardOf(
  { productId, reason }: Ranking['items'][number],
  products: ReadonlyMap<ProductId, ShopProductCard>,
  repeatable: boolean,
): Card | null {
  const product = products.get(productId);
  if (product === undefined) return null;
  const [named = ''] = nameIn(reason);
  const { available: _, ...shown } = product;
  return {
    productId,
    ...shown,
    repeatable,
    reason: reason.kind,
    reasonTitle: products.get(named)?.title ?? '',
  };
}

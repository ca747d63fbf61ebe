import { type LoadedRelease, recommend, type RecommendedItem } from '@kindred/models/runtime';
import type { ProductId } from '@kindred/shared/catalog';
import type { EngineName } from '@kindred/shared/release';
import type { Card, RankedSlate, RankRequest } from './contract.ts';
import { failedBefore, rememberFailure } from './failures.ts';
import { priceFormat } from './price-format.ts';
import { fetchProducts, type ShopProductCard } from './products.ts';
import { fetchManifest, fetchRelease } from './release-files.ts';
import { isTooHeavy, startModel } from './start-model.ts';

/** Some of what is ranked is sold out, or opened on the next page: this many more are asked for. */
const SPARE = 6;
/** A server that hangs must not hold a shopper's connection; the next page may try again. */
const TIMEOUT_MILLISECONDS = 20_000;

/** Null when nothing fit for this device is released or the model has nothing to say; throws when the release cannot be run here. */
export async function rank(request: RankRequest): Promise<RankedSlate | null> {
  const { page } = request;
  const signal = abortedAfter(TIMEOUT_MILLISECONDS, request.signal);
  const manifest = await fetchManifest(page.storefront, signal);
  if (manifest === null || isTooHeavy(manifest)) return null;
  if (failedBefore(manifest)) throw new Error('This release failed before in this visit');
  try {
    const release = await fetchRelease(manifest, signal);
    const { engine, items } = await rankItems(release, request);
    // What is merely popular is no better than the related products that stand there.
    if (items.every(({ reason }) => reason.kind === 'popular')) return null;
    const formatPrice = priceFormat(request.priceSample, page.locale);
    const products = await fetchProducts(page, namedIn(items), formatPrice, signal);
    return slateOf(request, release, engine, items, products);
  } catch (error) {
    if (!signal.aborted) rememberFailure(manifest, error);
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

async function rankItems(
  release: LoadedRelease,
  { page, trail, exclude, excludeUnlessRepeatable, count }: RankRequest,
): Promise<{ engine: EngineName; items: RecommendedItem[] }> {
  const { engine, session } = await startModel(release, page);
  try {
    const { items } = await recommend({
      session,
      family: release.manifest.family,
      itemTable: release.itemTable,
      trail,
      exclude: new Set(exclude),
      excludeUnlessRepeatable: new Set(excludeUnlessRepeatable),
      count: count + SPARE,
    });
    return { engine, items };
  } finally {
    // A worker with ONNX Runtime holds 70 MB and more: it ends with its answer.
    session.release();
  }
}

function slateOf(
  { placementId }: RankRequest,
  { manifest: { releaseId, artifact, itemTable }, itemTable: { productIds, repeatable } }: LoadedRelease,
  engine: EngineName,
  items: readonly RecommendedItem[],
  products: ReadonlyMap<ProductId, ShopProductCard>,
): RankedSlate {
  const again = new Set(repeatable?.map((row) => productIds[row]));
  const shown = items.filter(({ productId }) => products.get(productId)?.available === true);
  return {
    slate: { impressionId: crypto.randomUUID(), releaseId, placementId, engine, items: shown },
    cards: shown.flatMap((item) => cardOf(item, products, again.has(item.productId)) ?? []),
    artifactSha256: artifact.sha256,
    bytes: artifact.bytes + itemTable.bytes,
  };
}

/** The products to show and those that their reasons name. */
function namedIn(items: readonly RecommendedItem[]): ProductId[] {
  const named = items.flatMap(({ productId, reason }) =>
    reason.kind === 'popular' ? [productId] : [productId, reason.productId],
  );
  return [...new Set(named)];
}

function cardOf(
  { productId, reason }: RecommendedItem,
  products: ReadonlyMap<ProductId, ShopProductCard>,
  repeatable: boolean,
): Card | null {
  const product = products.get(productId);
  if (product === undefined) return null;
  const reasonTitle = reason.kind === 'popular' ? '' : (products.get(reason.productId)?.title ?? '');
  const { available: _, ...shown } = product;
  return { productId, ...shown, repeatable, reason: reason.kind, reasonTitle };
}

import type { ProductId } from '@kindred/shared/catalog';
import type { ChangedRow, VariationContent } from '@kindred/shared/experiment';
import type { Reason } from '@kindred/shared/placement';
import type { RankedSlate, RankRequest } from '../recommender/contract.ts';
import { putBanner } from './banner.ts';
import type { forced } from './forced.ts';

export { forced } from './forced.ts';

/** For the script that imports this one. */
export interface TriedRows {
  rowOf: typeof rowOf;
  forced: typeof forced;
}

/** Shopify gives no more. */
const MOST_RELATED = 10;

type Row = Promise<RankedSlate | null>;

/** What the slot can do. */
interface Means {
  rank(request: RankRequest): Row;
  /** As if nothing were tried. */
  asItIs(): Row;
  /** Over a row that is shown. */
  entitle(heading: string): void;
}

/**
 * What a slot shows where a variation says otherwise than itself, or as it is where that cannot be had; null: the row that
 * Liquid made. A script of its own, because most visitors are given no such variation.
 */
export async function rowOf(content: VariationContent, request: RankRequest, means: Means): Row {
  const { kind } = content;
  const manifestPath = kind === 'changed' && content.manifestPath;
  try {
    if (kind === 'banner') return putBanner(content, request);
    if (kind === 'popular') return await rowOfThese(request.page.popular!, { kind }, request, means);
    if (kind === 'shopify_related') return await shopifyRelated(request, means);
    const row = await means.rank(changed(request, content as ChangedRow));
    // What was released may be gone: then it ranks nothing, rather than fail.
    if (!row && manifestPath) throw new Error('Nothing is released there');
    return row;
  } catch (error) {
    // The slot's own row would have failed as well.
    if (request.signal.aborted || (kind === 'changed' && !manifestPath)) throw error;
    return means.asItIs();
  }
}

/**
 * As a block of another type would ask. What the block itself was told about products that were seen still holds: where it
 * hides those of this visit, a row of what was seen before has those of the visits before.
 */
function changed(request: RankRequest, { type = request.type, manifestPath }: ChangedRow): RankRequest {
  const { page } = request;
  const { productId, cartProductIds } = page;
  const isAboutThese = type === 'related' || type === 'complete_the_set';
  return {
    ...request,
    type,
    anchors: isAboutThese ? (productId ? [productId] : cartProductIds) : [],
    page: { ...page, ...(manifestPath && { manifestPath }) },
  };
}

/**
 * Given products, in their order: the ranker takes them for what this device remembers, asks the shop for today's
 * prices, and leaves out what must not be shown or is sold out.
 */
async function rowOfThese(
  productIds: readonly ProductId[],
  reason: Reason,
  request: RankRequest,
  { rank, entitle }: Means,
): Row {
  const named = 'productId' in reason ? [reason.productId] : [];
  const row = await rank({
    ...request,
    type: 'recently_viewed',
    trail: [...named, ...productIds].toReversed().map((productId) => ({ productId, kind: 'viewed', at: 0 })),
    // Asked for as well, because its title is.
    exclude: request.exclude.filter((productId) => !named.includes(productId)),
    count: request.count + 1,
  });
  if (!row) return row;
  // What is the same for everyone must not be called picked for somebody.
  entitle(request.row.closest('[data-kindred-slot]')!.querySelector('.kindred__general')!.textContent);
  const { slate, cards } = row;
  const isOther = ({ productId }: { productId: ProductId }): boolean => !named.includes(productId);
  const reasonTitle = cards.find((card) => !isOther(card))?.title ?? '';
  return {
    ...row,
    // The same for everyone: nothing of it was ranked here.
    slate: {
      ...slate,
      engine: 'liquid',
      items: slate.items.filter(isOther).map((item) => ({ ...item, reason })),
    },
    cards: cards.filter(isOther).map((card) => ({ ...card, reason: reason.kind, reasonTitle })),
  };
}

/** To this page's product, else to what came last. */
async function shopifyRelated(request: RankRequest, means: Means): Row {
  const { page, trail, signal } = request;
  const productId = page.productId ?? trail.at(-1)!.productId;
  const kind = trail.findLast((each) => each.productId === productId)?.kind ?? 'viewed';
  const response = await fetch(
    `${page.root}/recommendations/products.json?product_id=${productId}&limit=${MOST_RELATED}`,
    { signal },
  );
  const { products } = (await response.json()) as { products: { id: number }[] };
  const related = products.map(({ id }) => String(id));
  return rowOfThese(related, { kind: `because_you_${kind}`, productId }, request, means);
}

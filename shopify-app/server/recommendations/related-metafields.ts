import { RELATED_METAFIELD } from '@kindred/shared/api/storefront';
import { gidOf, type ProductId } from '@kindred/shared/catalog';
import type { AdminClient } from '../shopify/admin-client.ts';
import { UserErrorsError } from '../shopify/errors.ts';
import { deleteMetafields, METAFIELDS_A_REQUEST, setMetafields } from '../shopify/metafields.ts';

/** Per product, the products that go with it, best first. */
export type RelatedList = { productId: ProductId; relatedProductIds: ProductId[] }[];

/**
 * Makes the related products that Liquid shows those of `related`, and takes the lists of all other
 * products away. Writing the same again changes nothing, so an interrupted run simply starts over.
 */
export async function writeRelated(
  client: AdminClient,
  related: RelatedList,
  catalogue: ProductId[],
  signal: AbortSignal,
): Promise<{ written: number; skipped: number }> {
  const known = new Set(catalogue);
  const lists = related.filter((entry) => known.has(entry.productId) && entry.relatedProductIds.length > 0);
  let skipped = 0;
  for (const batch of batches(lists)) {
    signal.throwIfAborted();
    skipped += await setBatch(client, batch, known);
  }
  const listed = new Set(lists.map((entry) => entry.productId));
  await clearRelated(
    client,
    catalogue.filter((id) => !listed.has(id)),
    signal,
  );
  return { written: lists.length - skipped, skipped };
}

export async function clearRelated(
  client: AdminClient,
  products: ProductId[],
  signal: AbortSignal,
): Promise<void> {
  for (const batch of batches(products)) {
    signal.throwIfAborted();
    await deleteMetafields(
      client,
      batch.map((id) => ({ ownerId: gidOf('Product', id), ...RELATED_METAFIELD })),
    );
  }
}

/** One product deleted a moment ago must not keep the other 24 from their lists. Returns how many failed. */
async function setBatch(client: AdminClient, batch: RelatedList, known: Set<ProductId>): Promise<number> {
  try {
    await setMetafields(
      client,
      batch.map((entry) => metafieldOf(entry, known)),
    );
    return 0;
  } catch (error) {
    // Anything else that Shopify refuses is about no product: skipping them all would look like done.
    if (!(error instanceof UserErrorsError)) throw error;
    if (batch.length === 1) return 1;
    let failed = 0;
    for (const entry of batch) failed += await setBatch(client, [entry], known);
    return failed;
  }
}

function metafieldOf({ productId, relatedProductIds }: RelatedList[number], known: Set<ProductId>) {
  const gids = relatedProductIds.filter((id) => known.has(id)).map((id) => gidOf('Product', id));
  return {
    ownerId: gidOf('Product', productId),
    ...RELATED_METAFIELD,
    type: 'list.product_reference',
    value: JSON.stringify(gids),
  };
}

function* batches<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += METAFIELDS_A_REQUEST) {
    yield items.slice(start, start + METAFIELDS_A_REQUEST);
  }
}

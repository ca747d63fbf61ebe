import { gidOf, idFromGid, type ProductId } from '@kindred/shared/catalog';
import { SHOPIFY_API_VERSION } from '@kindred/shared/shopify-api';
import type { Page } from '../entry/shopify-page.ts';
import { marketOf } from '../recommender/products.ts';
import { toJson } from '../storage/device-store.ts';

/** What a product is called in the shop, and how it looks there. */
export interface ProductName {
  title: string;
  url: string;
  imageUrl: string | null;
  /** Empty where the shop gave it none. */
  type: string;
}

/** Twice the size of the picture in a row, for dense screens. */
const IMAGE_WIDTH = 128;
const TIMEOUT_MILLISECONDS = 10_000;

interface ProductNode {
  id: string;
  title: string;
  handle: string;
  productType: string;
  featuredImage: { url: string } | null;
}

/** From the shop's own Storefront API; rejects where it answers something else. Products that have left the shop have no entry. */
export async function fetchNames(
  page: Page,
  productIds: readonly ProductId[],
): Promise<Map<ProductId, ProductName>> {
  const response = await fetch(`/api/${SHOPIFY_API_VERSION}/graphql.json`, {
    method: 'POST',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    headers: { 'content-type': 'application/json' },
    body: toJson({
      query: `query($ids: [ID!]!) ${marketOf(page)} { nodes(ids: $ids) { ... on Product {
        id title handle productType featuredImage { url(transform: { maxWidth: ${IMAGE_WIDTH} }) } } } }`,
      variables: { ids: productIds.map((id) => gidOf('Product', id)) },
    }),
  });
  const { data } = (await response.json()) as { data: { nodes: (Partial<ProductNode> | null)[] } };
  const names = new Map<ProductId, ProductName>();
  for (const node of data.nodes) {
    const productId = idFromGid(node?.id ?? '');
    if (productId !== null) names.set(productId, nameOf(node as ProductNode, page));
  }
  return names;
}

const nameOf = ({ title, handle, productType, featuredImage }: ProductNode, page: Page): ProductName => ({
  title,
  url: `${page.root}/products/${encodeURIComponent(handle)}`,
  imageUrl: featuredImage?.url ?? null,
  type: productType,
});

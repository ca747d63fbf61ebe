import type { BehaviourProduct } from '@kindred/models/features';
import type { DeviceSegments } from '@kindred/shared/api/storefront';
import { gidOf, idFromGid, type ProductId } from '@kindred/shared/catalog';
import { SHOPIFY_API_VERSION } from '@kindred/shared/shopify-api';
import { toJson } from '../storage/device-store.ts';

const TIMEOUT_MILLISECONDS = 10_000;

/** As the shop's own market and language have it, which is what the model was fitted on. */
const QUERY = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Product { id productType
  priceRange { minVariantPrice { amount currencyCode } } compareAtPriceRange { maxVariantPrice { amount } } } } }`;

interface ProductNode {
  id: string;
  productType: string;
  priceRange: { minVariantPrice: { amount: string; currencyCode: string } };
  compareAtPriceRange: { maxVariantPrice: { amount: string } };
}

/** From the shop's own Storefront API; without products that have left the shop or are sensitive. */
export async function fetchFacts(
  shop: DeviceSegments,
  productIds: readonly ProductId[],
): Promise<Map<ProductId, BehaviourProduct>> {
  const response = await fetch(`/api/${SHOPIFY_API_VERSION}/graphql.json`, {
    method: 'POST',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    headers: { 'content-type': 'application/json' },
    body: toJson({ query: QUERY, variables: { ids: productIds.map((id) => gidOf('Product', id)) } }),
  });
  const { data } = (await response.json()) as { data: { nodes: (Partial<ProductNode> | null)[] } };
  const prices = new Map([
    ...shop.others.types.map((type) => [type, shop.others.prices] as const),
    ...shop.prices,
  ]);
  const facts = new Map<ProductId, BehaviourProduct>();
  for (const node of data.nodes) {
    const productId = idFromGid(node?.id ?? '');
    const product = productId && productOf(node as ProductNode, shop, prices);
    if (product) facts.set(productId, product);
  }
  return facts;
}

function productOf(
  { productType, priceRange, compareAtPriceRange }: ProductNode,
  { currency, types }: DeviceSegments,
  prices: ReadonlyMap<string, readonly number[]>,
): BehaviourProduct | null {
  const { amount, currencyCode } = priceRange.minVariantPrice;
  const others = prices.get(productType);
  if (others === undefined) return null;
  if (currencyCode !== currency) throw new Error(`Prices in ${currencyCode}`);
  const price = Number(amount);
  const share = (isIn: (other: number) => boolean): number => others.filter(isIn).length / others.length;
  return {
    type: types.indexOf(productType),
    priceBand: (share((other) => other < price) + share((other) => other <= price)) / 2,
    reduced: Number(compareAtPriceRange.maxVariantPrice.amount) > price,
  };
}

import type { ShopProduct } from '../state.ts';
import { gid } from './ids.ts';
import { availableForSale, productSearch } from './nodes/product.ts';
import { compileSearch } from './search.ts';
import type { Store } from './store.ts';

/** What the admin's page asks for while the picker is open. */
export interface PickerRequest {
  /** What stands in the search field. */
  search: string;
  /** Of the app's call, with Shopify's defaults filled in. */
  filter: { hidden: boolean; draft: boolean; archived: boolean; query: string };
  /** Gids that the app had ticked beforehand. */
  ids: string[];
}

/** The list shows the first so many; whoever wants another searches. */
const LISTED = 50;

/** `listed` is what the merchant may tick; `selected` those of `ids` that the shop still has, in that order. */
export function pickerProducts(
  { shop }: Pick<Store, 'shop'>,
  { search, filter, ids }: PickerRequest,
): { listed: object[]; selected: object[] } {
  const products = [...shop.products.values()];
  const matches = compileSearch(filter.query, productSearch);
  const words = search.trim().toLowerCase();
  const listed = products
    .filter((product) => isOffered(product, filter) && matches(product))
    .filter(({ title }) => title.toLowerCase().includes(words))
    .slice(0, LISTED);
  const chosen = ids.flatMap((id) => products.find((product) => gid('Product', product.id) === id) ?? []);
  return { listed: listed.map(pickedProduct), selected: chosen.map(pickedProduct) };
}

function isOffered({ status, publishedAt }: ShopProduct, filter: PickerRequest['filter']): boolean {
  if (status === 'DRAFT') return filter.draft;
  if (status === 'ARCHIVED') return filter.archived;
  return publishedAt !== null || filter.hidden;
}

/** `Product` of @shopify/app-bridge-types, as far as a shop's state knows it; all variants, as none can be chosen. */
function pickedProduct(product: ShopProduct): object {
  const { variants } = product;
  return {
    id: gid('Product', product.id),
    title: product.title,
    handle: product.handle,
    descriptionHtml: product.bodyHtml,
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    status: product.status,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    publishedAt: product.publishedAt,
    availablePublicationCount: product.publishedAt === null ? 0 : 1,
    hasOnlyDefaultVariant: variants.length === 1,
    totalVariants: variants.length,
    totalInventory: variants.reduce((sum, variant) => sum + variant.inventoryQuantity, 0),
    tracksInventory: variants.some(({ tracked }) => tracked),
    images: product.images.map(({ id, src, alt }) => ({
      id: gid('ProductImage', id),
      originalSrc: src,
      altText: alt,
    })),
    options: product.options.map(({ name, values }, at) => ({
      id: gid('ProductOption', `${product.id}${at + 1}`),
      name,
      position: at + 1,
      values,
    })),
    variants: variants.map((variant, at) => ({
      id: gid('ProductVariant', variant.id),
      displayName: `${product.title} - ${variant.title}`,
      price: variant.price,
      sku: variant.sku,
      position: at + 1,
      availableForSale: availableForSale(variant),
    })),
  };
}

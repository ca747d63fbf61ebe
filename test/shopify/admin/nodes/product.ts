import type { ShopCollection, ShopImage, ShopProduct, ShopState, ShopVariant } from '../../state.ts';
import { connection, type PageArgs } from '../connection.ts';
import type { AdminContext, Node } from '../context.ts';
import { gid } from '../ids.ts';
import { compileSearch, type SearchFields } from '../search.ts';
import { metafieldFields } from './metafield.ts';
import { moneyV2 } from './money.ts';

export const productSearch: SearchFields<ShopProduct> = {
  default: (product) => [product.title, ...product.title.split(/\s+/)],
  id: (product) => Number(product.id),
  handle: (product) => product.handle,
  title: (product) => product.title,
  status: (product) => product.status,
  vendor: (product) => product.vendor,
  product_type: (product) => product.productType,
  tag: (product) => product.tags,
  created_at: (product) => product.createdAt,
  updated_at: (product) => product.updatedAt,
  published_at: (product) => product.publishedAt,
  sku: (product) => product.variants.map((variant) => variant.sku),
};

export const collectionSearch: SearchFields<ShopCollection> = {
  default: (collection) => collection.title,
  id: (collection) => Number(collection.id),
  handle: (collection) => collection.handle,
  title: (collection) => collection.title,
};

export function productsOf(context: AdminContext, args: PageArgs & { query?: string | null }): ShopProduct[] {
  return [...context.store.shop.products.values()].filter(compileSearch(args.query, productSearch));
}

export function availableForSale(variant: ShopVariant): boolean {
  return !variant.tracked || variant.inventoryPolicy === 'CONTINUE' || variant.inventoryQuantity > 0;
}

function stripTags(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function imageNode(image: ShopImage, cdnUrl: string): Node {
  return {
    id: gid('ProductImage', image.id),
    url: new URL(image.src, cdnUrl).href,
    altText: image.alt,
    width: image.width,
    height: image.height,
  };
}

function mediaNode(image: ShopImage, cdnUrl: string): Node {
  const picture = imageNode(image, cdnUrl);
  return {
    __typename: 'MediaImage',
    id: gid('MediaImage', image.id),
    alt: image.alt,
    mediaContentType: 'IMAGE',
    image: picture,
    preview: { image: picture, status: 'READY' },
  };
}

function priceRange(prices: string[], currency: string): Node {
  const amounts = prices.map(Number);
  return {
    minVariantPrice: moneyV2(Math.min(...amounts), currency),
    maxVariantPrice: moneyV2(Math.max(...amounts), currency),
  };
}

export function variantNode(shop: ShopState, product: ShopProduct, variant: ShopVariant): Node {
  const owner = gid('ProductVariant', variant.id);
  return {
    __typename: 'ProductVariant',
    id: owner,
    legacyResourceId: variant.id,
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    sku: variant.sku,
    price: variant.price,
    compareAtPrice: variant.compareAtPrice,
    availableForSale: availableForSale(variant),
    inventoryQuantity: variant.inventoryQuantity,
    inventoryPolicy: variant.inventoryPolicy,
    inventoryItem: () => inventoryItemNode(shop, product, variant),
    position: product.variants.indexOf(variant) + 1,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    selectedOptions: product.options.map(({ name }, at) => ({ name, value: variant.optionValues[at] ?? '' })),
    product: () => productNode(shop, product),
    ...metafieldFields(owner),
  };
}

export function inventoryItemNode(shop: ShopState, product: ShopProduct, variant: ShopVariant): Node {
  return {
    __typename: 'InventoryItem',
    id: gid('InventoryItem', variant.id),
    legacyResourceId: variant.id,
    sku: variant.sku,
    tracked: variant.tracked,
    unitCost: variant.unitCost == null ? null : moneyV2(Number(variant.unitCost), shop.currency),
    variants: (args: PageArgs, context: AdminContext) =>
      connection([variant], args, context, (one) => variantNode(shop, product, one)),
  };
}

function optionNode(
  product: ShopProduct,
  { name, values }: ShopProduct['options'][number],
  at: number,
): Node {
  const id = `${product.id}${at + 1}`;
  const used = (value: string) => product.variants.some((variant) => variant.optionValues[at] === value);
  return {
    id: gid('ProductOption', id),
    name,
    position: at + 1,
    values: values.filter(used),
    optionValues: values.map((value, index) => ({
      id: gid('ProductOptionValue', `${id}${index + 1}`),
      name: value,
      hasVariants: used(value),
    })),
  };
}

export function productNode(shop: ShopState, product: ShopProduct): Node {
  const owner = gid('Product', product.id);
  const { variants, images } = product;
  return {
    __typename: 'Product',
    id: owner,
    legacyResourceId: product.id,
    handle: product.handle,
    title: product.title,
    description: stripTags(product.bodyHtml),
    descriptionHtml: product.bodyHtml,
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    status: product.status,
    isGiftCard: product.isGiftCard,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    publishedAt: product.publishedAt,
    category: null,
    onlineStoreUrl:
      product.publishedAt && product.status === 'ACTIVE'
        ? `https://${shop.domain}/products/${product.handle}`
        : null,
    totalInventory: variants.reduce(
      (sum, variant) => sum + (variant.tracked ? variant.inventoryQuantity : 0),
      0,
    ),
    tracksInventory: variants.some((variant) => variant.tracked),
    hasOnlyDefaultVariant: variants.length === 1 && variants[0]?.title === 'Default Title',
    hasOutOfStockVariants: !variants.every(availableForSale),
    options: product.options.map((option, at) => optionNode(product, option, at)),
    priceRangeV2: priceRange(
      variants.map(({ price }) => price),
      shop.currency,
    ),
    featuredMedia: (_: object, { cdnUrl }: AdminContext) => (images[0] ? mediaNode(images[0], cdnUrl) : null),
    media: (args: PageArgs, context: AdminContext) =>
      connection(images, args, context, (image) => mediaNode(image, context.cdnUrl)),
    mediaCount: { count: images.length, precision: 'EXACT' },
    variantsCount: { count: variants.length, precision: 'EXACT' },
    variants: (args: PageArgs, context: AdminContext) =>
      connection(variants, args, context, (variant) => variantNode(shop, product, variant)),
    collections: (args: PageArgs, context: AdminContext) =>
      connection(collectionsOf(shop, product), args, context, (one) => collectionNode(shop, one)),
    ...metafieldFields(owner),
  };
}

function collectionsOf(shop: ShopState, product: ShopProduct): ShopCollection[] {
  return product.collectionIds.flatMap((id) => shop.collections.get(id) ?? []);
}

export function collectionNode(shop: ShopState, collection: ShopCollection): Node {
  const owner = gid('Collection', collection.id);
  const products = () =>
    [...shop.products.values()].filter((product) => product.collectionIds.includes(collection.id));
  return {
    __typename: 'Collection',
    id: owner,
    legacyResourceId: collection.id,
    handle: collection.handle,
    title: collection.title,
    description: stripTags(collection.bodyHtml),
    descriptionHtml: collection.bodyHtml,
    updatedAt: shop.createdAt,
    productsCount: () => ({ count: products().length, precision: 'EXACT' }),
    products: (args: PageArgs, context: AdminContext) =>
      connection(products(), args, context, (product) => productNode(shop, product)),
    ...metafieldFields(owner),
  };
}

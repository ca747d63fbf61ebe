import {
  defaultFieldResolver,
  execute,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLTypeResolver,
} from 'graphql';
import { idFromGid } from '@kindred/shared/catalog';
import type { ShopProduct, ShopState, ShopVariant } from '../state.ts';
import { loadSchema } from '../schema/load.ts';
import { Catalog, isAvailable, isVariantAvailable } from './catalog.ts';
import { json, type Storefront } from './context.ts';
import { recommendProducts } from './recommendations.ts';

const VERSION = '2026-10';
export const STOREFRONT_API_PATH = `/api/${VERSION}/graphql.json`;

type Arguments = Record<string, unknown>;

/** A value that a query asked for and nobody wrote must never look like a real null. */
const notEmulated: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  if (typeof source === 'object' && source !== null && info.fieldName in source) {
    return defaultFieldResolver(source, args, context, info);
  }
  throw new Error(`${info.parentType.name}.${info.fieldName} is not emulated`);
};

const typeOf: GraphQLTypeResolver<{ __typename: string }, unknown> = (value) => value.__typename;

/** Tokenless Storefront API on Shopify's real schema: what product cards need. */
export async function storefrontApi(storefront: Storefront, request: Request): Promise<Response> {
  const body = (await request.json().catch(() => null)) as { query?: unknown; variables?: Arguments } | null;
  if (typeof body?.query !== 'string') return json({ errors: [{ message: 'query must be a string' }] }, 400);
  const document = known.get(body.query) ?? checked(body.query);
  if (!('kind' in document)) return json(document);
  known.set(body.query, document);
  return json(
    await execute({
      schema: loadSchema('storefront', VERSION),
      document,
      rootValue: rootOf(inMarketOf(document, storefront)),
      variableValues: body.variables ?? {},
      fieldResolver: notEmulated,
      typeResolver: typeOf,
    }),
  );
}

/** As `@inContext(country: …)` of the query says; the shop's own market without it. */
function inMarketOf(document: DocumentNode, storefront: Storefront): Storefront {
  const [operation] = document.definitions;
  const context = operation?.kind === Kind.OPERATION_DEFINITION ? operation.directives : [];
  const asked = context
    ?.find(({ name }) => name.value === 'inContext')
    ?.arguments?.find(({ name }) => name.value === 'country')?.value;
  if (asked?.kind !== Kind.ENUM) return storefront;
  return { ...storefront, catalog: new Catalog(storefront.deps.shop, asked.value) };
}

/** Apps ask the same few questions on every page. */
const known = new Map<string, DocumentNode>();

function checked(query: string): DocumentNode | { errors: readonly { message: string }[] } {
  try {
    const document = parse(query);
    const errors = validate(loadSchema('storefront', VERSION), document);
    return errors.length > 0 ? { errors } : document;
  } catch (error) {
    return { errors: [{ message: (error as Error).message }] };
  }
}

function rootOf(storefront: Storefront) {
  const { catalog, deps } = storefront;
  const byGid = (gid: unknown) => nodeOf(storefront, String(gid));
  return {
    node: ({ id }: Arguments) => byGid(id),
    nodes: ({ ids }: Arguments) => (ids as string[]).map(byGid),
    product: ({ id, handle }: Arguments) =>
      handle === undefined ? byGid(id) : productOrNull(storefront, catalog.productByHandle(String(handle))),
    productByHandle: ({ handle }: Arguments) =>
      productOrNull(storefront, catalog.productByHandle(String(handle))),
    products: ({ first }: Arguments) =>
      connection(
        catalog.published().map((product) => productNode(storefront, product)),
        first,
      ),
    productRecommendations: ({ productId, productHandle }: Arguments) => {
      const id = idFromGid(String(productId ?? '')) ?? '';
      const product = catalog.productById(id) ?? catalog.productByHandle(String(productHandle ?? ''));
      if (!product) return null;
      const related = recommendProducts(catalog, product, 'related', 10, []);
      return related.map((each) => productNode(storefront, each));
    },
    shop: () => ({
      name: deps.shop.name,
      primaryDomain: { url: deps.storefrontUrl, host: deps.shop.domain },
    }),
    localization: () => ({
      availableCountries: countriesOf(deps.shop).map((code) => countryNode(deps.shop, code)),
      availableLanguages: [languageNode(deps.shop)],
      country: countryNode(deps.shop, catalog.country),
      language: languageNode(deps.shop),
    }),
  };
}

/** Every market has one country; a visitor who chose none is in the first. */
function countriesOf(shop: ShopState): string[] {
  return [...new Set(['US', ...(shop.shipsTo ?? [])])];
}

/** All markets have the shop's one currency and language. */
function countryNode(shop: ShopState, isoCode: string) {
  return {
    isoCode,
    name: new Intl.DisplayNames('en', { type: 'region' }).of(isoCode),
    currency: { isoCode: shop.currency },
    availableLanguages: [languageNode(shop)],
    defaultLanguage: languageNode(shop),
  };
}

/** Named in English and in its own words. */
function languageNode({ locale }: ShopState) {
  const [language = 'en'] = locale.split('-');
  const named = (inLanguage: string) => new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language);
  return { isoCode: language.toUpperCase(), name: named('en'), endonymName: named(language) };
}

function nodeOf(storefront: Storefront, gid: string) {
  const id = idFromGid(gid) ?? '';
  if (gid.startsWith('gid://shopify/Product/')) {
    return productOrNull(storefront, storefront.catalog.productById(id));
  }
  if (gid.startsWith('gid://shopify/ProductVariant/')) {
    const found = storefront.catalog.variantById(id);
    return found ? variantNode(storefront, found.product, found.variant) : null;
  }
  return null;
}

const productOrNull = (storefront: Storefront, product: ShopProduct | null) =>
  product ? productNode(storefront, product) : null;

/** `first` is at most 250, as in Shopify; a cursor is not emulated. */
function connection<T>(nodes: T[], first: unknown) {
  const page = nodes.slice(0, Math.min(250, Number(first ?? 250)));
  return {
    nodes: page,
    edges: page.map((node) => ({ node })),
    pageInfo: { hasNextPage: page.length < nodes.length, hasPreviousPage: false },
  };
}

function productNode(storefront: Storefront, product: ShopProduct) {
  const { catalog, deps } = storefront;
  const money = (amount: number) => ({ amount: amount.toFixed(2), currencyCode: deps.shop.currency });
  const range = (amounts: number[]) => ({
    minVariantPrice: money(Math.min(...amounts)),
    maxVariantPrice: money(Math.max(...amounts)),
  });
  const images = product.images.map((image) => imageNode(storefront, image));
  return {
    __typename: 'Product',
    id: `gid://shopify/Product/${product.id}`,
    title: product.title,
    handle: product.handle,
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    description: product.bodyHtml.replace(/<[^>]*>/g, ''),
    descriptionHtml: product.bodyHtml,
    isGiftCard: product.isGiftCard,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    publishedAt: product.publishedAt,
    availableForSale: isAvailable(product),
    onlineStoreUrl: `${deps.storefrontUrl}/products/${product.handle}`,
    featuredImage: images[0] ?? null,
    images: ({ first }: Arguments) => connection(images, first),
    priceRange: range(product.variants.map((variant) => Number(variant.price))),
    // Variants that are not reduced count as 0, as in Shopify.
    compareAtPriceRange: range(product.variants.map((variant) => Number(variant.compareAtPrice ?? 0))),
    options: product.options.map((option) => ({ name: option.name, values: option.values })),
    variants: ({ first }: Arguments) =>
      connection(
        product.variants.map((variant) => variantNode(storefront, product, variant)),
        first,
      ),
    collections: ({ first }: Arguments) =>
      connection(
        product.collectionIds
          .flatMap((id) => catalog.shop.collections.get(id) ?? [])
          .map((collection) => ({
            __typename: 'Collection',
            id: `gid://shopify/Collection/${collection.id}`,
            handle: collection.handle,
            title: collection.title,
          })),
        first,
      ),
  };
}

function variantNode(storefront: Storefront, product: ShopProduct, variant: ShopVariant): object {
  const { currency: currencyCode } = storefront.deps.shop;
  const image = product.images[0];
  return {
    __typename: 'ProductVariant',
    id: `gid://shopify/ProductVariant/${variant.id}`,
    title: variant.title,
    sku: variant.sku,
    availableForSale: isVariantAvailable(variant),
    price: { amount: variant.price, currencyCode },
    compareAtPrice: variant.compareAtPrice === null ? null : { amount: variant.compareAtPrice, currencyCode },
    image: image ? imageNode(storefront, image) : null,
    selectedOptions: product.options.map(({ name }, index) => ({ name, value: variant.optionValues[index] })),
    product: () => productNode(storefront, product),
  };
}

function imageNode({ deps }: Storefront, image: ShopProduct['images'][number]) {
  const url = new URL(image.src, deps.storefrontUrl);
  return {
    __typename: 'Image',
    id: `gid://shopify/ProductImage/${image.id}`,
    url: ({ transform }: Arguments) => sized(url, transform as { maxWidth?: number } | undefined),
    altText: image.alt,
    width: image.width,
    height: image.height,
  };
}

function sized(url: URL, transform: { maxWidth?: number } | undefined): string {
  if (transform?.maxWidth === undefined) return url.href;
  const copy = new URL(url);
  copy.searchParams.set('width', String(transform.maxWidth));
  return copy.href;
}

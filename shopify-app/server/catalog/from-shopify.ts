import { idFromGid, type Product, type ProductVariant } from '@kindred/shared/catalog';

/** A product as the operations of the registry ask for it. */
export interface ShopifyProduct {
  id: string;
  handle: string;
  title: string;
  productType: string;
  vendor: string;
  tags: string[];
  status: string;
  isGiftCard: boolean;
  publishedAt: string | null;
  createdAt: string;
  updatedAt: string;
  tracksInventory: boolean;
  totalInventory: number;
  options: { name: string; values: string[] }[];
  featuredMedia: { preview: { image: { url: string } | null } | null } | null;
}

export interface ShopifyVariant {
  id: string;
  title: string;
  /** Decimal, in the shop's currency. */
  price: string;
  /** What the merchant shows as the price before; null where it is not reduced. */
  compareAtPrice: string | null;
  availableForSale: boolean;
  /** Null where the merchant has not entered it, or does not show it to apps. */
  inventoryItem: { unitCost: { amount: string } | null } | null;
}

/** A product with the time of the state it shows, so that a late answer never overwrites a newer one. */
export interface CatalogEntry {
  product: Product;
  updatedAt: Date;
  facts?: StockFacts;
}

/** What never leaves the server as a number; null is unknown. */
export interface StockFacts {
  stockUnits: number | null;
  /** (price - cost) / price, the mean of the variants whose cost is known. */
  marginShare: number | null;
}

export function entryFromShopify(
  source: ShopifyProduct,
  variants: ShopifyVariant[],
  collections: { handle: string }[],
  minorUnitDigits: number,
): CatalogEntry {
  const ours = variants.map((variant) => variantFromShopify(variant, minorUnitDigits));
  const sellable = source.status === 'ACTIVE' && source.publishedAt !== null && !source.isGiftCard;
  return {
    product: {
      productId: requiredId(source.id),
      handle: source.handle,
      title: source.title,
      productType: source.productType,
      vendor: source.vendor,
      tags: source.tags,
      collections: collections.map((collection) => collection.handle),
      options: source.options.map(({ name, values }) => ({ name, values })),
      variants: ours,
      priceMinorUnits: ours.length === 0 ? 0 : Math.min(...ours.map((variant) => variant.priceMinorUnits)),
      ...reducedFrom(variants, minorUnitDigits),
      available: sellable && ours.some((variant) => variant.available),
      imageUrl: source.featuredMedia?.preview?.image?.url ?? null,
      createdAt: Date.parse(source.createdAt),
    },
    updatedAt: new Date(source.updatedAt),
    facts: {
      stockUnits: source.tracksInventory ? Math.max(0, source.totalInventory) : null,
      marginShare: marginShareOf(variants),
    },
  };
}

/** Of its cheapest variant, whose price is the product's. */
function reducedFrom(variants: ShopifyVariant[], digits: number): Pick<Product, 'compareAtMinorUnits'> {
  const cheapest = variants.toSorted((a, b) => Number(a.price) - Number(b.price))[0];
  const before = Number(cheapest?.compareAtPrice ?? 0);
  return cheapest !== undefined && before > Number(cheapest.price)
    ? { compareAtMinorUnits: minorUnits(String(before), digits) }
    : {};
}

function marginShareOf(variants: ShopifyVariant[]): number | null {
  const shares = variants.flatMap(({ price, inventoryItem }) => {
    const cost = Number(inventoryItem?.unitCost?.amount ?? NaN);
    return Number(price) > 0 && Number.isFinite(cost) ? [(Number(price) - cost) / Number(price)] : [];
  });
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function variantFromShopify(variant: ShopifyVariant, minorUnitDigits: number): ProductVariant {
  return {
    variantId: requiredId(variant.id),
    title: variant.title,
    priceMinorUnits: minorUnits(variant.price, minorUnitDigits),
    available: variant.availableForSale,
  };
}

/** "12.34" with 2 digits -> 1234; rounding keeps binary fractions such as 19.99 exact. */
export function minorUnits(decimal: string, digits: number): number {
  return Math.round(Number(decimal) * 10 ** digits);
}

/** 2 for EUR, 0 for JPY, 3 for KWD, by the currency table that the runtime carries (ISO 4217). */
export function minorUnitDigitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

export function requiredId(gid: string): string {
  const id = idFromGid(gid);
  if (id === null) throw new Error(`Shopify sent something that is not one of its ids: ${gid.slice(0, 80)}`);
  return id;
}

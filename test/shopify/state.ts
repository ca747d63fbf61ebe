/**
 * What an emulated shop holds. The world (`test/world`) or a merchant's CSV exports fill it; the Admin API,
 * the Storefront API and the Liquid storefront read and change this one object.
 */
export interface ShopState {
  /** e.g. "kindred-demo.myshopify.com". */
  domain: string;
  name: string;
  /** Origins under which its storefront is reached beside its own, e.g. "https://shop.example". */
  domains?: string[];
  /** ISO 4217; every price below is in it. */
  currency: string;
  /** What markets show prices in; its own currency without it. The storefront shows its own all the same. */
  currencies?: string[];
  /** Countries (ISO 3166) of its shipping zones; the United States without it. */
  shipsTo?: string[];
  locale: string;
  /** IANA name. */
  timeZone: string;
  createdAt: string;
  products: Map<string, ShopProduct>;
  collections: Map<string, ShopCollection>;
  customers: Map<string, ShopCustomer>;
  orders: Map<string, ShopOrder>;
  /** Owner gid -> "namespace.key" -> metafield. App-reserved namespaces are stored resolved (`app--<id>--kindred`). */
  metafields: Map<string, Map<string, ShopMetafield>>;
}

/** Numeric ids as decimal strings, times as ISO 8601, prices as decimal strings: Shopify's own forms. */
export interface ShopProduct {
  id: string;
  handle: string;
  title: string;
  bodyHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED';
  publishedAt: string | null;
  /** Countries whose market does not sell it. */
  notSoldIn?: string[];
  createdAt: string;
  updatedAt: string;
  options: { name: string; values: string[] }[];
  variants: ShopVariant[];
  images: ShopImage[];
  collectionIds: string[];
  isGiftCard: boolean;
}

export interface ShopVariant {
  id: string;
  title: string;
  sku: string;
  price: string;
  compareAtPrice: string | null;
  inventoryQuantity: number;
  inventoryPolicy: 'DENY' | 'CONTINUE';
  tracked: boolean;
  /** What one costs the merchant, in the shop's currency; most have not entered it. */
  unitCost?: string | null;
  /** One value an option, in the product's option order. */
  optionValues: string[];
}

export interface ShopImage {
  id: string;
  /** Absolute, or relative to the storefront ("/cdn/images/…svg"). */
  src: string;
  alt: string;
  width: number;
  height: number;
}

export interface ShopCollection {
  id: string;
  handle: string;
  title: string;
  bodyHtml: string;
}

export interface ShopCustomer {
  id: string;
  createdAt: string;
  updatedAt: string;
  /** Protected customer data, level 2: an app that was not approved for it gets null and an error. */
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
}

/** What came back of an order: goods, money or both. */
export interface ShopReturn {
  /** When that was last changed. */
  at: string;
  /** Shopify's `OrderReturnStatus`; a refund alone is no return. */
  status:
    | 'NO_RETURN'
    | 'RETURN_REQUESTED'
    | 'IN_PROGRESS'
    | 'INSPECTION_COMPLETE'
    | 'RETURNED'
    | 'RETURN_FAILED';
  /** So far, in the shop's currency. */
  refunded: string;
}

export interface ShopOrder {
  id: string;
  /** "#1001". */
  name: string;
  createdAt: string;
  cancelledAt: string | null;
  /** Without: nothing of it came back. */
  returned?: ShopReturn;
  customerId: string | null;
  lines: {
    id: string;
    productId: string | null;
    variantId: string | null;
    title: string;
    quantity: number;
    price: string;
  }[];
}

export interface ShopMetafield {
  namespace: string;
  key: string;
  type: string;
  value: string;
  updatedAt: string;
}

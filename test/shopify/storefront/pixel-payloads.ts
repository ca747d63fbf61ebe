import type { ShopCustomer, ShopOrder, ShopProduct, ShopVariant } from '../state.ts';
import type { Catalog } from './catalog.ts';
import { resolveLines, type Cart } from './cart.ts';
import { toDecimal } from './money.ts';

/** Payloads of customer events, shaped like the typings of @shopify/web-pixels-extension. */
export interface PixelEventRequest {
  name: string;
  data: Record<string, unknown>;
}

/** What a checkout form asks for; a pixel gets it all, and has to drop what it must not keep. */
export interface CheckoutContact {
  email: string;
  phone: string;
  firstName: string;
  lastName: string;
  address1: string;
  city: string;
  zip: string;
  countryCode: string;
}

const money = (amount: string | number, currencyCode: string) => ({ amount: Number(amount), currencyCode });

export function pixelVariant(catalog: Catalog, product: ShopProduct, variant: ShopVariant) {
  const image = product.images[0];
  return {
    id: variant.id,
    image: image ? { src: image.src } : null,
    price: money(variant.price, catalog.shop.currency),
    product: {
      id: product.id,
      title: product.title,
      untranslatedTitle: product.title,
      type: product.productType,
      url: `/products/${product.handle}`,
      vendor: product.vendor,
    },
    sku: variant.sku,
    title: variant.title,
    untranslatedTitle: variant.title,
  };
}

export function pixelVariants(catalog: Catalog, products: ShopProduct[]) {
  return products.flatMap((product) => {
    const variant = product.variants[0];
    return variant ? [pixelVariant(catalog, product, variant)] : [];
  });
}

export function pixelCart(catalog: Catalog, cart: Cart) {
  const lines = resolveLines(catalog, cart);
  const { currency } = catalog.shop;
  const total = lines.reduce((sum, { unitPrice, line }) => sum + unitPrice * line.quantity, 0);
  if (lines.length === 0) return null;
  return {
    id: cart.token,
    attributes: Object.entries(cart.attributes).map(([key, value]) => ({ key, value })),
    cost: { totalAmount: money(toDecimal(total), currency) },
    lines: lines.map(({ product, variant, line, unitPrice }) => ({
      cost: { totalAmount: money(toDecimal(unitPrice * line.quantity), currency) },
      merchandise: pixelVariant(catalog, product, variant),
      quantity: line.quantity,
    })),
    totalQuantity: lines.reduce((sum, { line }) => sum + line.quantity, 0),
  };
}

export function pixelCustomer(catalog: Catalog, customer: ShopCustomer | null) {
  if (!customer) return null;
  const { id, email, phone, firstName, lastName } = customer;
  const orders = [...catalog.shop.orders.values()].filter((order) => order.customerId === id);
  return { id, email, phone, firstName, lastName, ordersCount: orders.length };
}

export function pixelShop(catalog: Catalog, storefrontUrl: string) {
  return {
    countryCode: 'US',
    myshopifyDomain: catalog.shop.domain,
    name: catalog.shop.name,
    paymentSettings: { currencyCode: catalog.shop.currency },
    storefrontUrl,
  };
}

interface CheckoutState {
  token: string;
  cart: Cart;
  contact: CheckoutContact | null;
  order: ShopOrder | null;
}

export function pixelCheckout(catalog: Catalog, { token, cart, contact, order }: CheckoutState) {
  const { currency } = catalog.shop;
  const lines = resolveLines(catalog, cart);
  const total = lines.reduce((sum, { unitPrice, line }) => sum + unitPrice * line.quantity, 0);
  const address = contact && {
    ...contact,
    email: undefined,
    address2: null,
    country: null,
    province: null,
    provinceCode: null,
  };
  const { lineItems, totals } = {
    lineItems: lines.map(({ product, variant, line, unitPrice }) => ({
      discountAllocations: [],
      finalLinePrice: money(toDecimal(unitPrice * line.quantity), currency),
      id: variant.id,
      properties: Object.entries(line.properties).map(([key, value]) => ({ key, value })),
      quantity: line.quantity,
      sellingPlanAllocation: null,
      title: product.title,
      variant: pixelVariant(catalog, product, variant),
    })),
    totals: money(toDecimal(total), currency),
  };
  return {
    attributes: [],
    billingAddress: address,
    buyerAcceptsEmailMarketing: false,
    buyerAcceptsSmsMarketing: false,
    currencyCode: currency,
    delivery: null,
    discountApplications: [],
    discountsAmount: money(0, currency),
    email: contact?.email ?? null,
    lineItems,
    localization: {
      country: { isoCode: 'US' },
      language: { isoCode: catalog.shop.locale },
      market: { handle: 'us', id: '1' },
    },
    order: order && { id: order.id, customer: { id: order.customerId, isFirstOrder: null } },
    phone: contact?.phone ?? null,
    shippingAddress: address,
    shippingLine: { price: money(0, currency) },
    smsMarketingPhone: null,
    subtotalPrice: totals,
    token,
    totalPrice: totals,
    totalTax: money(0, currency),
    transactions: order
      ? [{ amount: totals, gateway: 'bogus', paymentMethod: { name: 'bogus', type: 'creditCard' } }]
      : [],
  };
}

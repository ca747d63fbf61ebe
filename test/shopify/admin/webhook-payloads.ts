import type { ShopCollection, ShopCustomer, ShopOrder, ShopProduct, ShopVariant } from '../state.ts';
import { gid } from './ids.ts';
import { financialStatusOf, orderTotal, updatedAt } from './nodes/order.ts';
import type { Store } from './store.ts';

/** The bodies of webhooks: REST shapes, numeric ids. The app's approval decides about personal data, as in GraphQL. */

function variantPayload(product: ShopProduct, variant: ShopVariant, at: number): object {
  const [option1 = null, option2 = null, option3 = null] = variant.optionValues;
  return {
    id: Number(variant.id),
    product_id: Number(product.id),
    title: variant.title,
    sku: variant.sku,
    price: variant.price,
    compare_at_price: variant.compareAtPrice,
    position: at + 1,
    option1,
    option2,
    option3,
    inventory_item_id: Number(variant.id),
    inventory_policy: variant.inventoryPolicy.toLowerCase(),
    inventory_quantity: variant.inventoryQuantity,
    admin_graphql_api_id: gid('ProductVariant', variant.id),
    created_at: product.createdAt,
    updated_at: product.updatedAt,
  };
}

export function productPayload(product: ShopProduct): object {
  const images = product.images.map((image, at) => ({
    id: Number(image.id),
    product_id: Number(product.id),
    position: at + 1,
    src: image.src,
    alt: image.alt,
    width: image.width,
    height: image.height,
  }));
  return {
    admin_graphql_api_id: gid('Product', product.id),
    body_html: product.bodyHtml,
    created_at: product.createdAt,
    handle: product.handle,
    id: Number(product.id),
    product_type: product.productType,
    published_at: product.publishedAt,
    title: product.title,
    updated_at: product.updatedAt,
    vendor: product.vendor,
    status: product.status.toLowerCase(),
    tags: product.tags.join(', '),
    variants: product.variants.map((variant, at) => variantPayload(product, variant, at)),
    options: product.options.map(({ name, values }, at) => ({ name, position: at + 1, values })),
    images,
    image: images[0] ?? null,
  };
}

function customerPayload(customer: ShopCustomer, level: number): object {
  const personal = level >= 2;
  return {
    id: Number(customer.id),
    created_at: customer.createdAt,
    updated_at: customer.updatedAt,
    email: personal ? customer.email : null,
    first_name: personal ? customer.firstName : null,
    last_name: personal ? customer.lastName : null,
    phone: personal ? customer.phone : null,
    admin_graphql_api_id: gid('Customer', customer.id),
  };
}

export function orderPayload({ shop, app }: Store, order: ShopOrder): object {
  const customer = shop.customers.get(order.customerId ?? '');
  const personal = app.customerDataLevel >= 2 ? customer : undefined;
  const total = orderTotal(order).toFixed(2);
  return {
    id: Number(order.id),
    admin_graphql_api_id: gid('Order', order.id),
    name: order.name,
    created_at: order.createdAt,
    processed_at: order.createdAt,
    cancelled_at: order.cancelledAt,
    updated_at: updatedAt(order),
    currency: shop.currency,
    total_price: total,
    subtotal_price: total,
    test: false,
    financial_status: financialStatusOf(order).toLowerCase(),
    email: personal?.email ?? null,
    phone: personal?.phone ?? null,
    customer:
      customer && app.customerDataLevel >= 1 ? customerPayload(customer, app.customerDataLevel) : null,
    line_items: order.lines.map((line) => ({
      id: Number(line.id),
      admin_graphql_api_id: gid('LineItem', line.id),
      product_id: line.productId === null ? null : Number(line.productId),
      variant_id: line.variantId === null ? null : Number(line.variantId),
      title: line.title,
      quantity: line.quantity,
      price: line.price,
    })),
  };
}

export function inventoryLevelPayload(variant: ShopVariant, updatedAt: string): object {
  return {
    inventory_item_id: Number(variant.id),
    location_id: 1,
    available: variant.inventoryQuantity,
    updated_at: updatedAt,
    admin_graphql_api_id: `gid://shopify/InventoryLevel/1?inventory_item_id=${variant.id}`,
  };
}

export function inventoryItemPayload(variant: ShopVariant, updatedAt: string): object {
  return {
    id: Number(variant.id),
    sku: variant.sku,
    cost: variant.unitCost ?? null,
    tracked: variant.tracked,
    updated_at: updatedAt,
    admin_graphql_api_id: gid('InventoryItem', variant.id),
  };
}

export function collectionPayload(collection: ShopCollection, updatedAt: string): object {
  return {
    id: Number(collection.id),
    handle: collection.handle,
    title: collection.title,
    body_html: collection.bodyHtml,
    updated_at: updatedAt,
    admin_graphql_api_id: gid('Collection', collection.id),
  };
}

export function shopPayload({ shop, shopId }: Store): object {
  return {
    id: Number(shopId),
    name: shop.name,
    domain: shop.domain,
    myshopify_domain: shop.domain,
    currency: shop.currency,
    iana_timezone: shop.timeZone,
    primary_locale: shop.locale,
    created_at: shop.createdAt,
    admin_graphql_api_id: gid('Shop', shopId),
  };
}

/** The customer's email and phone are there whatever the app was approved for: it may have to find them. */
export function customerPrivacyPayload(store: Store, customer: ShopCustomer, orders: ShopOrder[]): object {
  return {
    shop_id: Number(store.shopId),
    shop_domain: store.shop.domain,
    customer: { id: Number(customer.id), email: customer.email, phone: customer.phone },
    orders_to_redact: orders.map(({ id }) => Number(id)),
  };
}

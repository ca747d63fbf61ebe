import type {
  ShopCollection,
  ShopCustomer,
  ShopOrder,
  ShopProduct,
  ShopReturn,
  ShopState,
  ShopVariant,
} from '../state.ts';
import { gid } from './ids.ts';
import { isoNow, type Store } from './store.ts';
import * as payloads from './webhook-payloads.ts';

export interface OrderLineRequest {
  variantId: string;
  quantity: number;
}

/** What merchants and shoppers do to a shop; each sends the webhooks that Shopify would. */
export interface ShopChanges {
  createProduct(product: ShopProduct): ShopProduct;
  updateProduct(id: string, patch: Partial<Omit<ShopProduct, 'id'>>): ShopProduct;
  deleteProduct(id: string): void;
  setInventory(variantId: string, quantity: number): void;
  /** Sends nothing of the product: what one costs is its inventory item's. */
  setUnitCost(variantId: string, cost: string): void;
  /** Made, or changed; with `productIds` these and no others are in it. Sends nothing of the products. */
  saveCollection(collection: ShopCollection, productIds?: readonly string[]): void;
  deleteCollection(id: string): void;
  /** Throws when a variant is unknown; takes stock like a checkout does. */
  placeOrder(lines: OrderLineRequest[], customer?: ShopCustomer | null): ShopOrder;
  cancelOrder(id: string): ShopOrder;
  /** Goods are sent back, money is paid back, or both; once more: what of that is true now. */
  returnOrder(id: string, returned: Omit<ShopReturn, 'at'>): ShopOrder;
  /** The three compliance requests. Shopify waits days before the redactions; here they come at once. */
  requestCustomerData(customerId: string): void;
  redactCustomer(customerId: string): void;
  redactShop(): void;
}

type Emit = (topic: string, payload: object) => void;

export function createShopChanges(store: Store, emit: Emit): ShopChanges {
  const { shop } = store;
  const touch = (product: ShopProduct): ShopProduct => {
    product.updatedAt = isoNow(store);
    emit('products/update', payloads.productPayload(product));
    return product;
  };
  const setQuantity = ([product, variant]: [ShopProduct, ShopVariant], quantity: number): void => {
    variant.inventoryQuantity = quantity;
    emit('inventory_levels/update', payloads.inventoryLevelPayload(variant, isoNow(store)));
    touch(product);
  };
  return {
    createProduct(product) {
      shop.products.set(product.id, product);
      emit('products/create', payloads.productPayload(product));
      return product;
    },
    updateProduct: (id, patch) => touch(Object.assign(productOf(shop, id), patch)),
    deleteProduct(id) {
      productOf(shop, id);
      shop.products.delete(id);
      shop.metafields.delete(gid('Product', id));
      emit('products/delete', { id: Number(id) });
    },
    setInventory: (variantId, quantity) => setQuantity(variantOf(shop, variantId), quantity),
    setUnitCost(variantId, cost) {
      const [, variant] = variantOf(shop, variantId);
      variant.unitCost = cost;
      emit('inventory_items/update', payloads.inventoryItemPayload(variant, isoNow(store)));
    },
    saveCollection(collection, productIds) {
      const topic = shop.collections.has(collection.id) ? 'collections/update' : 'collections/create';
      shop.collections.set(collection.id, collection);
      if (productIds) fillCollection(shop, collection.id, new Set(productIds));
      emit(topic, payloads.collectionPayload(collection, isoNow(store)));
    },
    deleteCollection(id) {
      known(shop.collections.get(id), `collection ${id}`);
      shop.collections.delete(id);
      fillCollection(shop, id, new Set());
      emit('collections/delete', { id: Number(id) });
    },
    placeOrder(lines, customer = null) {
      const found = lines.map(({ variantId, quantity }) => ({ of: variantOf(shop, variantId), quantity }));
      const order = newOrder(store, found, customer);
      shop.orders.set(order.id, order);
      emit('orders/create', payloads.orderPayload(store, order));
      for (const { of, quantity } of found)
        if (of[1].tracked) setQuantity(of, of[1].inventoryQuantity - quantity);
      return order;
    },
    cancelOrder(id) {
      const order = known(shop.orders.get(id), `order ${id}`);
      order.cancelledAt = isoNow(store);
      emit('orders/cancelled', payloads.orderPayload(store, order));
      emit('orders/updated', payloads.orderPayload(store, order));
      return order;
    },
    returnOrder(id, returned) {
      const order = known(shop.orders.get(id), `order ${id}`);
      order.returned = { at: isoNow(store), ...returned };
      emit('orders/updated', payloads.orderPayload(store, order));
      return order;
    },
    ...complianceRequests(store, emit),
  };
}

type Compliance = 'requestCustomerData' | 'redactCustomer' | 'redactShop';

function complianceRequests(store: Store, emit: Emit): Pick<ShopChanges, Compliance> {
  const { shop, shopId } = store;
  const ordersOf = (id: string): ShopOrder[] =>
    [...shop.orders.values()].filter((one) => one.customerId === id);
  return {
    requestCustomerData(id) {
      const customer = known(shop.customers.get(id), `customer ${id}`);
      emit('customers/data_request', {
        shop_id: Number(shopId),
        shop_domain: shop.domain,
        orders_requested: ordersOf(id).map((order) => Number(order.id)),
        customer: { id: Number(id), email: customer.email, phone: customer.phone },
        data_request: { id: store.clock.now() },
      });
    },
    redactCustomer(id) {
      const customer = known(shop.customers.get(id), `customer ${id}`);
      const orders = ordersOf(id);
      shop.customers.delete(id);
      shop.metafields.delete(gid('Customer', id));
      for (const order of orders) order.customerId = null;
      emit('customers/redact', payloads.customerPrivacyPayload(store, customer, orders));
    },
    redactShop() {
      emit('shop/redact', { shop_id: Number(shopId), shop_domain: shop.domain });
    },
  };
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The emulated shop has no ${what}.`);
  return value;
}

function fillCollection(shop: ShopState, id: string, productIds: ReadonlySet<string>): void {
  for (const product of shop.products.values()) {
    const others = product.collectionIds.filter((each) => each !== id);
    product.collectionIds = productIds.has(product.id) ? [...others, id] : others;
  }
}

function productOf(shop: ShopState, id: string): ShopProduct {
  return known(shop.products.get(id), `product ${id}`);
}

function variantOf(shop: ShopState, variantId: string): [ShopProduct, ShopVariant] {
  for (const product of shop.products.values())
    for (const variant of product.variants) if (variant.id === variantId) return [product, variant];
  throw new Error(`The emulated shop has no variant ${variantId}.`);
}

interface FoundLine {
  of: [ShopProduct, ShopVariant];
  quantity: number;
}

function newOrder(store: Store, lines: FoundLine[], customer: ShopCustomer | null): ShopOrder {
  const { orders } = store.shop;
  let number = orders.size + 1;
  for (const id of orders.keys()) number = Math.max(number, Number(id) + 1);
  const id = String(number);
  return {
    id,
    name: `#${1000 + orders.size + 1}`,
    createdAt: isoNow(store),
    cancelledAt: null,
    customerId: customer?.id ?? null,
    lines: lines.map(({ of: [product, variant], quantity }, at) => ({
      id: `${id}${at + 1}`,
      productId: product.id,
      variantId: variant.id,
      title: product.title,
      quantity,
      price: variant.price,
    })),
  };
}

import { resolveNamespace } from './app.ts';
import { compileSearch } from './search.ts';
import { connection, type PageArgs } from './connection.ts';
import type { AdminContext, Field, Node } from './context.ts';
import { badRequest } from './errors.ts';
import { parseGid } from './ids.ts';
import * as bulk from './mutations/bulk.ts';
import { flowTriggerReceive } from './mutations/flow.ts';
import * as metafields from './mutations/metafields.ts';
import * as segment from './mutations/segment.ts';
import * as pixel from './mutations/web-pixel.ts';
import * as webhook from './mutations/webhook-subscription.ts';
import { customerNode, customerSearch, mayRead, orderNode, ordersOf } from './nodes/order.ts';
import {
  collectionNode,
  collectionSearch,
  inventoryItemNode,
  productNode,
  productsOf,
} from './nodes/product.ts';
import { appInstallationNode, shopNode } from './nodes/shop.ts';

type ListArgs = PageArgs & { query?: string | null; sortKey?: string };
type IdArgs = { id: string };

/** The id's number when it is a gid of that type; a malformed gid is an error, as in Shopify. */
function numberOf(type: string, id: string): string {
  const parsed = parseGid(id);
  if (!parsed) throw badRequest(`Invalid global id '${id}'`, 'INVALID_GLOBAL_ID');
  return parsed.type === type ? parsed.id : '';
}

function assertSortKey({ sortKey }: ListArgs, ...known: string[]): void {
  if (sortKey !== undefined && !known.includes(sortKey))
    throw badRequest(`not emulated: sort key ${sortKey}`, 'NOT_EMULATED');
}

const byTime = (a: { updatedAt: string }, b: { updatedAt: string }): number =>
  Date.parse(a.updatedAt) - Date.parse(b.updatedAt);

const byId = (a: { id: string }, b: { id: string }): number => Number(a.id) - Number(b.id);

const order: Field<IdArgs> = ({ id }, context) => {
  const found = context.store.shop.orders.get(numberOf('Order', id));
  return found && mayRead(found, context) ? orderNode(context.store.shop, found) : null;
};

const product: Field<IdArgs> = ({ id }, { store }) => {
  const found = store.shop.products.get(numberOf('Product', id));
  return found ? productNode(store.shop, found) : null;
};

const collection: Field<IdArgs> = ({ id }, { store }) => {
  const found = store.shop.collections.get(numberOf('Collection', id));
  return found ? collectionNode(store.shop, found) : null;
};

/** An inventory item has its variant's number here. */
const inventoryItem: Field<IdArgs> = ({ id }, { store }) => {
  const number = numberOf('InventoryItem', id);
  for (const found of store.shop.products.values()) {
    const variant = found.variants.find((each) => each.id === number);
    if (variant) return inventoryItemNode(store.shop, found, variant);
  }
  return null;
};

const customer: Field<IdArgs> = ({ id }, { store }) => {
  const found = store.shop.customers.get(numberOf('Customer', id));
  return found ? customerNode(store.shop, found) : null;
};

const products: Field<ListArgs> = (args, context) => {
  assertSortKey(args, 'ID', 'UPDATED_AT');
  const found = productsOf(context, args).sort(args.sortKey === 'UPDATED_AT' ? byTime : byId);
  return connection(found, args, context, (one) => productNode(context.store.shop, one));
};

const collections: Field<ListArgs> = (args, context) => {
  assertSortKey(args, 'ID');
  const { shop } = context.store;
  const found = [...shop.collections.values()].filter(compileSearch(args.query, collectionSearch)).sort(byId);
  return connection(found, args, context, (one) => collectionNode(shop, one));
};

const orders: Field<ListArgs> = (args, context) => {
  assertSortKey(args, 'PROCESSED_AT', 'CREATED_AT', 'ID');
  const found = ordersOf(context, args.query);
  return connection(found, args, context, (one) => orderNode(context.store.shop, one));
};

const customers: Field<ListArgs> = (args, context) => {
  assertSortKey(args, 'ID');
  const { shop } = context.store;
  const found = [...shop.customers.values()].filter(compileSearch(args.query, customerSearch)).sort(byId);
  return connection(found, args, context, (one) => customerNode(shop, one));
};

type CountArgs = { query?: string | null; limit?: number | null };

function count(found: number, { limit }: CountArgs): Node {
  const most = limit ?? Number.POSITIVE_INFINITY;
  return { count: Math.min(found, most), precision: found > most ? 'AT_LEAST' : 'EXACT' };
}

const nodeFields: Readonly<Record<string, Field<IdArgs>>> = {
  Product: product,
  Collection: collection,
  Order: order,
  Customer: customer,
  BulkOperation: bulk.bulkOperation,
};

const node: Field<IdArgs> = (args, context, info) => {
  const type = parseGid(args.id)?.type;
  if (!type) throw badRequest(`Invalid global id '${args.id}'`, 'INVALID_GLOBAL_ID');
  const field = nodeFields[type];
  if (!field) throw badRequest(`not emulated: node of type ${type}`, 'NOT_EMULATED');
  return field(args, context, info);
};

type DefinitionArgs = ListArgs & { ownerType: string; namespace?: string | null; key?: string | null };

/** Every query and mutation that is emulated; whatever else the schema has is answered "not emulated". */
export const queries = {
  shop: (_: object, context: AdminContext) => shopNode(context),
  currentAppInstallation: (_: object, { store }: AdminContext) => appInstallationNode(store),
  product,
  products,
  productsCount: (args: CountArgs, context: AdminContext) => count(productsOf(context, args).length, args),
  collection,
  collections,
  inventoryItem,
  order,
  orders,
  ordersCount: (args: CountArgs, context: AdminContext) => count(ordersOf(context, args.query).length, args),
  customer,
  customers,
  node,
  nodes: ({ ids }: { ids: string[] }, context: AdminContext, info: never) =>
    ids.map((id) => node({ id }, context, info)),
  segments: segment.segments,
  customerSegmentMembers: segment.customerSegmentMembers,
  webPixel: pixel.webPixel,
  webhookSubscriptions: webhook.webhookSubscriptions,
  bulkOperation: bulk.bulkOperation,
  bulkOperations: bulk.bulkOperations,
  metafieldDefinitions: (args: DefinitionArgs, context: AdminContext) => {
    const all = [...context.store.metafieldDefinitions.values()];
    const namespace = args.namespace && resolveNamespace(context.store.app, args.namespace);
    const found = all
      .filter(({ ownerType }) => ownerType === args.ownerType)
      .filter((one) => (!namespace || one.namespace === namespace) && (!args.key || one.key === args.key));
    return connection(found, args, context, metafields.definitionNode);
  },
};

export const mutations = {
  flowTriggerReceive,
  metafieldsSet: metafields.metafieldsSet,
  metafieldsDelete: metafields.metafieldsDelete,
  metafieldDefinitionCreate: metafields.metafieldDefinitionCreate,
  metafieldDefinitionDelete: metafields.metafieldDefinitionDelete,
  segmentCreate: segment.segmentCreate,
  segmentUpdate: segment.segmentUpdate,
  segmentDelete: segment.segmentDelete,
  webPixelCreate: pixel.webPixelCreate,
  webPixelUpdate: pixel.webPixelUpdate,
  webPixelDelete: pixel.webPixelDelete,
  webhookSubscriptionCreate: webhook.webhookSubscriptionCreate,
  webhookSubscriptionDelete: webhook.webhookSubscriptionDelete,
  bulkOperationRunQuery: bulk.bulkOperationRunQuery,
  bulkOperationCancel: bulk.bulkOperationCancel,
};

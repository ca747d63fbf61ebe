import type { SetAsideKind } from '@kindred/shared/api/set-aside';
import { QUEUES, type QueueName } from '../jobs/queues.ts';

/** Jobs that a merchant is told about; a training says on its own page how it ended. */
export const JOB_KINDS = {
  [QUEUES.setup]: 'setup',
  [QUEUES.syncCatalog]: 'catalogue',
  [QUEUES.syncOrders]: 'orders',
  [QUEUES.related]: 'related',
  [QUEUES.itemTable]: 'item_table',
  [QUEUES.storefront]: 'storefront',
  [QUEUES.understand]: 'segments',
  [QUEUES.customerSegments]: 'customer_segments',
} as const satisfies Partial<Record<QueueName, SetAsideKind>>;

const TOPIC_KINDS: [start: string, kind: SetAsideKind][] = [
  ['PRODUCTS_', 'product_news'],
  ['COLLECTIONS_', 'product_news'],
  ['INVENTORY_', 'product_news'],
  ['ORDERS_', 'order_news'],
  ['CUSTOMERS_', 'privacy_news'],
  ['SHOP_REDACT', 'privacy_news'],
];

/** "PRODUCTS_UPDATE" -> what a merchant calls it. */
export const kindOfTopic = (topic: string): SetAsideKind =>
  TOPIC_KINDS.find(([start]) => topic.startsWith(start))?.[1] ?? 'app_news';

export const kindOfJob = (name: string): SetAsideKind | undefined =>
  (JOB_KINDS as Partial<Record<string, SetAsideKind>>)[name];

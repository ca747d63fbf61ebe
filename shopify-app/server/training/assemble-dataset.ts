import { createHash } from 'node:crypto';
import { type EventRow, type OrderRow, sessionsFrom } from '@kindred/models/features';
import type { TrainingDataset } from '@kindred/models/release';
import type { Product } from '@kindred/shared/catalog';
import type { DatasetPart } from './trainer-messages.ts';

/** [session id, name, epoch milliseconds, data] */
type EventTuple = [EventRow['sessionId'], EventRow['name'], EventRow['occurredAt'], EventRow['data']];

export interface Assembled {
  dataset: TrainingDataset;
  /** sha256 of products' ids, events and orders: with the same one a checkpoint fits. Prices and stock may differ. */
  fingerprint: string;
}

/** The trainer's end of dataset.ts: takes the parts as they come and makes visits of them at the end. */
export function assembleDataset(): { add(part: DatasetPart): void; finish(): Assembled } {
  const products: Product[] = [];
  const events: EventRow[] = [];
  const orders: OrderRow[] = [];
  const hash = createHash('sha256');
  const once = interner();
  const readers: Record<DatasetPart['kind'], (json: string) => void> = {
    products(json) {
      const rows = JSON.parse(json) as Product[];
      for (const product of rows) hash.update(`${product.productId}\n`);
      products.push(...rows);
    },
    events(json) {
      hash.update(json);
      for (const tuple of JSON.parse(json) as EventTuple[]) events.push(eventOf(tuple, once));
    },
    orders(json) {
      hash.update(json);
      orders.push(...(JSON.parse(json) as OrderRow[]));
    },
  };
  return {
    add: (part) => readers[part.kind](part.json),
    finish() {
      const { sessions } = sessionsFrom(events, orders);
      events.length = 0;
      return { dataset: { products, sessions }, fingerprint: hash.digest('hex') };
    },
  };
}

function eventOf([sessionId, name, occurredAt, data]: EventTuple, once: (text: string) => string): EventRow {
  if ('productId' in data) data.productId = once(data.productId);
  return { sessionId: once(sessionId), name: once(name), occurredAt, data } as EventRow;
}

/** One copy of each id instead of one an event: at 2 million events that is some 150 MB. */
function interner(): (text: string) => string {
  const seen = new Map<string, string>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    seen.set(text, text);
    return text;
  };
}

import { BASE_FIELDS, DATA_FIELDS, type FieldName, type FieldPolicy } from '@kindred/shared/event-policy';
import type { EventName } from '@kindred/shared/event';
import type { Plain } from '../languages/dictionary.ts';
import { EVENT_WORDS } from '../event-words.ts';

/** One line of the table: a field with every event that carries it under the same policy. */
export interface CollectedField {
  field: Plain;
  with: Plain[];
  policy: FieldPolicy;
}

/** Near the names of the code, which stand in an export; a unit in a name is for programmers. */
const FIELD_WORDS: Record<FieldName, Plain> = {
  eventId: 'event id',
  visitorId: 'visitor id',
  sessionId: 'session id',
  occurredAt: 'occurred at',
  consent: 'consent',
  pageType: 'page type',
  productId: 'product id',
  variantId: 'variant id',
  priceMinorUnits: 'price',
  impressionId: 'impression id',
  collectionId: 'collection id',
  resultCount: 'result count',
  quantity: 'quantity',
  productIds: 'product ids',
  orderId: 'order id',
  currency: 'currency',
  lines: 'lines',
  releaseId: 'release id',
  placementId: 'placement id',
  engine: 'engine',
  position: 'position',
  experimentId: 'experiment id',
  variation: 'variation',
  propensity: 'probability of the variation',
  segment: 'segment number',
  phase: 'phase',
  lcpMilliseconds: 'time to largest paint (LCP)',
  inpMilliseconds: 'time to response (INP)',
  cls: 'layout shift (CLS)',
};

type Policies = [FieldName, FieldPolicy][];

/** The policy that ingest and retention obey, as a merchant reads it. */
export function collectedFields(): CollectedField[] {
  const base = (Object.entries(BASE_FIELDS) as Policies).map(([name, policy]): CollectedField => ({
    field: FIELD_WORDS[name],
    with: ['Every event'],
    policy,
  }));
  return [...base, ...dataFields()];
}

function dataFields(): CollectedField[] {
  const fields = new Map<string, CollectedField>();
  for (const [event, policies] of Object.entries(DATA_FIELDS)) {
    for (const [name, policy] of Object.entries(policies) as Policies) {
      const key = `${name}\n${policy.purpose}\n${policy.retentionDays}`;
      const known = fields.get(key) ?? { field: FIELD_WORDS[name], with: [], policy };
      known.with.push(EVENT_WORDS[event as EventName]);
      fields.set(key, known);
    }
  }
  return [...fields.values()];
}

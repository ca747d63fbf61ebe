import type { EventName, ShopperEvent } from '@kindred/shared/event';
import type { Sql } from '../ports.ts';
import { jsonbArray, smallintArray, textArray, timestampArray, uuidArray } from '../storage/binary-arrays.ts';

const CONSENT_BITS = { analytics: 1, preferences: 2, marketing: 4 } as const;

/**
 * Stores what is not there yet and returns the ids of what was new, or 'all'. Rows are sorted by key,
 * so that two writers of the same events wait for each other in one order and never in a circle.
 */
export async function insertEvents(
  sql: Sql,
  shopId: number,
  events: readonly ShopperEvent[],
): Promise<Set<string> | 'all'> {
  const rows = [...events].sort((a, b) => a.occurredAt - b.occurredAt || (a.eventId < b.eventId ? -1 : 1));
  const [result] = await sql.query<{ made: string[] | null }>(
    'select made from store_events($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      shopId,
      timestampArray(rows.map((event) => event.occurredAt)),
      uuidArray(rows.map((event) => event.eventId)),
      textArray(rows.map((event) => event.visitorId)),
      textArray(rows.map((event) => event.sessionId)),
      textArray(rows.map((event) => event.name)),
      smallintArray(rows.map((event) => consentBits(event.consent))),
      jsonbArray(rows.map((event) => JSON.stringify(event.data))),
    ],
  );
  return result?.made ? new Set(result.made) : 'all';
}

function consentBits(consent: ShopperEvent['consent']): number {
  return (
    (consent.analytics ? CONSENT_BITS.analytics : 0) |
    (consent.preferences ? CONSENT_BITS.preferences : 0) |
    (consent.marketing ? CONSENT_BITS.marketing : 0)
  );
}

/** Days that may receive events: from the oldest accepted to some ahead, so that midnight needs nothing. */
export async function ensurePartitions(
  sql: Sql,
  now: number,
  daysBack: number,
  daysAhead = 2,
): Promise<void> {
  await sql.query('select ensure_event_partitions($1::date, $2::date)', [
    utcDay(now, -daysBack),
    utcDay(now, daysAhead),
  ]);
}

export function utcDay(now: number, offsetDays: number): string {
  return new Date(now + offsetDays * 86_400_000).toISOString().slice(0, 10);
}

const COLUMNS = `event_id as "eventId", visitor_id as "visitorId", session_id as "sessionId", name, data, consent,
  (extract(epoch from occurred_at) * 1000)::bigint as "occurredAt"`;

type EventRow = Omit<ShopperEvent, 'consent'> & { consent: number };

function eventOf(row: EventRow): ShopperEvent {
  const has = (bit: number) => (row.consent & bit) !== 0;
  const { analytics, preferences, marketing } = CONSENT_BITS;
  return {
    ...row,
    consent: { analytics: has(analytics), preferences: has(preferences), marketing: has(marketing) },
  } as ShopperEvent;
}

/** The shop's newest events, newest first. */
export async function recentEvents(
  sql: Sql,
  limit: number,
  names?: readonly EventName[],
): Promise<ShopperEvent[]> {
  const rows = await sql.query<EventRow>(
    `select ${COLUMNS} from events where shop_id = current_shop_id() and ($2::text[] is null or name = any($2))
     order by occurred_at desc, event_id desc limit $1`,
    [limit, names ?? null],
  );
  return rows.map(eventOf);
}

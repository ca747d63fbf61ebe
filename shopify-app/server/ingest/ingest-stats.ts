import { REFUSAL_REASONS, type RefusalReason } from '@kindred/shared/api/collect';
import type { TrafficMinute } from '@kindred/shared/api/traffic';
import type { Clock, Database, Logger } from '../ports.ts';
import type { Sender } from './sender.ts';

export interface IngestCounts {
  accepted: number;
  duplicates: number;
  refused: Partial<Record<RefusalReason, number>>;
}

/** Why whole requests were turned away at the door, since this process started. */
export type RequestRefusal =
  | 'malformed'
  | 'too_large'
  | 'unknown_key'
  | 'shop_mismatch'
  | 'rate_limited'
  | 'overloaded'
  | 'unavailable';

export interface IngestStats {
  /** `sender` is counted beside what became of the events; not where it is unknown. */
  count(shopId: number, counts: IngestCounts, sender?: Sender): void;
  countRequest(refusal: RequestRefusal): void;
  /** One shop, from storage and memory. */
  since(shopId: number, sinceMs: number): Promise<IngestCounts>;
  /** One shop's minutes since then in which something came, oldest first. */
  minutesSince(shopId: number, sinceMs: number): Promise<TrafficMinute[]>;
  /** This process, all shops, since it started: for metrics. */
  totals(): IngestCounts & { refusedRequests: Partial<Record<RequestRefusal, number>> };
  /** Writes what is only in memory; also done every few seconds. */
  persist(): Promise<void>;
  close(): Promise<void>;
}

const PERSIST_MILLISECONDS = 10_000;
const MINUTE_MILLISECONDS = 60_000;

/** Outcome -> count, a shop and minute. */
type Pending = Map<string, { shopId: number; minute: number; outcomes: Map<string, number> }>;

export function createIngestStats({
  database,
  clock,
  logger,
}: {
  database: Database;
  clock: Clock;
  logger: Logger;
}): IngestStats {
  const totals: ReturnType<IngestStats['totals']> = {
    accepted: 0,
    duplicates: 0,
    refused: {},
    refusedRequests: {},
  };
  let pending: Pending = new Map();
  let persisting = Promise.resolve();

  const persistNow = async () => {
    const taken = pending;
    pending = new Map();
    for (const [key, entry] of taken) {
      try {
        await write(database, entry.shopId, entry.minute, entry.outcomes);
        taken.delete(key);
      } catch (error) {
        logger.warn('ingest.counts_not_stored', { message: (error as Error).message });
        add(pending, entry.shopId, entry.minute, entry.outcomes);
      }
    }
  };
  const persist = () => (persisting = persisting.then(persistNow));
  const timer = setInterval(() => void persist(), PERSIST_MILLISECONDS);
  timer.unref();

  return {
    count(shopId, counts, sender) {
      merge(totals, counts);
      const minute = Math.floor(clock.now() / MINUTE_MILLISECONDS) * MINUTE_MILLISECONDS;
      const outcomes = outcomesOf(counts);
      if (sender) outcomes.set(sender, sumOf(outcomes));
      add(pending, shopId, minute, outcomes);
    },
    countRequest(refusal) {
      totals.refusedRequests[refusal] = (totals.refusedRequests[refusal] ?? 0) + 1;
    },
    async since(shopId, sinceMs) {
      await persist();
      return await read(database, shopId, sinceMs);
    },
    async minutesSince(shopId, sinceMs) {
      await persist();
      return await readMinutes(database, shopId, sinceMs);
    },
    totals: () => structuredClone(totals),
    persist,
    async close() {
      clearInterval(timer);
      await persist();
    },
  };
}

function outcomesOf({ accepted, duplicates, refused }: IngestCounts): Map<string, number> {
  const all = { accepted, duplicate: duplicates, ...refused };
  return new Map(Object.entries(all).filter(([, count]) => count > 0));
}

const sumOf = (outcomes: Map<string, number>): number =>
  [...outcomes.values()].reduce((sum, count) => sum + count, 0);

function add(pending: Pending, shopId: number, minute: number, outcomes: Map<string, number>): void {
  if (outcomes.size === 0) return;
  const key = `${shopId} ${minute}`;
  const entry = pending.get(key) ?? { shopId, minute, outcomes: new Map<string, number>() };
  pending.set(key, entry);
  for (const [outcome, count] of outcomes)
    entry.outcomes.set(outcome, (entry.outcomes.get(outcome) ?? 0) + count);
}

function merge(into: IngestCounts, counts: IngestCounts): void {
  into.accepted += counts.accepted;
  into.duplicates += counts.duplicates;
  for (const reason of REFUSAL_REASONS) {
    const count = counts.refused[reason];
    if (count) into.refused[reason] = (into.refused[reason] ?? 0) + count;
  }
}

async function write(
  database: Database,
  shopId: number,
  minute: number,
  outcomes: Map<string, number>,
): Promise<void> {
  // `exists`: a shop that was erased meanwhile leaves nothing behind.
  await database.asShop(shopId, (sql) =>
    sql.query(
      `insert into ingest_counts (shop_id, minute, outcome, count)
       select $1::bigint, to_timestamp($2::float8 / 1000), o, c from unnest($3::text[], $4::bigint[]) as r(o, c)
       where exists (select from shops where shop_id = $1::bigint)
       on conflict (shop_id, minute, outcome) do update set count = ingest_counts.count + excluded.count`,
      [shopId, minute, [...outcomes.keys()], [...outcomes.values()]],
    ),
  );
}

async function read(database: Database, shopId: number, sinceMs: number): Promise<IngestCounts> {
  const rows = await database.asShop(shopId, (sql) =>
    sql.query<{ outcome: string; count: number }>(
      `select outcome, sum(count)::bigint as count from ingest_counts where minute >= to_timestamp($1::float8 / 1000) group by outcome`,
      [Math.floor(sinceMs / MINUTE_MILLISECONDS) * MINUTE_MILLISECONDS],
    ),
  );
  const counts = new Map(rows.map(({ outcome, count }) => [outcome, count]));
  const refused = REFUSAL_REASONS.filter((reason) => counts.has(reason)).map((reason) => [
    reason,
    counts.get(reason) ?? 0,
  ]);
  return {
    accepted: counts.get('accepted') ?? 0,
    duplicates: counts.get('duplicate') ?? 0,
    refused: Object.fromEntries(refused),
  };
}

/** A duplicate is neither kept nor refused. */
const readMinutes = (database: Database, shopId: number, sinceMs: number): Promise<TrafficMinute[]> =>
  database.asShop(shopId, (sql) =>
    sql.query<TrafficMinute>(
      `select (extract(epoch from minute) * 1000)::float8 as at,
         coalesce(sum(count) filter (where outcome = 'accepted'), 0)::int as accepted,
         coalesce(sum(count) filter (where outcome = any($3)), 0)::int as refused
       from ingest_counts where shop_id = $1 and minute >= to_timestamp($2::float8 / 1000)
       group by minute order by minute`,
      [shopId, sinceMs, REFUSAL_REASONS],
    ),
  );

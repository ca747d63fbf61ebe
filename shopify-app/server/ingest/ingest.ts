import type { CollectResponse } from '@kindred/shared/api/collect';
import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { collectEnvelopeSchema } from '@kindred/shared/schema/collect';
import type { Clock, Database, Logger } from '../ports.ts';
import type { ShopStore } from '../shops/shop-store.ts';
import { type Admission, type AdmissionLimits, createAdmission } from './admission.ts';
import { checkEvents } from './check-events.ts';
import { ensurePartitions } from './event-store.ts';
import { createGroupCommit } from './group-commit.ts';
import { createIngestStats, type IngestStats, type RequestRefusal } from './ingest-stats.ts';
import { createRateLimiter, type RateLimit } from './rate-limit.ts';
import { type Sender, senderOf } from './sender.ts';

export interface IngestDeps {
  database: Database;
  shops: ShopStore;
  clock: Clock;
  logger: Logger;
  rateLimit?: RateLimit;
  admission?: AdmissionLimits;
}

export interface Ingest {
  /** `body` is what the device sent, unread. Its user agent is counted, and not kept. */
  collect(body: string, userAgent?: string): Promise<CollectOutcome>;
  admission: Admission;
  stats: IngestStats;
  /** What was admitted is decided and counted; call before the database closes. */
  close(): Promise<void>;
}

export type CollectOutcome = { ok: true; response: CollectResponse } | CollectRefusal;

export interface CollectRefusal {
  ok: false;
  refusal: RequestRefusal;
  message: string;
  retryAfterSeconds?: number;
}

const refuse = (refusal: RequestRefusal, message: string, retryAfterSeconds?: number): CollectRefusal => ({
  ok: false,
  refusal,
  message,
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});

export async function openIngest(deps: IngestDeps): Promise<Ingest> {
  const { database, shops, clock, logger } = deps;
  await database.asSystem((sql) => ensurePartitions(sql, clock.now(), EVENT_RETENTION_DAYS));
  const admission = createAdmission(deps.admission);
  const stats = createIngestStats(deps);
  const limiter = createRateLimiter(clock, deps.rateLimit);
  const commits = createGroupCommit(deps);

  async function collect(body: string, sender?: Sender): Promise<CollectOutcome> {
    const envelope = collectEnvelopeSchema.safeParse(parseJson(body));
    if (!envelope.success)
      return refuse('malformed', 'The body must be {"shop", "key", "events": [1 to 100 events]} in JSON.');
    const { key, events } = envelope.data;
    const shop = await shops.byKey(key);
    if (!shop) return refuse('unknown_key', 'No shop has this key.');
    if (shop.domain !== envelope.data.shop)
      return refuse('shop_mismatch', 'This key belongs to another shop.');
    const wait = limiter.take(shop.shopId, events.length);
    if (wait > 0)
      return refuse('rate_limited', 'This shop sends more events than it may. Send them again later.', wait);
    return { ok: true, response: await decide(shop.shopId, events, sender) };
  }

  async function decide(shopId: number, candidates: unknown[], sender?: Sender): Promise<CollectResponse> {
    const { events, refused } = checkEvents(candidates, clock.now());
    const { accepted, duplicates, unstorable } =
      events.length > 0 ? await commits.commit(shopId, events) : EMPTY;
    const places = unstorable.length > 0 ? placesOf(candidates.length, refused) : [];
    for (const index of unstorable) refused.push({ index: places[index] ?? index, reason: 'malformed' });
    stats.count(shopId, { accepted, duplicates, refused: countReasons(refused) }, sender);
    return { accepted, duplicates, refused };
  }

  return {
    async collect(body, userAgent) {
      try {
        const outcome = await collect(body, userAgent === undefined ? undefined : senderOf(userAgent));
        if (!outcome.ok) stats.countRequest(outcome.refusal);
        return outcome;
      } catch (error) {
        logger.error('ingest.not_stored', { message: (error as Error).message });
        stats.countRequest('unavailable');
        return refuse(
          'unavailable',
          'Events cannot be stored just now. Nothing of this request is promised: send it again.',
          2,
        );
      }
    },
    admission,
    stats,
    async close() {
      await commits.drain();
      await stats.close();
      admission.close();
    },
  };
}

const EMPTY = { accepted: 0, duplicates: 0, unstorable: [] };

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Index in the request of each event that passed the checks. */
function placesOf(length: number, refused: CollectResponse['refused']): number[] {
  const gone = new Set(refused.map(({ index }) => index));
  return Array.from({ length }, (_, index) => index).filter((index) => !gone.has(index));
}

function countReasons(refused: CollectResponse['refused']) {
  const counts: Partial<Record<CollectResponse['refused'][number]['reason'], number>> = {};
  for (const { reason } of refused) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

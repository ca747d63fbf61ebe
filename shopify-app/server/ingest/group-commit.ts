import type { ShopperEvent } from '@kindred/shared/event';
import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import type { Clock, Database, Logger } from '../ports.ts';
import { isUnavailable } from '../storage/database.ts';
import { codeOf } from '../storage/folder-lock.ts';
import { ensurePartitions, insertEvents } from './event-store.ts';

export interface Committed {
  accepted: number;
  duplicates: number;
  /** Indices into the given events that PostgreSQL itself refused. */
  unstorable: number[];
}

export interface GroupCommit {
  /** Resolves when the events are durable; rejects when the database stays away. */
  commit(shopId: number, events: ShopperEvent[]): Promise<Committed>;
  /** Resolves when everything that was handed over is decided. */
  drain(): Promise<void>;
}

interface Waiting {
  events: ShopperEvent[];
  resolve(committed: Committed): void;
  reject(error: unknown): void;
}

interface Lane {
  waiting: Waiting[];
  /** Commits under way. */
  working: number;
}

/** One statement of this many events takes about 20 ms. */
const MAX_GROUP_EVENTS = 1_000;
/**
 * So many requests may not wait for the commit under way but start a second beside it: PostgreSQL then works while
 * this thread reads. Measured in single runs: 12 gave about a tenth more events/s, 4 made groups too small for it.
 */
const REQUESTS_FOR_A_SECOND = 12;
const MAX_COMMITS = 2;
const ATTEMPTS = 4;

/**
 * Requests that arrive while a shop's last commit is under way share the next one: one transaction
 * and one fsync for all of them. No timer: an idle shop's event is written at once.
 */
export function createGroupCommit(deps: { database: Database; clock: Clock; logger: Logger }): GroupCommit {
  const lanes = new Map<number, Lane>();
  const running = new Set<Promise<void>>();

  async function work(shopId: number, lane: Lane): Promise<void> {
    lane.working++;
    while (lane.waiting.length > 0) await commitGroup(deps, shopId, takeGroup(lane.waiting));
    lane.working--;
    if (lane.working === 0) lanes.delete(shopId);
  }

  return {
    commit(shopId, events) {
      return new Promise((resolve, reject) => {
        const lane = lanes.get(shopId) ?? { waiting: [], working: 0 };
        lanes.set(shopId, lane);
        lane.waiting.push({ events, resolve, reject });
        if (!mayStart(lane)) return;
        const done = work(shopId, lane).finally(() => running.delete(done));
        running.add(done);
      });
    },
    async drain() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

function mayStart({ waiting, working }: Lane): boolean {
  return working === 0 || (working < MAX_COMMITS && waiting.length >= REQUESTS_FOR_A_SECOND);
}

function takeGroup(waiting: Waiting[]): Waiting[] {
  let size = 0;
  const end = waiting.findIndex(({ events }) => (size += events.length) > MAX_GROUP_EVENTS);
  return waiting.splice(0, end === -1 ? waiting.length : Math.max(end, 1));
}

type Deps = Parameters<typeof createGroupCommit>[0];

async function commitGroup(deps: Deps, shopId: number, group: Waiting[]): Promise<void> {
  try {
    const stored = await store(
      deps,
      shopId,
      group.flatMap(({ events }) => events),
    );
    const counted = new Set<string>();
    for (const { events, resolve } of group) resolve(outcomeOf(events, stored, counted));
  } catch (error) {
    if (isDataFault(error)) await commitApart(deps, shopId, group, error);
    else for (const { reject } of group) reject(error);
  }
}

/** One bad row fails its whole statement: halve the group until it stands alone, so that its neighbours are kept. */
async function commitApart(deps: Deps, shopId: number, group: Waiting[], error: unknown): Promise<void> {
  const [only] = group;
  if (group.length > 1) {
    const middle = group.length >> 1;
    await commitGroup(deps, shopId, group.slice(0, middle));
    await commitGroup(deps, shopId, group.slice(middle));
  } else if (only) {
    only.resolve(
      await commitOneByOne(deps, shopId, only.events, error).catch(
        (failure) => (only.reject(failure), NOTHING),
      ),
    );
  }
}

const NOTHING: Committed = { accepted: 0, duplicates: 0, unstorable: [] };

async function commitOneByOne(
  deps: Deps,
  shopId: number,
  events: ShopperEvent[],
  error: unknown,
): Promise<Committed> {
  deps.logger.error('ingest.unstorable', { shopId, code: codeOf(error), message: (error as Error).message });
  const total: Committed = { ...NOTHING, unstorable: [] };
  for (const [index, event] of events.entries()) {
    try {
      const { accepted, duplicates } = outcomeOf([event], await store(deps, shopId, [event]), new Set());
      total.accepted += accepted;
      total.duplicates += duplicates;
    } catch (failure) {
      if (!isDataFault(failure)) throw failure;
      total.unstorable.push(index);
    }
  }
  return total;
}

/** SQLSTATE classes 22 (data) and 23 (constraint): this row, not the database, is at fault. */
function isDataFault(error: unknown): boolean {
  return /^2[23]/.test(codeOf(error) ?? '');
}

function outcomeOf(events: ShopperEvent[], stored: Set<string> | 'all', counted: Set<string>): Committed {
  let accepted = 0;
  for (const { eventId } of events) {
    if (counted.has(eventId) || (stored !== 'all' && !stored.has(eventId))) continue;
    counted.add(eventId);
    accepted++;
  }
  return { accepted, duplicates: events.length - accepted, unstorable: [] };
}

/** Inserting again is harmless (same ids), so whatever may pass by itself is tried again. */
async function store(deps: Deps, shopId: number, events: ShopperEvent[]): Promise<Set<string> | 'all'> {
  const distinct = [...new Map(events.toReversed().map((event) => [event.eventId, event])).values()];
  for (let attempt = 1; ; attempt++) {
    try {
      return await insertEvents({ query: deps.database.once }, shopId, distinct);
    } catch (error) {
      if (attempt === ATTEMPTS || !(await mended(deps, error))) throw error;
    }
  }
}

const SERIALISATION_FAILURES = new Set(['40001', '40P01']);
/** "no partition of relation found for row": midnight passed while the retention job was away. */
const NO_PARTITION = '23514';

async function mended({ database, clock }: Deps, error: unknown): Promise<boolean> {
  if (codeOf(error) === NO_PARTITION) {
    await database.asSystem((sql) => ensurePartitions(sql, clock.now(), EVENT_RETENTION_DAYS));
    return true;
  }
  return isUnavailable(error) || SERIALISATION_FAILURES.has(codeOf(error) ?? '');
}

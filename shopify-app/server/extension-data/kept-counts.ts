import type { Context } from '../context.ts';
import { countInsights, type ShopCounts } from './insights-store.ts';

/** What took long to count is used for longer: counting takes at most a twentieth of the time. */
const KEPT_FOR_TIMES = 20;
/** Who would have to wait for longer than this gets the last counts, if they are not older than MAX_KEPT. */
const PATIENCE_MILLISECONDS = 500;
const MAX_KEPT_MILLISECONDS = 10 * 60_000;
const MAX_SHOPS = 50;

interface Kept {
  counts: Promise<ShopCounts>;
  /** Milliseconds; null while they are being counted. */
  took: number | null;
  /** Epoch milliseconds. */
  countedAt: number;
}

/** Counts of a shop, in memory: from just now to ten minutes old, by how long it takes to count its events. */
export function createKeptCounts({ database, clock }: Pick<Context, 'database' | 'clock'>) {
  const shops = new Map<number, Kept>();

  function count(shopId: number): Kept {
    const startedAt = performance.now();
    const counts = database.asShop(shopId, (sql) => countInsights(sql, shopId, clock.now()));
    const kept: Kept = { counts, took: null, countedAt: clock.now() };
    counts.then(
      () => (kept.took = performance.now() - startedAt),
      () => {
        if (shops.get(shopId) === kept) shops.delete(shopId);
      },
    );
    keep(shopId, kept);
    return kept;
  }

  /** The one that was asked for last is forgotten last. */
  function keep(shopId: number, kept: Kept): void {
    shops.delete(shopId);
    shops.set(shopId, kept);
    for (const oldest of [...shops.keys()].slice(0, -MAX_SHOPS)) shops.delete(oldest);
  }

  return {
    /** Counts at most once at a time for a shop. */
    of(shopId: number): Promise<ShopCounts> {
      const known = shops.get(shopId);
      const age = clock.now() - (known?.countedAt ?? 0);
      if (!known || (known.took !== null && age > MAX_KEPT_MILLISECONDS)) return count(shopId).counts;
      const { counts, took } = known;
      if (took === null || age < took * KEPT_FOR_TIMES) {
        keep(shopId, known);
        return counts;
      }
      const next = count(shopId);
      if (took < PATIENCE_MILLISECONDS) return next.counts;
      // Until the new ones are there the old ones stay.
      keep(shopId, known);
      known.took = null;
      next.counts.then(
        () => keep(shopId, next),
        () => (known.took = took),
      );
      return counts;
    },
  };
}

import type { Context } from '../context.ts';
import { countInsights, type ShopCounts } from './insights-store.ts';

/** What took long to count is used for longer: counting takes at most a twentieth of the time. */
const KEPT_FOR_TIMES = 20;
const MAX_KEPT_MILLISECONDS = 10 * 60_000;
const MAX_SHOPS = 50;

interface Kept {
  counts: Promise<ShopCounts>;
  /** Epoch milliseconds; never while it is being counted. */
  until: number;
}

/** Counts of one shop, in memory: from just now to ten minutes old, by how many events there are. */
export function createKeptCounts({ database, clock }: Pick<Context, 'database' | 'clock'>) {
  const shops = new Map<number, Kept>();

  function count(shopId: number): Kept {
    const startedAt = performance.now();
    const counts = database.asShop(shopId, (sql) => countInsights(sql, shopId, clock.now()));
    const kept: Kept = { counts, until: Number.POSITIVE_INFINITY };
    counts.then(
      () => {
        const took = performance.now() - startedAt;
        kept.until = clock.now() + Math.min(took * KEPT_FOR_TIMES, MAX_KEPT_MILLISECONDS);
      },
      () => shops.delete(shopId),
    );
    return kept;
  }

  return {
    /** Counts at most once at a time for a shop. */
    of(shopId: number): Promise<ShopCounts> {
      const known = shops.get(shopId);
      const kept = known && known.until > clock.now() ? known : count(shopId);
      // The one that was asked for last is forgotten last.
      shops.delete(shopId);
      shops.set(shopId, kept);
      for (const oldest of [...shops.keys()].slice(0, -MAX_SHOPS)) shops.delete(oldest);
      return kept.counts;
    },
  };
}

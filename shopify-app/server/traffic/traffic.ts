import { type Traffic, TRAFFIC_MINUTES } from '@kindred/shared/api/traffic';
import type { IngestStats } from '../ingest/ingest-stats.ts';

const MINUTE_MILLISECONDS = 60_000;

/** The last hour by the minute; minutes in which nothing came are in it too. */
export async function trafficOf(stats: IngestStats, shopId: number, now: number): Promise<Traffic> {
  const last = Math.floor(now / MINUTE_MILLISECONDS) * MINUTE_MILLISECONDS;
  const first = last - (TRAFFIC_MINUTES - 1) * MINUTE_MILLISECONDS;
  const seen = new Map((await stats.minutesSince(shopId, first)).map((minute) => [minute.at, minute]));
  return {
    minutes: Array.from({ length: TRAFFIC_MINUTES }, (_, nth) => {
      const at = first + nth * MINUTE_MILLISECONDS;
      return seen.get(at) ?? { at, accepted: 0, refused: 0 };
    }),
  };
}

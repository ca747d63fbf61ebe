import type { Clock } from '../ports.ts';

/** A shop may send bursts, but in the long run not more than its share. */
export interface RateLimit {
  eventsPerSecond: number;
  burstEvents: number;
}

/** 1,000 events/s is a shop of some 20 million page views a day at its peak hour. */
export const DEFAULT_RATE_LIMIT: RateLimit = { eventsPerSecond: 1_000, burstEvents: 10_000 };

export interface RateLimiter {
  /** 0: taken; else the seconds after which so many events may pass. */
  take(shopId: number, events: number): number;
}

/** Token buckets, one a shop. */
export function createRateLimiter(clock: Clock, limit: RateLimit = DEFAULT_RATE_LIMIT): RateLimiter {
  const buckets = new Map<number, { tokens: number; at: number }>();
  return {
    take(shopId, events) {
      const now = clock.now();
      const bucket = buckets.get(shopId) ?? { tokens: limit.burstEvents, at: now };
      buckets.set(shopId, bucket);
      const earned = (Math.max(0, now - bucket.at) / 1000) * limit.eventsPerSecond;
      bucket.tokens = Math.min(limit.burstEvents, bucket.tokens + earned);
      bucket.at = now;
      if (bucket.tokens < events)
        return Math.max(1, Math.ceil((events - bucket.tokens) / limit.eventsPerSecond));
      bucket.tokens -= events;
      return 0;
    },
  };
}

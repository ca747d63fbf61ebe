import type { EventBase, EventName } from './event.ts';

/**
 * What left a device, so that its owner can read it there: the pixel writes it into the shop's localStorage, the
 * panel shows it. Kinds and counts only: what was looked at stands in the trail, not here.
 */
export interface SentRequest {
  /** Of the first event in it: a request that is tried again takes its own place. */
  firstEventId: string;
  /** Epoch milliseconds, by the device's clock. */
  at: number;
  visitorId: string;
  /** Events in it, by name. */
  kinds: Partial<Record<EventName, number>>;
  /** Under which it was sent. */
  consent: EventBase['consent'];
}

export const SENT_KEY = 'kindred:sent';

const MAX_REQUESTS = 50;
const TTL_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/** Oldest first; what is no such list, or older than it may be, is left out. */
export function sentRequests(stored: unknown, now: number): SentRequest[] {
  const rows = Array.isArray(stored) ? stored.filter(isSentRequest) : [];
  return rows.filter(({ at }) => at > now - TTL_MILLISECONDS).slice(-MAX_REQUESTS);
}

function isSentRequest(value: unknown): value is SentRequest {
  const row = value as SentRequest | null;
  return (
    typeof row?.firstEventId === 'string' &&
    typeof row.at === 'number' &&
    typeof row.visitorId === 'string' &&
    typeof row.kinds === 'object' &&
    typeof row.consent === 'object' &&
    row.kinds !== null &&
    row.consent !== null
  );
}

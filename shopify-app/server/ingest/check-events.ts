import type { RefusalReason } from '@kindred/shared/api/collect';
import { allows } from '@kindred/shared/consent';
import type { ShopperEvent } from '@kindred/shared/event';
import { EVENT_RETENTION_DAYS, MAX_FUTURE_MILLISECONDS } from '@kindred/shared/event-policy';
import { shopperEventSchema } from '@kindred/shared/schema/event';

export interface CheckedEvents {
  events: ShopperEvent[];
  refused: { index: number; reason: RefusalReason }[];
}

const DAY_MILLISECONDS = 86_400_000;

/** Decides each event by itself: what is kept has the declared fields only, consent, and a time we keep. */
export function checkEvents(candidates: readonly unknown[], now: number): CheckedEvents {
  const checked: CheckedEvents = { events: [], refused: [] };
  candidates.forEach((candidate, index) => {
    const parsed = shopperEventSchema.safeParse(candidate);
    const reason = parsed.success ? refusalOf(parsed.data, now) : 'malformed';
    if (reason) checked.refused.push({ index, reason });
    else if (parsed.success) checked.events.push(parsed.data);
  });
  return checked;
}

function refusalOf(event: ShopperEvent, now: number): RefusalReason | null {
  // An opt-out of sale or profiling never leaves the device as an event: the device asks before it sends.
  if (!allows({ ...event.consent, optedOut: false }, 'measure')) return 'no_consent';
  if (event.occurredAt > now + MAX_FUTURE_MILLISECONDS) return 'future_dated';
  if (event.occurredAt < now - EVENT_RETENTION_DAYS * DAY_MILLISECONDS) return 'too_old';
  return null;
}

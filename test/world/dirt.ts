import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import type { ShopperEvent } from '@kindred/shared/event';
import { uuidV7, type SeededRandom } from './random.ts';
import type { DirtyItem } from './world.ts';

const DAY = 86_400_000;

type Fault = (event: ShopperEvent, now: number, random: SeededRandom) => unknown;

/** Ways an item can be malformed; each breaks exactly one rule of the event schema. */
const MALFORMED: readonly Fault[] = [
  () => null,
  () => 'product_viewed',
  () => [],
  (event) => ({ ...event, eventId: 'not-a-uuid' }),
  (event) => ({ ...event, name: 'product_liked' }),
  (event) => ({ ...event, visitorId: `nul\u0000inside` }),
  (event) => ({ ...event, sessionId: `lone\ud800surrogate` }),
  (event) => ({ ...event, occurredAt: String(event.occurredAt) }),
  (event) => ({ ...event, occurredAt: -1 }),
  (event) => ({ ...event, consent: 'yes' }),
  (event) => ({ ...event, consent: undefined }),
  (event) => ({ ...event, name: 'product_viewed', data: { productId: 'gid://shopify/Product/1' } }),
  (event) => ({ ...event, name: 'product_added_to_cart', data: { productId: '1', quantity: 0 } }),
  (event) => ({ ...event, name: 'search_submitted', data: { resultCount: 2.5 } }),
  (event) => ({ ...event, visitorId: 'x'.repeat(5000) }),
];

const futureDated: Fault = (event, now, random) => {
  const occurredAt = now + DAY + random.int(30 * DAY);
  return { ...event, eventId: uuidV7(occurredAt, random), occurredAt };
};

const tooOld: Fault = (event, now, random) => {
  const occurredAt = now - (EVENT_RETENTION_DAYS + 2) * DAY - random.int(300 * DAY);
  return { ...event, eventId: uuidV7(occurredAt, random), occurredAt };
};

const withoutConsent: Fault = (event, _, random) => ({
  ...event,
  eventId: uuidV7(event.occurredAt, random),
  consent: { ...event.consent, analytics: false },
});

/** What goes wrong around one event: mostly nothing, sometimes a beacon sent twice, rarely something broken. */
export function dirtAround(event: ShopperEvent, now: number, random: SeededRandom): DirtyItem[] {
  const soon = event.occurredAt + 1 + random.int(60_000);
  const later = Math.min(now, event.occurredAt + random.int(3 * DAY));
  const item = (expected: DirtyItem['expected'], value: unknown, sentAt = soon): DirtyItem => ({
    expected,
    item: value,
    sentAt,
  });
  switch (random.weighted([975, 14, 3, 4, 1.5, 1.5, 1])) {
    case 1:
      return [item('duplicate', event)];
    case 2:
      return [item('duplicate', event, Math.max(soon, later))];
    case 3:
      return [item('malformed', random.pick(MALFORMED)(event, now, random))];
    case 4:
      return [item('future_dated', futureDated(event, now, random))];
    case 5:
      return [item('too_old', tooOld(event, now, random))];
    case 6:
      return [item('no_consent', withoutConsent(event, now, random))];
    default:
      return [];
  }
}

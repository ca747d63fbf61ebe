import { shopperEventSchema } from '@kindred/shared/schema/event';
import type { DeviceExperiment } from '@kindred/shared/experiment';
import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { PLANTED_ROWS } from './planted-rows.ts';
import { createRowVisits, type RowVisit } from './row-visits.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const world = createWorld({ seed: 5, now: NOW, products: 200, visits: 3_000 });
const TRIED: DeviceExperiment = {
  experimentId: 'tried',
  seed: 'seed',
  group: { seed: 'group', from: 0, to: 1 },
  audience: { placements: ['product-for_you'] },
  weights: [0.5, 0.5],
  draws: 'once',
  contents: [{ kind: 'popular' }, { kind: 'as_is' }],
};

function meetAll(experiments: DeviceExperiment[]): RowVisit[] {
  const meet = createRowVisits(world);
  return world.visits.flatMap(
    (visit) => meet(visit, { experiments, releaseId: 'release-1', segmentOf: () => null }) ?? [],
  );
}
const eventsOf = (visits: RowVisit[]) => visits.flatMap(({ events }) => events);
const countOf = (visits: RowVisit[], name: string): number =>
  eventsOf(visits).filter((event) => event.name === name).length;

test('shoppers tell what the pixel may tell, once and in time order', () => {
  const met = meetAll([TRIED]);
  expect(eventsOf(met).filter((event) => !shopperEventSchema.safeParse(event).success)).toEqual([]);
  const ids = eventsOf(met).map(({ eventId }) => eventId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { events } of met)
    expect(events.map(({ occurredAt }) => occurredAt)).toEqual(
      events.map(({ occurredAt }) => occurredAt).toSorted((a, b) => a - b),
    );
});

test('who refused, or allows no choosing on the device, meets nothing', () => {
  const allowed = new Set(
    world.visits
      .filter(({ consent, events }) => consent === 'given' && events[0]?.consent.preferences)
      .map(({ visitorId }) => visitorId),
  );
  expect(eventsOf(meetAll([])).every(({ visitorId }) => allowed.has(visitorId))).toBe(true);
});

test('the row that is chosen for a visitor is opened as much oftener as is planted', () => {
  const events = eventsOf(meetAll([TRIED]));
  const variationOf = new Map(
    events.flatMap((event) =>
      event.name === 'experiment_exposed' ? [[event.visitorId, event.data.variation] as const] : [],
    ),
  );
  const rateOf = (variation: number): number => {
    const own = events.filter(
      (event) =>
        variationOf.get(event.visitorId) === variation &&
        (event.name === 'slate_viewed' || event.name === 'recommendation_clicked') &&
        event.data.placementId === 'product-for_you',
    );
    const clicks = own.filter(({ name }) => name === 'recommendation_clicked').length;
    return clicks / (own.length - clicks);
  };
  const { as_is, popular } = PLANTED_ROWS.clicked;
  expect(Math.abs(rateOf(0) - popular)).toBeLessThan(0.015);
  expect(Math.abs(rateOf(1) - as_is)).toBeLessThan(0.02);
});

test('what is opened in a row is bought now and then, as an order of its own', () => {
  const met = meetAll([]);
  const purchases = met.flatMap(({ purchase }) => purchase ?? []);
  expect(purchases.length).toBeGreaterThan(10);
  expect(purchases.length).toBe(countOf(met, 'checkout_completed'));
  const known = new Set(world.shop.orders.keys());
  expect(purchases.some(({ orderId }) => known.has(orderId))).toBe(false);
  expect(new Set(purchases.map(({ orderId }) => orderId)).size).toBe(purchases.length);
});

test('where nothing is shown nobody opens anything, and nothing is told of a row', () => {
  const met = meetAll([{ ...TRIED, audience: {}, weights: [1], contents: [{ kind: 'none' }] }]);
  expect(countOf(met, 'experiment_exposed')).toBeGreaterThan(100);
  for (const name of ['slate_viewed', 'recommendation_clicked', 'product_viewed'])
    expect(countOf(met, name)).toBe(0);
});

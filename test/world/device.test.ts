import { type DeviceExperiment, HOLDOUT_ID } from '@kindred/shared/experiment';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { assign, countPage } from '../../shopify-app/storefront/experiment/assignment.ts';
import { createDevice } from './device.ts';

const TESTS_KEY = 'kindred:tests';
const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;

const stored = new Map<string, string>();
beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  vi.stubGlobal('innerWidth', 1200);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const experiment = (experimentId: string, fields: Partial<DeviceExperiment>): DeviceExperiment => ({
  experimentId,
  seed: `seed of ${experimentId}`,
  group: { seed: `group of ${experimentId}`, from: 0, to: 1 },
  audience: {},
  weights: [0.5, 0.5],
  draws: 'once',
  contents: [{ kind: 'as_is' }, { kind: 'popular' }],
  ...fields,
});
const RUNNING = [
  experiment(HOLDOUT_ID, { weights: [0.1, 0.9], contents: [{ kind: 'theme_row' }, { kind: 'as_is' }] }),
  experiment('products', {
    group: { seed: 'shared', from: 0, to: 0.4 },
    audience: { placements: ['product'] },
  }),
  experiment('members', { audience: { placements: ['home'], segments: [2] } }),
  experiment('campaign', {
    draws: 'daily',
    dailyCap: 2,
    weights: [0.3, 0.7],
    bySegment: { 2: [0.3, 0.7], 3: [0.7, 0.3] },
  }),
];

test('a simulated device is given on each page of three days what the true one is given', async () => {
  for (let visitor = 0; visitor < 60; visitor++) {
    const device = createDevice(1, String(visitor));
    stored.set(TESTS_KEY, JSON.stringify({ unit: device.unit, drawn: {} }));
    const segment = visitor % 4 === 0 ? null : visitor % 4;
    for (const at of [NOON, NOON + 1, NOON + 2, NOON + DAY, NOON + 3 * DAY])
      for (const placementId of ['product', 'home', 'cart']) {
        vi.setSystemTime(at);
        const { assigned, content = { kind: 'as_is' } } = await assign(RUNNING, {
          page: { country: 'DE', locale: 'de' },
          placementId,
          segment: async () => segment,
          told: new Set(),
        });
        for (const { experimentId } of assigned) countPage(experimentId);
        const given = device.open(RUNNING, at, segment).reach(placementId);
        expect(given).toEqual({ told: assigned, content });
      }
  }
});

test('an experiment that decides in two rows of a page is told once', () => {
  const page = createDevice(1, 'visitor').open([experiment('both', {})], NOON, null);
  expect(page.reach('home').told).toHaveLength(1);
  expect(page.reach('cart').told).toHaveLength(0);
});

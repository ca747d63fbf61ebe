import { expect, test } from 'vitest';
import { wanted } from '../../../test/contracts/campaign-scene.ts';
import type { CampaignSums } from './day-store.ts';
import { FREEZE_HOURS, nextWeights } from './learn.ts';
import type { StoredWeights } from './weights-store.ts';

const HOUR = 3_600_000;
const none = { y: 0, yy: 0, x: 0, xx: 0, xy: 0 };
const seen = (content: number, n: number, hits: number, segmentId: string | null = null): CampaignSums => ({
  content,
  segmentId,
  propensity: 0.4,
  met: n,
  n,
  sums: { aim: { ...none, y: hits, yy: hits }, margin: none, cancelled: none, lcp: none },
});
const present = (over: Partial<StoredWeights> = {}): StoredWeights => ({
  validFrom: 0,
  heldSince: 0,
  state: 'learning',
  weights: [0.2, 0.4, 0.4],
  bySegment: { many: [0.2, 0.4, 0.4], few: [0.2, 0.4, 0.4] },
  numbers: { 0: 'many', 1: 'few' },
  ...over,
});
const numbers = new Map([
  ['many', [0]],
  ['few', [1]],
]);
const everyone = [seen(0, 500, 50), seen(1, 500, 50), seen(2, 500, 150)];
const next = (sums: CampaignSums[], over: Partial<Parameters<typeof nextWeights>[0]> = {}) =>
  nextWeights({ definition: wanted(), present: present(), sums, numbers, now: 24 * HOUR, ...over });

test('weights of a segment are its own from 25 visitors on: of fewer nothing can be read off a page', () => {
  const opposite = (segmentId: string, n: number) => [
    seen(1, n, n / 2, segmentId),
    seen(2, n, n / 10, segmentId),
  ];
  const most = [seen(0, 5_000, 500), seen(1, 5_000, 500), seen(2, 5_000, 1_500)];
  const { weights, bySegment } = next([...most, ...opposite('many', 200), ...opposite('few', 10)])!;
  expect(weights[2]).toBeGreaterThan(0.7);
  expect(bySegment['many']![1]).toBeGreaterThan(0.7);
  expect(bySegment['few']).toEqual(weights);
});

test('segments that devices do not tell apart any more count as everyone else', () => {
  const told = next([...everyone, seen(1, 500, 500, 'gone')], { numbers: new Map() })!;
  expect(told).toMatchObject({ bySegment: {}, numbers: {} });
  expect(told.weights[1]).toBeGreaterThan(0.7);
});

test('weights that changed hold for hours, and what hardly changes is told to nobody', () => {
  const adapted = next(everyone)!;
  const others = [seen(0, 500, 50), seen(1, 500, 150), seen(2, 500, 50)];
  const soon = adapted.heldSince + (FREEZE_HOURS - 1) * HOUR;
  const later = adapted.heldSince + FREEZE_HOURS * HOUR;
  expect(next(others, { present: adapted, now: soon })).toBeNull();
  expect(next(everyone, { present: adapted, now: later })).toBeNull();
  expect(next(others, { present: adapted, now: later })).toMatchObject({
    heldSince: later,
    state: 'adapted',
  });
});

test('a campaign for some segments keeps weights for these alone', () => {
  const definition = wanted({ audience: { segments: ['few'] } });
  const given = nextWeights({ definition, present: null, sums: [], numbers, now: 0 });
  expect(given).toMatchObject({ numbers: { 1: 'few' }, bySegment: { few: [0.2, 0.4, 0.4] } });
});

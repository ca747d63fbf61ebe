import { expect, test } from 'vitest';
import { START, wanted } from '../../../test/contracts/campaign-scene.ts';
import type { CampaignSums } from './day-store.ts';
import { FREEZE_HOURS, nextWeights } from './learn.ts';
import type { StoredWeights } from './weights-store.ts';

const HOUR = 3_600_000;
const none = { y: 0, yy: 0, x: 0, xx: 0, xy: 0 };
const seen = (content: number, n: number, hits: number, segmentId: string | null = null): CampaignSums => ({
  content,
  segmentId,
  propensity: START[content]!,
  met: n,
  n,
  sums: { aim: { ...none, y: hits, yy: hits }, margin: none, cancelled: none, lcp: none },
});
const present = (over: Partial<StoredWeights> = {}): StoredWeights => ({
  validFrom: 0,
  heldSince: 0,
  state: 'learning',
  weights: START,
  bySegment: { many: START, few: START },
  numbers: { 0: 'many', 1: 'few' },
  ...over,
});
const numbers = new Map([
  ['many', [0]],
  ['few', [1]],
]);
const everyone = [seen(0, 500, 50), seen(1, 500, 50), seen(2, 500, 150)];
const next = (sums: CampaignSums[], over: Partial<Parameters<typeof nextWeights>[0]> = {}) =>
  nextWeights({ definition: wanted(), present: present(), sums, numbers, now: 24 * HOUR, ...over }).next;

test('weights of a segment are its own from 25 visitors on: of fewer nothing can be read off a page', () => {
  const opposite = (segmentId: string, n: number) => [
    seen(1, n, n / 2, segmentId),
    seen(2, n, n / 10, segmentId),
  ];
  const most = [seen(0, 5_000, 500), seen(1, 5_000, 500), seen(2, 5_000, 1_500)];
  const { weights, bySegment } = next([...most, ...opposite('many', 200), ...opposite('few', 10)])!;
  expect(weights[2]).toBeGreaterThan(0.65);
  expect(bySegment['many']![1]).toBeGreaterThan(0.65);
  expect(bySegment['few']).toEqual(weights);
});

test('segments that devices do not tell apart any more count as everyone else', () => {
  const told = next([...everyone, seen(1, 500, 500, 'gone')], { numbers: new Map() })!;
  expect(told).toMatchObject({ bySegment: {}, numbers: {} });
  expect(told.weights[1]).toBeGreaterThan(0.65);
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
  const { next: given } = nextWeights({ definition, present: null, sums: [], numbers, now: 0 });
  expect(given).toMatchObject({ numbers: { 1: 'few' }, bySegment: { few: START } });
});

test('weights that would surely bring less are held back, and segments get their new numbers all the same', () => {
  const day = (propensities: number[], ofEach: [number, number][]) =>
    ofEach.map(([n, hits], content) => ({ ...seen(content, n, hits), propensity: propensities[content]! }));
  // Each day the first does best; the second was mostly shown on the better day.
  const sums = [
    ...day(
      [0.4, 0.5, 0.1],
      [
        [4_000, 2_400],
        [5_000, 2_000],
        [1_000, 400],
      ],
    ),
    ...day(
      [0.85, 0.05, 0.1],
      [
        [8_500, 510],
        [500, 20],
        [1_000, 40],
      ],
    ),
  ];
  const seenSo = { definition: wanted(), present: present(), sums, now: 24 * HOUR };
  const { next: given, heldBack } = nextWeights({ ...seenSo, numbers });
  expect(given).toBeNull();
  expect(heldBack!.value).toBeLessThan(-0.05);
  const renumbered = nextWeights({ ...seenSo, numbers: new Map([['many', [4]]]) });
  expect(renumbered).toMatchObject({
    heldBack,
    next: { weights: START, numbers: { 4: 'many' }, heldSince: 0 },
  });
});

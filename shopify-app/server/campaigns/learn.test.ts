import { DEFAULT_RANKING_WEIGHTS } from '@kindred/shared/placement';
import { expect, test } from 'vitest';
import { START, wanted } from '../../../test/contracts/campaign-scene.ts';
import type { CampaignSums, DayOutcome } from './day-store.ts';
import { FREEZE_HOURS, nextWeights } from './learn.ts';
import type { StoredWeights } from './weights-store.ts';

const HOUR = 3_600_000;
const none = { y: 0, yy: 0, x: 0, xx: 0, xy: 0 };
const seen = (content: number, n: number, hits: number, segmentId: string | null = null): CampaignSums => ({
  content,
  segmentId,
  propensity: START[content]!,
  weights: START,
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
const everyone = [seen(0, 600, 60), seen(1, 450, 45), seen(2, 450, 135)];
/** What was seen on one day, unless said. */
const dayOf = (sums: CampaignSums[], day = '2026-01-01'): DayOutcome[] =>
  sums.map(({ content, segmentId, n, sums: { aim } }) => ({
    day,
    content,
    segmentId,
    n,
    sum: aim.y,
    squares: aim.yy,
    orders: 0,
  }));
const learned = (sums: CampaignSums[], over: Partial<Parameters<typeof nextWeights>[0]> = {}) =>
  nextWeights({
    definition: wanted(),
    present: present(),
    sums,
    days: dayOf(sums),
    numbers,
    usualMargin: 0,
    now: 24 * HOUR,
    ...over,
  });
const next = (...seenSo: Parameters<typeof learned>) => learned(...seenSo).next;

test('weights of a segment are its own from 25 visitors on: of fewer nothing can be read off a page', () => {
  const opposite = (segmentId: string, n: number) => [
    seen(0, 0.4 * n, 0.04 * n, segmentId),
    seen(1, 0.3 * n, 0.15 * n, segmentId),
    seen(2, 0.3 * n, 0.03 * n, segmentId),
  ];
  const most = [seen(0, 6_000, 600), seen(1, 4_500, 450), seen(2, 4_500, 1_350)];
  const { weights, bySegment } = next([...most, ...opposite('many', 700), ...opposite('few', 20)])!;
  expect(weights[2]).toBeGreaterThan(0.65);
  expect(bySegment['many']![1]).toBeGreaterThan(0.65);
  expect(bySegment['few']).toEqual(weights);
});

test('where margin counts for more than in the shop’s other rows, all segments get the same shares', () => {
  const sums = ['many', 'few'].flatMap((segmentId) => [
    seen(0, 2_400, 240, segmentId),
    seen(1, 1_800, segmentId === 'many' ? 540 : 90, segmentId),
    seen(2, 1_800, segmentId === 'few' ? 270 : 90, segmentId),
  ]);
  const definition = wanted();
  const withMargin = (margin: number) => ({
    definition: {
      ...definition,
      contents: definition.contents.map((each, at) =>
        at === 1
          ? {
              ...each,
              content: { kind: 'changed' as const, weights: { ...DEFAULT_RANKING_WEIGHTS, margin } },
            }
          : each,
      ),
    },
    usualMargin: 0.3,
  });
  const { weights, bySegment } = next(sums, withMargin(0.4))!;
  expect(bySegment).toEqual({ many: weights, few: weights });
  expect(weights[1]).toBeGreaterThan(0.5);
  const usual = next(sums, withMargin(0.3))!;
  expect(usual.bySegment['many']![1]).toBeGreaterThan(0.65);
  expect(usual.bySegment['few']![2]).toBeGreaterThan(0.5);
  // Also while shares are held: what segments may not have any more is not told to devices under new numbers.
  const renumbered = new Map([...numbers].map(([id, [number = 0]]) => [id, [1 - number]]));
  const held = { present: usual, numbers: renumbered, now: usual.heldSince + HOUR };
  const kept = next(sums, { ...withMargin(0.4), ...held })!;
  expect(kept.bySegment).toEqual({ many: usual.weights, few: usual.weights });
});

test('segments that devices do not tell apart any more count as everyone else', () => {
  const gone = [seen(0, 600, 60, 'gone'), seen(1, 450, 450, 'gone'), seen(2, 450, 45, 'gone')];
  const told = next([...everyone, ...gone], { numbers: new Map() })!;
  expect(told).toMatchObject({ bySegment: {}, numbers: {} });
  expect(told.weights[1]).toBeGreaterThan(0.65);
});

test('weights that changed hold for hours, and what hardly changes is told to nobody', () => {
  const adapted = next(everyone)!;
  const others = [seen(0, 600, 60), seen(1, 450, 135), seen(2, 450, 45)];
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
  expect(next([], { definition, present: null, now: 0 })).toMatchObject({
    numbers: { 1: 'few' },
    bySegment: { few: START },
  });
});

test('weights that would surely bring less are held back, and segments get their new numbers all the same', () => {
  const day = (propensities: number[], ofEach: [number, number][]) =>
    ofEach.map(([n, hits], content) => ({
      ...seen(content, n, hits),
      propensity: propensities[content]!,
      weights: propensities,
    }));
  // Each day the first does best; the second was mostly shown on the better one. Nobody knows any more which day was which.
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
  const { next: given, heldBack } = learned(sums);
  expect(given).toBeNull();
  expect(heldBack!.value).toBeLessThan(-0.05);
  const renumbered = learned(sums, { numbers: new Map([['many', [4]]]) });
  expect(renumbered).toMatchObject({
    heldBack,
    next: { weights: START, numbers: { 4: 'many' }, heldSince: 0 },
  });
  // Where that is known nothing has to be held back: the first gets most.
  const days = [...dayOf(sums.slice(0, 3), 'day 1'), ...dayOf(sums.slice(3), 'day 2')];
  expect(learned(sums, { days }).next!.weights).toEqual([0.8, 0.1, 0.1]);
});

test('nothing is learned where visitors did not meet contents as often as they were drawn', () => {
  const lost = [seen(0, 4_000, 400), seen(1, 3_000, 300), seen(2, 2_500, 900)];
  expect(learned(lost)).toEqual({ next: null, heldBack: null, isOdd: true });
  const whole = [seen(0, 4_000, 400), seen(1, 3_000, 300), seen(2, 3_000, 900)];
  expect(learned(whole)).toMatchObject({ isOdd: false, next: { state: 'adapted' } });
});

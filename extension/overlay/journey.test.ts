import { expect, test } from 'vitest';
import { NEW_VISITOR, onPageOf, placementOf, productsIn, trailOf, withoutStep, withStep } from './journey.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const slot = { type: 'for_you', seen: 'hide-unless-repeat', count: 4 } as const;
const kinds = (trail: ReturnType<typeof trailOf>) =>
  trail.map(({ kind, productId }) => `${kind} ${productId}`);

test('makes the trail of a device that did all this and then came to the page', () => {
  const journey = { viewed: ['1', '2'], inCart: ['3'], bought: ['4'] };
  const trail = trailOf(journey, '9', NOW);
  expect(kinds(trail)).toEqual(['bought 4', 'viewed 1', 'viewed 2', 'added 3', 'viewed 9']);
  expect(trail.map(({ at }) => at)).toEqual(trail.map(({ at }) => at).toSorted((a, b) => a - b));
  expect(trail.at(-1)?.at).toBe(NOW);
});

test('counts the page in view once, also where the journey ends with it', () => {
  expect(kinds(trailOf({ ...NEW_VISITOR, viewed: ['1', '9'] }, '9', NOW))).toEqual(['viewed 1', 'viewed 9']);
  expect(trailOf(NEW_VISITOR, null, NOW)).toEqual([]);
});

test('shows nothing that the visitor has before them, in the cart, or bought', () => {
  const journey = { viewed: ['1'], inCart: ['3'], bought: ['4'] };
  const placement = placementOf(slot, journey, '9', NOW);
  expect(placement.exclude.toSorted()).toEqual(['3', '9']);
  expect(placement.excludeUnlessRepeatable.toSorted()).toEqual(['1', '4', '9']);
  expect(placementOf({ ...slot, type: 'related' }, journey, '9', NOW).anchors).toEqual(['9']);
  expect(placementOf({ ...slot, type: 'related' }, journey, null, NOW).anchors).toEqual(['3']);
});

test('takes a product into a list once, as its newest, and out again', () => {
  const journey = withStep(withStep(withStep(NEW_VISITOR, 'viewed', '1'), 'viewed', '2'), 'viewed', '1');
  expect(journey.viewed).toEqual(['2', '1']);
  expect(withoutStep(journey, 'viewed', '2').viewed).toEqual(['1']);
  expect(productsIn({ viewed: ['1'], inCart: ['1', '2'], bought: [] })).toEqual(['1', '2']);
});

test('lets the page of a product join the journey only where what is opened is recorded', () => {
  const preview = {
    releaseId: null,
    settings: null,
    market: null,
    forced: null,
    journey: NEW_VISITOR,
    recording: true,
  };
  expect(onPageOf(preview, '9').journey.viewed).toEqual(['9']);
  expect(onPageOf(preview, null)).toEqual(preview);
  expect(onPageOf({ ...preview, recording: false }, '9').journey).toEqual(NEW_VISITOR);
});

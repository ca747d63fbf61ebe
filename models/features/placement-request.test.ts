import { expect, test } from 'vitest';
import type { Interaction } from './interaction.ts';
import { limitsOf, type Place, type PlacementSettings, viewedThisVisit } from './placement-request.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22);

const trail: Interaction[] = [
  { productId: '9', kind: 'bought', at: NOW - 100 * MINUTE },
  { productId: '1', kind: 'viewed', at: NOW - 60 * MINUTE },
  { productId: '2', kind: 'viewed', at: NOW - 20 * MINUTE },
  { productId: '3', kind: 'added', at: NOW - 10 * MINUTE },
  { productId: '4', kind: 'viewed', at: NOW - MINUTE },
];
const place: Place = { productId: '4', cartProductIds: ['3'] };
const limits = (settings: Partial<PlacementSettings>, over: Partial<Place> = {}) =>
  limitsOf(
    { type: 'for_you', seen: 'hide-unless-repeat', ...settings },
    { ...place, ...over },
    trail,
    ['7'],
    NOW,
  );

test('knows what was looked at in this visit from what was looked at before', () => {
  expect(viewedThisVisit(trail, NOW)).toEqual(['4', '2']);
});

test('never shows what the page is about, what is in the cart and what the shopper hid', () => {
  expect(limits({}).exclude).toEqual(['4', '3', '7']);
  expect(limits({}, { productId: null, cartProductIds: [] }).exclude).toEqual(['7']);
});

test('keeps what was seen or bought for what is bought again and again, as the block is set', () => {
  expect(limits({}).excludeUnlessRepeatable).toEqual(['9', '4', '2']);
  expect(limits({ seen: 'show' }).excludeUnlessRepeatable).toEqual(['9']);
  expect(limits({ seen: 'hide' }).exclude).toEqual(['4', '3', '7', '4', '2']);
});

test('does not hide from memory what memory is of', () => {
  expect(limits({ type: 'recently_viewed', seen: 'hide' }).exclude).toEqual(['4', '3', '7']);
});

test('starts from the product of the page, else from the cart, where a placement is about products', () => {
  expect(limits({ type: 'related' }).anchors).toEqual(['4']);
  expect(limits({ type: 'complete_the_set' }, { productId: null }).anchors).toEqual(['3']);
  expect(limits({ type: 'for_you' }).anchors).toEqual([]);
});

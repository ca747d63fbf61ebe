import { newCampaignSchema } from '@kindred/shared/schema/campaigns';
import { newExperimentSchema } from '@kindred/shared/schema/experiments';
import { expect, test } from 'vitest';
import { contradictionIn } from '../../../shopify-app/server/campaigns/contradictions.ts';
import { contradictionIn as contradictionInExperiment } from '../../../shopify-app/server/experiments/contradictions.ts';
import { clickChance } from '../../world/planted-rows.ts';
import { BACK_AGAIN, CART, HEADING, isTried, PERSONAL, UNDER_PRODUCTS, whatTheMerchantDid } from './tries.ts';

const POSSIBLE = { currency: 'EUR', hasCosts: true, releaseIds: [], segmentIds: [] };

test.each([HEADING, PERSONAL, BACK_AGAIN, CART])('$name can be started', (experiment) => {
  expect(newExperimentSchema.parse(experiment)).toEqual(experiment);
  expect(contradictionInExperiment(experiment, POSSIBLE)).toBeNull();
});

test('the campaign can be started', () => {
  expect(newCampaignSchema.parse(UNDER_PRODUCTS)).toEqual(UNDER_PRODUCTS);
  expect(contradictionIn(UNDER_PRODUCTS, POSSIBLE, '2026-11-23')).toBeNull();
});

test('what is planted is what the check looks for', () => {
  const [popular, personal, related] = PERSONAL.variations.map(({ content }) => clickChance(content));
  expect(personal).toBeGreaterThan(2 * popular!);
  expect(related).toBe(popular);
  const [asItIs, headed] = HEADING.variations.map(({ content }) => clickChance(content));
  expect(headed).toBe(asItIs);
  const chances = UNDER_PRODUCTS.contents.map(({ content }) => clickChance(content));
  expect(Math.max(...chances)).toBe(chances[2]);
  expect(Math.min(...chances)).toBe(chances[1]);
});

test('the merchant acts in time order', () => {
  const days = whatTheMerchantDid(async () => ({}) as never).map(({ daysAgo }) => daysAgo);
  expect(days).toEqual(days.toSorted((a, b) => b - a));
});

test('a small shop, and one of somebody’s own, tries nothing', () => {
  expect(isTried({ productsFile: null, visits: 6_000 })).toBe(true);
  expect(isTried({ productsFile: null, visits: 400 })).toBe(false);
  expect(isTried({ productsFile: 'products.csv', visits: 6_000 })).toBe(false);
});

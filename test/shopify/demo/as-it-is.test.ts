import { chooseVariation, hash } from '@kindred/models/experiment/assign';
import { type DeviceExperiment, HOLDOUT_ID } from '@kindred/shared/experiment';
import { expect, test } from 'vitest';
import { unitThatSeesItAsItIs } from './as-it-is.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const running = (experimentId: string, fields: Partial<DeviceExperiment>): DeviceExperiment => ({
  experimentId,
  seed: `seed of ${experimentId}`,
  group: { seed: 'group', from: 0, to: 1 },
  audience: {},
  weights: [0.9, 0.1],
  draws: 'once',
  contents: [{ kind: 'theme_row' }, { kind: 'as_is' }],
  ...fields,
});

test('finds somebody who is not held out, and whom the campaign shows the row as it is', () => {
  const holdout = running(HOLDOUT_ID, {});
  const campaign = running('campaign', {
    draws: 'daily',
    weights: [0.1, 0.9],
    contents: [{ kind: 'as_is' }, { kind: 'popular' }],
  });
  const unit = unitThatSeesItAsItIs([holdout, campaign], 'product-for_you', NOON);
  expect(chooseVariation(hash(holdout.seed, unit), holdout.weights)).toBe(1);
  expect(chooseVariation(hash(campaign.seed, unit + Math.floor(NOON / DAY)), campaign.weights)).toBe(0);
});

test('says so where nobody sees it', () => {
  const none = running('none', { contents: [{ kind: 'none' }, { kind: 'popular' }] });
  expect(() => unitThatSeesItAsItIs([none], 'product-for_you', NOON)).toThrow('Nobody sees the row');
});

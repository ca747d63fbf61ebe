import { hash } from '@kindred/models/experiment/assign';
import { expect, test, vi } from 'vitest';
import fixture from '../../../test/fixtures/experiments/assignment.json' with { type: 'json' };
import { TESTS_KEY } from '../storage/device-store.ts';
import { assign } from './assignment.ts';

const { seed, weights, cases } = fixture.sticky;

test.each(cases)('keeps what was drawn, as in GrowthBook’s public case: $title', async (published) => {
  const { unit, stored, bucket, variation } = published;
  const keptAs = (kept: number) => ({
    exposed: { experimentId: 'exp1', variation: kept, propensity: weights[kept]! },
    seed: published.storedSeed ?? seed,
    day: 0,
  });
  const drawn = {
    ...(stored === null ? {} : { exp1: keptAs(stored) }),
    ...(published.storedElsewhere === undefined ? {} : { exp2: keptAs(published.storedElsewhere) }),
  };
  const kept = new Map([[TESTS_KEY, JSON.stringify({ unit, drawn })]]);
  vi.stubGlobal('innerWidth', 1200);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const { assigned } = await assign(
    [
      {
        experimentId: 'exp1',
        seed,
        group: { seed: 'group', from: 0, to: 1 },
        audience: {},
        weights,
        draws: 'once',
        contents: [{ kind: 'as_is' }, { kind: 'popular' }, { kind: 'none' }],
      },
    ],
    {
      page: { country: 'US', locale: 'en' },
      placementId: 'home-for_you',
      segment: async () => null,
      told: new Set(),
    },
  );
  vi.unstubAllGlobals();
  expect(hash(seed, unit)).toBe(bucket);
  expect(assigned[0]?.variation).toBe(variation);
});

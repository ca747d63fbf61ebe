import type { RunningExperiment } from '@kindred/shared/api/browser-extension';
import { expect, test } from 'vitest';
import { hasEnded, isForced, metBy } from './experiments.ts';
import { triedIn } from './page.ts';

const running = (experimentId: string, placements: string[] | null): RunningExperiment => ({
  experimentId,
  kind: 'experiment',
  name: experimentId,
  startedAt: 0,
  placements,
  variations: [
    { name: 'As it is', share: 0.5, shows: 'as_is' },
    { name: 'Other', share: 0.5, shows: 'none' },
  ],
});
const all = [running('holdout', null), running('home', ['index']), running('product', ['product'])];
const drawn = (experimentId: string, variation: number) => ({ experimentId, variation, propensity: 0.5 });
const told = (tried: Parameters<typeof metBy>[0]['tried']) =>
  metBy({ placementId: 'product', tried }, all).map(({ experiment, given }) => [
    experiment.experimentId,
    given?.variation,
  ]);

test('tells of what may change a slot, in order, and which variation the device has', () => {
  expect(told([drawn('holdout', 1), drawn('product', 0)])).toEqual([
    ['holdout', 1],
    ['product', 0],
  ]);
  expect(told(null)).toEqual([
    ['holdout', undefined],
    ['product', undefined],
  ]);
});

test('believes the page before the plan, but names no variation that there is not', () => {
  expect(told([drawn('home', 1)])).toContainEqual(['home', 1]);
  expect(told([drawn('product', 2)])).toContainEqual(['product', undefined]);
});

test('knows where a variation that is forced is seen', () => {
  const at = (placementId: string, experimentId: string) =>
    isForced({ placementId }, { experimentId, variation: 1 }, all);
  expect([at('product', 'product'), at('index', 'product'), at('index', 'holdout')]).toEqual([
    true,
    false,
    true,
  ]);
  // Of what has ended only the page knows where it is seen.
  expect(at('index', 'gone')).toBe(true);
  expect(isForced({ placementId: 'product' }, null, all)).toBe(false);
});

test('tells of what has ended and still stands in the page', () => {
  const slot = { placementId: 'product', tried: [drawn('gone', 1)] };
  expect(told(slot.tried)).not.toContainEqual(['gone', 1]);
  expect(hasEnded(slot, all)).toBe(true);
  for (const tried of [null, [], [drawn('product', 1)]])
    expect(hasEnded({ placementId: 'product', tried }, all)).toBe(false);
});

test('reads the mark of the page’s script, and nothing that another wrote in its place', () => {
  expect(triedIn('[{"experimentId":"a","variation":1,"propensity":0.3,"segment":2}]')).toEqual([
    { experimentId: 'a', variation: 1, propensity: 0.3 },
  ]);
  expect(triedIn('[]')).toEqual([]);
  for (const mark of [null, '', 'a:1', '[{"experimentId":1}]', '{}']) expect(triedIn(mark)).toBeNull();
});

import { beforeAll, describe, expect, it } from 'vitest';
import { behaviourFeatures, trailBehaviour, transformed } from '@kindred/models/features';
import { inEnglish } from '@kindred/shared/said';
import { plantedVisitors, type PlantedVisitors } from '../../test/world/planted-visitors.ts';
import { adjustedRandIndex } from './agreement.ts';
import { type Assignment, assign } from './assign.ts';
import { fitDeviceAssigner, TRAIL_LENGTHS } from './device-model.ts';
import { driftOf, REFIT_DRIFT } from './drift.ts';
import { fitSegments, type Fitted } from './fit.ts';
import { matrixOf } from './matrix.ts';
import { profilesOf } from './profile.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);
const WORLD = { seed: 1, shoppers: 3000, now: NOW + 7 * DAY, days: 104 };
const SLOW = 240_000;

const segmentsOf = ({ assignments }: Fitted): number[] => assignments.map(({ segment }) => segment);
/** Those between segments go to the nearest: all are judged. */
function nearestOf({ model }: Fitted, { behaviour }: PlantedVisitors): number[] {
  const features = behaviourFeatures(model.types);
  const assigner = { ...model.assigner, leastGap: 0 };
  return behaviour.map((values) => assign(assigner, transformed(values, features)).segment);
}
function fit(visitors: PlantedVisitors, previous?: Parameters<typeof fitSegments>[0]['previous']): Fitted {
  let made = 0;
  const fitted = fitSegments({
    behaviour: matrixOf(visitors.behaviour),
    weekdays: visitors.weekdays,
    types: visitors.facts.types,
    floor: 25,
    seed: 1,
    newId: () => `new-${++made}`,
    ...(previous && { previous }),
  });
  if (fitted === null) throw new Error('No segments');
  return fitted;
}

describe('segments of 3,000 planted shoppers', () => {
  let visitors: PlantedVisitors;
  let fitted: Fitted;
  beforeAll(() => {
    visitors = plantedVisitors(WORLD, NOW);
    fitted = fit(visitors);
  }, SLOW);

  it('are as many as were planted, and the same shoppers', () => {
    expect(fitted.model.assigner.segmentIds).toHaveLength(visitors.segments.length);
    expect(fitted.model.stability).toBeGreaterThanOrEqual(0.9);
    const segments = segmentsOf(fitted);
    const sure = [...segments.keys()].filter((i) => segments[i]! >= 0);
    const ofSure = <T>(values: T[]): T[] => sure.map((i) => values[i]!);
    expect(adjustedRandIndex(ofSure(visitors.truth), ofSure(segments))).toBeGreaterThanOrEqual(0.85);
    expect(adjustedRandIndex(visitors.truth, nearestOf(fitted, visitors))).toBeGreaterThanOrEqual(0.82);
    expect(fitted.model.unassigned).toBeLessThan(0.1);
  });

  it('have names of what stands out, no two the same', () => {
    const profiles = profilesOf(fitted.model, matrixOf(visitors.behaviour), segmentsOf(fitted));
    const names = profiles.map(({ name }) => inEnglish(name));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Reduced products · Lower-priced products');
    expect(names).toContain('Interest in Coffee · Orders often');
    for (const { defining } of profiles) expect(Math.abs(defining[0]!.deviation)).toBeGreaterThan(0.5);
  });

  it(
    'are told by a device after five steps',
    () => {
      const features = behaviourFeatures(visitors.facts.types).filter(({ onDevice }) => onDevice);
      const segments = segmentsOf(fitted);
      const trails: Float64Array[] = [];
      const wanted: number[] = [];
      visitors.steps.forEach((steps, i) => {
        for (const most of TRAIL_LENGTHS) {
          const trail = trailBehaviour(steps, visitors.facts, most);
          if (trail === null) continue;
          trails.push(trail);
          wanted.push(segments[i]!);
        }
      });
      const device = fitDeviceAssigner({
        model: fitted.model,
        trails: matrixOf(trails),
        segments: wanted,
      })!;
      const told = visitors.steps.flatMap((steps, i): (Assignment & { truth: number })[] => {
        const trail = trailBehaviour(steps, visitors.facts, 5);
        if (trail === null) return [];
        return [{ ...assign(device, transformed(trail, features)), truth: visitors.truth[i]! }];
      });
      const sure = told.filter(({ segment }) => segment >= 0);
      expect(sure.length / told.length).toBeGreaterThan(0.7);
      const truth = sure.map((each) => each.truth);
      expect(
        adjustedRandIndex(
          truth,
          sure.map(({ segment }) => segment),
        ),
      ).toBeGreaterThanOrEqual(0.6);
    },
    SLOW,
  );

  it(
    'keep their identity and nine of ten members when they are made anew a week later',
    () => {
      const later = plantedVisitors(WORLD, NOW + 7 * DAY);
      const before = new Map(visitors.visitorIds.map((id, i) => [id, segmentsOf(fitted)[i]!]));
      const { segmentIds } = fitted.model.assigner;
      const known = later.visitorIds.map((id) => before.get(id) ?? -1);
      const again = fit(later, { segmentIds, segments: known });
      expect([...again.model.assigner.segmentIds].sort()).toEqual([...segmentIds].sort());
      const now = segmentsOf(again).map((segment) => again.model.assigner.segmentIds[segment]);
      const both = known
        .map((segment, i) => [segmentIds[segment], now[i]])
        .filter(([was]) => was !== undefined);
      const kept = both.filter(([was, is]) => was === is).length;
      expect(kept / both.length).toBeGreaterThanOrEqual(0.9);
    },
    SLOW,
  );

  it(
    'are called drifted within three days of a campaign that changes who comes, and not without one',
    () => {
      const index = (campaign: { from: number; visitorsADay: number } | null, days: number): number => {
        const now = NOW + days * DAY;
        const seen = plantedVisitors({ ...WORLD, now, days: 97 + days, ...(campaign && { campaign }) }, now, {
          days: 3,
          types: fitted.model.types,
        });
        const features = behaviourFeatures(fitted.model.types);
        const segments = seen.behaviour.map(
          (values) => assign(fitted.model.assigner, transformed(values, features)).segment,
        );
        return driftOf(fitted.model.reference, matrixOf(seen.behaviour), seen.weekdays, segments)!.index;
      };
      for (const days of [1, 3, 7]) expect(index(null, days)).toBeLessThan(REFIT_DRIFT);
      expect(index({ from: NOW, visitorsADay: 100 }, 3)).toBeGreaterThan(REFIT_DRIFT);
    },
    SLOW,
  );
});

import { describe, expect, it } from 'vitest';
import { behaviourFeatures } from '@kindred/models/features';
import { inEnglish } from '@kindred/shared/said';
import { fitSegments } from './fit.ts';
import { matchSegments } from './match.ts';
import { matrixOf } from './matrix.ts';
import { type Deviation, namesOf } from './names.ts';
import { seededRandom } from './random.ts';

describe('matchSegments', () => {
  const before = { segmentIds: ['a', 'b'], segments: [0, 0, 0, 0, 1, 1, 1, 1] };

  it('has no one to know at first', () => {
    expect(matchSegments(2, [0, 1])).toEqual([null, null]);
  });

  it('knows segments by their members, in whatever order they come', () => {
    expect(matchSegments(2, [1, 1, 1, 0, 0, 0, 0, 0], before)).toEqual(['b', 'a']);
  });

  it('gives an id to one only, and none to what is new', () => {
    expect(matchSegments(3, [0, 0, 0, 2, 1, 1, 1, -1], before)).toEqual(['a', 'b', null]);
    expect(matchSegments(1, [0, 0, 0, 0, 0, 0, 0, 0], before)).toEqual(['a']);
  });

  it('prefers what keeps most members in all, not the best of one', () => {
    const known = { segmentIds: ['a', 'b'], segments: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1] };
    // Segment 0 took over more of b than of a; 1 is all of a's rest.
    expect(matchSegments(2, [1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1], known)).toEqual(['b', 'a']);
  });
});

describe('namesOf', () => {
  const features = behaviourFeatures(['Shoes']);
  const deviation = (name: string, by: number): Deviation => ({
    feature: features.find((each) => each.name === name)!,
    deviation: by,
  });
  const names = (...segments: Deviation[][]): string[] => namesOf(segments).map(inEnglish);

  it('says the two strongest traits', () => {
    expect(names([deviation('type:Shoes', 2), deviation('visits', 1.5), deviation('orders', 1)])).toEqual([
      'Interest in Shoes · Many visits',
    ]);
  });

  it('adds what tells two apart, or counts them', () => {
    const same = [deviation('visits', 2), deviation('depth', 1)];
    expect(names(same, [...same, deviation('orders', 0.6)], same)).toEqual([
      'Many visits · Goes as far as the checkout',
      'Many visits · Goes as far as the checkout · Orders often',
      'Many visits (1)',
    ]);
    expect(names([], [])).toEqual(['Like everyone (1)', 'Like everyone (2)']);
  });

  it('takes the same traits in another order for the same name', () => {
    const [often, early] = [deviation('visits', 2), deviation('depth', -1.5)];
    expect(
      names([often, early], [early, often], [deviation('depth', -3), often, deviation('orders', 1)]),
    ).toEqual([
      'Many visits · Leaves early',
      'Leaves early (1)',
      'Leaves early · Many visits · Orders often',
    ]);
  });

  it('never gives two segments one name, whatever their traits are', () => {
    const random = seededRandom(4);
    const some = ['visits', 'orders', 'spend', 'type:Shoes'];
    for (let nth = 0; nth < 200; nth++) {
      const segments = Array.from({ length: 8 }, () =>
        some
          .filter(() => random() < 0.6)
          .map((name) => deviation(name, random() < 0.5 ? 1 : -1))
          .sort(() => random() - 0.5),
      );
      const sorted = names(...segments).map((name) => name.split(' · ').sort().join(' · '));
      expect(new Set(sorted).size).toBe(8);
    }
  });

  it('says nothing of little money, nor of what one has no interest in', () => {
    expect(names([deviation('spend', -2), deviation('type:Shoes', -1), deviation('visits', -1)])).toEqual([
      'Few visits',
    ]);
  });
});

describe('fitSegments', () => {
  const fit = (rows: number[][], floor = 25) =>
    fitSegments({
      behaviour: matrixOf(rows),
      weekdays: rows.map(() => 1),
      types: [],
      floor,
      seed: 3,
      newId: () => 'new',
    });
  const features = behaviourFeatures([]);
  const random = seededRandom(9);
  const visitor = (level: number): number[] => features.map(() => level + 0.1 * random());
  const two = Array.from({ length: 200 }, (_, i) => visitor(i % 2 === 0 ? 0.2 : 0.7));

  it('finds two groups where there are two', () => {
    const fitted = fit(two)!;
    expect(fitted.model.assigner.segmentIds).toHaveLength(2);
    expect(fitted.assignments.map(({ segment }) => segment === fitted.assignments[0]!.segment)).toEqual(
      two.map((_, i) => i % 2 === 0),
    );
  });

  it('finds none among too few, or where a group would be below the floor', () => {
    expect(fit(two.slice(0, 40))).toBeNull();
    expect(fit(two, 101)).toBeNull();
  });

  it('has no segment of fewer than the floor, also once those between two belong to none', () => {
    const near = Array.from({ length: 240 }, (_, i) =>
      features.map(() => 0.2 + 0.5 * random() + (i % 2 === 0 ? 0 : 0.16)),
    );
    const floors = Array.from({ length: 25 }, (_, i) => 95 + i);
    const found = floors.flatMap((floor) => {
      const segments = fit(near, floor)?.assignments.map(({ segment }) => segment);
      if (segments === undefined) return [];
      expect(segments).toContain(-1);
      for (const own of [0, 1])
        expect(segments.filter((each) => each === own).length).toBeGreaterThanOrEqual(floor);
      return floor;
    });
    expect(found).toContain(floors[0]);
    expect(found).not.toContain(floors.at(-1));
  });

  it('finds none where all are alike', () => {
    expect(fit(Array.from({ length: 400 }, () => visitor(0.5)))).toBeNull();
    expect(fit(Array.from({ length: 100 }, () => features.map(() => 0.5)))).toBeNull();
  });
});

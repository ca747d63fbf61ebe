import { describe, expect, it, test } from 'vitest';
import fixture from '../../test/fixtures/segmentation/clustering.json' with { type: 'json' };
import { adjustedRandIndex } from './agreement.ts';
import { kMeans, nearest } from './k-means.ts';
import { type Matrix, matrixOf, rowOf } from './matrix.ts';
import { seededRandom } from './random.ts';
import { fitScale } from './scale.ts';

const iris = matrixOf(fixture.iris.rows);
const cluster = (points: Matrix, count: number, seed = 1) =>
  kMeans(points, count, seededRandom(seed), { restarts: 100 });

describe('kMeans', () => {
  it.each(Object.entries(fixture.iris.inertia))(
    'groups iris into %s as scikit-learn does',
    (count, inertia) => {
      expect(cluster(iris, Number(count)).inertia).toBeCloseTo(inertia, 5);
    },
  );

  it('groups iris as far from the species as scikit-learn does, and as tightly', () => {
    const { labels } = cluster(iris, 3);
    expect(adjustedRandIndex(fixture.iris.labels, labels)).toBeCloseTo(fixture.iris.adjustedRand[3], 5);
    expect(silhouette(iris, labels)).toBeCloseTo(fixture.iris.silhouette[3], 5);
    expect(silhouette(iris, cluster(iris, 2).labels)).toBeCloseTo(fixture.iris.silhouette[2], 5);
  });

  it('groups wine, standardised, as scikit-learn does', () => {
    const { labels, inertia } = cluster(standardised(matrixOf(fixture.wine.rows)), 3);
    expect(inertia).toBeCloseTo(fixture.wine.inertia[3], 5);
    expect(adjustedRandIndex(fixture.wine.labels, labels)).toBeCloseTo(fixture.wine.adjustedRand[3], 5);
  });

  it('answers the same for the same seed', () => {
    expect(cluster(iris, 5, 7)).toEqual(cluster(iris, 5, 7));
  });

  it('fills a cluster that runs empty', () => {
    const twice = matrixOf([[0], [0], [0], [5]]);
    const { labels, inertia } = cluster(twice, 2);
    expect(inertia).toBe(0);
    expect(new Set(labels).size).toBe(2);
    expect(nearest(twice, matrixOf([[0], [5]])).labels).toEqual(Int32Array.of(0, 0, 0, 1));
  });
});

test.each(fixture.adjustedRand)('the adjusted Rand index of $a and $b is as in scikit-learn', (each) => {
  expect(adjustedRandIndex(each.a, each.b)).toBeCloseTo(each.value, 6);
});

test('values far out neither move nor stretch a scale by much', () => {
  const values = Array.from({ length: 1000 }, (_, i) => [i / 1000]);
  const plain = fitScale(matrixOf(values));
  const wild = fitScale(matrixOf([...values.slice(2), [1e6], [1e9]]));
  expect(wild.centre[0]).toBeCloseTo(plain.centre[0]!, 2);
  expect(wild.inverseSpread[0]! / plain.inverseSpread[0]!).toBeCloseTo(1, 1);
  expect(fitScale(matrixOf([[3], [3], [3]])).inverseSpread).toEqual([0]);
});

function standardised({ rows, columns, data }: Matrix): Matrix {
  const out = data.slice();
  for (let column = 0; column < columns; column++) {
    const values = Array.from({ length: rows }, (_, row) => data[row * columns + column]!);
    const mean = values.reduce((sum, each) => sum + each, 0) / rows;
    const deviation = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / rows);
    values.forEach((value, row) => (out[row * columns + column] = (value - mean) / deviation));
  }
  return { rows, columns, data: out };
}

/** Rousseeuw 1987. */
function silhouette(points: Matrix, labels: Int32Array): number {
  const scores = Array.from(labels, (own, row) => {
    const mean = (label: number): number => {
      const others = [...labels.keys()].filter((each) => labels[each] === label && each !== row);
      return others.reduce((sum, each) => sum + far(points, row, each), 0) / others.length;
    };
    const elsewhere = [...new Set(labels)].filter((label) => label !== own).map(mean);
    const [inside, outside] = [mean(own), Math.min(...elsewhere)];
    return (outside - inside) / Math.max(inside, outside);
  });
  return scores.reduce((sum, each) => sum + each, 0) / scores.length;
}

const far = (points: Matrix, a: number, b: number): number =>
  Math.hypot(...rowOf(points, a).map((value, i) => value - rowOf(points, b)[i]!));

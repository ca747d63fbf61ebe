import { type Matrix, rowOf } from './matrix.ts';
import type { Random } from './random.ts';

/**
 * k-means: Lloyd's iterations (Lloyd 1957/1982) from k-means++ starts (Arthur and Vassilvitskii 2007), the best of
 * several. Plain Euclidean distance; scale and weigh the columns before. A cluster that runs empty takes the point that
 * is farthest from its centre.
 */
export interface Clusters {
  /** [count, columns] */
  centres: Matrix;
  /** [rows]: which centre is nearest. */
  labels: Int32Array;
  /** Sum of squared distances to the nearest centres. */
  inertia: number;
}

export interface KMeansOptions {
  /** How many k-means++ starts. */
  restarts: number;
  /** Centres to begin from as well, as those of the clustering before. */
  from?: Matrix;
}

const MAX_ITERATIONS = 300;

export function kMeans(points: Matrix, count: number, random: Random, options: KMeansOptions): Clusters {
  let best: Clusters | null = null;
  const tryFrom = (start: Matrix): void => {
    const found = lloyd(points, start);
    if (best === null || found.inertia < best.inertia) best = found;
  };
  if (options.from?.rows === count) tryFrom(options.from);
  for (let i = 0; i < options.restarts; i++) tryFrom(plusPlus(points, count, random));
  return best!;
}

/** Squared distance of a row of `points` to a row of `centres`. */
function distance(points: Matrix, row: number, centres: Matrix, centre: number): number {
  const { columns, data } = points;
  const from = row * columns;
  const to = centre * columns;
  let sum = 0;
  for (let i = 0; i < columns; i++) {
    const gap = data[from + i]! - centres.data[to + i]!;
    sum += gap * gap;
  }
  return sum;
}

/** Nearest centre of each row, and how far (squared) it is. */
export function nearest(points: Matrix, centres: Matrix): { labels: Int32Array; distances: Float64Array } {
  const labels = new Int32Array(points.rows);
  const distances = new Float64Array(points.rows);
  for (let row = 0; row < points.rows; row++) {
    let least = Infinity;
    for (let centre = 0; centre < centres.rows; centre++) {
      const gap = distance(points, row, centres, centre);
      if (gap >= least) continue;
      least = gap;
      labels[row] = centre;
    }
    distances[row] = least;
  }
  return { labels, distances };
}

/** Each next centre is a point, drawn in proportion to its squared distance from those before. */
function plusPlus(points: Matrix, count: number, random: Random): Matrix {
  const { rows, columns } = points;
  const centres: Matrix = { rows: count, columns, data: new Float64Array(count * columns) };
  const least = new Float64Array(rows).fill(Infinity);
  let next = Math.floor(random() * rows);
  for (let centre = 0; centre < count; centre++) {
    rowOf(centres, centre).set(rowOf(points, next));
    let total = 0;
    for (let row = 0; row < rows; row++) {
      least[row] = Math.min(least[row]!, distance(points, row, centres, centre));
      total += least[row]!;
    }
    next = drawn(least, random() * total);
  }
  return centres;
}

function drawn(weights: Float64Array, at: number): number {
  let left = at;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

function lloyd(points: Matrix, start: Matrix): Clusters {
  const centres: Matrix = { ...start, data: start.data.slice() };
  let { labels, distances } = nearest(points, centres);
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    moveToMeans(points, centres, labels, distances);
    const next = nearest(points, centres);
    const isDone = next.labels.every((label, row) => label === labels[row]);
    ({ labels, distances } = next);
    if (isDone) break;
  }
  return { centres, labels, inertia: distances.reduce((sum, each) => sum + each, 0) };
}

function moveToMeans(points: Matrix, centres: Matrix, labels: Int32Array, distances: Float64Array): void {
  const { columns, data } = points;
  const counts = new Int32Array(centres.rows);
  centres.data.fill(0);
  for (let row = 0; row < points.rows; row++) {
    const centre = labels[row]!;
    counts[centre]! += 1;
    for (let i = 0; i < columns; i++) centres.data[centre * columns + i]! += data[row * columns + i]!;
  }
  counts.forEach((size, centre) => {
    if (size > 0) for (let i = 0; i < columns; i++) centres.data[centre * columns + i]! /= size;
    else rowOf(centres, centre).set(rowOf(points, takeFarthest(distances)));
  });
}

function takeFarthest(distances: Float64Array): number {
  const row = distances.reduce((best, each, i) => (each > distances[best]! ? i : best), 0);
  distances[row] = 0;
  return row;
}

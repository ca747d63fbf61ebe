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
  /** Ends when no more than this share of points changes its centre; 0 if left out. */
  settled?: number;
}

const MAX_ITERATIONS = 300;

export function kMeans(points: Matrix, count: number, random: Random, options: KMeansOptions): Clusters {
  const most = (options.settled ?? 0) * points.rows;
  let best = lloyd(points, plusPlus(points, count, random), most);
  for (let i = 1; i < options.restarts; i++) {
    const found = lloyd(points, plusPlus(points, count, random), most);
    if (found.inertia < best.inertia) best = found;
  }
  return best;
}

/** The clustering that other points' centres lead to; `settled` as of the options. */
export function refined(points: Matrix, centres: Matrix, settled: number): Clusters {
  return lloyd(points, centres, settled * points.rows);
}

/** Nearest centre of each row, and how far (squared) it is; quick where `guess` is mostly right. */
export function nearest(
  points: Matrix,
  centres: Matrix,
  guess?: Int32Array,
): { labels: Int32Array; distances: Float64Array } {
  const { rows, columns, data } = points;
  const labels = new Int32Array(rows);
  const distances = new Float64Array(rows);
  for (let row = 0, from = 0; row < rows; row++, from += columns) {
    let label = guess?.[row] ?? 0;
    let least = squaredDistance(data, from, centres.data, label * columns, columns, Infinity);
    for (let centre = 0; centre < centres.rows; centre++) {
      const sum = squaredDistance(data, from, centres.data, centre * columns, columns, least);
      if (sum >= least) continue;
      least = sum;
      label = centre;
    }
    labels[row] = label;
    distances[row] = least;
  }
  return { labels, distances };
}

/** No need to know it exactly where it is no less than `enough`. */
function squaredDistance(
  a: Float64Array,
  from: number,
  b: Float64Array,
  to: number,
  columns: number,
  enough: number,
): number {
  let sum = 0;
  for (let i = 0; i < columns; i++) {
    const gap = a[from + i]! - b[to + i]!;
    sum += gap * gap;
    if (sum >= enough) break;
  }
  return sum;
}

/**
 * Each next centre is a point, drawn in proportion to its squared distance from those before; of a few draws the one
 * that leaves the least distance (greedy k-means++, as scikit-learn has it).
 */
function plusPlus(points: Matrix, count: number, random: Random): Matrix {
  const { rows, columns } = points;
  const centres: Matrix = { rows: count, columns, data: new Float64Array(count * columns) };
  const draws = 2 + Math.floor(Math.log(count));
  let least = new Float64Array(rows).fill(Infinity);
  for (let centre = 0; centre < count; centre++) {
    const total = centre === 0 ? 0 : sumOf(least);
    let best = { sum: Infinity, row: 0, distances: least };
    for (let draw = 0; draw < (centre === 0 ? 1 : draws); draw++) {
      const row = centre === 0 ? Math.floor(random() * rows) : drawn(least, random() * total);
      const distances = distancesWith(points, row, least);
      const sum = sumOf(distances);
      if (sum < best.sum) best = { sum, row, distances };
    }
    rowOf(centres, centre).set(rowOf(points, best.row));
    least = best.distances;
  }
  return centres;
}

/** Of all points to the nearest centre, when one is added where a point is. */
function distancesWith(points: Matrix, row: number, before: Float64Array): Float64Array<ArrayBuffer> {
  const { rows, columns, data } = points;
  const distances = new Float64Array(rows);
  for (let each = 0; each < rows; each++) {
    const known = before[each]!;
    distances[each] = Math.min(
      known,
      squaredDistance(data, each * columns, data, row * columns, columns, known),
    );
  }
  return distances;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function drawn(weights: Float64Array, at: number): number {
  let left = at;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

function lloyd(points: Matrix, start: Matrix, settled: number): Clusters {
  const centres: Matrix = { ...start, data: start.data.slice() };
  let { labels, distances } = nearest(points, centres);
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    moveToMeans(points, centres, labels, distances);
    const next = nearest(points, centres, labels);
    const changed = next.labels.reduce((sum, label, row) => sum + (label === labels[row] ? 0 : 1), 0);
    ({ labels, distances } = next);
    if (changed <= settled) break;
  }
  return { centres, labels, inertia: sumOf(distances) };
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

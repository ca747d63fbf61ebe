/** Results as text: JSON lines for programs, tables for people. */
import type { ResultSlice } from '@kindred/shared/model-card';
import type { Judged } from '../judge-family.ts';

/** A line of `npm run evaluate -- --json`; metrics in per cent, 0 bytes for what is not exported. */
export function jsonLine(
  { family, all, seconds, exported, recipe, trainingSessions }: Judged,
  curve: boolean,
): string {
  const metrics = Object.entries(all.metrics).map(([name, value]) => [name, round(value, 4)]);
  return JSON.stringify({
    family,
    ...Object.fromEntries(metrics),
    trainSeconds: round(seconds.train, 3),
    artifactBytes: exported?.bytes ?? 0,
    settings: recipe.settings,
    ...(curve && { trainingSessions }),
  });
}

const METRICS = [
  'recall5',
  'recall10',
  'recall20',
  'mrr5',
  'mrr10',
  'mrr20',
  'hr10',
  'ndcg10',
  'coverage20',
] as const;

export function resultTable(rows: readonly Judged[]): string {
  return table(
    ['family', ...METRICS, 'train s', 'kB'],
    rows.map(({ family, all, seconds, exported }) => [
      family,
      ...METRICS.map((metric) => all.metrics[metric].toFixed(2)),
      seconds.train.toFixed(1),
      exported === null ? '-' : String(Math.round(exported.bytes / 1_000)),
    ]),
  );
}

export function intervalTable(rows: readonly Judged[]): string {
  return table(
    ['family', 'recall20 95 %', 'mrr20 95 %', 'new products only', 'shown head/middle/tail %'],
    rows.map(({ family, all, newOnly, bias: { shown } }) => [
      family,
      span(all.recall20Interval),
      span(all.mrr20Interval),
      newOnly ? both(newOnly.measured.metrics) : '-',
      [shown.head, shown.middle, shown.tail].map((share) => share.toFixed(0)).join('/'),
    ]),
  );
}

/** One column a slice, recall@20 / MRR@20; predictions of each slice in the head. */
export function sliceTable(rows: readonly Judged[], slicesOf: (row: Judged) => ResultSlice[]): string {
  const head = rows[0] ? slicesOf(rows[0]).map(({ name, pairs }) => `${name} (${pairs})`) : [];
  return table(
    ['family', ...head],
    rows.map((row) => [row.family, ...slicesOf(row).map((slice) => (slice.pairs === 0 ? '-' : both(slice)))]),
  );
}

export function exportTable(rows: readonly Judged[]): string {
  const exported = rows.flatMap(({ family, exported }) =>
    exported === null ? [] : [{ family, ...exported }],
  );
  return table(
    [
      'family',
      'kB',
      'top-20 overlap',
      'recall20 - float',
      'mrr20 - float',
      'score difference',
      'device engine agrees',
    ],
    exported.map(({ family, bytes, loss, deviceEngine }) => [
      family,
      String(Math.round(bytes / 1_000)),
      loss.top20Overlap.toFixed(4),
      loss.recall20Difference.toFixed(3),
      loss.mrr20Difference.toFixed(3),
      loss.largestScoreDifference.toFixed(4),
      deviceEngine === null ? 'needs onnxruntime' : `${deviceEngine.sameTop20} of ${deviceEngine.pairs}`,
    ]),
  );
}

/** One column a size, recall@20 / MRR@20. */
export function curveTable(rows: readonly Judged[]): string {
  const sizes = [...new Set(rows.map(({ trainingSessions }) => trainingSessions))];
  const names = [...new Set(rows.map(({ family }) => family))];
  const cell = (name: string, size: number): string => {
    const row = rows.find(({ family, trainingSessions }) => family === name && trainingSessions === size);
    return row ? both(row.all.metrics) : '-';
  };
  return table(
    ['family', ...sizes.map((size) => `${size} sessions`)],
    names.map((name) => [name, ...sizes.map((size) => cell(name, size))]),
  );
}

export function table(head: string[], body: string[][]): string {
  const widths = head.map((name, at) =>
    Math.max(name.length, ...body.map((cells) => cells[at]?.length ?? 0)),
  );
  const line = (cells: string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function both({ recall20, mrr20 }: { recall20: number; mrr20: number }): string {
  return `${recall20.toFixed(2)} / ${mrr20.toFixed(2)}`;
}

function span({ low, high }: { low: number; high: number }): string {
  return `${low.toFixed(2)} to ${high.toFixed(2)}`;
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

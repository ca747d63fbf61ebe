import type { Metrics } from './protocol.ts';

/** One judged model: a line of `npm run evaluate -- --json`. Metrics in per cent. */
export interface EvaluationRow extends Metrics {
  family: string;
  trainSeconds: number;
  /** Of the exported model; 0 for baselines, which are not exported. */
  artifactBytes: number;
  settings: Record<string, number>;
}

export function jsonLine({
  family,
  trainSeconds,
  artifactBytes,
  settings,
  ...metrics
}: EvaluationRow): string {
  const rounded = Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, round(value, 4)]));
  return JSON.stringify({
    family,
    ...rounded,
    trainSeconds: round(trainSeconds, 3),
    artifactBytes,
    settings,
  });
}

const COLUMNS = [
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

export function table(rows: readonly EvaluationRow[]): string {
  const head = ['family', ...COLUMNS, 'train s', 'kB'];
  const body = rows.map((row) => [
    row.family,
    ...COLUMNS.map((column) => row[column].toFixed(2)),
    row.trainSeconds.toFixed(1),
    row.artifactBytes === 0 ? '-' : String(Math.round(row.artifactBytes / 1_000)),
  ]);
  const widths = head.map((name, at) => Math.max(name.length, ...body.map((cells) => cells[at]!.length)));
  const line = (cells: string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

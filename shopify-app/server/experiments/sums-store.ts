import type { MeasuredSums } from '@kindred/models/experiment';
import { METRIC_IDS, type MetricId } from '@kindred/shared/api/experiments';
import type { Sql } from '../ports.ts';
import type { StoredExperiment } from './experiment-store.ts';
import { CROSSED } from './sums.ts';

/** By variation. */
export type SumsOfMetrics = Record<MetricId, MeasuredSums[]>;

/** Of everyone who met it. */
export interface ExperimentSums {
  metrics: SumsOfMetrics;
  /** How many met another after this one: they are in no sum. */
  crossed: number[];
}

interface Row extends MeasuredSums {
  experimentId: string;
  segment: string;
  metric: MetricId | typeof CROSSED;
  day: string;
  variation: number;
}

const NO_SUMS: MeasuredSums = { n: 0, y: 0, yy: 0, x: 0, xx: 0, xy: 0 };

/** Of these experiments, in their order. */
export async function sumsOfAll(
  sql: Sql,
  shopId: number,
  experiments: readonly Pick<StoredExperiment, 'experimentId' | 'definition'>[],
): Promise<ExperimentSums[]> {
  const rows = await sql.query<Row>(
    `select experiment_id as "experimentId", metric, variation, ${ADDED} from experiment_sums
     where shop_id = $1 and experiment_id = any($2::text[]) and segment = '' group by 1, 2, 3`,
    [shopId, experiments.map(({ experimentId }) => experimentId)],
  );
  return experiments.map(({ experimentId, definition }) =>
    byMetric(
      rows.filter((row) => row.experimentId === experimentId),
      definition.variations.length,
    ),
  );
}

/** Of one metric, by segment. */
export async function sumsBySegment(
  sql: Sql,
  shopId: number,
  experimentId: string,
  metric: MetricId,
  variations: number,
): Promise<Map<string, MeasuredSums[]>> {
  const rows = await sql.query<Row>(
    `select segment, variation, ${ADDED} from experiment_sums
     where shop_id = $1 and experiment_id = $2 and metric = $3 and segment <> '' group by 1, 2 order by 1`,
    [shopId, experimentId, metric],
  );
  return grouped(rows, ({ segment }) => segment, variations);
}

/** Of one metric and everyone, by day of the first meeting, oldest first. */
export async function sumsByDay(
  sql: Sql,
  shopId: number,
  experimentId: string,
  metric: MetricId,
  variations: number,
): Promise<Map<string, MeasuredSums[]>> {
  const rows = await sql.query<Row>(
    `select to_char(day, 'YYYY-MM-DD') as day, variation, n, y, yy, x, xx, xy from experiment_sums
     where shop_id = $1 and experiment_id = $2 and metric = $3 and segment = '' order by day`,
    [shopId, experimentId, metric],
  );
  return grouped(rows, ({ day }) => day, variations);
}

const ADDED = `sum(n)::bigint as n, sum(y) as y, sum(yy) as yy, sum(x) as x, sum(xx) as xx, sum(xy) as xy`;

function byMetric(rows: readonly Row[], variations: number): ExperimentSums {
  const of = grouped(rows, ({ metric }) => metric, variations);
  const none = Array.from({ length: variations }, () => NO_SUMS);
  const metrics = Object.fromEntries(METRIC_IDS.map((id) => [id, of.get(id) ?? none])) as SumsOfMetrics;
  return { metrics, crossed: (of.get(CROSSED) ?? none).map(({ n }) => n) };
}

function grouped(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  variations: number,
): Map<string, MeasuredSums[]> {
  const groups = new Map<string, MeasuredSums[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? Array.from({ length: variations }, () => NO_SUMS);
    const { n, y, yy, x, xx, xy } = row;
    if (row.variation < variations) group[row.variation] = { n, y, yy, x, xx, xy };
    groups.set(keyOf(row), group);
  }
  return groups;
}

export const addedSums = (a: MeasuredSums, b: MeasuredSums): MeasuredSums => ({
  n: a.n + b.n,
  y: a.y + b.y,
  yy: a.yy + b.yy,
  x: a.x + b.x,
  xx: a.xx + b.xx,
  xy: a.xy + b.xy,
});

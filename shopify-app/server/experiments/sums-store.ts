import type { MeasuredSums, RatioBefore } from '@kindred/models/experiment';
import type { RatioSums } from '@kindred/models/statistics';
import { METRIC_IDS, type MetricId } from '@kindred/shared/api/experiments';
import type { Sql } from '../ports.ts';
import type { StoredExperiment } from './experiment-store.ts';
import { BEFORE_PAIRS, CROSSED } from './sums.ts';

/** By variation. */
export type SumsOfMetrics = Record<MetricId, MeasuredSums[]>;

/** Of everyone who met it. */
export interface ExperimentSums {
  metrics: SumsOfMetrics;
  /** How many met another after this one: they are in no sum. */
  crossed: number[];
}

interface Row extends RatioSums {
  experimentId: string;
  segment: string;
  metric: string;
  day: string;
  variation: number;
}

const NO_SUMS: RatioSums = { n: 0, y: 0, yy: 0, x: 0, xx: 0, xy: 0 };

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
  const of = groupBy(rows, ({ experimentId }) => experimentId);
  return experiments.map(({ experimentId, definition }) => {
    const own = of.get(experimentId) ?? [];
    const { length } = definition.variations;
    return { metrics: byMetric(own, length), crossed: byVariation(own, CROSSED, length).map(({ n }) => n) };
  });
}

/** Of one metric, and of who ordered, by segment. */
export async function sumsBySegment(
  sql: Sql,
  shopId: number,
  experimentId: string,
  metric: MetricId,
  variations: number,
): Promise<Map<string, SumsOfMetrics>> {
  const rows = await sql.query<Row>(
    `select segment, metric, variation, ${ADDED} from experiment_sums
     where shop_id = $1 and experiment_id = $2 and metric = any($3) and segment <> '' group by 1, 2, 3 order by 1`,
    [shopId, experimentId, ['bought', ...rowsOf(metric)]],
  );
  return new Map(
    [...groupBy(rows, ({ segment }) => segment)].map(([segment, own]) => [
      segment,
      byMetric(own, variations),
    ]),
  );
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
    `select to_char(day, 'YYYY-MM-DD') as day, metric, variation, n, y, yy, x, xx, xy from experiment_sums
     where shop_id = $1 and experiment_id = $2 and metric = any($3) and segment = '' order by experiment_sums.day`,
    [shopId, experimentId, rowsOf(metric)],
  );
  return new Map(
    [...groupBy(rows, ({ day }) => day)].map(([day, own]) => [day, byMetric(own, variations)[metric]]),
  );
}

const ADDED = `sum(n)::bigint as n, sum(y) as y, sum(yy) as yy, sum(x) as x, sum(xx) as xx, sum(xy) as xy`;

const rowsOf = (metric: MetricId): string[] =>
  metric === 'order_value' ? [metric, ...BEFORE_PAIRS] : [metric];

function byMetric(rows: readonly Row[], variations: number): SumsOfMetrics {
  const sums = Object.fromEntries(
    METRIC_IDS.map((id) => [id, byVariation(rows, id, variations)]),
  ) as SumsOfMetrics;
  const pairs = Object.fromEntries(
    BEFORE_PAIRS.map((pair) => [pair, byVariation(rows, pair, variations)]),
  ) as Record<(typeof BEFORE_PAIRS)[number], RatioSums[]>;
  const beforeOf = (at: number): RatioBefore => {
    const { y: v, x: u, yy: vv, xx: uu, xy: vu } = pairs.vu[at]!;
    const productOf = (pair: keyof typeof pairs): number => pairs[pair][at]!.xy;
    return {
      v,
      u,
      vv,
      uu,
      vu,
      yv: productOf('yv'),
      yu: productOf('yu'),
      xv: productOf('xv'),
      xu: productOf('xu'),
    };
  };
  return { ...sums, order_value: sums.order_value.map((each, at) => ({ ...each, before: beforeOf(at) })) };
}

function byVariation(rows: readonly Row[], metric: string, variations: number): RatioSums[] {
  const own = rows.filter((row) => row.metric === metric);
  return Array.from({ length: variations }, (_, at) => {
    const { n, y, yy, x, xx, xy } = own.find(({ variation }) => variation === at) ?? NO_SUMS;
    return { n, y, yy, x, xx, xy };
  });
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return groups;
}

export function addedSums(a: MeasuredSums, b: MeasuredSums): MeasuredSums {
  const sums = added(a, b, ['n', 'y', 'yy', 'x', 'xx', 'xy']);
  if (a.before === undefined || b.before === undefined) return sums;
  return { ...sums, before: added(a.before, b.before, ['v', 'u', 'vv', 'uu', 'vu', 'yv', 'yu', 'xv', 'xu']) };
}

const added = <Name extends string>(
  a: Record<Name, number>,
  b: Record<Name, number>,
  names: readonly Name[],
): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Record<Name, number>;

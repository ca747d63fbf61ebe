import type { ExperimentReport, ExperimentsReport } from '@kindred/shared/api/experiments';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import type { Sql } from '../ports.ts';
import { namedSegments } from '../segments/named-segments.ts';
import { K_FLOOR } from '../segments/publication.ts';
import { segmentsOf as segmentsIn } from '../segments/segment-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { experimentOf, experimentsOf, type StoredExperiment } from './experiment-store.ts';
import { isReady, shareOfHoldout } from './experiments.ts';
import { releasesToTry } from './possible.ts';
import { daysOf, outcomeOf, segmentsOf } from './report.ts';
import { sumsByDay, sumsBySegment, sumsOfAll } from './sums-store.ts';

/** Of sums alone. `counted` is when these were brought up to date. Null: there is no such experiment. */
export async function experimentReport(
  sql: Sql,
  shop: Shop,
  experimentId: string,
  counted: number,
): Promise<ExperimentReport | null> {
  const stored = await experimentOf(sql, shop.shopId, experimentId);
  return stored && (await reportOf(sql, shop, stored, counted));
}

async function reportOf(
  sql: Sql,
  { shopId, currency }: Shop,
  stored: StoredExperiment,
  counted: number,
): Promise<ExperimentReport> {
  const { experimentId, definition, plan } = stored;
  const [sums] = await sumsOfAll(sql, shopId, [stored]);
  const outcome = outcomeOf(stored, sums!);
  const of = [experimentId, definition.goal, definition.variations.length] as const;
  return {
    summary: outcome.summary,
    definition,
    plan,
    currency,
    counted: stored.startedAt === null ? null : counted,
    kFloor: K_FLOOR,
    split: outcome.split,
    metrics: outcome.metrics,
    ...segmentsOf(stored, outcome, await sumsBySegment(sql, shopId, ...of), await segmentsIn(sql)),
    days: daysOf(stored, outcome, await sumsByDay(sql, shopId, ...of)),
  };
}

export async function experimentsReport(sql: Sql, shop: Shop, counted: number): Promise<ExperimentsReport> {
  const { shopId } = shop;
  const all = await experimentsOf(sql, shopId);
  const holdout = all.find(({ experimentId }) => experimentId === HOLDOUT_ID);
  const others = all.filter((each) => each !== holdout);
  const sums = await sumsOfAll(sql, shopId, others);
  const isHeld = holdout?.state === 'running';
  return {
    isReady: await isReady(sql, shopId),
    experiments: others.map((each, at) => outcomeOf(each, sums[at]!).summary),
    holdout: {
      share: isHeld ? shareOfHoldout(holdout) : 0,
      since: isHeld ? holdout.createdAt : null,
      result: holdout ? await reportOf(sql, shop, holdout, counted) : null,
    },
    placements: await placementsMet(sql, shopId, counted),
    segments: await namedSegments(sql, shopId),
    releases: await releasesToTry(sql, shopId),
  };
}

const PLACEMENT_DAYS = 7;
/** The latest are enough, and a busy shop has millions, few of them of places. */
export const LATEST_EVENTS = 50_000;

export async function placementsMet(sql: Sql, shopId: number, now: number): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select distinct data->>'placementId' as id from (
       select name, data from events where shop_id = $1 and occurred_at >= $2
       order by occurred_at desc limit ${LATEST_EVENTS}) as latest
     where name = 'slate_viewed' order by 1`,
    [shopId, new Date(now - PLACEMENT_DAYS * 86_400_000)],
  );
  return rows.map(({ id }) => id);
}

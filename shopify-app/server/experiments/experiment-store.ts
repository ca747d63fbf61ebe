import type { ExperimentPlan, ExperimentState, NewExperiment } from '@kindred/shared/api/experiments';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import type { Sql } from '../ports.ts';
import { lockUnits } from './count-units.ts';

/** Epoch milliseconds where they are times. */
export interface StoredExperiment {
  experimentId: string;
  definition: NewExperiment;
  state: ExperimentState;
  seed: string;
  /** Who takes part: from here as far as the definition's share. */
  groupFrom: number;
  createdAt: number;
  startedAt: number | null;
  endsAt: number | null;
  stoppedAt: number | null;
  /** Minor units; null: whatever was spent counts. */
  revenueCap: number | null;
  plan: ExperimentPlan | null;
  learned: string;
}

const time = (column: string, name: string) => `(extract(epoch from ${column}) * 1000)::bigint as "${name}"`;
const COLUMNS = `experiment_id as "experimentId", definition, state, seed, group_from as "groupFrom",
  ${time('created_at', 'createdAt')}, ${time('started_at', 'startedAt')}, ${time('ends_at', 'endsAt')},
  ${time('stopped_at', 'stoppedAt')}, revenue_cap as "revenueCap", plan, learned`;

/** Newest first, with the holdout. */
export async function experimentsOf(sql: Sql, shopId: number): Promise<StoredExperiment[]> {
  return await sql.query<StoredExperiment>(
    `select ${COLUMNS} from experiments where shop_id = $1 order by created_at desc, experiment_id`,
    [shopId],
  );
}

export async function experimentOf(
  sql: Sql,
  shopId: number,
  experimentId: string,
): Promise<StoredExperiment | null> {
  const [row] = await sql.query<StoredExperiment>(
    `select ${COLUMNS} from experiments where shop_id = $1 and experiment_id = $2`,
    [shopId, experimentId],
  );
  return row ?? null;
}

export async function insertDraft(
  sql: Sql,
  shopId: number,
  draft: Pick<StoredExperiment, 'experimentId' | 'definition' | 'seed'>,
  now: number,
): Promise<void> {
  await sql.query(
    `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at) values ($1, $2, $3, 'draft', $4, $5)`,
    [shopId, draft.experimentId, JSON.stringify(draft.definition), draft.seed, new Date(now)],
  );
}

export async function saveDefinition(
  sql: Sql,
  shopId: number,
  experimentId: string,
  definition: NewExperiment,
): Promise<void> {
  await sql.query('update experiments set definition = $3 where shop_id = $1 and experiment_id = $2', [
    shopId,
    experimentId,
    JSON.stringify(definition),
  ]);
}

export async function markStarted(
  sql: Sql,
  shopId: number,
  experimentId: string,
  start: {
    at: number;
    endsAt: number;
    groupFrom: number;
    revenueCap: number | null;
    plan: ExperimentPlan | null;
  },
): Promise<void> {
  await sql.query(
    `update experiments set state = 'running', started_at = $3, ends_at = $4, stopped_at = null, group_from = $5,
       revenue_cap = $6, plan = $7 where shop_id = $1 and experiment_id = $2`,
    [
      shopId,
      experimentId,
      new Date(start.at),
      new Date(start.endsAt),
      start.groupFrom,
      start.revenueCap,
      start.plan && JSON.stringify(start.plan),
    ],
  );
}

/** Without `experimentId` everything that runs. Answers how many did. */
export async function stopRunning(
  sql: Sql,
  shopId: number,
  now: number,
  experimentId: string | null = null,
): Promise<number> {
  const rows = await sql.query(
    `update experiments set state = 'stopped', stopped_at = $2
     where shop_id = $1 and state = 'running' and ($3::text is null or experiment_id = $3) returning 1`,
    [shopId, new Date(now), experimentId],
  );
  return rows.length;
}

export async function archive(sql: Sql, shopId: number, experimentId: string): Promise<void> {
  await sql.query(`update experiments set state = 'archived' where shop_id = $1 and experiment_id = $2`, [
    shopId,
    experimentId,
  ]);
}

export async function saveLearned(
  sql: Sql,
  shopId: number,
  experimentId: string,
  learned: string,
): Promise<void> {
  await sql.query('update experiments set learned = $3 where shop_id = $1 and experiment_id = $2', [
    shopId,
    experimentId,
    learned,
  ]);
}

/** With its units and sums. */
export async function deleteExperiment(sql: Sql, shopId: number, experimentId: string): Promise<void> {
  await sql.query('delete from experiments where shop_id = $1 and experiment_id = $2', [
    shopId,
    experimentId,
  ]);
}

/**
 * The holdout never ends, but its figures do: who is met again after so long would count as another visitor of the same
 * variation. What it found until then stands by itself, as an experiment that has ended.
 */
export const HOLDOUT_DAYS = 56;

/** What has come to its last day ends with it, and at once what shows a model that had to go. */
export async function endPast(sql: Sql, shopId: number, now: number): Promise<void> {
  await lockUnits(sql, shopId);
  await sql.query(
    `update experiments set state = 'stopped', stopped_at = ends_at
     where shop_id = $1 and state = 'running' and ends_at <= $2 and experiment_id <> $3`,
    [shopId, new Date(now), HOLDOUT_ID],
  );
  await sql.query(
    `update experiments set state = 'stopped', stopped_at = $2
     where shop_id = $1 and state = 'running' and exists (
       select from jsonb_array_elements(definition->'variations') as each(variation)
       where variation->'content' ? 'releaseId' and variation->'content'->>'releaseId' not in (
         select release_id::text from releases where shop_id = $1 and manifest is not null))`,
    [shopId, new Date(now)],
  );
  await beginHoldoutAnew(sql, shopId, now);
}

async function beginHoldoutAnew(sql: Sql, shopId: number, now: number): Promise<void> {
  const [over] = await sql.query<{ formerId: string }>(
    `select gen_random_uuid()::text as "formerId" from experiments
     where shop_id = $1 and experiment_id = $2 and state = 'running' and ends_at <= $3`,
    [shopId, HOLDOUT_ID, new Date(now)],
  );
  if (!over) return;
  const ids = [shopId, HOLDOUT_ID, over.formerId];
  await sql.query(
    `insert into experiments
       (shop_id, experiment_id, definition, state, seed, created_at, started_at, ends_at, stopped_at, revenue_cap)
     select shop_id, $3, definition, 'stopped', seed, created_at, started_at, ends_at, ends_at, revenue_cap
     from experiments where shop_id = $1 and experiment_id = $2`,
    ids,
  );
  await sql.query(
    'update experiment_sums set experiment_id = $3 where shop_id = $1 and experiment_id = $2',
    ids,
  );
  await sql.query('delete from experiment_units where shop_id = $1 and experiment_id = $2', [
    shopId,
    HOLDOUT_ID,
  ]);
  await sql.query(
    `update experiments set started_at = $3, ends_at = $3::timestamptz + interval '${HOLDOUT_DAYS} days'
     where shop_id = $1 and experiment_id = $2`,
    [shopId, HOLDOUT_ID, new Date(now)],
  );
}

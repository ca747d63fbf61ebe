import type { TrainingStatus } from '@kindred/shared/api/admin';
import { said, type Said } from '@kindred/shared/said';
import type { Sql } from '../ports.ts';
import { deleteCheckpoints } from './checkpoint-store.ts';

type RunState = TrainingStatus['state'];

/** A server that has not beaten for so long is gone, and so is its training. */
export const HEARTBEAT_SECONDS = 10;
const STALE_AFTER_SECONDS = 45;
/** A run whose server dies this often would kill the next one too. */
export const MAX_RUN_ATTEMPTS = 3;

/** Before the trainer speaks for itself. */
export const READING = said('Reading what the shop has seen');

/** Opens a run, or finds the one that is open already: a shop trains one thing at a time. */
export async function openRun(
  sql: Sql,
  shopId: number,
  runId: string,
): Promise<{ runId: string; created: boolean }> {
  const made = await sql.query(
    `insert into training_runs (run_id, shop_id, state, message) values ($1, $2, 'queued', $3)
     on conflict (shop_id) where state in ('queued', 'running') do nothing returning run_id`,
    [runId, shopId, JSON.stringify(said('Waiting for its turn'))],
  );
  if (made.length > 0) return { runId, created: true };
  const [open] = await sql.query<{ run_id: string }>(
    `select run_id from training_runs where shop_id = $1 and state in ('queued', 'running')`,
    [shopId],
  );
  return { runId: open?.run_id ?? runId, created: false };
}

/** What one attempt begins with. */
export interface RunStart {
  /** 1 for the first. */
  attempts: number;
  /** Every attempt of a run learns from what came before the first began. */
  dataUntil: Date;
  /** The newest erasure that the run's data has seen; null when no model has to forget anything. */
  forgetsUntil: Date | null;
}

/** Null: the run is over, or another server works on it. `now` in epoch milliseconds. */
export async function beginRun(sql: Sql, runId: string, now: number): Promise<RunStart | null> {
  const [row] = await sql.query<{ attempts: number; data_until: Date; forgets_until: Date | null }>(
    `update training_runs set state = 'running', attempts = attempts + 1, heartbeat_at = now(), progress = 0,
       remaining_seconds = null, message = $4,
       forgets_until = case when data_until is null
         then (select last_at from removals_due where removals_due.shop_id = training_runs.shop_id)
         else forgets_until end,
       data_until = coalesce(data_until, $3)
     where run_id = $1 and (state = 'queued'
       or (state = 'running' and heartbeat_at < now() - make_interval(secs => $2)))
     returning attempts, data_until, forgets_until`,
    [runId, STALE_AFTER_SECONDS, new Date(now), JSON.stringify(READING)],
  );
  return row ? { attempts: row.attempts, dataUntil: row.data_until, forgetsUntil: row.forgets_until } : null;
}

/** How far a run is; `remainingSeconds` null while nobody can tell. */
export interface RunProgress {
  /** 0..1 */
  fraction: number;
  message: Said;
  remainingSeconds: number | null;
}

/** False: the run was ended by someone else, and whoever works on it may stop. */
export async function beat(sql: Sql, runId: string, now: RunProgress): Promise<boolean> {
  const rows = await sql.query(
    `update training_runs set progress = $2, message = $3, remaining_seconds = $4, heartbeat_at = now()
     where run_id = $1 and state = 'running' returning 1`,
    [
      runId,
      now.fraction,
      JSON.stringify(now.message),
      now.remainingSeconds && Math.round(now.remainingSeconds),
    ],
  );
  return rows.length > 0;
}

export interface RunEnd {
  state: 'done' | 'refused' | 'failed' | 'cancelled';
  message: Said;
  sessions?: number;
}

/** False: it had ended before. What it had reached is of no use any more, and goes. */
export async function endRun(sql: Sql, runId: string, end: RunEnd): Promise<boolean> {
  const rows = await sql.query(
    `update training_runs set state = $2, message = $3, sessions = $4, finished_at = now(),
       remaining_seconds = null, progress = case when $2 = 'done' then 1 else progress end
     where run_id = $1 and state in ('queued', 'running') returning 1`,
    [runId, end.state, JSON.stringify(end.message), end.sessions ?? null],
  );
  await deleteCheckpoints(sql, runId);
  return rows.length > 0;
}

/** An orderly stop gives the run back, so that the next server need not wait for a silent heart. */
export async function returnRun(sql: Sql, runId: string): Promise<void> {
  await sql.query(
    `update training_runs set state = 'queued', message = $2,
       remaining_seconds = null, attempts = attempts - 1, heartbeat_at = to_timestamp(0)
     where run_id = $1 and state = 'running'`,
    [runId, JSON.stringify(said('Interrupted; goes on when the server is back'))],
  );
}

/** Runs that nobody works on: their server ended in the middle, or before it began. */
export async function strandedRun(
  sql: Sql,
  shopId: number,
): Promise<{ runId: string; attempts: number } | null> {
  const [row] = await sql.query<{ runId: string; attempts: number }>(
    `select run_id as "runId", attempts from training_runs where shop_id = $1 and state in ('queued', 'running')
       and heartbeat_at < now() - make_interval(secs => $2)`,
    [shopId, STALE_AFTER_SECONDS],
  );
  return row ?? null;
}

export async function latestRun(sql: Sql, shopId: number): Promise<TrainingStatus | null> {
  const [row] = await sql.query<TrainingStatus>(
    `select run_id as "jobId", state, progress, message, remaining_seconds as "remainingSeconds"
     from training_runs where shop_id = $1 order by created_at desc limit 1`,
    [shopId],
  );
  return row ?? null;
}

/** When the shop last finished learning, whatever the gate said about the result. */
export async function lastLearnedAt(sql: Sql, shopId: number): Promise<Date | null> {
  const [row] = await sql.query<{ created_at: Date }>(
    `select created_at from training_runs where shop_id = $1 and state = 'done' order by created_at desc limit 1`,
    [shopId],
  );
  return row?.created_at ?? null;
}

/** When the newest run ended, if its merchant ended it; null otherwise. */
export async function lastCancelledAt(sql: Sql, shopId: number): Promise<Date | null> {
  const [row] = await sql.query<{ state: RunState; finished_at: Date | null }>(
    `select state, finished_at from training_runs where shop_id = $1 order by created_at desc limit 1`,
    [shopId],
  );
  return row?.state === 'cancelled' ? row.finished_at : null;
}

import type { TrainingStatus } from '@kindred/shared/api/admin';
import type { Sql } from '../ports.ts';

type RunState = TrainingStatus['state'];

/** A server that has not beaten for so long is gone, and so is its training. */
export const HEARTBEAT_SECONDS = 10;
const STALE_AFTER_SECONDS = 45;
/** A run whose server dies this often would kill the next one too. */
export const MAX_RUN_ATTEMPTS = 3;

/** Opens a run, or finds the one that is open already: a shop trains one thing at a time. */
export async function openRun(
  sql: Sql,
  shopId: number,
  runId: string,
): Promise<{ runId: string; created: boolean }> {
  const made = await sql.query(
    `insert into training_runs (run_id, shop_id, state, message) values ($1, $2, 'queued', 'Waiting for its turn')
     on conflict (shop_id) where state in ('queued', 'running') do nothing returning run_id`,
    [runId, shopId],
  );
  if (made.length > 0) return { runId, created: true };
  const [open] = await sql.query<{ run_id: string }>(
    `select run_id from training_runs where shop_id = $1 and state in ('queued', 'running')`,
    [shopId],
  );
  return { runId: open?.run_id ?? runId, created: false };
}

/** False: the run is over, or another server works on it. */
export async function beginRun(sql: Sql, runId: string): Promise<boolean> {
  const rows = await sql.query(
    `update training_runs set state = 'running', attempts = attempts + 1, heartbeat_at = now(), progress = 0,
       message = 'Reading what the shop has seen'
     where run_id = $1 and (state = 'queued'
       or (state = 'running' and heartbeat_at < now() - make_interval(secs => $2)))
     returning run_id`,
    [runId, STALE_AFTER_SECONDS],
  );
  return rows.length > 0;
}

export async function beat(sql: Sql, runId: string, progress: number, message: string): Promise<void> {
  await sql.query(
    `update training_runs set progress = $2, message = $3, heartbeat_at = now()
     where run_id = $1 and state = 'running'`,
    [runId, progress, message],
  );
}

export async function endRun(
  sql: Sql,
  runId: string,
  end: { state: 'done' | 'refused' | 'failed'; message: string; sessions?: number },
): Promise<void> {
  await sql.query(
    `update training_runs set state = $2, message = $3, sessions = $4, finished_at = now(),
       progress = case when $2 = 'done' then 1 else progress end
     where run_id = $1 and state in ('queued', 'running')`,
    [runId, end.state, end.message, end.sessions ?? null],
  );
}

/** An orderly stop gives the run back, so that the next server need not wait for a silent heart. */
export async function returnRun(sql: Sql, runId: string): Promise<void> {
  await sql.query(
    `update training_runs set state = 'queued', message = 'Interrupted; goes on when the server is back',
       attempts = attempts - 1, heartbeat_at = to_timestamp(0)
     where run_id = $1 and state = 'running'`,
    [runId],
  );
}

export async function attemptsOf(sql: Sql, runId: string): Promise<number> {
  const [row] = await sql.query<{ attempts: number }>(
    'select attempts from training_runs where run_id = $1',
    [runId],
  );
  return row?.attempts ?? 0;
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
  const [row] = await sql.query<{ run_id: string; state: RunState; progress: number; message: string }>(
    `select run_id, state, progress, message from training_runs where shop_id = $1
     order by created_at desc limit 1`,
    [shopId],
  );
  return row ? { jobId: row.run_id, state: row.state, progress: row.progress, message: row.message } : null;
}

/** When the shop last finished learning, whatever the gate said about the result. */
export async function lastLearnedAt(sql: Sql, shopId: number): Promise<Date | null> {
  const [row] = await sql.query<{ created_at: Date }>(
    `select created_at from training_runs where shop_id = $1 and state = 'done' order by created_at desc limit 1`,
    [shopId],
  );
  return row?.created_at ?? null;
}

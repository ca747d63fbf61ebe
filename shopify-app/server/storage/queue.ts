import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import type { DeadJob, Logger, Queue } from '../ports.ts';
import { APP_ROLE, appConnection, type Connection } from './connection.ts';

export interface QueueOptions {
  owner: Connection;
  logger: Logger;
  /** How often a worker looks for jobs that another process sent, or whose time has come. */
  pollingSeconds?: number;
  /** How often a failed job is tried again. */
  retries?: number;
  /** Before a failed job's second try; doubled for each further one. */
  retryDelaySeconds?: number;
}

const RETRIES = 4;
/** A job that runs longer has died with its process and is tried again. */
const EXPIRE_SECONDS = 60 * 60;
/** A process that does not beat for so long is gone; its jobs are tried again within a minute or so. */
const HEARTBEAT_SECONDS = 30;
/**
 * A waiting job whose key is taken stops the whole queue until pg-boss has looked again at who works on
 * what: at its default of a minute, one killed process would hold up every shop for two.
 */
const SUPERVISE_SECONDS = 10;
const STOP_MILLISECONDS = 15_000;

/** pg-boss keeps what is over for seven days. */
const DEAD_JOBS = `
  select name, id, completed_on as "failedAt", coalesce(output->'sentence', output->'message', '""') as error
  from pgboss.job
  where state = 'failed' and data @> $1::jsonb and not exists (
    select from pgboss.job later where later.name = job.name and later.state = 'completed'
      and later.data = job.data and later.completed_on > job.completed_on)
  order by completed_on desc limit 500`;

/**
 * Jobs on pg-boss, in the same database, as the app's role. Each name is a queue; of the jobs with
 * one singletonKey only one runs at a time, over all processes. Handlers must bear being run again.
 */
export async function openQueue({
  owner,
  logger,
  pollingSeconds = 1,
  retryDelaySeconds = 5,
  retries = RETRIES,
}: QueueOptions): Promise<Queue> {
  const app = appConnection(owner);
  const boss = new PgBoss({
    ...app,
    user: APP_ROLE,
    schema: 'pgboss',
    createSchema: false,
    max: 4,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    queueCacheIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', (error) => logger.warn('queue.error', { message: error.message }));
  await boss.start();
  const known = new Map<string, Promise<void>>();
  const provide = (name: string) => {
    const made =
      known.get(name) ??
      boss.createQueue(name, {
        policy: 'singleton',
        expireInSeconds: EXPIRE_SECONDS,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        retryLimit: retries,
        retryDelay: retryDelaySeconds,
        retryBackoff: true,
      });
    known.set(name, made);
    return made;
  };
  const workers = new Map<string, string>();
  /** What this process sent is taken up at once, and so is what waited behind a job. */
  const wake = (name: string): void => {
    const worker = workers.get(name);
    if (worker !== undefined) boss.notifyWorker(worker);
  };
  return {
    async send(name, data, options = {}) {
      await provide(name);
      // The policy holds jobs without a key to one at a time as well: a key of its own sets a job free.
      const { singletonKey = randomUUID(), startAfterSeconds = 0, atMostEverySeconds } = options;
      if (atMostEverySeconds)
        return await boss.sendDebounced(name, data, {}, atMostEverySeconds, singletonKey);
      const id = await boss.send(name, data, { singletonKey, startAfter: startAfterSeconds });
      wake(name);
      return id;
    },
    async work(name, handler) {
      await provide(name);
      const worker = await boss.work<object, void>(
        name,
        { pollingIntervalSeconds: pollingSeconds },
        async ([job]) => {
          if (job) await handler({ id: job.id, data: job.data, signal: job.signal });
          wake(name);
        },
      );
      workers.set(name, worker);
    },
    async schedule(name, cron, data = {}) {
      await provide(name);
      await boss.schedule(name, cron, data, { tz: 'UTC' });
    },
    async dead(data = {}) {
      const { rows } = await boss.getDb().executeSql(DEAD_JOBS, [JSON.stringify(data)]);
      return rows as DeadJob[];
    },
    async retry(name, ids) {
      await provide(name);
      for (const id of ids) {
        const [job] = await boss.findJobs<object>(name, { id });
        if (job?.state !== 'failed') continue;
        // A new job instead of pg-boss's own retry, which gives one attempt and not all of them.
        await boss.send(name, job.data, { singletonKey: job.singletonKey ?? randomUUID() });
        await boss.deleteJob(name, id);
        wake(name);
      }
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: STOP_MILLISECONDS });
    },
  };
}

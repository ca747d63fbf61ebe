import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENTS_PER_REQUEST, type LoadResult, runLoad } from './ingest-load.worker.ts';
import type { ServerReady } from './ingest-server.worker.ts';

const CONNECTIONS = 128;
const WARM_UP_REQUESTS = 10_000;
const REQUESTS = 40_000;
const OVERLOAD_FACTOR = 2;
const OVERLOAD_CONNECTIONS = 1_024;
const OVERLOAD_SECONDS = 8;

/** The figures, on 2 cores with the generator beside the server. */
const GOALS = { events_per_second: 30_000, ack_p99_ms: 100, overload_ack_p99_ms: 1_000 };

/** Events acknowledged after durable commit over HTTP, then the same server at twice its capacity. */
export async function run(emit: (line: object) => void): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kindred-bench-'));
  const server = await startServer(dataDir);
  const line = (metric: string, value: number, unit: string) => {
    const baseline = GOALS[metric as keyof typeof GOALS];
    const rounded = Math.round(value * 100) / 100;
    emit({
      bench: 'ingest',
      metric,
      value: rounded,
      unit,
      ...(baseline && { baseline, ratio: rounded / baseline }),
    });
  };
  try {
    const { port, key } = server.ready;
    const warm = await runLoad({ port, key, connections: CONNECTIONS, requests: WARM_UP_REQUESTS });
    const cpuBefore = server.cpuMicroseconds();
    const steady = await runLoad({ port, key, connections: CONNECTIONS, requests: REQUESTS });
    line('events_per_second', steady.acceptedEvents / steady.seconds, 'events/s');
    line('ack_p50_ms', percentile(steady, 0.5), 'ms');
    line('ack_p99_ms', percentile(steady, 0.99), 'ms');
    line('server_cpu_us_per_request', (server.cpuMicroseconds() - cpuBefore) / REQUESTS, 'us');
    const ratePerSecond = (REQUESTS / steady.seconds) * OVERLOAD_FACTOR;
    const overload = await runLoad({
      port,
      key,
      connections: OVERLOAD_CONNECTIONS,
      requests: Math.round(ratePerSecond * OVERLOAD_SECONDS),
      ratePerSecond,
    });
    line('overload_offered_per_second', ratePerSecond * EVENTS_PER_REQUEST, 'events/s');
    line('overload_events_per_second', overload.acceptedEvents / overload.seconds, 'events/s');
    line('overload_ack_p99_ms', percentile(overload, 0.99), 'ms');
    line(
      'overload_refused_requests',
      (overload.statuses[503] ?? 0) + (overload.statuses[429] ?? 0),
      'requests',
    );
    line('overload_unsent_requests', overload.unsent, 'requests');
    line('overload_other_answers', otherAnswers(overload), 'requests');
    line('server_rss_peak_mb', server.peakRssBytes() / 2 ** 20, 'MB');
    const acknowledged = warm.acceptedEvents + steady.acceptedEvents + overload.acceptedEvents;
    const stored = await server.countEvents();
    line('acknowledged_events', acknowledged, 'events');
    line('acknowledged_and_lost', Math.max(0, acknowledged - stored), 'events');
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function percentile({ latencies }: LoadResult, share: number): number {
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
}

function otherAnswers({ statuses }: LoadResult): number {
  const known = (statuses[200] ?? 0) + (statuses[429] ?? 0) + (statuses[503] ?? 0);
  return Object.values(statuses).reduce((sum, count) => sum + count, 0) - known;
}

async function startServer(dataDir: string) {
  const child = fork(new URL('./ingest-server.worker.ts', import.meta.url), [dataDir], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let peakRss = 0;
  let cpu = 0;
  child.on('message', (message: { rss?: number; cpuMicroseconds?: number }) => {
    peakRss = Math.max(peakRss, message.rss ?? 0);
    cpu = message.cpuMicroseconds ?? cpu;
  });
  const { ready } = await answer<{ ready: ServerReady }>(child, 'ready');
  return {
    ready,
    peakRssBytes: () => peakRss,
    cpuMicroseconds: () => cpu,
    async countEvents() {
      const counted = answer<{ count: number }>(child, 'count');
      child.send('count');
      return (await counted).count;
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function answer<Message extends object>(child: ChildProcess, field: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)));
    child.on('message', (message: Message) => {
      if (field in message) resolve(message);
    });
  });
}

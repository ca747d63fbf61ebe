import { fork } from 'node:child_process';

/** What a training worker is asked for; each runs in a process of its own, so that its memory is its own. */
export type TrainingTask =
  | { kind: 'linear' | 'network' | 'refresh'; events: number; items: number }
  | { kind: 'shop' | 'shop-refresh'; visits: number };

export interface TrainingResult {
  seconds: number;
  peakMegabytes: number;
  events: number;
  /** Of a refresh: the full training of the same visits, in the same process. */
  fullSeconds?: number;
  /** Of the shop: what won, its bytes and the gate's word; of a refresh: what is kept for it. */
  details?: Record<string, string | number>;
}

/** The figures, on 2 cores; a refresh with 1 % new visits is held against the full training. */
const TASKS: { metric: string; task: TrainingTask; goalSeconds?: number }[] = [
  { metric: 'linear_100k_events', task: { kind: 'linear', events: 100_000, items: 2_000 }, goalSeconds: 10 },
  { metric: 'linear_1m_events', task: { kind: 'linear', events: 1_000_000, items: 20_000 }, goalSeconds: 60 },
  { metric: 'refresh_100k_events', task: { kind: 'refresh', events: 100_000, items: 2_000 } },
  { metric: 'refresh_1m_events', task: { kind: 'refresh', events: 1_000_000, items: 20_000 } },
  { metric: 'shop_refresh_10k_events', task: { kind: 'shop-refresh', visits: 1_000 } },
  { metric: 'shop_10k_events', task: { kind: 'shop', visits: 1_000 }, goalSeconds: 60 },
  { metric: 'shop_500k_events', task: { kind: 'shop', visits: 50_000 }, goalSeconds: 900 },
  {
    metric: 'network_500k_events',
    task: { kind: 'network', events: 500_000, items: 15_000 },
    goalSeconds: 900,
  },
];

/** Seconds and memory of each training on generated visits; nothing is read from files. */
export async function run(emit: (line: object) => void): Promise<void> {
  for (const { metric, task, goalSeconds } of TASKS) {
    const { seconds, fullSeconds, ...rest } = await inProcess(task);
    const baseline = goalSeconds ?? Number(fullSeconds?.toFixed(2));
    emit({ metric, value: Number(seconds.toFixed(2)), unit: 's', baseline, ...rest });
  }
}

function inProcess(task: TrainingTask): Promise<TrainingResult> {
  const child = fork(new URL('./training.worker.ts', import.meta.url), [JSON.stringify(task)]);
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as TrainingResult));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The training ended with code ${code}`)));
  });
}

import { performance } from 'node:perf_hooks';
import { buildCandidate, refreshCandidate, type TrainingDataset } from '@kindred/models/release';
import {
  countSparseLinear,
  fitNetwork,
  type ItemSessions,
  pooledEmbedding,
  sessionChange,
  sessionCount,
  splitSessions,
  stateFromBytes,
  stateToBytes,
  suggestNetwork,
  suggestSettings,
  trainSparseLinear,
} from '@kindred/models/training';
import { timeBudgetSeconds } from '../../shopify-app/server/training/time-budget.ts';
import { createWorld } from '../world/create-world.ts';
import { trainingDatasetOf } from '../world/training-dataset.ts';
import type { TrainingResult, TrainingTask } from './training.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const MEAN_LENGTH = 5;
/** Items of one taste stand together; most steps stay within it. */
const TASTE_ITEMS = 50;

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Visits of 2 to 8 items; popular items are met far more often than the others, as in shops. */
function visitsOf(events: number, items: number): ItemSessions {
  const random = randomOf(7);
  const offsets = [0];
  const rows: number[] = [];
  while (rows.length < events) {
    let item = Math.floor(items * random() ** 3);
    const length = 2 + Math.floor(random() * 2 * (MEAN_LENGTH - 2) + 0.5);
    for (let step = 0; step < length; step++) {
      rows.push(item);
      const taste = Math.floor(item / TASTE_ITEMS) * TASTE_ITEMS;
      const stays = random() < 0.9;
      item = stays
        ? Math.min(items - 1, taste + Math.floor(TASTE_ITEMS * random() ** 2))
        : Math.floor(items * random() ** 3);
    }
    offsets.push(rows.length);
  }
  return { offsets: Int32Array.from(offsets), items: Int32Array.from(rows) };
}

type Trained = Omit<TrainingResult, 'seconds' | 'peakMegabytes'> & { seconds?: number };

async function train(task: TrainingTask): Promise<Trained> {
  if ('visits' in task) return task.kind === 'shop' ? shop(task.visits) : shopRefresh(task.visits);
  if (task.kind === 'refresh') return refresh(task.events, task.items);
  const sessions = visitsOf(task.events, task.items);
  if (task.kind === 'linear') await trainSparseLinear(sessions, task.items, suggestSettings(sessions));
  else await fitNetwork(pooledEmbedding, sessions, task.items, suggestNetwork(sessions, task.items), {});
  return { events: sessions.items.length };
}

/** Of the processor, so that two measured one after the other compare, whatever else the machine does. */
async function secondsOf<T>(work: () => Promise<T>): Promise<[seconds: number, result: T]> {
  const from = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(from);
  return [(user + system) / 1e6, result];
}

/** The linear part alone: 1 % new visits taken in, and one visit taken out, from what was kept. */
async function refresh(events: number, items: number): Promise<Trained> {
  const plain = visitsOf(events, items);
  const endedAt = Float64Array.from({ length: sessionCount(plain) }, (_, at) => NOW + 30_000 * at);
  const all = { ...plain, endedAt };
  const settings = suggestSettings(all);
  const kept = Math.floor(0.99 * endedAt.length);
  const [before] = splitSessions(all, kept);
  const state = await countSparseLinear(before, items, settings);
  await state.model();
  const bytes = stateToBytes(state);
  const [fullSeconds] = await secondsOf(() => trainSparseLinear(all, items, settings));
  const goOn = async (to: ItemSessions): Promise<number> => {
    const own = stateFromBytes(bytes);
    const { gone, come } = sessionChange(before, to);
    await own.remove(gone);
    await own.add(come);
    const { staleColumns } = own;
    await own.model();
    return staleColumns;
  };
  const [seconds, solved] = await secondsOf(() => goOn(all));
  const [removalSeconds, solvedAgain] = await secondsOf(() => goOn(splitSessions(before, kept - 1)[0]));
  const details = { stateBytes: bytes.length, solved, removalSeconds, solvedAgain };
  return { events: all.items.length, seconds, fullSeconds, details };
}

/** Whole candidates, judged: trained in full without networks, and refreshed with the newest 1 % of visits. */
async function shopRefresh(visits: number): Promise<Trained> {
  const dataset = trainingDatasetOf(createWorld({ seed: 1, now: NOW, visits }));
  const options = { seed: 1 };
  const kept = Math.floor(0.99 * dataset.sessions.length);
  const early: TrainingDataset = { ...dataset, sessions: dataset.sessions.slice(0, kept) };
  const { learned } = await buildCandidate(early, options);
  const [fullSeconds] = await secondsOf(() => buildCandidate(dataset, options));
  const [seconds, refreshed] = await secondsOf(() => refreshCandidate(dataset, learned!, options));
  const details = { learnedBytes: learned!.length, added: refreshed!.refreshed!.added };
  const events = dataset.sessions.reduce((sum, { interactions }) => sum + interactions.length, 0);
  return { events, seconds, fullSeconds, details };
}

/** From events to a judged artifact: load, search, train, gate, export. */
async function shop(visits: number): Promise<Trained> {
  const world = createWorld({ seed: 1, now: NOW, visits });
  const dataset = trainingDatasetOf(world);
  const { report, family, artifact } = await buildCandidate(dataset, {
    seed: 1,
    timeBudgetSeconds: timeBudgetSeconds(dataset),
  });
  const { verdict, rows } = report;
  return {
    events: world.visits.reduce((sum, { events }) => sum + events.length, 0),
    details: { verdict, family, artifactBytes: artifact.length, recall20: rows[0]?.recall20 ?? 0 },
  };
}

const started = performance.now();
const result = await train(JSON.parse(process.argv[2]!) as TrainingTask);
process.send!({
  seconds: (performance.now() - started) / 1_000,
  ...result,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_000),
});
process.disconnect();

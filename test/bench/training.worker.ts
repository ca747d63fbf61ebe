import { performance } from 'node:perf_hooks';
import { buildCandidate } from '@kindred/models/release';
import {
  fitNetwork,
  type ItemSessions,
  pooledEmbedding,
  suggestNetwork,
  suggestSettings,
  trainSparseLinear,
} from '@kindred/models/training';
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

async function train(task: TrainingTask): Promise<Omit<TrainingResult, 'seconds' | 'peakMegabytes'>> {
  if (task.kind === 'shop') return shop(task.visits);
  const sessions = visitsOf(task.events, task.items);
  if (task.kind === 'linear') await trainSparseLinear(sessions, task.items, suggestSettings(sessions));
  else await fitNetwork(pooledEmbedding, sessions, task.items, suggestNetwork(sessions, task.items), {});
  return { events: sessions.items.length };
}

/** From events to a judged artifact: load, search, train, gate, export. */
async function shop(visits: number): Promise<Omit<TrainingResult, 'seconds' | 'peakMegabytes'>> {
  const world = createWorld({ seed: 1, now: NOW, visits });
  const dataset = trainingDatasetOf(world);
  const { report, family, artifact } = await buildCandidate(dataset, {
    seed: 1,
    maxArtifactBytes: 1_000_000,
    timeBudgetSeconds: 60,
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
  ...result,
  seconds: (performance.now() - started) / 1_000,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_000),
});
process.disconnect();

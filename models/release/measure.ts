import { said } from '@kindred/shared/said';
import { modelInput } from '../features/index.ts';
import {
  BASELINES,
  engineRanker,
  evaluate,
  type EvaluationPairs,
  type Measured,
  type Ranker,
} from '../evaluation/index.ts';
import { graphEngine, type ModelInput } from '../runtime/index.ts';
import { part, type TrainingHooks } from '../training/index.ts';
import type { ActiveRelease } from './candidate.ts';
import type { HeldOut } from './held-out.ts';

/** The ones that a candidate is held against; see models/evaluation. */
const COMPARED = ['pop', 's-pop', 'markov', 'item-knn', 'v-sknn'] as const;

/** A prefix of rows, read by the very features that read a device's trail, as if everything was only looked at. */
export function inputOfRows(prefix: Int32Array): ModelInput | null {
  const trail = Array.from(prefix, (row, at) => ({ productId: String(row), kind: 'viewed' as const, at }));
  return modelInput(trail, Number);
}

export async function measureArtifact(
  name: string,
  artifact: Uint8Array,
  pairs: EvaluationPairs,
  itemCount: number,
  hooks: TrainingHooks,
): Promise<Measured> {
  const session = await graphEngine.load(artifact);
  return measure(engineRanker(name, session, inputOfRows), pairs, itemCount, hooks);
}

export async function measureBaselines(
  { training, pairs }: HeldOut,
  itemCount: number,
  hooks: TrainingHooks,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [i, name] of COMPARED.entries()) {
    const baseline = BASELINES[name]();
    baseline.fit(training, itemCount);
    measured.push(
      await measure(baseline, pairs, itemCount, part(hooks, i / COMPARED.length, (i + 1) / COMPARED.length)),
    );
  }
  return measured;
}

/** The active release knows the shop of its own day: what has come since it cannot name, what has gone is passed over. */
export async function measureActive(
  { artifact, itemTable }: ActiveRelease,
  rowOf: ReadonlyMap<string, number>,
  pairs: EvaluationPairs,
  hooks: TrainingHooks,
): Promise<Measured> {
  const session = await graphEngine.load(artifact);
  const theirRow = new Map(itemTable.productIds.map((productId, row) => [rowOf.get(productId), row]));
  const ranker: Ranker = {
    name: 'active release',
    release: () => session.release(),
    async score(prefix, out) {
      out.fill(0);
      const input = inputOfRows(prefix.map((row) => theirRow.get(row) ?? -1).filter((row) => row >= 0));
      if (input === null) return false;
      const { itemIds, scores } = await session.run(input);
      itemIds.forEach((item, place) => {
        const row = rowOf.get(itemTable.productIds[item] ?? '');
        if (row !== undefined) out[row] = Math.max(0, scores[place] ?? 0);
      });
      return true;
    },
  };
  return measure(ranker, pairs, rowOf.size, hooks);
}

/** The ranker is given back. */
async function measure(
  ranker: Ranker,
  pairs: EvaluationPairs,
  itemCount: number,
  hooks: TrainingHooks,
): Promise<Measured> {
  try {
    return await evaluate(ranker, pairs, itemCount, {
      signal: hooks.signal,
      onProgress: (fraction) => hooks.onProgress?.(fraction, said('Judging {model}', { model: ranker.name })),
    });
  } finally {
    ranker.release?.();
  }
}

import {
  type EvaluationPairs,
  loadNativeScores,
  overlap,
  prefixOf,
  spread,
  topItems,
} from '../evaluation/index.ts';
import type { EngineSession, ModelInput } from '../runtime/index.ts';
import { exportScores, type ItemSessions, rowLength, type SparseLinearModel } from '../training/index.ts';
import type { FittedBlend } from './families/blend-family.ts';
import { blendedHead } from './families/blended-head.ts';
import { inputOfRows } from './measure.ts';

/** Plenty for a mean of overlaps. */
const MAX_PREFIXES = 1_000;
const TOP = 20;

/**
 * How much of the float model's top 20 the exported bytes name too, 0..1. A product that lost its place only to
 * others that int8 cannot tell from it counts as named: rows of near-equal entries are no fault of an export.
 * A shop without visits is asked product by product.
 */
export async function top20Overlap(
  blend: FittedBlend,
  sessions: ItemSessions,
  maxArtifactBytes: number,
  session: EngineSession,
  pairs: EvaluationPairs,
): Promise<number> {
  if (blend.network === null) return meanOverlap(blend.linear, session, pairs);
  const twin = await loadNativeScores(exportScores(blendedHead(blend, sessions, maxArtifactBytes, 'float')));
  const sum = { overlap: 0, prefixes: 0 };
  for (const pair of spread(pairs.labels.length, MAX_PREFIXES)) {
    const input = inputOfRows(prefixOf(pairs, pair));
    if (input === null) continue;
    const named = (await session.run(input)).itemIds.subarray(0, TOP);
    sum.overlap += overlap(topItems(await twin.run(input), TOP), [...named]);
    sum.prefixes++;
  }
  twin.release();
  return sum.prefixes === 0 ? 1 : sum.overlap / sum.prefixes;
}

async function meanOverlap(
  model: SparseLinearModel,
  session: EngineSession,
  pairs: EvaluationPairs,
): Promise<number> {
  const known = pairs.labels.length;
  const count = Math.min(MAX_PREFIXES, known || model.items);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const at = Math.floor((i * (known || model.items)) / count);
    const input = inputOfRows(known > 0 ? prefixOf(pairs, at) : Int32Array.of(at));
    sum += input === null ? 1 : await overlapOn(input, model, session);
  }
  return count === 0 ? 1 : sum / count;
}

async function overlapOn(
  input: ModelInput,
  model: SparseLinearModel,
  session: EngineSession,
): Promise<number> {
  const { itemIds, scores } = await session.run(input);
  const named = new Set(itemIds.filter((_, place) => (scores[place] ?? 0) > 0).slice(0, TOP));
  const exact = floatScores(model, input);
  const cutoff = named.size < TOP ? 0 : Math.min(...Array.from(named, (item) => exact[item]!));
  const indistinguishable = cutoff + 2 * roundingBound(model, input);
  const best = topItems(exact, TOP);
  const kept = best.filter((item) => named.has(item) || exact[item]! <= indistinguishable);
  return best.length === 0 ? 1 : kept.length / best.length;
}

/** The most that rounding to int8 can change a score: half a step of every row that takes part. */
function roundingBound(model: SparseLinearModel, { ids, weights }: ModelInput): number {
  let bound = 0;
  ids.forEach(
    (row, i) =>
      (bound +=
        (fade(model, ids, i) * (weights[i] ?? 0) * Math.abs(model.values[row * model.neighbours]!)) /
        127 /
        2),
  );
  return bound;
}

function floatScores(model: SparseLinearModel, { ids, weights }: ModelInput): Float32Array {
  const scores = new Float32Array(model.items);
  ids.forEach((row, i) => {
    for (let entry = 0; entry < rowLength(model, row); entry++) {
      const at = row * model.neighbours + entry;
      scores[model.indices[at]!]! += fade(model, ids, i) * (weights[i] ?? 0) * model.values[at]!;
    }
  });
  return scores;
}

function fade(model: SparseLinearModel, ids: Int32Array, at: number): number {
  return Math.exp(-(ids.length - 1 - at) / model.inputDecay);
}

/** What is lost on the way from the trained model to the bytes that devices run. */
import type { EngineSession } from '@kindred/models/runtime';
import { overlap, topItems } from './metrics.ts';
import { pickPairs, prefixOf, spread } from './pairs.ts';
import type { EvaluateOptions } from './protocol.ts';
import { evaluate } from './protocol.ts';
import type { Question } from './family.ts';
import { inputOfPrefix } from './prefix-input.ts';
import type { Ranker } from './scorer.ts';
import type { Measured } from './tally.ts';

/** Plenty for a mean of overlaps, and for a difference of recalls on the same pairs. */
const OVERLAP_PAIRS = 1_000;
const RECALL_PAIRS = 20_000;
const ENGINE_PAIRS = 200;
const TOP = 20;

export interface ExportLoss {
  pairs: number;
  /** Points: exported minus float, on the same pairs. */
  recall20Difference: number;
  mrr20Difference: number;
  /** 0..1, mean share of the float model's top 20 that the exported bytes name too. */
  top20Overlap: number;
  /** The largest difference of a score in a top 20, over the best score of that top 20. */
  largestScoreDifference: number;
}

/** `measured` is the exported model's, on all pairs of the question. */
export async function exportLoss(
  float: Ranker,
  exported: Ranker,
  measured: Measured,
  question: Question,
  options: Pick<EvaluateOptions, 'onProgress' | 'signal'> = {},
): Promise<ExportLoss> {
  const { pairs, itemCount, maskSeen } = question;
  const numbers = spread(pairs.labels.length, RECALL_PAIRS);
  const floats = await evaluate(float, pickPairs(pairs, numbers), itemCount, { ...options, maskSeen });
  const difference = (of: 'recall20' | 'mrr20'): number =>
    100 * (mean(measured[of], numbers) - mean(floats[of]));
  return {
    pairs: numbers.length,
    recall20Difference: difference('recall20'),
    mrr20Difference: difference('mrr20'),
    ...(await compareTops(float, exported, question)),
  };
}

async function compareTops(
  float: Ranker,
  exported: Ranker,
  { pairs, itemCount }: Question,
): Promise<Pick<ExportLoss, 'top20Overlap' | 'largestScoreDifference'>> {
  const [exact, rounded] = [new Float32Array(itemCount), new Float32Array(itemCount)];
  let overlaps = 0;
  let compared = 0;
  let largest = 0;
  for (const pair of spread(pairs.labels.length, OVERLAP_PAIRS)) {
    const prefix = prefixOf(pairs, pair);
    if (
      prefix.length === 0 ||
      !(await float.score(prefix, exact)) ||
      !(await exported.score(prefix, rounded))
    )
      continue;
    const top = topItems(exact, TOP);
    compared++;
    overlaps += overlap(top, topItems(rounded, TOP));
    // The exported bytes name their best items only; what they leave out has no score to compare.
    for (const item of top.filter((each) => rounded[each]! > 0))
      largest = Math.max(largest, Math.abs(exact[item]! - rounded[item]!) / exact[top[0]!]!);
  }
  return { top20Overlap: compared === 0 ? 1 : overlaps / compared, largestScoreDifference: largest };
}

export interface EngineAgreement {
  pairs: number;
  /** Pairs on which both engines name the same top 20 in the same order, but for scores equal to one in 100,000. */
  sameTop20: number;
}

/** Whether the engine of the shopper's device says what the fast one says, on evenly spread pairs. */
export async function engineAgreement(
  device: EngineSession,
  fast: EngineSession,
  { pairs }: Question,
): Promise<EngineAgreement> {
  const result = { pairs: 0, sameTop20: 0 };
  for (const pair of spread(pairs.labels.length, ENGINE_PAIRS)) {
    const input = inputOfPrefix(prefixOf(pairs, pair));
    if (input === null) continue;
    const [one, other] = [await device.run(input), await fast.run(input)];
    result.pairs++;
    const places = Array.from({ length: Math.min(TOP, one.itemIds.length) }, (_, place) => place);
    const same = places.every((place) => {
      const [a, b] = [one.scores[place]!, other.scores[place]!];
      return (
        Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(a)) &&
        (one.itemIds[place] === other.itemIds[place] || tied(other, place, one.itemIds[place]!))
      );
    });
    if (same) result.sameTop20++;
  }
  return result;
}

/** Whether the item stands elsewhere in the list with a score that cannot be told from the place's. */
function tied(
  { itemIds, scores }: { itemIds: Int32Array; scores: Float32Array },
  place: number,
  item: number,
): boolean {
  const at = itemIds.indexOf(item);
  const score = at < 0 ? scores.at(-1)! : scores[at]!;
  return Math.abs(score - scores[place]!) <= 1e-5 * Math.max(1, Math.abs(score));
}

function mean(values: Float32Array, numbers?: Int32Array): number {
  const count = numbers?.length ?? values.length;
  if (count === 0) return 0;
  if (numbers === undefined) return values.reduce((sum, value) => sum + value, 0) / count;
  return numbers.reduce((sum, pair) => sum + values[pair]!, 0) / count;
}

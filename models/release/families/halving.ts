import { part } from '../../training/index.ts';
import type { FamilyHooks } from '../../evaluation/index.ts';

/** How much each contender may use, and how many go on from here. */
export interface Rung {
  /** Newest sessions that are trained on. */
  sessions: number;
  /** Of the epochs that a full training would take, 0..1. */
  epochShare: number;
  keep: number;
}

/**
 * Successive halving (Jamieson, Talwalkar, AISTATS 2016): all contenders on little, the better ones on more. The
 * order is fixed and nothing is random. When `mayContinue` turns false the best so far is taken; without a
 * single trial that is the first contender.
 */
export async function halve<Settings>(
  contenders: readonly Settings[],
  rungs: readonly Rung[],
  mayContinue: () => boolean,
  hooks: FamilyHooks,
  /** The larger the better. */
  judge: (settings: Settings, rung: Rung, hooks: FamilyHooks) => Promise<number>,
): Promise<Settings> {
  const planned = plannedTrials(contenders.length, rungs);
  let left = [...contenders];
  let trials = 0;
  for (const rung of rungs) {
    const judged: { settings: Settings; score: number }[] = [];
    for (const settings of left) {
      if (!mayContinue()) break;
      const own = part(hooks, trials / planned, (trials + 1) / planned);
      judged.push({ settings, score: await judge(settings, rung, own) });
      trials++;
    }
    // Cut short in the middle of a rung, what the rung before said still stands for those not reached.
    const seen = new Set(judged.map(({ settings }) => settings));
    const ranked = judged.toSorted((a, b) => b.score - a.score).map(({ settings }) => settings);
    left = [...ranked, ...left.filter((settings) => !seen.has(settings))].slice(0, rung.keep);
    if (!mayContinue()) break;
  }
  return left[0]!;
}

function plannedTrials(contenders: number, rungs: readonly Rung[]): number {
  return rungs.reduce((sum, _, i) => sum + (i === 0 ? contenders : rungs[i - 1]!.keep), 0);
}

/**
 * How well items are ranked that nobody has met yet: new products, or a shop without history. Protocol:
 *   hide     a seeded fifth of the items; every interaction with them is removed from the training sessions
 *   split    by time: training is the oldest four fifths of the sessions, the newest fifth is replayed
 *   judge    the steps to a hidden item that was not met before in the same session, with all that came before
 *            it (a hidden item in the prefix stays: the catalogue knows it, a visitor may stand on its page)
 *   rank     expected rank under ties; items of the prefix are left out, as they cannot be the answer;
 *            `among all` items, and `among cold` items only
 * Popularity counts training, so hidden items tie at 0: among all items it ranks them behind everything ever
 * met, which is a recall of 0 and nothing to divide by. Its best case is chance among the cold items, and that
 * is what `timesPopularity` divides by. `popularityUnhidden` is what popularity would reach among all items had
 * nothing been hidden from it: the recall that these items have once everybody knows them.
 */
import { Pop } from './baselines/pop.ts';
import { randomFrom } from './bootstrap.ts';
import { type EvaluationPairs, expandSessions, limitPairs, pickPairs, prefixOf } from './pairs.ts';
import { evaluate, type EvaluateOptions, type Measured } from './protocol.ts';
import type { Ranker, Sessions } from './scorer.ts';
import { splitByShare } from './time-split.ts';

/** Sessions of models/training: interactions may weigh differently. */
export interface WeightedSessions extends Sessions {
  /** [items.length] */
  weights?: Float32Array;
}

export interface ColdItemsOptions extends Omit<EvaluateOptions, 'maskSeen'> {
  /** Which items are hidden. */
  seed?: number;
  /** Of the items, 0..1. */
  hiddenShare?: number;
  /** Of the sessions, 0..1: the newest. */
  heldOutShare?: number;
  /** Bound on the cost; steps are left out evenly over the held-out time. */
  maxPairs?: number;
}

export interface ColdItemsReport {
  items: number;
  hiddenItems: number;
  trainingSessions: number;
  /** Judged steps. */
  pairs: number;
  /** Per cent, recall@20 of popularity: see the file head. */
  popularity: { amongAll: number; amongCold: number };
  popularityUnhidden: number;
  rows: ColdItemsRow[];
}

export interface ColdItemsRow {
  model: string;
  amongAll: Measured;
  amongCold: Measured;
  /** recall@20 among cold items, over popularity's; Infinity where popularity has none. */
  timesPopularity: number;
}

/**
 * `train` gets the sessions without the hidden items and must know nothing else of the past; item rows stay
 * what they are. Sessions are ordered oldest first. Throws a RangeError on shares outside 0..1.
 */
export async function evaluateColdItems(
  sessions: WeightedSessions,
  itemCount: number,
  train: (training: WeightedSessions) => Promise<Ranker[]>,
  options: ColdItemsOptions = {},
): Promise<ColdItemsReport> {
  const { seed = 1, hiddenShare = 0.2, heldOutShare = 0.2, maxPairs = 10_000 } = options;
  if (!isShare(hiddenShare) || !isShare(heldOutShare)) throw new RangeError('A share is between 0 and 1');
  const hidden = hiddenItems(itemCount, hiddenShare, seed);
  const first = splitByShare(sessions.offsets.length - 1, heldOutShare);
  const past = sessionsWhere(sessions, 0, first, () => true);
  const training = sessionsWhere(sessions, 0, first, (item) => hidden[item] === 0);
  const pairs = limitPairs(coldSteps(sessions, first, hidden), maxPairs);
  const judge = (ranker: Ranker): Promise<Measured> =>
    evaluate(ranker, pairs, itemCount, { ...options, maskSeen: true });
  const [popular, unhidden] = [new Pop(), new Pop()];
  popular.fit(training, itemCount);
  unhidden.fit(past, itemCount);
  const chance = (await judge(amongCold(popular, hidden))).metrics.recall20;
  const rows: ColdItemsRow[] = [];
  for (const ranker of await train(training)) {
    const cold = await judge(amongCold(ranker, hidden));
    const timesPopularity = cold.metrics.recall20 / chance;
    rows.push({ model: ranker.name, amongAll: await judge(ranker), amongCold: cold, timesPopularity });
  }
  return {
    items: itemCount,
    hiddenItems: hidden.reduce((sum, one) => sum + one, 0),
    trainingSessions: training.offsets.length - 1,
    pairs: pairs.labels.length,
    popularity: { amongAll: (await judge(popular)).metrics.recall20, amongCold: chance },
    popularityUnhidden: (await judge(unhidden)).metrics.recall20,
    rows,
  };
}

/** [items] 1 for a seeded `share` of them, exact to one item. */
function hiddenItems(itemCount: number, share: number, seed: number): Uint8Array {
  const random = randomFrom(seed);
  const hidden = new Uint8Array(itemCount);
  let wanted = Math.round(share * itemCount);
  for (let item = 0; item < itemCount; item++) {
    if (random() * (itemCount - item) >= wanted) continue;
    hidden[item] = 1;
    wanted--;
  }
  return hidden;
}

/** The sessions `from .. to` with the interactions that `keep` allows; sessions that keep none are left out. */
function sessionsWhere(
  { offsets, items, weights }: WeightedSessions,
  from: number,
  to: number,
  keep: (item: number) => boolean,
): WeightedSessions {
  const kept: number[] = [];
  const ends = [0];
  for (let session = from; session < to; session++) {
    for (let at = offsets[session]!; at < offsets[session + 1]!; at++) if (keep(items[at]!)) kept.push(at);
    if (kept.length > ends.at(-1)!) ends.push(kept.length);
  }
  return {
    offsets: Int32Array.from(ends),
    items: Int32Array.from(kept, (at) => items[at]!),
    ...(weights && { weights: Float32Array.from(kept, (at) => weights[at]!) }),
  };
}

function coldSteps({ offsets, items }: Sessions, first: number, hidden: Uint8Array): EvaluationPairs {
  const steps = expandSessions({ offsets: offsets.subarray(first), items });
  const judged = Int32Array.from(steps.labels.keys()).filter((step) => {
    const label = steps.labels[step]!;
    return hidden[label] === 1 && !prefixOf(steps, step).includes(label);
  });
  return pickPairs(steps, judged);
}

/** The same scores, but nothing else can be the answer. */
function amongCold(ranker: Ranker, hidden: Uint8Array): Ranker {
  return {
    name: ranker.name,
    async score(prefix, out) {
      if (!(await ranker.score(prefix, out))) return false;
      for (let item = 0; item < out.length; item++) if (hidden[item] === 0) out[item] = -Infinity;
      return true;
    },
  };
}

function isShare(value: number): boolean {
  return value > 0 && value < 1;
}

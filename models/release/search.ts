import { performance } from 'node:perf_hooks';
import {
  expandSessions,
  limitPairs,
  MIN_PAIRS,
  type Question,
  splitByShare,
  TrialBook,
} from '../evaluation/index.ts';
import {
  type ItemSessions,
  pooledEmbedding,
  sessionCount,
  type SparseLinearModel,
  splitSessions,
  suggestSettings,
  type TrainingHooks,
} from '../training/index.ts';
import { type ChosenBlend, chooseBlend, chooseLinear } from './families/blend-family.ts';
import { EARLY_STOP } from './families/early-stop.ts';
import { SEARCHED_NETWORK } from './families/network-family.ts';

/** Where there is too little to choose by: rarely seen pairs are distrusted. */
const CAUTIOUS_RIDGE = 150;

const MAX_PAIRS = 4_000;
const VALIDATION_SHARE = 0.1;
/** A tenth of a small shop is too little to choose by: rather this many sessions, but no more than a third. */
const MIN_VALIDATION_SESSIONS = 600;
const MAX_VALIDATION_SHARE = 1 / 3;

/** Of the time for everything, what the search may take: the winner is trained twice more and judged once. */
const SEARCH_SHARE = 0.4;

/**
 * Settings for a shop, chosen on the newest part of the training sessions themselves: the held-out days play no
 * part in it. A search that was killed makes no trial twice, goes on in the network where that stood, and chooses what
 * it would have chosen; one that had ended does not search again. `content` is what the release will stack on its
 * linear part: settings chosen without it may suit the visits and not the release.
 */
export async function search(
  training: ItemSessions,
  items: number,
  timeBudgetSeconds: number | undefined,
  hooks: TrainingHooks,
  content?: SparseLinearModel,
): Promise<ChosenBlend> {
  const kept = await hooks.checkpoints?.load('chosen');
  if (kept) return JSON.parse(new TextDecoder().decode(kept)) as ChosenBlend;
  const validation = validationOf(training, items);
  if (validation.pairs.labels.length < MIN_PAIRS) return cautious(training);
  const chosen = await chosenFor(validation, timeBudgetSeconds, hooks, content);
  await hooks.checkpoints?.save('chosen', new TextEncoder().encode(JSON.stringify(chosen)));
  // Room for the checkpoints of the trainings to come.
  for (const name of [SEARCHED_NETWORK, EARLY_STOP]) await hooks.checkpoints?.save(name, new Uint8Array());
  return chosen;
}

/** Without a budget only the linear family is searched: seconds, and always the same way. */
async function chosenFor(
  validation: Question,
  timeBudgetSeconds: number | undefined,
  hooks: TrainingHooks,
  content?: SparseLinearModel,
): Promise<ChosenBlend> {
  const now = (): number => performance.now();
  const trials = await TrialBook.open(hooks.checkpoints, now);
  const watched = { ...hooks, trials };
  if (timeBudgetSeconds === undefined) return chooseLinear(validation, () => true, watched, content);
  const until = now() + 1_000 * SEARCH_SHARE * timeBudgetSeconds;
  const mayContinue = (): boolean => now() + 1_000 * trials.secondsSaved < until;
  return chooseBlend(pooledEmbedding, validation, mayContinue, watched, content);
}

function cautious(training: ItemSessions): ChosenBlend {
  return {
    linear: { ...suggestSettings(training), ridge: CAUTIOUS_RIDGE },
    network: null,
    share: 0,
    validation: { recall20: 0, mrr20: 0, tried: [] },
  };
}

function validationOf(training: ItemSessions, itemCount: number): Question {
  const sessions = sessionCount(training);
  const share = Math.min(
    Math.max(VALIDATION_SHARE, MIN_VALIDATION_SESSIONS / sessions),
    MAX_VALIDATION_SHARE,
  );
  const [early, late] = splitSessions(training, splitByShare(sessions, share));
  return { training: early, itemCount, pairs: limitPairs(expandSessions(late), MAX_PAIRS), maskSeen: false };
}

import { said } from '@kindred/shared/said';
import {
  evaluate,
  type Family,
  type FamilyHooks,
  goal,
  limitPairs,
  linearRanker,
  type Metrics,
  type Question,
  type Ranker,
  type Recipe,
  type Sessions,
  type Trial,
  TrialBook,
} from '../../evaluation/index.ts';
import {
  addOpinion,
  fitNetwork,
  type Network,
  type NetworkFit,
  type SparseLinearModel,
  type SparseLinearSettings,
  trainSparseLinear,
  withRepeatBonus,
  part,
} from '../../training/index.ts';
import { exportModel } from '../export-model.ts';
import { blendedHead } from './blended-head.ts';
import { learnLinear, linearFamily } from './linear-family.ts';
import { chooseNetwork, type FittedNetwork, floatRanker } from './network-family.ts';

/** What the linear model may add to a network, see training/families/blend.ts; 0 is the network alone. */
const SHARES = [0, 0.25, 0.5, 1, 2];
/** Tried one after the other for as long as they help, see withRepeatBonus. */
const REPEAT_BONUSES = [0.5, 1, 2, 3, 4];
const MAX_SHARE_PAIRS = 4_000;

/** Below this a network is not tried; set by judgement, at 1,000 sessions the blend already gains 1.5 points. */
const MIN_NETWORK_SESSIONS = 300;

/** Settings of all parts; `network` null where the linear model alone did best. */
export interface ChosenBlend {
  linear: SparseLinearSettings;
  network: NetworkFit | null;
  share: number;
  validation: Recipe['validation'] & object;
}

export interface FittedBlend {
  linear: SparseLinearModel;
  network: FittedNetwork | null;
  share: number;
}

/**
 * Both families are searched, then how far they may speak together; the linear model alone is a contender. With
 * `content` the linear part is what a release has: settings that suit what visits alone say may drown in it.
 */
export async function chooseBlend(
  network: Network<NetworkFit>,
  validation: Question,
  mayContinue: () => boolean,
  hooks: FamilyHooks,
  content?: SparseLinearModel,
): Promise<ChosenBlend> {
  const { training, itemCount } = validation;
  const { trials = new TrialBook() } = hooks;
  const watched = { ...hooks, trials };
  const remembered = await chooseLinear(validation, mayContinue, part(watched, 0, 0.25), content);
  if (training.offsets.length - 1 < MIN_NETWORK_SESSIONS) return remembered;
  const settings = remembered.linear;
  const chosen = await chooseNetwork(network, validation, mayContinue, part(watched, 0.25, 0.85));
  const linear = await learnLinear(training, itemCount, settings, part(hooks, 0.85, 0.9), content);
  const parts = { linear: settings, network: chosen.settings };
  const fitted = { linear, network: chosen.fitted, share: 0 };
  const best = await bestBlend(fitted, parts, validation, part(watched, 0.9, 1));
  if (best.linearGoal >= goal(best.trial))
    return { ...remembered, validation: { ...remembered.validation, tried: trials.tried } };
  trials.take(best.trial);
  const { recall20, mrr20 } = best.trial;
  return {
    linear: settings,
    network: { ...chosen.settings, repeatBonus: best.repeatBonus },
    share: best.share,
    validation: { recall20, mrr20, tried: trials.tried },
  };
}

/** The linear model alone. */
export async function chooseLinear(
  validation: Question,
  mayContinue: () => boolean,
  hooks: FamilyHooks,
  content?: SparseLinearModel,
): Promise<ChosenBlend> {
  // Merchants read along: the settings themselves would tell them nothing.
  const quiet = {
    ...hooks,
    onProgress: (fraction: number) => hooks.onProgress?.(fraction, said('Trying what suits this shop')),
  };
  const recipe = await linearFamily(content).choose(validation, atMost(LINEAR_TRIALS, mayContinue), quiet);
  const linear = recipe.settings as unknown as SparseLinearSettings;
  return { linear, network: null, share: 0, validation: recipe.validation! };
}

/** The linear search is not to use up the time that the network needs. */
const LINEAR_TRIALS = 14;

function atMost(count: number, mayContinue: () => boolean): () => boolean {
  let asked = 0;
  return () => asked++ < count && mayContinue();
}

interface Weighed {
  share: number;
  repeatBonus: number;
  trial: Trial;
}

/** How loud the linear model is, then how soon what was seen may come back. */
async function bestBlend(
  fitted: FittedBlend & { network: FittedNetwork },
  settings: object,
  { pairs: all, itemCount, maskSeen, training }: Question,
  hooks: FamilyHooks & { trials: TrialBook },
): Promise<Weighed & { linearGoal: number }> {
  const pairs = limitPairs(all, MAX_SHARE_PAIRS);
  const judge = async (ranker: Ranker): Promise<Metrics> =>
    (await evaluate(ranker, pairs, itemCount, { maskSeen, signal: hooks.signal })).metrics;
  const linear = linearRanker('sparse-linear', fitted.linear, fitted.linear.inputDecay);
  const linearGoal = goal(await judge(linear));
  const sessions = training.offsets.length - 1;
  let weighings = 0;
  const weigh = async (network: Required<Ranker>, share: number, repeatBonus: number): Promise<Weighed> => {
    hooks.onProgress?.(weighings++ / (SHARES.length + REPEAT_BONUSES.length), said('Weighing the parts'));
    const changed: Trial['changed'] = changesOf({ share, repeatBonus });
    const plan = { family: 'blend', settings: { ...settings, share, repeatBonus }, changed, sessions };
    const trial = await hooks.trials.score(plan, () => judge(blended(network, linear, share, itemCount)));
    return { share, repeatBonus, trial };
  };
  let best = await withNetwork(fitted.network, 0, async (network) => {
    const weighed: Weighed[] = [];
    for (const share of SHARES) weighed.push(await weigh(network, share, 0));
    return weighed.reduce(better);
  });
  for (const bonus of maskSeen ? [] : REPEAT_BONUSES) {
    const next = await withNetwork(fitted.network, bonus, (network) => weigh(network, best.share, bonus));
    if (better(best, next) === best) break;
    best = next;
  }
  return { ...best, linearGoal };
}

/** Of equals the first. */
function better(a: Weighed, b: Weighed): Weighed {
  return goal(b.trial) > goal(a.trial) ? b : a;
}

/** From a network alone as it was trained. */
function changesOf(weights: Record<string, number>): Trial['changed'] {
  const changed = Object.entries(weights).filter(([, value]) => value !== 0);
  return Object.fromEntries(changed.map(([name, to]) => [name, { from: 0, to }]));
}

async function withNetwork<Result>(
  fitted: FittedNetwork,
  repeatBonus: number,
  use: (ranker: Required<Ranker>) => Promise<Result>,
): Promise<Result> {
  const ranker = await floatRanker({
    ...fitted,
    parameters: withRepeatBonus(fitted.parameters, repeatBonus),
  });
  try {
    return await use(ranker);
  } finally {
    ranker.release();
  }
}

/** Scores of both, as the blend's graph adds them. */
function blended(network: Required<Ranker>, linear: Ranker, share: number, items: number): Ranker {
  const remembered = new Float32Array(items);
  return {
    name: 'blend',
    release: () => network.release(),
    async score(prefix, out) {
      if (!(await network.score(prefix, out))) return false;
      await linear.score(prefix, remembered);
      if (share > 0) addOpinion(out, remembered, share);
      return true;
    },
  };
}

async function fitBlend(
  network: Network<NetworkFit>,
  chosen: ChosenBlend,
  training: Sessions,
  itemCount: number,
  hooks: FamilyHooks,
): Promise<FittedBlend> {
  const linear = await trainSparseLinear(training, itemCount, chosen.linear, part(hooks, 0, 0.2));
  const fitted =
    chosen.network && (await fitNetwork(network, training, itemCount, chosen.network, part(hooks, 0.2, 1)));
  return { linear, network: fitted, share: chosen.share };
}

export async function blendRanker({ linear, network, share }: FittedBlend): Promise<Ranker> {
  const remembering = linearRanker('sparse-linear', linear, linear.inputDecay);
  return network === null
    ? remembering
    : blended(await floatRanker(network), remembering, share, linear.items);
}

/** Searches and trains once for every bound on its bytes. */
export class SharedBlend {
  readonly #network: Network<NetworkFit>;
  readonly #chosen = new WeakMap<Question, ChosenBlend>();
  readonly #fitted = new WeakMap<Sessions, FittedBlend>();

  constructor(network: Network<NetworkFit>) {
    this.#network = network;
  }

  async choose(validation: Question, mayContinue: () => boolean, hooks: FamilyHooks): Promise<ChosenBlend> {
    const known = this.#chosen.get(validation);
    if (known !== undefined) return known;
    const chosen = await chooseBlend(this.#network, validation, mayContinue, hooks);
    this.#chosen.set(validation, chosen);
    return chosen;
  }

  async fit(
    chosen: ChosenBlend,
    training: Sessions,
    items: number,
    hooks: FamilyHooks,
  ): Promise<FittedBlend> {
    const known = this.#fitted.get(training);
    if (known !== undefined) return known;
    const fitted = await fitBlend(this.#network, chosen, training, items, hooks);
    this.#fitted.set(training, fitted);
    return fitted;
  }
}

/** `maxBytesOf` a catalogue bounds what a device loads; 0 leaves nothing out. */
export function blendFamily(
  name: string,
  shared: SharedBlend,
  maxBytesOf: (items: number) => number,
): Family {
  return {
    name,
    async choose(validation, mayContinue, hooks) {
      const chosen = await shared.choose(validation, mayContinue, hooks);
      return {
        settings: describe(chosen),
        validation: chosen.validation,
        async train(training, itemCount, own) {
          const fitted = await shared.fit(chosen, training, itemCount, own);
          const { bytes, operators } = exportModel(blendedHead(fitted, training, maxBytesOf(itemCount)));
          return { float: await blendRanker(fitted), artifact: { bytes, operators } };
        },
      };
    },
  };
}

export function describe({ linear, network, share }: ChosenBlend): Record<string, number | string> {
  const named = (prefix: string, settings: object): [string, number][] =>
    Object.entries(settings).map(([key, value]) => [`${prefix}.${key}`, value as number]);
  return Object.fromEntries([
    ...named('linear', linear),
    ...(network === null ? [] : named('network', network)),
    ['share', share],
  ]);
}

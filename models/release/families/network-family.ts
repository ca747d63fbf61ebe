import {
  changes,
  evaluate,
  type Family,
  type FamilyHooks,
  goal,
  inputOfPrefix,
  limitPairs,
  loadNativeScores,
  type Measured,
  type Question,
  type Ranker,
  type Recipe,
  type Sessions,
  type Trial,
  TrialBook,
  type TrialPlan,
} from '../../evaluation/index.ts';
import {
  type Checkpoints,
  exportScores,
  fitNetwork,
  type Network,
  networkHead,
  type NetworkFit,
  sessionCount,
  splitSessions,
  suggestNetwork,
  type TrainedNetwork,
  part,
} from '../../training/index.ts';
import { exportModel } from '../export-model.ts';
import { EarlyStop } from './early-stop.ts';
import { halve, type Rung } from './halving.ts';

export type FittedNetwork = TrainedNetwork<NetworkFit>;

/** Settings worth trying around the suggested ones, most telling first. */
const VARIANTS: readonly Partial<NetworkFit>[] = [
  {},
  { dropout: 0.4 },
  { temperature: 0.1 },
  { temperature: 0.05, dropout: 0.3 },
  { dropout: 0.1 },
  { sessionHalfLife: 1e9 },
];

/** Contenders are told apart on the newest sessions and in few epochs; the last two on more of both. */
const RUNGS: readonly Rung[] = [
  { sessions: 15_000, epochShare: 0.4, keep: 2 },
  { sessions: 50_000, epochShare: 0.6, keep: 1 },
];

export function networkFamily(network: Network<NetworkFit>): Family {
  return {
    name: network.family,
    async choose(validation, mayContinue, hooks) {
      const { trials = new TrialBook() } = hooks;
      const { settings, trial } = await chooseNetwork(network, validation, mayContinue, { ...hooks, trials });
      trials.take(trial);
      const { recall20, mrr20 } = trial;
      return recipeOf(network, settings, { recall20, mrr20, tried: trials.tried });
    },
  };
}

export interface ChosenNetwork {
  settings: NetworkFit;
  /** Trained on the validation's training sessions. */
  fitted: FittedNetwork;
  trial: Trial;
}

/** Successive halving over settings, then a training on all of the validation's sessions that says how many epochs pay. */
export async function chooseNetwork(
  network: Network<NetworkFit>,
  validation: Question,
  mayContinue: () => boolean,
  given: FamilyHooks & { trials: TrialBook },
): Promise<ChosenNetwork> {
  const hooks = { ...given, ...(given.checkpoints && { checkpoints: onePlace(given.checkpoints) }) };
  const start = suggestNetwork(validation.training, validation.itemCount);
  const contenders = VARIANTS.map((variant) => ({ ...start, ...variant }));
  const best = await halve(
    contenders,
    RUNGS,
    mayContinue,
    part(hooks, 0, 0.6),
    async (settings, rung, own) => {
      const training = newest(validation.training, rung.sessions);
      const base = suggestNetwork(training, validation.itemCount);
      const epochs = Math.max(2, Math.round(base.epochs * rung.epochShare));
      const trial = { ...settings, batch: base.batch, learningRate: base.learningRate, epochs };
      const plan = planOf(network, training, trial, changes(start, settings));
      const measure = async (): Promise<Measured['metrics']> => {
        const fitted = await fitNetwork(network, training, validation.itemCount, trial, own);
        return (await measureNetwork(fitted, validation, own)).metrics;
      };
      return goal(await hooks.trials.score(plan, measure));
    },
  );
  const { fitted, settings } = await stoppedEarly(network, validation, best, part(hooks, 0.6, 0.95));
  const plan = planOf(network, validation.training, settings, changes(start, best));
  const own = part(hooks, 0.95, 1);
  const measure = async (): Promise<Measured['metrics']> =>
    (await measureNetwork(fitted, validation, own)).metrics;
  return { settings, fitted, trial: await hooks.trials.score(plan, measure) };
}

function planOf(
  { family }: Network<NetworkFit>,
  training: Sessions,
  settings: NetworkFit,
  changed: Trial['changed'],
): TrialPlan {
  return { family, settings, changed, sessions: sessionCount(training), epochs: settings.epochs };
}

export const SEARCHED_NETWORK = 'searched-network';

/** The networks of a search are trained one after the other: only the newest needs its checkpoint, and it tells its own. */
function onePlace(checkpoints: Checkpoints): Checkpoints {
  return {
    load: (name) => checkpoints.load(name.startsWith('network-') ? SEARCHED_NETWORK : name),
    save: (name, bytes) => checkpoints.save(name.startsWith('network-') ? SEARCHED_NETWORK : name, bytes),
  };
}

/** As many epochs as make validation better: a full training later takes just as many. */
async function stoppedEarly(
  network: Network<NetworkFit>,
  validation: Question,
  settings: NetworkFit,
  hooks: FamilyHooks,
): Promise<{ fitted: FittedNetwork; settings: NetworkFit }> {
  const { training, itemCount } = validation;
  const few = { ...validation, pairs: limitPairs(validation.pairs, STOP_PAIRS) };
  const watch = new EarlyStop(JSON.stringify([network.family, settings]), hooks.checkpoints);
  await watch.resume();
  const trained = await fitNetwork(network, training, itemCount, settings, hooks, async (progress) => {
    const { epoch, parameters } = progress;
    const { metrics } = await measureNetwork({ network, parameters, settings }, few, hooks);
    return watch.goesOn(epoch, goal(metrics), parameters);
  });
  const { epochs, parameters } = watch.best ?? { epochs: settings.epochs, parameters: trained.parameters };
  return { fitted: { ...trained, parameters }, settings: { ...settings, epochs } };
}

/** Enough to see whether an epoch helped. */
const STOP_PAIRS = 1_500;

function recipeOf(
  network: Network<NetworkFit>,
  settings: NetworkFit,
  validation: Recipe['validation'] & object,
): Recipe {
  return {
    settings: { ...settings },
    validation,
    async train(training, itemCount, hooks) {
      const fitted = await fitNetwork(network, training, itemCount, settings, hooks);
      const { bytes, operators } = exportModel(networkHead(fitted, { precision: 'int8' }));
      return { float: await floatRanker(fitted), artifact: { bytes, operators } };
    },
  };
}

/** All items scored by the float network, in onnxruntime-node. */
export async function floatRanker(fitted: FittedNetwork): Promise<Required<Ranker>> {
  const session = await loadNativeScores(exportScores(networkHead(fitted, { precision: 'float' })));
  return {
    name: fitted.network.family,
    async score(prefix, out) {
      const input = inputOfPrefix(prefix);
      if (input === null) return false;
      out.set(await session.run(input));
      return true;
    },
    release: () => session.release(),
  };
}

export async function measureNetwork(
  fitted: FittedNetwork,
  { pairs, itemCount, maskSeen }: Question,
  hooks: FamilyHooks,
): Promise<Measured> {
  const ranker = await floatRanker(fitted);
  try {
    return await evaluate(ranker, pairs, itemCount, { maskSeen, signal: hooks.signal });
  } finally {
    ranker.release();
  }
}

function newest(sessions: Sessions, count: number): Sessions {
  return splitSessions(sessions, Math.max(0, sessionCount(sessions) - count))[1];
}

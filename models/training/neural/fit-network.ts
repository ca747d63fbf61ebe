import type { TrainingHooks } from '../hooks.ts';
import type { ItemSessions } from '../item-sessions.ts';
import { examplesOf } from './examples.ts';
import type { Network, Parameter } from './network.ts';
import type { TrainedNetwork } from './network-head.ts';
import { Random } from './sampler.ts';
import type { NetworkFit } from './suggest-network.ts';
import { type Progress, trainNetwork } from './train-network.ts';

/**
 * From sessions to a trained network; `afterEpoch` may stop it by returning false. Where no session holds a step
 * from one item to another, the network stays as it began.
 */
export async function fitNetwork(
  network: Network<NetworkFit>,
  sessions: ItemSessions,
  items: number,
  settings: NetworkFit,
  hooks: TrainingHooks,
  afterEpoch: (progress: Progress) => Promise<boolean> = async () => true,
): Promise<TrainedNetwork<NetworkFit>> {
  const examples = examplesOf(sessions, settings);
  if (examples.count === 0 || items < 2)
    return {
      network,
      parameters: network.parameters(items, settings, new Random(settings.seed).next),
      settings,
    };
  const trained = await trainNetwork(network, examples, items, settings, hooks, afterEpoch);
  return { network, parameters: withRepeatBonus(trained, settings.repeatBonus), settings };
}

/**
 * Lets items that were seen come back sooner or later than what was learned says. A network learns too small a
 * bonus where steps are few or the candidates of a batch are a sample, and a linear model beside it, which never
 * names what was seen, moves all others up: on the newest part of Diginetica held out 2 more gain 0.3 points of
 * recall@20 and 0.7 of MRR@20, on YooChoose nothing.
 */
export function withRepeatBonus(parameters: readonly Parameter[], bonus: number): Parameter[] {
  return parameters.map((each) =>
    each.name === 'repeats' ? { ...each, data: each.data.map((value) => value + bonus) } : each,
  );
}

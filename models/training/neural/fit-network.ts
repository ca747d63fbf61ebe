import type { TrainingHooks } from '../hooks.ts';
import type { ItemSessions } from '../item-sessions.ts';
import { examplesOf } from './examples.ts';
import type { Network } from './network.ts';
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
  const parameters = await trainNetwork(network, examples, items, settings, hooks, afterEpoch);
  return { network, parameters, settings };
}

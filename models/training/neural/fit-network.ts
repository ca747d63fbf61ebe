import type { TrainingHooks } from '../hooks.ts';
import type { ItemSessions } from '../item-sessions.ts';
import { examplesOf } from './examples.ts';
import type { Network } from './network.ts';
import type { TrainedNetwork } from './network-head.ts';
import type { NetworkFit } from './suggest-network.ts';
import { trainNetwork } from './train-network.ts';

/** From sessions to a trained network. */
export async function fitNetwork(
  network: Network<NetworkFit>,
  sessions: ItemSessions,
  items: number,
  settings: NetworkFit,
  hooks: TrainingHooks,
): Promise<TrainedNetwork<NetworkFit>> {
  const examples = examplesOf(sessions, settings);
  const parameters = await trainNetwork(network, examples, items, settings, hooks, async () => true);
  return { network, parameters, settings };
}

import {
  countSparseLinear,
  fitNetwork,
  type ItemSessions,
  type LinearState,
  part,
  pooledEmbedding,
  type TrainingHooks,
} from '../training/index.ts';
import type { ChosenBlend } from './families/blend-family.ts';
import type { FittedNetwork } from './families/network-family.ts';

/** What visits alone have taught, before the catalogue has its say. */
export interface Behaviour {
  chosen: ChosenBlend;
  linear: LinearState;
  network: LearnedNetwork | null;
}

export interface LearnedNetwork extends FittedNetwork {
  /** Rows that it has met, ascending; it knows nothing of the others. */
  met: Int32Array;
}

export async function learnBehaviour(
  sessions: ItemSessions,
  items: number,
  chosen: ChosenBlend,
  hooks: TrainingHooks,
): Promise<Behaviour> {
  const linear = await countSparseLinear(sessions, items, chosen.linear, part(hooks, 0, 0.2));
  if (chosen.network === null) return { chosen, linear, network: null };
  const fitted = await fitNetwork(pooledEmbedding, sessions, items, chosen.network, part(hooks, 0.2, 1));
  return { chosen, linear, network: { ...fitted, met: Int32Array.from(new Set(sessions.items)).sort() } };
}

/** The same with room for products that came after it was learned, behind those it knows. */
export function grown({ chosen, linear, network }: Behaviour, items: number): Behaviour {
  linear.grow(items);
  return { chosen, linear, network: network && { ...network, parameters: withRows(network, items) } };
}

function withRows({ parameters, settings: { width } }: LearnedNetwork, items: number) {
  return parameters.map((each) => {
    if (each.name !== 'items') return each;
    const data = new Float32Array(items * width);
    data.set(each.data);
    return { ...each, shape: [items, width], data };
  });
}

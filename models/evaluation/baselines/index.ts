import type { Scorer } from '../scorer.ts';
import { ItemKnn } from './item-knn.ts';
import { Markov } from './markov.ts';
import { Pop } from './pop.ts';
import { SessionPop } from './session-pop.ts';
import { Sknn } from './sknn.ts';
import { Stan } from './stan.ts';
import { VSknn } from './v-sknn.ts';

/** Cheapest first. */
export const BASELINES = {
  pop: () => new Pop(),
  's-pop': () => new SessionPop(),
  markov: () => new Markov(),
  'item-knn': () => new ItemKnn(),
  sknn: () => new Sknn(),
  'v-sknn': () => new VSknn(),
  stan: () => new Stan(),
} satisfies Record<string, () => Scorer>;

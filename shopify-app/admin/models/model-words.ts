import type { ModelFamily } from '@kindred/shared/release';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';

export const FAMILY_WORDS: Record<ModelFamily, Plain> = {
  'sparse-linear': 'Products that go together',
  'pooled-embedding': 'The taste of a visit',
  sequence: 'The course of a visit',
  blend: 'Several models as one',
};

const MODEL_WORDS: Record<string, Plain> = {
  'active release': 'The model shoppers had then',
  pop: 'Best sellers for everyone',
  's-pop': 'Seen in this visit, then best sellers',
  markov: 'What followed the last product',
  'item-knn': 'Products seen in the same visits',
  'v-sknn': 'What similar visits looked at',
};

/** What the gate calls the model that a candidate is to replace. */
export const isActiveRelease = (model: string): boolean => model.toLowerCase() === 'active release';

/** With the short name, which the gate's sentences use. */
export function modelWords(model: string): string {
  const words = MODEL_WORDS[model.toLowerCase()];
  return words === undefined ? model : t('{name} ({model})', { name: t(words), model });
}

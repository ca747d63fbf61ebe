import type { RankingWeights } from '@kindred/shared/placement';
import type { Plain } from '../languages/dictionary.ts';

export type WeightName = keyof RankingWeights;

export const WEIGHT_WORDS: Record<WeightName, Record<'label' | 'details', Plain>> = {
  variety: { label: 'Variety', details: 'Neighbours in a row differ in type and vendor.' },
  novelty: { label: 'New products', details: 'What came into the shop lately stands higher.' },
  stock: { label: 'Stock', details: 'What there is much of stands higher.' },
  margin: { label: 'Margin', details: 'What earns more stands higher.' },
};

export const WEIGHT_STEPS: [value: number, words: Plain][] = [
  [0, 'Not at all'],
  [0.2, 'A little'],
  [0.5, 'Some'],
  [1, 'Much'],
];

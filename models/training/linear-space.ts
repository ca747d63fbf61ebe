import type { SparseLinearSettings } from './linear-settings.ts';

/**
 * What is worth trying around `suggestSettings`, most telling first: a search that runs out of time cuts from the end.
 * Visits want a short memory and much dropout, purchase histories a long memory and little. Each value was tried on
 * validation splits of YooChoose 1/64, Diginetica or Amazon Beauty and was best or near it on one of them, but those
 * of `dayHalfLife`, which are set by judgement: the public sets tell no days.
 */
export const SPARSE_LINEAR_SPACE: {
  readonly [Name in keyof SparseLinearSettings]?: readonly SparseLinearSettings[Name][];
} = {
  inputDecay: [1, 1.5, 2.5, 4],
  togetherShare: [0.1, 0.2, 0.35, 0.5, 0.7, 0.9],
  ridge: [20, 60, 200],
  inputDropout: [0.25, 0.5, 0.8, 0.9],
  walkShare: [0, 0.5, 1],
  sessionHalfLife: [20_000, 80_000, 1_000_000],
  dayHalfLife: [14, 60, 365],
  positionDecay: [0.7, 1, 2],
};

/** Settings that a trained model can simply be given: no new training. */
export const SPARSE_LINEAR_UNTRAINED = [
  'inputDecay',
] as const satisfies readonly (keyof SparseLinearSettings)[];

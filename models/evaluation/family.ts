/**
 * How a model family comes to be judged: it chooses settings by a question about the newest part of training,
 * then trains on all of it. Families of models/training meet this interface in `command/`, where evaluation may
 * know them.
 */
import type { SearchTrial } from '@kindred/shared/gate';
import type { Said } from '@kindred/shared/said';
import type { EvaluationPairs } from './pairs.ts';
import type { Ranker, Sessions } from './scorer.ts';
import type { TrialBook, TrialStore } from './trial-book.ts';

/** What is asked of a model: to learn from the sessions and name what came next. */
export interface Question {
  training: Sessions;
  itemCount: number;
  pairs: EvaluationPairs;
  maskSeen: boolean;
}

/** How a long computation is watched and stopped; the same as `TrainingHooks` of models/training, and what was tried. */
export interface FamilyHooks {
  /** `fraction` 0..1, never falling. */
  onProgress?: (fraction: number, message: Said) => void;
  signal?: AbortSignal;
  checkpoints?: TrialStore;
  /** Where a search writes down what it tries; without it each search has a book of its own. */
  trials?: TrialBook;
}

export interface Family {
  readonly name: string;
  /**
   * Settings for a shop, chosen by `validation` alone: it is made of training data and holds nothing of the test.
   * `mayContinue` turns false when the time for choosing is spent; one setting is tried in any case.
   */
  choose(validation: Question, mayContinue: () => boolean, hooks: FamilyHooks): Promise<Recipe>;
}

export interface Recipe {
  settings: Record<string, number | string | boolean>;
  /** What the chosen settings reached on validation, per cent; absent where there was nothing to choose. */
  validation?: { recall20: number; mrr20: number; tried: SearchTrial[] };
  train(training: Sessions, itemCount: number, hooks: FamilyHooks): Promise<Trained>;
}

export interface Trained {
  /** The model in floats, before it was rounded for export. */
  float: Ranker;
  /** What devices get, and what is judged; absent for models that stay on the server. */
  artifact?: { bytes: Uint8Array; operators: string[] };
}

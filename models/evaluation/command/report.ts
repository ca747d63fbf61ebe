/** The JSON document that `--report` writes: the protocol stands as configuration beside its result. */
import type { Judged } from '../judge-family.ts';
import { countUnseenLabels, firstVisitsOf } from '../pairs.ts';
import { round } from './table.ts';
import type { Task } from './task.ts';

export const REPORT_VERSION = 1;

/** Nothing in it depends on the machine or the day but `seconds`, and what a time budget cut from the choice. */
export function reportOf(task: Task, rows: readonly Judged[], tuneSeconds: number): object {
  return {
    specVersion: REPORT_VERSION,
    protocol: protocolOf(task, tuneSeconds),
    data: dataOf(task),
    results: rows.map(rowOf),
  };
}

function protocolOf({ description, test }: Task, tuneSeconds: number) {
  return {
    description,
    candidates: test.maskSeen
      ? 'all items but those of the prefix'
      : 'all items, those of the prefix included',
    ties: 'expected rank under a random order',
    unknownPrefix: 'miss',
    unknownLabel: 'miss',
    judged: 'exported bytes in onnxruntime, one thread; models without an artifact as they are',
    choosing: {
      on: test.maskSeen
        ? 'second-last item of each user'
        : 'newest tenth of training sessions, or 600 if that is more, at most a third',
      goal: 'recall@20 + MRR@20',
      secondsAFamily: tuneSeconds,
    },
    intervals: { level: 0.95, method: 'percentile bootstrap over visits', resamples: 1_000, seed: 1 },
    newProductsOnly: test.maskSeen
      ? null
      : 'pairs whose label is not in the prefix; items of the prefix are no answer',
    popularityGroups: 'head, middle and tail items: a third of training interactions each; unseen: none',
  };
}

function dataOf({ files, test: { training, itemCount, pairs } }: Task) {
  return {
    files,
    trainingSessions: training.offsets.length - 1,
    trainingInteractions: training.items.length,
    items: itemCount,
    predictions: pairs.labels.length,
    unknownLabels: countUnseenLabels(pairs, training, itemCount),
    revisits: pairs.labels.length - firstVisitsOf(pairs).length,
  };
}

function rowOf({
  family,
  recipe,
  trainingSessions,
  all,
  newOnly,
  byLength,
  byPopularity,
  bias,
  exported,
  seconds,
}: Judged) {
  return rounded({
    family,
    trainingSessions,
    settings: recipe.settings,
    validation: recipe.validation ?? null,
    ...all.metrics,
    recall20Interval: [all.recall20Interval.low, all.recall20Interval.high],
    mrr20Interval: [all.mrr20Interval.low, all.mrr20Interval.high],
    newProductsOnly: newOnly && {
      pairs: newOnly.pairs,
      ...newOnly.measured.metrics,
      recall20Interval: [newOnly.measured.recall20Interval.low, newOnly.measured.recall20Interval.high],
      mrr20Interval: [newOnly.measured.mrr20Interval.low, newOnly.measured.mrr20Interval.high],
    },
    byPrefixLength: byLength,
    byPopularity,
    popularityBias: bias,
    exported,
    seconds,
  });
}

/** Six digits are more than any interval has, and the same on every machine. */
function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'number' && !Number.isInteger(each) ? round(each, 6) : each,
    ),
  ) as T;
}

import type { Audience, RowChange, VariationContent } from '../experiment.ts';
import type { Said } from '../said.ts';
import type { Estimate, FigureUnit } from './understanding.ts';

/** What a merchant tries and what came of it. All want the admin's session token. */
export const EXPERIMENTS_API = {
  /** GET -> ExperimentsReport; POST NewExperiment -> ExperimentReport (a draft). */
  experiments: '/api/experiments',
  /** POST NewExperiment -> ExperimentPlan: what could be seen, before there is anything. */
  plan: '/api/experiments/plan',
  /** GET -> ExperimentReport; POST NewExperiment -> ExperimentReport: drafts only. */
  experiment: (experimentId: string) => `/api/experiments/${experimentId}`,
  /** POST ExperimentAction -> ExperimentReport, or ExperimentsReport where it is deleted. */
  act: (experimentId: string) => `/api/experiments/${experimentId}/act`,
  /** GET -> text/csv: every figure of the report. */
  download: (experimentId: string) => `/api/experiments/${experimentId}/download`,
  /** POST Holdout -> ExperimentsReport */
  holdout: '/api/holdout',
  /** POST {} -> ExperimentsReport: the kill switch; everything that runs is stopped. */
  stopAll: '/api/experiments-stop',
} as const;

/** What is counted of each visitor from when they first met the experiment; see models/experiment/metrics.ts. */
export const METRIC_IDS = [
  'bought',
  'revenue',
  'orders',
  'order_value',
  'added',
  'clicked',
  'margin',
  'cancelled',
  'lcp',
] as const;
export type MetricId = (typeof METRIC_IDS)[number];
/** Must not become worse, whatever the goal does. */
export const GUARDRAILS = ['margin', 'cancelled', 'lcp'] as const satisfies readonly MetricId[];

export interface Variation {
  name: string;
  /** Of those who take part, 0..1; all add up to 1. */
  weight: number;
  content: Exclude<VariationContent, { kind: 'changed' }> | ({ kind: 'changed' } & RowChange);
}

export interface NewExperiment {
  name: string;
  /** What the merchant expects and why; shown with the result. */
  hypothesis: string;
  /** Of visitors that fit the audience, 0..1. */
  share: number;
  /** Experiments with the same group never meet the same visitor. */
  group: string | null;
  /** `segments` are ids of segments. */
  audience: Omit<Audience, 'segments'> & { segments?: string[] };
  /** The first is what the others are compared with. */
  variations: Variation[];
  goal: MetricId;
  /** fixed: judged once, on the last day. sequential: may be looked at, and stopped, any day; takes longer. */
  method: 'fixed' | 'sequential';
  days: number;
  /** The smallest relative change of the goal worth finding, 0.05 is 5 %. */
  smallestEffect: number;
}

export type ExperimentAction =
  | { action: 'start' | 'stop' | 'archive' | 'delete' }
  /** What was learned, in the merchant's words. */
  | { action: 'note'; learned: string };

export interface Holdout {
  /** Of visitors, 0..0.2; 0 ends it. */
  share: number;
}

export type ExperimentState = 'draft' | 'running' | 'stopped' | 'archived';

export interface ExperimentSummary {
  experimentId: string;
  name: string;
  state: ExperimentState;
  /** Epoch milliseconds. */
  startedAt: number | null;
  endsAt: number | null;
  /** Who met it; to the nearest 5, null below the floor. */
  visitors: number | null;
  verdict: Verdict;
  learned: string;
}

export interface ExperimentsReport {
  /** Recommendations must run before anything can be tried. */
  isReady: boolean;
  experiments: ExperimentSummary[];
  holdout: { share: number; since: number | null; result: ExperimentReport | null };
  /** Placements that visitors have met, for the audience. */
  placements: string[];
  segments: { segmentId: string; name: Said; givenName: string | null }[];
  releases: { releaseId: string; createdAt: number; active: boolean }[];
}

/** In English, also of its weeks that are over: what it is called is the admin's to say. */
export const HOLDOUT_NAME = 'Holdout';

/** What may be said of an experiment, most pressing first. */
export const VERDICTS = [
  'draft',
  /** Visitors are not split as planned: no figure can be believed. */
  'broken_split',
  'guardrail_broken',
  'too_early',
  'undecided',
  'better',
  'worse',
  'no_difference',
] as const;

export interface Verdict {
  kind: (typeof VERDICTS)[number];
  /** In words, with its numbers. */
  words: Said;
  /** Of the variation that it is about. */
  variation: number | null;
}

export interface ExperimentPlan {
  /** Visitors a day that would meet it, by the last 28 days; with an interval. */
  visitorsADay: Estimate | null;
  /** The goal, of visitors like these. */
  baseline: Estimate | null;
  /** After the days planned: the smallest relative effect that would be found with 80 % power. */
  detectable: number | null;
  /** Whole days until `smallestEffect` would be found with 80 % power; null: not within a year. */
  daysNeeded: number | null;
  /** Probability that `smallestEffect` is found within the days planned, 0..1. */
  power: number | null;
  /** By day, for the curve: what could be found by then. */
  curve: { day: number; detectable: number }[];
  /** What stands in the way or should be known. */
  warnings: Said[];
}

/** `counted` is when the sums were last brought up to date; epoch milliseconds. */
export interface ExperimentReport {
  summary: ExperimentSummary;
  definition: NewExperiment;
  plan: ExperimentPlan | null;
  currency: string | null;
  counted: number | null;
  kFloor: number;
  split: { expected: number[]; observed: (number | null)[]; p: number | null; isBroken: boolean };
  /** Goal first, then the others, guardrails last. */
  metrics: MetricReport[];
  /** The goal by segment, with corrected p; only where each is above the floor. */
  segments: { segmentId: string; name: Said; givenName: string | null; effects: (Effect | null)[] }[];
  /** Of each variation but the first: p that its effect is one for all segments (Cochran's Q, for one look; Holm). */
  heterogeneity: (number | null)[];
  /** Of the goal, of each variation but the first, by day. */
  days: { day: string; visitors: number | null; effects: (Estimate | null)[] }[];
}

export interface MetricReport {
  id: MetricId;
  title: Said;
  unit: FigureUnit | 'milliseconds';
  better: 'more' | 'less';
  role: 'goal' | 'other' | 'guardrail';
  /** Of each variation. */
  values: (Estimate | null)[];
  /** Of each variation but the first against the first. */
  effects: (Effect | null)[];
  /** Of each variation but the first, also where no effect can be told. */
  readings: Reading[];
}

/** What may be said of a metric, by one rule wherever it is said. */
export type Reading =
  | GuardrailReading
  | 'better'
  | 'worse'
  | 'may_be_chance'
  /** Some variation has too few visitors or conversions. */
  | 'too_few'
  /** Judged once, and it has not run until its last day. */
  | 'not_judged';
/** Surely worse than may be, surely not, or not known yet; at any time, whatever the method. */
export type GuardrailReading = 'broken' | 'kept' | 'unknown';

/** Relative: 0.1 is 10 % more. By the experiment's own method. Chances are null where nothing may be judged by them. */
export interface Effect extends Estimate {
  p: number | null;
  /** Over all metrics and variations that are judged (Holm). */
  adjustedP: number | null;
  /** Bayesian reading with a flat prior, 0..1; not what decides. */
  chanceToWin: number | null;
  /** What history explains was taken out (CUPED). */
  isAdjusted: boolean;
}

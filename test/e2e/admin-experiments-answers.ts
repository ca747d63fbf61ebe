import {
  type Effect,
  type ExperimentAction,
  type ExperimentPlan,
  type ExperimentReport,
  EXPERIMENTS_API,
  type ExperimentsReport,
  type Holdout,
  HOLDOUT_NAME,
  type MetricReport,
  type NewExperiment,
  type Verdict,
} from '@kindred/shared/api/experiments';
import { said } from '@kindred/shared/said';

/** What the fake server of the admin knows of experiments. */
export interface ExperimentsState {
  reports: ExperimentReport[];
  experiments: Omit<ExperimentsReport, 'experiments'>;
  plan: ExperimentPlan;
}

const NOON = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;

const NOTHING: Omit<ExperimentsReport, 'experiments'> = {
  isReady: false,
  holdout: { share: 0, since: null, result: null },
  placements: [],
  segments: [],
  releases: [],
};

export const firstExperiments = (): ExperimentsState => ({
  reports: [],
  experiments: NOTHING,
  plan: {
    ...plan(),
    visitorsADay: null,
    baseline: null,
    detectable: null,
    daysNeeded: null,
    power: null,
    curve: [],
  },
});

export const busyExperiments = (): ExperimentsState => ({
  reports: [running(), draft(), stopped(), archived()],
  experiments: {
    isReady: true,
    holdout: { share: 0.05, since: NOON - 30 * DAY, result: holdout() },
    placements: ['product-related', 'cart-for_you'],
    segments: [
      { segmentId: SEGMENT, name: said('In the evening'), givenName: null },
      { segmentId: '3f0c8b1e-2b1a-4d9e-9f53-0a6b1c2d3e50', name: said('Many visits'), givenName: 'Regulars' },
    ],
    releases: [
      { releaseId: 'c41f0e7a-0000-4000-8000-000000000000', createdAt: NOON - 3 * DAY, active: true },
      { releaseId: 'c41f0e7a-0000-4000-8000-000000000001', createdAt: NOON - 9 * DAY, active: false },
    ],
  },
  plan: plan(),
});

const SEGMENT = '3f0c8b1e-2b1a-4d9e-9f53-0a6b1c2d3e4f';

function plan(): ExperimentPlan {
  return {
    visitorsADay: { value: 412, low: 396, high: 428, n: 11_536 },
    baseline: { value: 0.031, low: 0.028, high: 0.034, n: 11_536 },
    detectable: 0.148,
    daysNeeded: 62,
    power: 0.46,
    curve: [1, 2, 4, 7, 14, 21, 28, 42, 56, 70, 90].map((day) => ({
      day,
      detectable: 0.148 * Math.sqrt(28 / day),
    })),
    warnings: [
      said(
        '{days} days are short: such a change would be found only {n} times in 100. It takes {needed} days.',
        { days: 28, n: 46, needed: 62 },
      ),
    ],
  };
}

const definition = (name: string, fields: Partial<NewExperiment> = {}): NewExperiment => ({
  name,
  hypothesis: 'Choosing for each visitor sells more than one row for everyone.',
  share: 1,
  group: null,
  audience: {},
  variations: [
    { name: 'The theme’s own row', weight: 0.5, content: { kind: 'theme_row' } },
    { name: 'Recommendations', weight: 0.5, content: { kind: 'as_is' } },
  ],
  goal: 'bought',
  method: 'fixed',
  days: 28,
  smallestEffect: 0.1,
  ...fields,
});

const effect = (value: number, half: number, fields: Partial<Effect> = {}): Effect => ({
  value,
  low: value - half,
  high: value + half,
  n: 5768,
  p: Math.abs(value) > half ? 0.004 : 0.31,
  adjustedP: Math.abs(value) > half ? 0.012 : 0.62,
  chanceToWin: value > 0 ? 0.97 : 0.12,
  isAdjusted: false,
  ...fields,
});

const unjudged = (of: Effect | null): Effect | null =>
  of && { ...of, p: null, adjustedP: null, chanceToWin: null };

const values = (unit: MetricReport['unit'], ...of: number[]): MetricReport['values'] =>
  of.map((value) => ({ value, low: value * 0.9, high: value * 1.1, n: unit === 'share' ? 5768 : 5760 }));

/** Of one variation against another. */
function metrics(good: number): MetricReport[] {
  return [
    {
      id: 'bought',
      title: 'Visitors who order',
      unit: 'share',
      better: 'more',
      role: 'goal',
      values: values('share', 0.031, 0.031 * (1 + good)),
      effects: [effect(good, 0.08, { isAdjusted: true })],
      readings: [good > 0.08 ? 'better' : 'not_judged'],
    },
    {
      id: 'revenue',
      title: 'Revenue per visitor',
      unit: 'money',
      better: 'more',
      role: 'other',
      values: values('money', 412, 430),
      effects: [effect(0.044, 0.09)],
      readings: [good > 0.08 ? 'may_be_chance' : 'not_judged'],
    },
    {
      id: 'clicked',
      title: 'Visitors who click a recommendation',
      unit: 'share',
      better: 'more',
      role: 'other',
      values: values('share', 0.02, 0.043),
      effects: [null],
      readings: ['too_few'],
    },
    {
      id: 'lcp',
      title: 'Time until pages show',
      unit: 'milliseconds',
      better: 'less',
      role: 'guardrail',
      values: values('milliseconds', 1812, 1830),
      effects: [effect(0.01, 0.02)],
      readings: ['kept'],
    },
  ];
}

function report(
  experimentId: string,
  name: string,
  verdict: Verdict,
  fields: Partial<ExperimentReport> & { state: ExperimentReport['summary']['state'] },
): ExperimentReport {
  const { state, ...rest } = fields;
  return {
    summary: {
      experimentId,
      name,
      state,
      startedAt: state === 'draft' ? null : NOON - 30 * DAY,
      endsAt: state === 'draft' ? null : NOON - 2 * DAY,
      visitors: state === 'draft' ? null : 11_535,
      verdict,
      learned: '',
    },
    definition: definition(name),
    plan: plan(),
    currency: 'EUR',
    counted: state === 'draft' ? null : NOON,
    kFloor: 25,
    split: { expected: [0.5, 0.5], observed: [5770, 5765], p: 0.9626, isBroken: false },
    metrics: metrics(0.112),
    segments: [
      { segmentId: SEGMENT, name: said('In the evening'), givenName: null, effects: [effect(0.2, 0.1)] },
      { segmentId: 'other', name: said('Many visits'), givenName: 'Regulars', effects: [null] },
    ],
    heterogeneity: [0.031],
    days: [1, 2, 3, 4, 5, 6, 7].map((at) => ({
      day: `2026-11-0${at}`,
      visitors: at * 410,
      effects: [at === 1 ? null : { ...effect(0.05 + 0.01 * at, 0.4 / at), n: at * 410 }],
    })),
    ...rest,
  };
}

const BETTER: Verdict = {
  kind: 'better',
  words: said('“{name}” does better: {metric} {change} (between {low} and {high}).', {
    name: 'Recommendations',
    metric: { text: 'Visitors who order', gaps: {} },
    change: { change: 11.2 },
    low: { change: 3.2 },
    high: { change: 19.2 },
  }),
  variation: 1,
};

const stopped = () =>
  report('experiment-stopped', 'Recommendations against our own row', BETTER, { state: 'stopped' });

const holdout = () =>
  report('holdout', HOLDOUT_NAME, BETTER, {
    state: 'running',
    definition: definition(HOLDOUT_NAME, { method: 'sequential' }),
  });

const draft = () =>
  report(
    'experiment-draft',
    'A bolder heading',
    { kind: 'draft', words: 'Not started yet.', variation: null },
    {
      state: 'draft',
      definition: definition('A bolder heading', {
        goal: 'clicked',
        group: 'headings',
        audience: {
          devices: ['phone'],
          languages: ['de', 'fr-CA'],
          countries: ['DE'],
          placements: ['product-related'],
          segments: [SEGMENT],
        },
        variations: [
          { name: 'As it is', weight: 0.7, content: { kind: 'as_is' } },
          { name: 'Bolder', weight: 0.3, content: { kind: 'changed', heading: 'Made for you' } },
        ],
      }),
    },
  );

const archived = () => {
  const old = report('experiment-archived', 'More variety', BETTER, { state: 'archived' });
  return {
    ...old,
    summary: { ...old.summary, learned: 'Shoppers like variety on the home page, not in the cart.' },
  };
};

/** Judged once, and its last day is still to come. */
const running = () => {
  const words = said('Judged on its last day, {day}. Until then nothing is called.', {
    day: { day: NOON + 9 * DAY },
  });
  const one = report(
    'experiment-running',
    'Best sellers instead',
    { kind: 'too_early', words, variation: null },
    {
      state: 'running',
      definition: definition('Best sellers instead', {
        variations: [
          { name: 'As it is', weight: 1 / 3, content: { kind: 'as_is' } },
          { name: 'Best sellers', weight: 1 / 3, content: { kind: 'popular' } },
          { name: 'Nothing', weight: 1 / 3, content: { kind: 'none' } },
        ],
      }),
      split: { expected: [1 / 3, 1 / 3, 1 / 3], observed: [3850, 3840, 3845], p: 0.99, isBroken: false },
      metrics: metrics(0.02).map((metric) => ({
        ...metric,
        values: [...metric.values, metric.values[0]!],
        effects: [...metric.effects, effect(-0.14, 0.09)].map(unjudged),
        readings: [...metric.readings, metric.role === 'guardrail' ? 'unknown' : 'not_judged'],
      })),
      segments: [],
      heterogeneity: [null, null],
      days: [1, 2, 3].map((at) => ({
        day: `2026-11-1${at}`,
        visitors: at * 410,
        effects: [null, { ...effect(-0.1, 0.2), n: 410 }],
      })),
    },
  );
  return { ...one, summary: { ...one.summary, endsAt: NOON + 9 * DAY } };
};

/** For a test: the same experiment with visitors who went missing. */
export function breakSplit(state: ExperimentsState, experimentId: string): void {
  const found = state.reports.find(({ summary }) => summary.experimentId === experimentId)!;
  found.split = { expected: [0.5, 0.5], observed: [6400, 5135], p: 1e-9, isBroken: true };
  found.summary.verdict = {
    kind: 'broken_split',
    words:
      'Visitors are not split as planned, so these figures cannot be believed. Stop it, find out why, and start it anew.',
    variation: null,
  };
}

const listOf = ({ experiments, reports }: ExperimentsState): ExperimentsReport => ({
  ...experiments,
  experiments: reports.map(({ summary }) => summary),
});

/** Null: not a question of this kind. */
export function experimentsAnswer(
  state: ExperimentsState,
  question: string,
  body: string,
): [number, unknown] | null {
  switch (question) {
    case `GET ${EXPERIMENTS_API.experiments}`:
      return [200, listOf(state)];
    case `POST ${EXPERIMENTS_API.experiments}`:
      return create(state, JSON.parse(body) as NewExperiment);
    case `POST ${EXPERIMENTS_API.plan}`:
      return [200, state.plan];
    case `POST ${EXPERIMENTS_API.holdout}`: {
      const { share } = JSON.parse(body) as Holdout;
      state.experiments = {
        ...state.experiments,
        holdout: { share, since: share === 0 ? null : NOON, result: null },
      };
      return [200, listOf(state)];
    }
    case `POST ${EXPERIMENTS_API.stopAll}`:
      for (const { summary } of state.reports) if (summary.state === 'running') summary.state = 'stopped';
      state.experiments = { ...state.experiments, holdout: { share: 0, since: null, result: null } };
      return [200, listOf(state)];
    default:
      return oneAnswer(state, question, body);
  }
}

function create(state: ExperimentsState, wanted: NewExperiment): [number, unknown] {
  const made = report(
    'experiment-new',
    wanted.name,
    { kind: 'draft', words: 'Not started yet.', variation: null },
    {
      state: 'draft',
      definition: wanted,
    },
  );
  state.reports = [...state.reports, made];
  return [200, made];
}

function oneAnswer(state: ExperimentsState, question: string, body: string): [number, unknown] | null {
  const found = state.reports.find(({ summary }) =>
    question.endsWith(`/api/experiments/${summary.experimentId}`),
  );
  if (found !== undefined) {
    if (question.startsWith('POST')) {
      found.definition = JSON.parse(body) as NewExperiment;
      found.summary.name = found.definition.name;
    }
    return [200, found];
  }
  const acted = state.reports.find(
    ({ summary }) => question === `POST ${EXPERIMENTS_API.act(summary.experimentId)}`,
  );
  return acted === undefined ? null : act(state, acted, JSON.parse(body) as ExperimentAction);
}

const STATES = { start: 'running', stop: 'stopped', archive: 'archived' } as const;

function act(state: ExperimentsState, report: ExperimentReport, action: ExperimentAction): [number, unknown] {
  const { summary } = report;
  if (action.action === 'delete') {
    state.reports = state.reports.filter((each) => each !== report);
    return [200, listOf(state)];
  }
  if (action.action === 'note') summary.learned = action.learned;
  else summary.state = STATES[action.action];
  if (action.action === 'start') summary.startedAt = NOON;
  return [200, report];
}

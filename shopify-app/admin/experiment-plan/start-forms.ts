import type { Variation } from '@kindred/shared/api/experiments';
import { DEFAULT_RANKING_WEIGHTS, type RankingWeights } from '@kindred/shared/placement';
import { audienceForm, usualName } from '../experiments/parts/fields.ts';
import { type Start, START_WORDS, STARTS } from '../experiments/starts.ts';
import { t } from '../languages/language.ts';
import { PLACEMENT_WORDS } from '../words.ts';
import type { PlanForm, VariationForm } from './plan-form.ts';

/** The next step up from what the shop has. */
const moreVariety = (now: number): number => (now < 0.5 ? 0.5 : 1);
/** Whole weeks: weekends are unlike other days. */
const DAYS = '28';

export const startOf = (query: URLSearchParams): Start | null =>
  STARTS.find((start) => start === query.get('start')) ?? null;

/** An empty plan, or one of the first experiments; `weights` are what the shop ranks by now. */
export function startForm(start: Start | null, weights: RankingWeights | null): PlanForm {
  const form = emptyForm();
  if (start === null) return form;
  const words = START_WORDS[start];
  const filled = { ...form, name: t(words.title), hypothesis: t(words.why) };
  switch (start) {
    case 'own-row':
      return { ...filled, variations: [variation({ kind: 'theme_row' }), variation({ kind: 'as_is' })] };
    case 'heading':
      return {
        ...filled,
        goal: 'clicked',
        variations: [
          variation({ kind: 'as_is' }),
          variation({ kind: 'changed', heading: t(PLACEMENT_WORDS.for_you.heading) }, t('Another heading')),
        ],
      };
    case 'variety': {
      const now = weights ?? DEFAULT_RANKING_WEIGHTS;
      return {
        ...filled,
        variations: [
          variation({ kind: 'as_is' }),
          variation(
            { kind: 'changed', weights: { ...now, variety: moreVariety(now.variety) } },
            t('More variety'),
          ),
        ],
      };
    }
  }
}

/** A plan to try a release beside the one in use. */
export const modelForm = (releaseId: string): PlanForm => ({
  ...emptyForm(),
  name: t('Another model'),
  hypothesis: t('Tells whether visitors do more with this model than with the one in use.'),
  variations: [variation({ kind: 'as_is' }), variation({ kind: 'changed', releaseId }, t('Another model'))],
});

const emptyForm = (): PlanForm => ({
  name: '',
  hypothesis: '',
  variations: [variation({ kind: 'as_is' }), variation({ kind: 'changed' })],
  isEven: true,
  ...audienceForm({ share: 1, audience: {} }),
  group: '',
  goal: 'bought',
  method: 'fixed',
  days: DAYS,
  smallestEffect: '10',
});

export function variation(content: Variation['content'], name = usualName(content)): VariationForm {
  return { name, percent: '', content };
}

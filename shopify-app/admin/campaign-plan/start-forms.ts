import type { Variation } from '@kindred/shared/api/experiments';
import { DEFAULT_RANKING_WEIGHTS, type RankingWeights } from '@kindred/shared/placement';
import { type Start, START_TITLES, STARTS } from '../campaigns/starts.ts';
import { audienceForm, type ContentForm, usualName } from '../experiments/parts/fields.ts';
import { t } from '../languages/language.ts';
import { PLACEMENT_WORDS } from '../words.ts';
import type { CampaignForm } from './campaign-form.ts';

export const startOf = (query: URLSearchParams): Start | null =>
  STARTS.find((start) => start === query.get('start')) ?? null;

export const contentForm = (content: Variation['content'], name = usualName(content)): ContentForm => ({
  name,
  content,
});

/** An empty plan, or one of the first campaigns; `weights` are what the shop ranks by now. */
export function startForm(start: Start | null, weights: RankingWeights | null): CampaignForm {
  const form = emptyForm();
  if (start === null) return form;
  const named = { ...form, name: t(START_TITLES[start]) };
  const now = contentForm({ kind: 'as_is' });
  switch (start) {
    case 'rows':
      return {
        ...named,
        aim: 'added',
        contents: [now, contentForm({ kind: 'popular' }), contentForm({ kind: 'shopify_related' })],
      };
    case 'headings': {
      const headings = [t(PLACEMENT_WORDS.for_you.heading), t(PLACEMENT_WORDS.related.heading)];
      return {
        ...named,
        aim: 'clicked',
        contents: [now, ...headings.map((heading) => contentForm({ kind: 'changed', heading }, heading))],
      };
    }
    case 'variety': {
      const ranked = weights ?? DEFAULT_RANKING_WEIGHTS;
      const varied = (variety: number): Variation['content'] => ({
        kind: 'changed',
        weights: { ...ranked, variety },
      });
      return {
        ...named,
        aim: 'added',
        contents: [now, contentForm(varied(0), t('No variety')), contentForm(varied(1), t('Much variety'))],
      };
    }
  }
}

const emptyForm = (): CampaignForm => ({
  name: '',
  aim: 'added',
  contents: ([{ kind: 'as_is' }, { kind: 'popular' }, { kind: 'shopify_related' }] as const).map((each) =>
    contentForm(each),
  ),
  ...audienceForm({ share: 1, audience: {} }),
  controlShare: '10',
  floor: '5',
  pagesADay: '10',
  allPagesADay: '20',
  startsOn: '',
  endsOn: '',
});

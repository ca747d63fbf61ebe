import type { Insight, InsightsReport } from '@kindred/shared/api/understanding';
import { DotInterval } from '../charts/dot-interval.tsx';
import { CoverageNote } from '../figures/coverage-note.tsx';
import { estimateWords, rangeWords, valueWords } from '../figures/figure-words.ts';
import { More } from '../figures/more.tsx';
import { formatNumber } from '../format.ts';
import { say, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { slotName } from './slot-name.ts';

/** What stands out, by money at stake. Nothing is an answer, too. */
export function InsightList({ insights, coverage, currency, comparisons, range }: InsightsReport) {
  return (
    <s-section heading={t('What stands out')}>
      <s-stack gap="base">
        {insights.length === 0 && (
          <s-paragraph>
            {range === null ? t('The first week is not over yet.') : t('Nothing stands out.')}
          </s-paragraph>
        )}
        {insights.map((insight, at) => (
          <InsightCard key={at} insight={insight} currency={currency} />
        ))}
        <s-paragraph color="subdued">
          {t('{n} comparison was made.|{n} comparisons were made.', { n: comparisons })}{' '}
          {t('The more there are, the stronger the evidence must be.')}
        </s-paragraph>
        <CoverageNote {...coverage} />
      </s-stack>
    </s-section>
  );
}

/** A slot has its name here, where its page and its kind have one. */
function titleOf({ title, about: { placementId } }: Insight): string {
  if (placementId === undefined || typeof title === 'string') return say(title);
  return say({ ...title, gaps: { ...title.gaps, slot: slotName(placementId) } });
}

function InsightCard({ insight, currency }: { insight: Insight; currency: string | null }) {
  const { text, atStake, range } = insight;
  const title = titleOf(insight);
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="small">
        <s-heading>{title}</s-heading>
        <s-paragraph>{say(text)}</s-paragraph>
        {atStake !== null && (
          <s-paragraph>
            {t('At stake a week: about {money} ({low} to {high}).', {
              money: valueWords(atStake.value, 'money', currency),
              low: valueWords(atStake.low, 'money', currency),
              high: valueWords(atStake.high, 'money', currency),
            })}
          </s-paragraph>
        )}
        <s-text color="subdued">{rangeWords(range)}</s-text>
        <About about={insight.about} />
        <More summary={t('Evidence')} of={title}>
          <Evidence insight={insight} currency={currency} />
        </More>
      </s-stack>
    </s-box>
  );
}

function About({ about: { segmentId, productId } }: Pick<Insight, 'about'>) {
  if (segmentId !== undefined)
    return <s-link href={`${PAGES.segments}?id=${segmentId}`}>{t('Open the segment')}</s-link>;
  if (productId !== undefined) return <s-link href={PAGES.products}>{t('Products, by segment')}</s-link>;
  return null;
}

/** Evidence of one unit stands on one scale. */
function Evidence({ insight, currency }: { insight: Insight; currency: string | null }) {
  const { evidence, method, wouldChange } = insight;
  const units = [...new Set(evidence.map(({ unit }) => unit))];
  return (
    <>
      {units.map((unit) => (
        <DotInterval
          key={unit}
          label={t('Evidence')}
          format={(value) => valueWords(value, unit, currency)}
          rows={evidence
            .filter((each) => each.unit === unit)
            .map(({ label, estimate }) => ({
              ...estimate,
              label: say(label),
              figure: valueWords(estimate.value, unit, currency),
              text: `${say(label)}: ${estimateWords(estimate, unit, currency)}`,
            }))}
          hint={t('n = {list}', {
            list: evidence
              .filter((each) => each.unit === unit)
              .map(({ estimate }) => formatNumber(estimate.n))
              .join(' / '),
          })}
        />
      ))}
      <s-paragraph>{say(method)}</s-paragraph>
      <s-paragraph>{t('What would change it: {what}', { what: say(wouldChange) })}</s-paragraph>
    </>
  );
}

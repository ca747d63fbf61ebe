import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { courseWords, STATE_WORDS } from '../experiments/course-words.ts';
import { METHOD_WORDS } from '../experiments/experiment-words.ts';
import { formatDate } from '../format.ts';
import { say, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';

/** What may be said, in one sentence, before any number. */
export function VerdictSection({ report }: { report: ExperimentReport }) {
  const { summary, definition, counted, kFloor } = report;
  const { state, verdict } = summary;
  const isBeforeTheEnd = state === 'running' && definition.method === 'fixed';
  return (
    <s-section heading={summary.name}>
      <s-stack gap="base">
        <s-stack direction="inline" gap="small" alignItems="center">
          <s-link href={PAGES.experiments}>{t('All experiments')}</s-link>
          <s-badge tone={state === 'running' ? 'info' : 'auto'}>{t(STATE_WORDS[state])}</s-badge>
        </s-stack>
        <s-heading>{say(verdict.words)}</s-heading>
        <s-text>{courseWords(summary)}</s-text>
        {isBeforeTheEnd && (
          <s-paragraph>{t('What stands below is how things are going, not yet a result.')}</s-paragraph>
        )}
        {definition.hypothesis !== '' && (
          <s-paragraph color="subdued">{t('Expected: {what}', { what: definition.hypothesis })}</s-paragraph>
        )}
        <s-stack gap="small-300">
          <s-text color="subdued">
            {counted === null
              ? t('Nothing is counted yet.')
              : t('Counted until {date}.', { date: formatDate(counted) })}
          </s-text>
          <s-text color="subdued">{t(METHOD_WORDS[definition.method].name)}</s-text>
          <s-text color="subdued">
            {t('Groups of fewer than {n} visitors are not told apart; counts are rounded to 5.', {
              n: kFloor,
            })}
          </s-text>
        </s-stack>
      </s-stack>
    </s-section>
  );
}

import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { AIM_WORDS } from '../campaigns/aim-words.ts';
import { courseWords, STATE_WORDS } from '../campaigns/campaign-words.ts';
import { formatDate, formatUtcDay } from '../format.ts';
import { say, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';

/** What may be said, in one sentence, before any number. */
export function Standing({ report }: { report: CampaignReport }) {
  const { summary, definition, counted, kFloor } = report;
  const { state, aim } = summary;
  return (
    <s-section heading={summary.name}>
      <s-stack gap="base">
        <s-stack direction="inline" gap="small" alignItems="center">
          <s-link href={PAGES.campaigns}>{t('All campaigns')}</s-link>
          <s-badge tone={state === 'running' ? 'info' : 'auto'}>{t(STATE_WORDS[state])}</s-badge>
        </s-stack>
        <s-heading>{say(summary.words)}</s-heading>
        <s-text>{t('Aim: {what}', { what: t(AIM_WORDS[aim].name) })}</s-text>
        <s-text>{[courseWords(summary), datesWords(definition)].filter(Boolean).join(' · ')}</s-text>
        <s-paragraph color="subdued">
          {counted === null
            ? t('Nothing is counted yet.')
            : t('Counted until {date}.', { date: formatDate(counted) })}{' '}
          {t(
            'A visitor counts once a day, when the 24 hours after first meeting it are over. Only visitors who allow measuring are in it.',
          )}{' '}
          {t('Groups of fewer than {n} visitors are not told apart; counts are rounded to 5.', { n: kFloor })}
        </s-paragraph>
      </s-stack>
    </s-section>
  );
}

/** As the merchant set them; nothing where both are open. */
function datesWords({ startsOn, endsOn }: CampaignReport['definition']): string {
  return [
    startsOn === null ? [] : t('first day {day}', { day: formatUtcDay(startsOn) }),
    endsOn === null ? [] : t('last day {day}', { day: formatUtcDay(endsOn) }),
  ]
    .flat()
    .join(' · ');
}

import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { More } from '../figures/more.tsx';
import { formatDate } from '../format.ts';
import { say, t } from '../languages/language.ts';

/** So many are read at a glance. */
const SHOWN = 8;
const LIST = { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '10px' };

/** What the merchant and Kindred did, newest first. */
export function Log({ report: { log } }: { report: CampaignReport }) {
  const older = log.slice(SHOWN);
  return (
    <s-section heading={t('What happened')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {t('Everything that Kindred did by itself stands here, beside what you did.')}
        </s-paragraph>
        {log.length === 0 ? (
          <s-paragraph>{t('Nothing yet.')}</s-paragraph>
        ) : (
          <Entries log={log.slice(0, SHOWN)} />
        )}
        {older.length > 0 && (
          <More summary={t('{n} older entry|{n} older entries', { n: older.length })}>
            <Entries log={older} />
          </More>
        )}
      </s-stack>
    </s-section>
  );
}

const Entries = ({ log }: Pick<CampaignReport, 'log'>) => (
  <ol style={LIST}>
    {log.map(({ at, words }, nth) => (
      <li key={nth}>
        <s-text color="subdued">{formatDate(at)}</s-text>
        <div>{say(words)}</div>
      </li>
    ))}
  </ol>
);

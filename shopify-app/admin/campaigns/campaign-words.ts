import type { CampaignState, CampaignSummary } from '@kindred/shared/api/campaigns';
import type { Estimate } from '@kindred/shared/api/understanding';
import { formatDay } from '../format.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';

export const STATE_WORDS: Record<CampaignState, Plain> = {
  draft: 'Draft',
  scheduled: 'Waits for its first day',
  running: 'Running',
  paused: 'Paused',
  stopped: 'Ended',
  archived: 'In the archive',
};

/** Since when, and who met it. */
export function courseWords({ startedAt, visitors }: CampaignSummary): string {
  if (startedAt === null) return '';
  const since = t('Since {from}', { from: formatDay(startedAt) });
  const met =
    visitors === null
      ? t('too few visitors to count')
      : t('met by about {n} visitor, counted by day|met by about {n} visitors, counted by day', {
          n: visitors,
        });
  return `${since} · ${met}`;
}

/** By its interval alone: where it holds 0, nobody knows. */
export function readingOf({ low, high }: Pick<Estimate, 'low' | 'high'>): string {
  if (low <= 0 && high >= 0) return t('may be chance');
  return low > 0 ? t('better') : t('worse');
}

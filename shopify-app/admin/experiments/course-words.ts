import type { ExperimentState, ExperimentSummary } from '@kindred/shared/api/experiments';
import { formatDay } from '../format.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';

export const STATE_WORDS: Record<ExperimentState, Plain> = {
  draft: 'Draft',
  running: 'Running',
  stopped: 'Ended',
  archived: 'In the archive',
};

/** From when to when, and who met it. */
export function courseWords({ state, startedAt, endsAt, visitors }: ExperimentSummary): string {
  if (startedAt === null) return '';
  const from = formatDay(startedAt);
  const until = endsAt === null ? null : formatDay(endsAt);
  const course =
    until === null
      ? t('Since {from}', { from })
      : state === 'running'
        ? t('{from} until {until}', { from, until })
        : t('{from} to {to}', { from, to: until });
  return `${course} · ${visitors === null ? t('too few visitors to count') : t('about {n} visitor|about {n} visitors', { n: visitors })}`;
}

import { t } from '../languages/language.ts';

/** "About 3 minutes left.": no more exact than a guess can be. */
export function remainingWords(seconds: number | null): string {
  if (seconds === null) return t('How long it takes shows in a moment.');
  if (seconds < 45) return t('Less than a minute left.');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('About {n} minute left.|About {n} minutes left.', { n: minutes });
  return t('About {n} hour left.|About {n} hours left.', { n: Math.round(minutes / 60) });
}

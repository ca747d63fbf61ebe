import type { Plain } from '../languages/dictionary.ts';

/** Campaigns that are worth making first; the plan page fills itself in by their names (`?start=rows`). */
export const STARTS = ['rows', 'headings', 'variety'] as const;
export type Start = (typeof STARTS)[number];

export const START_TITLES: Record<Start, Plain> = {
  rows: 'Which row, for whom',
  headings: 'Which heading',
  variety: 'How much variety',
};

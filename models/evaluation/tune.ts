import type { Score } from './trial-book.ts';

/** One setting's values to try, in this order. */
export type Grid<Settings> = { [Name in keyof Settings]?: readonly Settings[Name][] };

export interface Tuned<Settings, Scored extends Score> {
  settings: Settings;
  score: Scored;
}

/**
 * Coordinate search: one setting after the other takes the value that does best on validation, the others
 * held. The order is fixed and nothing is random; `mayContinue` (a time budget) can only cut it short.
 * Goal: recall@20 + MRR@20, so that neither what is in the list nor its order is bought with the other.
 */
export async function tune<Settings extends object, Scored extends Score>(
  start: Settings,
  grid: Grid<Settings>,
  measure: (settings: Settings) => Promise<Scored>,
  mayContinue: () => boolean,
): Promise<Tuned<Settings, Scored>> {
  let best = { settings: start, score: await measure(start) };
  for (const name of Object.keys(grid) as (keyof Settings)[]) {
    for (const value of grid[name] ?? []) {
      if (value === best.settings[name]) continue;
      if (!mayContinue()) return best;
      const settings = { ...best.settings, [name]: value };
      const score = await measure(settings);
      if (goal(score) > goal(best.score)) best = { settings, score };
    }
  }
  return best;
}

export function goal({ recall20, mrr20 }: Score): number {
  return recall20 + mrr20;
}

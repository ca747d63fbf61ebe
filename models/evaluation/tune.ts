import type { Measured } from './protocol.ts';

/** One setting's values to try, in this order. */
export type Grid<Settings> = { [Name in keyof Settings]?: readonly Settings[Name][] };

export interface Trial<Settings> {
  settings: Settings;
  measured: Measured;
}

/**
 * Coordinate search: one setting after the other takes the value that does best on validation, the others
 * held. The order is fixed and nothing is random; `mayContinue` (a time budget) can only cut it short.
 * Goal: recall@20 + MRR@20, so that neither what is in the list nor its order is bought with the other.
 */
export async function tune<Settings extends object>(
  start: Settings,
  grid: Grid<Settings>,
  measure: (settings: Settings) => Promise<Measured>,
  mayContinue: () => boolean,
): Promise<Trial<Settings>> {
  let best = { settings: start, measured: await measure(start) };
  for (const name of Object.keys(grid) as (keyof Settings)[]) {
    for (const value of grid[name] ?? []) {
      if (value === best.settings[name]) continue;
      if (!mayContinue()) return best;
      const settings = { ...best.settings, [name]: value };
      const measured = await measure(settings);
      if (goal(measured) > goal(best.measured)) best = { settings, measured };
    }
  }
  return best;
}

export function goal({ metrics }: Measured): number {
  return metrics.recall20 + metrics.mrr20;
}

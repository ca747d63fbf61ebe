import type { Interaction } from './interaction.ts';

/** A person who opens a new product page every 1.5 s for a whole minute does not exist. */
export const MAX_VIEWS_PER_MINUTE = 40;

/** A crawler that paces itself still reads on and on; set by judgement, far above a long evening's shopping. */
export const MAX_INTERACTIONS_PER_VISIT = 300;

/** Whether no person can have made this visit; `interactions` in time order. */
export function isImplausible(interactions: readonly Interaction[]): boolean {
  if (interactions.length > MAX_INTERACTIONS_PER_VISIT) return true;
  const views = interactions.filter(({ kind }) => kind === 'viewed');
  return views.some((view, i) => {
    const first = views[i - MAX_VIEWS_PER_MINUTE];
    return first !== undefined && view.at - first.at < 60_000;
  });
}

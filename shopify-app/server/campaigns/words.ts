import type { Estimate } from '@kindred/models/statistics';
import { said, type Said } from '@kindred/shared/said';
import type { StoredCampaign } from './campaign-store.ts';

interface Known {
  stored: StoredCampaign;
  effect: Estimate | null;
  /** Too little was seen to draw anything more often. */
  isLearning: boolean;
  isAllowed: boolean;
}

/** The most pressing thing that may be said, in one sentence. */
export function wordsOf({ stored, effect, isLearning, isAllowed }: Known): Said {
  const { state, definition } = stored;
  if (state === 'draft') return said('A draft: nobody meets it.');
  if (state === 'scheduled')
    return said('Starts on {day}.', { day: { day: Date.parse(definition.startsOn ?? '') } });
  if (state === 'paused')
    return isAllowed
      ? said('Paused: nobody meets it.')
      : said('Paused: choosing by what visitors do is learning, and takes your agreement to training.');
  if (effect !== null) return ofEffect(effect, state === 'running');
  if (state !== 'running') return said('It ended before anything could be told.');
  return isLearning
    ? said('Learning: too little was seen so far, so all contents but the first are drawn alike.')
    : said('What does better is drawn more often. What that brings cannot be told yet.');
}

function ofEffect(effect: Estimate, isRunning: boolean): Said {
  const gaps = {
    change: { points: 100 * effect.value },
    low: { points: 100 * effect.low },
    high: { points: 100 * effect.high },
  };
  if (effect.low > 0)
    return said('Better than what stood there before: {change} % (between {low} % and {high} %).', gaps);
  if (effect.high < 0)
    return isRunning
      ? said(
          'Worse than what stood there before: {change} % (between {low} % and {high} %). Better stop it.',
          gaps,
        )
      : said('Worse than what stood there before: {change} % (between {low} % and {high} %).', gaps);
  return isRunning
    ? said(
        'Nothing is certain yet: {change} % against what stood there before (between {low} % and {high} %).',
        gaps,
      )
    : said(
        'It could not be decided: {change} % against what stood there before (between {low} % and {high} %).',
        gaps,
      );
}

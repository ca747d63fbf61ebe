import type { Lacking, Worth } from '@kindred/models/experiment';
import type { Estimate } from '@kindred/models/statistics';
import { said, type Said } from '@kindred/shared/said';
import { toldCount } from '../experiments/told.ts';
import type { StoredCampaign } from './campaign-store.ts';

interface Known {
  stored: StoredCampaign;
  /** As it may be told. */
  gain: Worth;
  /** Too little was seen to show anything more often. */
  isLearning: boolean;
  isAllowed: boolean;
}

/** The most pressing thing that may be said, in one sentence. */
export function wordsOf({ stored, gain, isLearning, isAllowed }: Known): Said {
  const { state, definition } = stored;
  if (state === 'draft') return said('A draft: nobody meets it.');
  if (state === 'scheduled')
    return said('Starts on {day}.', { day: { day: Date.parse(definition.startsOn ?? '') } });
  if (state === 'paused')
    return isAllowed
      ? said('Paused: nobody meets it.')
      : said('Paused: choosing by what visitors do is learning, and takes your agreement to training.');
  if (gain.isTold) return ofEffect(gain.change, state === 'running');
  if (gain.reason === 'odd')
    return said(
      'What it brings cannot be told: what visitors met does not fit how often it was to be shown.',
    );
  if (state !== 'running') return said('It ended before anything could be told.');
  return isLearning ? said('Learning: too little was seen so far to prefer a content.') : lacks(gain.lacking);
}

/** Fewer conversions than are needed are fewer than may be told. */
function lacks({ of, has, needs }: Lacking): Said {
  if (of === 'conversions')
    return said(
      'What seems to do better is shown more often. What that brings cannot be told yet: at least {needs} visitors who do what it aims at are needed, with what stood there before and with the rest.',
      { needs },
    );
  const told = toldCount(has);
  return told === null
    ? said(
        'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before.',
      )
    : said(
        'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before. They speak for about {has}; {needs} are needed.',
        { has: told, needs },
      );
}

function ofEffect(effect: Estimate, isRunning: boolean): Said {
  const gaps = gapsOf(effect);
  if (effect.low > 0)
    return said(
      'Better than showing everyone what stood there before: {change} (between {low} and {high}).',
      gaps,
    );
  if (effect.high < 0)
    return isRunning
      ? said(
          'Worse than showing everyone what stood there before: {change} (between {low} and {high}). Better stop it.',
          gaps,
        )
      : said(
          'Worse than showing everyone what stood there before: {change} (between {low} and {high}).',
          gaps,
        );
  return isRunning
    ? said(
        'Nothing is certain yet: {change} against showing everyone what stood there before (between {low} and {high}).',
        gaps,
      )
    : said(
        'It could not be decided: {change} against showing everyone what stood there before (between {low} and {high}).',
        gaps,
      );
}

/** What the weights that hold should bring. */
export function outlookWords(outlook: Worth): Said {
  if (outlook.isTold)
    return said(
      'By what was seen, these shares should bring between {low} and {high} against what was shown so far.',
      gapsOf(outlook.change),
    );
  return outlook.reason === 'odd'
    ? said(
        'What these shares should bring cannot be told: what visitors met does not fit how often it was to be shown.',
      )
    : said(
        'What these shares should bring cannot be told yet: too few visitors were shown anything like it.',
      );
}

const gapsOf = ({ value, low, high }: Estimate) => ({
  change: { change: 100 * value },
  low: { change: 100 * low },
  high: { change: 100 * high },
});

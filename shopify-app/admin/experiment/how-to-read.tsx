import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { METHOD_WORDS } from '../experiments/experiment-words.ts';
import { More } from '../figures/more.tsx';
import { t } from '../languages/language.ts';

/** By what the figures were made, for whoever wants to check them. */
export function HowToRead({ report: { definition, metrics } }: { report: ExperimentReport }) {
  const isAdjusted = metrics.some(({ effects }) => effects.some((effect) => effect?.isAdjusted === true));
  return (
    <s-section heading={t('How to read this')}>
      <More summary={t('Method')}>
        <s-text>{t(METHOD_WORDS[definition.method].details)}</s-text>
        <s-text>
          {definition.method === 'fixed'
            ? t('Intervals and p by Welch’s test of the relative change (delta method), at the end only.')
            : t(
                'Intervals are asymptotic confidence sequences: they hold on all days together, however often one looks.',
              )}
        </s-text>
        <s-text>
          {t(
            'An interval of 95 % holds the true change in 95 of 100 such experiments. Where it crosses the dashed line, chance could have done it all.',
          )}
        </s-text>
        <s-text>
          {t(
            'p, corrected: for all metrics and variations that are judged together (Holm), so that many looks at one experiment raise no false alarm. By it, and by nothing else, something is called better or worse.',
          )}
        </s-text>
        <s-text>
          {t(
            'Chance to be better: the Bayesian reading with a flat prior. It helps to weigh; it decides nothing.',
          )}
        </s-text>
        <s-text>
          {t(
            'What a visitor did is counted from when they first reached the place, in every variation alike. Of one visitor so much revenue is counted as a cap allows that was set before the start; margin has none.',
          )}
        </s-text>
        {isAdjusted && (
          <s-text>
            {t(
              'What visitors did before explains part of the differences; that part was taken out (CUPED), which makes intervals narrower and shifts nothing.',
            )}
          </s-text>
        )}
        {metrics.some(({ id }) => id === 'cancelled') && (
          <s-text>
            {t(
              'Cancelled or returned: orders that were cancelled, or of which something was sent back or paid back, until four weeks after the end.',
            )}
          </s-text>
        )}
        <s-text>{t('Only visitors who allow measuring are in it.')}</s-text>
      </More>
    </s-section>
  );
}

import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { t } from '../languages/language.ts';
import { pEquals } from './effect-words.ts';

/** Why no effect is shown, and where to look: with an uneven split even a clear difference means nothing. */
export function SplitNotice({ report: { split } }: { report: ExperimentReport }) {
  return (
    <s-banner tone="critical" heading={t('Why no effect is shown')}>
      <s-paragraph>
        {t(
          'Whoever is missing from a variation may be just those who behave otherwise, and then any difference could come from that.',
        )}{' '}
        {split.p !== null &&
          t('With a working split chance would hardly do this ({p}).', { p: pEquals(split.p) })}
      </s-paragraph>
      <s-paragraph>{t('What to look for:')}</s-paragraph>
      <s-unordered-list>
        <s-list-item>
          {t('Does every variation show on all devices? Look at the shop’s pages on a phone, too.')}
        </s-list-item>
        <s-list-item>
          {t('Was the theme, or an app that changes pages, edited while the experiment ran?')}
        </s-list-item>
        <s-list-item>
          {t('Is a row in one variation much slower or further down, so that fewer visitors reach it?')}
        </s-list-item>
        <s-list-item>{t('Does a program visit the shop, such as a monitor or a price robot?')}</s-list-item>
      </s-unordered-list>
      <s-paragraph>
        {t('Stop it, put right what you find, and start it anew: these days cannot be repaired.')}
      </s-paragraph>
    </s-banner>
  );
}

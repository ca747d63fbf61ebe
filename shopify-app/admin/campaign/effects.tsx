import type { CampaignAim, CampaignReport } from '@kindred/shared/api/campaigns';
import { AIM_WORDS } from '../campaigns/aim-words.ts';
import { readingOf } from '../campaigns/campaign-words.ts';
import { Chart } from '../charts/chart.tsx';
import { ChangeDots } from '../experiments/change-dots.tsx';
import { changeOf } from '../experiments/change-words.ts';
import { estimateWords, valueWords } from '../figures/figure-words.ts';
import { More } from '../figures/more.tsx';
import { formatNumber, majorUnits } from '../format.ts';
import { t } from '../languages/language.ts';

export const unitOf = (aim: CampaignAim) => (aim === 'revenue' ? 'money' : 'share');

/** What each content brings, by an estimate that drawing some more often does not bend. */
export function Effects({ report }: { report: CampaignReport }) {
  const { definition, contents, currency } = report;
  const unit = unitOf(definition.aim);
  const title = t(AIM_WORDS[definition.aim].of);
  const rows = definition.contents.map(({ name }, at) => {
    const { visitors, value, effect } = contents[at] ?? { visitors: null, value: null, effect: null };
    return { label: `${at + 1}. ${name}`, visitors, value, effect };
  });
  const told = rows.flatMap(({ label, effect }) =>
    effect === null ? [] : { label, effect, reading: readingOf(effect) },
  );
  return (
    <s-section heading={t('What it brings')}>
      <s-stack gap="base">
        <Chart
          title={title}
          unit={t('Change against “{name}”, with its 95 % interval; dashed: no change', {
            name: rows[0]?.label ?? '',
          })}
          columns={[
            t('Content'),
            t('Visitors'),
            t('Value'),
            t('From'),
            t('To'),
            t('Change'),
            t('From'),
            t('To'),
            t('Reading'),
          ]}
          rows={rows.map(({ label, visitors, value, effect }, at) => [
            label,
            visitors,
            ...(value === null ? [null, null, null] : [value.value, value.low, value.high]),
            ...(at === 0
              ? ['–', '–', '–', t('compared with')]
              : effect === null
                ? [null, null, null, null]
                : [effect.value, effect.low, effect.high, readingOf(effect)]),
          ])}
          format={(value, column) =>
            column === 1
              ? formatNumber(value)
              : column < 5
                ? valueWords(value, unit, currency)
                : changeOf(value)
          }
          inFile={(value, column) =>
            unit === 'money' && column > 1 && column < 5 ? majorUnits(value, currency) : value
          }
        >
          {told.length === 0 ? (
            <s-paragraph>{t('Too few visitors, or too few of them did anything, to tell.')}</s-paragraph>
          ) : (
            <ChangeDots title={title} rows={told} />
          )}
        </Chart>
        <More summary={t('How it is made')}>
          {rows.map(({ label, value }) => (
            <s-text key={label}>
              {t('{what}: {value}', { what: label, value: estimateWords(value, unit, currency) })}
            </s-text>
          ))}
          <s-text>
            {t(
              'Plain averages would mislead: a content that began badly by chance is shown less and never makes up for it. So each visitor counts the more, the less likely it was that they would be shown what they met (inverse propensities).',
            )}
          </s-text>
          <s-text>
            {t(
              'What a visitor did in the 24 hours after first meeting it that day counts, against the first content.',
            )}
          </s-text>
          <s-text>
            {t(
              'What shares should bring is worked out from the visitors they were learned from, so no single number is told, and the interval is wide enough for that (Scheffé).',
            )}
          </s-text>
          <s-text>
            {t(
              'Intervals of changes hold whenever one looks, and for all contents together: looking every day makes nothing look better than it is (confidence sequences). Those of values are for one look. Nothing is told of fewer than 25 visitors who did something with a content, or with the first.',
            )}
          </s-text>
        </More>
      </s-stack>
    </s-section>
  );
}

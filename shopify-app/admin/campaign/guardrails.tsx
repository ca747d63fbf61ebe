import type { CampaignReport } from '@kindred/shared/api/campaigns';
import type { MetricId } from '@kindred/shared/api/experiments';
import { Chart } from '../charts/chart.tsx';
import { ChangeDots } from '../experiments/change-dots.tsx';
import { changeOf } from '../experiments/change-words.ts';
import { readingWords } from '../experiments/effect-words.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';

const GUARDRAIL_WORDS: Partial<Record<MetricId, Plain>> = {
  margin: 'Margin per visitor',
  cancelled: 'Orders cancelled or returned within four weeks',
  lcp: 'Time until pages show',
};

/** What stops the campaign by itself: once something is surely worse than it may be. */
export function Guardrails({ report: { guardrails, definition } }: { report: CampaignReport }) {
  if (guardrails.length === 0) return null;
  const others = definition.contents.slice(1);
  const rows = guardrails.flatMap(({ id, effects, readings }) => {
    const words = GUARDRAIL_WORDS[id];
    return others.map(({ name }, at) => {
      const effect = effects[at] ?? null;
      return {
        label: t('{what}: {value}', {
          what: words === undefined ? id : t(words),
          value: `${at + 2}. ${name}`,
        }),
        effect,
        reading: readingWords(readings[at] ?? 'unknown'),
      };
    });
  });
  const isBroken = guardrails.some(({ readings }) => readings.includes('broken'));
  return (
    <s-section heading={t('What must not become worse')}>
      <s-stack gap="base">
        {isBroken && (
          <s-banner tone="critical" heading={t('Something became surely worse than it may')}>
            <s-paragraph>
              {t('Kindred ends a campaign when that is so, without asking: the log says when.')}
            </s-paragraph>
          </s-banner>
        )}
        <Chart
          title={t('Each content against the first')}
          unit={t('Change with its interval; dashed: no change')}
          columns={[t('Metric'), t('Change'), t('From'), t('To'), t('Reading')]}
          rows={rows.map(({ label, effect, reading }) => [
            label,
            ...(effect === null ? [null, null, null] : [effect.value, effect.low, effect.high]),
            reading,
          ])}
          format={changeOf}
        >
          <ChangeDots title={t('Each content against the first')} rows={rows} />
        </Chart>
      </s-stack>
    </s-section>
  );
}

import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { Chart } from '../charts/chart.tsx';
import { DotInterval } from '../charts/dot-interval.tsx';
import { changeOf, shortChangeOf } from '../experiments/change-words.ts';
import { changeWords, pEquals, pWords } from '../experiments/effect-words.ts';
import { More } from '../figures/more.tsx';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { nameOf } from '../segments/segment-name.ts';

/** The goal in each segment, and first whether segments differ at all: one of many stands out by chance alone. */
export function BySegment({ report }: { report: ExperimentReport }) {
  const { segments, definition } = report;
  const others = definition.variations.slice(1);
  const rows = segments.flatMap((segment) =>
    others.map(({ name }, at) => ({
      label: others.length === 1 ? nameOf(segment) : `${nameOf(segment)} · ${name}`,
      effect: segment.effects[at] ?? null,
    })),
  );
  const told = rows.flatMap(({ label, effect }) => (effect === null ? [] : [{ label, effect }]));
  if (told.length === 0) return null;
  return (
    <s-section heading={t('Whether segments differ')}>
      <s-stack gap="base">
        <WhetherTheyDiffer report={report} />
        <Chart
          title={t('The goal by segment')}
          unit={t(
            'Change with its 95 % interval; dashed: no change. Where several are compared, only the corrected p counts.',
          )}
          columns={[t('Segment'), t('Change'), t('From'), t('To'), t('p'), t('p, corrected')]}
          rows={rows.map(({ label, effect }) => [
            label,
            ...(effect === null
              ? [null, null, null, null, null]
              : [effect.value, effect.low, effect.high, effect.p ?? '–', effect.adjustedP ?? '–']),
          ])}
          format={(value, column) => (column > 3 ? pWords(value) : changeOf(value))}
        >
          <DotInterval
            label={t('The goal by segment')}
            reference={0}
            format={shortChangeOf}
            hint={t('Arrow keys read the points.')}
            rows={told.map(({ label, effect }) => ({
              label,
              value: effect.value,
              low: effect.low,
              high: effect.high,
              figure: withP(changeOf(effect.value), 'p', effect.adjustedP),
              text: `${label}: ${withP(changeWords(effect), `${t('p, corrected')}:`, effect.adjustedP)}`,
            }))}
          />
        </Chart>
      </s-stack>
    </s-section>
  );
}

/** Where nothing is judged there is no p. */
const withP = (words: string, name: string, p: number | null): string =>
  p === null ? words : `${words} · ${name} ${pWords(p)}`;

/** Below it chance alone would hardly make segments differ as much. */
const LEAST_P = 0.05;

function WhetherTheyDiffer({ report: { heterogeneity, definition, summary } }: { report: ExperimentReport }) {
  const told = definition.variations.slice(1).flatMap(({ name }, at) => {
    const p = heterogeneity[at] ?? null;
    return p === null ? [] : [{ name, p }];
  });
  const differing = told.filter(({ p }) => p < LEAST_P);
  return (
    <s-stack gap="small-300">
      {summary.state !== 'running' && differing.length > 0 ? (
        differing.map(({ name }) => (
          <s-paragraph key={name}>
            {t('Segments do not all take to “{name}” alike: chance alone would hardly do that.', { name })}
          </s-paragraph>
        ))
      ) : (
        <s-paragraph>{t(noDifference(summary.state === 'running', told.length > 0))}</s-paragraph>
      )}
      {told.length > 0 && (
        <More summary={t('Method')}>
          {told.map(({ name, p }) => (
            <s-text key={name}>
              {t('“{name}”: {p}, were the change the same in all segments.', { name, p: pEquals(p) })}
            </s-text>
          ))}
          <s-text>
            {t(
              'Cochran’s Q of the segments with at least 100 visitors in every variation, corrected for variations (Holm); it holds for one look, at the end.',
            )}
          </s-text>
        </More>
      )}
    </s-stack>
  );
}

function noDifference(isRunning: boolean, isTold: boolean): Plain {
  if (isRunning)
    return 'Whether segments differ at all is told once it has ended: until then one that stands out may be chance.';
  return isTold
    ? 'Nothing shows that segments differ at all: one that stands out may be chance.'
    : 'Too few visitors by segment to say whether segments differ at all: one that stands out may be chance.';
}

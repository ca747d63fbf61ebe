import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { Chart } from '../charts/chart.tsx';
import { DotInterval } from '../charts/dot-interval.tsx';
import { changeOf } from '../experiments/change-words.ts';
import { changeWords, pWords } from '../experiments/effect-words.ts';
import { t } from '../languages/language.ts';
import { nameOf } from '../segments/segment-name.ts';

/** Whether the goal changed otherwise in some segment: read with care, as one of many may stand out by chance. */
export function BySegment({ report: { segments, definition } }: { report: ExperimentReport }) {
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
    <s-section>
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
            : [effect.value, effect.low, effect.high, effect.p, effect.adjustedP]),
        ])}
        format={(value, column) => (column > 3 ? pWords(value) : changeOf(value))}
      >
        <DotInterval
          label={t('The goal by segment')}
          reference={0}
          hint={t('Arrow keys read the points.')}
          rows={told.map(({ label, effect }) => ({
            label,
            value: effect.value,
            low: effect.low,
            high: effect.high,
            figure: `${changeOf(effect.value)} · p ${pWords(effect.adjustedP)}`,
            text: `${label}: ${changeWords(effect)} · ${t('p, corrected')}: ${pWords(effect.adjustedP)}`,
          }))}
        />
      </Chart>
    </s-section>
  );
}

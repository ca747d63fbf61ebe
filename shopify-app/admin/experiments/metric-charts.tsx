import type { Effect, ExperimentReport, MetricReport, Reading } from '@kindred/shared/api/experiments';
import { Chart } from '../charts/chart.tsx';
import type { Plain } from '../languages/dictionary.ts';
import { say, t } from '../languages/language.ts';
import { ChangeDots } from './change-dots.tsx';
import { changeOf } from './change-words.ts';
import { chanceWords, metricWords, pWords, readingWords } from './effect-words.ts';

const GROUPS: [MetricReport['role'], Plain][] = [
  ['goal', 'The goal'],
  ['other', 'What else changed'],
  ['guardrail', 'What must not become worse'],
];

/** Every metric of every variation against the first: in a chart, and with all its numbers in a table and a file. */
export function MetricCharts({ report }: { report: ExperimentReport }) {
  return (
    <s-stack gap="large">
      {GROUPS.map(([role, title]) => {
        const metrics = report.metrics.filter((metric) => metric.role === role);
        return metrics.length > 0 && <Group key={role} title={t(title)} metrics={metrics} report={report} />;
      })}
    </s-stack>
  );
}

interface GroupProps {
  title: string;
  metrics: MetricReport[];
  report: ExperimentReport;
}

interface Row {
  label: string;
  metric: MetricReport;
  /** Of which variation; 0 is what it is compared with. */
  variation: number;
  effect: Effect | null;
  reading: Reading;
}

function Group({ title, metrics, report }: GroupProps) {
  const { definition, currency } = report;
  const [control, ...others] = definition.variations;
  const rows: Row[] = metrics.flatMap((metric) =>
    others.map(({ name }, at) => ({
      label: others.length === 1 ? say(metric.title) : `${say(metric.title)} · ${name}`,
      metric,
      variation: at + 1,
      effect: metric.effects[at] ?? null,
      reading: metric.readings[at] ?? 'too_few',
    })),
  );
  const valueOf = ({ metric }: Row, variation: number): string | null => {
    const value = metric.values[variation] ?? null;
    return value === null ? null : metricWords(value.value, metric.unit, currency);
  };
  return (
    <Chart
      title={title}
      unit={t('Change against “{name}”, with its 95 % interval; dashed: no change', {
        name: control?.name ?? '',
      })}
      columns={[
        t('Metric'),
        t('Reading'),
        t('Change'),
        t('From'),
        t('To'),
        t('p'),
        t('p, corrected'),
        t('Chance to be better'),
        control?.name ?? '',
        t('Value'),
      ]}
      rows={rows.map((row) => [
        row.label,
        readingWords(row.reading),
        ...(row.effect === null ? [null, null, null, null, null, null] : cellsOf(row.effect)),
        valueOf(row, 0),
        valueOf(row, row.variation),
      ])}
      format={(value, column) =>
        column === 5 || column === 6 ? pWords(value) : column === 7 ? chanceWords(value) : changeOf(value)
      }
    >
      <Dots title={title} rows={rows} />
    </Chart>
  );
}

const cellsOf = (effect: Effect): (number | string | null)[] => [
  effect.value,
  effect.low,
  effect.high,
  effect.p ?? '–',
  effect.adjustedP ?? '–',
  effect.chanceToWin ?? '–',
];

/** Of a guardrail it is said, too, that nothing is known. */
function Dots({ title, rows }: { title: string; rows: Row[] }) {
  const told = rows.filter(({ metric, effect }) => effect !== null || metric.role === 'guardrail');
  return told.length === 0 ? (
    <s-paragraph>{t('Too few visitors, or too few of them did anything, to tell.')}</s-paragraph>
  ) : (
    <ChangeDots
      title={title}
      rows={told.map(({ label, effect, reading }) => ({ label, effect, reading: readingWords(reading) }))}
    />
  );
}

import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { Bars } from '../charts/bars.tsx';
import { Chart } from '../charts/chart.tsx';
import { share } from '../experiments/change-words.ts';
import { pEquals } from '../experiments/effect-words.ts';
import { formatNumber } from '../format.ts';
import { t } from '../languages/language.ts';

/** Whether visitors came to the variations as planned: before that is so, nothing else is worth reading. */
export function Split({ report: { split, definition } }: { report: ExperimentReport }) {
  const known = split.observed.map((count) => count ?? 0);
  const total = known.reduce((sum, count) => sum + count, 0);
  const isTold = total > 0 && split.observed.every((count) => count !== null);
  const rows = definition.variations.map(({ name }, at) => {
    const planned = split.expected[at] ?? 0;
    const met = isTold ? known[at]! / total : 0;
    return { name, planned, met, count: split.observed[at] ?? null };
  });
  const words = ({ name, planned, met, count }: (typeof rows)[number]): string =>
    t('{name}: {met} of visitors ({count}), planned {planned}', {
      name,
      met: share(met),
      count: count === null ? t('too few') : formatNumber(count),
      planned: share(planned),
    });
  return (
    <s-section>
      <Chart
        title={t('Visitors by variation')}
        unit={t('Share of those who met it; hatched: as planned')}
        columns={[t('Variation'), t('Planned'), t('Met it'), t('Visitors')]}
        rows={rows.map(({ name, planned, met, count }) => [name, planned, isTold ? met : null, count])}
        format={(value, column) => (column === 3 ? formatNumber(value) : share(value))}
      >
        {isTold ? (
          <Bars
            label={t('Visitors by variation')}
            hint={t('Arrow keys read the points.')}
            rows={rows.map((row) => ({
              label: row.name,
              value: row.met,
              beside: row.planned,
              figure: share(row.met),
              text: words(row),
            }))}
          />
        ) : (
          <s-paragraph>{t('Too few visitors to tell.')}</s-paragraph>
        )}
      </Chart>
      {split.p !== null && (
        <s-paragraph color="subdued">
          {split.isBroken
            ? t('Not as planned: {p}. Below 0.005 no figure is shown.', { p: pEquals(split.p) })
            : t('As planned: {p}. Below 0.005 no figure would be shown.', { p: pEquals(split.p) })}
        </s-paragraph>
      )}
    </s-section>
  );
}

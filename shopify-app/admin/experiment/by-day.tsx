import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { useSignal } from '@preact/signals';
import { Chart } from '../charts/chart.tsx';
import { LineWithBand } from '../charts/line-with-band.tsx';
import { changeOf, shortChangeOf } from '../experiments/change-words.ts';
import { changeWords } from '../experiments/effect-words.ts';
import { formatNumber, formatUtcDay } from '../format.ts';
import { say, t } from '../languages/language.ts';

/** How the change of the goal settled, day by day; each day holds all that were before it. */
export function ByDay({ report: { days, definition, metrics } }: { report: ExperimentReport }) {
  const others = definition.variations.slice(1);
  const chosen = useSignal(0);
  const goal = metrics.find(({ role }) => role === 'goal');
  if (days.length === 0 || goal === undefined) return null;
  const told = days.map(({ day, visitors, effects }) => ({
    day: formatUtcDay(day),
    visitors,
    effect: effects[chosen.value] ?? null,
  }));
  const title = t('{metric}, day by day', { metric: say(goal.title) });
  return (
    <s-section>
      <s-stack gap="base">
        {others.length > 1 && (
          <s-select
            label={t('Variation')}
            value={String(chosen.value)}
            onChange={(event) => (chosen.value = Number(event.currentTarget.value))}
          >
            {others.map(({ name }, at) => (
              <s-option key={at} value={String(at)}>
                {name}
              </s-option>
            ))}
          </s-select>
        )}
        <Chart
          title={title}
          unit={t('Change of “{name}” against “{control}” until that day, with its 95 % interval', {
            name: others[chosen.value]?.name ?? '',
            control: definition.variations[0]?.name ?? '',
          })}
          columns={[t('Day'), t('Change'), t('From'), t('To'), t('Visitors')]}
          rows={told.map(({ day, effect, visitors }) => [
            day,
            effect?.value ?? null,
            effect?.low ?? null,
            effect?.high ?? null,
            visitors,
          ])}
          format={(value, column) => (column === 4 ? formatNumber(value) : changeOf(value))}
        >
          {told.every(({ effect }) => effect === null) ? (
            <s-paragraph>{t('Too few visitors to tell.')}</s-paragraph>
          ) : (
            <LineWithBand
              label={title}
              format={shortChangeOf}
              hint={t('Arrow keys read the points.')}
              points={told.map(({ day, effect }) => ({
                label: day,
                value: effect,
                text: `${day}: ${effect === null ? t('too few') : changeWords(effect)}`,
              }))}
            />
          )}
        </Chart>
      </s-stack>
    </s-section>
  );
}

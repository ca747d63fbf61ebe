import type { Traffic } from '@kindred/shared/api/traffic';
import { formatNumber, formatClock } from '../format.ts';
import { t } from '../languages/language.ts';
import { Figure } from '../parts/figure.tsx';
import { MinuteBars } from './minute-bars.tsx';

/** The minute that is under way is drawn, and left out of "a minute": it is not over. */
export function TrafficSection({ minutes }: Traffic) {
  const whole = minutes.slice(0, -1);
  const kept = whole.map(({ accepted }) => accepted);
  const total = sum(kept);
  const refused = sum(whole.map((minute) => minute.refused));
  const most = Math.max(...kept);
  const busiest = whole.find(({ accepted }) => accepted === most);
  return (
    <s-section heading={t('Events in the last hour')}>
      <s-stack gap="base">
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
          <Figure
            label={t('A minute')}
            value={formatNumber(Math.round((total / whole.length) * 10) / 10)}
            note={t('kept, on average')}
          />
          <Figure
            label={t('Busiest minute')}
            value={formatNumber(most)}
            note={
              most === 0 || !busiest
                ? t('nothing came in')
                : t('kept at {time}', { time: formatClock(busiest.at) })
            }
          />
          <Figure
            label={t('Kept and refused')}
            value={`${formatNumber(total)} / ${formatNumber(refused)}`}
            note={t('in the last hour')}
          />
        </s-grid>
        <MinuteBars
          minutes={minutes}
          label={t('Events by the minute: {kept} kept, {refused} refused, at most {most} in a minute', {
            kept: total,
            refused,
            most,
          })}
        />
        <s-paragraph color="subdued">
          {t('A bar for each minute, from an hour ago to now. Green was kept, red was refused.')}
        </s-paragraph>
      </s-stack>
    </s-section>
  );
}

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);

import type { Estimate } from '@kindred/shared/api/understanding';
import { DotInterval } from '../charts/dot-interval.tsx';
import { t } from '../languages/language.ts';
import { changeOf, shortChangeOf } from './change-words.ts';
import { changeWords } from './effect-words.ts';

interface ChangeDotsProps {
  title: string;
  rows: readonly {
    label: string;
    /** Null where it cannot be told: then only the reading is. */
    effect: Pick<Estimate, 'value' | 'low' | 'high'> | null;
    reading: string;
  }[];
}

/** Changes on their intervals, against no change. */
export function ChangeDots({ title, rows }: ChangeDotsProps) {
  const told = rows.flatMap(({ label, effect, reading }) =>
    effect === null
      ? []
      : {
          label,
          value: effect.value,
          low: effect.low,
          high: effect.high,
          figure: `${changeOf(effect.value)} · ${reading}`,
          text: `${label}: ${changeWords(effect)} · ${reading}`,
        },
  );
  return (
    <>
      {told.length > 0 && (
        <DotInterval
          label={title}
          reference={0}
          format={shortChangeOf}
          hint={t('Arrow keys read the points.')}
          rows={told}
        />
      )}
      {rows.map(
        ({ label, effect, reading }) =>
          effect === null && (
            <s-paragraph key={label}>{t('{what}: {value}', { what: label, value: reading })}</s-paragraph>
          ),
      )}
    </>
  );
}

import type { MetricId, NewExperiment } from '@kindred/shared/api/experiments';
import { GOAL_WORDS, METHOD_WORDS } from '../experiments/experiment-words.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import type { PlanErrors, PlanForm } from './plan-form.ts';

const METHODS = Object.keys(METHOD_WORDS) as NewExperiment['method'][];

interface JudgingProps {
  form: PlanForm;
  errors: PlanErrors;
  change: (part: Partial<PlanForm>) => void;
}

/** What counts as better, how it is told from chance, and for how long. */
export function Judging({ form, errors, change }: JudgingProps) {
  return (
    <s-section heading={t('How it is judged')}>
      <s-stack gap="base">
        <s-select
          label={t('What should become better')}
          details={t('One thing decides. The others are shown beside it, and nothing is hidden.')}
          value={form.goal}
          onChange={(event) => change({ goal: event.currentTarget.value as MetricId })}
        >
          {(Object.entries(GOAL_WORDS) as [MetricId, Plain][]).map(([goal, words]) => (
            <s-option key={goal} value={goal}>
              {t(words)}
            </s-option>
          ))}
        </s-select>
        <s-text-field
          label={t('Smallest change worth finding, in per cent')}
          details={t('What would you act on? Half as large takes four times as long.')}
          value={form.smallestEffect}
          error={errors.smallestEffect ?? ''}
          onInput={(event) => change({ smallestEffect: event.currentTarget.value })}
        />
        <s-select
          label={t('When it is judged')}
          details={t(METHOD_WORDS[form.method].details)}
          value={form.method}
          onChange={(event) =>
            change({ method: METHODS.find((each) => each === event.currentTarget.value) ?? 'fixed' })
          }
        >
          {METHODS.map((method) => (
            <s-option key={method} value={method}>
              {t(METHOD_WORDS[method].name)}
            </s-option>
          ))}
        </s-select>
        <s-text-field
          label={t('Days it runs')}
          details={t('Whole weeks are best: weekends are unlike other days.')}
          value={form.days}
          error={errors.days ?? ''}
          onInput={(event) => change({ days: event.currentTarget.value })}
        />
      </s-stack>
    </s-section>
  );
}

import type { ExperimentsReport } from '@kindred/shared/api/experiments';
import { AudienceFields } from '../experiments/parts/audience-fields.tsx';
import { t } from '../languages/language.ts';
import type { PlanErrors, PlanForm } from './plan-form.ts';

interface AudienceProps {
  form: PlanForm;
  errors: PlanErrors;
  report: Pick<ExperimentsReport, 'placements' | 'segments'>;
  /** ISO 3166; empty where Shopify does not say where the shop sells. */
  countries: readonly string[];
  change: (part: Partial<PlanForm>) => void;
}

export function AudienceSection({ form, errors, report, countries, change }: AudienceProps) {
  return (
    <s-section heading={t('For whom')}>
      <s-stack gap="base">
        <AudienceFields form={form} errors={errors} report={report} countries={countries} change={change} />
        <s-text-field
          label={t('Exclusive group')}
          details={t(
            'Experiments that share a group never meet the same visitor. Empty: it may meet anyone.',
          )}
          value={form.group}
          error={errors.group ?? ''}
          onInput={(event) => change({ group: event.currentTarget.value })}
        />
      </s-stack>
    </s-section>
  );
}

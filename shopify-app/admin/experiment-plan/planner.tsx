import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { DeleteDraft, PlanFrame, usePlan } from '../experiments/parts/plan.tsx';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { navigate, PAGES } from '../router.ts';
import { AudienceSection } from './audience.tsx';
import type { Ground } from './experiment-plan-page.tsx';
import { Forecast } from './forecast.tsx';
import { Judging } from './judging.tsx';
import { errorsOf, isFlawless, type PlanForm, wantedOf } from './plan-form.ts';
import { Variations } from './variations.tsx';

export function Planner({ ground, first }: { ground: Ground; first: PlanForm }) {
  const { report, soldTo } = ground;
  const plan = usePlan({
    first,
    draft: ground.draft,
    isFlawless: (form) => isFlawless(errorsOf(form, true)),
    store: (form, draft) => experimentsApi.save(wantedOf(form), draft?.summary.experimentId),
    addressOf: ({ summary }) => `${PAGES['experiment-plan']}?id=${summary.experimentId}`,
  });
  const { form, change, changed } = plan;
  const errors = errorsOf(form, plan.isAsked);
  const currency = plan.draft?.currency ?? soldTo?.currencies[0] ?? null;
  return (
    <PlanFrame
      plan={plan}
      beside={<Forecast wanted={forForecast(form)} currency={currency} />}
      next={(draft) => <DraftActions draft={draft} changed={changed} />}
    >
      <What form={form} errors={errors} change={change} />
      <Variations
        form={form}
        errors={errors}
        material={{ releases: report.releases, ranking: ground.ranking }}
        change={change}
      />
      <AudienceSection
        form={form}
        errors={errors}
        report={report}
        countries={soldTo?.countries ?? []}
        change={change}
      />
      <Judging form={form} errors={errors} change={change} />
    </PlanFrame>
  );
}

/** Names do not change what can be seen, so a plan is worked out before it has any. */
function forForecast(form: PlanForm) {
  const named = {
    ...form,
    name: form.name.trim() || '–',
    variations: form.variations.map((each) => ({ ...each, name: each.name.trim() || '–' })),
  };
  return isFlawless(errorsOf(named, false)) ? wantedOf(named) : null;
}

interface WhatProps {
  form: PlanForm;
  errors: ReturnType<typeof errorsOf>;
  change: (part: Partial<PlanForm>) => void;
}

function What({ form, errors, change }: WhatProps) {
  return (
    <s-section heading={t('What you want to know')}>
      <s-stack gap="base">
        <s-link href={PAGES.experiments}>{t('All experiments')}</s-link>
        <s-text-field
          label={t('Name of the experiment')}
          value={form.name}
          error={errors.name ?? ''}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
        <s-text-area
          label={t('What you expect, and why')}
          details={t(
            'For yourself: it stands beside the result, so that nobody remembers it otherwise later.',
          )}
          value={form.hypothesis}
          error={errors.hypothesis ?? ''}
          onInput={(event) => change({ hypothesis: event.currentTarget.value })}
        />
      </s-stack>
    </s-section>
  );
}

function DraftActions({ draft: { summary }, changed }: { draft: ExperimentReport; changed: boolean }) {
  const { experimentId } = summary;
  return (
    <>
      <s-paragraph>
        {changed
          ? t('Save or discard your changes before you start it.')
          : t(
              'Once it runs its plan cannot be changed: other shares or contents would make the figures worthless.',
            )}
      </s-paragraph>
      <s-stack direction="inline" gap="small">
        <Confirm
          id="start-experiment"
          label={t('Start')}
          question={t('Start this experiment?')}
          disabled={changed}
          act={async () => {
            await experimentsApi.act(experimentId, { action: 'start' });
            navigate(`${PAGES.experiment}?id=${experimentId}`);
          }}
        >
          <s-paragraph>
            {t(
              'Visitors who allow measuring take part from the next page they open, within a minute or so. You can stop it at any time.',
            )}
          </s-paragraph>
        </Confirm>
        <DeleteDraft remove={() => experimentsApi.remove(experimentId)} list={PAGES.experiments} />
      </s-stack>
    </>
  );
}

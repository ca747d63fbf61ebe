import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { messageOf } from '../resource.ts';
import { navigate, PAGES } from '../router.ts';
import { AudienceSection } from './audience.tsx';
import type { Ground } from './experiment-plan-page.tsx';
import { Forecast } from './forecast.tsx';
import { Judging } from './judging.tsx';
import { errorsOf, isFlawless, type PlanForm, wantedOf } from './plan-form.ts';
import { Variations } from './variations.tsx';

/** Beside the plan stands what it could show. */
const COLUMNS = 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))';
const IN_VIEW = { position: 'sticky', top: '16px', minWidth: 0 };

const same = (a: PlanForm, b: PlanForm): boolean => JSON.stringify(a) === JSON.stringify(b);

export function Planner({ ground, first }: { ground: Ground; first: PlanForm }) {
  const { report, soldTo } = ground;
  /** As the server has it; null while it was never saved. */
  const draft = useSignal(ground.draft);
  const saved = useSignal(first);
  const form = useSignal(first);
  const isAsked = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const errors = errorsOf(form.value, isAsked.value);
  const changed = !same(form.value, saved.value);
  const change = (part: Partial<PlanForm>) => (form.value = { ...form.value, ...part });
  const isNew = ground.draft === null;

  const save = async () => {
    const sent = form.value;
    isAsked.value = true;
    error.value = null;
    if (!isFlawless(errorsOf(sent, true))) {
      error.value = t('Something is missing or wrong above: it is marked.');
      return;
    }
    busy.value = true;
    try {
      const wanted = wantedOf(sent);
      const id = draft.value?.summary.experimentId;
      draft.value = await (id === undefined
        ? experimentsApi.create(wanted)
        : experimentsApi.change(id, wanted));
      saved.value = sent;
      shopify.toast.show(t('Saved as a draft: nothing is tried before you start it'));
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  // Once nothing can be lost any more: the save bar lets go first.
  useEffect(() => {
    if (isNew && draft.value !== null && !changed)
      navigate(`${PAGES['experiment-plan']}?id=${draft.value.summary.experimentId}`);
  }, [draft.value, changed]);

  const currency = draft.value?.currency ?? soldTo?.currencies[0] ?? null;
  return (
    <>
      <SaveBar
        id="experiment-save-bar"
        changed={changed}
        busy={busy.value}
        save={() => void save()}
        discard={() => {
          form.value = saved.value;
          error.value = null;
          isAsked.value = false;
        }}
      />
      <s-grid gridTemplateColumns={COLUMNS} gap="base" alignItems="start">
        <s-stack gap="base">
          <What form={form.value} errors={errors} change={change} />
          <Variations
            form={form.value}
            errors={errors}
            material={{ releases: report.releases, ranking: ground.ranking }}
            change={change}
          />
          <AudienceSection
            form={form.value}
            errors={errors}
            report={report}
            countries={soldTo?.countries ?? []}
            change={change}
          />
          <Judging form={form.value} errors={errors} change={change} />
        </s-stack>
        <div style={IN_VIEW}>
          <Forecast wanted={forForecast(form.value)} currency={currency} />
        </div>
      </s-grid>
      <s-section heading={t('What next')}>
        <s-stack gap="base">
          {error.value !== null && (
            <s-banner tone="critical" heading={t('The plan was not saved')}>
              {error.value}
            </s-banner>
          )}
          {draft.value === null ? (
            <>
              <s-paragraph>
                {t('Save it first: nothing is tried before you start it, and a draft can be changed.')}
              </s-paragraph>
              <div>
                <s-button variant="primary" loading={busy.value} onClick={() => void save()}>
                  {t('Save as a draft')}
                </s-button>
              </div>
            </>
          ) : (
            <DraftActions draft={draft.value} changed={changed} />
          )}
        </s-stack>
      </s-section>
    </>
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
        <Confirm
          id="delete-draft"
          label={t('Delete this draft')}
          question={t('Delete this draft?')}
          critical
          act={async () => {
            await experimentsApi.remove(experimentId);
            navigate(PAGES.experiments);
          }}
        >
          <s-paragraph>{t('It was never started, so no figures are lost.')}</s-paragraph>
        </Confirm>
      </s-stack>
    </>
  );
}

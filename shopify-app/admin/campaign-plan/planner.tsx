import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { campaignsApi } from '../campaigns/campaigns-api.ts';
import { AudienceFields } from '../experiments/parts/audience-fields.tsx';
import { rich, t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { messageOf } from '../resource.ts';
import { navigate, PAGES } from '../router.ts';
import { AimSection } from './aim.tsx';
import { BoundsSection } from './bounds-fields.tsx';
import { type CampaignForm, errorsOf, isFlawless, wantedOf } from './campaign-form.ts';
import type { Ground } from './campaign-plan-page.tsx';
import { ContentsSection } from './contents.tsx';
import { WhatItDoes } from './what-it-does.tsx';

/** Beside the plan stands what will be done by itself. */
const COLUMNS = 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))';
const IN_VIEW = { position: 'sticky', top: '16px', minWidth: 0 };

const same = (a: CampaignForm, b: CampaignForm): boolean => JSON.stringify(a) === JSON.stringify(b);
const today = (): string => new Date().toISOString().slice(0, 10);

export function Planner({ ground, first }: { ground: Ground; first: CampaignForm }) {
  const { report, soldTo } = ground;
  /** As the server has it; null while it was never saved. */
  const draft = useSignal(ground.draft);
  const saved = useSignal(first);
  const form = useSignal(first);
  const isAsked = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const errors = errorsOf(form.value, isAsked.value, today());
  const changed = !same(form.value, saved.value);
  const change = (part: Partial<CampaignForm>) => (form.value = { ...form.value, ...part });
  const isNew = ground.draft === null;

  const save = async () => {
    const sent = form.value;
    isAsked.value = true;
    error.value = null;
    if (!isFlawless(errorsOf(sent, true, today()))) {
      error.value = t('Something is missing or wrong above: it is marked.');
      return;
    }
    busy.value = true;
    try {
      const wanted = wantedOf(sent);
      const id = draft.value?.summary.campaignId;
      draft.value = await (id === undefined ? campaignsApi.create(wanted) : campaignsApi.change(id, wanted));
      saved.value = sent;
      shopify.toast.show(t('Saved as a draft: nothing runs before you start it'));
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  // Once nothing can be lost any more: the save bar lets go first.
  useEffect(() => {
    if (isNew && draft.value !== null && !changed)
      navigate(`${PAGES['campaign-plan']}?id=${draft.value.summary.campaignId}`);
  }, [draft.value, changed]);

  return (
    <>
      <SaveBar
        id="campaign-save-bar"
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
          <AimSection form={form.value} errors={errors} change={change} />
          <ContentsSection
            form={form.value}
            errors={errors}
            material={{ releases: ground.releases, ranking: ground.ranking }}
            change={change}
          />
          <s-section heading={t('For whom and where')}>
            <s-stack gap="base">
              <AudienceFields
                form={form.value}
                errors={errors}
                report={report}
                countries={soldTo?.countries ?? []}
                change={change}
              />
            </s-stack>
          </s-section>
          <BoundsSection form={form.value} errors={errors} change={change} />
        </s-stack>
        <div style={IN_VIEW}>
          <WhatItDoes form={form.value} errors={errors} />
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
                {t('Save it first: nothing runs before you start it, and a draft can be changed.')}
              </s-paragraph>
              <div>
                <s-button variant="primary" loading={busy.value} onClick={() => void save()}>
                  {t('Save as a draft')}
                </s-button>
              </div>
            </>
          ) : (
            <DraftActions draft={draft.value} changed={changed} isAllowed={report.isAllowed} />
          )}
        </s-stack>
      </s-section>
    </>
  );
}

interface DraftActionsProps {
  draft: CampaignReport;
  changed: boolean;
  isAllowed: boolean;
}

function DraftActions({ draft: { summary, definition }, changed, isAllowed }: DraftActionsProps) {
  const { campaignId } = summary;
  return (
    <>
      <s-paragraph>
        {!isAllowed
          ? rich(
              'It learns from what visitors do, so it can be started once you agree to training: {link}.',
              {
                link: <s-link href={PAGES.privacy}>{t('read and decide')}</s-link>,
              },
            )
          : changed
            ? t('Save or discard your changes before you start it.')
            : t('Once it runs its contents and bounds cannot be changed; you can pause and stop it.')}
      </s-paragraph>
      <s-stack direction="inline" gap="small">
        <Confirm
          id="start-campaign"
          label={t('Start')}
          question={t('Start this campaign?')}
          disabled={changed || !isAllowed}
          act={async () => {
            await campaignsApi.act(campaignId, 'start');
            navigate(`${PAGES.campaign}?id=${campaignId}`);
          }}
        >
          <s-paragraph>
            {definition.startsOn !== null && definition.startsOn > today()
              ? t('It waits for its first day. Until then you can stop it, and nobody has met it.')
              : t(
                  'Visitors who allow measuring meet it from the next page they open, within a minute or so. From then on Kindred chooses within your bounds by itself.',
                )}
          </s-paragraph>
        </Confirm>
        <Confirm
          id="delete-draft"
          label={t('Delete this draft')}
          question={t('Delete this draft?')}
          critical
          act={async () => {
            await campaignsApi.remove(campaignId);
            navigate(PAGES.campaigns);
          }}
        >
          <s-paragraph>{t('It was never started, so no figures are lost.')}</s-paragraph>
        </Confirm>
      </s-stack>
    </>
  );
}

import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { campaignsApi } from '../campaigns/campaigns-api.ts';
import { AudienceFields } from '../experiments/parts/audience-fields.tsx';
import { DeleteDraft, PlanFrame, usePlan } from '../experiments/parts/plan.tsx';
import { rich, t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { navigate, PAGES } from '../router.ts';
import { AimSection } from './aim.tsx';
import { BoundsSection } from './bounds-fields.tsx';
import { type CampaignForm, errorsOf, isFlawless, wantedOf } from './campaign-form.ts';
import type { Ground } from './campaign-plan-page.tsx';
import { ContentsSection } from './contents.tsx';
import { WhatItDoes } from './what-it-does.tsx';

const today = (): string => new Date().toISOString().slice(0, 10);

export function Planner({ ground, first }: { ground: Ground; first: CampaignForm }) {
  const { report, soldTo } = ground;
  const plan = usePlan({
    first,
    draft: ground.draft,
    isFlawless: (form) => isFlawless(errorsOf(form, true, today())),
    store: (form, draft) => campaignsApi.save(wantedOf(form), draft?.summary.campaignId),
    addressOf: ({ summary }) => `${PAGES['campaign-plan']}?id=${summary.campaignId}`,
  });
  const { form, change, changed } = plan;
  const errors = errorsOf(form, plan.isAsked, today());
  return (
    <PlanFrame
      plan={plan}
      beside={<WhatItDoes form={form} errors={errors} />}
      next={(draft) => <DraftActions draft={draft} changed={changed} isAllowed={report.isAllowed} />}
    >
      <AimSection form={form} errors={errors} change={change} />
      <ContentsSection
        form={form}
        errors={errors}
        material={{ releases: ground.releases, ranking: ground.ranking }}
        change={change}
      />
      <s-section heading={t('For whom and where')}>
        <s-stack gap="base">
          <AudienceFields
            form={form}
            errors={errors}
            report={report}
            countries={soldTo?.countries ?? []}
            change={change}
          />
        </s-stack>
      </s-section>
      <BoundsSection form={form} errors={errors} change={change} />
    </PlanFrame>
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
        <DeleteDraft remove={() => campaignsApi.remove(campaignId)} list={PAGES.campaigns} />
      </s-stack>
    </>
  );
}

import type { CampaignReport, NewCampaign } from '@kindred/shared/api/campaigns';
import { campaignsApi } from '../campaigns/campaigns-api.ts';
import { DraftAgain } from '../experiments/parts/draft-again.tsx';
import { FiguresFile } from '../experiments/parts/figures-file.tsx';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { navigate, PAGES } from '../router.ts';

interface ActionsProps {
  report: CampaignReport;
  changed: (next: CampaignReport) => void;
}

/** What may be done with it now; each is explained and asked for once more. */
export function Actions({ report: { summary, definition }, changed }: ActionsProps) {
  const { campaignId, state, name } = summary;
  const act = async (action: Parameters<typeof campaignsApi.act>[1]) =>
    changed(await campaignsApi.act(campaignId, action));
  const isOver = state === 'stopped' || state === 'archived';
  return (
    <s-section heading={t('What next')}>
      <s-stack direction="inline" gap="small">
        {state === 'paused' && (
          <Confirm
            id="start-campaign"
            label={t('Go on')}
            question={t('Go on with this campaign?')}
            act={() => act('start')}
          >
            <s-paragraph>
              {t('Visitors meet it again from the next page they open, within a minute or so.')}
            </s-paragraph>
          </Confirm>
        )}
        {state === 'running' && (
          <Confirm
            id="pause-campaign"
            label={t('Pause for now')}
            question={t('Pause this campaign?')}
            act={() => act('pause')}
          >
            <s-paragraph>
              {t(
                'Every visitor sees your shop as it is without it, within a minute or so. It keeps what it learned, and can go on.',
              )}
            </s-paragraph>
          </Confirm>
        )}
        {(state === 'running' || state === 'paused') && (
          <Confirm
            id="even-campaign"
            label={t('Show all alike again')}
            question={t('Show all contents alike again?')}
            act={() => act('even')}
          >
            <s-paragraph>
              {t(
                'All contents but the first get the same share, in every segment, and it goes on learning from there. This takes back all that Kindred changed by itself.',
              )}
            </s-paragraph>
          </Confirm>
        )}
        {!isOver && (
          <Confirm
            id="stop-campaign"
            label={t('Stop')}
            question={t('Stop this campaign?')}
            critical
            act={() => act('stop')}
          >
            <s-paragraph>
              {t(
                'Every visitor sees your shop as it is without it, within a minute or so. What was counted stays; it cannot be started again, but a draft can be made of it.',
              )}
            </s-paragraph>
          </Confirm>
        )}
        {isOver && (
          <DraftAgain
            make={async () => {
              const made = await campaignsApi.save(anew(definition));
              return `${PAGES['campaign-plan']}?id=${made.summary.campaignId}`;
            }}
          />
        )}
        {state === 'stopped' && (
          <Confirm
            id="archive-campaign"
            label={t('Move to the archive')}
            question={t('Move this campaign to the archive?')}
            act={() => act('archive')}
          >
            <s-paragraph>{t('It stays as it is, and leaves the list of what has ended.')}</s-paragraph>
          </Confirm>
        )}
        <FiguresFile name={name} load={() => campaignsApi.file(campaignId)} />
        {isOver && (
          <Confirm
            id="delete-campaign"
            label={t('Delete')}
            question={t('Delete this campaign?')}
            critical
            act={async () => {
              await campaignsApi.remove(campaignId);
              navigate(PAGES.campaigns);
            }}
          >
            <s-paragraph>{t('Its figures, its log and what was learned go for good.')}</s-paragraph>
          </Confirm>
        )}
      </s-stack>
    </s-section>
  );
}

/** As shared/schema/campaigns.ts has it; campaigns of before may have less. */
const LEAST_FLOOR = 0.05;

/** Without days that are over. */
function anew(definition: NewCampaign): NewCampaign {
  const { floor, startsOn, endsOn } = definition;
  const today = new Date().toISOString().slice(0, 10);
  return {
    ...definition,
    floor: Math.max(floor, LEAST_FLOOR),
    startsOn: startsOn !== null && startsOn < today ? null : startsOn,
    endsOn: endsOn !== null && endsOn < today ? null : endsOn,
  };
}

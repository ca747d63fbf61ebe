import type { CampaignsReport, CampaignSummary } from '@kindred/shared/api/campaigns';
import { Lists } from '../experiments/parts/lists.tsx';
import { say, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { AIM_WORDS } from './aim-words.ts';
import { courseWords, STATE_WORDS } from './campaign-words.ts';

/** What is in the archive leads with what was learned. */
export const CampaignLists = ({ campaigns }: Pick<CampaignsReport, 'campaigns'>) => (
  <Lists
    all={campaigns}
    archived={(n) => t('{n} campaign, with what was learned|{n} campaigns, with what was learned', { n })}
    idOf={({ campaignId }) => campaignId}
  >
    {(campaign) => <Card campaign={campaign} />}
  </Lists>
);

/** In one sentence, which tells the effect with its interval. */
function Card({ campaign }: { campaign: CampaignSummary }) {
  const { campaignId, name, state, aim, words, learned } = campaign;
  const page = state === 'draft' ? PAGES['campaign-plan'] : PAGES.campaign;
  const course = courseWords(campaign);
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="small-300">
        <s-stack direction="inline" gap="small" alignItems="center">
          <s-heading>
            <s-link href={`${page}?id=${campaignId}`}>{name}</s-link>
          </s-heading>
          {state !== 'draft' && (
            <s-badge tone={state === 'running' ? 'info' : 'auto'}>{t(STATE_WORDS[state])}</s-badge>
          )}
        </s-stack>
        {learned !== '' && <s-text type="strong">{t('Learned: {what}', { what: learned })}</s-text>}
        {state !== 'draft' && <s-text>{say(words)}</s-text>}
        <s-text color="subdued">{t('Aim: {what}', { what: t(AIM_WORDS[aim].name) })}</s-text>
        {course !== '' && <s-text color="subdued">{course}</s-text>}
      </s-stack>
    </s-box>
  );
}

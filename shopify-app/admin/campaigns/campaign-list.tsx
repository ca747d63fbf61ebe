import type { CampaignState, CampaignsReport, CampaignSummary } from '@kindred/shared/api/campaigns';
import { More } from '../figures/more.tsx';
import type { Plain } from '../languages/dictionary.ts';
import { say, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { AIM_WORDS } from './aim-words.ts';
import { courseWords, STATE_WORDS } from './campaign-words.ts';

const LISTS: [CampaignState[], Plain][] = [
  [['running', 'paused', 'scheduled'], 'What runs'],
  [['draft'], 'Drafts'],
  [['stopped'], 'What has ended'],
];

export function CampaignLists({ campaigns }: Pick<CampaignsReport, 'campaigns'>) {
  const archive = campaigns.filter(({ state }) => state === 'archived');
  return (
    <>
      {LISTS.map(([states, heading]) => {
        const here = campaigns.filter(({ state }) => states.includes(state));
        return (
          here.length > 0 && (
            <s-section key={heading} heading={t(heading)}>
              <Cards campaigns={here} />
            </s-section>
          )
        );
      })}
      {archive.length > 0 && (
        <s-section heading={t('Archive')}>
          <More summary={t('{n} campaign|{n} campaigns', { n: archive.length })}>
            <Cards campaigns={archive} />
          </More>
        </s-section>
      )}
    </>
  );
}

const LIST = { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '12px' };

const Cards = ({ campaigns }: { campaigns: CampaignSummary[] }) => (
  <ol style={LIST}>
    {campaigns.map((campaign) => (
      <li key={campaign.campaignId}>
        <Card campaign={campaign} />
      </li>
    ))}
  </ol>
);

/** In one sentence, which tells the effect with its interval. */
function Card({ campaign }: { campaign: CampaignSummary }) {
  const { campaignId, name, state, aim, words } = campaign;
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
        {state !== 'draft' && <s-text>{say(words)}</s-text>}
        <s-text color="subdued">{t('Aim: {what}', { what: t(AIM_WORDS[aim].name) })}</s-text>
        {course !== '' && <s-text color="subdued">{course}</s-text>}
      </s-stack>
    </s-box>
  );
}

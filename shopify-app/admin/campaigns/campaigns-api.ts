import {
  type CampaignAction,
  type CampaignReport,
  CAMPAIGNS_API,
  type CampaignsReport,
  type NewCampaign,
} from '@kindred/shared/api/campaigns';
import { ask, request } from '../api.ts';

/** Apart from api.ts, whose bytes every page pays for. */
export const campaignsApi = {
  list: () => request<CampaignsReport>('GET', CAMPAIGNS_API.campaigns),
  one: (campaignId: string) => request<CampaignReport>('GET', CAMPAIGNS_API.campaign(campaignId)),
  /** Makes a draft, or changes the one that is named. */
  save: (wanted: NewCampaign, campaignId?: string) =>
    request<CampaignReport>(
      'POST',
      campaignId === undefined ? CAMPAIGNS_API.campaigns : CAMPAIGNS_API.campaign(campaignId),
      wanted,
    ),
  act: (campaignId: string, action: Exclude<CampaignAction['action'], 'delete' | 'note'>) =>
    request<CampaignReport>('POST', CAMPAIGNS_API.act(campaignId), { action } satisfies CampaignAction),
  note: (campaignId: string, learned: string) =>
    request<CampaignReport>('POST', CAMPAIGNS_API.act(campaignId), {
      action: 'note',
      learned,
    } satisfies CampaignAction),
  remove: (campaignId: string) =>
    request<CampaignsReport>('POST', CAMPAIGNS_API.act(campaignId), {
      action: 'delete',
    } satisfies CampaignAction),
  file: async (campaignId: string) => (await ask('GET', CAMPAIGNS_API.download(campaignId))).blob(),
};

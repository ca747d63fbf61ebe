import type { NewCampaign } from '@kindred/shared/api/campaigns';
import type { NewExperiment } from '@kindred/shared/api/experiments';
import type { LiveShop, TwoLiveShops } from './extension-shops.ts';
import { comes } from './extension-browser.ts';

/** Another heading over the shop's rows: half of the visitors see it, or a campaign draws who does. */
export const ANOTHER_HEADING = 'Found for your shelf';
export const [AS_IT_WAS, FOR_THE_SHELF] = ['As it was', 'For the shelf'] as const;
const contents = [
  { name: AS_IT_WAS, content: { kind: 'as_is' as const } },
  { name: FOR_THE_SHELF, content: { kind: 'changed' as const, heading: ANOTHER_HEADING } },
];
const experiment: NewExperiment = {
  name: 'Another heading',
  hypothesis: 'It is read more.',
  share: 1,
  group: null,
  audience: {},
  variations: contents.map((each) => ({ ...each, weight: 0.5 })),
  goal: 'clicked',
  method: 'fixed',
  days: 14,
  smallestEffect: 0.1,
};
const campaign: NewCampaign = {
  name: 'Weeks of the shelf',
  aim: 'clicked',
  audience: {},
  share: 1,
  contents,
  controlShare: 0.4,
  floor: 0.1,
  pagesADay: 20,
  allPagesADay: 40,
  startsOn: null,
  endsOn: null,
};

/** By the admin, until it stands in the shop's pages. Gives what stops it, until it no longer does. */
async function startIn({ harness }: TwoLiveShops, { domain, url }: LiveShop, list: string, plan: object) {
  const ask = async <Answer>(path: string, body: object): Promise<Answer> => {
    const answer = await harness.api(domain, path, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const { summary } = await ask<{ summary: { experimentId?: string; campaignId?: string } }>(list, plan);
  const id = (summary.experimentId ?? summary.campaignId)!;
  const act = async (action: 'start' | 'stop'): Promise<void> => {
    await ask(`${list}/${id}/act`, { action });
    await comes(`pages after the ${action}`, async () => {
      const html = await (await fetch(url)).text();
      return html.includes(id) === (action === 'start');
    });
  };
  await act('start');
  return () => act('stop');
}

export const startExperiment = (shops: TwoLiveShops, shop: LiveShop) =>
  startIn(shops, shop, '/api/experiments', experiment);
export const startCampaign = (shops: TwoLiveShops, shop: LiveShop) =>
  startIn(shops, shop, '/api/campaigns', campaign);

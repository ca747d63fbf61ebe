import type { ExperimentReport, NewExperiment } from '@kindred/shared/api/experiments';
import type { LiveShop, TwoLiveShops } from './extension-shops.ts';
import { comes } from './extension-browser.ts';

/** Half of the visitors see another heading over the shop's rows. */
export const ANOTHER_HEADING = 'Found for your shelf';
const experiment: NewExperiment = {
  name: 'Another heading',
  hypothesis: 'It is read more.',
  share: 1,
  group: null,
  audience: {},
  variations: [
    { name: 'As it was', weight: 0.5, content: { kind: 'as_is' } },
    { name: 'For the shelf', weight: 0.5, content: { kind: 'changed', heading: ANOTHER_HEADING } },
  ],
  goal: 'clicked',
  method: 'fixed',
  days: 14,
  smallestEffect: 0.1,
};
export const [AS_IT_WAS, FOR_THE_SHELF] = ['As it was', 'For the shelf'] as const;

/** By the admin, until it stands in the shop's pages, or no longer does. */
export async function startExperiment({ harness }: TwoLiveShops, { domain, url }: LiveShop) {
  const ask = async (path: string, body: object): Promise<ExperimentReport> => {
    const answer = await harness.api(domain, path, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as ExperimentReport;
  };
  const { experimentId } = (await ask('/api/experiments', experiment)).summary;
  const act = async (action: 'start' | 'stop'): Promise<void> => {
    await ask(`/api/experiments/${experimentId}/act`, { action });
    await comes(`pages after the ${action}`, async () => {
      const html = await (await fetch(url)).text();
      return html.includes(experimentId) === (action === 'start');
    });
  };
  await act('start');
  return { stop: () => act('stop') };
}

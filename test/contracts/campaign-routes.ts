import type { CampaignReport, CampaignsReport, NewCampaign } from '@kindred/shared/api/campaigns';
import type { ShopperEvent } from '@kindred/shared/event';
import { inEnglish, type Said } from '@kindred/shared/said';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { replaceDays } from '../../shopify-app/server/campaigns/day-store.ts';
import { deviceCampaigns } from '../../shopify-app/server/campaigns/devices.ts';
import { anHour } from '../../shopify-app/server/campaigns/job.ts';
import type { ApiEnvironment } from '../../shopify-app/server/http/api-routes.ts';
import { campaignRoutes } from '../../shopify-app/server/http/campaign-routes.ts';
import { utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import { clicks, DAY, HOUR, meets, openScene, wanted } from './campaign-scene.ts';
import { fakeCandidate } from './fake-candidate.ts';
import { openShopContext, type ShopContext } from './shop-context.ts';

/** For each test a shop of its own, whose first midnight is six days ago. */
export function campaignsOfEachTest() {
  let shops: ShopContext;
  const midnight = Date.parse(utcDay(Date.now(), -6));
  const openAnother = () => openCampaigns(shops, midnight);
  const campaigns = {} as Campaigns;
  beforeAll(async () => {
    shops = await openShopContext(14);
  });
  afterAll(() => shops.close());
  beforeEach(async () => {
    Object.assign(campaigns, await openAnother());
  });
  return { campaigns, midnight, openAnother };
}

/** The routes as they stand behind the admin's session token, with the token's shop, and the hours between. */
async function openCampaigns(shops: ShopContext, midnight: number) {
  const scene = await openScene(shops, midnight);
  const { shop } = scene;
  const app = new Hono<ApiEnvironment>();
  app.use(async (c, next) => {
    c.set('shop', shop);
    await next();
  });
  app.route('/', campaignRoutes(scene.context));
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await (await app.request(path)).json()) as Answer;
  async function post<Answer>(path: string, body: object): Promise<Answer> {
    const answer = await app.request(path, { method: 'POST', body: JSON.stringify(body) });
    const told = (await answer.json()) as Answer & { message?: Said };
    if (!answer.ok) throw new Error(`${answer.status} ${inEnglish(told.message ?? '')}`);
    return told;
  }
  const report = (id: string) => get<CampaignReport>(`/api/campaigns/${id}`);
  const draft = async (over: Partial<NewCampaign> = {}): Promise<string> =>
    (await post<CampaignReport>('/api/campaigns', wanted(over))).summary.campaignId;
  const act = <Answer = CampaignReport>(id: string, action: string) =>
    post<Answer>(`/api/campaigns/${id}/act`, { action });
  async function release(bytes: string): Promise<void> {
    const candidate = fakeCandidate(new TextEncoder().encode(`${bytes} of ${shop.shopId}`));
    await keepCandidate(shops.context, shop.shopId, candidate, {
      endRun: async () => true,
      forgetsUntil: null,
    });
  }
  await release('model');
  let countedDays = 0;
  return {
    scene,
    app,
    post,
    report,
    draft,
    act,
    release,
    list: () => get<CampaignsReport>('/api/campaigns'),
    async started(over: Partial<NewCampaign> = {}): Promise<string> {
      const id = await draft(over);
      await act(id, 'start');
      return id;
    },
    devices: () => scene.inShop((sql) => deviceCampaigns(sql, shop)),
    async hourAt(at: number): Promise<void> {
      scene.now = at;
      await anHour(scene.context, shop.shopId);
    },
    logOf: async (id: string) => (await report(id)).log.map(({ words }) => inEnglish(words)),
    /** As though hours had counted them to the end on a day before; each call a day of its own, by what it was drawn with. */
    async counted(
      id: string,
      ...partsOfDay: [visitors: number, hits: number, propensity: number][][]
    ): Promise<void> {
      const day = utcDay(midnight, countedDays++);
      const none = { y: 0, yy: 0, x: 0, xx: 0, xy: 0 };
      const rows = partsOfDay.flatMap((ofEach) =>
        ofEach.map(([n, hits, propensity], content) => ({
          campaignId: id,
          day,
          content,
          segmentId: null,
          propensity,
          weights: ofEach.map(([, , weight]) => weight),
          met: n,
          n,
          sums: { aim: { ...none, y: hits, yy: hits }, margin: none, cancelled: none, lcp: none },
        })),
      );
      const later = midnight + 5 * DAY;
      await scene.inShop((sql) =>
        replaceDays(sql, shop.shopId, { days: day, funnels: day }, { days: rows, funnels: [] }, later),
      );
    },
    /** So many visitors meet each content at this time, and so many of them do what `did` says an hour later. */
    visits: (
      id: string,
      at: number,
      ofEach: [visitors: number, hits: number, propensity: number][],
      did: (visitor: string, at: number) => ShopperEvent[] = (visitor, when) => [clicks(visitor, when)],
      segment?: number,
    ) =>
      scene.send(
        ...ofEach.flatMap(([visitors, hits, propensity], variation) =>
          Array.from({ length: visitors }, (_, nth) => {
            const visitor = `${id.slice(-6)}-${at}-${variation}-${segment}-${nth}`;
            const exposed = { variation, propensity, ...(segment !== undefined && { segment }) };
            return [meets(visitor, at, id, exposed), ...(nth < hits ? did(visitor, at + HOUR) : [])];
          }).flat(),
        ),
      ),
  };
}

type Campaigns = Awaited<ReturnType<typeof openCampaigns>>;

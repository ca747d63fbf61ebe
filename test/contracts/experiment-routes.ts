import type { ExperimentReport, ExperimentsReport, NewExperiment } from '@kindred/shared/api/experiments';
import type { ShopperEvent } from '@kindred/shared/event';
import { inEnglish, type Said } from '@kindred/shared/said';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ApiEnvironment } from '../../shopify-app/server/http/api-routes.ts';
import { experimentRoutes } from '../../shopify-app/server/http/experiment-routes.ts';
import { insertEvents } from '../../shopify-app/server/ingest/event-store.ts';
import type { Sql } from '../../shopify-app/server/ports.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { uuidAt } from './database-servers.ts';
import { fakeCandidate } from './fake-candidate.ts';
import { checkout } from './sample-events.ts';
import { openShopContext, type ShopContext } from './shop-context.ts';

export const DAY = 86_400_000;

/** The routes as they stand behind the admin's session token, with a new shop for each test of a file. */
export function experimentRoutesOfShop() {
  const scene = {
    shops: undefined as unknown as ShopContext,
    /** Of the present test; may be set to another. */
    shop: undefined as unknown as Shop,
    app: new Hono<ApiEnvironment>(),
    install,
    release,
  };
  const { app } = scene;
  app.use(async (c, next) => {
    c.set('shop', scene.shop);
    await next();
  });
  beforeAll(async () => {
    scene.shops = await openShopContext(40);
    app.route('/', experimentRoutes(scene.shops.context));
  });
  afterAll(() => scene.shops.close());
  beforeEach(async () => {
    await install();
    await release();
  });

  async function install(): Promise<void> {
    scene.shop = { ...(await scene.shops.install()), currency: 'EUR' };
    await scene.shops.context.database.asSystem((sql) =>
      sql.query(`update shops set currency = 'EUR' where shop_id = $1`, [scene.shop.shopId]),
    );
  }
  async function release(): Promise<void> {
    const candidate = fakeCandidate(new TextEncoder().encode(`model of ${scene.shop.shopId}`));
    const options = { endRun: async () => true, forgetsUntil: null };
    await keepCandidate(scene.shops.context, scene.shop.shopId, candidate, options);
  }

  const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
    scene.shops.context.database.asShop(scene.shop.shopId, work);
  const send = (events: ShopperEvent[]) => inShop((sql) => insertEvents(sql, scene.shop.shopId, events));
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await (await app.request(path)).json()) as Answer;
  async function post<Answer>(path: string, body: object): Promise<Answer> {
    const answer = await app.request(path, { method: 'POST', body: JSON.stringify(body) });
    const told = (await answer.json()) as Answer & { message?: Said };
    if (!answer.ok) throw new Error(`${answer.status} ${inEnglish(told.message ?? '')}`);
    return told;
  }
  const draft = (over: Partial<NewExperiment> = {}) =>
    post<ExperimentReport>('/api/experiments', wanted(over));
  const act = <Answer = ExperimentReport>(id: string, action: object) =>
    post<Answer>(`/api/experiments/${id}/act`, action);
  return {
    scene,
    inShop,
    send,
    post,
    draft,
    act,
    list: () => get<ExperimentsReport>('/api/experiments'),
    report: (id: string) => get<ExperimentReport>(`/api/experiments/${id}`),
    async started(over: Partial<NewExperiment> = {}): Promise<string> {
      const { summary } = await draft(over);
      await act(summary.experimentId, { action: 'start' });
      return summary.experimentId;
    },
    /** The experiment began so many days ago, as far as the shop knows. */
    began: (id: string, days: number) =>
      inShop((sql) =>
        sql.query(
          `update experiments set started_at = started_at - $2 * interval '1 day', ends_at = ends_at - $2 * interval '1 day'
           where experiment_id = $1`,
          [id, days],
        ),
      ),
    /** So many visitors meet each variation `days` ago, and so many of them order for 10.00 an hour later. */
    async visits(
      id: string,
      days: number,
      ofEach: { visitors: number; buyers: number; propensity?: number }[],
    ): Promise<void> {
      const at = Date.now() - days * DAY;
      await send(
        ofEach.flatMap(({ visitors, buyers, propensity }, variation) =>
          Array.from({ length: visitors }, (_, nth) => {
            const visitorId = `${days}-${variation}-${nth}`;
            const lines = [{ productId: '1', quantity: 1, priceMinorUnits: 1000 }];
            const order = { visitorId, occurredAt: at + 3_600_000, orderId: `${id}-${visitorId}`, lines };
            return [
              met(id, visitorId, variation, at, propensity),
              ...(nth < buyers ? [checkout(order)] : []),
            ];
          }).flat(),
        ),
      );
    },
  };
}

export const wanted = (over: Partial<NewExperiment> = {}): NewExperiment => ({
  name: 'Another heading',
  hypothesis: 'People read it',
  share: 1,
  group: null,
  audience: {},
  variations: [
    { name: 'As before', weight: 0.5, content: { kind: 'as_is' } },
    { name: 'Friendlier', weight: 0.5, content: { kind: 'changed', heading: 'You may like' } },
  ],
  goal: 'bought',
  method: 'fixed',
  days: 14,
  smallestEffect: 0.1,
  ...over,
});

export const met = (
  experimentId: string,
  visitorId: string,
  variation: number,
  at: number,
  propensity = 0.5,
): ShopperEvent => ({
  eventId: uuidAt(at),
  visitorId,
  sessionId: visitorId,
  occurredAt: at,
  consent: { analytics: true, preferences: true, marketing: false },
  name: 'experiment_exposed',
  data: { experimentId, variation, propensity },
});

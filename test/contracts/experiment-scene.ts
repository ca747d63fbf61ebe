import type { NewExperiment } from '@kindred/shared/api/experiments';
import type { EventBase, ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { countInbox } from '../../shopify-app/server/experiments/inbox.ts';
import { insertEvents, utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import type { Sql } from '../../shopify-app/server/ports.ts';
import { uuidAt } from './database-servers.ts';
import { openShopContext, type ShopContext } from './shop-context.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

interface Times {
  startedAt?: number;
  endsAt?: number;
  revenueCap?: number | null;
  variations?: number;
}

interface Row {
  segment: string;
  metric: string;
  day: string;
  variation: number;
  n: number;
  y: number;
  yy: number;
  x: number;
  xx: number;
  xy: number;
}

/** A new shop for each test of a file, in which experiments run and visitors are counted. */
export interface ExperimentScene {
  shops: ShopContext;
  /** Of the present test; may be set to that of another shop. */
  shopId: number;
  inShop<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  run(experimentId: string, times?: Times): Promise<void>;
  send(...events: ShopperEvent[]): Promise<unknown>;
  /** As the job does it. Answers how many waited. */
  count(): Promise<number>;
  sums(experimentId?: string): Promise<Row[]>;
  /** Of everyone, whatever the day: [n, y, x] of each variation. */
  told(metric: string, experimentId?: string): Promise<Record<number, [n: number, y: number, x: number]>>;
}

export function experimentScene(): ExperimentScene {
  beforeAll(async () => {
    scene.shops = await openShopContext(40);
  });
  afterAll(() => scene.shops.close());
  beforeEach(async () => {
    ({ shopId: scene.shopId } = await scene.shops.install());
    await scene.shops.context.database.asSystem((sql) =>
      sql.query(`update shops set currency = 'EUR' where shop_id = $1`, [scene.shopId]),
    );
  });
  const inShop: ExperimentScene['inShop'] = (work) => scene.shops.context.database.asShop(scene.shopId, work);
  const sums = (experimentId = 'e') =>
    inShop((sql) =>
      sql.query<Row>(
        `select segment, metric, to_char(day, 'YYYY-MM-DD') as day, variation, n, y, yy, x, xx, xy from experiment_sums
         where experiment_id = $1 and (n <> 0 or y <> 0 or x <> 0) order by segment, metric, day, variation`,
        [experimentId],
      ),
    );
  const scene: ExperimentScene = {
    shops: undefined as unknown as ShopContext,
    shopId: 0,
    inShop,
    send: (...events) => inShop((sql) => insertEvents(sql, scene.shopId, events)),
    count: () => countInbox(scene.shops.context, scene.shopId),
    sums,
    async told(metric, experimentId) {
      const answer: Record<number, [n: number, y: number, x: number]> = {};
      for (const row of await sums(experimentId)) {
        if (row.metric !== metric || row.segment !== '') continue;
        const [n, y, x] = answer[row.variation] ?? [0, 0, 0];
        answer[row.variation] = [n + row.n, y + row.y, x + row.x];
      }
      return answer;
    },
    async run(experimentId, times = {}) {
      const { startedAt = Date.now() - 10 * DAY, endsAt = Date.now() + 4 * DAY, variations = 2 } = times;
      await inShop((sql) =>
        sql.query(
          `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at, started_at, ends_at, revenue_cap)
           values ($1, $2, $3, 'running', $2, $4, $4, $5, $6)`,
          [
            scene.shopId,
            experimentId,
            JSON.stringify(definition(variations)),
            new Date(startedAt),
            new Date(endsAt),
            times.revenueCap ?? null,
          ],
        ),
      );
    },
  };
  return scene;
}

const definition = (variations: number): NewExperiment => ({
  name: 'Test',
  hypothesis: '',
  share: 1,
  group: null,
  audience: {},
  variations: Array.from({ length: variations }, (_, nth) => ({
    name: `Variation ${nth}`,
    weight: 1 / variations,
    content: { kind: 'as_is' as const },
  })),
  goal: 'revenue',
  method: 'fixed',
  days: 14,
  smallestEffect: 0.1,
});

type Of<Name> = Extract<ShopperEvent, { name: Name }>['data'];
export function event<Name extends ShopperEvent['name']>(
  name: Name,
  visitorId: string,
  occurredAt: number,
  data: Of<Name>,
): ShopperEvent {
  const base: EventBase = {
    eventId: uuidAt(occurredAt),
    visitorId,
    sessionId: `${visitorId} ${utcDay(occurredAt, 0)}`,
    occurredAt,
    consent: { analytics: true, preferences: true, marketing: false },
  };
  return { ...base, name, data } as ShopperEvent;
}
export const meets = (visitorId: string, at: number, variation = 0, experimentId = 'e', propensity = 0.5) =>
  event('experiment_exposed', visitorId, at, { experimentId, variation, propensity });
let orders = 0;
export const buys = (
  visitorId: string,
  at: number,
  priceMinorUnits = 1000,
  currency = 'EUR',
  orderId = `${++orders}`,
) =>
  event('checkout_completed', visitorId, at, {
    orderId,
    currency,
    lines: [{ productId: '1', quantity: 1, priceMinorUnits }],
  });
export const adds = (visitorId: string, at: number) =>
  event('product_added_to_cart', visitorId, at, { productId: '1', quantity: 1 });
export const clicks = (visitorId: string, at: number) =>
  event('recommendation_clicked', visitorId, at, {
    impressionId: 'i',
    releaseId: 'r',
    placementId: 'p',
    productId: '1',
    position: 0,
  });
export const measures = (visitorId: string, at: number, lcpMilliseconds: number) =>
  event('page_measured', visitorId, at, { lcpMilliseconds });

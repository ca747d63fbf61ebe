import { BEHAVIOUR_VERSION } from '@kindred/models/features';
import type { NewCampaign } from '@kindred/shared/api/campaigns';
import type { EventBase, ShopperEvent } from '@kindred/shared/event';
import type { Context } from '../../shopify-app/server/context.ts';
import { insertEvents, utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import type { Sql } from '../../shopify-app/server/ports.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { uuidAt } from './database-servers.ts';
import type { ShopContext } from './shop-context.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A shop in which time is what a test says. */
export interface CampaignScene {
  shop: Shop;
  context: Context;
  /** Epoch milliseconds; what the server takes for now. */
  now: number;
  inShop<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  send(...events: ShopperEvent[]): Promise<unknown>;
  /** Devices tell these segments apart, the first as number 0. Answers their ids. */
  segments(count: number): Promise<string[]>;
}

export async function openScene(shops: ShopContext, now: number): Promise<CampaignScene> {
  const { database } = shops.context;
  const shop = { ...(await shops.install()), currency: 'EUR' };
  const { shopId } = shop;
  await database.asSystem((sql) =>
    sql.query(`update shops set currency = 'EUR' where shop_id = $1`, [shopId]),
  );
  const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => database.asShop(shopId, work);
  const scene: CampaignScene = {
    shop,
    now,
    context: { ...shops.context, clock: { now: () => scene.now } },
    inShop,
    send: (...events) => inShop((sql) => insertEvents(sql, shopId, events)),
    segments: (count) => inShop((sql) => makeSegments(sql, shopId, count)),
  };
  return scene;
}

async function makeSegments(sql: Sql, shopId: number, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  for (const [nth, id] of ids.entries())
    await sql.query(
      `insert into segments (shop_id, segment_id, name, defining, visitors, created_at) values ($1, $2, $3, '[]', 100, now())`,
      [shopId, id, JSON.stringify(`Segment ${nth}`)],
    );
  const model = { behaviourVersion: BEHAVIOUR_VERSION, types: [], assigner: { segmentIds: ids } };
  await sql.query(
    `insert into segmentations (shop_id, version, fitted_at, model, device_model) values ($1, 1, now(), $2, $3)
     on conflict (shop_id) do update set version = segmentations.version + 1, model = excluded.model`,
    [shopId, JSON.stringify(model), Buffer.from('model')],
  );
  return ids;
}

/** As `wanted` begins: what is left of its bounds is for all alike. */
export const START = [0.4, 0.3, 0.3];

export const wanted = (over: Partial<NewCampaign> = {}): NewCampaign => ({
  name: 'What to show at home',
  aim: 'clicked',
  audience: {},
  share: 1,
  contents: [
    { name: 'As before', content: { kind: 'as_is' } },
    { name: 'Best sellers', content: { kind: 'popular' } },
    { name: 'Friendlier', content: { kind: 'changed', heading: 'You may like' } },
  ],
  controlShare: 0.2,
  floor: 0.1,
  pagesADay: 10,
  allPagesADay: 40,
  startsOn: null,
  endsOn: null,
  ...over,
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
    sessionId: `${visitorId}-${utcDay(occurredAt, 0)}`,
    occurredAt,
    consent: { analytics: true, preferences: true, marketing: false },
  };
  return { ...base, name, data } as ShopperEvent;
}

export const meets = (
  visitorId: string,
  at: number,
  experimentId: string,
  exposed: object = {},
): ShopperEvent =>
  event('experiment_exposed', visitorId, at, { experimentId, variation: 0, propensity: 0.2, ...exposed });
export const clicks = (visitorId: string, at: number, productId = '1', impressionId = 'i'): ShopperEvent =>
  event('recommendation_clicked', visitorId, at, {
    impressionId,
    releaseId: 'r',
    placementId: 'home',
    productId,
    position: 0,
  });
export const sees = (
  visitorId: string,
  at: number,
  placementId: string,
  impressionId: string,
): ShopperEvent =>
  event('slate_viewed', visitorId, at, {
    impressionId,
    releaseId: 'r',
    placementId,
    engine: 'graph',
    productIds: ['1', '2'],
  });
export const adds = (visitorId: string, at: number, productId = '1'): ShopperEvent =>
  event('product_added_to_cart', visitorId, at, { productId, quantity: 1 });
let orders = 0;
export const buys = (visitorId: string, at: number, priceMinorUnits = 1000, productId = '1'): ShopperEvent =>
  event('checkout_completed', visitorId, at, {
    orderId: `${++orders}`,
    currency: 'EUR',
    lines: [{ productId, quantity: 1, priceMinorUnits }],
  });
export const measures = (visitorId: string, at: number, lcpMilliseconds: number): ShopperEvent =>
  event('page_measured', visitorId, at, { lcpMilliseconds });

import { manifestPath } from '@kindred/shared/api/storefront';
import { EXPERIMENTS_API } from '@kindred/shared/api/experiments';
import type { ShopperEvent } from '@kindred/shared/event';
import type { DeviceExperiment } from '@kindred/shared/experiment';
import type { ReleaseManifest } from '@kindred/shared/release';
import { deviceCampaigns } from '../../../shopify-app/server/campaigns/devices.ts';
import { anHour } from '../../../shopify-app/server/campaigns/job.ts';
import { deviceExperiments } from '../../../shopify-app/server/experiments/devices.ts';
import { endPast } from '../../../shopify-app/server/experiments/experiment-store.ts';
import { QUEUES } from '../../../shopify-app/server/jobs/queues.ts';
import { upsertOrders } from '../../../shopify-app/server/orders/orders.ts';
import type { Database, Queue, Sql } from '../../../shopify-app/server/ports.ts';
import { segmentNumbers } from '../../../shopify-app/server/segments/device-segments.ts';
import type { Shop } from '../../../shopify-app/server/shops/shop-store.ts';
import { requestsOf } from '../../world/collect-requests.ts';
import { decimalString } from '../../world/money.ts';
import { type Purchase, returnOf } from '../../world/orders.ts';
import { createRandom } from '../../world/random.ts';
import { createRowVisits, type Running } from '../../world/row-visits.ts';
import type { World } from '../../world/world.ts';
import type { DemoClock } from './clock.ts';
import { collectAll } from './collect.ts';
import type { Life } from './life.ts';
import type { ShopOrder } from '../state.ts';
import { type Act, whatTheMerchantDid } from './tries.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Recommendations stood in the shop for so long, a week before anything was tried. */
const WEEKS_DAYS = 57;
/** Nothing changes between what the merchant does but a campaign's weights, and these so often at most. */
const STEP = 7 * DAY;
const CAMPAIGN_STEP = 6 * HOUR;

export interface Weeks extends Pick<Life, 'admin' | 'appUrl'> {
  world: World;
  shop: Shop;
  clock: DemoClock;
  database: Database;
  queue: Queue;
}

/**
 * The weeks before today once more, as the shop lived them with recommendations in it: the clock goes back, the merchant
 * tries things, the shoppers of the history meet what their devices are given and go on from there, their pixels tell, and
 * the app counts and learns as it does any day. So figures of weeks are there at once, and each was made by the product.
 */
export async function liveThroughWeeks(weeks: Weeks, update: (detail: string) => void): Promise<void> {
  const { world, clock } = weeks;
  const acts = whatTheMerchantDid(weeks.admin);
  const timeOf = ({ daysAgo }: Act): number => world.now - daysAgo * DAY;
  const shoppers = await createShoppers(weeks);
  const sent = { events: 0, orders: 0 };
  try {
    for (let from = world.now - WEEKS_DAYS * DAY; from < world.now;) {
      clock.set(from);
      await runJobs(weeks);
      if (acts[0] && timeOf(acts[0]) <= from) await lookAtResults(weeks);
      while (acts[0] && timeOf(acts[0]) <= from) await acts.shift()!.act();
      const experiments = await told(weeks);
      const adapts = experiments.some(({ draws }) => draws === 'daily');
      const to = Math.min(from + (adapts ? CAMPAIGN_STEP : STEP), acts[0] ? timeOf(acts[0]) : world.now);
      const { events, orders } = await shoppers.comeBetween(from, to, experiments);
      sent.events += events;
      sent.orders += orders;
      update(`${Math.round((world.now - to) / DAY)} days ago, ${sent.events} events, ${sent.orders} orders`);
      from = to;
    }
  } finally {
    clock.backToNow();
  }
  await runJobs(weeks);
  await lookAtResults(weeks);
  const { shopId } = weeks.shop;
  await weeks.queue.send(QUEUES.syncOrders, { shopId }, { singletonKey: String(shopId) });
}

/** What is printed into the shop's pages. */
const told = ({ database, shop }: Weeks): Promise<DeviceExperiment[]> =>
  database.asShop(shop.shopId, async (sql) => [
    ...(await deviceExperiments(sql, shop)),
    ...(await deviceCampaigns(sql, shop)),
  ]);

/** Whoever asks for results has them counted. */
const lookAtResults = ({ admin }: Weeks): Promise<unknown> => admin(EXPERIMENTS_API.experiments);

/** What the jobs of each minute and hour do. */
async function runJobs({ database, clock, queue, shop: { shopId } }: Weeks): Promise<void> {
  await database.asShop(shopId, (sql) => endPast(sql, shopId, clock.now()));
  await anHour({ database, clock, queue }, shopId);
}

async function createShoppers({ world, clock, database, shop, appUrl }: Weeks) {
  const meet = createRowVisits(world);
  const { releaseId } = (await (
    await fetch(appUrl + manifestPath(shop.publicKey))
  ).json()) as ReleaseManifest;
  const segmentOf = await database.asShop(shop.shopId, (sql) => segmentsOf(sql, shop.shopId));
  let later: ShopperEvent[] = [];
  const placed: Placed[] = [];
  /** As it is at that moment: the app asks Shopify after each webhook about an order. */
  const tellOrders = (told: Placed[], at: number): Promise<void> =>
    database.asShop(shop.shopId, (sql) =>
      upsertOrders(
        sql,
        shop.shopId,
        told.map(({ purchase, order: { returned } }) => {
          const isReturned = returned !== undefined && Date.parse(returned.at) < at;
          return {
            orderId: purchase.orderId,
            createdAt: new Date(purchase.at),
            updatedAt: new Date(isReturned ? returned.at : purchase.at),
            cancelledAt: null,
            isReturned,
            lines: purchase.lines.map(({ productId, variantId, quantity, priceMinorUnits }) => ({
              productId,
              variantId: variantId ?? null,
              quantity,
              priceMinorUnits: priceMinorUnits ?? 0,
            })),
          };
        }),
      ),
    );
  return {
    /** The clock stands at `to` afterwards. */
    async comeBetween(
      from: number,
      to: number,
      experiments: DeviceExperiment[],
    ): Promise<{ events: number; orders: number }> {
      const running: Running = { experiments, releaseId, segmentOf };
      const met = world.visits
        .filter(({ startedAt }) => startedAt >= from && startedAt < to)
        .flatMap((visit) => meet(visit, running) ?? []);
      clock.set(to);
      const events = [...later, ...met.flatMap((each) => each.events)];
      const now = events.filter(({ occurredAt }) => occurredAt <= to);
      later = events.filter(({ occurredAt }) => occurredAt > to);
      const { accepted } = await collectAll(
        appUrl,
        requestsOf(now, { shop: shop.domain, key: shop.publicKey }),
      );
      if (accepted !== now.length)
        throw new Error(
          `The server took ${accepted} events of visits with rows where ${now.length} were right.`,
        );
      const purchases = met.flatMap(({ purchase }) => purchase ?? []);
      for (const purchase of purchases) placed.push({ purchase, order: keepOrder(world, purchase) });
      await tellOrders(
        placed.filter(({ purchase, order: { returned } }) =>
          [purchase.at, Date.parse(returned?.at ?? '')].some((at) => at >= from && at < to),
        ),
        to,
      );
      return { events: now.length, orders: purchases.length };
    },
  };
}

/** What a device finds out by itself, the server knows of the night before: the same clustering. */
async function segmentsOf(sql: Sql, shopId: number): Promise<Running['segmentOf']> {
  const numbers = await segmentNumbers(sql, shopId);
  const rows = await sql.query<{ visitorId: string; segmentId: string }>(
    `select visitor_id as "visitorId", segment_id as "segmentId" from visitor_segments
     where shop_id = $1 and segment_id is not null`,
    [shopId],
  );
  const segments = new Map(rows.map(({ visitorId, segmentId }) => [visitorId, numbers.get(segmentId)?.[0]]));
  return (visitorId) => segments.get(visitorId) ?? null;
}

interface Placed {
  purchase: Purchase;
  order: ShopOrder;
}

function keepOrder({ shop, now, seed }: World, purchase: Purchase): ShopOrder {
  const { orderId, at, customerId, lines } = purchase;
  const returned = returnOf(purchase, now, shop.currency, createRandom(seed, `returned ${orderId}`));
  const order: ShopOrder = {
    id: orderId,
    name: `#${1001 + shop.orders.size}`,
    createdAt: new Date(at).toISOString(),
    cancelledAt: null,
    ...(returned && { returned }),
    customerId,
    lines: lines.map(({ productId, variantId, quantity, priceMinorUnits }, line) => ({
      id: `${orderId}${line + 1}`,
      productId,
      variantId: variantId ?? null,
      title: shop.products.get(productId)!.title,
      quantity,
      price: decimalString(priceMinorUnits ?? 0, shop.currency),
    })),
  };
  shop.orders.set(orderId, order);
  return order;
}

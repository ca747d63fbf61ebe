import type { Activity } from '@kindred/shared/api/admin';
import type { ShopperEvent } from '@kindred/shared/event';
import { titlesOf } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import { recentEvents } from '../ingest/event-store.ts';
import type { IngestStats } from '../ingest/ingest-stats.ts';
import type { Sql } from '../ports.ts';
import { activeRelease } from '../releases/release-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { latestRun } from '../training/run-store.ts';

const EVENTS_SHOWN = 50;
const SLATES_SHOWN = 20;

type SlateEvent = ShopperEvent & { name: 'slate_viewed' };
type Outcomes = Map<string, { clicks: number; purchases: number }>;

/** The circle as it happens. Numbers of visits and devices stay out: nothing here tells shoppers apart. */
export async function activityOf({ database }: Context, stats: IngestStats, shop: Shop): Promise<Activity> {
  const counts = await stats.since(shop.shopId, 0);
  const parts = await database.asShop(shop.shopId, async (sql) => {
    const events = await recentEvents(sql, EVENTS_SHOWN);
    const slates = (await recentEvents(sql, SLATES_SHOWN, ['slate_viewed'])) as SlateEvent[];
    const ids = [...events.map(productOf), ...slates.flatMap((slate) => slate.data.productIds)];
    const titles = await titlesOf(
      sql,
      shop.shopId,
      ids.filter((id) => id !== null),
    );
    const outcomes = await outcomesOf(sql, shop.shopId, slates);
    return {
      events: events.map((event) => shownEvent(event, titles)),
      slates: slates.map((slate) => shownSlate(slate, titles, outcomes)),
      activeRelease: await activeRelease(sql, shop.shopId),
      training: await latestRun(sql, shop.shopId),
    };
  });
  return { ...counts, ...parts };
}

function shownEvent(event: ShopperEvent, titles: Map<string, string>): Activity['events'][number] {
  const productId = productOf(event);
  const title = productId === null ? null : (titles.get(productId) ?? null);
  return { occurredAt: event.occurredAt, name: event.name, productId, title };
}

function shownSlate(
  slate: SlateEvent,
  titles: Map<string, string>,
  outcomes: Outcomes,
): Activity['slates'][number] {
  const { impressionId, releaseId, engine, productIds } = slate.data;
  return {
    occurredAt: slate.occurredAt,
    impressionId,
    releaseId,
    engine,
    products: productIds.map((productId) => ({ productId, title: titles.get(productId) ?? productId })),
    ...(outcomes.get(impressionId) ?? { clicks: 0, purchases: 0 }),
  };
}

/** As influenced revenue is counted (../kpis/count-days.ts): by the visitor's last click on what was bought. */
async function outcomesOf(sql: Sql, shopId: number, slates: SlateEvent[]): Promise<Outcomes> {
  const oldest = slates.at(-1);
  if (!oldest) return new Map();
  const rows = await sql.query<{ impressionId: string; clicks: number; purchases: number }>(
    `with clicks as materialized (
       select visitor_id, occurred_at, data->>'productId' as product_id, data->>'impressionId' as impression_id
       from events where shop_id = $1 and occurred_at >= $2 and name = 'recommendation_clicked'
     ), bought as (
       select visitor_id, occurred_at, event_id, nth, line->>'productId' as product_id
       from events, jsonb_array_elements(data->'lines') with ordinality as each(line, nth)
       where shop_id = $1 and occurred_at >= $2 and name = 'checkout_completed'
     )
     select impression_id as "impressionId", count(*) filter (where kind = 'click') as clicks,
       count(*) filter (where kind = 'purchase') as purchases
     from (
       select impression_id, 'click' as kind from clicks
       union all
       (select distinct on (event_id, nth) impression_id, 'purchase' from bought join clicks using (visitor_id, product_id)
        where clicks.occurred_at between bought.occurred_at - interval '24 hours' and bought.occurred_at
        order by event_id, nth, clicks.occurred_at desc)
     ) as outcomes
     where impression_id = any($3::text[]) group by impression_id`,
    [shopId, new Date(oldest.occurredAt), slates.map((slate) => slate.data.impressionId)],
  );
  return new Map(rows.map((row) => [row.impressionId, { clicks: row.clicks, purchases: row.purchases }]));
}

function productOf(event: ShopperEvent): string | null {
  return 'productId' in event.data ? event.data.productId : null;
}

import { countInsights } from '../../shopify-app/server/extension-data/insights-store.ts';
import { openShopContext } from '../contracts/shop-context.ts';

const EVENTS = 1_000_000;
const DAYS = 28;
const RUNS = 5;

/** What shoppers did with each product of a shop with a million events and ten thousand products, counted anew. */
export async function run(emit: (line: object) => void): Promise<void> {
  const shops = await openShopContext(DAYS + 1);
  const { database } = shops.context;
  const { shopId } = await shops.install();
  // About eight events a visit, near each other in time; every other visitor comes twice or more.
  await database.asShop(shopId, (sql) =>
    sql.query(
      `insert into events select $1, now() - at * interval '${DAYS} days' / $2, gen_random_uuid(),
         md5((at / 8 % 60000)::text)::uuid::text, md5('visit ' || at / 8)::uuid::text,
         case when at % 40 = 0 then 'checkout_completed' when at % 8 = 1 then 'product_added_to_cart'
           when at % 8 in (2, 3) then 'page_viewed' else 'product_viewed' end, 3,
         case when at % 40 = 0 then jsonb_build_object('orderId', at::text, 'currency', 'EUR', 'lines', jsonb_build_array(
             jsonb_build_object('productId', (at / 3 % 10000 + 1)::text, 'quantity', 1)))
           when at % 8 in (2, 3) then '{"pageType": "home"}'
           else jsonb_build_object('productId', (at / 3 % 10000 + 1)::text, 'priceMinorUnits', 1990) end
       from generate_series(1, $2) at`,
      [shopId, EVENTS],
    ),
  );
  emit({ metric: 'events', value: EVENTS, unit: 'events' });
  for (let nth = 0; nth < RUNS; nth++) {
    const startedAt = performance.now();
    await database.asShop(shopId, (sql) => countInsights(sql, shopId, Date.now()));
    emit({ metric: 'all_products_ms', value: Math.round(performance.now() - startedAt), unit: 'ms' });
  }
  await shops.close();
}

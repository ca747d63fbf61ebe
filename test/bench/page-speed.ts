import { countPageSpeeds, storefrontSpeedOf } from '../../shopify-app/server/page-speed/page-speed-store.ts';
import { openShopContext } from '../contracts/shop-context.ts';

const EVENTS = 1_000_000;
const DAYS = 28;
const REPORTS = 5;

/** How fast pages are for the shoppers of a shop with a million events, a third of them measurements. */
export async function run(emit: (line: object) => void): Promise<void> {
  const shops = await openShopContext(DAYS + 1);
  const { database } = shops.context;
  const { shopId } = await shops.install();
  await database.asShop(shopId, (sql) =>
    sql.query(
      `insert into events select $1, now() - at * interval '${DAYS} days' / $2, gen_random_uuid(), 'visitor-' || at % 60000,
         'session-' || at % 120000, case at % 3 when 0 then 'page_measured' else 'product_viewed' end, 3,
         case at % 3 when 0 then jsonb_build_object('lcpMilliseconds', (600 + 2400 * random())::int,
           'inpMilliseconds', (300 * random())::int, 'cls', round((random() / 5)::numeric, 3))
         else jsonb_build_object('productId', (at % 10000)::text) end
       from generate_series(1, $2) at`,
      [shopId, EVENTS],
    ),
  );
  const timed = async (
    metric: string,
    work: typeof countPageSpeeds | typeof storefrontSpeedOf = storefrontSpeedOf,
  ) => {
    const startedAt = performance.now();
    await database.asShop<unknown>(shopId, (sql) => work(sql, shopId, Date.now()));
    emit({ metric, value: Math.round(performance.now() - startedAt), unit: 'ms' });
  };
  emit({ metric: 'events', value: EVENTS, unit: 'events' });
  await timed('nothing_counted_ms');
  await timed('first_night_ms', countPageSpeeds);
  for (let nth = 0; nth < REPORTS; nth++) await timed('report_ms');
  await shops.close();
}

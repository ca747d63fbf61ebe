import { openShopContext } from '../contracts/shop-context.ts';
import { everything, oneTable } from '../../shopify-app/server/exports/export-body.ts';
import { exportSummaryOf } from '../../shopify-app/server/exports/exported-tables.ts';

const EVENTS = 1_000_000;
const DAYS = 30;

/** A shop with a million events takes all of it along: how long, and what that adds to the server's memory. */
export async function run(emit: (line: object) => void): Promise<void> {
  const shops = await openShopContext(DAYS + 1);
  const { database } = shops.context;
  const { shopId } = await shops.install();
  await database.asShop(shopId, (sql) =>
    sql.query(
      `insert into events select $1, now() - at * interval '${DAYS} days' / $2, gen_random_uuid(), 'visitor-' || at % 60000,
         'session-' || at % 120000, 'product_viewed', 3, jsonb_build_object('productId', (at % 10000)::text)
       from generate_series(1, $2) at`,
      [shopId, EVENTS],
    ),
  );
  const line = (metric: string, value: number, unit: string) =>
    emit({ metric, value: Math.round(value), unit });
  const timed = async (metric: string, work: () => Promise<void>) => {
    const startedAt = performance.now();
    await work();
    line(metric, performance.now() - startedAt, 'ms');
  };
  line('events', EVENTS, 'events');
  await timed('summary_ms', async () => {
    await database.asShop(shopId, exportSummaryOf);
  });
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const read = async (metric: string, body: AsyncIterable<string> | null) => {
    let bytes = 0;
    await timed(`${metric}_ms`, async () => {
      for await (const piece of body ?? []) {
        bytes += Buffer.byteLength(piece);
        peak = Math.max(peak, process.memoryUsage.rss());
      }
    });
    line(`${metric}_mb`, bytes / 1e6, 'MB');
  };
  await read('json', await everything(database, shopId, {}));
  await read('csv', await oneTable(database, shopId, 'events', 'csv', {}));
  line('memory_idle_mb', idle / 1e6, 'MB');
  line('memory_added_mb', (peak - idle) / 1e6, 'MB');
  await shops.close();
}

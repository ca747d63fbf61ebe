import type { Context } from '../context.ts';
import { adminUrlOf } from '../extension-data/paired-shop.ts';
import type { Sql } from '../ports.ts';
import { assertDone } from '../shopify/admin-client.ts';
import { ShopifyRefusedError } from '../shopify/errors.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import type { FlowNews } from './news.ts';

/** Of extensions/campaign-underperforms. */
const HANDLE = 'campaign-underperforms';

/**
 * Begins the merchant's workflows of Shopify Flow for each of `news` that was not told of before: once a subject and
 * cause. What Shopify refuses (a shop without Flow) counts as told; throws where it gives no answer.
 */
export async function tellFlow(
  context: Pick<Context, 'database' | 'clock' | 'config' | 'adminOf' | 'logger'>,
  shop: Shop,
  news: readonly FlowNews[],
): Promise<void> {
  const { database, clock, config, adminOf, logger } = context;
  const { shopId } = shop;
  const { setup, told } = await database.asShop(shopId, async (sql) => ({
    setup: await setupOf(sql, shopId),
    told: await toldOf(sql, shopId),
  }));
  // Not set up yet, or uninstalled.
  if (setup === null) return;
  const adminUrl = adminUrlOf(config, shop, setup.appHandle);
  for (const { subject, kind, name, cause, explanation, hasEnded } of news) {
    const mark = `${subject} ${cause}`;
    if (told.has(mark)) continue;
    const payload = {
      'Campaign name': name,
      Kind: kind,
      Cause: cause,
      Explanation: explanation,
      'Has ended': hasEnded,
      Link: `${adminUrl}/${kind === 'Campaign' ? 'campaigns' : 'experiments'}`,
    };
    try {
      const { flowTriggerReceive } = await adminOf(shop).request<Answer>('flowTriggerReceive', {
        handle: HANDLE,
        payload,
      });
      assertDone('Flow trigger', flowTriggerReceive.userErrors);
    } catch (error) {
      if (!(error instanceof ShopifyRefusedError)) throw error;
      logger.info('flow_refused', { shopId, message: error.message });
    }
    await database.asShop(shopId, (sql) => markTold(sql, shopId, mark, clock.now()));
    told.add(mark);
  }
}

interface Answer {
  flowTriggerReceive: { userErrors: { message: string }[] };
}

async function toldOf(sql: Sql, shopId: number): Promise<Set<string>> {
  const rows = await sql.query<{ mark: string }>(
    'select jsonb_object_keys(flow_told) as mark from shop_setup where shop_id = $1',
    [shopId],
  );
  return new Set(rows.map(({ mark }) => mark));
}

async function markTold(sql: Sql, shopId: number, mark: string, at: number): Promise<void> {
  await sql.query(
    'update shop_setup set flow_told = flow_told || jsonb_build_object($2::text, $3::bigint) where shop_id = $1',
    [shopId, mark, at],
  );
}

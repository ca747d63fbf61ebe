import type { Overview, SetupStep } from '@kindred/shared/api/admin';
import { countProducts } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import { planUseOf } from '../entitlements/plan-use.ts';
import type { IngestStats } from '../ingest/ingest-stats.ts';
import { countOrders } from '../orders/orders.ts';
import type { Sql } from '../ports.ts';
import { requestsOf } from '../privacy/request-store.ts';
import { activeRelease } from '../releases/release-store.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { trainingConsentOf } from '../training/consent-store.ts';
import { hasVisits } from '../training/dataset.ts';
import { latestRun } from '../training/run-store.ts';
import { dataRequestNotices, noticesOf, type ShopFacts } from './notices.ts';

const DAY_MILLISECONDS = 86_400_000;
/** File name of the app embed in the theme extension. */
const EMBED_HANDLE = 'kindred-embed';

export async function overviewOf(context: Context, stats: IngestStats, shop: Shop): Promise<Overview> {
  const { database, clock } = context;
  const facts = await database.asShop(shop.shopId, (sql) => factsOf(sql, shop.shopId));
  const requests = await database.asShop(shop.shopId, (sql) => requestsOf(sql, shop.shopId));
  const last24Hours = await stats.since(shop.shopId, clock.now() - DAY_MILLISECONDS);
  return {
    shop: shop.domain,
    products: facts.products,
    orders: facts.orders,
    setup: stepsOf(facts),
    notices: [...noticesOf(facts), ...dataRequestNotices(requests, clock.now())],
    trainingConsent: facts.consent,
    events: { last24Hours: last24Hours.accepted, refusedLast24Hours: last24Hours.refused },
    activeRelease: facts.activeRelease,
    training: facts.training,
    themeEditorUrl: themeEditorUrl(shop.domain, context.config.apiKey),
    plan: await database.asShop(shop.shopId, (sql) =>
      planUseOf(sql, shop, { now: clock.now(), adminOrigin: context.config.adminOrigin }),
    ),
  };
}

async function factsOf(sql: Sql, shopId: number): Promise<ShopFacts> {
  return {
    setup: await setupOf(sql, shopId),
    products: await countProducts(sql, shopId),
    orders: await countOrders(sql, shopId),
    hasVisits: await hasVisits(sql, shopId),
    consent: await trainingConsentOf(sql, shopId),
    activeRelease: await activeRelease(sql, shopId),
    training: await latestRun(sql, shopId),
  };
}

function stepsOf({ setup, consent, activeRelease: release }: ShopFacts): SetupStep[] {
  return [
    { id: 'installed', done: setup?.storefrontConfigAt != null },
    { id: 'catalogue', done: setup?.productsSyncedAt != null && setup.ordersSyncedAt != null },
    { id: 'pixel', done: setup?.pixelGid != null },
    { id: 'training_consent', done: consent.granted },
    { id: 'theme', done: null },
    { id: 'release', done: release !== null },
  ];
}

/** Opens the theme editor with the app embed switched on, ready to be saved. */
function themeEditorUrl(domain: string, apiKey: string): string {
  const url = new URL(`https://${domain}/admin/themes/current/editor`);
  url.search = new URLSearchParams({
    context: 'apps',
    template: 'product',
    activateAppId: `${apiKey}/${EMBED_HANDLE}`,
  }).toString();
  return url.href;
}

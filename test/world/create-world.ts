import type { ShopState } from '../shopify/state.ts';
import { createCatalogue, type CatalogueItem } from './catalogue.ts';
import { createCollections } from './collections.ts';
import { createGiftCard } from './gift-card.ts';
import { oracleHitRate20 } from './oracle.ts';
import { createOrders, offlinePurchases, orderIds } from './orders.ts';
import { createRandom, type SeededRandom } from './random.ts';
import { createShelves } from './shelves.ts';
import { simulateShoppers, type ShopperHistory } from './shoppers.ts';
import { PRODUCT_TYPES } from './taxonomy/index.ts';
import { TASTES } from './tastes.ts';
import type { World } from './world.ts';

export interface WorldOptions {
  seed: number;
  /** Epoch milliseconds; nothing in the world is later. */
  now: number;
  /** Gift card not counted (there is one from four products on). */
  products?: number;
  /** How far the history reaches back; at most 85, so that all of it is young enough to be accepted. */
  days?: number;
  visits?: number;
  domain?: string;
  /** ISO 4217. */
  currency?: string;
}

const MAX_DAYS = 85;
const YEAR = 365 * 86_400_000;

/** The same options make the same world, to the byte. */
export function createWorld(options: WorldOptions): World {
  const settings = {
    products: 840,
    days: 60,
    visits: 6000,
    domain: 'kindred-demo.myshopify.com',
    currency: 'EUR',
    shipsTo: ['AT', 'BE', 'DE', 'FR', 'NL'],
    ...options,
  };
  if (settings.days > MAX_DAYS)
    throw new RangeError(`A world has at most ${MAX_DAYS} days of history, not ${settings.days}`);
  const random = createRandom(settings.seed);
  const catalogue = createCatalogue(settings, random.fork('catalogue'));
  if (settings.products > 3) catalogue.push(createGiftCard(settings));
  const collections = createCollections(catalogue, settings.now, settings.currency);
  const shelves = createShelves(catalogue, settings.currency);
  const newOrderId = orderIds();
  const history = simulateShoppers(settings, shelves, newOrderId, random.fork('shoppers'));
  const offlineRandom = random.fork('offline');
  const offline = offlinePurchases(
    Math.ceil(settings.visits / 40),
    shelves,
    settings,
    newOrderId,
    offlineRandom,
  );
  history.purchases.push(...offline);
  return {
    seed: settings.seed,
    now: settings.now,
    shop: fillShop(settings, catalogue, collections, history, random.fork('orders')),
    visits: history.visits,
    truth: {
      tasteOfVisitor: history.tasteOfVisitor,
      tastes: TASTES.map((taste) => ({ ...taste })),
      visitors: history.visitors,
      complements: Object.fromEntries(PRODUCT_TYPES.map((type) => [type.name, type.complements])),
      oracleHitRate20: oracleHitRate20(history.steps, shelves, random.fork('oracle')),
    },
  };
}

function fillShop(
  { domain, currency, now }: Required<WorldOptions>,
  catalogue: readonly CatalogueItem[],
  collections: ReturnType<typeof createCollections>,
  { purchases, customers }: ShopperHistory,
  random: SeededRandom,
): ShopState {
  return {
    domain,
    name: 'Larkfell',
    currency,
    locale: 'en',
    timeZone: 'Europe/Dublin',
    createdAt: new Date(now - 2 * YEAR).toISOString(),
    products: byId(catalogue.map((item) => item.product)),
    collections: byId(collections),
    customers: byId(customers),
    orders: byId(createOrders(purchases, catalogue, now, currency, random)),
    metafields: new Map(),
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

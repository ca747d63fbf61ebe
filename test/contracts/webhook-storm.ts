import { setTimeout as sleep } from 'node:timers/promises';
import { openSession } from '../../shopify-app/server/storage/connection.ts';
import type { EmulatedShopify } from '../shopify/index.ts';
import type { ShopProduct, ShopState } from '../shopify/state.ts';
import { createBigShop } from '../world/big-shop.ts';
import { createRandom, type SeededRandom } from '../world/random.ts';
import { embeddedServer } from './database-servers.ts';
import { startServerProcess, startShopifyFor } from './server-process.ts';
import type { OwnerSession } from './synced-shop.ts';

export interface StormOptions {
  /** Different webhooks; the repeated ones come on top. */
  webhooks: number;
  repeatedShare: number;
  kills: number;
  /**
   * After a kill, what the queue waits for before it believes that a process is gone is skipped: a shorter test,
   * and no figure of how long a shop stands still.
   */
  skipHeartbeat: boolean;
}

export interface StormResult {
  deliveries: number;
  /** Given up after all tries: Shopify's truth would then be known the next night only. */
  undelivered: number;
  setAside: number;
  /** From the first delivery to the last acknowledgement, kills and restarts included. */
  deliverySeconds: number;
  /** From the first delivery until nothing waits and nothing runs. */
  settledSeconds: number;
  /** What is stored and what the emulated shop says, product by product and order by order. */
  stored: Truth;
  truth: Truth;
}

/** "product 17" -> what is known of it, as text. */
type Truth = Record<string, string>;

const SHOP = { products: 300, variants: 700, orders: 400 };
const IN_FLIGHT = 24;
const GIVE_UP_SECONDS = 900;

/** A shop changes and changes while its webhooks are kept back; then they come all together, and the server dies and dies. */
export async function runStorm(options: StormOptions): Promise<StormResult> {
  const shop = createBigShop(SHOP);
  const shopify = await startShopifyFor(shop);
  const database = await embeddedServer();
  const start = { shopifyOrigin: shopify.origin, database: database.owner };
  let server = await startServerProcess(start);
  const owner = await openSession(database.owner);
  try {
    shopify.setAppUrl(server.url);
    await shopify.install(shop.domain);
    await until(async () => (await unfinished(owner)) === 0);
    shopify.webhooks.hold();
    const random = createRandom(31);
    changeAndChange(shopify, shop, options.webhooks, random);
    const before = shopify.webhooks.deliveries.length;
    const startedAt = Date.now();
    const storm = { random, repeatedShare: options.repeatedShare, inFlight: IN_FLIGHT };
    const delivered = shopify.webhooks.releaseStorm(storm).then(() => (Date.now() - startedAt) / 1000);
    for (let kill = 1; kill <= options.kills; kill++) {
      const taken = (kill / (options.kills + 1)) * options.webhooks;
      await until(async () => shopify.webhooks.deliveries.length - before > taken);
      await server.kill();
      if (options.skipHeartbeat) await forgetHeartbeats(owner);
      server = await startServerProcess({ ...start, port: Number(new URL(server.url).port) });
    }
    const deliverySeconds = await delivered;
    await until(async () => (await unfinished(owner)) === 0);
    const settledSeconds = (Date.now() - startedAt) / 1000;
    const sent = shopify.webhooks.deliveries.slice(before);
    const { rowCount } = await owner.query(
      'select from webhook_deliveries where settled_at is not null and failure is not null and subject <> $1',
      ['{}'],
    );
    return {
      deliveries: sent.length,
      undelivered: sent.filter(({ ok }) => !ok).length,
      setAside: rowCount ?? 0,
      deliverySeconds,
      settledSeconds,
      stored: await storedIn(owner, shop),
      truth: truthOf(shop),
    };
  } finally {
    await owner.end();
    await server.stop();
    await shopify.close();
    await database.stop();
  }
}

/** Edits, sales, stock, cancellations, returns, new and deleted products, collections, until so many webhooks are kept back. */
function changeAndChange(
  shopify: EmulatedShopify,
  shop: ShopState,
  wanted: number,
  random: SeededRandom,
): void {
  const changes = shopify.changes(shop.domain);
  const product = () => random.pick([...shop.products.values()]);
  const variant = () => random.pick(product().variants).id;
  const kinds: [share: number, change: (serial: number) => void][] = [
    [
      40,
      (serial) => changes.updateProduct(product().id, { title: `Changed ${serial}`, tags: [`t${serial}`] }),
    ],
    [15, () => changes.setInventory(variant(), random.int(4))],
    [5, () => changes.setUnitCost(variant(), `${1 + random.int(5)}.00`)],
    [25, () => changes.placeOrder([{ variantId: variant(), quantity: 1 }])],
    [6, () => changes.cancelOrder(random.pick([...shop.orders.keys()]))],
    [
      4,
      () => {
        const status = random.pick(['NO_RETURN', 'RETURN_REQUESTED', 'RETURNED', 'RETURN_FAILED'] as const);
        const refunded = random.pick(['0.00', '4.00']);
        changes.returnOrder(random.pick([...shop.orders.keys()]), { status, refunded });
      },
    ],
    [4, (serial) => changes.createProduct(copyOf(product(), serial))],
    [3, () => changes.deleteProduct(product().id)],
    [
      2,
      (serial) => {
        const some = [...shop.products.keys()].filter(() => random.chance(0.3));
        const collection = { id: '77', handle: `mixed-${serial}`, title: 'Mixed', bodyHtml: '' };
        changes.saveCollection(collection, some);
      },
    ],
  ];
  const shares = kinds.flatMap(([share, change]) => Array.from({ length: share }, () => change));
  for (let serial = 1; shopify.webhooks.held() < wanted; serial++) random.pick(shares)(serial);
}

function copyOf(product: ShopProduct, serial: number): ShopProduct {
  const id = String(5_000_000 + serial);
  const variants = product.variants.map((variant, at) => ({ ...variant, id: `${id}${at}` }));
  return { ...product, id, handle: `copy-${serial}`, title: `Copy ${serial}`, variants };
}

/** Jobs that wait, run or will be tried again, and deliveries that nobody has worked on. */
async function unfinished(owner: OwnerSession): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(
    `select (select count(*) from pgboss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%')
       + (select count(*) from webhook_deliveries where settled_at is null)
       + (select 1 - count(*) from shop_setup where products_synced_at is not null and orders_synced_at is not null)
       as count`,
  );
  return Number(rows[0]?.count ?? 1);
}

async function forgetHeartbeats(owner: OwnerSession): Promise<void> {
  await owner.query(`update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`);
}

async function storedIn(owner: OwnerSession, shop: ShopState): Promise<Truth> {
  const products = await owner.query<{ id: string; known: unknown[] }>(
    `select 'product ' || product_id as id, jsonb_build_array(product->'title', product->'handle', product->'tags',
       (select jsonb_agg(jsonb_build_array(v->'variantId', v->'priceMinorUnits', v->'available') order by v->>'variantId')
        from jsonb_array_elements(product->'variants') v),
       (select coalesce(jsonb_agg(c order by c), '[]') from jsonb_array_elements_text(product->'collections') c),
       stock_units, round(margin_share::numeric, 4)) as known
     from products where deleted_at is null`,
  );
  const orders = await owner.query<{ id: string; states: boolean[]; lines: StoredLine[] }>(
    `select 'order ' || order_id as id, array[cancelled_at is not null, is_returned] as states, lines from orders`,
  );
  const isSold = soldBy(shop);
  return Object.fromEntries([
    ...products.rows.map(({ id, known }) => [id, JSON.stringify(known)]),
    ...orders.rows.map(({ id, states, lines }) => {
      const known = lines.map((line) => [isSold(line.variantId), line.quantity, line.priceMinorUnits]);
      return [id, JSON.stringify([states, known])];
    }),
  ]) as Truth;
}

interface StoredLine {
  variantId: string | null;
  quantity: number;
  priceMinorUnits: number;
}

/** Shopify forgets in an order which variant it was once the product is deleted, and sends no webhook of the order. */
function soldBy(shop: ShopState): (variantId: string | null) => string | null {
  const variants = [...shop.products.values()].flatMap((product) => product.variants.map(({ id }) => id));
  const sold = new Set(variants);
  return (variantId) => (variantId !== null && sold.has(variantId) ? variantId : null);
}

/** The same from the emulated shop's own state, by the words of Shopify's documentation. */
function truthOf(shop: ShopState): Truth {
  const truth: Truth = {};
  const isSold = soldBy(shop);
  const cents = (price: string) => Math.round(Number(price) * 100);
  for (const product of shop.products.values()) {
    truth[`product ${product.id}`] = JSON.stringify([
      product.title,
      product.handle,
      product.tags,
      product.variants
        .map(({ id, price, tracked, inventoryPolicy, inventoryQuantity }) => [
          id,
          cents(price),
          !tracked || inventoryPolicy === 'CONTINUE' || inventoryQuantity > 0,
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      product.collectionIds.map((id) => shop.collections.get(id)?.handle).sort(),
      stockOf(product),
      marginOf(product),
    ]);
  }
  for (const order of shop.orders.values()) {
    const lines = order.lines.map(({ variantId, quantity, price }) => [
      isSold(variantId),
      quantity,
      cents(price),
    ]);
    const { status, refunded } = order.returned ?? { status: 'NO_RETURN', refunded: '0.00' };
    const isReturned = status === 'RETURNED' || refunded !== '0.00';
    truth[`order ${order.id}`] = JSON.stringify([[order.cancelledAt !== null, isReturned], lines]);
  }
  return truth;
}

function stockOf({ variants }: ShopProduct): number | null {
  const tracked = variants.filter((variant) => variant.tracked);
  if (tracked.length === 0) return null;
  return Math.max(
    0,
    tracked.reduce((sum, variant) => sum + variant.inventoryQuantity, 0),
  );
}

function marginOf({ variants }: ShopProduct): number | null {
  const shares = variants
    .filter(({ unitCost, price }) => unitCost != null && Number(price) > 0)
    .map(({ unitCost, price }) => (Number(price) - Number(unitCost)) / Number(price));
  if (shares.length === 0) return null;
  return Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 10_000) / 10_000;
}

async function until(check: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + GIVE_UP_SECONDS * 1000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`Not within ${GIVE_UP_SECONDS} seconds.`);
    await sleep(50);
  }
}

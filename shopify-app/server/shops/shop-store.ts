import type { Clock, Database, Random } from '../ports.ts';

export interface Shop {
  shopId: number;
  /** myshopify.com domain, lower case: the shop's identity at Shopify. */
  domain: string;
  /** Public write key: which shop an event or a manifest belongs to; it opens nothing. */
  publicKey: string;
  /** ISO 4217; null until the catalogue was synced. */
  currency: string | null;
  /** Epoch milliseconds. */
  installedAt: number;
  /** Epoch milliseconds; null while installed. */
  uninstalledAt: number | null;
}

export interface ShopStore {
  /** Installed now: made, or brought back with its old id and key. */
  install(domain: string): Promise<Shop>;
  markUninstalled(shopId: number): Promise<void>;
  setCurrency(shopId: number, currency: string): Promise<void>;
  byDomain(domain: string): Promise<Shop | null>;
  byId(shopId: number): Promise<Shop | null>;
  /** Installed shops only; from memory, at most `DIRECTORY_MILLISECONDS` behind other processes. */
  byKey(publicKey: string): Promise<Shop | null>;
  list(): Promise<Shop[]>;
  /** After a shop was erased: its key opens nothing from this moment. */
  forget(shopId: number): void;
}

const DIRECTORY_MILLISECONDS = 30_000;
/** Unknown keys make the directory read again, but a flood of them not more often than this. */
const MISS_MILLISECONDS = 1_000;

const COLUMNS = `shop_id as "shopId", domain, public_key as "publicKey", currency,
  (extract(epoch from installed_at) * 1000)::bigint as "installedAt",
  (extract(epoch from uninstalled_at) * 1000)::bigint as "uninstalledAt"`;

export function createShopStore({
  database,
  random,
  clock,
}: {
  database: Database;
  random: Random;
  clock: Clock;
}): ShopStore {
  const select = (where: string, values: unknown[] = []) =>
    database.asSystem((sql) => sql.query<Shop>(`select ${COLUMNS} from shops ${where}`, values));
  const directory = createDirectory(() => select('where uninstalled_at is null'), clock);
  return {
    async install(domain) {
      const key = `kp_${Buffer.from(random.bytes(18)).toString('base64url')}`;
      const [shop] = await database.asSystem((sql) =>
        sql.query<Shop>(
          `insert into shops (domain, public_key, installed_at) values ($1, $2, to_timestamp($3 / 1000.0))
           on conflict (domain) do update set uninstalled_at = null,
             installed_at = case when shops.uninstalled_at is null then shops.installed_at else excluded.installed_at end
           returning ${COLUMNS}`,
          [domain, key, clock.now()],
        ),
      );
      if (!shop) throw new Error(`The shop ${domain} could not be stored.`);
      directory.add(shop);
      return shop;
    },
    async markUninstalled(shopId) {
      await database.asSystem((sql) =>
        sql.query('update shops set uninstalled_at = to_timestamp($2 / 1000.0) where shop_id = $1', [
          shopId,
          clock.now(),
        ]),
      );
      directory.remove(shopId);
    },
    async setCurrency(shopId, currency) {
      await database.asShop(shopId, (sql) => sql.query('update shops set currency = $1', [currency]));
    },
    byDomain: async (domain) => (await select('where domain = $1', [domain]))[0] ?? null,
    byId: async (shopId) => (await select('where shop_id = $1', [shopId]))[0] ?? null,
    byKey: (publicKey) => directory.find(publicKey),
    list: () => select('order by shop_id'),
    forget: (shopId) => directory.remove(shopId),
  };
}

/** All installed shops by key, in memory: ingest asks for every request. */
function createDirectory(read: () => Promise<Shop[]>, clock: Clock) {
  let shops = new Map<string, Shop>();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  const refresh = () => {
    reading ??= (async () => {
      const startedAt = clock.now();
      try {
        shops = new Map((await read()).map((shop) => [shop.publicKey, shop]));
        readAt = startedAt;
      } finally {
        reading = null;
      }
    })();
    return reading;
  };
  return {
    async find(key: string): Promise<Shop | null> {
      const age = clock.now() - readAt;
      if (age > DIRECTORY_MILLISECONDS || (!shops.has(key) && age > MISS_MILLISECONDS)) await refresh();
      return shops.get(key) ?? null;
    },
    add(shop: Shop) {
      shops.set(shop.publicKey, shop);
    },
    remove(shopId: number) {
      for (const [key, shop] of shops) if (shop.shopId === shopId) shops.delete(key);
    },
  };
}

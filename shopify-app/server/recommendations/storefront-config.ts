import { createHash } from 'node:crypto';
import { manifestPath, type StorefrontConfig } from '@kindred/shared/api/storefront';
import type { VariationContent } from '@kindred/shared/experiment';
import { deviceCampaigns } from '../campaigns/devices.ts';
import type { Context } from '../context.ts';
import { deviceExperiments } from '../experiments/devices.ts';
import { manifestPaths, refreshExperimentManifests } from '../experiments/manifests.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { Sql } from '../ports.ts';
import { writeStorefrontConfig } from '../shopify/metafields.ts';
import { noteSetup, setupOf } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';

/** After the last try of a job has failed. */
const REST_MILLISECONDS = 60 * 60 * 1000;

type Told = Pick<Shop, 'shopId' | 'publicKey'>;

export async function storefrontConfigOf(
  { config }: Pick<Context, 'config'>,
  sql: Sql,
  shop: Told,
): Promise<StorefrontConfig> {
  const made = await manifestPaths(sql, shop);
  const isMade = (content: VariationContent): boolean =>
    content.kind !== 'changed' || content.manifestPath === undefined || made.has(content.manifestPath);
  const running = [...(await deviceExperiments(sql, shop)), ...(await deviceCampaigns(sql, shop))];
  const experiments = running.filter(({ contents }) => contents.every(isMade));
  return {
    appUrl: config.appUrl,
    key: shop.publicKey,
    manifestPath: manifestPath(shop.publicKey),
    ...(experiments.length > 0 && { experiments }),
  };
}

const sha256Of = (config: StorefrontConfig): string =>
  createHash('sha256').update(JSON.stringify(config)).digest('hex');

/**
 * Makes what Liquid prints into the shop's pages what runs. What has ended goes first, and what runs comes once what its
 * variations are ranked with is there. In one job of the shop at a time, or the older of two lists might stay.
 */
export async function tellStorefront(context: Context, shop: Shop): Promise<void> {
  const { database, clock, logger } = context;
  const { shopId } = shop;
  const read = () =>
    database.asShop(shopId, async (sql) => ({
      installation: (await setupOf(sql, shopId))?.appInstallationGid,
      told: await storefrontConfigOf(context, sql, shop),
    }));
  const write = async (): Promise<string> => {
    const { installation, told } = await read();
    const storefrontConfigSha256 = sha256Of(told);
    // Installed anew a moment ago: set-up asks for it.
    if (!installation) return storefrontConfigSha256;
    await writeStorefrontConfig(context.adminOf(shop), installation, told);
    const storefrontConfigAt = new Date(clock.now());
    await database.asShop(shopId, (sql) =>
      noteSetup(sql, shopId, { storefrontConfigSha256, storefrontConfigAt }),
    );
    logger.info('storefront_told', { shopId, experiments: told.experiments?.length ?? 0 });
    return storefrontConfigSha256;
  };
  const written = await write();
  await refreshExperimentManifests(context, shopId);
  if (sha256Of((await read()).told) !== written) await write();
}

/**
 * Sends the job where pages say something else than what runs: something has ended, segments have other numbers, or a
 * server was killed in between. Where it failed to the last try, an hour later; where access is lost, once it is back.
 */
export async function takeUpStorefront(context: Context, shop: Shop): Promise<void> {
  const { database, queue, clock, access } = context;
  const { shopId } = shop;
  const isBehind = await database.asShop(shopId, async (sql) => {
    const setup = await setupOf(sql, shopId);
    if (!setup?.appInstallationGid) return false;
    const known = setup.storefrontConfigSha256;
    const told = await storefrontConfigOf(context, sql, shop);
    return (
      setup.storefrontConfigAt === null ||
      (known === null ? told.experiments !== undefined : known !== sha256Of(told))
    );
  });
  if (!isBehind || !(await access.has(shop))) return;
  const rests = (await queue.dead({ shopId })).some(
    ({ name, failedAt }) =>
      name === QUEUES.storefront && failedAt.getTime() > clock.now() - REST_MILLISECONDS,
  );
  if (!rests) await queue.send(QUEUES.storefront, { shopId }, { singletonKey: String(shopId) });
}

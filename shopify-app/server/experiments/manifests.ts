import type { NewExperiment } from '@kindred/shared/api/experiments';
import { experimentManifestPath } from '@kindred/shared/api/storefront';
import type { RowChange } from '@kindred/shared/experiment';
import type { ReleaseManifest } from '@kindred/shared/release';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { rankingSettingsOf } from '../ranking/ranking-store.ts';
import { itemTableFor } from '../releases/item-table.ts';
import { activeManifest, manifestById } from '../releases/release-store.ts';
import { deleteUnneeded } from '../releases/releases.ts';
import type { Shop } from '../shops/shop-store.ts';

/** Of a variation that runs; null: none that is ranked otherwise, or it does not run any more. */
export async function experimentManifest(
  sql: Sql,
  shopId: number,
  experimentId: string,
  variation: number,
): Promise<ReleaseManifest | null> {
  const [row] = await sql.query<{ manifest: ReleaseManifest }>(
    `select manifest from experiment_manifests join running_variations using (shop_id, experiment_id)
     where shop_id = $1 and experiment_id = $2 and variation = $3`,
    [shopId, experimentId, variation],
  );
  return row?.manifest ?? null;
}

/** Of variations that run, as pages name them. */
export async function manifestPaths(
  sql: Sql,
  { shopId, publicKey }: Pick<Shop, 'shopId' | 'publicKey'>,
): Promise<Set<string>> {
  const stored = await storedManifests(sql, shopId);
  return new Set(
    stored.map(({ experimentId, variation }) => experimentManifestPath(publicKey, experimentId, variation)),
  );
}

/**
 * Makes what variations are ranked with follow the shop and its merchant, as `refreshItemTable` does for everyone; what
 * does not run any more goes. Changes nothing where nothing changed.
 */
export async function refreshExperimentManifests(context: Context, shopId: number): Promise<void> {
  const { database, blobs } = context;
  const { wanted, stored } = await database.asShop(shopId, async (sql) => ({
    wanted: await rankedOtherwise(sql, shopId),
    stored: await storedManifests(sql, shopId),
  }));
  for (const ranked of wanted) {
    const made = await itemTableFor(context, shopId, ranked.base, ranked.settings);
    // Its bytes were replaced just now: what is served stays until who replaced them comes here.
    if (!made) continue;
    await blobs.put(shopId, made.ref.sha256, made.bytes);
    await database.asShop(shopId, (sql) =>
      keep(sql, shopId, ranked, { ...made.manifest, itemTable: made.ref }),
    );
  }
  await database.asShop(shopId, async (sql) => {
    // Asked again: a campaign may go on meanwhile.
    const still = new Set((await rankedOtherwise(sql, shopId)).map(nameOf));
    for (const { experimentId, variation } of stored.filter((each) => !still.has(nameOf(each))))
      await sql.query(
        'delete from experiment_manifests where shop_id = $1 and experiment_id = $2 and variation = $3',
        [shopId, experimentId, variation],
      );
  });
  const before = stored.map(({ manifest }) => manifest.itemTable.sha256);
  if (before.length > 0) await deleteUnneeded(context, shopId, [...new Set(before)]);
}

interface Placed {
  experimentId: string;
  variation: number;
}

const nameOf = ({ experimentId, variation }: Placed): string => `${experimentId} ${variation}`;

/** Variations that run, with the release and the settings that each is ranked with. */
async function rankedOtherwise(sql: Sql, shopId: number) {
  const running = await sql.query<{ experimentId: string; variations: NewExperiment['variations'] }>(
    `select experiment_id as "experimentId", variations from running_variations where shop_id = $1`,
    [shopId],
  );
  const settings = await rankingSettingsOf(sql, shopId);
  const ranked = [];
  for (const { experimentId, variations } of running)
    for (const [variation, { content }] of variations.entries()) {
      const { weights, releaseId }: RowChange = content.kind === 'changed' ? content : {};
      if (weights === undefined && releaseId === undefined) continue;
      const base =
        releaseId === undefined
          ? await activeManifest(sql, shopId)
          : await manifestById(sql, shopId, releaseId);
      if (base === null) continue;
      ranked.push({
        experimentId,
        variation,
        base,
        settings: { ...settings, weights: weights ?? settings.weights },
      });
    }
  return ranked;
}

const storedManifests = (sql: Sql, shopId: number) =>
  sql.query<Placed & { manifest: ReleaseManifest }>(
    `select experiment_id as "experimentId", variation, manifest from experiment_manifests where shop_id = $1`,
    [shopId],
  );

async function keep(
  sql: Sql,
  shopId: number,
  { experimentId, variation }: Placed,
  manifest: ReleaseManifest,
): Promise<void> {
  // It may have ended meanwhile.
  await sql.query(
    `insert into experiment_manifests (shop_id, experiment_id, variation, manifest)
     select shop_id, experiment_id, $3, $4 from running_variations where shop_id = $1 and experiment_id = $2
     on conflict (shop_id, experiment_id, variation) do update set manifest = excluded.manifest`,
    [shopId, experimentId, variation, JSON.stringify(manifest)],
  );
}

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DEVICE_SCRIPTS, type DeviceBytes, type DeviceScript } from '@kindred/shared/api/traffic';
import { ORT_PATH } from '@kindred/shared/api/storefront';
import type { ReleaseManifest } from '@kindred/shared/release';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { sentBody } from '../http/artifact-routes.ts';
import { activeManifest } from '../releases/release-store.ts';

/** Written by the build beside what it made. */
const BUNDLE_BYTES = 'bundle-bytes.json';

const scriptsSchema = z.object(
  Object.fromEntries(DEVICE_SCRIPTS.map((name) => [name, z.int().min(1)])) as Record<DeviceScript, z.ZodInt>,
);

export async function deviceBytesOf(context: Context, shopId: number): Promise<DeviceBytes> {
  const { manifest, tried } = await context.database.asShop(shopId, async (sql) => ({
    manifest: await activeManifest(sql, shopId),
    tried: await sql.query<Files>(TRIED, [shopId]),
  }));
  const everyones = manifest === null ? [] : filesOf(manifest);
  const triedBytes = tried.map(async (files) => {
    const own = filesOf(files).filter((sha256) => !everyones.includes(sha256));
    const sizes = await Promise.all(own.map((sha256) => sent(context, sha256)));
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  return {
    scripts: await scriptBytes(context.config.distDir),
    model: manifest && {
      artifact: await sent(context, manifest.artifact.sha256),
      itemTable: await sent(context, manifest.itemTable.sha256),
    },
    triedModel: Math.max(0, ...(await Promise.all(triedBytes))),
    engine: [manifest, ...tried].some((each) => each?.engine.minimum === 'ort')
      ? await engineBytes(context.config.distDir)
      : 0,
  };
}

type Files = Pick<ReleaseManifest, 'artifact' | 'itemTable' | 'engine'>;
const filesOf = ({ artifact, itemTable }: Omit<Files, 'engine'>): string[] => [
  artifact.sha256,
  itemTable.sha256,
];

/** Of variations that run: what they are ranked with where everyone's is not it. */
const TRIED = `
  select manifest->'artifact' as artifact, manifest->'itemTable' as "itemTable", manifest->'engine' as engine
  from experiment_manifests join running_variations using (shop_id, experiment_id) where shop_id = $1`;

const scriptBytes = async (distDir: string): Promise<DeviceBytes['scripts']> =>
  scriptsSchema
    .nullable()
    .catch(null)
    .parse(await bundleBytes(distDir));

async function bundleBytes(distDir: string): Promise<unknown> {
  return JSON.parse(await readFile(join(distDir, BUNDLE_BYTES), 'utf8').catch(() => 'null'));
}

/** As the build compressed it with Brotli. */
const ENGINE_FILES = ['ort-wasm-simd-threaded.mjs.br', 'ort-wasm-simd-threaded.wasm.br'];
const engineScriptsSchema = z.object({
  'storefront-ort-client': z.int().min(1),
  'storefront-ort': z.int().min(1),
});

async function engineBytes(distDir: string): Promise<number | null> {
  const scripts = engineScriptsSchema.safeParse(await bundleBytes(distDir));
  const files = await Promise.all(
    ENGINE_FILES.map((name) => stat(join(distDir, ORT_PATH, name)).catch(() => null)),
  );
  if (!scripts.success || files.includes(null)) return null;
  const sizes = [...Object.values(scripts.data), ...files.map((file) => file?.size ?? 0)];
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Every browser of the last years asks for Brotli. */
const sent = async ({ blobs, bodies }: Context, sha256: string): Promise<number> =>
  (await sentBody(blobs, bodies, sha256, 'br'))?.length ?? 0;

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEVICE_SCRIPTS, type DeviceBytes, type DeviceScript } from '@kindred/shared/api/traffic';
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
  const manifest = await context.database.asShop(shopId, (sql) => activeManifest(sql, shopId));
  return {
    scripts: await scriptBytes(context.config.distDir),
    model: manifest && {
      artifact: await sent(context, manifest.artifact.sha256),
      itemTable: await sent(context, manifest.itemTable.sha256),
    },
  };
}

async function scriptBytes(distDir: string): Promise<DeviceBytes['scripts']> {
  const written = await readFile(join(distDir, BUNDLE_BYTES), 'utf8').catch(() => 'null');
  return scriptsSchema.nullable().catch(null).parse(JSON.parse(written));
}

/** Every browser of the last years asks for Brotli. */
const sent = async ({ blobs, bodies }: Context, sha256: string): Promise<number> =>
  (await sentBody(blobs, bodies, sha256, 'br'))?.length ?? 0;

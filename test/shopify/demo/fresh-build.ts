import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const SOURCES = ['shared', 'models', 'shopify-app'];
/** Packages, and what Shopify's command line leaves beside the app. */
const SKIPPED = /^(?:node_modules|dist|\..*)$/;
const OUTPUTS = ['dist', 'shopify-app/extensions/theme/assets'];

/** Builds what browsers load, or `only` these bundles of it, unless all that is there is newer than every source. */
export async function buildIfStale(only?: readonly string[]): Promise<string> {
  const made = newest(OUTPUTS, /\.(js|html)$/, Math.min);
  const written = newest(SOURCES, /\.(ts|tsx|css|html|json)$/, Math.max);
  if (made > written) return 'up to date';
  // Loading the bundler takes longer than most second starts.
  const { build } = await import('@kindred/shopify-app/build');
  const { bundles } = await build({ quiet: true, ...(only && { only }) });
  return `${bundles.length} bundles`;
}

/** Extreme modification time under the folders; 0 when there is nothing. */
function newest(folders: string[], name: RegExp, pick: (...times: number[]) => number): number {
  const times = folders.flatMap((folder) => [...modificationTimes(join(root, folder), name)]);
  return times.length === 0 ? 0 : times.reduce((a, b) => pick(a, b));
}

function* modificationTimes(folder: string, name: RegExp): Generator<number> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isOutput = OUTPUTS.some((output) => path === join(root, output));
    if (entry.isDirectory()) {
      if (!isOutput && !SKIPPED.test(entry.name)) yield* modificationTimes(path, name);
    } else if (name.test(entry.name)) yield statSync(path).mtimeMs;
  }
}

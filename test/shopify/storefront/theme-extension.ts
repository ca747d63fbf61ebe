import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSchema, type BlockSchema } from './schema.ts';
import { loadTranslations, type Translate } from './translations.ts';

export interface ExtensionBlock {
  /** File name without ".liquid". */
  handle: string;
  source: string;
  schema: BlockSchema;
}

/** The theme app extension as Shopify would have it after an upload. */
export interface ThemeExtension {
  dir: string;
  /** A new upload gets a new address; here it is derived from the bytes, so that long caching is safe. */
  uuid: string;
  blocks: ExtensionBlock[];
  translate: Translate;
}

const filesOf = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir).sort() : []);

export function loadThemeExtension(dir: string, locale: string): ThemeExtension {
  const blocks = filesOf(join(dir, 'blocks'))
    .filter((file) => file.endsWith('.liquid'))
    .map((file) => {
      const source = readFileSync(join(dir, 'blocks', file), 'utf8');
      return { handle: file.slice(0, -'.liquid'.length), source, schema: parseSchema(source) };
    });
  return { dir, uuid: uuidOf(dir), blocks, translate: loadTranslations(join(dir, 'locales'), locale) };
}

function uuidOf(dir: string): string {
  const hash = createHash('sha256');
  for (const folder of ['blocks', 'snippets', 'assets', 'locales']) {
    for (const file of filesOf(join(dir, folder))) {
      hash.update(`${folder}/${file}\n`).update(readFileSync(join(dir, folder, file)));
    }
  }
  const hex = hash.digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

export function extensionAssetUrl(cdnUrl: string, uuid: string, file: string): string {
  return `${cdnUrl}/extensions/${uuid}/kindred/assets/${file}`;
}

import { gzipSync } from 'node:zlib';
import { checkBlocks, schemaOf } from './block-schema.ts';
import { type Check, error, type Finding, kilobytes, warning } from './check.ts';
import { checkFiles, type ExtensionFile, inFolder, liquidOf, textOf } from './theme-files.ts';
import { checkTranslations } from './translations.ts';

// Shopify's suggestions for what every page of the shop loads.
const SUGGESTED_SCRIPT_GZIP_BYTES = 10_000;
const SUGGESTED_STYLE_BYTES = 100_000;

/** What Shopify refuses in a theme app extension when it is deployed and its offline tools do not see. */
export function checkThemeExtension(files: readonly ExtensionFile[], appName: string): Check[] {
  return [
    checkFiles(files),
    checkBlocks(files, appName),
    checkTranslations(files, appName),
    checkLiquid(files),
    checkWeight(files),
  ];
}

function checkLiquid(files: readonly ExtensionFile[]): Check {
  const liquid = liquidOf(files);
  const findings = liquid.flatMap((file) =>
    [...new Set(textOf(file).match(/content_for_(?:header|layout)/g))].map((name) =>
      error(file.path, `uses ${name}`, 'It exists in themes only: remove it.'),
    ),
  );
  return { name: 'Liquid', seen: `${liquid.length} files`, findings };
}

/** Files that a schema or a script tag names load on every page; the others come when they are needed. */
function checkWeight(files: readonly ExtensionFile[]): Check {
  const named = new Set(inFolder(files, 'blocks').flatMap(assetsOf));
  const loaded = files.filter(({ path }) => named.has(path.replace('assets/', '')));
  const weights = loaded.map((file) => ({ file, gzipBytes: gzipSync(file.bytes, { level: 9 }).length }));
  const seen = weights.map(({ file, gzipBytes }) => `${file.path} ${kilobytes(gzipBytes)}`).join(', ');
  return {
    name: 'page weight',
    seen: `compressed: ${seen || 'no script and no style sheet on every page'}`,
    findings: weights.flatMap(({ file, gzipBytes }) => tooHeavy(file, gzipBytes)),
  };
}

function assetsOf(block: ExtensionFile): (string | undefined)[] {
  const schema = schemaOf(block);
  const tags = textOf(block).matchAll(/<script\b[^>]*?['"]([\w.-]+\.js)['"]\s*\|\s*asset_url/g);
  return [schema?.javascript, schema?.stylesheet, ...[...tags].map(([, file]) => file)];
}

function tooHeavy({ path, bytes }: ExtensionFile, gzipBytes: number): Finding[] {
  if (path.endsWith('.js') && gzipBytes > SUGGESTED_SCRIPT_GZIP_BYTES)
    return [
      warning(
        path,
        `${kilobytes(gzipBytes)} compressed`,
        `Shopify suggests ${kilobytes(SUGGESTED_SCRIPT_GZIP_BYTES)}: load the rest when it is needed.`,
      ),
    ];
  if (path.endsWith('.css') && bytes.length > SUGGESTED_STYLE_BYTES)
    return [
      warning(path, kilobytes(bytes.length), `Shopify suggests ${kilobytes(SUGGESTED_STYLE_BYTES)} of CSS.`),
    ];
  return [];
}

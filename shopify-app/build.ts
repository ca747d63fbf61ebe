import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { build as viteBuild, type InlineConfig, type Rolldown } from 'vite';
import { PAGE_WORDS } from './admin/languages/page-words.ts';

/**
 * `npm run build [-- --best]`: everything that a browser loads. Outputs are never committed.
 * `--best` compresses the engine's wasm as small as it goes (minutes); without it, in about a second.
 */
interface Bundle {
  name: string;
  /** Relative to the repository's root, as `inputs` are. */
  file: string;
  gzipBytes: number;
  rawBytes: number;
  inputs: string[];
}

interface BuildOptions {
  quiet?: boolean;
  /** Names of bundles; without it, all of them. */
  only?: readonly string[];
  best?: boolean;
}

const root = resolve(import.meta.dirname, '..');
const ASSETS = 'shopify-app/extensions/theme/assets';
const ADMIN = 'shopify-app/admin/index.html';

interface Script {
  name: string;
  entry: string;
  file: string;
  /** `iife` for classic scripts (theme embeds, the pixel's sandbox), `es` for what is imported. */
  format: 'iife' | 'es';
}

const SCRIPTS: readonly Script[] = [
  {
    name: 'storefront-entry',
    entry: 'shopify-app/storefront/entry/main.ts',
    file: `${ASSETS}/kindred-entry.js`,
    format: 'iife',
  },
  {
    name: 'storefront-ranker',
    entry: 'shopify-app/storefront/recommender/main.ts',
    file: `${ASSETS}/kindred-ranker.js`,
    format: 'es',
  },
  {
    name: 'storefront-ort-client',
    entry: 'shopify-app/storefront/recommender/ort-client.ts',
    file: `${ASSETS}/kindred-ort-client.js`,
    format: 'es',
  },
  {
    name: 'storefront-ort',
    entry: 'shopify-app/storefront/recommender/ort-worker.ts',
    file: `${ASSETS}/kindred-ort.js`,
    format: 'es',
  },
  {
    name: 'storefront-panel',
    entry: 'shopify-app/storefront/privacy-panel/main.ts',
    file: `${ASSETS}/kindred-panel.js`,
    format: 'es',
  },
  {
    name: 'storefront-segment',
    entry: 'shopify-app/storefront/segment/main.ts',
    file: `${ASSETS}/kindred-segment.js`,
    format: 'es',
  },
  {
    name: 'storefront-experiment',
    entry: 'shopify-app/storefront/experiment/main.ts',
    file: `${ASSETS}/kindred-experiment.js`,
    format: 'es',
  },
  {
    name: 'storefront-tried-rows',
    entry: 'shopify-app/storefront/experiment/rows.ts',
    file: `${ASSETS}/kindred-tried-rows.js`,
    format: 'es',
  },
  {
    name: 'storefront-speed',
    entry: 'shopify-app/storefront/page-speed/main.ts',
    file: `${ASSETS}/kindred-speed.js`,
    format: 'iife',
  },
  {
    name: 'pixel',
    entry: 'shopify-app/extensions/collector-pixel/src/index.ts',
    file: 'dist/pixel/collector-pixel.js',
    format: 'iife',
  },
];

export async function build(options: BuildOptions = {}): Promise<{ bundles: Bundle[] }> {
  const wanted = (name: string): boolean => options.only?.includes(name) ?? true;
  const bundles: Bundle[] = [];
  for (const script of SCRIPTS) if (wanted(script.name)) bundles.push(await buildScript(script));
  if (wanted('admin') && existsSync(join(root, ADMIN))) bundles.push(await buildAdmin());
  if (wanted('storefront-ort')) await copyEngine(options.best ?? false);
  noteBytes(bundles);
  if (options.quiet !== true) process.stdout.write(table(bundles));
  return { bundles };
}

async function buildScript({ name, entry, file, format }: Script): Promise<Bundle> {
  const output = await bundle({
    build: {
      lib: { entry: join(root, entry), formats: [format], name: 'kindred', fileName: 'bundle' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { code, moduleIds } = mainChunk(output);
  const chunk = { code: await smallest(code, format === 'es'), moduleIds };
  write(file, chunk.code);
  return describe(name, file, [chunk]);
}

/** Slower than Vite's own minifier, and 4 % smaller: every shopper pays for these bytes. */
async function smallest(code: string, module: boolean): Promise<string> {
  const { code: result } = await minify(code, {
    module,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true },
  });
  if (!result) throw new Error('Terser made nothing of a script.');
  return result;
}

/** Several files with hashed names; the bundle weighs what a first look at the heaviest page fetches. */
async function buildAdmin(): Promise<Bundle> {
  const startedAt = Date.now();
  const output = await bundle({
    root: join(root, dirname(ADMIN)),
    // The server has the hashed files under /assets.
    base: '/',
    // A page's code and what it shares with others are fetched side by side.
    build: {
      rolldownOptions: { input: join(root, ADMIN), output: { chunkFileNames: fileOfChunk } },
      modulePreload: { polyfill: false },
    },
  });
  for (const item of output)
    write(`dist/admin/${item.fileName}`, item.type === 'chunk' ? item.code : item.source);
  forgetOld('dist/admin', new Set(output.map(({ fileName }) => fileName)), startedAt);
  const chunk = mainChunk(output);
  return describe('admin', `dist/admin/${chunk.fileName}`, firstLook(chunk, output));
}

/** Every first look carries the names of all files, so those that nobody looks for by name have none. */
const fileOfChunk = ({ name }: { name: string }): string =>
  name.endsWith('-page') ? 'assets/[name]-[hash].js' : 'assets/[hash].js';

/** After the new ones stand: whoever reads meanwhile finds all that a page names. What is newer, another build has made. */
function forgetOld(folder: string, made: ReadonlySet<string>, startedAt: number): void {
  for (const file of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (!file.isFile() || made.has(relative(join(root, folder), path))) continue;
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && mtimeMs < startedAt) rmSync(path, { force: true });
  }
}

async function bundle(config: InlineConfig): Promise<Rolldown.RolldownOutput['output']> {
  const result = await viteBuild({
    root,
    configFile: false,
    envDir: false,
    // onnxruntime-web without its wasm inside: that one is served by the app.
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'import', 'default'] },
    publicDir: false,
    logLevel: 'warn',
    // Vite takes preact's other JSX settings from each folder's tsconfig. Without this, a test's build would carry the
    // place of every element in our files.
    oxc: { jsx: { development: false } },
    ...config,
    define: { 'process.env.NODE_ENV': '"production"', ...config.define },
    build: {
      target: 'es2022',
      write: false,
      minify: true,
      modulePreload: false,
      reportCompressedSize: false,
      assetsInlineLimit: 0,
      ...config.build,
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const first = outputs[0];
  if (first === undefined || !('output' in first)) throw new Error('Vite built nothing.');
  return first.output;
}

function mainChunk(output: Rolldown.RolldownOutput['output']): Rolldown.OutputChunk {
  const chunk = output.find((item) => item.type === 'chunk' && item.isEntry);
  if (chunk?.type !== 'chunk') throw new Error('The bundle has no entry.');
  return chunk;
}

function withStaticImports(
  entries: Rolldown.OutputChunk[],
  output: Rolldown.RolldownOutput['output'],
): Rolldown.OutputChunk[] {
  const found = new Set(entries);
  for (const chunk of found)
    for (const item of output)
      if (item.type === 'chunk' && chunk.imports.includes(item.fileName)) found.add(item);
  return [...found];
}

/** The entry, and the page that weighs most with all that it imports by and by, in the wordiest language. */
function firstLook(entry: Rolldown.OutputChunk, output: Rolldown.RolldownOutput['output']) {
  const chunks = output.filter((item) => item.type === 'chunk');
  const looks = chunks.flatMap((chunk) => {
    const page = /\/([\w-]+)-page\.tsx$/.exec(chunk.facadeModuleId ?? '')?.[1];
    if (page === undefined) return [];
    const code = [entry, chunk, ...lazyParts(chunk, chunks)];
    return wordsOf(page, chunks).map((words) => withStaticImports([...code, ...words], output));
  });
  const heaviest = looks.toSorted((a, b) => weightOf(b) - weightOf(a))[0];
  if (heaviest === undefined) throw new Error('The admin has no chunk of …-page.tsx.');
  return heaviest;
}

/** What a first look at a page fetches of each language. */
function wordsOf(page: string, chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[][] {
  const parts: readonly string[] = ['common', ...PAGE_WORDS[page as keyof typeof PAGE_WORDS]];
  const byLanguage = new Map<string, Rolldown.OutputChunk[]>();
  for (const chunk of chunks) {
    const [, language, part] = /\/languages\/(\w+)\/([\w-]+)\.ts$/.exec(chunk.facadeModuleId ?? '') ?? [];
    if (language === undefined || !parts.includes(part!)) continue;
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), chunk]);
  }
  return [...byLanguage.values()];
}

const lazyParts = (chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]) =>
  chunks.filter(({ fileName }) => chunk.dynamicImports.includes(fileName));

const weightOf = (chunks: Pick<Rolldown.OutputChunk, 'code'>[]): number =>
  sum(chunks.map(({ code }) => gzipSync(code, { level: 9 }).length));

const BUNDLE_BYTES = 'dist/bundle-bytes.json';

/** For the merchant's Health page: name -> gzip bytes, of all that were built here at some time. */
function noteBytes(bundles: readonly Bundle[]): void {
  const file = join(root, BUNDLE_BYTES);
  const known: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const built = Object.fromEntries(bundles.map(({ name, gzipBytes }) => [name, gzipBytes]));
  write(BUNDLE_BYTES, `${JSON.stringify({ ...(known as object), ...built }, null, 2)}\n`);
}

const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);

function describe(
  name: string,
  file: string,
  chunks: Pick<Rolldown.OutputChunk, 'code' | 'moduleIds'>[],
): Bundle {
  const code = chunks.map((chunk) => Buffer.from(chunk.code));
  const inputs = chunks.flatMap((chunk) => chunk.moduleIds).map((id) => inputName(id));
  return {
    name,
    file,
    gzipBytes: weightOf(chunks),
    rawBytes: sum(code.map((bytes) => bytes.length)),
    inputs: [...new Set(inputs)].sort(),
  };
}

function inputName(id: string): string {
  return id.startsWith('/') || /^[A-Za-z]:/.test(id)
    ? relative(root, id.replace(/\?.*$/, '')).replaceAll('\\', '/')
    : id;
}

/** onnxruntime-web's own files, served by the app under a versioned path and compressed once. */
async function copyEngine(best: boolean): Promise<void> {
  const require = createRequire(join(root, 'models/package.json'));
  const source = dirname(require.resolve('onnxruntime-web/wasm'));
  const { version } = JSON.parse(readFileSync(join(source, '../package.json'), 'utf8')) as {
    version: string;
  };
  for (const name of ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'])
    await copyCompressed(join(source, name), `dist/engine/ort-${version}/${name}`, best);
}

async function copyCompressed(source: string, file: string, best: boolean): Promise<void> {
  const bytes = readFileSync(source);
  const stamp = `${createHash('sha256').update(bytes).digest('hex')} ${best ? 'best' : 'fast'}\n`;
  const stampFile = join(root, `${file}.stamp`);
  const last = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (last === stamp || last === stamp.replace('fast', 'best')) return;
  const quality = best ? constants.BROTLI_MAX_QUALITY : 5;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: best ? 9 : 6 }),
  ]);
  write(file, bytes);
  write(`${file}.br`, br);
  write(`${file}.gz`, gz);
  write(`${file}.stamp`, stamp);
}

/** Whole or not at all: another process may be reading, or building the same. */
function write(file: string, content: string | Uint8Array): void {
  const target = join(root, file);
  if (existsSync(target) && readFileSync(target).equals(Buffer.from(content))) return;
  mkdirSync(dirname(target), { recursive: true });
  const half = `${target}.${process.pid}.half`;
  writeFileSync(half, content);
  renameSync(half, target);
}

const row = (name: string, gzipped: string, raw: string, file: string): string =>
  `${name.padEnd(18)}${gzipped.padStart(9)}${raw.padStart(10)}  ${file}\n`;

function table(bundles: Bundle[]): string {
  const rows = bundles.map(({ name, gzipBytes, rawBytes, file }) =>
    row(name, String(gzipBytes), String(rawBytes), file),
  );
  return row('bundle', 'gzip', 'raw', 'file') + rows.join('');
}

if (import.meta.main) await build({ best: process.argv.includes('--best') });

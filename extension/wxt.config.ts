import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { appOrigin } from './app-url.ts';
import { matchPattern } from './match-pattern.ts';
import { type Language, LANGUAGES, messagesJson } from './locales/languages.ts';
import { manifestOf } from './manifest.ts';

const origin = appOrigin(process.env, import.meta.dirname);
const forTests = process.env['KINDRED_EXTENSION_TEST'] === '1';
const require = createRequire(import.meta.url);

/** One copy, under a name that does not change. */
const WASM = 'ort-wasm-simd-threaded.wasm';

// Whoever builds it gets the same bytes, also from within a test.
process.env['NODE_ENV'] = 'production';

export default defineConfig({
  manifestVersion: 3,
  outDir: process.env['KINDRED_EXTENSION_OUT'] ?? '.output',
  // Every import is written out: a reader sees where a name comes from.
  imports: false,
  manifest: ({ browser }) => manifestOf({ browser, appOrigin: origin, forTests }),
  vite: () => ({
    define: {
      'import.meta.env.KINDRED_APP_ORIGIN': JSON.stringify(origin),
      'import.meta.env.KINDRED_APP_PATTERN': JSON.stringify(matchPattern(origin)),
      'import.meta.env.KINDRED_EXTENSION_TEST': JSON.stringify(forTests),
    },
    plugins: [withoutOwnWasm()],
  }),
  hooks: {
    // WXT would leave what Firefox does not get, the offscreen document, out of the sources.
    'config:resolved': ({ config }) => {
      config.zip.zipSources = config.browser === 'chrome';
    },
    'build:publicAssets': (_wxt, files) => {
      for (const language of Object.keys(LANGUAGES) as Language[])
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: messagesJson(language) });
      files.push({
        relativeDest: `ort/${WASM}`,
        absoluteSrc: resolve(require.resolve('onnxruntime-web/wasm'), '..', WASM),
      });
    },
  },
  zip: {
    name: 'kindred',
    // A reviewer builds it from the root of the sources: docs/browser-extension.md.
    sourcesRoot: resolve(import.meta.dirname, '..'),
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    // Whatever npm needs to install, and what the extension is made of; tests and pictures are not.
    excludeSources: [
      '**/{.output,.wxt,dist,.demo}/**',
      'test/!(package.json)',
      'test/*/**',
      'docs/images/**',
      'shopify-app/extensions/theme/**',
      '**/*.log',
    ],
  },
});

/** ONNX Runtime would name its wasm as an asset of its own, and each script that holds it would pack 13 MB again. */
function withoutOwnWasm() {
  return {
    name: 'kindred:without-own-wasm',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!id.includes('onnxruntime-web')) return undefined;
      return code.replaceAll(
        new RegExp(`new URL\\(\\s*["']${WASM}["']\\s*,\\s*import\\.meta\\.url\\s*\\)`, 'g'),
        "new URL('data:application/wasm,')",
      );
    },
  };
}

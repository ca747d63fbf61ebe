import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { loadNative } from '@kindred/models/evaluation';
import { graphEngine } from '@kindred/models/runtime';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build as viteBuild } from 'vite';
import { ortInNode } from '../contracts/ort-in-node.ts';
import { compare, noParity } from '../contracts/parity.ts';
import { RANDOM_FAMILIES, randomArtifact, type RandomFamily } from '../contracts/random-artifacts.ts';
import { randomCases } from '../contracts/random-model.ts';
import type { PlainInput, RankingPage } from './device-ranking.page.ts';

type Emit = (line: object) => void;
type EngineName = 'graph' | 'ort';

/** Made up: localhost is a secure context, and every request of the page is answered here. */
const ORIGIN = 'http://localhost:1';
const SIZES = [10_000, 50_000];
/** Ten runs of one engine, then ten of the other: what else the machine does meets both. */
const ROUNDS = 30;
const RUNS_A_ROUND = 10;
const WARM_ROUNDS = 10;
/** KINDRED_PARITY_SESSIONS says how many instead. */
const PARITY_SESSIONS = 10_000;

/**
 * One ranking (`session.run`) in a real page, both engines in turn; what a loaded model adds to the page; and over
 * many random sessions, how often both show the same products. Artifacts are random, of the form and bytes that
 * shops get.
 */
export async function benchRanking(emit: Emit, browser: Browser): Promise<void> {
  const script = await bundledPage();
  for (const family of RANDOM_FAMILIES)
    for (const products of SIZES) {
      const artifact = randomArtifact(family, products);
      if (products === 10_000) await measureMemory(emit, browser, script, { family, products, artifact });
      await timeRuns(emit, browser, script, { family, products, artifact });
    }
  await countParity(emit);
}

interface Model {
  family: RandomFamily;
  products: number;
  artifact: Uint8Array;
}

async function timeRuns(emit: Emit, browser: Browser, script: string, model: Model): Promise<void> {
  const { family, products, artifact } = model;
  const page = await openPage(browser, script, artifact);
  const times: Record<EngineName, number[]> = { graph: [], ort: [] };
  const inputs = fullSessions(products, RUNS_A_ROUND);
  for (const engine of ['graph', 'ort'] as const) await load(page, engine);
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1)
    for (const engine of ['graph', 'ort'] as const) {
      const taken = await time(page, engine, inputs);
      if (round >= WARM_ROUNDS) times[engine].push(...taken);
    }
  await page.context().close();
  const metric = `rank_${products / 1_000}k_ms`;
  for (const engine of ['graph', 'ort'] as const) {
    const sorted = times[engine].toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(share * sorted.length)]!;
    // The least says what the machine can do when nothing else asks for it.
    const line = { metric, engine, family, products, least: sorted[0], runs: sorted.length };
    emit({ ...line, value: at(0.5), unit: 'ms p50' });
    emit({ ...line, value: at(0.75), unit: 'ms p75' });
  }
}

/** Of our engine: onnxruntime's wasm memory is shared memory, which Chromium counts for no page. */
async function measureMemory(emit: Emit, browser: Browser, script: string, model: Model): Promise<void> {
  const { family, products, artifact } = model;
  const page = await openPage(browser, script, artifact);
  const session = await page.context().newCDPSession(page);
  const before = await usedBytes(session);
  const line = {
    metric: 'memory_delta_bytes',
    engine: 'graph',
    family,
    products,
    artifactBytes: artifact.length,
  };
  await load(page, 'graph');
  await time(page, 'graph', fullSessions(products, RUNS_A_ROUND));
  const unit = 'bytes with the artifact';
  emit({ ...line, value: (await usedBytes(session)) - before, unit });
  await time(page, 'graph', sessionsOfEveryLength(products));
  emit({ ...line, value: (await usedBytes(session)) - before, unit: `${unit}, after runs of every length` });
  await page.context().close();
}

/** After a garbage collection: JavaScript's heap, and array buffers outside of it. */
async function usedBytes(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
  if (usage.backingStorageSize === undefined) throw new Error('This Chromium does not count array buffers.');
  return usage.usedSize + usage.backingStorageSize;
}

/** Against both builds of onnxruntime, in Node: every engine gives the same answers wherever it runs. */
async function countParity(emit: Emit): Promise<void> {
  const sessions = Number(process.env['KINDRED_PARITY_SESSIONS'] ?? PARITY_SESSIONS);
  const web = await ortInNode();
  for (const family of RANDOM_FAMILIES)
    for (const products of [1_000, ...SIZES]) {
      const artifact = randomArtifact(family, products);
      const graph = await graphEngine.load(artifact);
      const others = { 'ort-node': await loadNative(artifact), 'ort-web': await web.load(artifact) };
      const parities = { 'ort-node': noParity(), 'ort-web': noParity() };
      for (const input of randomCases(products, sessions, products + 7)) {
        const ours = await graph.run(input);
        for (const engine of ['ort-node', 'ort-web'] as const)
          compare(parities[engine], ours, await others[engine].run(input));
      }
      for (const engine of ['ort-node', 'ort-web'] as const) {
        const { equal, ...rest } = parities[engine];
        emit({
          metric: 'parity_equal_top20',
          engine,
          family,
          products,
          value: equal,
          unit: 'sessions',
          ...rest,
        });
      }
      for (const session of [graph, ...Object.values(others)]) session.release();
    }
}

/** With the headers of an isolated page, in which clocks count in microseconds. */
async function openPage(browser: Browser, script: string, artifact: Uint8Array): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const ort = dirname(createRequire(import.meta.url).resolve('onnxruntime-web/wasm'));
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const headers = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    if (path === '/') await route.fulfill({ headers, contentType: 'text/html', body: PAGE });
    else if (path === '/page.js')
      await route.fulfill({ headers, contentType: 'text/javascript', body: script });
    else if (path === '/model.onnx') await route.fulfill({ headers, body: Buffer.from(artifact) });
    else {
      const contentType = path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
      await route.fulfill({ headers, contentType, body: readFileSync(join(ort, path.replace('/ort/', ''))) });
    }
  });
  await page.goto(ORIGIN);
  await page.waitForFunction(() => 'rankingPage' in globalThis);
  return page;
}

const PAGE = '<!doctype html><title>Ranking</title><script type="module" src="/page.js"></script>';

const load = (page: Page, engine: EngineName): Promise<void> =>
  page.evaluate(
    (name) => (globalThis as unknown as { rankingPage: RankingPage }).rankingPage.load(name, '/model.onnx'),
    engine,
  );

const time = (page: Page, engine: EngineName, inputs: PlainInput[]): Promise<number[]> =>
  page.evaluate(
    ([name, given]) => (globalThis as unknown as { rankingPage: RankingPage }).rankingPage.time(name, given),
    [engine, inputs] as const,
  );

const plain = ({ ids, weights }: { ids: Int32Array; weights: Float32Array }): PlainInput => ({
  ids: [...ids],
  weights: [...weights],
});

/** As long as models read: twenty items. */
function fullSessions(products: number, count: number): PlainInput[] {
  const sessions = randomCases(products, 20 * count, products + 1);
  return sessions.filter(({ ids }) => ids.length === 20).map(plain);
}

const sessionsOfEveryLength = (products: number): PlainInput[] =>
  randomCases(products, 40, products + 2).map(plain);

/** Bundled and minified as shopify-app/build.ts does it. */
async function bundledPage(): Promise<string> {
  const root = resolve(import.meta.dirname, '../..');
  const result = await viteBuild({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'import', 'default'] },
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: join(import.meta.dirname, 'device-ranking.page.ts'), formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('Vite built nothing.');
  return chunk.code;
}

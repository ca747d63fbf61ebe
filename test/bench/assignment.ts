import { resolve } from 'node:path';
import type { DeviceExperiment } from '@kindred/shared/experiment';
import { build as viteBuild } from 'vite';
import { launchChromium } from '../e2e/browser.ts';
import type { AssignmentPage } from './assignment.page.ts';

/**
 * What experiments cost a shopper's device before a slot is filled, in real Chromium: twenty run, of which the last but
 * one fits. Times are of all that decides and remembers, storage included.
 */
const ORIGIN = 'http://localhost:1';
const RUNS = 60;
const CALLS = 50;
const THROTTLES = [1, 4];

export async function run(emit: (line: object) => void): Promise<void> {
  const script = await bundledPage();
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext()).newPage();
    const session = await page.context().newCDPSession(page);
    await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }));
    await page.goto(ORIGIN);
    await page.addScriptTag({ content: script });
    for (const throttle of THROTTLES) {
      await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
      for (const remembered of [false, true]) {
        const times = await page.evaluate(
          ([experiments, runs, calls, again]) =>
            (globalThis as unknown as { assignmentPage: AssignmentPage }).assignmentPage.time(
              experiments,
              runs,
              calls,
              again,
            ),
          [EXPERIMENTS, RUNS, CALLS, remembered] as const,
        );
        const sorted = times.toSorted((a, b) => a - b);
        emit({
          metric: remembered ? 'assign_again_ms' : 'assign_first_ms',
          value: sorted[Math.floor(0.5 * sorted.length)],
          unit: 'ms p50',
          // What the machine can do when nothing else asks for it.
          least: sorted[0],
          throttle,
          experiments: EXPERIMENTS.length,
        });
      }
    }
  } finally {
    await browser.close();
  }
}

const EXPERIMENTS = Array.from({ length: 20 }, (_, at): DeviceExperiment => ({
  experimentId: `experiment-${at}`,
  seed: `3f0c9a52-7d1e-4a63-9b58-0000000000${at + 10}`,
  group: { seed: `experiment-${at} takes part`, from: 0, to: at < 18 ? 0.00001 : 1 },
  audience: { countries: ['AT', 'CH', 'DE'], languages: ['de'], placements: ['product-for_you'] },
  weights: [0.5, 0.5],
  draws: 'once',
  contents: [{ kind: 'as_is' }, { kind: 'popular' }],
}));

async function bundledPage(): Promise<string> {
  const result = await viteBuild({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'assignment.page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [built] = Array.isArray(result) ? result : [result];
  if (built === undefined || !('output' in built)) throw new Error('Vite built nothing.');
  return built.output[0].code;
}

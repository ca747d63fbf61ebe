import {
  type EngineSession,
  graphEngine,
  type LoadedRelease,
  ModelError,
  UnsupportedModelError,
} from '@kindred/models/runtime';
import { ORT_PATH } from '@kindred/shared/api/storefront';
import type { EngineName, ReleaseManifest } from '@kindred/shared/release';
import type { Page } from '../entry/shopify-page.ts';
import type { FetchedManifest } from './release-files.ts';

/** Step 3 weighs 2.3 MB and takes up to 140 MB of memory: not on a connection or a device that would suffer. */
const MIN_DEVICE_MEMORY_GIGABYTES = 2;
/** A tap should be answered within 50 ms; one run more may fit into what is left. */
const TURN_MILLISECONDS = 8;
/** As for the worker: many times what large catalogues need on a slow telephone, its first run included. */
const RUN_BUDGET_MILLISECONDS = 500;

/** A file of its own: few releases need it. */
type OrtClientModule = typeof import('@kindred/models/runtime/ort-client');

interface RunningModel {
  engine: EngineName;
  session: EngineSession;
}

/** The cheapest engine that can run the artifact; throws when this device must not or cannot run it. */
export async function startModel(release: LoadedRelease, page: Page): Promise<RunningModel> {
  if (release.manifest.engine.minimum === 'graph') {
    try {
      return { engine: 'graph', session: inTurns(await graphEngine.load(release.artifact)) };
    } catch (error) {
      if (!(error instanceof UnsupportedModelError)) throw error;
    }
  }
  if (!canAffordOrt()) throw new Error('Too heavy a model for this device or connection');
  const { createOrtClient } = (await import(/* @vite-ignore */ page.ortClient)) as OrtClientModule;
  const ort = createOrtClient({
    moduleUrl: page.ortWorker,
    wasmBaseUrl: new URL(ORT_PATH, page.storefront.appUrl).href,
  });
  return { engine: 'ort', session: await ort.load(release.artifact) };
}

/**
 * Reasons take a run for each past product: all in one task would hold up a shopper's tap, each in its own would wait
 * for the browser's timers. A run that takes too long is one step too high for this device.
 */
function inTurns(session: EngineSession): EngineSession {
  let turnBegan = performance.now();
  return {
    ...session,
    async run(input) {
      if (performance.now() - turnBegan > TURN_MILLISECONDS) {
        await new Promise((done) => setTimeout(done));
        turnBegan = performance.now();
      }
      const began = performance.now();
      const output = await session.run(input);
      const took = performance.now() - began;
      if (took > RUN_BUDGET_MILLISECONDS) throw new ModelError(`a run took ${took} ms`);
      return output;
    },
  };
}

/** Known before a byte of the model is fetched; the loader looks at the manifest more closely. */
export function isTooHeavy({ content }: FetchedManifest): boolean {
  const needed = (content as Partial<ReleaseManifest> | null)?.engine?.minimum;
  return needed === 'ort' && !canAffordOrt();
}

interface DeviceHints {
  connection?: { saveData?: boolean; effectiveType?: string };
  deviceMemory?: number;
}

/** Firefox and Safari give no hints: there the worker's own time limits decide. */
function canAffordOrt(): boolean {
  const { connection, deviceMemory = MIN_DEVICE_MEMORY_GIGABYTES } = navigator as DeviceHints;
  const slow = /2g|3g/.test(connection?.effectiveType ?? '');
  return connection?.saveData !== true && !slow && deviceMemory >= MIN_DEVICE_MEMORY_GIGABYTES;
}

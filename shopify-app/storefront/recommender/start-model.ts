import {
  type EngineSession,
  graphEngine,
  type LoadedRelease,
  UnsupportedModelError,
} from '@kindred/models/runtime';
import { createOrtClient } from '@kindred/models/runtime/ort-client';
import { ORT_PATH } from '@kindred/shared/api/storefront';
import type { EngineName, ReleaseManifest } from '@kindred/shared/release';
import type { Page } from '../entry/shopify-page.ts';
import type { FetchedManifest } from './release-files.ts';

/** Step 3 weighs 2.3 MB and takes up to 140 MB of memory: not on a connection or a device that would suffer. */
const MIN_DEVICE_MEMORY_GIGABYTES = 2;

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
  const ort = createOrtClient({
    moduleUrl: page.ortWorker,
    wasmBaseUrl: new URL(ORT_PATH, page.storefront.appUrl).href,
  });
  return { engine: 'ort', session: await ort.load(release.artifact) };
}

/**
 * Every run in a task of its own: reasons take one for each past product, and a large blend some 6 ms for each. All in
 * one task would hold up a shopper's tap.
 */
function inTurns(session: EngineSession): EngineSession {
  return {
    ...session,
    async run(input) {
      await new Promise((done) => setTimeout(done));
      return session.run(input);
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

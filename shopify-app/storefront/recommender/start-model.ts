import {
  type EngineSession,
  createGraphEngine,
  type LoadedRelease,
  ModelError,
  type ModelInput,
  type ModelOutput,
  UnsupportedModelError,
} from '@kindred/models/runtime';
import { ORT_PATH } from '@kindred/shared/api/storefront';
import type { EngineName, ReleaseManifest } from '@kindred/shared/release';
import type { Page } from '../entry/shopify-page.ts';
import type { FetchedManifest } from './release-files.ts';

/** Step 3 weighs 2.3 MB and takes up to 140 MB of memory: not on a connection or a device that would suffer. */
const MIN_DEVICE_MEMORY_GIGABYTES = 2;
/** A tap should be answered within 50 ms; one run more may fit into what is left. */
const TURN_MILLISECONDS = 4;
/** As for a run of the worker: many times what large catalogues need on a slow telephone. */
const STEP_BUDGET_MILLISECONDS = 500;

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
      const turns = takingTurns();
      const session = await createGraphEngine(turns).load(release.artifact);
      const run = async (input: ModelInput): Promise<ModelOutput> => {
        await turns();
        return session.run(input);
      };
      return { engine: 'graph', session: { ...session, run } };
    } catch (error) {
      if (!(error instanceof UnsupportedModelError)) throw error;
    }
  }
  if (!canAffordOrt()) throw new Error('Too heavy a model');
  const { createOrtClient } = (await import(/* @vite-ignore */ page.ortClient)) as OrtClientModule;
  const ort = createOrtClient({
    moduleUrl: page.ortWorker,
    wasmBaseUrl: new URL(ORT_PATH, page.storefront.appUrl).href,
  });
  return { engine: 'ort', session: await ort.load(release.artifact) };
}

/**
 * All of a large model in one task would hold up a shopper's tap: others get the thread between two of its steps. A
 * step that takes too long is one too high on the ladder for this device.
 */
function takingTurns(): () => Promise<unknown> | undefined {
  let began = performance.now();
  return () => {
    const took = performance.now() - began;
    if (took > STEP_BUDGET_MILLISECONDS) throw new ModelError(`a step took ${took} ms`);
    return took < TURN_MILLISECONDS ? undefined : othersTurn().then(() => (began = performance.now()));
  };
}

/** Safari has only timers, which wait for 4 ms when timers set them. */
const othersTurn = (): Promise<unknown> =>
  (window as { scheduler?: { yield?(): Promise<unknown> } }).scheduler?.yield?.() ??
  new Promise((done) => setTimeout(done));

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

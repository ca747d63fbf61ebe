import { type Engine, type EngineSession, graphEngine, type ModelInput } from '@kindred/models/runtime';
import { createOrtEngine } from '@kindred/models/runtime/ort-engine';

/** What the benchmark's page can do; bundled as the storefront's scripts are. */
export interface RankingPage {
  /** Keeps the session and the artifact, as a shop's page does. */
  load(engine: Engine['name'], artifactUrl: string): Promise<void>;
  /** Milliseconds of each run. */
  time(engine: Engine['name'], inputs: PlainInput[]): Promise<number[]>;
  release(): void;
}

export interface PlainInput {
  ids: number[];
  weights: number[];
}

const ENGINES: Record<Engine['name'], () => Engine> = {
  graph: () => graphEngine,
  ort: () => createOrtEngine({ wasmBaseUrl: `${location.origin}/ort/` }),
};

const loaded = new Map<Engine['name'], { session: EngineSession; artifact: Uint8Array }>();

const page: RankingPage = {
  async load(name, artifactUrl) {
    const response = await fetch(artifactUrl);
    const artifact = new Uint8Array(await response.arrayBuffer());
    loaded.set(name, { session: await ENGINES[name]().load(artifact), artifact });
  },
  async time(name, inputs) {
    const { session } = loaded.get(name)!;
    const times: number[] = [];
    for (const plain of inputs) {
      const input: ModelInput = {
        ids: Int32Array.from(plain.ids),
        weights: Float32Array.from(plain.weights),
      };
      const start = performance.now();
      await session.run(input);
      times.push(performance.now() - start);
    }
    return times;
  },
  release() {
    for (const { session } of loaded.values()) session.release();
    loaded.clear();
  },
};

Object.assign(globalThis, { rankingPage: page });

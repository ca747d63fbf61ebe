import { describe, expect, it } from 'vitest';
import { type Engine, UnsupportedModelError } from './engine.ts';
import { createOrtClient } from './ort-client.ts';
import type { WorkerHost, WorkerLike } from './ort-host.ts';
import type { FromWorker, ToWorker } from './ort-messages.ts';
import { serveOrt } from './ort-worker.ts';

/** Repeats the ids with their weights as scores; what a test adds goes before, though not before the warm-up. */
const echo = (change: Partial<{ load(): Promise<void>; run(): Promise<void> }> = {}): Engine => ({
  name: 'ort',
  async load() {
    await change.load?.();
    let warm = false;
    return {
      async run({ ids, weights }) {
        if (warm) await change.run?.();
        warm = true;
        return { itemIds: ids, scores: weights };
      },
      release() {},
    };
  },
});

/** Workers in the same thread; a start that `fails` answers with the browser's bare error event. */
function hostOf(engine: Engine, fails = false) {
  const started: string[] = [];
  let running = 0;
  const host: WorkerHost = {
    startWorker(source) {
      started.push(source);
      running += 1;
      return workerOf(engine, fails, () => (running -= 1));
    },
    now: () => performance.now(),
    after(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  };
  return { host, started, running: () => running };
}

function workerOf(engine: Engine, fails: boolean, ended: () => void): WorkerLike {
  const page = new EventTarget();
  const inside = new EventTarget();
  let alive = true;
  const deliver = (to: EventTarget, type: string, data?: unknown) =>
    setTimeout(
      () => alive && to.dispatchEvent(Object.assign(new Event(type), { data: structuredClone(data) })),
    );
  if (fails) deliver(page, 'error');
  else
    serveOrt(
      {
        postMessage: (message: FromWorker) => void deliver(page, 'message', message),
        addEventListener: (type, listener) => inside.addEventListener(type, listener as never),
      },
      () => engine,
    );
  return {
    postMessage: (message: ToWorker) => void deliver(inside, 'message', message),
    addEventListener: (type: string, listener: unknown) => page.addEventListener(type, listener as never),
    terminate() {
      if (alive) ended();
      alive = false;
    },
  };
}

const urls = { moduleUrl: 'https://app/ort.js', wasmBaseUrl: 'https://app/engine/' };
const artifact = Uint8Array.of(1);
const input = { ids: Int32Array.of(3, 5), weights: Float32Array.of(0.5, 1) };
const refuse = () => Promise.reject(new UnsupportedModelError(['Frobnicate']));
const never = () => new Promise<void>(() => {});

describe('engine "ort" in a worker', () => {
  it('starts a module worker, runs, and ends it when released', async () => {
    const { host, started, running } = hostOf(echo());
    const session = await createOrtClient({ ...urls, host }).load(artifact);
    expect(started).toEqual(['import "https://app/ort.js";']);
    expect(await session.run(input)).toEqual({ itemIds: input.ids, scores: input.weights });
    expect(await Promise.all([session.run(input), session.run(input)])).toHaveLength(2);
    session.release();
    expect(running()).toBe(0);
    await expect(session.run(input)).rejects.toThrow(/ended/);
  });

  it('gives up when no worker starts', async () => {
    const { host, running } = hostOf(echo(), true);
    const client = createOrtClient({ ...urls, host });
    await expect(client.load(artifact)).rejects.toMatchObject({ name: 'OrtWorkerError', phase: 'start' });
    expect(running()).toBe(0);
  });

  it('ends a worker that does not get ready in time', async () => {
    const { host, running } = hostOf(echo({ load: never }));
    const client = createOrtClient({ ...urls, host, readyTimeoutMilliseconds: 30 });
    await expect(client.load(artifact)).rejects.toMatchObject({ phase: 'load' });
    expect(running()).toBe(0);
  });

  it('ends a worker that does not answer a run in time', async () => {
    const { host, running } = hostOf(echo({ run: never }));
    const session = await createOrtClient({ ...urls, host, runTimeoutMilliseconds: 20 }).load(artifact);
    await expect(session.run(input)).rejects.toMatchObject({ phase: 'run' });
    expect(running()).toBe(0);
    await expect(session.run(input)).rejects.toThrow(/ended/);
  });

  it('passes on which operators a model has too many', async () => {
    const { host, running } = hostOf(echo({ load: refuse }));
    const failed = createOrtClient({ ...urls, host }).load(artifact);
    await expect(failed).rejects.toBeInstanceOf(UnsupportedModelError);
    await expect(failed).rejects.toMatchObject({ operators: ['Frobnicate'] });
    expect(running()).toBe(0);
  });

  it('keeps running after an input that was refused', async () => {
    let refused = false;
    const run = () =>
      refused ? Promise.resolve() : ((refused = true), Promise.reject(new Error('odd input')));
    const { host } = hostOf(echo({ run }));
    const session = await createOrtClient({ ...urls, host }).load(artifact);
    await expect(session.run(input)).rejects.toThrow(/odd input/);
    await expect(session.run(input)).resolves.toBeDefined();
    session.release();
  });
});

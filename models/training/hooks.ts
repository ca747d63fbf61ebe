import { setImmediate } from 'node:timers/promises';
import type { Said } from '@kindred/shared/said';

/** How a long computation is watched and stopped. */
export interface TrainingHooks {
  /** `fraction` 0..1, never falling. */
  onProgress?: (fraction: number, message: Said) => void;
  signal?: AbortSignal;
  /** Where a long training leaves what it has so far; without it, a killed training begins again. */
  checkpoints?: Checkpoints;
}

/** Bytes kept under names for the life of one training run; the newest under a name stands. */
export interface Checkpoints {
  load(name: string): Promise<Uint8Array | null>;
  save(name: string, bytes: Uint8Array): Promise<void>;
}

/** Lets timers, sockets and abort signals in; throws the signal's reason once it is aborted. */
export async function breathe(hooks: TrainingHooks, fraction: number, message: Said): Promise<void> {
  hooks.onProgress?.(fraction, message);
  await setImmediate();
  hooks.signal?.throwIfAborted();
}

/** Reports a part of a computation as that part of the whole. */
export function part<Hooks extends TrainingHooks>(hooks: Hooks, from: number, to: number): Hooks {
  return {
    ...hooks,
    onProgress: (fraction, message) => hooks.onProgress?.(from + (to - from) * fraction, message),
  };
}

import { setImmediate } from 'node:timers/promises';

/** How a long computation is watched and stopped. */
export interface TrainingHooks {
  /** `fraction` 0..1, never falling. */
  onProgress?: (fraction: number, message: string) => void;
  signal?: AbortSignal;
}

/** Lets timers, sockets and abort signals in; throws the signal's reason once it is aborted. */
export async function breathe(hooks: TrainingHooks, fraction: number, message: string): Promise<void> {
  hooks.onProgress?.(fraction, message);
  await setImmediate();
  hooks.signal?.throwIfAborted();
}

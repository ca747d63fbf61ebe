import { parentPort } from 'node:worker_threads';
import { Night, type NightTask, type VisitorRow } from './night.ts';

export type ToNight =
  | { kind: 'task'; task: NightTask }
  /** A JSON array of `VisitorRow`s, as the database wrote it. */
  | { kind: 'visitors'; json: string }
  | { kind: 'finish' };

/**
 * The program of the thread that night-in-thread.ts starts. It answers each message when it is done with it: visitors
 * with the bytes that are held beside the heap.
 */
let night: Night | null = null;
parentPort?.on('message', (message: ToNight) => {
  if (message.kind === 'task') night = new Night(message.task);
  if (message.kind === 'visitors')
    for (const row of JSON.parse(message.json) as VisitorRow[]) night?.add(row);
  parentPort?.postMessage(message.kind === 'finish' ? night?.finish() : process.memoryUsage().arrayBuffers);
});

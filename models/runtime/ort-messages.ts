/** Between the page (ort-client.ts) and its worker (ort-worker.ts). */
export type ToWorker =
  | { kind: 'load'; call: number; artifact: Uint8Array; wasmBaseUrl: string }
  | { kind: 'run'; call: number; ids: Int32Array; weights: Float32Array };

export type FromWorker =
  /** The worker's script runs; from here on it listens. */
  | { kind: 'listening' }
  | { kind: 'loaded'; call: number }
  | { kind: 'ran'; call: number; itemIds: Int32Array; scores: Float32Array }
  | { kind: 'failed'; call: number; message: string; operators?: string[] };

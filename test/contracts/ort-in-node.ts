import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Engine } from '@kindred/models/runtime';
import { createOrtEngine } from '@kindred/models/runtime/ort-engine';

/** Engine "ort" with the wasm file from the installed package: the one that shoppers get. */
export async function ortInNode(): Promise<Engine> {
  const path = fileURLToPath(import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  return createOrtEngine({ wasmBinary: await readFile(path) });
}

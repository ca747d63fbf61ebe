import { inEnglish } from '@kindred/shared/said';
import { trainInProcess } from '../../shopify-app/server/training/train-in-process.ts';

/** A server that does nothing but train, so that a test may kill it. Its trainer's pid is its only output. */
const [program, seed] = process.argv.slice(2);
await trainInProcess(
  {
    parts: (async function* () {})(),
    options: { seed: Number(seed) },
    checkpointsOf: () => ({ load: async () => null, save: async () => {} }),
    onProgress: (_, message) => process.stdout.write(`${inEnglish(message)}\n`),
  },
  new AbortController().signal,
  { program: new URL(program ?? '') },
);

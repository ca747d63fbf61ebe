import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/shopify/.cache/**'],
    // Two cores, which tests leave idle while they wait for what a browser or a job does in its own time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // What is waited for comes in a second here; a busy machine may take many times as long.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 240_000,
    hookTimeout: 480_000,
  },
});

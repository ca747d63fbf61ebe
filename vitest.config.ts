import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/shopify/.cache/**'],
    // Two cores, which browser tests leave idle for half of their time: one worker more than cores.
    maxWorkers: 3,
    // What is waited for comes in a second here; a busy machine may take many times as long.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});

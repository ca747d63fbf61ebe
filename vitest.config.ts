import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/shopify/.cache/**'],
    // Two cores: browsers and databases in several workers at once only slow each other down.
    maxWorkers: 2,
    // What is waited for comes in a second here; a busy machine may take many times as long.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});

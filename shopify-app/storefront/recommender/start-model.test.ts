import { type LoadedRelease, recommend } from '@kindred/models/runtime';
import { exportHead, sparseLinearHead } from '@kindred/models/training';
import { afterEach, expect, test, vi } from 'vitest';
import type { Page } from '../entry/shopify-page.ts';
import { startModel } from './start-model.ts';

// The page's, without the newer scheduler.
vi.stubGlobal('window', {});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Row i speaks for row i + 1. */
function releaseOf(items: number): LoadedRelease {
  const rows = Int32Array.from({ length: items }, (_, row) => row);
  const indices = rows.map((row) => (row + 1) % items);
  const values = new Float32Array(items).fill(1);
  const head = sparseLinearHead({ items, neighbours: 1, inputDecay: 1.5, indices, values });
  const metadata = { catalogueHash: '', featureSchemaVersion: 2 };
  return {
    artifact: exportHead(head, { k: 5, metadata }).bytes,
    manifest: { family: 'sparse-linear', engine: { minimum: 'graph' } },
    itemTable: { productIds: Array.from(rows, String), popular: [] },
  } as unknown as LoadedRelease;
}

test('lets others run between the runs of a model that takes its time, as many as finding reasons takes', async () => {
  // Every look at the clock finds it 5 ms later.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
  const release = releaseOf(12);
  const { engine, session } = await startModel(release, {} as Page);
  expect(engine).toBe('graph');
  let others = 0;
  const other = setInterval(() => others++, 0);
  const trail = [0, 3, 6, 9].map((row) => ({ productId: String(row), kind: 'viewed' as const, at: row }));
  const { family } = release.manifest;
  const { itemTable } = release;
  const exclude: string[] = [];
  const { items } = await recommend({ session, family, itemTable, trail, exclude, count: 2 });
  clearInterval(other);
  expect(items.map(({ productId }) => productId)).toEqual(['10', '7']);
  // One run for the ranking and one for each of the four that were seen; the clock may give the first away.
  expect(others).toBeGreaterThanOrEqual(3);
  session.release();
});

test('gives up a model of which a step takes longer than it may', async () => {
  const release = releaseOf(12);
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 510));
  await expect(startModel(release, {} as Page)).rejects.toThrow('a step took 510 ms');
});

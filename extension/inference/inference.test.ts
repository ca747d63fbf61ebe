import { createHash, webcrypto } from 'node:crypto';
import {
  FEATURE_SCHEMA_VERSION,
  type Interaction,
  limitsOf,
  type PlacementRequest,
} from '@kindred/models/features';
import { graphEngine, loadRelease, rankPlacement } from '@kindred/models/runtime';
import { exportHead, sparseLinearHead } from '@kindred/models/training';
import { artifactPath, itemTablePath } from '@kindred/shared/api/storefront';
import type { PreviewedRelease } from '@kindred/shared/api/recommendations';
import type { ItemTable } from '@kindred/shared/release';
import { expect, test } from 'vitest';
import { createInference, type InferencePorts, ReleaseGoneError } from './inference.ts';

const APP = 'https://kindred.example';
const NOW = Date.UTC(2026, 10, 22, 12);
const ITEMS = 12;
const NEIGHBOURS = 4;
const productIds = Array.from({ length: ITEMS }, (_, row) => `10${row}`);
const subtle = {
  digest: (algorithm: 'SHA-256', data: Uint8Array) =>
    webcrypto.subtle.digest(algorithm, data as Uint8Array<ArrayBuffer>),
};

/** After product i come i + 1 and the three after it, the nearest first. */
const artifact = (() => {
  const entries = Int32Array.from({ length: ITEMS * NEIGHBOURS }, (_, entry) => entry);
  const model = {
    items: ITEMS,
    neighbours: NEIGHBOURS,
    inputDecay: 1.5,
    indices: entries.map((entry) => (Math.floor(entry / NEIGHBOURS) + 1 + (entry % NEIGHBOURS)) % ITEMS),
    values: Float32Array.from(entries, (entry) => 1 / (1 + (entry % NEIGHBOURS))),
  };
  const metadata = { catalogueHash: '0'.repeat(64), featureSchemaVersion: FEATURE_SCHEMA_VERSION };
  return exportHead(sparseLinearHead(model), { k: 20, metadata }).bytes;
})();
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function releaseWith(
  table: Partial<ItemTable> = {},
  change: Partial<PreviewedRelease> = {},
): PreviewedRelease {
  const artifactSha256 = sha256(artifact);
  const itemTable = JSON.stringify({ specVersion: 1, artifactSha256, productIds, popular: [0, 1], ...table });
  return {
    manifest: {
      specVersion: 1,
      releaseId: 'release-1',
      createdAt: NOW,
      family: 'sparse-linear',
      featureSchemaVersion: FEATURE_SCHEMA_VERSION,
      artifact: { path: artifactPath(artifactSha256), sha256: artifactSha256, bytes: artifact.length },
      itemTable: {
        path: itemTablePath(sha256(itemTable)),
        sha256: sha256(itemTable),
        bytes: itemTable.length,
      },
      engine: { minimum: 'graph', operators: [], opset: 21 },
    },
    itemTable,
    isLive: true,
    ...change,
  };
}

const trail: Interaction[] = [
  { productId: '103', kind: 'bought', at: NOW - 2 * 86_400_000 },
  { productId: '100', kind: 'viewed', at: NOW - 120_000 },
  { productId: '107', kind: 'added', at: NOW },
];
const placement = (change: Partial<PlacementRequest> = {}): PlacementRequest => {
  const slot = { type: 'for_you', seen: 'hide-unless-repeat', ...change } as const;
  const place = { productId: '100', cartProductIds: ['107'] };
  return { count: 4, trail, ...limitsOf(slot, place, trail, [], NOW), ...slot };
};

function ports(change: Partial<InferencePorts> = {}) {
  const fetched: string[] = [];
  const inference = createInference({
    fetchArtifact: async (url) => {
      fetched.push(url);
      return artifact.slice();
    },
    loadOrt: () => Promise.reject(new Error('not asked for')),
    subtle,
    now: () => 0,
    ...change,
  });
  return { fetched, inference };
}

test('ranks what a shopper’s device ranks for the same trail', async () => {
  const released = releaseWith({ pinned: [5], hidden: [9] });
  const onDevice = await loadRelease(released.manifest, {
    fetchBytes: async (path) =>
      path.endsWith('.json') ? new TextEncoder().encode(released.itemTable) : artifact,
    subtle,
  });
  const session = await graphEngine.load(onDevice.artifact);
  const { inference } = ports();
  for (const type of ['for_you', 'related', 'complete_the_set'] as const) {
    const request = placement({ type });
    const expected = await rankPlacement(request, {
      session,
      itemTable: onDevice.itemTable,
      family: released.manifest.family,
    });
    const { items, engine, live } = await inference({ placement: request, released, appUrl: APP });
    expect(items.length).toBeGreaterThan(3);
    expect(items.map(({ productId, score, reason }) => ({ productId, score, reason }))).toEqual(expected);
    expect({ engine, live }).toEqual({ engine: 'graph', live: true });
  }
});

test('says what each past product adds: together the whole score of a linear model', async () => {
  const { inference } = ports();
  const { items } = await inference({
    placement: placement(),
    released: releaseWith({ pinned: [5] }),
    appUrl: APP,
  });
  const [pinned, ...ranked] = items;
  expect(pinned).toMatchObject({ reason: { kind: 'pinned' }, contributions: [] });
  const scored = ranked.filter(({ score }) => score > 0);
  expect(scored.length).toBeGreaterThan(3);
  for (const { score, contributions, reason } of scored) {
    const sum = contributions.reduce((all, { contribution }) => all + contribution, 0);
    expect(sum).toBeCloseTo(score, 5);
    const most = contributions.toSorted((a, b) => b.contribution - a.contribution)[0]?.productId;
    expect(reason).toMatchObject({ productId: most });
  }
});

test('fetches an artifact once, whatever drafts of the settings are tried with it', async () => {
  const { inference, fetched } = ports();
  const order = { placement: placement(), appUrl: APP };
  await inference({ ...order, released: releaseWith() });
  for (let pinned = 0; pinned < 6; pinned += 1)
    await inference({ ...order, released: releaseWith({ pinned: [pinned] }, { isLive: false }) });
  const again = await inference({ ...order, released: releaseWith() });
  expect(fetched).toEqual([APP + artifactPath(sha256(artifact))]);
  expect(again.live).toBe(true);
});

test('shows what the device remembers without asking the model', async () => {
  const { inference } = ports();
  const request = placement({ type: 'buy_again' });
  const answer = await inference({ placement: request, released: releaseWith(), appUrl: APP });
  expect(answer.items).toEqual([
    { productId: '103', score: 0, reason: { kind: 'bought_before' }, contributions: [] },
  ]);
  expect(answer.engine).toBe('trail');
});

test('leaves to ONNX Runtime what a release says that our engine cannot run', async () => {
  const released = releaseWith();
  released.manifest.engine.minimum = 'ort';
  const { inference } = ports({ loadOrt: (bytes) => graphEngine.load(bytes) });
  const { engine, items } = await inference({ placement: placement(), released, appUrl: APP });
  expect(engine).toBe('ort');
  expect(items.length).toBeGreaterThan(0);
});

test('refuses bytes that are not those of the release, and goes on with the next order', async () => {
  const order = { placement: placement(), released: releaseWith(), appUrl: APP };
  let broken = true;
  const { inference } = ports({
    fetchArtifact: async () => (broken ? artifact.map((byte) => byte ^ 1) : artifact.slice()),
  });
  await expect(inference(order)).rejects.toMatchObject({ problem: 'artifact-hash' });
  broken = false;
  expect((await inference(order)).items.length).toBeGreaterThan(0);
  const gone = ports({ fetchArtifact: () => Promise.reject(new ReleaseGoneError()) });
  await expect(gone.inference(order)).rejects.toThrow(ReleaseGoneError);
});

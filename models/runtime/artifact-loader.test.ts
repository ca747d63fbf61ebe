import type { ItemTable, ReleaseManifest } from '@kindred/shared/release';
import { describe, expect, it } from 'vitest';
import { FEATURE_SCHEMA_VERSION } from '../features/index.ts';
import { type LoaderPorts, loadRelease, sha256Hex } from './artifact-loader.ts';

const subtle: LoaderPorts['subtle'] = globalThis.crypto.subtle;
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const artifact = Uint8Array.from([1, 2, 3, 4]);

async function release(change: Partial<ItemTable> = {}) {
  const sha256 = await sha256Hex(artifact, { subtle });
  const table = {
    specVersion: 1,
    artifactSha256: sha256,
    productIds: ['a', 'ü'],
    popular: [1, 0],
    ...change,
  };
  const tableBytes = encode(table);
  const manifest: ReleaseManifest = {
    specVersion: 1,
    releaseId: 'r1',
    createdAt: 0,
    family: 'sparse-linear',
    featureSchemaVersion: FEATURE_SCHEMA_VERSION,
    artifact: { path: '/m.onnx', sha256, bytes: 4 },
    itemTable: { path: '/m.json', sha256: await sha256Hex(tableBytes, { subtle }), bytes: tableBytes.length },
    engine: { minimum: 'graph', operators: [], opset: 21 },
  };
  return {
    manifest,
    files: new Map([
      ['/m.onnx', artifact],
      ['/m.json', tableBytes],
    ]),
  };
}

function portsOf(files: Map<string, Uint8Array>): LoaderPorts {
  return { subtle, fetchBytes: async (path) => files.get(path) ?? new Uint8Array() };
}

describe('loadRelease', () => {
  it('gives the artifact and its table when every hash is right', async () => {
    const { manifest, files } = await release();
    const loaded = await loadRelease(manifest, portsOf(files));
    expect(loaded.artifact).toEqual(artifact);
    expect(loaded.itemTable.productIds).toEqual(['a', 'ü']);
  });

  it('finds a single flipped bit', async () => {
    const { manifest, files } = await release();
    for (let bit = 0; bit < 8 * artifact.length; bit++) {
      const flipped = artifact.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const ports = portsOf(new Map([...files, ['/m.onnx', flipped]]));
      await expect(loadRelease(manifest, ports)).rejects.toMatchObject({ problem: 'artifact-hash' });
    }
  });

  it('refuses a table that was changed, is none, or belongs to another model', async () => {
    const { manifest, files } = await release();
    const changed = portsOf(new Map([...files, ['/m.json', encode({})]]));
    await expect(loadRelease(manifest, changed)).rejects.toMatchObject({ problem: 'table-hash' });
    const odd = await release({ popular: [7] });
    await expect(loadRelease(odd.manifest, portsOf(odd.files))).rejects.toMatchObject({
      problem: 'table-shape',
    });
    const other = await release({ artifactSha256: '0'.repeat(64) });
    await expect(loadRelease(other.manifest, portsOf(other.files))).rejects.toMatchObject({
      problem: 'table-of-another-artifact',
    });
  });

  it('takes a table with everything a merchant can say of ranking, and one that says nothing', async () => {
    const ranking = { variety: 0.2, boosts: [-127, 127], groups: { type: [1, 1], vendor: [0, 2] } };
    const said = { hidden: [0], repeatable: [0, 1], ranking };
    for (const change of [said, {}]) {
      const { manifest, files } = await release(change);
      expect((await loadRelease(manifest, portsOf(files))).itemTable).toMatchObject(change);
    }
  });

  it.each<[string, unknown]>([
    ['hidden', [2]],
    ['hidden', null],
    ['hidden', [0.5]],
    ['repeatable', [-1]],
    ['repeatable', { length: 1 }],
    ['ranking', null],
    ['ranking', 'x'],
    ['ranking', {}],
    ['ranking', { variety: '0.2' }],
    ['ranking', { variety: 1.01 }],
    ['ranking', { variety: 0, boosts: [0] }],
    ['ranking', { variety: 0, boosts: [0, 128] }],
    ['ranking', { variety: 0, boosts: [0, null] }],
    ['ranking', { variety: 0, groups: null }],
    ['ranking', { variety: 0, groups: { type: [1] } }],
    ['ranking', { variety: 0, groups: { type: [1, -1] } }],
    ['ranking', { variety: 0, groups: { colour: 'red!' } }],
  ])('refuses a table whose %s is %j', async (field, value) => {
    const { manifest, files } = await release({ [field]: value } as Partial<ItemTable>);
    await expect(loadRelease(manifest, portsOf(files))).rejects.toMatchObject({ problem: 'table-shape' });
  });

  it('fetches nothing for another feature schema or what is no manifest', async () => {
    const { manifest } = await release();
    const ports: LoaderPorts = { subtle, fetchBytes: () => Promise.reject(new Error('fetched')) };
    const next = { ...manifest, featureSchemaVersion: FEATURE_SCHEMA_VERSION + 1 };
    await expect(loadRelease(next, ports)).rejects.toMatchObject({ problem: 'feature-schema' });
    for (const odd of [null, 'x', {}, { ...manifest, artifact: { ...manifest.artifact, sha256: 'zz' } }])
      await expect(loadRelease(odd, ports)).rejects.toMatchObject({ problem: 'manifest-shape' });
  });
});

import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { inEnglish } from '@kindred/shared/said';
import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, productOf, productsOf, visits } from '../../test/world/small-shop.ts';
import {
  countSparseLinear,
  type ItemSessions,
  stateToBytes,
  suggestNetwork,
  suggestSettings,
} from '../training/index.ts';
import { type Behaviour, learnBehaviour } from './behaviour.ts';
import { buildCandidate } from './build-candidate.ts';
import type { Candidate, CandidateOptions, TrainingDataset } from './candidate.ts';
import { rowsOf } from './dataset-rows.ts';
import { fit } from './fit.ts';
import { type Learned, learnedFromBytes, learnedToBytes } from './learned-bytes.ts';
import { refreshCandidate } from './refresh-candidate.ts';

const maxArtifactBytes = 500_000;
const options: CandidateOptions = { seed: 1, maxArtifactBytes };
const products = productsOf(40);
const sessions = visits(1_200, 40, 40);
const EARLY = 1_000;
const present: TrainingDataset = { products, sessions };

let early: Candidate;
let learned: Learned;
beforeAll(async () => {
  early = await buildCandidate({ products, sessions: sessions.slice(0, EARLY) }, options);
  learned = learnedFromBytes(early.learned!);
});

/** What the same settings, seen from the same moment, make of these sessions from nothing. */
async function counted(of: ItemSessions, items: number): Promise<Behaviour> {
  const { chosen, linear } = learned.behaviour;
  const state = await countSparseLinear(of, items, chosen.linear, {}, linear.parts.anchor);
  return { chosen, linear: state, network: null };
}

/** Expects a refresh to be, bit for bit, what a training from nothing gives on the same rows. */
async function expectExact(candidate: Candidate | null, dataset: TrainingDataset): Promise<Learned> {
  const after = learnedFromBytes(candidate!.learned!);
  const rows = rowsOf(dataset, after.productIds);
  const anew = await counted(rows.sessions, rows.products.length);
  const { exported } = await fit(rows.products, rows.sessions, anew, maxArtifactBytes);
  expect(candidate!.artifact).toEqual(exported.bytes);
  expect(stateToBytes(after.behaviour.linear)).toEqual(stateToBytes(anew.linear));
  expect(candidate!.learned).toEqual(
    learnedToBytes({ productIds: after.productIds, behaviour: anew, sessions: rows.sessions }),
  );
  return after;
}

describe('a refresh', () => {
  it('takes in new visits, to the bit as if it had been trained on all, and is judged like any other', async () => {
    const refreshed = await refreshCandidate(present, early.learned!, options);
    await expectExact(refreshed, present);
    expect(refreshed).toMatchObject({ refreshed: { added: 200, removed: 0 }, family: 'sparse-linear' });
    expect(refreshed!.report.verdict).toBe('released');
    expect(inEnglish(refreshed!.report.protocol.description)).toContain('last 7 days');
    expect(refreshed!.report.rows).toHaveLength(6);
    expect(inEnglish(refreshed!.report.reasons.at(-1)!)).toMatch(
      /^Refreshed without a full training: 200 visits/,
    );
    expect(refreshed!.card?.settings).toEqual(early.card?.settings);
  });

  it('goes on from a refresh', async () => {
    const half = { products, sessions: sessions.slice(0, 1_100) };
    const first = await refreshCandidate(half, early.learned!, options);
    const second = await refreshCandidate(present, first!.learned!, options);
    expect(second!.refreshed).toEqual({ added: 100, removed: 0 });
    expect(second!.artifact).toEqual((await refreshCandidate(present, early.learned!, options))!.artifact);
  });

  it('lets a visitor go without a trace', async () => {
    const others = sessions.slice(0, EARLY).filter((_, visit) => visit % 97 !== 3);
    const without = { products, sessions: others };
    const refreshed = await refreshCandidate(without, early.learned!, options);
    expect(refreshed!.refreshed).toEqual({ added: 0, removed: EARLY - others.length });
    await expectExact(refreshed, without);
    // And so does one who never was told of them.
    const rows = rowsOf(without);
    const behaviour = await counted(rows.sessions, 40);
    const { productIds } = learned;
    const innocent = learnedToBytes({ productIds, behaviour, sessions: rows.sessions });
    const twin = await refreshCandidate(without, innocent, options);
    expect([twin!.artifact, twin!.learned]).toEqual([refreshed!.artifact, refreshed!.learned]);
    expect(refreshed!.artifact).not.toEqual(early.artifact);
  });

  it('keeps the rows of products, hides those that are gone and ranks those that came', async () => {
    const changed = { products: [productOf(41), ...products.slice(0, 39)], sessions };
    const refreshed = await refreshCandidate(changed, early.learned!, options);
    const { itemTable, related, card } = refreshed!;
    const after = await expectExact(refreshed, changed);
    expect(after.productIds).toEqual([...products.map(({ productId }) => productId), 'p41']);
    expect(itemTable.productIds).toEqual(after.productIds);
    expect(itemTable.hidden).toEqual([39]);
    expect(related.map(({ productId }) => productId)).not.toContain('p39');
    expect(related.flatMap(({ relatedProductIds }) => relatedProductIds)).not.toContain('p39');
    // p41 is a lamp, as p1 is.
    expect(related.find(({ productId }) => productId === 'p41')?.relatedProductIds).toContain('p1');
    expect(card?.data).toMatchObject({ products: 40, productsWithoutInteractions: 1 });
  });
});

describe('a refresh with a network', () => {
  const base = sessions.slice(0, 800);
  let bytes: Uint8Array;
  let network: NonNullable<Behaviour['network']>;
  beforeAll(async () => {
    const rows = rowsOf({ products, sessions: base });
    const chosen = {
      linear: suggestSettings(rows.sessions),
      network: { ...suggestNetwork(rows.sessions, 40), epochs: 8, width: 16 },
      share: 0.5,
      validation: learned.behaviour.chosen.validation,
    };
    const behaviour = await learnBehaviour(rows.sessions, 40, chosen, {});
    network = behaviour.network!;
    await behaviour.linear.model();
    bytes = learnedToBytes({ productIds: learned.productIds, behaviour, sessions: rows.sessions });
  });

  it('leaves it as it is, and judges by visits that it has not seen', async () => {
    const candidate = await refreshCandidate(
      { products: [...products, productOf(41)], sessions },
      bytes,
      options,
    );
    expect(candidate).toMatchObject({ family: 'blend', refreshed: { added: 400, removed: 0 } });
    expect(inEnglish(candidate!.report.protocol.description)).toContain('newest half of the visits since');
    expect(candidate!.report.protocol.trainingSessions).toBe(1_000);
    const after = learnedFromBytes(candidate!.learned!).behaviour.network!;
    expect(after.met).toEqual(network.met);
    const [rows, before] = [after, network].map(({ parameters }) =>
      parameters.find(({ name }) => name === 'items')!,
    );
    expect(rows!.shape).toEqual([41, 16]);
    expect(rows!.data.subarray(0, 40 * 16)).toEqual(before!.data);
    const { relatedProductIds } = candidate!.related.find(({ productId }) => productId === 'p41')!;
    const lamps = relatedProductIds.filter((id) => Number(id.slice(1)) % 4 === 1);
    expect(lamps.length).toBeGreaterThan(relatedProductIds.length / 2);
    // The network was last trained on the first 800: the next refresh may judge by all that came since.
    const next = await refreshCandidate({ products, sessions }, candidate!.learned!, options);
    expect(next!.report.protocol.trainingSessions).toBe(1_000);
  });

  it('asks for a full training where too few visits came to judge it by', async () => {
    expect(await refreshCandidate({ products, sessions: sessions.slice(0, 950) }, bytes, options)).toBeNull();
  });
});

describe('a full training is asked for', () => {
  const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
    const bytes = new Uint8Array(inflateRawSync(early.learned!.subarray(32)));
    change(bytes);
    const rest = deflateRawSync(bytes);
    return Buffer.concat([createHash('sha256').update(rest).digest(), rest]);
  };

  it('where bytes are damaged, cut, of another version or of another feature schema', async () => {
    const flipped = early.learned!.slice();
    flipped[flipped.length >> 1]! ^= 1;
    for (const [what, bytes] of Object.entries({
      flipped,
      cut: early.learned!.subarray(0, -5),
      empty: new Uint8Array(),
      version: changed((own) => new DataView(own.buffer).setFloat64(8, 99, true)),
      'more sessions than there are': changed((own) => new DataView(own.buffer).setFloat64(24, 1e12, true)),
      'a linear part of another version': changed((own) => {
        const state = stateToBytes(learned.behaviour.linear);
        const at = Buffer.from(own).indexOf(state.subarray(0, 8));
        new DataView(own.buffer).setFloat64(at + 8, 99, true);
      }),
      schema: changed((own) => {
        const named = '"featureSchemaVersion":';
        own[Buffer.from(own).lastIndexOf(named) + named.length] = '9'.charCodeAt(0);
      }),
    }))
      expect(await refreshCandidate(present, bytes, options), what).toBeNull();
  });

  it('where the last one is too long ago', async () => {
    const later = sessions.map(({ interactions }) => ({
      interactions: interactions.map((each) => ({ ...each, at: each.at + 3_000 * DAY })),
    }));
    expect(await refreshCandidate({ products, sessions: later }, early.learned!, options)).toBeNull();
  });

  it('where nothing is left to recommend', async () => {
    expect(await refreshCandidate({ products: [], sessions: [] }, early.learned!, options)).toBeNull();
  });
});

it('works for a shop whose every visit was erased', async () => {
  const empty = { products, sessions: [] };
  const refreshed = await refreshCandidate(empty, early.learned!, options);
  await expectExact(refreshed, empty);
  expect(refreshed!.refreshed).toEqual({ added: 0, removed: EARLY });
});

it('stops when it is told to', async () => {
  const stop = new AbortController();
  const refreshing = refreshCandidate(present, early.learned!, {
    ...options,
    signal: stop.signal,
    onProgress: (fraction) => fraction > 0.4 && stop.abort(),
  });
  await expect(refreshing).rejects.toMatchObject({ name: 'AbortError' });
});

it('keeps nothing of a candidate that was refused', async () => {
  const refused = await buildCandidate({ products, sessions: [] }, { ...options, maxArtifactBytes: 500 });
  expect(refused.report.verdict).toBe('refused');
  expect(refused.learned).toBeUndefined();
});

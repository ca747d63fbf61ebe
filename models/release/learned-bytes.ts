/**
 * What a release was made of, as bytes, little-endian:
 *   digest     uint8 [32]   sha256 of all that follows
 * and, deflated to less than half its size,
 *   header     float64 [8]: magic, version, bytes of JSON, sessions, interactions, rows met, parameters, bytes of state
 *   endedAt    float64 [sessions]
 *   offsets    int32 [sessions + 1]
 *   items      int32 [interactions]
 *   weights    float32 [interactions]
 *   met        int32 [rows met]        see LearnedNetwork
 *   parameters float32 [parameters]    the network's, one after the other
 *   state      see linear-state-bytes.ts
 *   json       UTF-8, see Described
 * It holds the sessions themselves, so that the next ones can be compared with them; who made them it does not say.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ProductId } from '@kindred/shared/catalog';
import { FEATURE_SCHEMA_VERSION } from '../features/index.ts';
import {
  type ItemSessions,
  joinSections,
  type NetworkFit,
  pooledEmbedding,
  SectionReader,
  sessionCount,
  stateFromBytes,
  stateToBytes,
} from '../training/index.ts';
import type { Behaviour, LearnedNetwork } from './behaviour.ts';
import type { ChosenBlend } from './families/blend-family.ts';

export interface Learned {
  /** Row i of everything else. */
  productIds: ProductId[];
  behaviour: Behaviour;
  /** Those that the linear part was learned from, with their ends. */
  sessions: ItemSessions;
}

/** Bytes that `learnedToBytes` of this version did not write, or not so: train in full. */
export class LearnedError extends Error {}

/** "LEARNED" in base 36, exact in a float64. */
const MAGIC = Number.parseInt('learned', 36);
/** Goes up when the bytes, or how a model follows from them, change. */
const VERSION = 1;
const HEADER = 8;
const DIGEST = 32;
/** Nothing is inflated beyond this: some ten times what the largest shop that was measured needs. */
const MAX_BYTES = 2 ** 30;
/** Most of what there is to win, at 50 MB a second. */
const DEFLATE = { level: 1 };

interface Described {
  featureSchemaVersion: number;
  productIds: ProductId[];
  network: { family: string; settings: NetworkFit; parameters: { name: string; shape: number[] }[] } | null;
  share: number;
  validation: ChosenBlend['validation'];
}

export function learnedToBytes({ productIds, behaviour, sessions }: Learned): Uint8Array {
  const { chosen, linear, network } = behaviour;
  const described: Described = {
    featureSchemaVersion: FEATURE_SCHEMA_VERSION,
    productIds,
    network: network && describedNetwork(network),
    share: chosen.share,
    validation: chosen.validation,
  };
  const json = new TextEncoder().encode(JSON.stringify(described));
  const state = stateToBytes(linear);
  const { offsets, items, endedAt = new Float64Array(sessionCount(sessions)) } = sessions;
  const weights = sessions.weights ?? new Float32Array(items.length).fill(1);
  const met = network?.met ?? new Int32Array();
  const parameters = network?.parameters.map(({ data }) => data) ?? [];
  const counts = [json.length, endedAt.length, items.length, met.length, sizeOf(parameters), state.length];
  const header = Float64Array.of(MAGIC, VERSION, ...counts);
  const all = joinSections([header, endedAt, offsets, items, weights, met, ...parameters, state, json]);
  const rest = deflateRawSync(all, DEFLATE);
  return joinSections([digestOf(rest), rest]);
}

/** Throws a LearnedError or a LinearStateError on anything else; memory is bounded by MAX_BYTES. */
export function learnedFromBytes(bytes: Uint8Array): Learned {
  const rest = bytes.subarray(DIGEST);
  need(
    digestOf(rest).every((byte, at) => byte === bytes[at]),
    'digest',
  );
  const reader = new SectionReader(inflateRawSync(rest, { maxOutputLength: MAX_BYTES }), damaged);
  const [magic, version, json, sessionsHeld, interactions, rowsMet, parameters, state] =
    reader.floats64(HEADER);
  if (magic !== MAGIC || version !== VERSION) throw new LearnedError('Learned by another version');
  const endedAt = reader.floats64(sessionsHeld!);
  const offsets = reader.ints(sessionsHeld! + 1);
  const items = reader.ints(interactions!);
  const weights = reader.floats32(interactions!);
  const met = reader.ints(rowsMet!);
  const floats = reader.floats32(parameters!);
  const linear = stateFromBytes(reader.bytes(state!));
  const described = JSON.parse(new TextDecoder().decode(reader.bytes(json!))) as Described;
  need(described.featureSchemaVersion === FEATURE_SCHEMA_VERSION, 'feature schema');
  need(described.productIds.length === linear.items, 'products');
  const network = described.network && networkOf(described.network, floats, met);
  const { share, validation } = described;
  const chosen = { linear: linear.parts.settings, network: network && network.settings, share, validation };
  return {
    productIds: described.productIds,
    behaviour: { chosen, linear, network },
    sessions: { offsets, items, weights, endedAt },
  };
}

function describedNetwork({ network, settings, parameters }: LearnedNetwork): Described['network'] {
  const shapes = parameters.map(({ name, shape }) => ({ name, shape: [...shape] }));
  return { family: network.family, settings, parameters: shapes };
}

function networkOf(
  { family, settings, parameters }: NonNullable<Described['network']>,
  floats: Float32Array,
  met: Int32Array,
): LearnedNetwork {
  need(family === pooledEmbedding.family, 'network');
  let at = 0;
  const learned = parameters.map(({ name, shape }) => {
    const start = at;
    at += shape.reduce((size, each) => size * each, 1);
    return { name, shape, data: floats.subarray(start, at) };
  });
  need(at === floats.length, 'parameters');
  return { network: pooledEmbedding, settings, parameters: learned, met };
}

function sizeOf(arrays: readonly Float32Array[]): number {
  return arrays.reduce((sum, { length }) => sum + length, 0);
}

function digestOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function damaged(what: string): LearnedError {
  return new LearnedError(`What was learned is damaged: ${what}`);
}

function need(holds: boolean, what: string): void {
  if (!holds) throw damaged(what);
}

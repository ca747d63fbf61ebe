import { createHash } from 'node:crypto';
import type { Checkpoints } from '../hooks.ts';
import type { Examples } from './examples.ts';
import { tensorOf } from './native-session.ts';
import type { NetworkState } from './network-state.ts';
import type { TrainingGraph } from './training-graph.ts';

/** Where a training stands between two steps. */
export interface Place {
  /** Steps done in all. */
  step: number;
  epoch: number;
  /** Batches of this epoch that are done. */
  position: number;
  /** State of the random numbers when the epoch began, from which its order follows, and now. */
  epochRandom: number;
  random: number;
  /** Of this epoch's batches so far. */
  lossSum: number;
  /** Nothing is left to do. */
  ended: boolean;
}

interface Header extends Place {
  fingerprint: string;
  arrays: { name: string; elements: number }[];
}

/** A search trains many networks in one run: each keeps its own checkpoint, the newest in place of the one before. */
function nameOf(fingerprint: string): string {
  return `network-${fingerprint.slice(0, 16)}`;
}

/** Changes when the bytes mean something else. */
const VERSION = 1;
const MAGIC = 0x4b4e4554;

/** Says what a training rests on: graphs, settings and data. Another training's checkpoint has another one. */
export function fingerprintOf(graphs: Iterable<TrainingGraph>, settings: object, examples: Examples): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const { bytes } of graphs) hash.update(bytes);
  for (const { buffer, byteOffset, byteLength } of [
    examples.ids,
    examples.weights,
    examples.labels,
    examples.shares,
  ])
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest('hex');
}

export async function saveCheckpoint(
  checkpoints: Checkpoints,
  fingerprint: string,
  place: Place,
  state: NetworkState,
): Promise<void> {
  await checkpoints.save(nameOf(fingerprint), encodeCheckpoint(fingerprint, place, state));
}

/** Null where there is none, or one of another training, another version or cut short. */
export async function loadCheckpoint(
  checkpoints: Checkpoints,
  fingerprint: string,
  like: NetworkState,
): Promise<{ place: Place; state: NetworkState } | null> {
  const bytes = await checkpoints.load(nameOf(fingerprint));
  return bytes && decodeCheckpoint(bytes, fingerprint, like);
}

/** uint32 magic, version and header length, the header as JSON, then the arrays as the machine holds them. */
export function encodeCheckpoint(fingerprint: string, place: Place, state: NetworkState): Uint8Array {
  const arrays = Object.entries(state).map(([name, { data }]) => ({ name, data: data as Float32Array }));
  const listed = arrays.map(({ name, data }) => ({ name, elements: data.length }));
  const json = JSON.stringify({ ...place, fingerprint, arrays: listed } satisfies Header);
  // Spaces behind the JSON let the arrays begin where 4-byte numbers may.
  const header = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4));
  const head = 12 + header.length;
  const bytes = new Uint8Array(arrays.reduce((size, { data }) => size + data.byteLength, head));
  bytes.set(new Uint8Array(Uint32Array.of(MAGIC, VERSION, header.length).buffer));
  bytes.set(header, 12);
  let at = head;
  for (const { data } of arrays) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

export function decodeCheckpoint(
  stored: Uint8Array,
  fingerprint: string,
  like: NetworkState,
): { place: Place; state: NetworkState } | null {
  // A copy of its own: a slice of a larger buffer may begin at any byte.
  const { buffer } = stored.slice();
  const header = headerOf(buffer, fingerprint);
  if (header === null) return null;
  const { arrays, fingerprint: _, ...place } = header;
  const state: NetworkState = {};
  let at = 12 + new Uint32Array(buffer, 0, 3)[2]!;
  for (const { name, elements } of arrays) {
    if (at + 4 * elements > buffer.byteLength) return null;
    const data = new Float32Array(buffer, at, elements);
    state[name] = tensorOf('float32', like[name]!.dims, data);
    at += data.byteLength;
  }
  return at === buffer.byteLength ? { place, state } : null;
}

function headerOf(buffer: ArrayBuffer, fingerprint: string): Header | null {
  if (buffer.byteLength < 12) return null;
  const [magic, version, length] = new Uint32Array(buffer, 0, 3) as unknown as [number, number, number];
  if (magic !== MAGIC || version !== VERSION || 12 + length > buffer.byteLength) return null;
  const header = parsed(new TextDecoder().decode(new Uint8Array(buffer, 12, length)));
  return header?.fingerprint === fingerprint ? header : null;
}

function parsed(json: string): Header | null {
  try {
    return JSON.parse(json) as Header;
  } catch {
    return null;
  }
}

/**
 * sfc32 (Chris Doty-Humphrey's "small fast counting" generator, PractRand), seeded through an FNV-1a hash of
 * seed and label. One generator a concern (`fork`), so that adding a draw in one place changes nothing elsewhere.
 */
export interface SeededRandom {
  /** [0, 1), 32 bits of it. */
  float(): number;
  /** 0 .. below - 1. */
  int(below: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Index drawn in proportion to the weights; -1 when they sum to nothing. */
  weighted(weights: ArrayLike<number>): number;
  /** Standard normal. */
  normal(): number;
  /** At least 1, with this mean. */
  geometric(mean: number): number;
  shuffle<T>(items: readonly T[]): T[];
  hex(digits: number): string;
  fork(label: string): SeededRandom;
}

export function createRandom(seed: number, label = 'root'): SeededRandom {
  const next = sfc32(`${seed}/${label}`);
  const float = () => next() / 4294967296;
  const int = (below: number) => Math.floor(float() * below);
  return {
    float,
    int,
    chance: (probability) => float() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('Nothing to pick from');
      return items[int(items.length)]!;
    },
    weighted: (weights) => weightedIndex(weights, float()),
    normal: () => Math.sqrt(-2 * Math.log(1 - float())) * Math.cos(2 * Math.PI * float()),
    geometric: (mean) => 1 + Math.floor(Math.log(1 - float()) / Math.log(1 - 1 / Math.max(mean, 1.000001))),
    shuffle: (items) => shuffled(items, int),
    hex: (digits) => {
      let text = '';
      while (text.length < digits) text += next().toString(16).padStart(8, '0');
      return text.slice(0, digits);
    },
    fork: (child) => createRandom(seed, `${label}/${child}`),
  };
}

/** Version 7 of RFC 9562: 48 bits of time, then random bits. */
export function uuidV7(atMilliseconds: number, random: SeededRandom): string {
  const time = Math.floor(atMilliseconds).toString(16).padStart(12, '0');
  const noise = random.hex(18);
  const variant = '89ab'[Number.parseInt(noise[3]!, 16) & 3]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-${variant}${noise.slice(3, 6)}-${noise.slice(6)}`;
}

/** Version 4: what a browser makes for a new visitor. */
export function uuidV4(random: SeededRandom): string {
  const noise = random.hex(32);
  const variant = '89ab'[Number.parseInt(noise[16]!, 16) & 3]!;
  return `${noise.slice(0, 8)}-${noise.slice(8, 12)}-4${noise.slice(13, 16)}-${variant}${noise.slice(17, 20)}-${noise.slice(20)}`;
}

function sfc32(seedText: string): () => number {
  let a = fnv1a(`${seedText}a`);
  let b = fnv1a(`${seedText}b`);
  let c = fnv1a(`${seedText}c`);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first outputs of similar seeds are alike.
  for (let round = 0; round < 15; round++) next();
  return next;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

function weightedIndex(weights: ArrayLike<number>, fraction: number): number {
  let total = 0;
  for (let at = 0; at < weights.length; at++) total += weights[at]!;
  if (!(total > 0)) return -1;
  let left = fraction * total;
  let last = -1;
  for (let at = 0; at < weights.length; at++) {
    if (weights[at]! <= 0) continue;
    last = at;
    left -= weights[at]!;
    if (left < 0) return at;
  }
  return last;
}

function shuffled<T>(items: readonly T[], int: (below: number) => number): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = int(at + 1);
    [result[at], result[other]] = [result[other]!, result[at]!];
  }
  return result;
}

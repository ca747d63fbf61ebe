import type { ItemSessions } from './item-sessions.ts';
import type { CountSettings } from './linear-settings.ts';

/** Items farther apart than this in a session say nothing about each other's order. */
export const WINDOW_ITEMS = 12;

/** Of a longer session only the newest items are read: a bot's visit must not cost its square. */
export const MAX_SESSION_ITEMS = 100;

/**
 * Every addend is a multiple of this, so that float64 sums below GRID x 2^53 are exact: whatever the order in
 * which sessions are added, and whichever are taken away again, the sums are the same to the last bit.
 */
export const GRID = 2 ** -20;

/** Adding and subtracting it leaves a float64 below 2^31 rounded to the nearest multiple of GRID, ties to even. */
const ROUNDER = 1.5 * 2 ** 52 * GRID;

/** Where each item occurs: `positions[starts[item] .. starts[item + 1])` index the interactions, ascending. */
interface Occurrences {
  starts: Int32Array;
  positions: Int32Array;
}

/**
 * Counts one column of G = a X'X + (1 - a) S'S and of R = a X'X + (1 - a) S'T at a time, straight from the
 * sessions: X [sessions, items] marks what a session holds; S and T [split points, items] hold what came before
 * and after each split point, fading with distance from it. Memory is O(interactions + items).
 * `shares` [sessions] is what each session counts, see linear-recency.ts.
 */
export class CoOccurrence {
  /** Items that share a session with the last counted item; valid until the next count. */
  readonly touched: Int32Array;
  touchedCount = 0;
  /** [items] column of G; zero for items not touched. */
  readonly gram: Float64Array;
  /** [items] column of R; zero for items not touched. */
  readonly target: Float64Array;

  readonly #sessions: ItemSessions;
  readonly #settings: CountSettings;
  readonly #shares: Float64Array;
  readonly #occurrences: Occurrences;
  readonly #sessionOf: Int32Array;
  readonly #fades: Fades;
  /** [interactions] 1 where an item stands for the first time in its session. */
  readonly #first: Uint8Array;
  readonly #seen: Uint8Array;

  constructor(sessions: ItemSessions, items: number, settings: CountSettings, shares: Float64Array) {
    this.#shares = shares;
    this.#sessions = sessions;
    this.#settings = settings;
    this.touched = new Int32Array(items);
    this.gram = new Float64Array(items);
    this.target = new Float64Array(items);
    this.#seen = new Uint8Array(items);
    this.#sessionOf = sessionOfEach(sessions);
    this.#occurrences = occurrencesOf(sessions, items);
    this.#first = firstOccurrences(sessions, items);
    this.#fades = fadesOf(settings.positionDecay);
  }

  /** Fills `gram`, `target` and `touched` for one item. */
  count(item: number): void {
    this.#clear();
    const { starts, positions } = this.#occurrences;
    for (let at = starts[item]!; at < starts[item + 1]!; at++) {
      const position = positions[at]!;
      const session = this.#sessionOf[position]!;
      const share = this.#shares[session]!;
      if (this.#first[position] === 1) this.#countTogether(position, session, share);
      this.#countInOrder(position, session, share);
    }
  }

  #clear(): void {
    for (let t = 0; t < this.touchedCount; t++) {
      const item = this.touched[t]!;
      this.gram[item] = this.target[item] = this.#seen[item] = 0;
    }
    this.touchedCount = 0;
  }

  #touch(item: number): void {
    if (this.#seen[item] === 1) return;
    this.#seen[item] = 1;
    this.touched[this.touchedCount++] = item;
  }

  /** X'X: every distinct item of the session, once. */
  #countTogether(position: number, session: number, share: number): void {
    const { items, offsets } = this.#sessions;
    const own = this.#settings.togetherShare * share;
    const weight = this.#weight(position);
    for (let q = oldestRead(offsets, session); q < offsets[session + 1]!; q++) {
      if (this.#first[q] !== 1) continue;
      const other = items[q]!;
      this.#touch(other);
      // The product of the two weights first: from the other item's side it must be the same number.
      const value = onGrid(own * (weight * this.#weight(q)));
      this.gram[other]! += value;
      this.target[other]! += value;
    }
  }

  /** S'S over the split points that see both items, S'T over those between them. */
  #countInOrder(position: number, session: number, share: number): void {
    const { items, offsets } = this.#sessions;
    const newest = offsets[session + 1]! - 1;
    const own = (1 - this.#settings.togetherShare) * share;
    const ownWeight = this.#weight(position);
    const from = Math.max(oldestRead(offsets, session), position - WINDOW_ITEMS);
    const to = Math.min(newest - 1, position + WINDOW_ITEMS - 1);
    for (let q = from; q <= to; q++) {
      const distance = Math.abs(position - q);
      const other = items[q]!;
      const weight = own * (ownWeight * this.#weight(q));
      this.#touch(other);
      if (q < position) this.target[other]! += onGrid(weight * this.#fades.across[distance]!);
      // The later of the two must stand before the split point, and the last split point is before the newest item.
      const splits = Math.min(newest - Math.max(position, q), WINDOW_ITEMS - distance);
      if (splits > 0)
        this.gram[other]! += onGrid(weight * this.#fades.before[distance]! * this.#fades.splits[splits]!);
    }
  }

  #weight(position: number): number {
    return this.#sessions.weights?.[position] ?? 1;
  }
}

function onGrid(value: number): number {
  return value + ROUNDER - ROUNDER;
}

/** Sums over split points in closed form, so that a pair of items costs the same in any session. */
interface Fades {
  /** [distance] S'T: the distance's split points, each exp(-(distance - 1) / d_pos) in all. */
  across: Float64Array;
  /** [distance] S'S at the nearest split point: exp(-distance / d_pos). */
  before: Float64Array;
  /** [splits] sum over u < splits of exp(-2u / d_pos): the same pair seen from later split points. */
  splits: Float64Array;
}

function fadesOf(positionDecay: number): Fades {
  const before = Float64Array.from({ length: WINDOW_ITEMS + 1 }, (_, d) => Math.exp(-d / positionDecay));
  const across = before.map((_, d) => (d === 0 ? 0 : d * before[d - 1]!));
  const splits = new Float64Array(WINDOW_ITEMS + 1);
  for (let u = 0; u < WINDOW_ITEMS; u++) splits[u + 1] = splits[u]! + Math.exp((-2 * u) / positionDecay);
  return { across, before, splits };
}

function oldestRead(offsets: Int32Array, session: number): number {
  return Math.max(offsets[session]!, offsets[session + 1]! - MAX_SESSION_ITEMS);
}

function sessionOfEach({ offsets, items }: ItemSessions): Int32Array {
  const sessionOf = new Int32Array(items.length);
  for (let s = 0; s < offsets.length - 1; s++) sessionOf.fill(s, offsets[s], offsets[s + 1]);
  return sessionOf;
}

function occurrencesOf(sessions: ItemSessions, itemCount: number): Occurrences {
  const starts = new Int32Array(itemCount + 1);
  forEachRead(sessions, (position) => starts[sessions.items[position]! + 1]!++);
  for (let item = 0; item < itemCount; item++) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const positions = new Int32Array(starts[itemCount]!);
  forEachRead(sessions, (position) => (positions[next[sessions.items[position]!]!++] = position));
  return { starts, positions };
}

function firstOccurrences(sessions: ItemSessions, itemCount: number): Uint8Array {
  const first = new Uint8Array(sessions.items.length);
  const lastSession = new Int32Array(itemCount).fill(-1);
  forEachRead(sessions, (position, session) => {
    const item = sessions.items[position]!;
    if (lastSession[item] !== session) first[position] = 1;
    lastSession[item] = session;
  });
  return first;
}

function forEachRead({ offsets }: ItemSessions, visit: (position: number, session: number) => void): void {
  for (let session = 0; session < offsets.length - 1; session++) {
    for (let at = oldestRead(offsets, session); at < offsets[session + 1]!; at++) visit(at, session);
  }
}

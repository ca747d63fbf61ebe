import { type ItemSessions, sessionCount } from './item-sessions.ts';

/** What makes one set of sessions another. */
export interface SessionChange {
  gone: ItemSessions;
  come: ItemSessions;
}

/**
 * Sessions are the same when their items, weights and ends are. Whatever changed them in between, a late event, a
 * cancelled order, an erasure, is told by comparing alone: one that changed has gone, and has come as another.
 */
export function sessionChange(from: ItemSessions, to: ItemSessions): SessionChange {
  const unmatched = unmatchedInOrder(from, to);
  const keys = unmatched.to.map((session) => keyOf(to, session));
  const missing = new Map<string, number>();
  for (const key of keys) missing.set(key, (missing.get(key) ?? 0) + 1);
  const takes = (key: string): boolean => {
    const left = missing.get(key) ?? 0;
    if (left > 0) missing.set(key, left - 1);
    return left > 0;
  };
  const gone = unmatched.from.filter((session) => !takes(keyOf(from, session)));
  const come = unmatched.to.filter((_, at) => takes(keys[at]!));
  return { gone: picked(from, gone), come: picked(to, come) };
}

/** Most sessions meet their like when both are read once by their ends; what does not is compared as a whole. */
function unmatchedInOrder(from: ItemSessions, to: ItemSessions): { from: number[]; to: number[] } {
  const left: { from: number[]; to: number[] } = { from: [], to: [] };
  const [ofFrom, ofTo] = [sessionCount(from), sessionCount(to)];
  let [a, b] = [0, 0];
  while (a < ofFrom || b < ofTo) {
    const [endA, endB] = [a < ofFrom ? endOf(from, a) : Infinity, b < ofTo ? endOf(to, b) : Infinity];
    if (endA === endB && isSame(from, a, to, b)) {
      a++;
      b++;
      continue;
    }
    const end = Math.min(endA, endB);
    for (; a < ofFrom && endOf(from, a) === end; a++) left.from.push(a);
    for (; b < ofTo && endOf(to, b) === end; b++) left.to.push(b);
  }
  return left;
}

function endOf({ endedAt }: ItemSessions, session: number): number {
  return endedAt?.[session] ?? 0;
}

function isSame(one: ItemSessions, a: number, other: ItemSessions, b: number): boolean {
  const [startA, startB] = [one.offsets[a]!, other.offsets[b]!];
  const length = one.offsets[a + 1]! - startA;
  if (other.offsets[b + 1]! - startB !== length) return false;
  for (let step = 0; step < length; step++) {
    if (one.items[startA + step] !== other.items[startB + step]) return false;
    if ((one.weights?.[startA + step] ?? 1) !== (other.weights?.[startB + step] ?? 1)) return false;
  }
  return true;
}

function keyOf({ offsets, items, weights, endedAt }: ItemSessions, session: number): string {
  const [start, end] = [offsets[session]!, offsets[session + 1]!];
  const own = weights?.subarray(start, end);
  const weighed = own?.some((weight) => weight !== 1) ? own.join() : '';
  return `${endedAt?.[session]} ${items.subarray(start, end).join()} ${weighed}`;
}

/** The sessions of these numbers, ascending. */
export function picked(sessions: ItemSessions, numbers: readonly number[]): ItemSessions {
  const { offsets, items, weights, endedAt } = sessions;
  if (numbers.length === sessionCount(sessions)) return sessions;
  const positions = numbers.flatMap((session) =>
    Array.from({ length: offsets[session + 1]! - offsets[session]! }, (_, step) => offsets[session]! + step),
  );
  const starts = new Int32Array(numbers.length + 1);
  numbers.forEach((session, at) => {
    starts[at + 1] = starts[at]! + offsets[session + 1]! - offsets[session]!;
  });
  return {
    offsets: starts,
    items: Int32Array.from(positions, (position) => items[position]!),
    ...(weights && { weights: Float32Array.from(positions, (position) => weights[position]!) }),
    ...(endedAt && { endedAt: Float64Array.from(numbers, (session) => endedAt[session]!) }),
  };
}

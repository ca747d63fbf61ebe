/** Training sessions as flat arrays: what every counter and solver here reads. */
export interface ItemSessions {
  /** [sessions + 1]: session s is `items[offsets[s] .. offsets[s + 1])`, oldest item first; sessions oldest first. */
  offsets: Int32Array;
  /** Item rows, 0 <= item < item count. */
  items: Int32Array;
  /** [items.length], > 0: how much an interaction counts beside a plain view. Absent means 1 each. */
  weights?: Float32Array;
  /** [sessions], ascending: epoch milliseconds of each session's end. Absent where only the order is known. */
  endedAt?: Float64Array;
}

export interface InteractionRow<Id> {
  id: Id;
  weight: number;
}

/** Ids that `rowOf` does not know are left out, and so is a session that keeps none. */
export function itemSessionsOf<Id>(
  sessions: Iterable<readonly InteractionRow<Id>[]>,
  rowOf: ReadonlyMap<Id, number>,
): ItemSessions {
  const offsets = [0];
  const items: number[] = [];
  const weights: number[] = [];
  for (const session of sessions) {
    for (const { id, weight } of session) {
      const row = rowOf.get(id);
      if (row === undefined) continue;
      items.push(row);
      weights.push(weight);
    }
    if (items.length > offsets.at(-1)!) offsets.push(items.length);
  }
  const plain = weights.every((weight) => weight === 1);
  const arrays = { offsets: Int32Array.from(offsets), items: Int32Array.from(items) };
  return plain ? arrays : { ...arrays, weights: Float32Array.from(weights) };
}

export function sessionCount(sessions: ItemSessions): number {
  return sessions.offsets.length - 1;
}

/** Views of the first sessions and of the rest: nothing is copied but the offsets. */
export function splitSessions(sessions: ItemSessions, first: number): [ItemSessions, ItemSessions] {
  return [slice(sessions, 0, first), slice(sessions, first, sessionCount(sessions))];
}

function slice({ offsets, items, weights, endedAt }: ItemSessions, from: number, to: number): ItemSessions {
  const start = offsets[from]!;
  const end = offsets[to]!;
  return {
    offsets: offsets.slice(from, to + 1).map((offset) => offset - start),
    items: items.subarray(start, end),
    ...(weights && { weights: weights.subarray(start, end) }),
    ...(endedAt && { endedAt: endedAt.subarray(from, to) }),
  };
}

/** Throws on rows outside the item table and on broken offsets: a solver would silently corrupt its counts. */
export function checkItemSessions(
  { offsets, items, weights, endedAt }: ItemSessions,
  itemCount: number,
): void {
  if (offsets[0] !== 0 || offsets.at(-1) !== items.length) {
    throw new RangeError('Session offsets must start at 0 and end at the number of interactions');
  }
  for (let s = 1; s < offsets.length; s++) {
    if (offsets[s]! < offsets[s - 1]!) throw new RangeError(`Session ${s - 1} ends before it starts`);
  }
  const outside = items.findIndex((item) => item < 0 || item >= itemCount);
  if (outside >= 0) {
    throw new RangeError(`Interaction ${outside} names item ${items[outside]}; there are ${itemCount} items`);
  }
  if (weights && (weights.length !== items.length || !weights.every((weight) => weight > 0))) {
    throw new RangeError('Weights must be positive, one per interaction');
  }
  if (endedAt && (endedAt.length !== offsets.length - 1 || !isAscending(endedAt))) {
    throw new RangeError('Times must be finite and ascending, one per session');
  }
}

function isAscending(times: Float64Array): boolean {
  return times.every((time, at) => Number.isFinite(time) && (at === 0 || time >= times[at - 1]!));
}

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
  const keys = keysOf(to);
  const missing = new Map<string, number>();
  for (const key of keys) missing.set(key, (missing.get(key) ?? 0) + 1);
  const takes = (key: string): boolean => {
    const left = missing.get(key) ?? 0;
    if (left > 0) missing.set(key, left - 1);
    return left > 0;
  };
  const gone = numbersWhere(keysOf(from), (key) => !takes(key));
  return { gone: picked(from, gone), come: picked(to, numbersWhere(keys, takes)) };
}

function keysOf({ offsets, items, weights, endedAt }: ItemSessions): string[] {
  return Array.from({ length: offsets.length - 1 }, (_, session) => {
    const [start, end] = [offsets[session]!, offsets[session + 1]!];
    const steps = items.subarray(start, end).join();
    const own = weights?.subarray(start, end);
    return `${endedAt?.[session]} ${steps} ${own?.some((weight) => weight !== 1) ? own.join() : ''}`;
  });
}

function numbersWhere(keys: readonly string[], holds: (key: string) => boolean): number[] {
  return keys.flatMap((key, session) => (holds(key) ? [session] : []));
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

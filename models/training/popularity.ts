import { sessionCount, type ItemSessions } from './item-sessions.ts';

/**
 * Sessions after which a session counts half. Tastes of a shop move within days: on YooChoose the last
 * 1,000 sessions name tomorrow's bestsellers better than half a year of them.
 */
const HALF_LIFE_SESSIONS = 2_000;

/** All items, most popular first; recent sessions weigh more, items never seen follow in row order. */
export function popularity(sessions: ItemSessions, itemCount: number): Int32Array {
  const counts = new Float64Array(itemCount);
  const newest = sessionCount(sessions) - 1;
  for (let session = 0; session <= newest; session++) {
    const share = 2 ** ((session - newest) / HALF_LIFE_SESSIONS);
    for (let at = sessions.offsets[session]!; at < sessions.offsets[session + 1]!; at++) {
      counts[sessions.items[at]!]! += share * (sessions.weights?.[at] ?? 1);
    }
  }
  return Int32Array.from({ length: itemCount }, (_, item) => item).sort(
    (a, b) => counts[b]! - counts[a]! || a - b,
  );
}

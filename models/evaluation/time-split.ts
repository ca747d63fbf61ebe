/** Where training ends and the held-out time begins. Sessions are ordered by their last interaction. */

const DAY_MS = 86_400_000;

/** Index of the first held-out session: those that ended in the last `days` days before the newest one. */
export function splitByDays(endedAt: readonly number[], days: number): number {
  const from = (endedAt.at(-1) ?? 0) - days * DAY_MS;
  const first = endedAt.findIndex((at) => at > from);
  return first < 0 ? endedAt.length : first;
}

/** Index of the first held-out session when only their order is known: the newest `share` of them, 0..1. */
export function splitByShare(sessions: number, share: number): number {
  return sessions - Math.floor(sessions * share);
}

import { sessionCount, type ItemSessions } from './item-sessions.ts';
import type { CountSettings } from './linear-settings.ts';

/**
 * The moment at which a session counts 1. It stands still between full trainings: later sessions count more
 * than 1, and what was counted before stays as it is.
 */
export interface RecencyAnchor {
  /** Number of the newest session, counted from 0 since the full training's oldest; -1 without sessions. */
  session: number;
  /** Epoch milliseconds; null where only the order of sessions is known. */
  endedAt: number | null;
}

const DAY_MS = 86_400_000;

/** A session that ended later would count over 16 times the anchor's: the ridge would mean nothing any more. */
const MAX_HALF_LIVES_AHEAD = 4;

/** The newest of the sessions. */
export function anchorAt(sessions: ItemSessions): RecencyAnchor {
  const { endedAt } = sessions;
  return { session: sessionCount(sessions) - 1, endedAt: endedAt ? (endedAt.at(-1) ?? 0) : null };
}

/** False once the anchor lies too far back, or knows no time where the sessions do: then train in full. */
export function reaches(
  anchor: RecencyAnchor,
  sessions: ItemSessions,
  numbers: ArrayLike<number>,
  settings: CountSettings,
): boolean {
  if ((anchor.endedAt === null) !== (sessions.endedAt === undefined)) return false;
  return sharesOf(sessions, numbers, settings, anchor).every((share) => share <= 2 ** MAX_HALF_LIVES_AHEAD);
}

/** [sessions] what each counts: 1 at the anchor, half of it one half-life earlier. `numbers` [sessions] as in the anchor. */
export function sharesOf(
  { endedAt, offsets }: ItemSessions,
  numbers: ArrayLike<number>,
  { dayHalfLife, sessionHalfLife }: CountSettings,
  anchor: RecencyAnchor,
): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, session) => {
    const halfLives = endedAt
      ? (anchor.endedAt! - endedAt[session]!) / (DAY_MS * dayHalfLife)
      : (anchor.session - numbers[session]!) / sessionHalfLife;
    return 2 ** -halfLives;
  });
}

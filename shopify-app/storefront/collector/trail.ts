import { SESSION_IDLE_MILLISECONDS } from '@kindred/shared/event';
import type { Interaction } from '@kindred/models/features';
import { listIn, LOCAL_KEYS, readJson, writeJson } from '../storage/device-store.ts';

/** Models read the last ten products; the rest lets a shopper see and correct what the device knows. */
const MAX_INTERACTIONS = 50;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** What was bought is worth knowing until it may be needed again. */
const TTL_DAYS = { viewed: 30, added: 30, bought: 180 };

/** Oldest first. Read afresh every time: another tab of the same shop writes it too. */
export function readTrail(now: number): Interaction[] {
  const isOne = (value: unknown): value is Interaction => {
    const each = value as Interaction | null;
    // Of an unknown kind or time it is never true.
    return typeof each?.productId === 'string' && isAlive(each, now);
  };
  return listIn(readJson('localStorage', LOCAL_KEYS.trail)).filter(isOne);
}

const isAlive = ({ kind, at }: Interaction, now: number): boolean =>
  at > now - TTL_DAYS[kind] * DAY_MILLISECONDS && at <= now;

/**
 * Adds what is news. A reload is not a second look: the same product again within one visit says nothing new. What is in
 * the cart was added, what is in an order was bought, whoever told us of it; each product counts once.
 */
export function record(interactions: readonly Interaction[], now: number): void {
  const trail = readTrail(now);
  const isKnown = ({ kind, productId, at }: Interaction): boolean => {
    const same = trail.filter((each) => each.kind === kind);
    const last = same.at(-1);
    return kind === 'viewed'
      ? last?.productId === productId && at - last.at < SESSION_IDLE_MILLISECONDS
      : same.some((each) => each.productId === productId);
  };
  const before = trail.length;
  for (const each of interactions) if (!isKnown(each)) trail.push(each);
  if (trail.length > before) saveTrail(trail.toSorted((a, b) => a.at - b.at));
}

export function saveTrail(trail: readonly Interaction[]): void {
  writeJson('localStorage', LOCAL_KEYS.trail, trail.slice(-MAX_INTERACTIONS));
}

import type { ProductId } from '@kindred/shared/catalog';
import { SESSION_IDLE_MILLISECONDS } from '@kindred/shared/event';
import type { Interaction } from '@kindred/models/features';
import { LOCAL_KEYS, readJson, writeJson } from '../storage/device-store.ts';

/** Models read the last ten products; the rest lets a shopper see and correct what the device knows. */
const MAX_INTERACTIONS = 50;
const TTL_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/** Where the browser stores nothing (more), the trail is as long as the page. */
let inMemory: Interaction[] | null = null;

/** Oldest first. Read afresh every time: another tab of the same shop writes it too. */
export function readTrail(now: number): Interaction[] {
  const stored = inMemory ?? readJson('localStorage', LOCAL_KEYS.trail);
  const trail = Array.isArray(stored) ? stored.filter(isInteraction) : [];
  return trail.filter(({ at }) => at > now - TTL_MILLISECONDS && at <= now);
}

/** A reload is not a second look: the same product again within one visit says nothing new. */
export function recordView(productId: ProductId, now: number): void {
  const trail = readTrail(now);
  const last = trail.findLast(({ kind }) => kind === 'viewed');
  if (last?.productId === productId && now - last.at < SESSION_IDLE_MILLISECONDS) return;
  save([...trail, { productId, kind: 'viewed', at: now }]);
}

/** What is in the cart was added, whoever told us of it; each product counts once. */
export function recordCart(productIds: readonly ProductId[], now: number): void {
  const trail = readTrail(now);
  const known = new Set(trail.filter(({ kind }) => kind === 'added').map((each) => each.productId));
  const added = productIds.filter((productId) => !known.has(productId));
  if (added.length > 0)
    save([...trail, ...added.map((productId) => ({ productId, kind: 'added' as const, at: now }))]);
}

/** Changes with every new interaction: a slate computed at this mark needs no second ranking. */
export const markOf = (trail: readonly Interaction[]): string => `${trail.length}:${trail.at(-1)?.at}`;

/** Products looked at since the shopper came (the last 30 idle minutes end a visit). */
export function viewedThisVisit(trail: readonly Interaction[], now: number): ProductId[] {
  let visitGoesBackTo = now;
  const seen: ProductId[] = [];
  for (const { productId, kind, at } of trail.toReversed()) {
    if (visitGoesBackTo - at > SESSION_IDLE_MILLISECONDS) break;
    visitGoesBackTo = at;
    if (kind === 'viewed') seen.push(productId);
  }
  return seen;
}

export function forgetTrail(): void {
  inMemory = null;
}

function save(trail: Interaction[]): void {
  const kept = trail.slice(-MAX_INTERACTIONS);
  inMemory = writeJson('localStorage', LOCAL_KEYS.trail, kept) ? null : kept;
}

function isInteraction(value: unknown): value is Interaction {
  const each = value as Interaction | null;
  return (
    typeof each?.productId === 'string' &&
    typeof each.at === 'number' &&
    (each.kind === 'viewed' || each.kind === 'added' || each.kind === 'bought')
  );
}

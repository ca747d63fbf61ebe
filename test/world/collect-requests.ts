import type { CollectRequest, RefusalReason } from '@kindred/shared/api/collect';
import { REFUSAL_REASONS } from '@kindred/shared/api/collect';
import { MAX_COLLECT_BODY_BYTES, MAX_EVENTS_PER_REQUEST } from '@kindred/shared/event-policy';
import type { ShopperEvent } from '@kindred/shared/event';
import type { World } from './world.ts';

export interface CollectOptions {
  /** Also what no pixel of ours sends, and what is sent twice. */
  includeDirty?: boolean;
}

/** What a right server answers to all of `collectRequests`, summed up. */
export interface ExpectedOutcome {
  accepted: number;
  duplicates: number;
  refused: Record<RefusalReason, number>;
}

/** A world's events as the pixel would send them: in time order, in requests within the server's limits. */
export function collectRequests(
  world: World,
  shopKey: string,
  options: CollectOptions = {},
): Iterable<CollectRequest> {
  return requestsOf(itemsInTimeOrder(world, options), { shop: world.shop.domain, key: shopKey });
}

/** These, in their order, in requests within the server's limits. */
export function* requestsOf(
  items: Iterable<unknown>,
  envelope: Omit<CollectRequest, 'events'>,
): Iterable<CollectRequest> {
  const room = MAX_COLLECT_BODY_BYTES - JSON.stringify({ ...envelope, events: [] }).length;
  let batch: ShopperEvent[] = [];
  let bytes = 0;
  for (const item of items) {
    // Items are ASCII (JSON escapes the rest), so that characters are bytes; one more for the comma.
    const size = JSON.stringify(item).length + 1;
    if (batch.length === MAX_EVENTS_PER_REQUEST || bytes + size > room) {
      yield { ...envelope, events: batch };
      batch = [];
      bytes = 0;
    }
    batch.push(item as ShopperEvent);
    bytes += size;
  }
  if (batch.length > 0) yield { ...envelope, events: batch };
}

export function expectedOutcome(world: World, options: CollectOptions = {}): ExpectedOutcome {
  const refused = Object.fromEntries(REFUSAL_REASONS.map((reason) => [reason, 0])) as Record<
    RefusalReason,
    number
  >;
  const outcome: ExpectedOutcome = { accepted: 0, duplicates: 0, refused };
  for (const visit of world.visits) {
    outcome.accepted += visit.events.length;
    if (options.includeDirty !== true) continue;
    for (const { expected } of visit.dirty) {
      if (expected === 'duplicate') outcome.duplicates += 1;
      else refused[expected] += 1;
    }
  }
  return outcome;
}

function itemsInTimeOrder(world: World, { includeDirty = false }: CollectOptions): unknown[] {
  const sent = world.visits.flatMap((visit) => [
    ...visit.events.map((item) => ({ item: item as unknown, sentAt: item.occurredAt })),
    ...(includeDirty ? visit.dirty : []),
  ]);
  return sent.sort((a, b) => a.sentAt - b.sentAt).map(({ item }) => item);
}

import {
  MAX_FUTURE_MILLISECONDS,
  EVENT_RETENTION_DAYS,
  MAX_COLLECT_BODY_BYTES,
} from '@kindred/shared/event-policy';
import { collectEnvelopeSchema } from '@kindred/shared/schema/collect';
import { shopperEventSchema } from '@kindred/shared/schema/event';
import { expect, test } from 'vitest';
import { collectRequests, expectedOutcome } from './collect-requests.ts';
import { createWorld } from './create-world.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const KEY = 'write-key-0123456789';
const world = createWorld({ seed: 5, now: NOW, visits: 2000 });

/** Answers as the contract says, the slow and obvious way. */
function judge(includeDirty: boolean) {
  const seen = new Set<string>();
  const answer = {
    accepted: 0,
    duplicates: 0,
    refused: { malformed: 0, no_consent: 0, future_dated: 0, too_old: 0 },
  };
  for (const item of [...collectRequests(world, KEY, { includeDirty })].flatMap(
    (request) => request.events,
  )) {
    const parsed = shopperEventSchema.safeParse(item);
    if (!parsed.success) answer.refused.malformed += 1;
    else if (!parsed.data.consent.analytics) answer.refused.no_consent += 1;
    else if (parsed.data.occurredAt > NOW + MAX_FUTURE_MILLISECONDS) answer.refused.future_dated += 1;
    else if (parsed.data.occurredAt < NOW - EVENT_RETENTION_DAYS * 86_400_000) answer.refused.too_old += 1;
    else if (seen.has(parsed.data.eventId)) answer.duplicates += 1;
    else {
      seen.add(parsed.data.eventId);
      answer.accepted += 1;
    }
  }
  return answer;
}

test('requests keep to the limits of the server', () => {
  for (const request of collectRequests(world, KEY, { includeDirty: true })) {
    expect(collectEnvelopeSchema.safeParse(request).success).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(request))).toBeLessThanOrEqual(MAX_COLLECT_BODY_BYTES);
  }
});

test('clean requests hold every event once, in time order', () => {
  const times = [...collectRequests(world, KEY)].flatMap((request) =>
    request.events.map((event) => event.occurredAt),
  );
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(judge(false)).toEqual(expectedOutcome(world));
});

test('with dirt, a server that keeps the contract answers exactly what is expected', () => {
  const expected = expectedOutcome(world, { includeDirty: true });
  expect(judge(true)).toEqual(expected);
  expect(Math.min(expected.duplicates, ...Object.values(expected.refused))).toBeGreaterThan(0);
});

import type { SentRequest } from '@kindred/shared/sent-ledger';
import { expect, test } from 'vitest';
import { summaryOf } from './sent.ts';

const row = (at: number, row: Partial<SentRequest> = {}): SentRequest => ({
  firstEventId: `event-${at}`,
  at,
  visitorId: 'visitor-1',
  kinds: { product_viewed: 2, page_viewed: 1 },
  consent: { analytics: true, preferences: true, marketing: false },
  ...row,
});

test('adds up what left, and says under which permissions all of it did', () => {
  const summary = summaryOf([
    row(1),
    row(3, {
      visitorId: 'visitor-2',
      kinds: { page_viewed: 1 },
      consent: { analytics: true, preferences: false, marketing: false },
    }),
    row(2, { kinds: { checkout_completed: 1 } }),
  ]);
  expect(summary).toEqual({
    events: 5,
    lastAt: 3,
    kinds: { product_viewed: 2, page_viewed: 2, checkout_completed: 1 },
    permissions: ['analytics'],
    requests: [
      { at: 3, events: 1 },
      { at: 2, events: 1 },
      { at: 1, events: 3 },
    ],
    visitorIds: ['visitor-2', 'visitor-1'],
  });
});

test('says nothing where nothing is on record', () => {
  expect(summaryOf([])).toBeNull();
});

import type { PrivacyRequest } from '@kindred/shared/api/privacy';
import { describe, expect, test } from 'vitest';
import { orderIdIn, receiptWords, stateOf, visitorIdIn } from './request-words.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 22, 12);
const request = (fields: Partial<PrivacyRequest>): PrivacyRequest => ({
  requestId: '17',
  kind: 'data_request',
  receivedAt: NOON,
  dueAt: NOON + 30 * DAY,
  doneAt: NOON + 1000,
  downloadedAt: null,
  downloadable: true,
  requestedBy: null,
  receipt: { events: 2, orders: 1 },
  ...fields,
});

describe('a request', () => {
  test.each([
    ['To answer', {}, NOON],
    ['Overdue', {}, NOON + 31 * DAY],
    ['Answered', { downloadedAt: NOON + DAY }, NOON + 31 * DAY],
    ['Nothing kept', { receipt: { events: 0, orders: 0 } }, NOON],
    ['Nothing kept', { downloadable: false }, NOON],
    ['In work', { doneAt: null, receipt: null }, NOON],
    ['Done', { kind: 'customer_redact' as const }, NOON],
  ])('is %s', (badge, fields, now) => {
    expect(stateOf(request(fields), now).badge).toBe(badge);
  });

  test('says by when its answer is due', () => {
    expect(stateOf(request({}), NOON).text).toContain('Dec 22, 2026');
  });

  test('shows what was found or deleted, and no empty table', () => {
    expect(receiptWords(request({}))).toBe('Found: events: 2, orders: 1');
    expect(receiptWords(request({ kind: 'visitor_erasure', receipt: { events: 1200, orders: 0 } }))).toBe(
      'Deleted: events: 1,200',
    );
    expect(receiptWords(request({ receipt: {} }))).toBe('Nothing was kept');
    expect(receiptWords(request({ receipt: null }))).toBe('Not yet');
  });
});

test.each([
  ['5678901234567', '5678901234567'],
  [' https://admin.shopify.com/store/larkfell/orders/5678901234567 ', '5678901234567'],
  ['gid://shopify/Order/5678901234567', '5678901234567'],
  ['#1001', null],
  ['1001', null],
  ['five', null],
  ['', null],
])('the order in "%s" is %s', (text, id) => {
  expect(orderIdIn(text)).toBe(id);
});

test.each([
  [' 3f0c8b1e-2b1a-4d9e-9f53-0a6b1c2d3e4f ', '3f0c8b1e-2b1a-4d9e-9f53-0a6b1c2d3e4f'],
  ['a b', null],
  ['short', null],
  ['', null],
])('the visitor in "%s" is %s', (text, id) => {
  expect(visitorIdIn(text)).toBe(id);
});

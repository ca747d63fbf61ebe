import { describe, expect, it } from 'vitest';
import { MAX_INTERACTIONS_PER_VISIT, MAX_VIEWS_PER_MINUTE } from './bots.ts';
import { type EventRow, sessionsFrom } from './sessions.ts';

const MINUTE = 60_000;
const viewed = (sessionId: string, productId: string, occurredAt: number): EventRow => ({
  sessionId,
  name: 'product_viewed',
  occurredAt,
  data: { productId },
});
const cart = (name: 'product_added_to_cart' | 'product_removed_from_cart', at: number): EventRow => ({
  sessionId: 's',
  name,
  occurredAt: at,
  data: { productId: 'a', quantity: 1 },
});
const checkout = (orderId: string, productIds: string[], occurredAt: number): EventRow => ({
  sessionId: 's',
  name: 'checkout_completed',
  occurredAt,
  data: { orderId, currency: 'EUR', lines: productIds.map((productId) => ({ productId, quantity: 1 })) },
});
const order = (orderId: string, productIds: (string | null)[], createdAt: number, cancelled = false) => ({
  orderId,
  productIds,
  createdAt,
  cancelled,
});
const shape = (report: ReturnType<typeof sessionsFrom>) =>
  report.sessions.map(({ interactions }) =>
    interactions.map(({ productId, kind }) => `${kind} ${productId}`),
  );

describe('sessionsFrom', () => {
  it('groups by session, orders by time, and puts the session that ended last at the end', () => {
    const report = sessionsFrom([
      viewed('s', 'c', 3 * MINUTE),
      viewed('t', 'b', 2 * MINUTE),
      viewed('s', 'a', MINUTE),
    ]);
    expect(shape(report)).toEqual([['viewed b'], ['viewed a', 'viewed c']]);
  });

  it('splits a session id that outlives half an hour of silence', () => {
    const report = sessionsFrom([viewed('s', 'a', 0), viewed('s', 'b', 30 * MINUTE)]);
    expect(shape(report)).toEqual([['viewed a'], ['viewed b']]);
  });

  it('ignores events that name no product', () => {
    const page: EventRow = { sessionId: 's', name: 'page_viewed', occurredAt: 1, data: { pageType: 'home' } };
    expect(sessionsFrom([page]).sessions).toEqual([]);
  });

  it('takes an addition to the cart back when the product is removed again', () => {
    const report = sessionsFrom([
      viewed('s', 'a', 0),
      cart('product_added_to_cart', 1),
      cart('product_removed_from_cart', 2),
    ]);
    expect(shape(report)).toEqual([['viewed a']]);
  });

  it('counts an order once, whether seen as an event or as an order', () => {
    const report = sessionsFrom(
      [viewed('s', 'a', 0), checkout('1', ['a'], MINUTE)],
      [order('1', ['a'], MINUTE), order('2', ['a', 'b', 'a', null], 2 * MINUTE)],
    );
    expect(shape(report)).toEqual([
      ['viewed a', 'bought a'],
      ['bought a', 'bought b'],
    ]);
    expect(report.ordersSeenAsEvents).toBe(1);
  });

  it('ignores cancelled orders, also the ones seen as events', () => {
    const report = sessionsFrom([checkout('1', ['a'], 0)], [order('1', ['a'], 0, true)]);
    expect(report.sessions).toEqual([]);
    expect(report.cancelledOrders).toBe(1);
  });

  it('ignores orders without a product that still exists', () => {
    expect(sessionsFrom([], [order('1', [null], 0)]).sessions).toEqual([]);
  });

  it('drops and counts visits that no person makes', () => {
    const crawl = Array.from({ length: MAX_VIEWS_PER_MINUTE + 1 }, (_, i) =>
      viewed('bot', `p${i}`, i * 1000),
    );
    const slow = Array.from({ length: MAX_INTERACTIONS_PER_VISIT + 1 }, (_, i) =>
      viewed('slow', `p${i}`, i * 5000),
    );
    const person = Array.from({ length: MAX_VIEWS_PER_MINUTE }, (_, i) => viewed('me', `p${i}`, i * 1000));
    const report = sessionsFrom([...crawl, ...slow, ...person]);
    expect(report.droppedVisits).toBe(2);
    expect(report.sessions).toHaveLength(1);
  });

  it('still learns from the order of a visit that was dropped', () => {
    const crawl = Array.from({ length: MAX_VIEWS_PER_MINUTE + 1 }, (_, i) => viewed('s', `p${i}`, i * 1000));
    const report = sessionsFrom([...crawl, checkout('1', ['a'], MINUTE)], [order('1', ['a'], MINUTE)]);
    expect(shape(report)).toEqual([['bought a']]);
  });
});

import type { DownloadLink, DownloadRequest, ExportSummary } from '@kindred/shared/api/exports';
import type { PrivacyReport, PrivacyRequest } from '@kindred/shared/api/privacy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

const mine = createTestShop().domain;
const theirs = 'another-shop.myshopify.com';
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness([createTestShop(), { ...createTestShop(), domain: theirs }]);
  for (const domain of [mine, theirs]) {
    await harness.shopify.install(domain);
    await eventually(async () => (await report(domain)) !== null && (await rowsIn(domain, 'orders')) > 0);
  }
});
afterAll(() => harness.close());

const get = async <Answer>(domain: string, path: string): Promise<Answer> =>
  (await (await harness.api(domain, path)).json()) as Answer;
const report = (domain: string) => get<PrivacyReport>(domain, '/api/privacy');
const rowsIn = async (domain: string, table: string): Promise<number> => {
  const { tables } = await get<ExportSummary>(domain, '/api/exports');
  return tables.find(({ name }) => name === table)?.rows ?? 0;
};
const linkFor = async (domain: string, wanted: DownloadRequest): Promise<string> => {
  const answer = await harness.api(domain, '/api/downloads', {
    method: 'POST',
    body: JSON.stringify(wanted),
  });
  return harness.url + ((await answer.json()) as DownloadLink).path;
};
const ORDERS = { what: 'table', table: 'orders', format: 'json' } as const;

describe('a download link', () => {
  it('gives its file once, as a file to be saved and never kept on the way', async () => {
    const link = await linkFor(mine, ORDERS);
    const answer = await fetch(link);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="kindred-orders-\d{4}-\d\d-\d\d\.json"$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ shop: mine, tables: { orders: [{}] }, complete: true });
    expect((await fetch(link)).status).toBe(404);
  });

  it('opens nothing of another shop', async () => {
    const link = new URL(await linkFor(mine, ORDERS));
    const other = await harness.app.shops.byDomain(theirs);
    const [, , , secret] = link.pathname.split('/');
    expect((await fetch(`${link.origin}/downloads/${other?.shopId}/${secret}`)).status).toBe(404);
    expect((await fetch(`${link.origin}/downloads/${other?.shopId}/${'A'.repeat(43)}`)).status).toBe(404);
    expect(((await (await fetch(link)).json()) as { shop: string }).shop).toBe(mine);
  });

  it.each(['0', '-1', '1.5', '9e99', 'x', "1'"])('is no link with shop %s', async (shopId) => {
    const answer = await fetch(`${harness.url}/downloads/${encodeURIComponent(shopId)}/${'A'.repeat(43)}`);
    expect(answer.status).toBe(404);
  });

  it('is made for nobody without a session token, and for nothing that is no export', async () => {
    const post = (body: string, headers = {}) =>
      fetch(`${harness.url}/api/downloads`, { method: 'POST', body, headers });
    expect((await post(JSON.stringify(ORDERS))).status).toBe(401);
    const signed = (wanted: object) =>
      harness.api(mine, '/api/downloads', { method: 'POST', body: JSON.stringify(wanted) });
    expect((await signed({ what: 'table', table: 'pg_shadow;', format: 'csv' })).status).toBe(400);
    expect((await fetch(await linkFor(mine, { ...ORDERS, table: 'shop_tokens' }))).status).toBe(404);
  });

  it('is over after a minute', async () => {
    const link = await linkFor(mine, ORDERS);
    harness.advance(61_000);
    expect((await fetch(link)).status).toBe(404);
    harness.advance(-61_000);
  });

  it('is not used up by somebody who only looks', async () => {
    const link = await linkFor(mine, ORDERS);
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(405);
    expect((await fetch(link)).status).toBe(200);
  });

  it('stands in no log', async () => {
    const link = await linkFor(mine, ORDERS);
    await fetch(link);
    expect(JSON.stringify(harness.logged)).not.toContain(new URL(link).pathname.split('/')[3]);
  });
});

describe('an export of everything', () => {
  it('holds the shop’s catalogue and orders, and no secret', async () => {
    const text = await (await fetch(await linkFor(mine, { what: 'everything' }))).text();
    const { tables } = JSON.parse(text) as { tables: Record<string, object[]> };
    expect(tables['products']!.length).toBeGreaterThan(1);
    expect(tables).not.toHaveProperty('shop_tokens');
    expect(text).not.toContain(theirs);
  });
});

describe('a customer’s request', () => {
  const latest = async (kind: PrivacyRequest['kind']) =>
    eventually(async () => {
      const { requests } = await report(mine);
      return requests.find((request) => request.kind === kind && request.doneAt !== null);
    });

  it('for their data is answered by a download that names no person, and by no other shop', async () => {
    harness.shopify.changes(mine).requestCustomerData('5');
    const { requestId, receipt, downloadable } = await latest('data_request');
    expect({ receipt, downloadable }).toEqual({
      receipt: {
        customer_segments: 0,
        events: 0,
        experiment_inbox: 0,
        experiment_units: 0,
        orders: 1,
        visitor_segments: 0,
      },
      downloadable: true,
    });
    const wanted = { what: 'data_request', requestId } as const;
    expect((await fetch(await linkFor(theirs, wanted))).status).toBe(404);
    const text = await (await fetch(await linkFor(mine, wanted))).text();
    expect(JSON.parse(text)).toMatchObject({
      requestId,
      tables: { orders: [{ lines: [{}] }] },
      complete: true,
    });
    expect(text).not.toMatch(/Ada|Lund|example\.com/);
    expect((await latest('data_request')).downloadedAt).not.toBeNull();
  });

  it('to be forgotten leaves a receipt, and the earlier answer cannot be had any more', async () => {
    harness.shopify.changes(mine).redactCustomer('5');
    expect((await latest('customer_redact')).receipt).toMatchObject({ orders: 1 });
    const { requestId, downloadable } = await latest('data_request');
    expect(downloadable).toBe(false);
    expect((await fetch(await linkFor(mine, { what: 'data_request', requestId }))).status).toBe(404);
    expect(await rowsIn(theirs, 'orders')).toBe(1);
  });
});

describe('an erasure by the merchant', () => {
  const erase = (body: object) =>
    harness.api(theirs, '/api/privacy/erasures', { method: 'POST', body: JSON.stringify(body) });

  it.each([{}, { orderId: '#1001' }, { visitorId: 'a b' }, { orderId: '1', visitorId: 'a' }, { orderId: 0 }])(
    'is refused for %j',
    async (body) => {
      expect((await erase(body)).status).toBe(400);
    },
  );

  it('deletes the order and answers with the receipt', async () => {
    const file = (await (await fetch(await linkFor(theirs, ORDERS))).json()) as {
      tables: { orders: { order_id: string }[] };
    };
    const orderId = file.tables.orders[0]!.order_id;
    const answer = (await (await erase({ orderId })).json()) as PrivacyRequest;
    expect(answer).toMatchObject({ kind: 'order_erasure', receipt: { orders: 1 } });
    expect((await report(theirs)).requests).toContainEqual(answer);
    expect(await rowsIn(theirs, 'orders')).toBe(0);
  });
});

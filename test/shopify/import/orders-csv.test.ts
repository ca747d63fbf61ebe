import { describe, expect, test } from 'vitest';
import { importOrdersCsv, importProductsCsv, NotAnExportError, shopFromCsv } from './index.ts';

const PRODUCTS = [
  'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price',
  'tent,Tent - Two Person,Colour,Red,TENT-R,300.00',
  'tent,,,Blue,TENT-B,300.00',
  'mug,Mug,Title,Default Title,SAME,9.50',
  'cup,Cup,Title,Default Title,SAME,8.50',
].join('\n');
const HEADER =
  'Name,Email,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at,Id,Billing Name';
const { products } = importProductsCsv(PRODUCTS);
const read = (...rows: string[]) => importOrdersCsv([HEADER, ...rows].join('\n'), products);
const idOf = (handle: string) => products.find((product) => product.handle === handle)!.id;

describe('importOrdersCsv', () => {
  test('gathers line items under the order name and reads the zone of its time', () => {
    const { orders, problems, currency } = read(
      '#1002,jo@shop.test,EUR,2026-11-01 10:00:00 +0200,1,Mug,9.50,,,5550001,Jo Doe',
      '#1002,,,,2,Tent - Two Person - Blue,300.00,TENT-B,,,',
    );
    expect(problems).toEqual([]);
    expect(currency).toBe('EUR');
    expect(orders).toMatchObject([
      {
        id: '5550001',
        name: '#1002',
        createdAt: '2026-11-01T08:00:00.000Z',
        cancelledAt: null,
        lines: [{ quantity: 1 }, { quantity: 2 }],
      },
    ]);
  });

  test('matches by SKU, then by title and variant; a SKU of two products decides nothing', () => {
    const { orders } = read(
      '#1,,EUR,2026-11-01 10:00:00 +0000,1,Renamed since,9.50,TENT-R,,,',
      '#1,,,,1,tent - two person - BLUE,300.00,,,,',
      '#1,,,,1,Cup,8.50,SAME,,,',
      '#1,,,,1,Tent - Two Person - Green,300.00,,,,',
    );
    const lines = orders[0]!.lines;
    expect(lines.map((line) => line.productId)).toEqual([
      idOf('tent'),
      idOf('tent'),
      idOf('cup'),
      idOf('tent'),
    ]);
    expect(lines.map((line) => line.variantId !== null)).toEqual([true, true, true, false]);
  });

  test('keeps nothing that says who bought, only who is the same', () => {
    const { customers, orders } = read(
      '#1,jo@shop.test,EUR,2026-11-01 10:00:00 +0000,1,Mug,9.50,,,,Jo Doe',
      '#2,JO@shop.test,EUR,2026-10-01 10:00:00 +0000,1,Mug,9.50,,,,Jo Doe',
      '#3,,EUR,2026-10-01 10:00:00 +0000,1,Mug,9.50,,,,',
    );
    expect(customers).toHaveLength(1);
    expect(orders.map((order) => order.customerId)).toEqual([customers[0]!.id, customers[0]!.id, null]);
    expect(JSON.stringify([customers, orders])).not.toMatch(/jo@|doe/i);
  });

  test('lists what it cannot use, by line', () => {
    const { orders, problems } = read(
      '#1,,EUR,yesterday,1,Mug,9.50,,,,',
      '#1,,,,1,Cup,8.50,,,,',
      '#2,,EUR,2026-11-01 10:00:00 +0000,none,Mug,9.50,,,,',
      '#3,,EUR,2026-11-01 10:00:00 +0000,1,Gone For Good,9.50,,,,',
      ',,EUR,2026-11-01 10:00:00 +0000,1,Mug,9.50,,,,',
      '#4,,USD,2026-11-01 10:00:00 +0000,1,Mug,9.50,,,,',
      '#5,,EUR,2026-11-01 10:00:00 +0000,1,Mug,free,,soon,,',
      '#6,,EUR,2026-11-01 10:00:00 +0000,1,Mug,1.00,,soon,,',
    );
    expect(orders.map((order) => order.name)).toEqual(['#3', '#6']);
    expect(orders[0]!.lines[0]).toMatchObject({ productId: null, title: 'Gone For Good' });
    expect(problems).toEqual([
      { line: 2, reason: '"yesterday" is not a time of order.' },
      { line: 3, reason: 'Belongs to order #1, which was left out (line 2).' },
      { line: 4, reason: '"none" is not a quantity.' },
      { line: 4, reason: 'Order #2 was left out: none of its items could be read.' },
      { line: 5, reason: '"Gone For Good" is no product of this catalogue, by SKU or by title.' },
      { line: 6, reason: 'The row has no order name.' },
      { line: 7, reason: "Order #4 is in USD, the shop's other orders are in EUR." },
      { line: 8, reason: '"free" is not a price.' },
      { line: 8, reason: 'Order #5 was left out: none of its items could be read.' },
      { line: 9, reason: '"soon" is not a time; order #6 counts as not cancelled.' },
    ]);
  });

  test('says so when it is given a product export', () => {
    expect(() => importOrdersCsv(PRODUCTS, [])).toThrow(NotAnExportError);
    expect(() => importOrdersCsv(PRODUCTS, [])).toThrow('It looks like a Shopify product export.');
  });
});

describe('shopFromCsv', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const shopOf = (...times: string[]) =>
    shopFromCsv({
      productsText: PRODUCTS,
      ordersText: [HEADER, ...times.map((time, at) => `#${at + 1},,EUR,${time},1,Mug,9.50,,,,`)].join('\n'),
      now,
      domain: 'my-shop.myshopify.com',
    });

  test('moves old orders as a whole, by whole days, to just before now', () => {
    const { shop, report } = shopOf('2024-01-01 08:00:00 +0000', '2024-03-01 13:00:00 +0000');
    const [first, second] = [...shop.orders.values()].map((order) => Date.parse(order.createdAt));
    expect(second! - first!).toBe((60 * 24 + 5) * 3_600_000);
    expect(now - second!).toBe(23 * 3_600_000);
    expect(report.ordersShiftedByDays).toBe(995);
  });

  test('leaves recent orders where they are, and brings back orders from the future', () => {
    expect(shopOf('2026-11-01 08:00:00 +0000').report.ordersShiftedByDays).toBe(0);
    const { shop, report } = shopOf('2026-11-23 08:00:00 +0000');
    expect(report.ordersShiftedByDays).toBe(-1);
    expect(Date.parse([...shop.orders.values()][0]!.createdAt)).toBeLessThanOrEqual(now);
  });

  test('reports what it made', () => {
    const { shop, report } = shopOf('2026-11-01 08:00:00 +0000');
    expect(report).toMatchObject({
      products: 3,
      variants: 4,
      orders: 1,
      orderLines: { matched: 1, unmatched: 0 },
      problems: [],
    });
    expect(shop).toMatchObject({ domain: 'my-shop.myshopify.com', name: 'My Shop', currency: 'EUR' });
  });

  test('is a shop without orders when there are none', () => {
    const { shop } = shopFromCsv({ productsText: PRODUCTS, now, domain: 'a.myshopify.com', currency: 'GBP' });
    expect([shop.orders.size, shop.currency]).toEqual([0, 'GBP']);
  });
});

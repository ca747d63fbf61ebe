import { readdirSync } from 'node:fs';
import { inEnglish } from '@kindred/shared/said';
import { describe, expect, test } from 'vitest';
import {
  changeOf,
  comparisonOf,
  type KpiDay,
  KPIS,
  NO_SHOP_SUMS,
  type OrderSums,
  type ShopSums,
} from './index.ts';

const day = (shop: Partial<ShopSums>, orders: Partial<OrderSums> | null = null): KpiDay => ({
  day: '2026-11-01',
  shop: { ...NO_SHOP_SUMS, ...shop },
  orders: orders && {
    shopOrders: 0,
    shopRevenue: 0,
    coveredOrders: 0,
    measuredOrders: 0,
    measuredRevenue: 0,
    unknownOrders: 0,
    ...orders,
  },
});
const of = (id: string, days: KpiDay[]) => KPIS.find((kpi) => kpi.id === id)!.of(days);

describe('the registry', () => {
  test('has one file a key figure, by its id', () => {
    const files = readdirSync(import.meta.dirname)
      .filter((name) => !/\.test\.ts$|^(index|kpi|sums)\.ts$/.test(name))
      .map((name) => name.slice(0, -3));
    expect(KPIS.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test.each(KPIS.map((kpi) => [kpi.id, kpi] as const))('says everything needed to judge %s', (_, kpi) => {
    const { title, numerator, window, attribution, bias, denominator } = kpi;
    for (const words of [title, numerator, window, attribution, bias])
      expect(inEnglish(words)).toMatch(/\w{3}/);
    expect(inEnglish(bias)).toMatch(/[.]$/);
    expect(kpi.unit === 'share' && denominator === null).toBe(false);
  });

  test.each(KPIS.map((kpi) => [kpi.id, kpi] as const))('says nothing of no days at all: %s', (_, kpi) => {
    expect(kpi.of([])).toBeNull();
  });

  test.each(KPIS.filter(({ unit }) => unit === 'share').map((kpi) => [kpi.id, kpi] as const))(
    'says nothing of days on which nothing happened: %s',
    (_, kpi) => expect(kpi.of([day({}, {}), day({}, {})])).toBeNull(),
  );
});

describe('figures', () => {
  test('add up over days before they are divided', () => {
    const days = [day({ visits: 40, visitsBought: 15 }), day({ visits: 10 })];
    // Wilson's interval of 15 in 50, as in the reference.
    expect(of('conversion', days)).toMatchObject({ value: 0.3, n: 50 });
    expect(of('conversion', days)!.low).toBeCloseTo(0.191036, 6);
    expect(of('conversion', days)!.high).toBeCloseTo(0.437504, 6);
  });

  test('of money rest on what single orders and visitors differ', () => {
    // Orders of 1000, 3000 and 5000; ten visitors, of whom one bought the first two.
    const money = { revenue: 9000, revenueSquared: 35e6, visitorRevenueSquared: 4000 ** 2 + 5000 ** 2 };
    const days = [day({ ...money, visitors: 10, orders: 4, pricedOrders: 3 })];
    // mean 3000, sd 2000, standard error 2000 / sqrt(3)
    const order = of('average-order-value', days)!;
    expect([order.value, order.n]).toEqual([3000, 3]);
    expect(order.high - order.value).toBeCloseTo(1.959964 * (2000 / Math.sqrt(3)), 2);
    const visitor = of('revenue-a-visitor', days)!;
    expect(visitor.value).toBe(900);
    const variance = (41e6 - 10 * 900 ** 2) / 9;
    expect(visitor.high - visitor.value).toBeCloseTo(1.959964 * Math.sqrt(variance / 10), 2);
  });

  test('that were counted whole have no interval', () => {
    const days = [day({ visits: 7, influencedRevenue: 500, influencedOrders: 2 }), day({ visits: 5 })];
    expect(of('visits', days)).toEqual({ value: 12, low: 12, high: 12, n: 12 });
    expect(of('influenced-revenue', days)).toEqual({ value: 500, low: 500, high: 500, n: 2 });
  });

  test('of each day by itself tell how much days differ', () => {
    const days = [2, 4, 6].map((visitors) => day({ visitors, shownProducts: visitors, products: 10 }));
    expect(of('visitors-a-day', days)).toMatchObject({ value: 4, n: 3 });
    expect(of('visitors-a-day', days)!.low).toBeCloseTo(4 - (1.959964 * 2) / Math.sqrt(3), 5);
    expect(of('catalogue-coverage', days)!.value).toBeCloseTo(0.4, 12);
    expect(of('visitors-a-day', days.slice(0, 1))).toEqual({ value: 2, low: 2, high: 2, n: 1 });
  });

  test('of Shopify’s orders leave out days of which nothing is known any more', () => {
    const days = [
      day({ orders: 9 }),
      day({ orders: 3 }, { shopOrders: 4, coveredOrders: 3, measuredOrders: 5 }),
    ];
    expect(of('consent-coverage', days)).toMatchObject({ value: 0.75, n: 4 });
  });
});

describe('two periods', () => {
  const change = (id: string, now: KpiDay[], before: KpiDay[]) =>
    changeOf(
      KPIS.find((kpi) => kpi.id === id)!,
      now,
      before,
    );
  const rounded = ({ value, low, high }: { value: number; low: number; high: number }) =>
    [value, low, high].map((each) => Number(each.toFixed(4)));

  test('are compared by how much days differ, where a figure is a count or a mean of days', () => {
    const now = [12, 15, 9, 20, 14].map((visits) => day({ visits, visitors: visits }));
    const before = [10, 11, 9, 12, 10].map((visits) => day({ visits, visitors: visits }));
    // scipy 1.17.1: ttest_ind(now, before, equal_var=False).confidence_interval()
    expect(rounded(change('visitors-a-day', now, before)!)).toEqual([3.6, -1.3704, 8.5704]);
    expect(rounded(change('visits', now, before)!)).toEqual([18, -6.8518, 42.8518]);
  });

  test('are not compared where single days cannot tell how much days differ', () => {
    expect(change('visits', [day({ visits: 9 })], [day({ visits: 2 })])).toBeNull();
    expect(change('visits', [day({ visits: 9 })], [])).toBeNull();
  });

  test('are compared by both intervals, where a figure is a share or a mean of single visits or orders', () => {
    const shares = (visitsBought: number, visits: number) => [day({ visitsBought, visits })];
    // Newcombe (1998), method 10: 56 of 70 against 48 of 80.
    expect(rounded(change('conversion', shares(56, 70), shares(48, 80))!)).toEqual([0.2, 0.0524, 0.3339]);
  });

  test('are told apart by chance in words, for each key figure', () => {
    for (const kpi of KPIS) expect(inEnglish(comparisonOf(kpi))).toMatch(kpi.daysAre ? /Welch/ : /Newcombe/);
  });
});

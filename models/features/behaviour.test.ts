import { describe, expect, it, test } from 'vitest';
import { behaviourOf, onDeviceOf, trailBehaviour, weekdaysSeen } from './behaviour.ts';
import { type FactsInput, MAX_TYPES, type ShopFacts, shopFacts } from './behaviour-facts.ts';
import { behaviourFeatures } from './behaviour-features.ts';
import { type BehaviourEvent, type BehaviourStep, stepsOf } from './behaviour-steps.ts';
import { transformed } from './behaviour-transform.ts';
import { isSensitive } from './sensitive.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Sunday, noon. */
const NOW = Date.UTC(2026, 10, 22, 12);

const product = (
  productId: string,
  productType: string,
  priceMinorUnits: number,
  compareAtMinorUnits = 0,
) => ({
  productId,
  productType,
  priceMinorUnits,
  compareAtMinorUnits,
});
const shop = (over: Partial<FactsInput> = {}) =>
  shopFacts({
    products: [
      product('1', 'Shoes', 1000),
      product('2', 'Shoes', 2000, 2500),
      product('3', 'Shoes', 3000),
      product('4', 'Mugs', 500),
      product('9', 'Vitamins', 500, 900),
    ],
    views: new Map([
      ['1', 5],
      ['4', 2],
      ['9', 50],
    ]),
    utcOffsetMinutes: 0,
    ...over,
  });
const facts = shop();
const did = (kind: BehaviourStep['kind'], daysAgo: number, productId?: string): BehaviourStep => ({
  kind,
  at: NOW - daysAgo * DAY,
  ...(productId !== undefined && { productId }),
});
function valuesOf(steps: BehaviourStep[], own: ShopFacts = facts): Record<string, number> {
  const values = behaviourOf(steps, own, NOW)!;
  return Object.fromEntries(behaviourFeatures(own.types).map(({ name }, i) => [name, values[i]!]));
}

describe('behaviourOf', () => {
  it('knows nothing of who was never there, or not in the last 90 days, or only later', () => {
    expect(behaviourOf([], facts, NOW)).toBeNull();
    expect(behaviourOf([did('viewed', 91, '1'), did('viewed', -1, '1')], facts, NOW)).toBeNull();
  });

  it('counts visits, which half an hour of silence ends, and lets them fade by half in a month', () => {
    const visit = [did('viewed', 30, '1'), { ...did('viewed', 30, '2'), at: NOW - 30 * DAY + 29 * MINUTE }];
    const { recency, visits, products_a_visit: products } = valuesOf(visit);
    expect(visits).toBeCloseTo(0.5, 3);
    expect(recency).toBeCloseTo(30 - 29 / (24 * 60), 3);
    // Half a visit with two products, and one ordinary visit with one.
    expect(products).toBeCloseTo((0.5 * 2 + 1) / 1.5, 3);
  });

  it('counts an order once, whatever it has of lines, with what was paid', () => {
    const paid = { ...did('bought', 0, '1'), valueMinorUnits: 4000 };
    const { orders, spend, depth, abandonment } = valuesOf([paid, { ...paid, productId: '4' }]);
    expect([orders, spend]).toEqual([1, 8000]);
    expect(depth).toBeGreaterThan(0.5);
    expect(abandonment).toBeLessThan(0.5);
  });

  it('knows a cart that was left behind from one that was bought, and from none', () => {
    const left = valuesOf([did('added', 1, '1')]);
    const bought = valuesOf([did('added', 1, '1'), did('bought', 1, '1')]);
    const none = valuesOf([did('viewed', 1, '1')]);
    expect(left['abandonment']).toBeGreaterThan(none['abandonment']!);
    expect(none['abandonment']).toBeGreaterThan(bought['abandonment']!);
    expect(left['cart_share']).toBeGreaterThan(none['cart_share']!);
  });

  it('knows who sends back what was ordered, where orders come back at all', () => {
    const sold = { ...shop(), hasReturned: true };
    const returned = (steps: BehaviourStep[], own: ShopFacts = sold) =>
      valuesOf(steps, own)['returned_share'];
    const back: BehaviourStep = { ...did('bought', 0, '1'), returned: true };
    const sends = [did('bought', 1, '1'), back, { ...back, productId: '2' }];
    expect(returned(sends)).toBeCloseTo((1 + 0.1) / (1 + 2 ** (-1 / 30) + 1), 6);
    expect(returned([did('viewed', 0, '1')])).toBe(0.1);
    expect(returned([did('bought', 0, '1')])).toBeLessThan(0.1);
    expect(returned(sends, facts)).toBe(0.1);
  });

  it('says nothing of reduced products where nothing is known to be reduced', () => {
    const plain = { ...shop(), hasReduced: false };
    const few = valuesOf([did('viewed', 0, '2')], plain)['reduced_share'];
    expect(valuesOf([did('viewed', 0, '2'), did('viewed', 1, '1')], plain)['reduced_share']).toBe(few);
  });

  it('tells what is looked at: its type, its price among its like, whether it is reduced', () => {
    const cheap = valuesOf([did('viewed', 0, '1')]);
    const dear = valuesOf([did('viewed', 0, '3')]);
    expect(cheap['price_band']).toBeCloseTo((1 / 6 + 0.5) / 2, 6);
    expect(dear['price_band']).toBeCloseTo((5 / 6 + 0.5) / 2, 6);
    expect(valuesOf([did('viewed', 0, '2')])['reduced_share']).toBeGreaterThan(cheap['reduced_share']!);
    expect(cheap['type:Shoes']).toBeCloseTo(0.75, 6);
    expect(cheap['type:Shoes']! + cheap['type:Mugs']!).toBeCloseTo(1, 6);
  });

  it('goes by the hour and the weekday of the shop', () => {
    const saturdayNight = [{ kind: 'viewed' as const, at: Date.UTC(2026, 10, 20, 23, 30), productId: '1' }];
    const east = valuesOf(saturdayNight, shop({ utcOffsetMinutes: 60 }));
    const here = valuesOf(saturdayNight);
    // Half past eleven on a Friday evening here, past midnight on Saturday there.
    expect(here['evening_share']).toBeGreaterThan(east['evening_share']!);
    expect(east['weekend_share']).toBeGreaterThan(here['weekend_share']!);
    expect(weekdaysSeen(saturdayNight, facts, NOW, 7)).toBe(1 << 5);
    expect(weekdaysSeen(saturdayNight, facts, NOW, 1)).toBe(0);
  });

  it('knows nothing of what is sensitive', () => {
    expect(facts.types).toEqual(['Shoes', 'Mugs']);
    const [with9, without] = [[did('viewed', 0, '9')], [did('viewed', 0, 'gone')]].map((each) =>
      valuesOf(each),
    );
    expect(with9).toEqual(without);
  });

  it('is the same on a device, from what its trail has', () => {
    const steps = [did('searched', 3), did('viewed', 3, '1'), did('added', 3, '1'), did('saw_cart', 3)];
    const trail = steps.filter(({ kind }) => kind === 'viewed' || kind === 'added');
    const there = onDeviceOf(behaviourOf(trail, facts, trail.at(-1)!.at)!, facts.types);
    expect(trailBehaviour(steps, facts, 50)).toEqual(there);
    expect(trailBehaviour(steps, facts, 1)).toEqual(trailBehaviour(steps.slice(0, 2), facts, 50));
    expect(trailBehaviour(steps.slice(0, 1), facts, 50)).toBeNull();
  });
});

describe('shopFacts', () => {
  it('keeps the types that are looked at most, or those that a model was fitted with', () => {
    const many = Array.from({ length: 12 }, (_, i) => product(String(i), `Type ${i}`, 100));
    const views = new Map(many.map(({ productId }, i) => [productId, i]));
    expect(shop({ products: many, views }).types).toEqual([11, 10, 9, 8, 7, 6, 5, 4].map((i) => `Type ${i}`));
    expect(MAX_TYPES).toBe(8);
    expect(shop({ types: ['Mugs'] }).products.get('1')?.type).toBe(-1);
  });

  it('leaves out what the merchant calls sensitive, too', () => {
    expect(shop({ sensitiveTypes: ['Mugs'] }).types).toEqual(['Shoes']);
  });
});

test('events become steps in time order, without cancelled orders and what nobody did', () => {
  const events: BehaviourEvent[] = [
    { name: 'search_submitted', occurredAt: 5, data: { resultCount: 0 } },
    {
      name: 'checkout_completed',
      occurredAt: 9,
      data: {
        orderId: '7',
        currency: 'EUR',
        lines: [{ productId: '1', quantity: 2, priceMinorUnits: 300 }],
      },
    },
    { name: 'checkout_completed', occurredAt: 8, data: { orderId: '8', currency: 'EUR', lines: [] } },
    { name: 'page_measured', occurredAt: 1, data: {} },
    { name: 'product_viewed', occurredAt: 2, data: { productId: '1' } },
  ];
  expect(stepsOf(events, { currency: 'EUR', cancelledOrders: new Set(['8']) })).toEqual([
    { kind: 'viewed', at: 2, productId: '1' },
    { kind: 'searched', at: 5 },
    { kind: 'bought', at: 9, productId: '1', valueMinorUnits: 600 },
  ]);
  expect(stepsOf(events, { currency: 'EUR', cancelledOrders: new Set(['7', '8']) })).toHaveLength(2);
  expect(stepsOf(events, { currency: 'EUR', returnedOrders: new Set(['7']) }).at(-1)).toEqual({
    kind: 'bought',
    at: 9,
    productId: '1',
    valueMinorUnits: 600,
    returned: true,
  });
});

test.each(['CHF', null])('an order in euros has no value in a shop that sells in %s', (currency) => {
  const lines = [{ productId: '1', quantity: 2, priceMinorUnits: 300 }];
  const paid: BehaviourEvent = {
    name: 'checkout_completed',
    occurredAt: NOW,
    data: { orderId: '7', currency: 'EUR', lines },
  };
  const [own, abroad] = ['EUR', currency].map((each) => valuesOf(stepsOf([paid], { currency: each })));
  expect([own!['orders'], own!['spend']]).toEqual([1, 600]);
  expect([abroad!['orders'], abroad!['spend']]).toEqual([1, 0]);
});

test('features are put into a form for distances: logs, logits, and shares against their mean', () => {
  const features = behaviourFeatures(['A', 'B']);
  const values = features.map(({ transform }) => (transform === 'log' ? Math.E - 1 : 0.5));
  const put = transformed(values, features);
  features.forEach(({ transform }, i) => expect(put[i]).toBeCloseTo(transform === 'log' ? 1 : 0, 6));
  const shares = transformed([...values.slice(0, -2), 0.8, 0.2], features);
  expect(shares.at(-2)).toBeCloseTo(Math.log(0.8) - Math.log(0.4), 6);
  // Nothing runs away, whatever the shares are.
  expect(
    transformed(
      features.map(() => 1),
      features,
    ).every(Number.isFinite),
  ).toBe(true);
});

test.each([
  'Vitamins & Supplements',
  'Nahrungsergänzung',
  'Umstandsmode',
  'Rotwein',
  'Wine',
  '健康食品',
  'Vins rouges',
  'Cerveza artesana',
  'Compléments alimentaires',
  'Suplementos',
  'Ropa de maternidad',
  'Livres de prière',
  'Préstamos',
  'Articles funéraires',
  '赤ワイン',
  '質屋',
])('%s is sensitive', (type) => {
  expect(isSensitive(type)).toBe(true);
});

test.each([
  'Shoes',
  'Teapots',
  'Running Shirts',
  'Desk lamps',
  'Twine',
  'Essex mugs',
  'Armchairs',
  'Licorice',
  'Prêt-à-porter',
  'Kreditkartenetuis',
  'Vinyl',
  'コート',
  '',
])('%s is not sensitive', (type) => expect(isSensitive(type)).toBe(false));

import { createHash } from 'node:crypto';
import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { shopperEventSchema } from '@kindred/shared/schema/event';
import { describe, expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { imageSvg } from './pictures/picture.ts';
import type { World } from './world.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
const world = createWorld({ seed: 7, now: NOW, visits: 1500 });
const products = [...world.shop.products.values()];
const events = world.visits.flatMap((visit) => visit.events);

function hashOf(made: World): string {
  const plain = JSON.stringify(made, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  return createHash('sha256').update(plain).digest('hex');
}

const distinct = (values: string[]): number => new Set(values).size;
const smallHash = (seed: number): string =>
  hashOf(createWorld({ seed, now: NOW, products: 120, visits: 200 }));

describe('a world', () => {
  test('is the same to the byte for the same seed, and another for another', () => {
    expect(smallHash(3)).toBe(smallHash(3));
    expect(smallHash(4)).not.toBe(smallHash(3));
  });

  test('refuses a history that would be too old to be accepted', () => {
    expect(() => createWorld({ seed: 1, now: NOW, days: 90 })).toThrow('at most 85 days');
  });

  test.each([0, 1, 3, 4])('can be a shop with %i products', (count) => {
    const small = createWorld({ seed: 1, now: NOW, products: count, visits: 60 });
    expect(small.shop.products.size).toBe(count > 3 ? count + 1 : count);
    expect(small.visits).toHaveLength(60);
  });

  test('keeps its prices in the digits of the currency', () => {
    const yen = createWorld({ seed: 1, now: NOW, products: 20, visits: 5, currency: 'JPY' });
    const prices = [...yen.shop.products.values()].flatMap((product) =>
      product.variants.map((variant) => variant.price),
    );
    expect(prices.every((price) => /^\d+$/.test(price))).toBe(true);
  });
});

describe('its catalogue', () => {
  test('is varied, and no two products share a title, handle, id or SKU', () => {
    expect(products).toHaveLength(841);
    for (const key of ['id', 'title', 'handle'] as const)
      expect(distinct(products.map((it) => it[key]))).toBe(841);
    const variants = products.flatMap((product) => product.variants);
    expect(distinct(variants.map((variant) => variant.id))).toBe(variants.length);
    const skus = variants.map((variant) => variant.sku).filter((sku) => sku !== '');
    expect(distinct(skus)).toBe(skus.length);
    expect(distinct(products.map((product) => product.productType))).toBeGreaterThan(40);
    expect(distinct(products.map((product) => product.vendor))).toBeGreaterThan(15);
  });

  test('has drafts, sold-out and reduced products, new arrivals and a gift card', () => {
    const share = (holds: (product: (typeof products)[number]) => boolean) =>
      products.filter(holds).length / products.length;
    expect(share((it) => it.status === 'DRAFT')).toBeGreaterThan(0.01);
    expect(share((it) => it.variants.every((variant) => variant.inventoryQuantity === 0))).toBeGreaterThan(
      0.03,
    );
    expect(share((it) => it.variants.some((variant) => variant.compareAtPrice !== null))).toBeGreaterThan(
      0.05,
    );
    expect(share((it) => NOW - Date.parse(it.createdAt) < 56 * DAY)).toBeGreaterThan(0.08);
    expect(products.filter((it) => it.isGiftCard)).toHaveLength(1);
  });

  test('gives each product one value an option, a department and pictures that can be drawn', () => {
    for (const product of products) {
      for (const variant of product.variants)
        expect(variant.optionValues).toHaveLength(product.options.length);
      expect(product.collectionIds.every((id) => world.shop.collections.has(id))).toBe(true);
      expect(product.images.length).toBeGreaterThan(0);
      for (const image of product.images) expect(imageSvg(image.src)).toMatch(/^<svg [^]*<\/svg>$/);
    }
  });
});

describe('its events', () => {
  test('are all what the contract allows, each once, none in the future or too old', () => {
    expect(events.length).toBeGreaterThan(8000);
    expect(new Set(events.map((event) => event.eventId)).size).toBe(events.length);
    for (const event of events) {
      expect(shopperEventSchema.safeParse(event).error).toBeUndefined();
      expect(event.occurredAt).toBeLessThanOrEqual(NOW);
      expect(event.occurredAt).toBeGreaterThan(NOW - EVENT_RETENTION_DAYS * DAY);
    }
  });

  test('carry the time of the event in their ids', () => {
    for (const event of events.slice(0, 200)) {
      expect(Number.parseInt(event.eventId.replace('-', '').slice(0, 12), 16)).toBe(event.occurredAt);
    }
  });

  test('name only products that were on sale then', () => {
    for (const event of events) {
      if (event.name !== 'product_viewed') continue;
      const product = world.shop.products.get(event.data.productId)!;
      expect(Date.parse(product.publishedAt!)).toBeLessThanOrEqual(event.occurredAt);
    }
  });

  test('stay within one visit: no pause of half an hour', () => {
    for (const visit of world.visits) {
      visit.events.forEach((event, at) => {
        expect(event.occurredAt - (visit.events[at - 1]?.occurredAt ?? event.occurredAt)).toBeLessThan(
          30 * 60_000,
        );
      });
    }
  });

  test('are absent where consent was refused, and from the moment it was withdrawn', () => {
    const kinds = new Map<string, number>();
    for (const visit of world.visits) {
      kinds.set(visit.consent, (kinds.get(visit.consent) ?? 0) + 1);
      const mayTell = visit.consent === 'refused' ? 0 : Infinity;
      expect(visit.events.length + visit.dirty.length).toBeLessThanOrEqual(mayTell);
      const withdrawnAt = world.truth.visitors.get(visit.visitorId)!.withdrawnAt ?? Infinity;
      expect(visit.events.every((event) => event.occurredAt < withdrawnAt)).toBe(true);
      expect(visit.dirty.every((item) => item.sentAt < withdrawnAt)).toBe(true);
    }
    for (const kind of ['given', 'refused', 'withdrawn']) expect(kinds.get(kind)).toBeGreaterThan(20);
  });

  test('come from bots too', () => {
    const bots = world.visits.filter((visit) => visit.kind === 'bot');
    expect(bots.length).toBeGreaterThan(5);
    expect(bots.every((visit) => visit.events.length > 20)).toBe(true);
  });
});

describe('its orders', () => {
  const orders = [...world.shop.orders.values()];

  test('hold every recorded checkout, and others that no event tells of', () => {
    const checkouts = events.filter((event) => event.name === 'checkout_completed');
    expect(checkouts.length).toBeGreaterThan(20);
    for (const checkout of checkouts) {
      const order = world.shop.orders.get(checkout.data.orderId)!;
      expect(order.lines.map((line) => line.productId)).toEqual(
        checkout.data.lines.map((line) => line.productId),
      );
    }
    expect(orders.length).toBeGreaterThan(checkouts.length + 30);
  });

  test('are cancelled or come back now and then, the latter weeks later', () => {
    const returned = orders.flatMap((order) =>
      order.returned ? [{ ...order, days: Date.parse(order.returned.at) - Date.parse(order.createdAt) }] : [],
    );
    expect(returned.length / orders.length).toBeGreaterThan(0.03);
    expect(returned.length / orders.length).toBeLessThan(0.2);
    for (const { cancelledAt, days, returned: given, lines } of returned) {
      expect(cancelledAt).toBeNull();
      expect(days / 86_400_000).toBeGreaterThanOrEqual(7);
      expect(Date.parse(given!.at)).toBeLessThanOrEqual(world.now);
      expect(lines.map(({ price, quantity }) => Number(price) * quantity)).toContain(Number(given!.refunded));
    }
  });

  test('are numbered by time and know their customers and products', () => {
    expect(orders.map((order) => order.name)).toEqual(orders.map((_, at) => `#${1001 + at}`));
    for (const order of orders) {
      expect(order.customerId === null || world.shop.customers.has(order.customerId)).toBe(true);
      for (const line of order.lines) {
        const variants = world.shop.products.get(line.productId!)!.variants;
        expect(variants.some((variant) => variant.id === line.variantId)).toBe(true);
      }
    }
  });
});

import type { EventBase, ShopperEvent } from '@kindred/shared/event';
import { createRandom, type SeededRandom, uuidV4, uuidV7 } from './random.ts';

/** Shoppers of known behavioural segments with all that they did, so that what finds segments can be judged. */
export interface PlantedShoppers {
  products: PlantedProduct[];
  /** Names of the segments. */
  segments: string[];
  shoppers: { visitorId: string; segment: number; events: ShopperEvent[] }[];
}

export interface PlantedProduct {
  productId: string;
  productType: string;
  priceMinorUnits: number;
  compareAtMinorUnits: number | null;
}

export interface PlantedOptions {
  seed: number;
  shoppers: number;
  /** Epoch milliseconds: histories end here. */
  now: number;
  days: number;
  /** From `from` on so many visitors a day come once by an advertisement, look at one thing and leave. */
  campaign?: { from: number; visitorsADay: number };
}

/** Means of a segment; every shopper has their own, spread around these. */
interface Habits {
  name: string;
  share: number;
  /** Between visits; null: comes once, sometimes a second time soon after. */
  daysBetween: number | null;
  products: number;
  /** Where on a shelf they look: 0 cheapest, 1 dearest. */
  price: number;
  /** How many times as likely a reduced product is. */
  reduced: number;
  /** Chance that what is looked at goes into the cart, and that a cart is paid. */
  add: number;
  pay: number;
  search: number;
  evening: number;
  weekend: number;
  /** Share of the favourite type; the rest is anything. */
  favourite: number;
  /** Of all in this segment; null: each their own. */
  favouriteType: number | null;
}

const HABITS: Habits[] = [
  habits('rare big spenders', 0.12, 17, 5, 0.88, 1, 0.28, 0.75, 0.25, 0.35, 0.3, 0.35, null),
  habits('bargain seekers', 0.2, 11, 5, 0.3, 14, 0.2, 0.3, 0.35, 0.35, 0.3, 0.25, null),
  habits('browsers who never buy', 0.24, 12, 9, 0.5, 1, 0.015, 0.02, 0.1, 0.3, 0.3, 0.3, null),
  habits('loyal weekly buyers', 0.14, 7, 2.2, 0.5, 1, 0.65, 0.85, 0.08, 0.3, 0.25, 0.8, 2),
  habits('evening window-shoppers', 0.16, 8, 4, 0.55, 1, 0.04, 0.1, 0.1, 0.92, 0.25, 0.3, null),
  habits('gift season one-timers', 0.14, null, 4, 0.6, 1, 0.4, 0.75, 0.55, 0.3, 0.35, 0.85, 5),
];

const TYPES = [
  'Tents',
  'Bags',
  'Coffee',
  'Shirts',
  'Lamps',
  'Gift boxes',
  'Mugs',
  'Shoes',
  'Chairs',
  'Socks',
];
const PRODUCTS_A_TYPE = 24;
const REDUCED_SHARE = 0.22;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function plantedShoppers(options: PlantedOptions): PlantedShoppers {
  const random = createRandom(options.seed, 'planted-segments');
  const products = plantedProducts(random.fork('products'));
  const shoppers = Array.from({ length: options.shoppers }, (_, i) => {
    const own = random.fork(`shopper ${i}`);
    const segment = own.weighted(HABITS.map(({ share }) => share));
    return { ...simulated(ownHabits(HABITS[segment]!, own), products, options, own), segment };
  });
  return {
    products,
    segments: HABITS.map(({ name }) => name),
    shoppers: [...shoppers, ...campaign(products, options)],
  };
}

function plantedProducts(random: SeededRandom): PlantedProduct[] {
  return TYPES.flatMap((productType, type) =>
    Array.from({ length: PRODUCTS_A_TYPE }, (_, i) => {
      const priceMinorUnits = Math.round(Math.exp(7.2 + 0.25 * type + 0.7 * random.normal()));
      return {
        productId: String(1000 * (type + 1) + i),
        productType,
        priceMinorUnits,
        compareAtMinorUnits: random.chance(REDUCED_SHARE) ? Math.round(1.25 * priceMinorUnits) : null,
      };
    }).sort((a, b) => a.priceMinorUnits - b.priceMinorUnits),
  );
}

/** People of one segment are not alike. */
function ownHabits(mean: Habits, random: SeededRandom): Habits {
  const times = (value: number, spread: number): number => value * Math.exp(spread * random.normal());
  const share = (value: number, spread: number): number => {
    const logit = Math.log(value / (1 - value)) + spread * random.normal();
    return 1 / (1 + Math.exp(-logit));
  };
  return {
    ...mean,
    daysBetween: mean.daysBetween && times(mean.daysBetween, 0.25),
    products: times(mean.products, 0.2),
    price: share(mean.price, 0.35),
    reduced: times(mean.reduced, 0.3),
    add: share(mean.add, 0.35),
    pay: share(mean.pay, 0.35),
    search: share(mean.search, 0.4),
    evening: share(mean.evening, 0.4),
    weekend: share(mean.weekend, 0.3),
    favourite: share(mean.favourite, 0.3),
    favouriteType: mean.favouriteType ?? random.int(TYPES.length),
  };
}

function simulated(
  own: Habits,
  products: PlantedProduct[],
  { now, days }: PlantedOptions,
  random: SeededRandom,
): { visitorId: string; events: ShopperEvent[] } {
  const visitorId = uuidV4(random);
  const begin = now - days * DAY;
  const starts: number[] = [];
  if (own.daysBetween === null) {
    starts.push(begin + random.float() * (days - 1) * DAY);
    if (random.chance(0.25)) starts.push(starts[0]! + (1 + 3 * random.float()) * DAY);
  } else
    // Some were here before, others come for the first time while we look.
    for (
      let at =
        begin + (random.chance(0.9) ? random.float() * own.daysBetween : random.float() * 0.7 * days) * DAY;
      at < now - DAY;
      at -= Math.log(1 - random.float()) * own.daysBetween * DAY + 3 * HOUR
    )
      starts.push(at);
  return {
    visitorId,
    events: starts
      .map((start) => atTheirHour(start, own, random))
      .filter((start) => start < now - 2 * HOUR)
      .sort((a, b) => a - b)
      .flatMap((start) => visit(visitorId, start, own, products, random)),
  };
}

/** Moves a visit to the hours, and some of them to the days, at which this shopper comes. */
function atTheirHour(at: number, { evening, weekend }: Habits, random: SeededRandom): number {
  let day = Math.floor(at / DAY);
  const isWeekend = (day + 4) % 7 === 6 || (day + 4) % 7 === 0;
  if (isWeekend && !random.chance(2.2 * weekend)) day += 2;
  const hour = random.chance(evening) ? 18 + 5 * random.float() : 7 + 11 * random.float();
  return Math.floor(day * DAY + hour * HOUR);
}

function visit(
  visitorId: string,
  startedAt: number,
  own: Habits,
  products: PlantedProduct[],
  random: SeededRandom,
): ShopperEvent[] {
  const consent = { analytics: true, preferences: true, marketing: false };
  const sessionId = uuidV4(random);
  let at = startedAt;
  const base = (): EventBase => {
    at += Math.floor((15 + 60 * random.float()) * 1000);
    return { eventId: uuidV7(at, random), visitorId, sessionId, occurredAt: at, consent };
  };
  const events: ShopperEvent[] = [{ ...base(), name: 'page_viewed', data: { pageType: 'home' } }];
  const cart: PlantedProduct[] = [];
  const wanted = random.geometric(own.products);
  for (let seen = 0; seen < wanted; seen++) {
    if (random.chance(own.search / 2.5))
      events.push({ ...base(), name: 'search_submitted', data: { resultCount: random.int(30) } });
    const product = chosen(own, products, random);
    const { productId, priceMinorUnits } = product;
    events.push({ ...base(), name: 'product_viewed', data: { productId, priceMinorUnits } });
    if (!random.chance(own.add)) continue;
    cart.push(product);
    const data = { productId, priceMinorUnits, quantity: 1 };
    events.push({ ...base(), name: 'product_added_to_cart', data });
  }
  if (cart.length === 0) return events;
  const productIds = cart.map(({ productId }) => productId);
  if (random.chance(0.8)) events.push({ ...base(), name: 'cart_viewed', data: { productIds } });
  if (random.chance(own.pay)) {
    const lines = cart.map(({ productId, priceMinorUnits }) => ({ productId, priceMinorUnits, quantity: 1 }));
    const orderId = String(1 + random.int(2 ** 31));
    events.push({ ...base(), name: 'checkout_completed', data: { orderId, currency: 'EUR', lines } });
  }
  return events;
}

function chosen(own: Habits, products: PlantedProduct[], random: SeededRandom): PlantedProduct {
  const type = random.chance(own.favourite) ? own.favouriteType! : random.int(TYPES.length);
  const shelf = products.slice(type * PRODUCTS_A_TYPE, (type + 1) * PRODUCTS_A_TYPE);
  const weights = shelf.map(({ compareAtMinorUnits }, i) => {
    const gap = i / (PRODUCTS_A_TYPE - 1) - own.price;
    return Math.exp(-(gap ** 2) / 0.08) * (compareAtMinorUnits === null ? 1 : own.reduced);
  });
  return shelf[random.weighted(weights)]!;
}

function campaign(
  products: PlantedProduct[],
  { seed, now, campaign }: PlantedOptions,
): PlantedShoppers['shoppers'] {
  if (campaign === undefined) return [];
  const random = createRandom(seed, 'planted-campaign');
  const days = (now - campaign.from) / DAY;
  const curious = habits('campaign', 0, null, 1.2, 0.5, 1, 0.02, 0.1, 0.02, 0.5, 0.3, 0.9, 7);
  return Array.from({ length: Math.round(days * campaign.visitorsADay) }, () => {
    const visitorId = uuidV4(random);
    const at = campaign.from + random.float() * (now - campaign.from - 3 * HOUR);
    return { visitorId, segment: -1, events: visit(visitorId, at, curious, products, random) };
  });
}

function habits(
  name: string,
  share: number,
  daysBetween: number | null,
  products: number,
  price: number,
  reduced: number,
  add: number,
  pay: number,
  search: number,
  evening: number,
  weekend: number,
  favourite: number,
  favouriteType: number | null,
): Habits {
  const chances = { add, pay, search, evening, weekend };
  return { name, share, daysBetween, products, price, reduced, ...chances, favourite, favouriteType };
}

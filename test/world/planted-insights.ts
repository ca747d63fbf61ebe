import {
  type GroupSubject,
  type InsightInput,
  type InsightSegment,
  NO_COUNTS,
  type SlotDay,
} from '@kindred/models/insights';
import { type KpiDay, NO_SHOP_SUMS, type ShopSums } from '@kindred/models/kpi';
import type { Insight } from '@kindred/shared/api/understanding';
import { inEnglish } from '@kindred/shared/said';
import { publishWeek, type RawCell } from '../../shopify-app/server/segments/publication.ts';
import { createRandom, type SeededRandom } from './random.ts';

/** One effect in an otherwise quiet shop; its size is `PLANTED_SIZES`. */
export type PlantedKind =
  | 'what-changed'
  | 'segment-leaks'
  | 'segment-favourites'
  | 'interests'
  | 'slots'
  | 'empty-searches';

export const PLANTED_SIZES = {
  /** Of carts, in the last week: a checkout that breaks for three of five. */
  'what-changed': 0.4,
  /** Of product visits of one segment that add to the cart, always. */
  'segment-leaks': 0.5,
  /** How often one segment opens one product, beside everyone else. */
  'segment-favourites': 3,
  /** Looks at one product type, from the first week to the last. */
  interests: 2.5,
  /** Clicks of one slot. */
  slots: 0.15,
  /** Searches without a result, in the last two weeks. */
  'empty-searches': 2,
} satisfies Record<PlantedKind, number>;

export interface PlantedShop {
  input: InsightInput;
  /** What an insight of the planted kind must be about; for a type, its name in the title. */
  truth: { segmentId?: string; productId?: string; placementId?: string; kpiId?: string; type?: string };
}

/** Whether an insight is of the planted kind and about what was planted. */
export function isFound(
  insights: readonly Insight[],
  kind: PlantedKind,
  { type, ...about }: PlantedShop['truth'],
): boolean {
  return insights.some(
    (insight) =>
      insight.kind === kind &&
      Object.entries(about).every(
        ([name, value]) => insight.about[name as keyof Insight['about']] === value,
      ) &&
      (type === undefined || inEnglish(insight.title).includes(type)),
  );
}

const WEEKS = 12;
const MONDAY = Date.parse('2026-08-31T00:00:00Z');
const DAY = 86_400_000;
const FLOOR = 25;
/** Beside chance: how much a figure differs from week to week (log scale), with some memory of the week before. */
const WEEK_NOISE = {
  visits: 0.1,
  add: 0.06,
  buy: 0.06,
  value: 0.04,
  product: 0.1,
  segment: 0.05,
  click: 0.08,
  empty: 0.1,
};
const MEMORY = 0.3;
/** Beside chance: how much people differ (log scale). */
const PERSON_NOISE = { add: 0.6, buy: 0.4 };
const COMES_AGAIN = 0.25;

/**
 * A shop of `visitsAWeek`, person by person: people come again in the same and the next weeks with their own tastes and
 * habits, weeks differ, the year has a season, segments differ in how often they come and how much they look at (but
 * in nothing else, unless planted), slots differ in how they are clicked. Groups are published as the server does it.
 */
export function plantedShop(seed: number, visitsAWeek: number, planted: PlantedKind | null): PlantedShop {
  const shop = drawShop(createRandom(seed, 'planted'), planted);
  const counts = emptyCounts();
  const people = createRandom(seed, 'people');
  for (let week = 0; week < WEEKS; week++) {
    const arrivals = visitsAWeek * (1 - COMES_AGAIN) * shop.season(week) * shop.noise.visits[week]!;
    for (let person = 0; person < arrivals; person++) walkPerson(shop, counts, week, people);
  }
  return { input: inputOf(shop, counts), truth: shop.truth };
}

interface Shop {
  planted: PlantedKind | null;
  truth: PlantedShop['truth'];
  season: (week: number) => number;
  segments: { share: number; comesAgain: number; looks: number }[];
  types: number;
  /** [products] */
  typeOf: number[];
  popularity: number[];
  /** Click chance of each slot. */
  slots: number[];
  target: { segment: number; product: number; type: number; slot: number };
  /** [weeks], around 1. */
  noise: Record<'visits' | 'add' | 'buy' | 'value' | 'click' | 'empty', number[]>;
  /** [products][weeks] and [segments][weeks] */
  productNoise: number[][];
  segmentNoise: number[][];
  /** Made once of all that makes a product be opened. */
  weights: Map<string, number[]>;
}

function drawShop(random: SeededRandom, planted: PlantedKind | null): Shop {
  const segments = 3 + random.int(4);
  const types = 5 + random.int(4);
  const products = 30 + random.int(31);
  const phase = random.float() * 2 * Math.PI;
  const target = {
    segment: random.int(segments),
    product: 2 + random.int(8),
    type: random.int(types),
    slot: random.int(4),
  };
  const course = (spread: number): number[] => {
    let state = random.normal();
    return Array.from({ length: WEEKS }, () => {
      state = MEMORY * state + Math.sqrt(1 - MEMORY ** 2) * random.normal();
      return Math.exp(spread * state);
    });
  };
  const shares = Array.from({ length: segments + 1 }, () => 0.5 + random.float());
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return {
    planted,
    truth: truthOf(planted, target),
    season: (week) => 1 + 0.15 * Math.sin(phase + (2 * Math.PI * week) / 52),
    segments: shares.map((share) => ({
      share: share / whole,
      comesAgain: COMES_AGAIN * (0.6 + 0.8 * random.float()),
      looks: 2 + 3 * random.float(),
    })),
    types,
    typeOf: Array.from({ length: products }, (_, at) => at % types),
    popularity: Array.from({ length: products }, (_, at) => 1 / (at + 3) ** 0.7),
    slots: Array.from({ length: 4 + random.int(3) }, () => 0.04 * Math.exp(0.3 * random.normal())),
    target,
    noise: {
      visits: course(WEEK_NOISE.visits),
      add: course(WEEK_NOISE.add),
      buy: course(WEEK_NOISE.buy),
      value: course(WEEK_NOISE.value),
      click: course(WEEK_NOISE.click),
      empty: course(WEEK_NOISE.empty),
    },
    productNoise: Array.from({ length: products }, () => course(WEEK_NOISE.product)),
    segmentNoise: Array.from({ length: segments + 1 }, () => course(WEEK_NOISE.segment)),
    weights: new Map(),
  };
}

function truthOf(planted: PlantedKind | null, target: Shop['target']): PlantedShop['truth'] {
  const truths: Record<PlantedKind, PlantedShop['truth']> = {
    'what-changed': { kpiId: 'cart-to-order' },
    'segment-leaks': { segmentId: `s${target.segment}` },
    'segment-favourites': { segmentId: `s${target.segment}`, productId: `p${target.product}` },
    interests: { type: `Type ${target.type}` },
    slots: { placementId: `slot-${target.slot}` },
    'empty-searches': { kpiId: 'empty-searches' },
  };
  return planted === null ? {} : truths[planted];
}

/** [days] of the shop, [days] of each slot, and [weeks] of the cells of groups by `subject/key/segment`. */
interface Counts {
  days: ShopSums[];
  slots: Map<string, SlotDay>;
  cells: Map<string, RawCell>[];
}

const emptyCounts = (): Counts => ({
  days: Array.from({ length: WEEKS * 7 }, () => ({ ...NO_SHOP_SUMS })),
  slots: new Map(),
  cells: Array.from({ length: WEEKS }, () => new Map<string, RawCell>()),
});

interface Person {
  segment: number;
  taste: number;
  add: number;
  buy: number;
}

/** From the first visit to the last, over the weeks' ends. */
function walkPerson(shop: Shop, counts: Counts, arrival: number, random: SeededRandom): void {
  const person: Person = {
    segment: random.weighted(shop.segments.map(({ share }) => share)),
    taste: random.int(shop.types),
    add: Math.exp(PERSON_NOISE.add * random.normal() - PERSON_NOISE.add ** 2 / 2),
    buy: Math.exp(PERSON_NOISE.buy * random.normal() - PERSON_NOISE.buy ** 2 / 2),
  };
  let day = arrival * 7 + random.int(7);
  let met = { week: -1, keys: new Set<string>() };
  let isAgain = false;
  while (day < WEEKS * 7) {
    const week = Math.floor(day / 7);
    if (met.week !== week) met = { week, keys: new Set() };
    visit({ shop, counts, person, day, week, isAgain, met: met.keys, random });
    if (!random.chance(shop.segments[person.segment]!.comesAgain)) return;
    const pause = random.geometric(5);
    isAgain = pause <= 7;
    day += pause;
  }
}

interface Visit {
  shop: Shop;
  counts: Counts;
  person: Person;
  day: number;
  week: number;
  isAgain: boolean;
  /** Cells in which this person is counted already, of this week. */
  met: Set<string>;
  random: SeededRandom;
}

function visit(at: Visit): void {
  const { shop, counts, person, day, week, random } = at;
  const { noise } = shop;
  const sums = counts.days[day]!;
  const seen = random.chance(0.8) ? products(at) : [];
  const added =
    seen.length > 0 && random.chance(Math.min(1, 0.16 * person.add * noise.add[week]! * leak(at)));
  const sawCart = added && random.chance(0.7);
  const breaks = shop.planted === 'what-changed' && week === WEEKS - 1 ? PLANTED_SIZES['what-changed'] : 1;
  const bought = added && random.chance(Math.min(1, 0.3 * person.buy * noise.buy[week]! * breaks));
  const revenue = bought ? Math.round(6000 * noise.value[week]! * Math.exp(0.6 * random.normal())) : 0;
  sums.visits += 1;
  if (at.isAgain) sums.repeatVisits += 1;
  if (added) sums.visitsAdded += 1;
  if (bought) {
    sums.visitsBought += 1;
    sums.visitsAddedAndBought += 1;
    sums.orders += 1;
    sums.pricedOrders += 1;
    sums.revenue += revenue;
    sums.revenueSquared += revenue ** 2;
  }
  search(at, sums);
  const clicked = lookAtSlots(at, sums, revenue);
  const step = { viewed: seen.length > 0, added, sawCart, bought, revenue };
  count(at, 'shop', '', step);
  const last = seen.at(-1);
  for (const product of new Set(seen)) {
    const isLast = product === last;
    const own = {
      viewed: true,
      added: added && isLast,
      sawCart,
      bought: bought && isLast,
      revenue: isLast ? revenue : 0,
    };
    count(at, 'product', `p${product}`, own);
  }
  for (const type of new Set(seen.map((product) => shop.typeOf[product]!)))
    count(at, 'type', `Type ${type}`, { ...step, revenue: shop.typeOf[last!] === type ? revenue : 0 });
  if (clicked !== null) count(at, 'placement', clicked, step);
}

const leak = ({ shop, person, week }: Visit): number =>
  shop.segmentNoise[person.segment]![week]! *
  (shop.planted === 'segment-leaks' && person.segment === shop.target.segment
    ? PLANTED_SIZES['segment-leaks']
    : 1);

function products({ shop, person: { segment, taste }, week, random }: Visit): number[] {
  const id = `${week}/${segment}/${taste}`;
  const weights = shop.weights.get(id) ?? summedWeights(shop, segment, taste, week);
  shop.weights.set(id, weights);
  const looks = Math.min(20, random.geometric(shop.segments[segment]!.looks));
  return Array.from({ length: looks }, () => {
    const drawn = random.float() * weights.at(-1)!;
    return weights.findIndex((sum) => drawn < sum);
  });
}

/** Of this product and all before it, of one week for one kind of people. */
function summedWeights(
  { planted, target, ...shop }: Shop,
  segment: number,
  taste: number,
  week: number,
): number[] {
  const rising = planted === 'interests' ? PLANTED_SIZES.interests ** (week / (WEEKS - 1)) : 1;
  const love = planted === 'segment-favourites' && segment === target.segment ? PLANTED_SIZES[planted] : 1;
  let sum = 0;
  return shop.popularity.map((popularity, product) => {
    const type = shop.typeOf[product];
    const usual = popularity * shop.productNoise[product]![week]! * (type === taste ? 4 : 1);
    sum += usual * (type === target.type ? rising : 1) * (product === target.product ? love : 1);
    return sum;
  });
}

function search({ shop, week, random }: Visit, sums: ShopSums): void {
  if (!random.chance(0.2)) return;
  const fails = shop.planted === 'empty-searches' && week >= WEEKS - 2 ? PLANTED_SIZES['empty-searches'] : 1;
  sums.searches += 1;
  if (random.chance(Math.min(1, 0.1 * shop.noise.empty[week]! * fails))) sums.emptySearches += 1;
}

/** One slot a visit, half of the time; answers which. */
function lookAtSlots(
  { shop, counts, day, week, random }: Visit,
  sums: ShopSums,
  revenue: number,
): string | null {
  if (!random.chance(0.6)) return null;
  const slot = random.int(shop.slots.length);
  const dead = shop.planted === 'slots' && slot === shop.target.slot ? PLANTED_SIZES.slots : 1;
  const key = `slot-${slot}`;
  const id = `${key}/${day}`;
  const own = counts.slots.get(id) ?? {
    day: dayOf(day),
    key,
    sums: { impressions: 0, clickedImpressions: 0, influencedOrders: 0, influencedRevenue: 0 },
  };
  counts.slots.set(id, own);
  const clicked = random.chance(Math.min(1, shop.slots[slot]! * shop.noise.click[week]! * dead));
  sums.visitsWithSlate += 1;
  for (const each of [sums, own.sums]) {
    each.impressions += 1;
    if (clicked) each.clickedImpressions += 1;
    if (clicked && revenue > 0) {
      each.influencedOrders += 1;
      each.influencedRevenue += revenue;
    }
  }
  return key;
}

interface Steps {
  viewed: boolean;
  added: boolean;
  sawCart: boolean;
  bought: boolean;
  revenue: number;
}

/** The last of the segments are visitors without one. */
function count(
  { shop, counts, person, week, met }: Visit,
  subject: GroupSubject,
  key: string,
  steps: Steps,
): void {
  const id = `${subject}/${key}/${person.segment}`;
  const segmentId = person.segment === shop.segments.length - 1 ? null : `s${person.segment}`;
  const cell = counts.cells[week]!.get(id) ?? { subject, key, segmentId, counts: { ...NO_COUNTS } };
  counts.cells[week]!.set(id, cell);
  const own = cell.counts;
  if (!met.has(id)) own.visitors += 1;
  met.add(id);
  own.visits += 1;
  if (steps.viewed) own.viewed += 1;
  if (steps.added) own.added += 1;
  if (steps.sawCart) own.sawCart += 1;
  if (steps.bought) {
    own.bought += 1;
    own.orders += 1;
    own.revenueMinorUnits += steps.revenue;
    own.revenueSquared += steps.revenue ** 2;
  }
}

const dayOf = (day: number): string => new Date(MONDAY + day * DAY).toISOString().slice(0, 10);

function inputOf(shop: Shop, counts: Counts): InsightInput {
  const typeOfProduct = (product: string): string => `Type ${shop.typeOf[Number(product.slice(1))]}`;
  const rules = { floor: FLOOR, typeOf: typeOfProduct, isWholeOnly: () => false };
  const segments = new Map<string, InsightSegment>();
  for (let at = 0; at < shop.segments.length - 1; at++)
    segments.set(`s${at}`, { name: `Segment ${at}`, definedBy: { funnel: false, types: [] } });
  return {
    cells: counts.cells.flatMap((cells, week) =>
      publishWeek([...cells.values()], rules).map((cell) => ({
        ...cell,
        from: dayOf(week * 7),
        weeks: 1 as const,
      })),
    ),
    days: counts.days.map((sums, day): KpiDay => ({ day: dayOf(day), shop: sums, orders: null })),
    slots: [...counts.slots.values()],
    weeks: Array.from({ length: WEEKS }, (_, week) => dayOf(week * 7)),
    segments,
    nameOfProduct: (product) => `Product ${product}`,
    typeOfProduct,
    kFloor: FLOOR,
  };
}

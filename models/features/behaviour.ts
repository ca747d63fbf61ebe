import { SESSION_IDLE_MILLISECONDS } from '@kindred/shared/event';
import type { BehaviourProduct, ShopFacts } from './behaviour-facts.ts';
import { behaviourFeatures } from './behaviour-features.ts';
import type { BehaviourStep } from './behaviour-steps.ts';
import { KIND_WEIGHTS } from './model-input.ts';

/** Raised by whatever changes the meaning of a feature: models of another version are not used. */
export const BEHAVIOUR_VERSION = 3;

export const BEHAVIOUR_DAYS = 90;
/** What is this old counts half. */
const HALF_LIFE_DAYS = 30;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** What shares lean to while little is known of a visitor, as if so much had been seen of an ordinary one. */
const PRIOR_VISITS = 1;
const PRIORS = {
  depth: 0.35,
  cart_share: 0.15,
  abandonment: 0.6,
  returned_share: 0.1,
  search_share: 0.15,
  reduced_share: 0.2,
  price_band: 0.5,
  evening_share: 0.35,
  weekend_share: 2 / 7,
};

/** How far a visit came, as a share of the way: looked at a product, put it in the cart, saw the cart, bought. */
const STAGES = { other: 0, searched: 0, removed: 0, viewed: 1, added: 2, saw_cart: 3, bought: 4 } as const;

/**
 * What one visitor did in the last 90 days, as numbers in the order of `behaviourFeatures(facts.types)`; null if they
 * did nothing. The same on the server, on a device (whose trail has fewer steps, so that its model is fitted on such
 * trails) and in previews. `steps` are of one visitor, oldest first.
 */
export function behaviourOf(
  steps: readonly BehaviourStep[],
  facts: ShopFacts,
  now: number,
): Float64Array | null {
  const visits = visitsOf(steps, now);
  const [first, last] = [visits[0]?.[0], visits.at(-1)?.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sums = newSums(facts.types.length);
  for (const visit of visits) addVisit(sums, visit, facts, now);
  const known = sums.looks + PRIOR_VISITS;
  const perVisit = (sum: number, prior: number): number =>
    (sum + PRIOR_VISITS * prior) / (sums.visits + PRIOR_VISITS);
  const values = [
    (now - last.at) / DAY,
    sums.visits,
    visits.length / Math.max(1, (now - first.at) / WEEK),
    sums.orders,
    sums.spend,
    perVisit(sums.products, 1),
    perVisit(sums.depth, PRIORS.depth),
    perVisit(sums.carts, PRIORS.cart_share),
    (sums.abandoned + PRIOR_VISITS * PRIORS.abandonment) / (sums.carts + PRIOR_VISITS),
    facts.hasReturned ? (sums.returned + PRIORS.returned_share) / (sums.orders + 1) : PRIORS.returned_share,
    perVisit(sums.searches, PRIORS.search_share),
    facts.hasReduced ? (sums.reduced + PRIORS.reduced_share) / known : PRIORS.reduced_share,
    (sums.band + PRIORS.price_band) / known,
    perVisit(sums.evenings, PRIORS.evening_share),
    perVisit(sums.weekends, PRIORS.weekend_share),
  ];
  const interest = sums.types.reduce((sum, each) => sum + each, 0) + 1;
  for (const each of sums.types) values.push((each + 1 / sums.types.length) / interest);
  return Float64Array.from(values);
}

/** Weekdays (bit 0 is Sunday, in the shop's time) of the last `days`, at most 7, on which a visitor was there. */
export function weekdaysSeen(
  steps: readonly BehaviourStep[],
  facts: ShopFacts,
  now: number,
  days: number,
): number {
  let seen = 0;
  for (const { at } of steps) if (at > now - days * DAY && at <= now) seen |= 1 << weekday(at, facts);
  return seen;
}

/**
 * What a device could tell of itself after its first `most` steps with a product, in the order of those
 * `behaviourFeatures` that are `onDevice`; null if there was none. What a device's own model is fitted on.
 */
export function trailBehaviour(
  steps: readonly BehaviourStep[],
  facts: ShopFacts,
  most: number,
): Float64Array | null {
  const trail = steps.filter(({ kind }) => kind === 'viewed' || kind === 'added' || kind === 'bought');
  const first = trail.slice(0, most);
  const values = first.length === 0 ? null : behaviourOf(first, facts, first.at(-1)!.at);
  return values && onDeviceOf(values, facts.types);
}

/** The features that a device can tell, of all. */
export function onDeviceOf(values: Float64Array, types: readonly string[]): Float64Array {
  const features = behaviourFeatures(types);
  return values.filter((_, row) => features[row]!.onDevice);
}

/** Sums over visits; a visit counts less the longer ago it was. */
interface Sums {
  visits: number;
  orders: number;
  returned: number;
  spend: number;
  products: number;
  depth: number;
  carts: number;
  abandoned: number;
  searches: number;
  evenings: number;
  weekends: number;
  /** Weights of products that something was done with, and of those the reduced ones and their price bands. */
  looks: number;
  reduced: number;
  band: number;
  types: number[];
}

function newSums(types: number): Sums {
  return {
    visits: 0,
    orders: 0,
    returned: 0,
    spend: 0,
    products: 0,
    depth: 0,
    carts: 0,
    abandoned: 0,
    searches: 0,
    evenings: 0,
    weekends: 0,
    looks: 0,
    reduced: 0,
    band: 0,
    types: Array.from({ length: types }, () => 0),
  };
}

function addVisit(sums: Sums, visit: readonly BehaviourStep[], facts: ShopFacts, now: number): void {
  const { at } = visit[0]!;
  const fade = 2 ** ((at - now) / (HALF_LIFE_DAYS * DAY));
  const products = new Set<string>();
  let stage = 0;
  let hasCart = false;
  let searched = false;
  let orderAt = -1;
  for (const step of visit) {
    stage = Math.max(stage, STAGES[step.kind]);
    hasCart ||= step.kind === 'added' || step.kind === 'bought';
    searched ||= step.kind === 'searched';
    // All lines of an order have its time.
    if (step.kind === 'bought' && step.at !== orderAt) {
      orderAt = step.at;
      sums.orders += fade;
      if (step.returned) sums.returned += fade;
    }
    sums.spend += fade * (step.valueMinorUnits ?? 0);
    if (step.kind !== 'viewed' && step.kind !== 'added' && step.kind !== 'bought') continue;
    const { productId = '' } = step;
    products.add(productId);
    const product = facts.products.get(productId);
    if (product !== undefined) addProduct(sums, product, fade * KIND_WEIGHTS[step.kind]);
  }
  sums.visits += fade;
  sums.products += fade * products.size;
  sums.depth += (fade * stage) / STAGES.bought;
  if (hasCart) sums.carts += fade;
  if (hasCart && stage < STAGES.bought) sums.abandoned += fade;
  if (searched) sums.searches += fade;
  if (hour(at, facts) >= 18) sums.evenings += fade;
  if (weekday(at, facts) % 6 === 0) sums.weekends += fade;
}

function addProduct(sums: Sums, { type, priceBand, reduced }: BehaviourProduct, weight: number): void {
  sums.looks += weight;
  sums.band += weight * priceBand;
  if (reduced) sums.reduced += weight;
  if (type >= 0) sums.types[type]! += weight;
}

function visitsOf(steps: readonly BehaviourStep[], now: number): BehaviourStep[][] {
  const visits: BehaviourStep[][] = [];
  let last = -Infinity;
  for (const step of steps) {
    if (step.at <= now - BEHAVIOUR_DAYS * DAY || step.at > now) continue;
    if (step.at - last >= SESSION_IDLE_MILLISECONDS) visits.push([]);
    visits.at(-1)!.push(step);
    last = step.at;
  }
  return visits;
}

const hour = (at: number, { utcOffsetMinutes }: ShopFacts): number =>
  Math.floor((at + utcOffsetMinutes * 60_000) / HOUR) % 24;

/** 0 is Sunday; the first of January 1970 was a Thursday. */
const weekday = (at: number, { utcOffsetMinutes }: ShopFacts): number =>
  (Math.floor((at + utcOffsetMinutes * 60_000) / DAY) + 4) % 7;

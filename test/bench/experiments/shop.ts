import type { MeasuredSums } from '@kindred/models/experiment';
import { normalCdf } from '@kindred/models/statistics';
import type { SeededRandom } from '../../world/random.ts';

/**
 * Visitors who mostly buy nothing, a few of whom buy, and of these a few buy much: three in a hundred, baskets lognormal
 * around 60.00 with a long tail, the largest of them counted up to a cap set before. Half of the orders may come on
 * later days.
 */
export const SHOP = { buys: 0.03, typical: 6_000, skew: 0.9, cap: 24_000 };

/** Of which a variation changes something: 0.1 is 10 % more buyers, or a tenth more in each basket. */
export interface Change {
  buyers: number;
  baskets: number;
}
export const NOTHING: Change = { buyers: 0, baskets: 0 };

export type Sums = Record<'bought' | 'revenue' | 'order_value', MeasuredSums>;

export const noSums = (): Sums => ({ bought: none(), revenue: none(), order_value: none() });
const none = (): MeasuredSums => ({ n: 0, y: 0, yy: 0, x: 0, xx: 0, xy: 0 });

/** By day, what has come in by its end: of visitors who come evenly over the days, and buy at once or later. */
export function arrive(
  random: SeededRandom,
  { days, aDay, change, isLate }: { days: number; aDay: number; change: Change; isLate: boolean },
): Sums[] {
  const bought: number[][] = Array.from({ length: days }, () => []);
  const rate = SHOP.buys * (1 + change.buyers);
  // From buyer to buyer: how many come between two of them is geometric.
  for (
    let visitor = random.geometric(1 / rate);
    visitor <= days * aDay;
    visitor += random.geometric(1 / rate)
  ) {
    const day = Math.ceil(visitor / aDay) - 1;
    const at = isLate && random.chance(0.5) ? day + random.geometric(4) : day;
    bought[at]?.push(basketOf(random, change));
  }
  const sums = noSums();
  return bought.map((baskets) => {
    for (const each of Object.values(sums)) each.n += aDay;
    for (const basket of baskets) addBuyer(sums, basket);
    return copied(sums);
  });
}

const copied = ({ bought, revenue, order_value: value }: Sums): Sums => ({
  bought: { ...bought },
  revenue: { ...revenue },
  order_value: { ...value },
});

function basketOf(random: SeededRandom, change: Change): number {
  const basket = SHOP.typical * Math.exp(SHOP.skew * random.normal()) * (1 + change.baskets);
  return Math.min(SHOP.cap, basket);
}

function addBuyer({ bought, revenue, order_value: value }: Sums, basket: number): void {
  bought.y++;
  bought.yy++;
  for (const each of [revenue, value]) {
    each.y += basket;
    each.yy += basket * basket;
  }
  value.x++;
  value.xx++;
  value.xy += basket;
}

/**
 * Orders with what the same visitors ordered before. In a usual shop a third ordered before and orders twice as often; in
 * one of regulars everybody has a habit, of 0 to 8 orders a month.
 */
export function withHistory(
  random: SeededRandom,
  { visitors, change, kind }: { visitors: number; change: Change; kind: 'usual' | 'regulars' },
): MeasuredSums {
  const sums = none();
  for (let visitor = 0; visitor < visitors; visitor++) {
    const habit = kind === 'regulars' ? -1.5 * Math.log(1 - random.float()) : usualHabit(random);
    const before = countOf(random, habit);
    const now = countOf(random, habit * (1 + change.buyers));
    sums.n++;
    sums.y += now;
    sums.yy += now * now;
    sums.x += before;
    sums.xx += before * before;
    sums.xy += before * now;
  }
  return sums;
}

const usualHabit = (random: SeededRandom): number => (random.chance(0.33) ? 0.045 : 0.0225);

/** Poisson's, by how many exponential waits fit. */
function countOf(random: SeededRandom, mean: number): number {
  let count = 0;
  for (let wait = -Math.log(1 - random.float()); wait < mean; wait -= Math.log(1 - random.float())) count++;
  return count;
}

/** The relative effect that is there, in closed form. */
export function truthOf({ buyers, baskets }: Change): Record<keyof Sums, number> {
  const perOrder = cappedBasket(SHOP.typical * (1 + baskets)) / cappedBasket(SHOP.typical) - 1;
  return { bought: buyers, revenue: (1 + buyers) * (1 + perOrder) - 1, order_value: perOrder };
}

/** Mean of a lognormal that is cut off at the cap. */
function cappedBasket(typical: number): number {
  const edge = Math.log(SHOP.cap / typical) / SHOP.skew;
  return typical * Math.exp(SHOP.skew ** 2 / 2) * normalCdf(edge - SHOP.skew) + SHOP.cap * normalCdf(-edge);
}

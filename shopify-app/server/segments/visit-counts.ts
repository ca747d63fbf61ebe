import { type GroupCounts, type GroupSubject, NO_COUNTS } from '@kindred/models/insights';
import type { CartInteraction, Checkout } from '@kindred/shared/event';
import type { RawCell } from './publication.ts';
import type { VisitEvent } from './visits.ts';
import { weekAt } from './weeks.ts';

export interface CountingFacts {
  /** Empty for products that are not known. */
  typeOf: (productId: string) => string;
  /** ISO 4217: money in another currency is not counted. Null: not known yet, and none is. */
  currency: string | null;
  cancelledOrders: ReadonlySet<string>;
  /** Numbers of the weeks to be counted. */
  weeks: ReadonlySet<number>;
}

/** An order with a product that was clicked so shortly before was influenced by the recommendation. */
const INFLUENCE_MILLISECONDS = 24 * 3_600_000;

type Counts = Omit<GroupCounts, 'visitors'>;
const FIGURES = (Object.keys(NO_COUNTS) as (keyof GroupCounts)[]).filter((name) => name !== 'visitors');
/** visitor, week, key, and then the figures. */
const COLUMNS = 3 + FIGURES.length;
/** Memory comes in pieces of 2 MB. */
const PIECE_ROWS = 16_384;

/**
 * What visitors did week by week with whatever they met: the shop, products, product types, placements. A visit counts
 * in the week of its beginning. Of products and types, impressions are not counted: who was shown a product need not
 * have met it. Of placements, `viewed` are visits that clicked, `clicks` impressions that were clicked, and `added` and
 * what was influenced are of what was clicked there up to 24 hours before.
 */
export class VisitCounts {
  private readonly facts: CountingFacts;
  private readonly keys = new Map<string, number>();
  private readonly names: { subject: GroupSubject; key: string }[] = [];
  /** [PIECE_ROWS, COLUMNS] each; rows of a visitor stand together. */
  private readonly pieces: Float64Array[] = [];
  private rows = 0;

  constructor(facts: CountingFacts) {
    this.facts = facts;
  }

  /** All visits of one visitor, oldest first. `visitor` is a number of the caller's. */
  add(visitor: number, visits: VisitEvent[][]): void {
    const weeks = new Map<number, Map<number, Counts>>();
    const clicks = new Map<string, Click>();
    for (const visit of visits) {
      const met = this.countsOf(visit, clicks);
      const week = weekAt(visit[0]?.occurredAt ?? 0);
      if (!this.facts.weeks.has(week)) continue;
      const sums = weeks.get(week) ?? new Map<number, Counts>();
      for (const [key, counts] of met) sums.set(key, plus(sums.get(key), counts));
      weeks.set(week, sums);
    }
    for (const [week, sums] of weeks)
      for (const [key, counts] of sums)
        this.push([visitor, week, key, ...FIGURES.map((name) => counts[name as keyof Counts])]);
  }

  /** Of these weeks together; a visitor's segment is a row of `segmentIds`, -1: of none. */
  cells(weeks: readonly number[], segments: ArrayLike<number>, segmentIds: readonly string[]): RawCell[] {
    const wanted = new Set(weeks);
    const cells = new Map<number, { cell: RawCell; last: number }>();
    for (let row = 0; row < this.rows; row++) {
      const data = this.pieces[Math.floor(row / PIECE_ROWS)]!;
      const start = (row % PIECE_ROWS) * COLUMNS;
      const [visitor, week, key] = [data[start]!, data[start + 1]!, data[start + 2]!];
      if (!wanted.has(week)) continue;
      const segment = segments[visitor] ?? -1;
      const at = key * (segmentIds.length + 1) + segment + 1;
      const found = cells.get(at) ?? this.newCell(key, segmentIds[segment] ?? null);
      const { counts } = found.cell;
      if (found.last !== visitor) counts.visitors += 1;
      for (let i = 0; i < FIGURES.length; i++) counts[FIGURES[i]!] += data[start + 3 + i]!;
      found.last = visitor;
      cells.set(at, found);
    }
    return [...cells.values()].map(({ cell }) => cell);
  }

  private newCell(key: number, segmentId: string | null): { cell: RawCell; last: number } {
    const name = this.names[key];
    if (name === undefined) throw new Error('A key without a name was counted.');
    return { cell: { ...name, segmentId, counts: { ...NO_COUNTS } }, last: -1 };
  }

  /** By key, of one visit; notes in `clicks` what was clicked. */
  private countsOf(visit: VisitEvent[], clicks: Map<string, Click>): Map<number, Counts> {
    const met = new Map<number, Counts>();
    const clicked = new Set<string>();
    const at = (subject: GroupSubject, key: string): Counts => {
      const index = this.keyOf(subject, key);
      const counts = met.get(index) ?? newVisit();
      met.set(index, counts);
      return counts;
    };
    const shop = at('shop', '');
    const withProduct = (productId: string, tell: (counts: Counts) => void): void => {
      for (const counts of [shop, at('product', productId), at('type', this.facts.typeOf(productId))])
        tell(counts);
    };
    for (const { name, data, occurredAt } of visit) {
      if (name === 'product_viewed') withProduct(data.productId, (counts) => (counts.viewed = 1));
      else if (name === 'product_added_to_cart') {
        withProduct(data.productId, (counts) => (counts.added = 1));
        const click = recent(clicks, data.productId, occurredAt);
        if (click) at('placement', click.placementId).added = 1;
      } else if (name === 'cart_viewed') {
        shop.sawCart = 1;
        for (const productId of data.productIds) withProduct(productId, (counts) => (counts.sawCart = 1));
      } else if (name === 'slate_viewed') {
        for (const counts of [shop, at('placement', data.placementId)]) counts.impressions += 1;
      } else if (name === 'recommendation_clicked') {
        clicks.set(data.productId, { placementId: data.placementId, at: occurredAt });
        const placement = at('placement', data.placementId);
        placement.viewed = 1;
        if (!clicked.has(data.impressionId)) placement.clicks += 1;
        clicked.add(data.impressionId);
        withProduct(data.productId, (counts) => (counts.clicks += 1));
      } else if (name === 'checkout_completed' && !this.facts.cancelledOrders.has(data.orderId))
        this.addOrder(data, occurredAt, at, clicks);
    }
    return met;
  }

  private addOrder(
    { currency, lines }: Checkout,
    occurredAt: number,
    at: (subject: GroupSubject, key: string) => Counts,
    clicks: Map<string, Click>,
  ): void {
    const valueOf = ({ priceMinorUnits = 0, quantity }: CartInteraction): number =>
      currency === this.facts.currency ? priceMinorUnits * quantity : 0;
    // An order is one, however many of its lines are of a key.
    const values = new Map<Counts, number>([[at('shop', ''), 0]]);
    const influenced = new Map<Counts, number>();
    const add = (sums: Map<Counts, number>, counts: Counts, value: number) =>
      sums.set(counts, (sums.get(counts) ?? 0) + value);
    for (const line of lines) {
      const value = valueOf(line);
      const type = this.facts.typeOf(line.productId);
      const keys = [at('shop', ''), at('product', line.productId), at('type', type)];
      for (const counts of keys) add(values, counts, value);
      const click = recent(clicks, line.productId, occurredAt);
      if (click === null) continue;
      for (const counts of [...keys, at('placement', click.placementId)]) add(influenced, counts, value);
    }
    for (const [counts, value] of values) {
      counts.bought = 1;
      counts.orders += 1;
      counts.revenueMinorUnits += value;
      counts.revenueSquared += value * value;
    }
    for (const [counts, value] of influenced) {
      counts.influencedOrders += 1;
      counts.influencedMinorUnits += value;
    }
  }

  private keyOf(subject: GroupSubject, key: string): number {
    const name = `${subject}/${key}`;
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    this.keys.set(name, this.names.length);
    return this.names.push({ subject, key }) - 1;
  }

  private push(row: number[]): void {
    if (this.rows % PIECE_ROWS === 0) this.pieces.push(new Float64Array(PIECE_ROWS * COLUMNS));
    this.pieces.at(-1)!.set(row, (this.rows % PIECE_ROWS) * COLUMNS);
    this.rows += 1;
  }
}

interface Click {
  placementId: string;
  at: number;
}

function recent(clicks: Map<string, Click>, productId: string, at: number): Click | null {
  const click = clicks.get(productId);
  return click && at - click.at <= INFLUENCE_MILLISECONDS ? click : null;
}

function newVisit(): Counts {
  const { visitors: _, ...counts } = NO_COUNTS;
  return { ...counts, visits: 1 };
}

function plus(a: Counts | undefined, b: Counts): Counts {
  if (a === undefined) return b;
  for (const name of Object.keys(b) as (keyof Counts)[]) a[name] += b[name];
  return a;
}

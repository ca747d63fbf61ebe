import type { CartInteraction } from '@kindred/shared/event';
import type { ShopCustomer, ShopOrder, ShopReturn } from '../shopify/state.ts';
import type { CatalogueItem } from './catalogue.ts';
import { decimalString } from './money.ts';
import type { SeededRandom } from './random.ts';
import type { Shelves } from './shelves.ts';
import type { Period } from './visitors.ts';

const DAY = 86_400_000;
const FIRST_CUSTOMER_ID = 7_020_110_000_000;
const FIRST_ORDER_ID = 5_580_300_000_000;
const FIRST_LINE_ID = 14_210_500_000_000;

export interface Purchase {
  at: number;
  orderId: string;
  customerId: string | null;
  lines: CartInteraction[];
}

/** Ids grow with every call, as Shopify's do. */
export function orderIds(): () => string {
  let next = 0;
  return () => String(FIRST_ORDER_ID + next++ * 32_768);
}

const FIRST_NAMES = [
  'Ada',
  'Bram',
  'Cleo',
  'Dara',
  'Elif',
  'Finn',
  'Greta',
  'Hugo',
  'Ines',
  'Jona',
  'Kaya',
  'Levi',
  'Mara',
  'Nils',
  'Oona',
  'Pavel',
];
const LAST_NAMES = [
  'Abbott',
  'Brandt',
  'Calder',
  'Dufour',
  'Esposito',
  'Fischer',
  'Garnett',
  'Holm',
  'Ivanov',
  'Jansen',
  'Keller',
  'Lindqvist',
];

/** Invented people at addresses that can never exist (RFC 2606). */
export function createCustomer(index: number, since: number, random: SeededRandom): ShopCustomer {
  const firstName = random.pick(FIRST_NAMES);
  const lastName = random.pick(LAST_NAMES);
  return {
    id: String(FIRST_CUSTOMER_ID + index * 2_111),
    createdAt: new Date(since).toISOString(),
    updatedAt: new Date(since).toISOString(),
    firstName,
    lastName,
    email: `${firstName}.${lastName}.${index}@example.com`.toLowerCase(),
    phone: random.chance(0.3) ? `+4415550${String(10_000 + index).slice(-5)}` : null,
  };
}

/**
 * Orders that no event tells of: by telephone, on a market stall, or from before the app was there.
 * One in ten is older than the 60 days that an app may read.
 */
export function offlinePurchases(
  count: number,
  shelves: Shelves,
  { now, days }: Period,
  newOrderId: () => string,
  random: SeededRandom,
): Purchase[] {
  return Array.from({ length: count }, () => {
    const ageDays = random.chance(0.1) ? 61 + 240 * random.float() : Math.min(days, 60) * random.float();
    const at = Math.floor(now - ageDays * DAY);
    return { at, orderId: newOrderId(), customerId: null, lines: offlineLines(shelves, at, random) };
  }).filter((purchase) => purchase.lines.length > 0);
}

function offlineLines(shelves: Shelves, at: number, random: SeededRandom): CartInteraction[] {
  const first = random.weighted(
    shelves.appealOf.map((appeal, row) => (sellable(shelves, row, at) ? appeal : 0)),
  );
  if (first < 0) return [];
  const rows = [first];
  const complements = shelves.complementsOf[shelves.typeOf[first]!]!.flatMap(
    (type) => shelves.rowsOfType[type]!,
  );
  const partners = complements.filter((row) => sellable(shelves, row, at));
  if (partners.length > 0 && random.chance(0.5)) rows.push(random.pick(partners));
  return [...new Set(rows)]
    .map((row) => ({
      productId: shelves.productIds[row]!,
      ...random.pick(shelves.buyable[row]!),
      quantity: random.chance(0.15) ? 2 : 1,
    }))
    .map(({ productId, variantId, priceMinorUnits, quantity }) => ({
      productId,
      variantId,
      priceMinorUnits,
      quantity,
    }));
}

function sellable(shelves: Shelves, row: number, at: number): boolean {
  return shelves.buyable[row] !== null && shelves.visibleFrom[row]! <= at;
}

/** Of orders of which something comes back, whatever led to them. */
const COMES_BACK = 0.12;

/**
 * One line of an order is sent back one to three weeks later, and paid back; null: it is kept, or on its way only after
 * `now`. `random` is the order's own.
 */
export function returnOf(
  { at, lines }: Purchase,
  now: number,
  currency: string,
  random: SeededRandom,
): ShopReturn | null {
  if (!random.chance(COMES_BACK)) return null;
  const sentBackAt = Math.floor(at + (7 + 14 * random.float()) * DAY);
  if (sentBackAt > now) return null;
  const { priceMinorUnits = 0, quantity } = random.pick(lines);
  return {
    at: new Date(sentBackAt).toISOString(),
    status: 'RETURNED',
    refunded: decimalString(priceMinorUnits * quantity, currency),
  };
}

/** Numbered in the order in which they were placed; one in forty was cancelled, something of one in eight came back. */
export function createOrders(
  purchases: readonly Purchase[],
  catalogue: readonly CatalogueItem[],
  now: number,
  currency: string,
  random: SeededRandom,
): ShopOrder[] {
  const titles = new Map(catalogue.map((item) => [item.product.id, item.product.title]));
  let line = 0;
  return [...purchases]
    .sort((a, b) => a.at - b.at)
    .map((purchase, index) => {
      const isCancelled = random.chance(0.025);
      const returned = isCancelled
        ? null
        : returnOf(purchase, now, currency, random.fork(`returned ${purchase.orderId}`));
      return {
        id: purchase.orderId,
        name: `#${1001 + index}`,
        createdAt: new Date(purchase.at).toISOString(),
        cancelledAt: isCancelled ? new Date(Math.min(now, purchase.at + 3_600_000)).toISOString() : null,
        ...(returned && { returned }),
        customerId: purchase.customerId,
        lines: purchase.lines.map((bought) => ({
          id: String(FIRST_LINE_ID + line++ * 32_768),
          productId: bought.productId,
          variantId: bought.variantId ?? null,
          title: titles.get(bought.productId)!,
          quantity: bought.quantity,
          price: decimalString(bought.priceMinorUnits ?? 0, currency),
        })),
      };
    });
}

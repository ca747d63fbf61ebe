import { simulateBot } from './bots.ts';
import type { BrowsingState } from './browsing.ts';
import { dirtAround } from './dirt.ts';
import { createCustomer, orderIds, type Purchase } from './orders.ts';
import type { SeededRandom } from './random.ts';
import type { Shelves } from './shelves.ts';
import { TASTES } from './tastes.ts';
import { simulateVisit, type VisitRecord } from './visit.ts';
import { createVisitors, type Visitor } from './visitors.ts';
import type { ShopCustomer } from '../shopify/state.ts';
import type { Visit, VisitorTruth } from './world.ts';

export interface ShopperHistory {
  visits: Visit[];
  purchases: Purchase[];
  customers: ShopCustomer[];
  steps: BrowsingState[];
  visitors: Map<string, VisitorTruth>;
  tasteOfVisitor: Map<string, number>;
}

export interface HistoryOptions {
  visits: number;
  now: number;
  days: number;
  currency: string;
}

/** Everyone who came, one visitor after the other. */
export function simulateShoppers(
  options: HistoryOptions,
  shelves: Shelves,
  newOrderId: ReturnType<typeof orderIds>,
  random: SeededRandom,
): ShopperHistory {
  const history: ShopperHistory = {
    visits: [],
    purchases: [],
    customers: [],
    steps: [],
    visitors: new Map(),
    tasteOfVisitor: new Map(),
  };
  const context = { options, shelves, newOrderId, history, typeWeights: weightsOfTastes(shelves) };
  for (const visitor of createVisitors(options.visits, options, random.fork('visitors'))) {
    live(visitor, context, random);
  }
  history.visits.sort((a, b) => a.startedAt - b.startedAt || (a.sessionId < b.sessionId ? -1 : 1));
  return history;
}

interface Context {
  options: HistoryOptions;
  shelves: Shelves;
  newOrderId: () => string;
  history: ShopperHistory;
  typeWeights: Float64Array[];
}

function weightsOfTastes(shelves: Shelves): Float64Array[] {
  return TASTES.map((taste) => Float64Array.from(shelves.typeNames, (name) => taste.productTypes[name] ?? 0));
}

function live(visitor: Visitor, context: Context, random: SeededRandom): void {
  const { history } = context;
  const { style, priceLeaning } = visitor;
  const truth: VisitorTruth = { style, priceLeaning, withdrawnAt: null, customerId: null };
  history.visitors.set(visitor.visitorId, truth);
  history.tasteOfVisitor.set(visitor.visitorId, visitor.taste);
  let resumeAt: number | null = null;
  visitor.visitStarts.forEach((startedAt, index) => {
    const sessionId = `s-${random.hex(16)}`;
    if (visitor.kind === 'bot') {
      const events = simulateBot({ visitor, sessionId, startedAt }, context.shelves, random);
      history.visits.push({ ...head(visitor, sessionId, startedAt), consent: 'given', events, dirty: [] });
      return;
    }
    const record = browse(visitor, sessionId, startedAt, resumeAt, context, random);
    resumeAt = record.viewed.at(-1) ?? resumeAt;
    keepPurchase(record, truth, history, random);
    history.visits.push(recorded(visitor, { index, sessionId, startedAt }, record, truth, context, random));
  });
}

function browse(
  visitor: Visitor,
  sessionId: string,
  startedAt: number,
  resumeAt: number | null,
  { options, shelves, newOrderId, history, typeWeights }: Context,
  random: SeededRandom,
): VisitRecord {
  const weights = typeWeights[visitor.taste]!;
  const plan = {
    visitor,
    sessionId,
    startedAt,
    typeWeights: weights,
    resumeAt,
    currency: options.currency,
    newOrderId,
  };
  const record = simulateVisit(plan, shelves, random);
  history.steps.push(...record.steps);
  return record;
}

const head = (visitor: Visitor, sessionId: string, startedAt: number) => ({
  visitorId: visitor.visitorId,
  sessionId,
  startedAt,
  kind: visitor.kind,
});

/** What the pixel may tell of a visit: all, nothing, or what came before consent was withdrawn. */
function recorded(
  visitor: Visitor,
  visit: { index: number; sessionId: string; startedAt: number },
  { events }: VisitRecord,
  truth: VisitorTruth,
  { options }: Context,
  random: SeededRandom,
): Visit {
  const base = head(visitor, visit.sessionId, visit.startedAt);
  if (visitor.consent === 'refused') return { ...base, consent: 'refused', events: [], dirty: [] };
  if (truth.withdrawnAt !== null) return { ...base, consent: 'withdrawn', events: [], dirty: [] };
  const withdraws = visitor.withdrawsInVisit === visit.index;
  const kept = withdraws ? events.slice(0, random.int(events.length)) : events;
  if (withdraws) truth.withdrawnAt = events[kept.length]?.occurredAt ?? visit.startedAt;
  const dirty = kept.flatMap((event) => dirtAround(event, options.now, random));
  return {
    ...base,
    consent: withdraws ? 'withdrawn' : 'given',
    events: kept,
    dirty: beforeWithdrawal(dirty, truth),
  };
}

/** A retry may come late, but nothing at all comes after the withdrawal. */
function beforeWithdrawal(dirty: Visit['dirty'], { withdrawnAt }: VisitorTruth): Visit['dirty'] {
  return withdrawnAt === null ? dirty : dirty.filter((item) => item.sentAt < withdrawnAt);
}

/** Two buyers in three have an account. Orders exist whatever the pixel may tell. */
function keepPurchase(
  { checkout }: VisitRecord,
  truth: VisitorTruth,
  history: ShopperHistory,
  random: SeededRandom,
): void {
  if (checkout === null) return;
  if (truth.customerId === null && random.chance(0.67)) {
    const customer = createCustomer(history.customers.length, checkout.at, random);
    history.customers.push(customer);
    truth.customerId = customer.id;
  }
  history.purchases.push({ ...checkout, customerId: truth.customerId });
}

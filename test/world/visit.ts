import type { CartInteraction, EventBase, PageType, ShopperEvent } from '@kindred/shared/event';
import { drawIntent, nextProduct, type BrowsingState } from './browsing.ts';
import { uuidV7, type SeededRandom } from './random.ts';
import type { Shelves } from './shelves.ts';
import type { Visitor } from './visitors.ts';

const MEAN_PRODUCTS_A_VISIT = 4.6;

export interface VisitRecord {
  events: ShopperEvent[];
  /** Rows looked at, oldest first. */
  viewed: number[];
  checkout: { at: number; orderId: string; lines: CartInteraction[] } | null;
  /** State before each step after the first, for the oracle. */
  steps: BrowsingState[];
}

export interface VisitPlan {
  visitor: Visitor;
  sessionId: string;
  startedAt: number;
  typeWeights: Float64Array;
  /** Row that an earlier visit ended with; returning shoppers often pick up there. */
  resumeAt: number | null;
  currency: string;
  newOrderId: () => string;
}

/** One human visit from landing to leaving, whether or not anyone may record it. */
export function simulateVisit(plan: VisitPlan, shelves: Shelves, random: SeededRandom): VisitRecord {
  const recorder = createRecorder(plan, random);
  const state = startingState(plan, shelves, random);
  const steps: BrowsingState[] = [];
  const cart: CartInteraction[] = [];
  land(recorder, shelves, state, random);
  const wanted = random.geometric(MEAN_PRODUCTS_A_VISIT);
  for (let seen = 0; seen < wanted && state.intent >= 0; seen++) {
    state.at = recorder.at();
    if (seen > 0) steps.push({ ...state, viewed: [...state.viewed] });
    const row = nextProduct(shelves, state, random);
    if (row === null) break;
    look(recorder, shelves, row, random);
    if (random.chance(addChance(state, shelves, row))) addToCart(recorder, shelves, row, cart, random);
    drift(state, shelves, row, random);
  }
  return {
    events: recorder.events,
    viewed: state.viewed,
    steps,
    checkout: finish(recorder, cart, plan, random),
  };
}

function startingState(plan: VisitPlan, shelves: Shelves, random: SeededRandom): BrowsingState {
  const { visitor, startedAt, typeWeights, resumeAt } = plan;
  const { style, priceLeaning } = visitor;
  const state: BrowsingState = { at: startedAt, typeWeights, style, priceLeaning, intent: -1, viewed: [] };
  const resumes = resumeAt !== null && random.chance(0.35);
  state.intent = resumes ? shelves.typeOf[resumeAt]! : drawIntent(shelves, state, random);
  return state;
}

/** Moving to another type usually moves the intent with it. */
function drift(state: BrowsingState, shelves: Shelves, row: number, random: SeededRandom): void {
  state.viewed.push(row);
  if (shelves.typeOf[row] !== state.intent && random.chance(0.7)) state.intent = shelves.typeOf[row]!;
}

function addChance(state: BrowsingState, shelves: Shelves, row: number): number {
  const returned = state.viewed.includes(row) ? 2.5 : 1;
  const liked = shelves.styleOf[row] === state.style ? 1.4 : 0.8;
  return Math.min(0.6, 0.085 * returned * liked);
}

function land(recorder: Recorder, shelves: Shelves, state: BrowsingState, random: SeededRandom): void {
  const door = random.weighted([35, 25, 25, 15]);
  if (door === 0) recorder.page('home');
  if (door === 1) recorder.search(random.chance(0.06) ? 0 : 3 + random.int(40));
  const collectionId = shelves.collectionIdOfType[state.intent] ?? '';
  if ((door === 2 || (door === 0 && random.chance(0.5))) && collectionId !== '')
    recorder.collection(collectionId);
}

function look(recorder: Recorder, shelves: Shelves, row: number, random: SeededRandom): void {
  recorder.page('product');
  const { variantId, priceMinorUnits } = shelves.firstVariant[row]!;
  recorder.record({
    name: 'product_viewed',
    data: { productId: shelves.productIds[row]!, variantId, priceMinorUnits },
  });
  recorder.pause(4 + 50 * random.float() ** 2);
}

function addToCart(
  recorder: Recorder,
  shelves: Shelves,
  row: number,
  cart: CartInteraction[],
  random: SeededRandom,
): void {
  const variants = shelves.buyable[row];
  if (variants === null || variants === undefined) return;
  const { variantId, priceMinorUnits } = random.pick(variants);
  const line = {
    productId: shelves.productIds[row]!,
    variantId,
    priceMinorUnits,
    quantity: random.chance(0.12) ? 2 : 1,
  };
  cart.push(line);
  recorder.record({ name: 'product_added_to_cart', data: line });
  if (!random.chance(0.1)) return;
  cart.pop();
  recorder.record({ name: 'product_removed_from_cart', data: line });
}

/** Half of the carts are looked at again, about half of those are bought. */
function finish(
  recorder: Recorder,
  cart: CartInteraction[],
  plan: VisitPlan,
  random: SeededRandom,
): VisitRecord['checkout'] {
  if (cart.length === 0 || random.chance(0.35)) return null;
  recorder.page('cart');
  recorder.record({
    name: 'cart_viewed',
    data: { productIds: [...new Set(cart.map((line) => line.productId))] },
  });
  if (random.chance(0.4)) return null;
  recorder.pause(60 + 240 * random.float());
  const checkout = { orderId: plan.newOrderId(), currency: plan.currency, lines: mergeLines(cart) };
  recorder.record({ name: 'checkout_completed', data: checkout });
  return { at: recorder.lastAt(), orderId: checkout.orderId, lines: checkout.lines };
}

function mergeLines(cart: readonly CartInteraction[]): CartInteraction[] {
  const lines = new Map<string, CartInteraction>();
  for (const line of cart) {
    const before = lines.get(line.variantId!);
    lines.set(
      line.variantId!,
      before === undefined ? { ...line } : { ...before, quantity: before.quantity + line.quantity },
    );
  }
  return [...lines.values()];
}

type EventBody<Event = ShopperEvent> = Event extends ShopperEvent ? Pick<Event, 'name' | 'data'> : never;
export type Recorder = ReturnType<typeof createRecorder>;

/** Stamps what happens with ids and the device's clock. Time moves on between events. */
export function createRecorder(
  { visitor, sessionId, startedAt }: Pick<VisitPlan, 'visitor' | 'sessionId' | 'startedAt'>,
  random: SeededRandom,
) {
  const { visitorId, preferences, marketing } = visitor;
  const consent = { analytics: true, preferences, marketing };
  const events: ShopperEvent[] = [];
  let clock = startedAt;
  const record = (body: EventBody) => {
    const base: EventBase = {
      eventId: uuidV7(clock, random),
      visitorId,
      sessionId,
      occurredAt: clock,
      consent,
    };
    events.push({ ...base, ...body });
    clock += 150 + random.int(900);
  };
  const pause = (seconds: number) => {
    clock += Math.floor(seconds * 1000);
  };
  const page = (pageType: PageType) => record({ name: 'page_viewed', data: { pageType } });
  return {
    events,
    record,
    pause,
    page,
    at: () => clock,
    lastAt: () => events.at(-1)?.occurredAt ?? startedAt,
    search(resultCount: number) {
      page('search');
      record({ name: 'search_submitted', data: { resultCount } });
      pause(3 + random.int(12));
    },
    collection(collectionId: string) {
      page('collection');
      record({ name: 'collection_viewed', data: { collectionId } });
      pause(3 + random.int(20));
    },
  };
}

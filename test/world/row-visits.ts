import type { CartInteraction, EventBase, PageType, ShopperEvent } from '@kindred/shared/event';
import type { DeviceExperiment, VariationContent } from '@kindred/shared/experiment';
import type { ReleaseManifest } from '@kindred/shared/release';
import type { ShopProduct } from '../shopify/state.ts';
import { createDevice, type Device } from './device.ts';
import { minorUnitsOf } from './money.ts';
import type { Purchase } from './orders.ts';
import { clickChance, PLANTED_ROWS } from './planted-rows.ts';
import { createRandom, type SeededRandom, uuidV4, uuidV7 } from './random.ts';
import type { Visit, World } from './world.ts';

/** What rows of recommendations add to a visit of the world. */
export interface RowVisit {
  /** In time order. */
  events: ShopperEvent[];
  /** Of what was opened in rows. */
  purchase: Purchase | null;
}

/** What is known of a shop when somebody visits it. */
export interface Running {
  experiments: readonly DeviceExperiment[];
  releaseId: ReleaseManifest['releaseId'];
  /** Number under which a visitor's device finds itself in a segment. */
  segmentOf(visitorId: string): number | null;
}

/** The rows of the demo's theme (demo/theme-switches.ts); a search that found something has none. */
const PLACEMENTS: Partial<Record<PageType, string>> = {
  home: 'home-for_you',
  collection: 'collection-for_you',
  product: 'product-for_you',
  cart: 'cart-complete_the_set',
};
const ROW_LENGTH = 6;
/** A device remembers what was looked at for so long, and ranks nothing without it. */
const TRAIL_MILLISECONDS = 30 * 86_400_000;
const FIRST_ORDER_ID = 5_990_300_000_000;

/**
 * Shoppers of a world meet rows of recommendations: what each device is given decides what they see, and what they see how
 * they go on. To be asked in time order. The same visits with the same experiments give the same events.
 */
export function createRowVisits(world: World): (visit: Visit, running: Running) => RowVisit | null {
  const shelf = createShelf(world);
  const devices = new Map<string, { device: Device; lookedAt: number }>();
  let orders = 0;
  return (visit, running) => {
    const [first] = visit.events;
    // Without both consents nothing is chosen on a device; who withdraws one in mid-visit is left out altogether.
    if (visit.kind === 'bot' || visit.consent !== 'given' || !first?.consent.preferences) return null;
    const { visitorId, sessionId } = visit;
    const known = devices.get(visitorId) ?? { device: createDevice(world.seed, visitorId), lookedAt: 0 };
    devices.set(visitorId, known);
    const shopper = createShopper(visit, first, shelf, createRandom(world.seed, `rows ${sessionId}`));
    visit.events.forEach((event, at) => {
      const { occurredAt } = event;
      if (event.name === 'product_viewed') known.lookedAt = occurredAt;
      if (event.name !== 'page_viewed') return;
      const placementId = PLACEMENTS[event.data.pageType];
      const next = visit.events[at + 1];
      const productId = next?.name === 'product_viewed' ? next.data.productId : null;
      const hasTrail = productId !== null || occurredAt - known.lookedAt < TRAIL_MILLISECONDS;
      if (placementId === undefined || !hasTrail) return;
      const page = known.device.open(running.experiments, occurredAt, running.segmentOf(visitorId));
      shopper.opensPage({ at: occurredAt, placementId, productId, page, releaseId: running.releaseId });
    });
    return shopper.leaves(() => String(FIRST_ORDER_ID + orders++ * 32_768), world);
  };
}

interface OpenedPage {
  at: number;
  placementId: string;
  productId: string | null;
  page: ReturnType<Device['open']>;
  releaseId: string;
}

function createShopper(visit: Visit, first: ShopperEvent, shelf: Shelf, random: SeededRandom) {
  const { visitorId, sessionId } = visit;
  const events: ShopperEvent[] = [];
  const bought: CartInteraction[] = [];
  const base = (at: number): EventBase => ({
    eventId: uuidV7(at, random),
    visitorId,
    sessionId,
    occurredAt: at,
    consent: first.consent,
  });
  const opens = (product: Offer, at: number): void => {
    events.push({ ...base(at), name: 'page_viewed', data: { pageType: 'product' } });
    const { productId, variantId, priceMinorUnits } = product;
    const data = { productId, variantId, priceMinorUnits };
    events.push({ ...base(at + 300), name: 'product_viewed', data });
    if (!random.chance(PLANTED_ROWS.added)) return;
    const line = { ...data, quantity: 1 };
    bought.push(line);
    events.push({ ...base(at + 9_000), name: 'product_added_to_cart', data: line });
  };
  return {
    opensPage({ at, placementId, productId, page, releaseId }: OpenedPage): void {
      const lcpMilliseconds = Math.round(1_400 * Math.exp(0.35 * random.normal()));
      if (events.length === 0)
        events.push({ ...base(at + 900), name: 'page_measured', data: { lcpMilliseconds } });
      if (!random.chance(PLANTED_ROWS.reached)) return;
      const { told, content } = page.reach(placementId);
      const seenAt = at + 1_600 + random.int(1_200);
      for (const data of told) events.push({ ...base(seenAt), name: 'experiment_exposed', data });
      const shown = shelf.rowOf(content, productId, random);
      const impression = { impressionId: uuidV4(random), releaseId, placementId };
      if (isTold(content)) {
        const engine = content.kind === 'as_is' || content.kind === 'changed' ? 'graph' : 'liquid';
        const productIds = shown.map((each) => each.productId);
        events.push({
          ...base(seenAt + 10),
          name: 'slate_viewed',
          data: { ...impression, engine, productIds },
        });
      }
      if (shown.length === 0 || !random.chance(clickChance(content))) return;
      const position = random.int(shown.length);
      const product = shown[position]!;
      const clickedAt = seenAt + 1_500 + random.int(6_000);
      if (isTold(content))
        events.push({
          ...base(clickedAt),
          name: 'recommendation_clicked',
          data: { ...impression, productId: product.productId, position },
        });
      opens(product, clickedAt + 700);
    },
    leaves(newOrderId: () => string, { truth, shop }: World): RowVisit {
      if (bought.length === 0 || !random.chance(PLANTED_ROWS.paid))
        return { events: inTimeOrder(events), purchase: null };
      const last = Math.max(...[...visit.events, ...events].map(({ occurredAt }) => occurredAt));
      const at = last + 60_000 + random.int(120_000);
      const orderId = newOrderId();
      const lines = [...new Map(bought.map((line) => [line.productId, line])).values()];
      const data = { orderId, currency: shop.currency, lines };
      events.push({ ...base(at), name: 'checkout_completed', data });
      const customerId = truth.visitors.get(visitorId)?.customerId ?? null;
      return { events: inTimeOrder(events), purchase: { at, orderId, customerId, lines } };
    },
  };
}

/** Of a row that is the same for everyone, and of an empty place, nobody tells. */
const isTold = ({ kind }: VariationContent): boolean => kind !== 'theme_row' && kind !== 'none';

const inTimeOrder = (events: ShopperEvent[]): ShopperEvent[] =>
  events.sort((a, b) => a.occurredAt - b.occurredAt);

interface Offer {
  productId: string;
  variantId: string;
  priceMinorUnits: number;
}

type Shelf = ReturnType<typeof createShelf>;

/** What can be bought in the shop today, by product type, and what everyone looks at. */
function createShelf({ shop, visits, truth }: World) {
  const offers = [...shop.products.values()].flatMap((product) => offerOf(product, shop.currency));
  const typeOf = new Map([...shop.products.values()].map(({ id, productType }) => [id, productType]));
  const byType = new Map<string, Offer[]>();
  for (const offer of offers) {
    const type = typeOf.get(offer.productId)!;
    byType.set(type, [...(byType.get(type) ?? []), offer]);
  }
  const views = new Map<string, number>();
  for (const { events } of visits)
    for (const { name, data } of events)
      if (name === 'product_viewed') views.set(data.productId, (views.get(data.productId) ?? 0) + 1);
  const popular = offers
    .toSorted((a, b) => (views.get(b.productId) ?? 0) - (views.get(a.productId) ?? 0))
    .slice(0, 3 * ROW_LENGTH);
  return {
    rowOf({ kind }: VariationContent, productId: string | null, random: SeededRandom): Offer[] {
      if (kind === 'none') return [];
      const type = (productId !== null && typeOf.get(productId)) || null;
      const related =
        type === null
          ? []
          : [type, ...(truth.complements[type] ?? [])].flatMap((each) => byType.get(each) ?? []);
      const among = kind === 'popular' || related.length < ROW_LENGTH ? popular : related;
      return random.shuffle(among.filter((each) => each.productId !== productId)).slice(0, ROW_LENGTH);
    },
  };
}

function offerOf({ id, status, publishedAt, variants, isGiftCard }: ShopProduct, currency: string): Offer[] {
  const variant = variants.find(
    ({ tracked, inventoryQuantity, inventoryPolicy }) =>
      !tracked || inventoryQuantity > 0 || inventoryPolicy === 'CONTINUE',
  );
  if (variant === undefined || status !== 'ACTIVE' || publishedAt === null || isGiftCard) return [];
  return [{ productId: id, variantId: variant.id, priceMinorUnits: minorUnitsOf(variant.price, currency) }];
}

import { type Interaction, limitsOf, type PlacementRequest } from '@kindred/models/features';
import type { PreviewableSegment } from '@kindred/shared/api/browser-extension';
import type { NamedSegment } from '@kindred/shared/api/understanding';
import { madeUpViews } from '@kindred/shared/api/understanding';
import type { ProductId } from '@kindred/shared/catalog';
import type { Slot } from '@kindred/shopify-app/storefront/slot';
import type { Journey, TabPreview } from '../messages/messages.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What a shared link carries of each list. */
const MOST_STEPS = 20;

export const NEW_VISITOR: Journey = { viewed: [], inCart: [], bought: [] };
export type Step = keyof Journey;

/** What a device would remember that did all this and then came to this page; oldest first. */
export function trailOf(
  { viewed, inCart, bought }: Journey,
  pageProductId: ProductId | null,
  now: number,
): Interaction[] {
  // As on a device: a reload is not a second look.
  const looked = pageProductId === viewed.at(-1) ? viewed.slice(0, -1) : viewed;
  return [
    ...bought.map((productId): Interaction => ({ productId, kind: 'bought', at: now - 2 * DAY })),
    ...looked.map((productId, i): Interaction => ({
      productId,
      kind: 'viewed',
      at: now - (looked.length - i + 1) * MINUTE,
    })),
    ...inCart.map((productId): Interaction => ({ productId, kind: 'added', at: now - MINUTE })),
    ...(pageProductId === null ? [] : [{ productId: pageProductId, kind: 'viewed' as const, at: now }]),
  ];
}

/** What this slot's rule asks the model for such a visitor; their cart holds what the journey put there. */
export function placementOf(
  slot: Pick<Slot, 'type' | 'seen' | 'count'>,
  journey: Journey,
  pageProductId: ProductId | null,
  now: number,
): PlacementRequest {
  const trail = trailOf(journey, pageProductId, now);
  const place = { productId: pageProductId, cartProductIds: journey.inCart };
  const { type, count } = slot;
  return { type, count, trail, ...limitsOf(slot, place, trail, [], now) };
}

/** Nobody's: made of what the segment turns to more than others do. */
export const journeyOf = ({ favourites }: PreviewableSegment): Journey => ({
  ...NEW_VISITOR,
  viewed: madeUpViews(favourites),
});

/** The segment whose journey this is. */
export function segmentOf(
  journey: Journey,
  segments: readonly PreviewableSegment[] | null,
): NamedSegment | undefined {
  return segments?.find(
    (segment) => segment.favourites.length > 0 && isSameJourney(journeyOf(segment), journey),
  );
}

/** A product joins a list as its newest; it stands there once. */
export function withStep(journey: Journey, step: Step, productId: ProductId): Journey {
  const others = journey[step].filter((id) => id !== productId);
  return { ...journey, [step]: [...others, productId].slice(-MOST_STEPS) };
}

/** On the page of a product that the merchant opened: it joins, where what is opened does. */
export function onPageOf(preview: TabPreview, productId: ProductId | null): TabPreview {
  if (!preview.recording || productId === null) return preview;
  return { ...preview, journey: withStep(preview.journey, 'viewed', productId) };
}

export const withoutStep = (journey: Journey, step: Step, productId: ProductId): Journey => ({
  ...journey,
  [step]: journey[step].filter((id) => id !== productId),
});

export const productsIn = ({ viewed, inCart, bought }: Journey): ProductId[] => [
  ...new Set([...viewed, ...inCart, ...bought]),
];

export const isSameJourney = (a: Journey, b: Journey): boolean =>
  (['viewed', 'inCart', 'bought'] as const).every((step) => String(a[step]) === String(b[step]));

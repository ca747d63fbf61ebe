import type { ReleaseSummary, TrainingConsent, TrainingStatus } from '@kindred/shared/api/admin';
import type { PrivacyRequest } from '@kindred/shared/api/privacy';
import { said, type Said } from '@kindred/shared/said';
import type { ShopSetup } from '../shopify/shop-setup-store.ts';

export interface ShopFacts {
  setup: ShopSetup | null;
  products: number;
  orders: number;
  /** Whether anything is kept that a model can learn from visits. */
  hasVisits: boolean;
  consent: TrainingConsent;
  activeRelease: ReleaseSummary | null;
  training: TrainingStatus | null;
}

/** Below this a slot of four products can hardly be filled without repeating the page's own product. */
const FEW_PRODUCTS = 5;

/** What a merchant should know, in plain sentences, most pressing first. */
export function noticesOf(facts: ShopFacts): Said[] {
  const notices: Said[] = [];
  if (facts.setup?.problem)
    notices.push(said('Set-up did not finish: {problem}', { problem: facts.setup.problem }));
  if (!facts.setup?.productsSyncedAt)
    notices.push(said('The catalogue is being read. This takes a moment in a large shop.'));
  else notices.push(...catalogueNotices(facts));
  if (!facts.consent.granted) {
    notices.push(
      said('Kindred does not learn yet: it waits for your agreement to train models for this shop.'),
    );
  }
  if (facts.training?.state === 'failed') notices.push(facts.training.message);
  return notices;
}

function catalogueNotices({ products, orders, hasVisits }: ShopFacts): Said[] {
  if (products === 0) return [said('The shop has no products yet, so there is nothing to recommend.')];
  const notices: Said[] = [];
  if (products < FEW_PRODUCTS) {
    notices.push(
      said(
        'With one product there is little to choose from; recommendations gain from more.|With {n} products there is little to choose from; recommendations gain from more.',
        { n: products },
      ),
    );
  }
  if (!hasVisits && orders === 0) {
    notices.push(
      said(
        'There is no history yet. Until visits come in, recommendations rest on what products have in common.',
      ),
    );
  } else if (!hasVisits) {
    notices.push(
      said(
        'No visits have come in yet. Until then recommendations rest on the only order of the last 60 days.|No visits have come in yet. Until then recommendations rest on the {n} orders of the last 60 days.',
        { n: orders },
      ),
    );
  }
  return notices;
}

/** More are under Privacy. */
const MOST_REQUESTS = 5;

/** A customer's question goes to the merchant, who knows the customer; Kindred says what it holds. */
export function dataRequestNotices(requests: PrivacyRequest[], now: number): Said[] {
  const open = requests.filter(
    ({ kind, dueAt, downloadedAt }) => kind === 'data_request' && downloadedAt === null && dueAt > now,
  );
  return open.slice(0, MOST_REQUESTS).map(({ requestId, receivedAt, receipt }) =>
    said(
      'On {day} a customer asked for their data (request {request}). Kindred holds {orders} of their orders, without any name or address, and {events} events of the devices that placed them. Download the answer under Privacy.',
      {
        day: { day: receivedAt },
        request: requestId,
        orders: receipt?.['orders'] ?? 0,
        events: receipt?.['events'] ?? 0,
      },
    ),
  );
}

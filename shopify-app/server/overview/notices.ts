import type { ReleaseSummary, TrainingConsent, TrainingStatus } from '@kindred/shared/api/admin';
import type { PrivacyRequest } from '@kindred/shared/api/privacy';
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
export function noticesOf(facts: ShopFacts): string[] {
  const notices: string[] = [];
  if (facts.setup?.problem) notices.push(`Set-up did not finish: ${facts.setup.problem}`);
  if (!facts.setup?.productsSyncedAt)
    notices.push('The catalogue is being read. This takes a moment in a large shop.');
  else notices.push(...catalogueNotices(facts));
  if (!facts.consent.granted) {
    notices.push('Kindred does not learn yet: it waits for your agreement to train models for this shop.');
  }
  if (facts.training?.state === 'failed') notices.push(facts.training.message);
  return notices;
}

function catalogueNotices({ products, orders, hasVisits }: ShopFacts): string[] {
  if (products === 0) return ['The shop has no products yet, so there is nothing to recommend.'];
  const notices: string[] = [];
  if (products < FEW_PRODUCTS) {
    notices.push(
      `With ${products === 1 ? 'one product' : `${products} products`} there is little to choose from; recommendations gain from more.`,
    );
  }
  if (!hasVisits && orders === 0) {
    notices.push(
      'There is no history yet. Until visits come in, recommendations rest on what products have in common.',
    );
  } else if (!hasVisits) {
    notices.push(
      `No visits have come in yet. Until then recommendations rest on the ${orders} orders of the last 60 days.`,
    );
  }
  return notices;
}

/** More are under Privacy. */
const MOST_REQUESTS = 5;

/** A customer's question goes to the merchant, who knows the customer; Kindred says what it holds. */
export function dataRequestNotices(requests: PrivacyRequest[], now: number): string[] {
  const open = requests.filter(
    ({ kind, dueAt, downloadedAt }) => kind === 'data_request' && downloadedAt === null && dueAt > now,
  );
  return open
    .slice(0, MOST_REQUESTS)
    .map(
      ({ requestId, receivedAt, receipt }) =>
        `On ${day(receivedAt)} a customer asked for their data (request ${requestId}). ` +
        `Kindred holds ${receipt?.['orders'] ?? 0} of their orders, without any name or address, and ` +
        `${receipt?.['events'] ?? 0} events of the devices that placed them. Download the answer under Privacy.`,
    );
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

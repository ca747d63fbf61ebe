import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { allows, type ConsentState, NO_CONSENT } from '@kindred/shared/consent';
import {
  EXPERIMENT_EXPOSED,
  PAGE_MEASURED,
  PUBLISHED_EVENTS,
  type ShopperEvent,
} from '@kindred/shared/event';
import { type AsyncStorage, forget, isPaused, isPreviewing, PIXEL_KEYS } from './device-store.ts';
import { EventQueue } from './event-queue.ts';
import { isToken, uuidV7 } from './ids.ts';
import { type BusEvent, mapEvent } from './map-event.ts';
import { SentLedger } from './sent-ledger.ts';
import { rememberPurchase } from './purchases.ts';
import { sessionIdAt, type VisitMemory } from './session.ts';

const SUBSCRIBED = [
  'page_viewed',
  'product_viewed',
  'collection_viewed',
  'search_submitted',
  'product_added_to_cart',
  'product_removed_from_cart',
  'cart_viewed',
  'checkout_completed',
  PUBLISHED_EVENTS.slateViewed,
  PUBLISHED_EVENTS.recommendationClicked,
  PUBLISHED_EVENTS.deviceFailed,
  EXPERIMENT_EXPOSED,
  PAGE_MEASURED,
];

/** The part of Shopify's ExtensionApi that the collector uses. */
export interface PixelApi {
  settings: Record<string, unknown>;
  analytics: { subscribe(name: string, callback: (event: PixelEvent) => void): unknown };
  browser: { localStorage: AsyncStorage; sessionStorage: AsyncStorage };
  init: { data: { shop: { myshopifyDomain: string } }; customerPrivacy: PrivacyFlags };
  customerPrivacy: {
    subscribe(
      name: 'visitorConsentCollected',
      callback: (event: { customerPrivacy: PrivacyFlags }) => void,
    ): unknown;
  };
}

export interface PixelEvent extends BusEvent {
  clientId: string;
  timestamp: string;
}

interface PrivacyFlags {
  analyticsProcessingAllowed: boolean;
  marketingAllowed: boolean;
  preferencesProcessingAllowed: boolean;
  saleOfDataAllowed: boolean;
}

const systemPorts = {
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  setTimer: (run: () => void, milliseconds: number) => void setTimeout(run, milliseconds),
  now: () => Date.now(),
};

/** Events are handled one after the other, as they come. */
export function startCollector(api: PixelApi, ports = systemPorts): void {
  const { collectUrl, key } = api.settings;
  const shop = api.init.data.shop.myshopifyDomain;
  if (typeof collectUrl !== 'string' || typeof key !== 'string') return;
  const { localStorage, sessionStorage } = api.browser;
  const ledger = new SentLedger(localStorage);
  const queue = new EventQueue(
    { collectUrl, shop, key },
    {
      ...ports,
      store: sessionStorage,
      leaving: (events) => ledger.note(events, ports.now()),
      isPaused: async () => (await isPaused(localStorage)) || look(),
    },
  );
  const memory: VisitMemory = { visit: null };
  let previewing = false;
  const look = async (): Promise<boolean> => (previewing = await isPreviewing(sessionStorage));
  let consent = consentOf(api.init.customerPrivacy);
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = (work: () => Promise<unknown>): void => {
    last = last.then(work).catch(() => undefined);
  };

  const wipe = async (): Promise<void> => {
    queue.empty();
    memory.visit = null;
    await ledger.wipe();
    await forget(localStorage, [PIXEL_KEYS.session, PIXEL_KEYS.bought]);
    await forget(sessionStorage, [PIXEL_KEYS.pending]);
  };

  const handle = async (event: PixelEvent): Promise<void> => {
    if (!allows(consent, 'measure') || !isToken(event.clientId)) return;
    const mapped = mapEvent(event);
    if (mapped === null) return;
    // Both come as the page is being left: neither can wait for an answer, nor for the next request.
    const isLast = mapped.name === 'recommendation_clicked' || mapped.name === 'page_measured';
    // A paused page shows nothing of ours to click on, and does not tell how fast it was.
    if (!isLast && (await isPaused(localStorage))) return;
    // Nor does one that is previewed: what looked last has to do where there is no time to look.
    if (isLast ? previewing : await look()) return;
    const occurredAt = Date.parse(event.timestamp) || Date.now();
    const sessionId = await sessionIdAt(occurredAt, localStorage, memory);
    // Asked again: storage is another thread, and consent may have gone meanwhile.
    if (!allows(consent, 'measure')) return wipe();
    if (mapped.name === 'checkout_completed')
      await rememberPurchase(mapped.data, occurredAt, consent, localStorage);
    const { analytics, preferences, marketing } = consent;
    const added = queue.add({
      eventId: uuidV7(occurredAt),
      visitorId: event.clientId,
      sessionId,
      occurredAt,
      consent: { analytics, preferences, marketing },
      ...mapped,
    } satisfies ShopperEvent);
    // The request outlives the page, the storage's answers may not.
    if (isLast) void queue.flush();
    await added;
  };

  const heed = (now: ConsentState): void => {
    consent = now;
    if (allows(consent, 'measure')) return;
    queue.empty();
    inOrder(wipe);
  };

  api.customerPrivacy.subscribe('visitorConsentCollected', ({ customerPrivacy }) =>
    heed(consentOf(customerPrivacy)),
  );
  api.analytics.subscribe(PUBLISHED_EVENTS.measuringStopped, () => heed(NO_CONSENT));
  // A click may be the next that happens, and it cannot wait for a look of its own.
  api.analytics.subscribe(PREVIEW_KEY, () => inOrder(look));
  inOrder(async () => {
    if (!allows(consent, 'measure')) return wipe();
    await look();
    await queue.load();
  });
  for (const name of SUBSCRIBED) api.analytics.subscribe(name, (event) => inOrder(() => handle(event)));
}

/** A sale opt-out stands above what was allowed before; flags that are missing were not given. */
function consentOf(flags: PrivacyFlags | undefined): ConsentState {
  if (flags === undefined) return NO_CONSENT;
  return {
    analytics: isYes(flags.analyticsProcessingAllowed),
    preferences: isYes(flags.preferencesProcessingAllowed),
    marketing: isYes(flags.marketingAllowed),
    optedOut: !isYes(flags.saleOfDataAllowed),
  };
}

/** Whatever the typings say, the flags come from another program. */
const isYes = (flag: unknown): boolean => flag === true;

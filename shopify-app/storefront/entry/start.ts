import { allows } from '@kindred/shared/consent';
import { PUBLISHED_EVENTS } from '@kindred/shared/event';
import { listenForSignals, type Signal } from '../collector/signals.ts';
import { forgetTrail, recordCart, recordView } from '../collector/trail.ts';
import { watchConsent } from '../consent/consent.ts';
import { fillSlot, type SlotView } from '../slots/fill-slot.ts';
import { findSlots } from '../slots/slot.ts';
import { wipe, wipePixel } from '../storage/device-store.ts';
import { type Page, publish, whenShown } from './shopify-page.ts';

/** Undone by aborting `signal`: listeners go, Liquid's cards come back; what is stored stays. */
export function start(page: Page, signal: AbortSignal): void {
  let allowed = false;
  let measured = false;
  let personal = new AbortController();
  const views = new Map<Element, SlotView>();
  /** Heard before consent is known; never leaves memory unless it is given. */
  let heard: Signal[] = page.productId === null ? [] : [{ kind: 'viewed', productId: page.productId }];
  if (page.cartProductIds.length > 0) heard.push({ kind: 'cart', productIds: page.cartProductIds });

  const record = (): void => {
    for (const each of heard)
      if (each.kind === 'viewed') recordView(each.productId, Date.now());
      else recordCart(each.productIds, Date.now());
    heard = [];
  };
  const fillSlots = (): void => {
    if (!allowed) return;
    for (const slot of findSlots()) {
      if (!views.has(slot.element)) views.set(slot.element, fillSlot(slot, page, personal.signal));
    }
  };
  const stop = (): void => {
    personal.abort();
    personal = new AbortController();
    views.clear();
  };

  listenForSignals(signal, (each) => {
    heard.push(each);
    if (allowed) record();
  });
  whenShown(signal, () =>
    watchConsent(signal, (consent) => {
      const before = { allowed, measured };
      allowed = allows(consent, 'personalise_on_device');
      measured = allows(consent, 'measure');
      if (before.measured && !measured) publish(PUBLISHED_EVENTS.measuringStopped, {});
      if (!measured) wipePixel();
      if (!allowed) {
        if (before.allowed) stop();
        forgetTrail();
        wipe();
      } else if (!before.allowed) {
        record();
        fillSlots();
      }
    }),
  );
  document.addEventListener('shopify:section:load', fillSlots, { signal });
  document.addEventListener('DOMContentLoaded', fillSlots, { signal });
  signal.addEventListener('abort', stop);
  // A theme may have taken slots out of the page since.
  const slots = (): SlotView[] =>
    [...views].flatMap(([element, view]) => (element.isConnected ? [view] : []));
  window.Kindred = { status: () => ({ allowed, slots: slots() }) };
}

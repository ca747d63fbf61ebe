import type { Interaction } from '@kindred/models/features';
import { allows, type ConsentState } from '@kindred/shared/consent';
import { PUBLISHED_EVENTS } from '@kindred/shared/event';
import { readChoices, saveChoices } from '../collector/choices.ts';
import { type Hear, listenForSignals } from '../collector/signals.ts';
import { readTrail, record, saveTrail } from '../collector/trail.ts';
import { watchConsent } from '../consent/consent.ts';
import type { Panel, PanelHost } from '../privacy-panel/contract.ts';
import { type FilledSlot, fillSlot, idsOf, type SlotView } from '../slots/fill-slot.ts';
import { findSlots } from '../slots/slot.ts';
import {
  listIn,
  LOCAL_KEYS,
  readJson,
  SESSION_KEYS,
  wipe,
  wipePixel,
  writeJson,
} from '../storage/device-store.ts';
import { CHANGED } from './changed.ts';
import { countFailure, type Page, publish, safely, whenShown } from './shopify-page.ts';

/** Undone by aborting `signal`: listeners go, Liquid's cards come back; what is stored stays. */
export function start(page: Page, signal: AbortSignal): void {
  let consent: ConsentState | null = null;
  let measured = false;
  /** Allowed, and not paused by the shopper. */
  let active = false;
  let personal = new AbortController();
  const views = new Map<Element, FilledSlot>();
  /** Heard before consent is known; never leaves memory unless it is given. */
  let heard: Interaction[] = [];
  const hear: Hear = (kind, productIds) => {
    heard.push(...productIds.map((productId) => ({ productId, kind, at: Date.now() })));
  };
  hear('viewed', page.productId === null ? [] : [page.productId]);
  hear('added', page.cartProductIds);

  const changed = (): void => void document.dispatchEvent(new Event(CHANGED));
  const remember = (): void => {
    const bought = listIn(readJson('localStorage', LOCAL_KEYS.bought)) as Interaction[];
    record([...heard, ...bought], Date.now());
    // Moved, not copied: what the shopper removes from the trail must not come back.
    if (bought.length > 0) writeJson('localStorage', LOCAL_KEYS.bought, []);
  };
  /** What stands in a slot that the theme has rendered anew stands there no more. */
  const standing = (): SlotView[] =>
    [...views].flatMap(([element, { view }]) => (element.isConnected ? [view] : []));
  const fillSlots = safely('paint', () => {
    const slots = active ? findSlots() : [];
    // Not `entries()`: old libraries, which some themes still load, put their own in its place.
    slots.forEach((slot, at) => {
      const known = views.get(slot.element);
      const around = {
        page,
        slotId: slot.placementId + at,
        shownElsewhere: (own: SlotView) =>
          standing().flatMap((view) => (view === own || !view.ranked ? [] : idsOf(view.ranked))),
        changed,
      };
      if (known) known.update();
      else views.set(slot.element, fillSlot(slot, around, personal.signal));
    });
    changed();
  });
  const stop = (): void => {
    personal.abort();
    personal = new AbortController();
    views.clear();
  };
  const forget = (): void => {
    stop();
    wipe();
  };
  const heed = safely('entry', () => {
    const was = active;
    const allowed = consent !== null && allows(consent, 'personalise_on_device');
    active = allowed && !readChoices().paused;
    if (!allowed) forget();
    else if (active) remember();
    else stop();
    // Remembered; or done while paused or after a withdrawal. Before a choice is made it may still be allowed.
    if (was || allowed) heard = [];
    fillSlots();
  });

  listenForSignals(signal, (kind, productIds) => {
    hear(kind, productIds);
    if (kind === 'added') page.cartProductIds = productIds;
    if (active) heed();
  });
  whenShown(signal, () =>
    watchConsent(signal, (now) => {
      const before = measured;
      consent = now;
      measured = allows(consent, 'measure');
      if (before && !measured) publish(PUBLISHED_EVENTS.measuringStopped, {});
      if (!measured) wipePixel();
      heed();
    }),
  );
  for (const more of ['shopify:section:load', 'DOMContentLoaded'])
    document.addEventListener(more, fillSlots, { signal });
  signal.addEventListener('abort', stop);

  const orders = page.bought;
  const host: PanelHost = {
    page,
    consent: () => consent,
    trail: () => [...page.bought, ...readTrail(Date.now())],
    choices: readChoices,
    slates: () => standing().flatMap(({ ranked }) => ranked ?? []),
    keep(trail, choices) {
      page.bought = orders.filter((each) => trail.includes(each));
      saveTrail(trail.filter((each) => !orders.includes(each)));
      saveChoices(choices);
      // They may show what was just taken out.
      writeJson('sessionStorage', SESSION_KEYS.slates, {});
      heed();
    },
    forget() {
      page.bought = [];
      forget();
      wipePixel();
      publish(PUBLISHED_EVENTS.measuringStopped, {});
      heed();
    },
    onChange: (until, run) => document.addEventListener(CHANGED, run, { signal: until }),
  };
  const openPanel = (event: Event): void => {
    const opener = (event.target as Element).closest?.<HTMLElement>('[data-kindred-panel]');
    if (!opener) return;
    import(/* @vite-ignore */ page.panel)
      .then((panel: Panel) => panel.open(host, opener))
      .catch(() => countFailure('panel'));
  };
  document.addEventListener('click', openPanel, { signal });
  window.Kindred = { status: () => ({ allowed: active, slots: standing() }) };
}

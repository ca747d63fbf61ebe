import type { Interaction } from '@kindred/models/features';
import { allows, type ConsentState } from '@kindred/shared/consent';
import { PUBLISHED_EVENTS } from '@kindred/shared/event';
import { readChoices, saveChoices } from '../collector/choices.ts';
import { listenForSignals, type Signal } from '../collector/signals.ts';
import { readTrail, recordOnce, recordView, saveTrail } from '../collector/trail.ts';
import { watchConsent } from '../consent/consent.ts';
import type { Panel, PanelHost } from '../privacy-panel/contract.ts';
import { type FilledSlot, fillSlot, idsOf, type SlotView } from '../slots/fill-slot.ts';
import { findSlots } from '../slots/slot.ts';
import { listIn, LOCAL_KEYS, readJson, wipe, wipePixel, writeJson } from '../storage/device-store.ts';
import { countFailure, type Page, publish, safely, whenShown } from './shopify-page.ts';

/** Says to the panel, and to nobody else, that there may be something else to show. */
const CHANGED = 'kindred:changed';

/** Undone by aborting `signal`: listeners go, Liquid's cards come back; what is stored stays. */
export function start(page: Page, signal: AbortSignal): void {
  let consent: ConsentState | null = null;
  let measured = false;
  /** Allowed, and not paused by the shopper. */
  let active = false;
  let personal = new AbortController();
  const views = new Map<Element, FilledSlot>();
  /** Heard before consent is known; never leaves memory unless it is given. */
  let heard: Signal[] = page.productId === null ? [] : [{ kind: 'viewed', productId: page.productId }];
  if (page.cartProductIds.length > 0) heard.push({ kind: 'cart', productIds: page.cartProductIds });

  const changed = (): void => void document.dispatchEvent(new Event(CHANGED));
  const record = (): void => {
    const now = Date.now();
    for (const each of heard)
      if (each.kind === 'viewed') recordView(each.productId, now);
      else
        recordOnce(
          each.productIds.map((productId) => ({ productId, kind: 'added', at: now })),
          now,
        );
    const bought = listIn(readJson('localStorage', LOCAL_KEYS.bought)) as Interaction[];
    recordOnce(bought, now);
    // Moved, not copied: what the shopper removes from the trail must not come back.
    if (bought.length > 0) writeJson('localStorage', LOCAL_KEYS.bought, []);
    heard = [];
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
    const allowed = consent !== null && allows(consent, 'personalise_on_device');
    active = allowed && !readChoices().paused;
    if (!allowed) forget();
    else if (active) record();
    else stop();
    fillSlots();
  });

  listenForSignals(signal, (each) => {
    heard.push(each);
    if (each.kind === 'cart') page.cartProductIds = each.productIds;
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
  document.addEventListener('shopify:section:load', fillSlots, { signal });
  document.addEventListener('DOMContentLoaded', fillSlots, { signal });
  signal.addEventListener('abort', stop);

  const host: PanelHost = {
    page,
    consent: () => consent,
    trail: () => readTrail(Date.now()),
    choices: readChoices,
    slates: () => standing().flatMap(({ ranked }) => ranked ?? []),
    keep(trail, choices) {
      saveTrail(trail);
      saveChoices(choices);
      // All of it is in the trail, from which the shopper may just have taken it.
      writeJson('localStorage', LOCAL_KEYS.bought, (page.bought = []));
      heed();
    },
    forget() {
      forget();
      wipePixel();
      heed();
    },
    onChange: (until, run) => document.addEventListener(CHANGED, run, { signal: until }),
  };
  const openPanel = (event: Event): void => {
    const opener = (event.target as Element).closest<HTMLElement>('[data-kindred-panel]');
    if (!opener) return;
    import(/* @vite-ignore */ page.panel)
      .then((panel: Panel) => panel.open(host, opener))
      .catch(() => countFailure('panel'));
  };
  document.addEventListener('click', openPanel, { signal });
  window.Kindred = { status: () => ({ allowed: active, slots: standing() }) };
}

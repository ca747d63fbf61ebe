import type { ExperimentExposed } from '@kindred/shared/event';
import type { SlotStatus } from '@kindred/shared/page-status';
import type { PageReading } from '../page/page-status.ts';
import { SENT_KEY, type SentRequest, sentRequests } from '@kindred/shared/sent-ledger';
import { type Page, readPage } from '@kindred/shopify-app/storefront/page';
import { findSlots, type Slot } from '@kindred/shopify-app/storefront/slot';
import { z } from 'zod/mini';

/** One slot of the page in view. */
export interface PageSlot extends Slot {
  /** Its placement and which of several of that kind it is, as the page's script numbers them. */
  slotId: string;
  /** What the page's script tells of it; null where it is not running. */
  status: SlotStatus | null;
  /** What its script drew for this device; null: it has drawn nothing. */
  tried: Tried[] | null;
}

const tried = z.array(
  z.object({ experimentId: z.string(), variation: z.number(), propensity: z.number() }),
) satisfies z.ZodMiniType<Omit<ExperimentExposed, 'segment'>[]>;
/** What this device was given, and the chance of it, 0..1. */
type Tried = z.infer<typeof tried>[number];

export const TRIED_ATTRIBUTE = 'data-kindred-tried';

/** As the page's script writes it, where nobody else has. */
export function triedIn(mark: string | null): Tried[] | null {
  if (mark === null) return null;
  try {
    return tried.parse(JSON.parse(mark));
  } catch {
    return null;
  }
}

/** Nothing of a page that other apps and themes write to may stop the panel. */
export function pageNow(): Page | null {
  try {
    return readPage();
  } catch {
    return null;
  }
}

export function slotsNow(reading: PageReading | null): PageSlot[] {
  const told = reading?.kind === 'status' ? [...reading.status.slots] : [];
  try {
    return findSlots().map((slot, at) => {
      const found = told.findIndex(({ placementId }) => placementId === slot.placementId);
      const [status = null] = found < 0 ? [] : told.splice(found, 1);
      const mark = slot.element.getAttribute(TRIED_ATTRIBUTE);
      return { ...slot, slotId: slot.placementId + at, status, tried: triedIn(mark) };
    });
  } catch {
    return [];
  }
}

/** What the pixel noted of what left this browser; newest last. */
export function sentNow(now: number): SentRequest[] {
  try {
    return sentRequests(JSON.parse(localStorage.getItem(SENT_KEY) ?? 'null'), now);
  } catch {
    return [];
  }
}

export interface PageCost {
  files: number;
  /** Of how many of them the browser may tell the size. */
  toldFiles: number;
  /** Of those, what came over the wire: nothing for what the browser had already. */
  bytes: number;
  /** In which at least one of them was on its way; they come side by side. */
  milliseconds: number;
}

/** What our files cost on this page, as this browser measured it: scripts from the shop's CDN and what the app served. */
export function costOfPage(
  page: Page | null,
  entries: readonly PerformanceResourceTiming[],
): PageCost | null {
  if (page === null) return null;
  const ours = entries.filter(
    ({ name }) => /\/kindred-[\w-]+\.js/.test(name) || name.startsWith(`${page.storefront.appUrl}/`),
  );
  if (ours.length === 0) return null;
  // For files of others that do not allow it, most of what was measured is set to zero.
  const told = ours.filter(({ requestStart }) => requestStart > 0);
  return {
    files: ours.length,
    toldFiles: told.length,
    bytes: told.reduce((sum, { transferSize }) => sum + transferSize, 0),
    milliseconds: coveredBy(ours),
  };
}

/** A file that is fetched when its slot comes near does not count the wait before it. */
function coveredBy(entries: readonly PerformanceResourceTiming[]): number {
  let [covered, end] = [0, 0];
  for (const { startTime, responseEnd } of entries.toSorted((a, b) => a.startTime - b.startTime)) {
    covered += Math.max(responseEnd - Math.max(startTime, end), 0);
    end = Math.max(end, responseEnd);
  }
  return covered;
}

/** By placement, in the order of the page: what the theme has there for everyone. */
export type EveryonesRows = ReadonlyMap<string, Node[][]>;

/** Asked for as a stranger would: personal rows are the device's. Throws where the shop does not answer with the page. */
export async function fetchPageHtml(signal: AbortSignal): Promise<string> {
  const response = await fetch(location.href, { credentials: 'omit', signal });
  if (!response.ok) throw new Error(`The page answered ${response.status}`);
  return response.text();
}

export function everyonesRows(html: string): EveryonesRows {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows = new Map<string, Node[][]>();
  for (const slot of page.querySelectorAll<HTMLElement>('[data-kindred-slot]:not([hidden])')) {
    const { placementId } = JSON.parse(slot.dataset['kindredSlot'] ?? '') as Pick<Slot, 'placementId'>;
    const row = slot.querySelector('.kindred__row')?.childNodes ?? [];
    rows.set(placementId, [...(rows.get(placementId) ?? []), [...row]]);
  }
  return rows;
}

/** Undefined where the page that everyone gets has no such slot. */
export function rowOf(
  rows: EveryonesRows,
  slots: readonly Pick<Slot, 'placementId'>[],
  at: number,
): Node[] | undefined {
  const placementId = slots[at]?.placementId ?? '';
  const before = slots.slice(0, at).filter((slot) => slot.placementId === placementId);
  return rows.get(placementId)?.[before.length];
}

import { allows, type ConsentState } from '@kindred/shared/consent';
import type { Checkout } from '@kindred/shared/event';
import type { PurchaseNote } from '@kindred/shared/purchase-note';
import { type AsyncStorage, PIXEL_KEYS, readJson, writeJson } from './device-store.ts';

const MAX_PURCHASES = 20;

/**
 * Leaves word of a purchase on the device, for the storefront's trail: no page but the checkout knows of it, and there
 * only a pixel runs. Nothing of this is sent; the event that is sent has its own consent.
 */
export async function rememberPurchase(
  { lines }: Checkout,
  at: number,
  consent: ConsentState,
  store: AsyncStorage,
): Promise<void> {
  if (!allows(consent, 'personalise_on_device')) return;
  const before = await readJson(store, PIXEL_KEYS.bought);
  const bought = lines.map(({ productId }): PurchaseNote => ({ productId, kind: 'bought', at }));
  const all = [...(Array.isArray(before) ? (before as unknown[]) : []), ...bought];
  await writeJson(store, PIXEL_KEYS.bought, all.slice(-MAX_PURCHASES));
}

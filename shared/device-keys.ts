/**
 * All that Kindred may keep on a shopper's device, declared once for people to read; a test holds it against what the
 * theme extension and the pixel write. Everything goes when consent is withdrawn.
 */
export interface DeviceKey {
  place: 'localStorage' | 'sessionStorage' | 'cache';
  /** At most so many days; 'visit': until the tab is closed; 'deleted': until the shopper deletes it. */
  keptFor: number | 'visit' | 'deleted';
}

export const DEVICE_KEYS = {
  'kindred:trail': { place: 'localStorage', keptFor: 180 },
  'kindred:bought': { place: 'localStorage', keptFor: 'deleted' },
  'kindred:choices': { place: 'localStorage', keptFor: 'deleted' },
  'kindred:sent': { place: 'localStorage', keptFor: 30 },
  'kindred:tests': { place: 'localStorage', keptFor: 'deleted' },
  'kindred:session': { place: 'localStorage', keptFor: 'deleted' },
  'kindred:slates': { place: 'sessionStorage', keptFor: 'visit' },
  'kindred:failed': { place: 'sessionStorage', keptFor: 'visit' },
  'kindred:pending': { place: 'sessionStorage', keptFor: 'visit' },
  'kindred:artifacts': { place: 'cache', keptFor: 'deleted' },
} as const satisfies Record<string, DeviceKey>;

/**
 * Set in the tab's sessionStorage by a merchant's browser extension beside PREVIEW_KEY, without which it counts for
 * nothing: a ForcedVariation, as JSON. No shopper has it. Whoever sets or removes it removes 'kindred:slates' as well,
 * and the page shows it when it is opened again.
 */
export const FORCE_KEY = 'kindred:force';
export interface ForcedVariation {
  experimentId: string;
  variation: number;
}

export type DeviceKeyName = keyof typeof DEVICE_KEYS;

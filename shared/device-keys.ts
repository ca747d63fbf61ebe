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
  'kindred:session': { place: 'localStorage', keptFor: 'deleted' },
  'kindred:slates': { place: 'sessionStorage', keptFor: 'visit' },
  'kindred:failed': { place: 'sessionStorage', keptFor: 'visit' },
  'kindred:pending': { place: 'sessionStorage', keptFor: 'visit' },
  'kindred:artifacts': { place: 'cache', keptFor: 'deleted' },
} as const satisfies Record<string, DeviceKey>;
export type DeviceKeyName = keyof typeof DEVICE_KEYS;

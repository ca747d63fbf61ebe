/** What comes in from devices right now, and what goes out to them. */
export const TRAFFIC_API = {
  /** GET -> Traffic */
  traffic: '/api/traffic',
  /** GET -> DeviceBytes */
  deviceBytes: '/api/device-bytes',
} as const;

export const TRAFFIC_MINUTES = 60;

export interface Traffic {
  /** Oldest first, `TRAFFIC_MINUTES` of them, also empty ones; the last is still under way. */
  minutes: TrafficMinute[];
}

export interface TrafficMinute {
  /** Epoch milliseconds of its start. */
  at: number;
  accepted: number;
  refused: number;
}

/** What a shopper's device fetches, in bytes as they are sent. A device keeps each of them until it changes. */
export interface DeviceBytes {
  /** Compressed with gzip, as this server's build made them; null where it did not build them. */
  scripts: Record<DeviceScript, number> | null;
  /** Compressed with Brotli; null without an active release. */
  model: { artifact: number; itemTable: number } | null;
  /** What the heaviest variation of all that runs fetches beside it: another model, or other weights; 0: none does. */
  triedModel: number;
  /** Where a release in use, or a variation's, needs ONNX Runtime: it and our scripts around it; 0: none does; null: as of `scripts`. */
  engine: number | null;
}

/**
 * `storefront-entry`, `storefront-speed`: on every page; so is `storefront-experiment` where anything is tried.
 * `storefront-ranker`: with consent, where a row comes near; `storefront-tried-rows`: there, where a row is made elsewhere.
 */
export const DEVICE_SCRIPTS = [
  'storefront-entry',
  'storefront-speed',
  'storefront-experiment',
  'storefront-ranker',
  'storefront-tried-rows',
  'storefront-panel',
  'storefront-segment',
] as const;
export type DeviceScript = (typeof DEVICE_SCRIPTS)[number];

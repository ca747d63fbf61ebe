/**
 * What each bundle may weigh, gzip level 9, and from which folders it may be made.
 * A ceiling moves only in the commit that causes it, with the reason beside it.
 */
export interface Ceiling {
  gzipBytes: number;
  allowedInputs: readonly string[];
}

const PAGE = ['shared/', 'models/features/', 'models/runtime/', 'shopify-app/storefront/'];

export const CEILINGS: Record<string, Ceiling> = {
  // DESIGN 3, step 1: every page view of every shopper pays for this one.
  'storefront-entry': { gzipBytes: 4_096, allowedInputs: PAGE },
  // DESIGN 3, step 2: only after consent, and only where a slot comes into view.
  'storefront-ranker': { gzipBytes: 12_288, allowedInputs: PAGE },
  // Only where experiments run: stands in the ranker's place, decides by a hash what a slot is tried with, and tells who
  // reached it. Half of its bytes decide and remember. It was 2,048 until two slots of a first page drew as one visitor, 2,088
  // until all campaigns together had a cap, too.
  'storefront-experiment': { gzipBytes: 2_176, allowedInputs: [...PAGE, 'models/experiment/assign.ts'] },
  // Only for visitors whose variation wants something from elsewhere: another release, what is popular, Shopify's own, a
  // banner (0.1 kB); and for a merchant who previews.
  'storefront-tried-rows': { gzipBytes: 1_088, allowedInputs: PAGE },
  // Starts the worker below and talks to it: apart, because most releases never need it.
  'storefront-ort-client': { gzipBytes: 2_048, allowedInputs: PAGE },
  // onnxruntime-web's API without its wasm (16.2 kB gzip measured) and our worker around it; only for releases that need it.
  'storefront-ort': { gzipBytes: 30_000, allowedInputs: [...PAGE, 'node_modules/onnxruntime-'] },
  // Only when a shopper opens the panel; more than half of it is its sentences, in five languages. 16,412 since it also
  // says of a product that the shop chose it; 16,737 since it also names what is measured of a page's speed,
  // 16,882 since it says in which groups the shop may count a shopper, 16,894 since it also tells which, 17,212 since it
  // names comparisons and their four fields, 17,439 since it says when a row may follow a device's own segment.
  'storefront-panel': { gzipBytes: 17_440, allowedInputs: PAGE },
  // Only while the panel is open: which segment the device would be counted in, with the runtime that models rank by
  // and five languages: 10,344; 10,528 since orders that came back are one of behaviour's features.
  'storefront-segment': { gzipBytes: 10_560, allowedInputs: PAGE },
  // Measures how fast pages are for shoppers: on every page, after everything else. 831 bytes, of which
  // 90 write down what leaves the device, as the pixel could not while the page goes, and 16 spare a merchant's preview.
  'storefront-speed': { gzipBytes: 832, allowedInputs: PAGE },
  // Shopify allows 128 kB raw; a pixel runs on every page of every consenting visitor.
  pixel: {
    gzipBytes: 6_144,
    allowedInputs: [
      'shared/',
      'shopify-app/extensions/collector-pixel/',
      'node_modules/@shopify/web-pixels-extension/',
    ],
  },
  // LCP of the admin within 2.5 s on a slow phone. The heaviest pages: an experiment's plan, and Recommendations with the
  // runtime that ranks for its preview; both in Japanese. It was 60,000 when a page came with the words of all pages;
  // 44,994 with eleven pages more to lead to, 45,512 since a banner can be written in a plan.
  admin: {
    gzipBytes: 46_000,
    allowedInputs: [
      'shared/',
      'models/features/',
      'models/runtime/',
      'shopify-app/admin/',
      'node_modules/preact/',
      'node_modules/@preact/',
    ],
  },
};

/** Words that betray test code, a secret or a server's module inside something that is shipped. */
export const MUST_NOT_APPEAR = [
  'kindred-demo',
  'not emulated',
  'SHOPIFY_API_SECRET',
  'ENCRYPTION_KEY',
  'node:fs',
];

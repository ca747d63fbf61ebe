import type { ProductId } from '../catalog.ts';
import type { VariationContent } from '../experiment.ts';
import { PLACEMENT_TYPES, type PlacementType, type RankingSettings } from '../placement.ts';
import type { ModelFamily } from '../release.ts';
import type { DayRange, Estimate, GroupFunnel, NamedSegment } from './understanding.ts';

/**
 * How a merchant's browser extension gets into one shop, and what it may ask there. The admin's half stands behind the
 * App Bridge session token, the extension's behind an access token that works only with the key it was given to.
 */

/** The embedded admin's endpoints. */
export const PAIRING_API = {
  /** GET -> PairedBrowser[], newest first: what is paired or waits to be confirmed, not what has ended. */
  browsers: '/api/browsers',
  /** POST HandoffRequest -> HandoffCode: the merchant has read what is granted, and agreed. */
  handoff: '/api/browsers/handoff',
  /** POST {} -> TypedCode: to type into an extension that cannot hear this page. */
  typedCode: '/api/browsers/typed-code',
  /** POST {} -> PairedBrowser: "yes, that browser is mine"; 410 when it waited too long. */
  confirm: (grantId: string) => `/api/browsers/${grantId}/confirm`,
  /** POST {} -> {}: ends what is paired, refuses what waits. */
  revoke: (grantId: string) => `/api/browsers/${grantId}/revoke`,
} as const;

/** What every grant allows, and all it allows: no shopper's records, nothing that changes the shop. */
export const EXTENSION_SCOPES = ['insights:read', 'preview:simulate'] as const;
export type ExtensionScope = (typeof EXTENSION_SCOPES)[number];

export interface HandoffRequest {
  /** base64url of the SHA-256 of the extension's verifier (PKCE, S256). */
  challenge: string;
  /** RFC 7638 thumbprint of the extension's public key, base64url. */
  jkt: string;
  /** What the extension calls its browser: `Chrome on Linux`. */
  label: string;
}

export interface HandoffCode {
  code: string;
  /** Epoch milliseconds: a minute from now. */
  expiresAt: number;
}

export interface TypedCode {
  /** Of TYPED_CODE_LETTERS, TYPED_CODE_LENGTH long; works once. */
  code: string;
  /** Epoch milliseconds: five minutes from now. */
  expiresAt: number;
}

/** Without those that look alike: 0 and O, 1, I and L. */
export const TYPED_CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const TYPED_CODE_LENGTH = 8;

export interface PairedBrowser {
  grantId: string;
  label: string;
  /** `waiting`: it typed a code, and gets nothing until somebody here says that it is theirs. */
  state: 'waiting' | 'paired';
  /** Epoch milliseconds. */
  createdAt: number;
  /** Epoch milliseconds; null before the first use. */
  lastUsedAt: number | null;
  /** Epoch milliseconds: it ends then unless it is used before. */
  expiresAt: number;
}

/**
 * The extension's endpoints. All want a proof of the key for this very request in `DPoP` (RFC 9449, ES256); all but
 * `token` want `Authorization: DPoP <access token>` as well. The shop is the grant's, whatever else a request says.
 */
export const EXTENSION_API = {
  /** POST TokenRequest -> Tokens, or 202 Waiting. */
  token: '/extension/token',
  /** POST {} -> {}: signs out. */
  revoke: '/extension/revoke',
  /** GET -> ShopForExtension */
  shop: '/extension/shop',
  /** GET ?productId=1 -> PageInsights; without a product, of the whole shop. */
  insights: '/extension/insights',
  /** GET -> PreviewableRelease[]: the live one first. */
  releases: '/extension/releases',
  /** GET -> PreviewableSegment[]; none without the merchant's permission to learn. */
  segments: '/extension/segments',
  /** GET -> RunningExperiment[] */
  experiments: '/extension/experiments',
  /** POST PreviewRequest -> Preview of `recommendations.ts`; 404 for a release whose bytes are gone. */
  preview: '/extension/preview',
  /** GET ?ids=1,2 -> ShownProducts of `recommendations.ts`. */
  products: '/extension/products',
} as const;

/**
 * Why an extension's request is refused: the `error` of an ApiError, and its status. Beside these there are
 * `malformed` (400), `wrong_origin` (403) and whatever a route of its own says.
 */
export const EXTENSION_REFUSALS = {
  /** No proof, or one that is forged, too old, or made for another request or token. */
  invalid_proof: 401,
  /** This very proof was used before; the request was not carried out. Make a new one. */
  replayed: 401,
  /** What was sent belongs to another key. */
  wrong_key: 401,
  /** The code or token is not known, was used, or does not fit its verifier. */
  invalid_grant: 401,
  /** It was good once. An access token: refresh it. Anything else: pair again. */
  expired: 401,
  /** The grant is over: the merchant ended it, the app was uninstalled, or a refresh token came twice. */
  revoked: 401,
  /** The grant does not cover this. */
  insufficient_scope: 403,
  /** Too many typed codes were wrong; `retry-after` has the seconds to wait. */
  too_many_tries: 429,
} as const;
export type ExtensionRefusal = keyof typeof EXTENSION_REFUSALS;

export type TokenRequest =
  | { grantType: 'handoff_code'; code: string; verifier: string }
  | { grantType: 'typed_code'; code: string; label: string }
  /** Again and again until the merchant has confirmed and a token was used; by the same key. Each pair ends the one before. */
  | { grantType: 'confirmed'; grantId: string }
  | { grantType: 'refresh_token'; refreshToken: string };

export interface Tokens {
  grantId: string;
  accessToken: string;
  /** Epoch milliseconds: ten minutes from now. */
  accessExpiresAt: number;
  /** Works once; once more within a minute, where nothing of what it brought was used. Any other second time ends the grant. */
  refreshToken: string;
  /** Epoch milliseconds: thirty days from now. */
  refreshExpiresAt: number;
  scopes: ExtensionScope[];
}

/** Answered with 202. */
export interface Waiting {
  grantId: string;
  pollAfterSeconds: number;
  /** Epoch milliseconds. */
  expiresAt: number;
}

export interface ShopForExtension {
  /** myshopify.com domain. */
  domain: string;
  name: string;
  /** Of the storefront, e.g. `https://shop.example`: the extension shows itself nowhere else. */
  origins: string[];
  /** The shop's public key, as its pages name it. */
  key: string;
  /** Where the app stands in the shop's admin: `…/apps/kindred`, to add a path. */
  adminUrl: string;
  /** ISO 4217; null before the catalogue was read. */
  currency: string | null;
  /** What is saved, for a draft to begin with. */
  ranking?: RankingSettings | undefined;
}

/** Groups of fewer visitors tell nothing. Never under 10. */
export const K_FLOOR = 25;

export interface PageInsights {
  /** Whole weeks that are over, each counted once, so that asking again tells nothing more; null before the first. */
  range: DayRange | null;
  /** Null for the whole shop. An empty title: the catalogue does not know the product. */
  product: { productId: ProductId; title: string } | null;
  /** K_FLOOR. */
  kFloor: number;
  /** Everyone, then each segment. */
  groups: GroupInsights[];
}

export interface GroupInsights {
  /** Null: everyone. */
  segment: NamedSegment | null;
  /** Of visits that met the product; of all where none is named. Null where there are too few visitors to tell. */
  here: GroupFigures | null;
  /** What the same group does with the shop's products that may be told of; without a product, what everyone does. */
  usual: GroupFigures | null;
}

export interface GroupFigures {
  funnel: GroupFunnel;
  /** Visits that bought, of all. */
  conversion: Estimate | null;
}

/** A segment to preview as. */
export interface PreviewableSegment extends NamedSegment {
  /** What it turns to more than others do, most first; empty where that cannot be told. */
  favourites: ProductId[];
}

/** What may change a slot, in the order in which devices look through it: the first that fits decides. No figures. */
export interface RunningExperiment {
  /** As pages name it. HOLDOUT_ID: its names are the extension's to say. */
  experimentId: string;
  kind: 'experiment' | 'campaign';
  name: string;
  /** Epoch milliseconds. */
  startedAt: number;
  /** Whose slots it changes; null: all. */
  placements: string[] | null;
  /** `share`: of those who take part, 0..1; null where it changes by what visitors do. */
  variations: { name: string; share: number | null; shows: VariationContent['kind'] }[];
}

export interface PreviewableRelease {
  releaseId: string;
  /** Epoch milliseconds. */
  createdAt: number;
  family: ModelFamily;
  live: boolean;
  artifactSha256: string;
}

export interface PreviewRequest {
  /** Null: the live one. */
  releaseId: string | null;
  /** A draft of the ranking settings; null: those that are saved. */
  settings: RankingSettings | null;
}

/**
 * Set in the tab's sessionStorage while a merchant previews: the pixel then sends nothing from this tab. An event of this
 * name, published on the page (`Shopify.analytics.publish`), makes a pixel that runs already look at it.
 */
export const PREVIEW_KEY = 'kindred:preview';

/**
 * What a merchant sees in a preview on the shop's own page, as a link to the admin carries it:
 * `<adminUrl>/recommendations?preview=<encoded>`. Nothing in it is a secret, or any shopper's.
 */
export interface SharedPreview {
  /** Each list oldest first. The last one viewed is the page in view; none: the cart or the home page. */
  viewed: ProductId[];
  inCart: ProductId[];
  bought: ProductId[];
  type: PlacementType;
  /** Null: the live one. The admin can show no other, and says so. */
  releaseId: string | null;
}

/** Of a link's address. */
export const SHARED_PREVIEW_PARAMETER = 'preview';
/** Of each list, the newest: a model reads no more. */
export const MAX_SHARED_PRODUCTS = 20;

// Browsers and Node have both; this package is written against the language alone.
declare function btoa(latin1: string): string;
declare function atob(base64: string): string;

/** For `?preview=`: base64url of JSON, all of it ASCII. */
export function encodeSharedPreview(preview: SharedPreview): string {
  const [viewed, inCart, bought] = [preview.viewed, preview.inCart, preview.bought].map((ids) =>
    ids.slice(-MAX_SHARED_PRODUCTS),
  );
  const { type, releaseId } = preview;
  const json = JSON.stringify({ viewed, inCart, bought, type, releaseId });
  return btoa(json).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null for anything but what `encodeSharedPreview` makes: an address can be cut off, or written by anybody. */
export function decodeSharedPreview(encoded: string): SharedPreview | null {
  try {
    const json: unknown = JSON.parse(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')));
    return isSharedPreview(json) ? json : null;
  } catch {
    return null;
  }
}

function isSharedPreview(value: unknown): value is SharedPreview {
  if (typeof value !== 'object' || value === null) return false;
  const { viewed, inCart, bought, type, releaseId } = value as Partial<Record<keyof SharedPreview, unknown>>;
  return (
    [viewed, inCart, bought].every(isProductIds) &&
    (PLACEMENT_TYPES as readonly unknown[]).includes(type) &&
    (releaseId === null || (typeof releaseId === 'string' && /^[\w-]{1,64}$/.test(releaseId)))
  );
}

const isProductIds = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= MAX_SHARED_PRODUCTS &&
  value.every((id) => typeof id === 'string' && /^\d{1,20}$/.test(id));

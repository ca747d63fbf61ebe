import type { PlacementType, RankingWeights } from './placement.ts';

/**
 * What a storefront is told of running experiments, campaigns and the holdout, printed into the shop's pages: the device
 * assigns itself, by a hash of a number that never leaves it. Of several that a visitor and a slot fit, the first decides.
 */
export interface DeviceExperiment {
  /** Token of at most 64 characters, as events carry it. */
  experimentId: string;
  /** Of the hash that chooses a variation (models/experiment/assign.ts). */
  seed: string;
  /** Who takes part: those whom the hash of `seed` puts from `from` to `to`, 0..1. Exclusive ones share a seed. */
  group: { seed: string; from: number; to: number };
  audience: Audience;
  /** Adds up to 1. Without `bySegment` they hold for everyone. */
  weights: number[];
  /** Of adaptive ones: weights for visitors in a segment (its number in DeviceSegments.names). */
  bySegment?: Record<number, number[]>;
  /** `once`: a visitor keeps a variation; `daily`: it is drawn anew each UTC day, by the weights of that moment. */
  draws: 'once' | 'daily';
  /** At most so many pages with it for a visitor and UTC day; then the page stays as it is without it. */
  dailyCap?: number;
  /** The same, of all that have a `dailyCap` together. */
  pressureCap?: number;
  /** As many as `weights`; the first is what the others are compared with. */
  contents: VariationContent[];
}

/** Who may take part; an absent list means everyone. */
export interface Audience {
  /** ISO 3166: the market that the page is for. */
  countries?: string[];
  /** `fr` or `pt-BR`: `fr` fits `fr-CA`, too. */
  languages?: string[];
  devices?: DeviceKind[];
  /** Numbers in DeviceSegments.names. */
  segments?: number[];
  /** Placements whose slots it changes. */
  placements?: string[];
}

export const DEVICE_KINDS = ['phone', 'computer'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
/** Narrower is a phone, in CSS pixels. */
export const PHONE_BELOW_PIXELS = 768;

/**
 * What a slot shows in a variation. as_is: what it would show anyway. theme_row: Liquid's own row, the same for everyone.
 * popular: the shop's most popular products. shopify_related: what Shopify's own recommendations say. banner: the
 * merchant's words in the place of the row. none: the place stays empty. changed: ranked on the device, differently.
 */
export type VariationContent =
  | { kind: 'as_is' | 'theme_row' | 'popular' | 'shopify_related' | 'none' }
  | ({ kind: 'banner' } & Banner)
  | ({ kind: 'changed' } & ChangedRow);

export const CONTENT_KINDS = [
  'as_is',
  'theme_row',
  'popular',
  'shopify_related',
  'banner',
  'none',
  'changed',
] as const;

/** Nobody clicks a card of theirs that Kindred could count. */
export const KINDS_WITHOUT_CLICKS: readonly VariationContent['kind'][] = ['theme_row', 'banner', 'none'];

export interface Banner {
  text: string;
  /** A page of the same shop, from its root without a language: `/collections/tents`. */
  link: string;
}

/** At least one of them. */
export interface ChangedRow {
  heading?: string;
  type?: PlacementType;
  /** Of the manifest that ranks instead: another release, or other ranking weights. */
  manifestPath?: string;
}

/** As the merchant sets it; the server makes a `manifestPath` of the last two. */
export interface RowChange extends Omit<ChangedRow, 'manifestPath'> {
  weights?: RankingWeights;
  releaseId?: string;
}

/** The standing experiment of nothing personal against everything personal. */
export const HOLDOUT_ID = 'holdout';

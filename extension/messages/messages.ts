/**
 * What the parts of the extension ask of its background, the only one that talks to the server and knows tokens.
 * `overlay` asks for the tab that it stands in; `pages` are the extension's own (popup, options, welcome); `bridge` is
 * the content script in the app's frame of the Shopify admin.
 */
import type { PlacementRequest } from '@kindred/models/features';
import type {
  PageInsights,
  PreviewableRelease,
  PreviewableSegment,
  PreviewRequest,
  RunningExperiment,
  ShopForExtension,
} from '@kindred/shared/api/browser-extension';
import type { ShownProducts } from '@kindred/shared/api/recommendations';
import type { ProductId } from '@kindred/shared/catalog';
import type { ForcedVariation } from '@kindred/shared/device-keys';
import type { Reason } from '@kindred/shared/placement';
import type { EngineName } from '@kindred/shared/release';
import type { PageReading } from '../page/page-status.ts';

type Nothing = Record<string, never>;

/** Name of a message -> what it carries and what is answered. An answer may be a `Failure` instead. */
export interface Messages {
  // From the overlay.
  /** Null where the tab's page belongs to no paired shop: then the overlay takes itself away. */
  'overlay.open': { asks: Nothing; answers: OverlayContext | null };
  'overlay.closed': { asks: Nothing; answers: null };
  /** Whether the shop is still open to this browser: `signed_out` where access was taken back meanwhile. */
  'shop.check': { asks: Nothing; answers: null };
  'page.read': { asks: Nothing; answers: PageReading };
  /** The page in view as everyone gets it, where the panel may not ask for it itself. */
  'page.html': { asks: Nothing; answers: string };
  'page.insights': { asks: { productId: ProductId | null }; answers: PageInsights };
  'page.experiments': { asks: Nothing; answers: RunningExperiment[] };
  'products.named': { asks: { ids: ProductId[] }; answers: ShownProducts };
  'preview.releases': { asks: Nothing; answers: PreviewableRelease[] };
  'preview.segments': { asks: Nothing; answers: PreviewableSegment[] };
  /** Ranks in the offscreen document (Chrome) or the event page (Firefox). */
  'preview.rank': { asks: RankAsked; answers: RankAnswer };
  /** Kept for the tab, until it is closed; null ends the preview. */
  'preview.keep': { asks: { preview: TabPreview | null }; answers: null };
  // From the extension's own pages.
  /** `tabId`: the tab that the popup stands over, null where it is none. */
  state: { asks: { tabId: number | null }; answers: ExtensionState };
  /** Injects the overlay into the active tab, or takes it away; the click on the toolbar allows it. */
  'overlay.toggle': { asks: { tabId: number }; answers: { shown: boolean } };
  'pair.typed': { asks: { code: string }; answers: { waiting: true } };
  'shop.signOut': { asks: { domain: string }; answers: null };
  // From the bridge.
  'pair.begin': { asks: Nothing; answers: { challenge: string; jkt: string; label: string } };
  'pair.finish': { asks: { code: string }; answers: { domain: string; name: string } };
}
export type MessageName = keyof Messages;

/** In words that can be shown are keys of `browser.i18n`; see locales. */
export interface Failure {
  code: FailureCode;
}
export const FAILURE_CODES = [
  /** The server cannot be reached, or it failed. */
  'server_away',
  /** Access was taken back or has ended: pair again. */
  'signed_out',
  'not_paired',
  'wrong_code',
  'code_expired',
  'too_many_tries',
  /** Nothing is released. */
  'no_release',
  /** The bytes of that release are gone. */
  'release_gone',
  /** No engine of this browser runs the model, or its answer makes no sense. */
  'model_failed',
  /** Browsers keep extensions out of this page, or nobody clicked on the toolbar here. */
  'page_closed',
  /** The page could not be had once more: its own policy, the network, or no leave of the merchant's. */
  'page_unread',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** What the panel leaves in the extension's own world of the page, unseen by the page, for as long as it stands. */
export interface OverlayWorld {
  kindredOverlay?: { close(): void };
}

export interface OverlayContext {
  shop: ShopForExtension;
  /** What was kept for this tab. */
  preview: TabPreview | null;
}

/** What a merchant previews in one tab. */
export interface TabPreview extends PreviewRequest {
  journey: Journey;
  /** Product pages that the merchant opens in this tab join the journey. */
  recording: boolean;
  /** Null: those of the page. */
  market: { country: string; language: string } | null;
  /** The page itself shows it, opened anew; of a journey and a draft it then knows nothing. */
  forced: ForcedVariation | null;
}

/** What a shopper did before the page in view; each list oldest first. All empty: a new visitor. */
export interface Journey {
  viewed: ProductId[];
  inCart: ProductId[];
  /** Two days ago. */
  bought: ProductId[];
}

export interface RankAsked extends PreviewRequest {
  placement: PlacementRequest;
}

export interface RankAnswer {
  /** Best first, more than are shown: some may not be for sale. Empty where the theme's own row stands. */
  items: RankedProduct[];
  engine: EngineName;
  releaseId: string;
  artifactSha256: string;
  itemTableSha256: string;
  /** Whether shoppers' devices get these very two files today. */
  live: boolean;
  /** Of both files. */
  bytes: number;
  /** To rank, with the model at hand. */
  milliseconds: number;
  /** Rows of `repeatable`, as products. */
  repeatable: ProductId[];
}

export interface RankedProduct {
  productId: ProductId;
  score: number;
  reason: Reason;
  /** What each past product adds to the score; see models/runtime/contributions.ts. Empty for pinned and popular ones. */
  contributions: { productId: ProductId; contribution: number }[];
}

export interface ExtensionState {
  shops: { domain: string; name: string; origins: string[]; allowedAlways: boolean; pairedAt: number }[];
  /** A code was typed, and waits for the merchant's "yes" in the admin. */
  waiting: { expiresAt: number } | null;
  /** How the last typed code ended, where it did not end well. */
  typedFailure: FailureCode | null;
  /** Shops whose access was taken back or has ended, and which were not paired again. */
  ended: { domain: string; name: string }[];
  /** What the tab shows that was asked for: a page of a paired shop, of one that has ended, or of neither. */
  active: { tabId: number; domain: string | null; ended: boolean; overlayShown: boolean } | null;
  appUrl: string;
}

import type { ProductId } from '../catalog.ts';
import type { ReleaseManifest } from '../release.ts';

/** What the admin's preview of recommendations asks; settings themselves are read and saved at ADMIN_API.ranking. */
export const RECOMMENDATIONS_API = {
  /** POST RankingSettings -> Preview. Nothing is saved. */
  preview: '/api/preview',
  /** GET ?ids=1,2,3 -> ShownProducts: those of them that the catalogue has, in any order. At most MAX_SHOWN_PRODUCTS. */
  products: '/api/products',
  /** GET -> ProductId[]: what the active release names as related, best first, whatever may be shown of it. */
  related: (productId: ProductId) => `/api/products/${productId}/related`,
} as const;

export const MAX_SHOWN_PRODUCTS = 60;

export interface Preview {
  /** Null while nothing is released. */
  release: PreviewedRelease | null;
  /** How many products the synced catalogue has. */
  products: number;
}

/** The active release as devices would get it, had these settings been saved a minute ago. */
export interface PreviewedRelease {
  /** Its `itemTable` names the text below, by hash. */
  manifest: ReleaseManifest;
  itemTable: string;
  /** Whether devices are told the very same today. */
  isLive: boolean;
}

export interface ShownProducts {
  /** ISO 4217; null before set-up has asked Shopify. */
  currency: string | null;
  products: ShownProduct[];
}

/** From the synced catalogue, in the shop's own currency and language. */
export interface ShownProduct {
  productId: ProductId;
  title: string;
  imageUrl: string | null;
  /** The lowest of its variants'. */
  priceMinorUnits: number;
  priceVaries: boolean;
  available: boolean;
}

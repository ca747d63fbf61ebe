import type {
  PageInsights,
  PreviewableRelease,
  PreviewableSegment,
  RunningExperiment,
} from '@kindred/shared/api/browser-extension';
import type { ProductId } from '@kindred/shared/catalog';
import { signal } from '@preact/signals';
import type { FailureCode, OverlayContext, RankAnswer, TabPreview } from '../messages/messages.ts';
import type { PageReading } from '../page/page-status.ts';
import type { ShownProduct } from './cards.ts';
import type { PageSlot } from './page.ts';
import type { PageCard } from './painter.ts';
import type { Market } from './storefront.ts';

/** What a slot shows in the preview; `shown` null: the theme's own row, which is the same for everyone. */
export interface SlotPreview {
  answer: RankAnswer;
  shown: ShownProduct[] | null;
}

/** Which product of which list somebody asks about. */
export interface Asked {
  slotId: string;
  /** From 1. */
  rank: number;
  of: 'page' | 'preview';
}

export type Loaded<T> = { ok: T } | { failure: FailureCode } | null;

/** All that the panel shows. One panel a page, so one of each. */
export const state = {
  tab: signal<'page' | 'insights' | 'preview'>('page'),
  context: signal<OverlayContext | null>(null),
  /** Why the shop could not be asked for, so that there is nothing to show. */
  refusal: signal<FailureCode | null>(null),
  reading: signal<PageReading | null>(null),
  slots: signal<PageSlot[]>([]),
  /** By slot id, what stands on the page without a preview. */
  pageCards: signal<ReadonlyMap<string, PageCard[]>>(new Map()),
  /** Parts of the page's own scores, by slot id, computed again when somebody asks; null where that is not possible. */
  pageAnswers: signal<ReadonlyMap<string, RankAnswer | null>>(new Map()),
  insights: signal<Loaded<PageInsights>>(null),
  releases: signal<Loaded<PreviewableRelease[]>>(null),
  /** None as long as they are not known. */
  experiments: signal<RunningExperiment[]>([]),
  /** Null: not asked for yet. None where they could not be had. */
  segments: signal<PreviewableSegment[] | null>(null),
  markets: signal<Market[]>([]),
  /** Null: nothing is previewed. */
  preview: signal<TabPreview | null>(null),
  previews: signal<ReadonlyMap<string, SlotPreview>>(new Map()),
  failure: signal<FailureCode | null>(null),
  busy: signal(false),
  /** From the change to the painted slots, the last time. */
  tookMilliseconds: signal<number | null>(null),
  titles: signal<ReadonlyMap<ProductId, string>>(new Map()),
  outlined: signal(false),
  /** A click on a card of the page asks why, instead of opening the product. */
  asking: signal(false),
  asked: signal<Asked | null>(null),
};

export const titleOf = (productId: ProductId): string => state.titles.value.get(productId) ?? `#${productId}`;

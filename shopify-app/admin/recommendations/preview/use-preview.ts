import type { Preview, ShownProduct } from '@kindred/shared/api/recommendations';
import type { ProductId } from '@kindred/shared/catalog';
import type { PlacementType, RankingSettings } from '@kindred/shared/placement';
import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../../api.ts';
import { t } from '../../languages/language.ts';
import { messageOf } from '../../resource.ts';
import { type Journey, productsOf, readyJourneys } from './journeys.ts';
import type { PreviewModel, PreviewRow } from './preview-row.ts';

/** Somebody who moves through several settings waits for the last one only. */
const PAUSE_MILLISECONDS = 250;

export interface ShownPreview {
  preview: Preview;
  /** Null without a release. */
  model: PreviewModel | null;
}

export interface PreviewState {
  shown: Signal<ShownPreview | null>;
  /** Made once, so that the list stays what it is while settings change. */
  journeys: Signal<Journey[]>;
  row: Signal<PreviewRow | null>;
  products: Signal<Products>;
  error: Signal<string | null>;
  retry: () => void;
}

export interface Products {
  currency: string | null;
  byId: ReadonlyMap<ProductId, ShownProduct>;
}

export const titleIn = ({ byId }: Products, productId: ProductId): string =>
  byId.get(productId)?.title ?? t('Product {id}', { id: productId });

/** With what runs on devices: 20 kB that the other pages do not need. */
const runtime = () => import('./preview-row.ts');

/**
 * Asks the server anew when `settings` change, and ranks here whenever what is asked changes. `pick` chooses among the
 * ready journeys, or brings one of its own.
 */
export function usePreview(
  settings: RankingSettings,
  type: PlacementType,
  pick: (ready: readonly Journey[]) => Journey | null,
): PreviewState {
  const shown = useSignal<ShownPreview | null>(null);
  const journeys = useSignal<Journey[]>([]);
  const row = useSignal<PreviewRow | null>(null);
  const products = useSignal<Products>({ currency: null, byId: new Map() });
  const error = useSignal<string | null>(null);
  const attempts = useSignal(0);

  const asked = JSON.stringify(settings);
  useEffect(() => {
    const prepare = async () => {
      const preview = await api.preview(settings);
      const model = preview.release && (await (await runtime()).loadModel(preview.release));
      const ready = journeys.value.length > 0 ? journeys.value : readyJourneys(bestSellersOf(model));
      const known = await learn(products.value, ready.flatMap(productsOf));
      return () => {
        products.value = known;
        journeys.value = ready;
        shown.value = { preview, model };
      };
    };
    return onlyLatest(prepare, error, shown.value === null ? 0 : PAUSE_MILLISECONDS);
  }, [asked, attempts.value]);

  const model = shown.value?.model ?? null;
  const journey = pick(journeys.value);
  useEffect(() => {
    if (model === null || journey === null) return undefined;
    const rank = async () => {
      const made = await (await runtime()).previewRow(model, type, journey, Date.now(), api.related);
      const named = made.items.flatMap(({ productId, reason }) =>
        reason !== null && 'productId' in reason ? [productId, reason.productId] : [productId],
      );
      const known = await learn(products.value, [...named, ...productsOf(journey)]);
      return () => {
        products.value = known;
        row.value = made;
      };
    };
    return onlyLatest(rank, error);
  }, [model, type, JSON.stringify(journey), attempts.value]);

  return { shown, journeys, row, products, error, retry: () => (attempts.value += 1) };
}

/** Applies what `work` comes to, unless it was called off by then. */
function onlyLatest(
  work: () => Promise<() => void>,
  error: Signal<string | null>,
  afterMilliseconds = 0,
): () => void {
  let isLatest = true;
  const timer = setTimeout(() => {
    work().then(
      (apply) => {
        if (!isLatest) return;
        error.value = null;
        apply();
      },
      (cause: unknown) => {
        if (isLatest) error.value = messageOf(cause);
      },
    );
  }, afterMilliseconds);
  return () => {
    isLatest = false;
    clearTimeout(timer);
  };
}

const bestSellersOf = (model: PreviewModel | null): ProductId[] =>
  model?.itemTable.popular.slice(0, 4).flatMap((at) => model.itemTable.productIds[at] ?? []) ?? [];

async function learn(known: Products, ids: readonly ProductId[]): Promise<Products> {
  const news = [...new Set(ids)].filter((id) => !known.byId.has(id));
  if (news.length === 0) return known;
  const { currency, products } = await api.products(news);
  const byId = new Map(known.byId);
  for (const product of products) byId.set(product.productId, product);
  return { currency, byId };
}

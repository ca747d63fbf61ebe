import { listIn } from '../storage/device-store.ts';
import { idFromGid, type ProductId } from '@kindred/shared/catalog';

/**
 * Shopify's standard storefront events, where the theme emits them. They fire whatever was allowed, so they
 * only reach memory here; the caller decides by consent. Other themes are served by what Liquid printed.
 */
export type Hear = (kind: 'viewed' | 'added', productIds: ProductId[]) => void;

interface ProductView extends Event {
  /** Where it was seen: a card in a grid or in our own row is no look at the product. */
  context?: string;
  product?: { id?: string };
}

interface CartLinesUpdate extends Event {
  action?: string;
  promise?: Promise<{ cart?: { lines?: { merchandise?: { product?: { id?: string } } }[] } | null }>;
}

export function listenForSignals(signal: AbortSignal, tell: Hear): void {
  const listen = (name: string, hear: (event: Event) => void): void =>
    document.addEventListener(name, hear, { signal });

  listen('shopify:product:view', (event) => {
    const { context, product } = event as ProductView;
    const productId = idFromGid(product?.id ?? '');
    if (productId !== null && (context === 'page' || context === 'dialog')) tell('viewed', [productId]);
  });
  // The event fires before the cart changes; its promise says whether it did.
  listen('shopify:cart:lines-update', (event) => {
    const { action, promise } = event as CartLinesUpdate;
    if (action !== 'add') return;
    promise?.then(
      (result) => tell('added', productsIn(result?.cart?.lines)),
      () => undefined,
    );
  });
}

interface Line {
  merchandise?: { product?: { id?: string } };
}

const productsIn = (lines: unknown): ProductId[] =>
  listIn(lines).flatMap((line) => idFromGid((line as Line | null)?.merchandise?.product?.id ?? '') ?? []);

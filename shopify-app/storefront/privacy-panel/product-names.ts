import type { ProductId } from '@kindred/shared/catalog';
import type { PanelHost } from './contract.ts';
import { fetchNames, type ProductName } from './names.ts';
import type { Texts } from './texts/texts.ts';
import type { ShownProduct } from './view.ts';

/** What products are called: asked of the shop once, while the panel is open. */
export class ProductNames {
  readonly #host: PanelHost;
  /** Those asked for: undefined before an answer, null where the shop has no such product (any more). */
  readonly #known = new Map<ProductId, ProductName | null | undefined>();
  #failed = false;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  async learn(): Promise<void> {
    const ids = [...this.#host.trail().map(({ productId }) => productId), ...this.#host.choices().hidden];
    const news = [...new Set(ids)].filter((id) => !this.#known.has(id));
    if (news.length === 0) return;
    for (const id of news) this.#known.set(id, undefined);
    try {
      const names = await fetchNames(this.#host.page, news);
      for (const id of news) this.#known.set(id, names.get(id) ?? null);
    } catch {
      this.#failed = true;
    }
  }

  of(id: ProductId, words: Texts['product']): ShownProduct {
    const known = this.#known.get(id);
    if (known) return known;
    // What a slate shows, it knows by itself.
    const cards = this.#host.slates().flatMap((slate) => slate.cards);
    const card = cards.find(({ productId }) => productId === id);
    if (card) return { ...card, type: '' };
    const unnamed = this.#failed ? words.unnamed.replace('{id}', id) : '…';
    return { title: known === null ? words.gone : unnamed, url: null, imageUrl: null, type: '' };
  }
}

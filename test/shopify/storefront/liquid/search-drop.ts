import type { ShopProduct } from '../../state.ts';
import type { Catalog } from '../catalog.ts';
import { ProductDrop } from './drops.ts';
import { PaginatedDrop } from './paginated-drop.ts';

export class SearchDrop extends PaginatedDrop {
  readonly catalog: Catalog;
  readonly terms: string;
  readonly #found: ShopProduct[];

  constructor(catalog: Catalog, terms: string, found: ShopProduct[]) {
    super();
    this.catalog = catalog;
    this.terms = terms;
    this.#found = found;
  }
  countOf(): number {
    return this.#found.length;
  }
  get performed() {
    return this.terms !== '';
  }
  get results() {
    return this.windowOf(this.#found).map((product) => new SearchResultDrop(this.catalog, product));
  }
  get results_count() {
    return this.#found.length;
  }
  get types() {
    return ['product'];
  }
}

class SearchResultDrop extends ProductDrop {
  get object_type() {
    return 'product';
  }
}

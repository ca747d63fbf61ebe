import { Drop } from 'liquidjs';
import { cartJson, lineJson } from '../ajax-json.ts';
import { lineKey, resolveLines, type Cart, type ResolvedLine } from '../cart.ts';
import type { Catalog } from '../catalog.ts';
import { ProductDrop, VariantDrop } from './drops.ts';
import { ImageDrop } from './image-drop.ts';

export class LineDrop extends Drop {
  readonly #catalog: Catalog;
  readonly #resolved: ResolvedLine;

  constructor(catalog: Catalog, resolved: ResolvedLine) {
    super();
    this.#catalog = catalog;
    this.#resolved = resolved;
  }
  get key() {
    return lineKey(this.#resolved.line);
  }
  get quantity() {
    return this.#resolved.line.quantity;
  }
  get product() {
    return new ProductDrop(this.#catalog, this.#resolved.product);
  }
  get variant() {
    return new VariantDrop(this.#catalog, this.#resolved.product, this.#resolved.variant);
  }
  get product_id() {
    return Number(this.#resolved.product.id);
  }
  get variant_id() {
    return Number(this.#resolved.variant.id);
  }
  get title() {
    return String(lineJson(this.#resolved)['title']);
  }
  get url() {
    return this.variant.url;
  }
  get image() {
    const image = this.#resolved.product.images[0];
    return image ? new ImageDrop(image, 0) : null;
  }
  get final_price() {
    return this.#resolved.unitPrice;
  }
  get final_line_price() {
    return this.#resolved.unitPrice * this.quantity;
  }
  get options_with_values() {
    return lineJson(this.#resolved)['options_with_values'];
  }
  toJSON() {
    return lineJson(this.#resolved);
  }
}

export class CartDrop extends Drop {
  readonly #catalog: Catalog;
  readonly #cart: Cart;

  constructor(catalog: Catalog, cart: Cart) {
    super();
    this.#catalog = catalog;
    this.#cart = cart;
  }
  get items() {
    return resolveLines(this.#catalog, this.#cart).map((line) => new LineDrop(this.#catalog, line));
  }
  get item_count() {
    return this.items.reduce((sum, line) => sum + line.quantity, 0);
  }
  get total_price() {
    return this.items.reduce((sum, line) => sum + line.final_line_price, 0);
  }
  get items_subtotal_price() {
    return this.total_price;
  }
  get note() {
    return this.#cart.note;
  }
  get attributes() {
    return this.#cart.attributes;
  }
  get 'empty?'() {
    return this.item_count === 0;
  }
  get currency() {
    return { iso_code: this.#catalog.shop.currency };
  }
  toJSON() {
    return cartJson(this.#catalog, this.#cart);
  }
}

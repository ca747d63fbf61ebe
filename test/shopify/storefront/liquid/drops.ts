import { Drop } from 'liquidjs';
import type { ShopCollection, ShopProduct, ShopVariant } from '../../state.ts';
import { productJson, variantJson } from '../ajax-json.ts';
import { isAvailable, isVariantAvailable, type Catalog } from '../catalog.ts';
import { toSubunits } from '../money.ts';
import { ImageDrop } from './image-drop.ts';
import { MetafieldsDrop } from './metafields.ts';
import { PaginatedDrop } from './paginated-drop.ts';
import { SORTS, SORT_OPTIONS } from './sorting.ts';

/** Shopify's Liquid objects for the catalogue. Ids are numbers, money is in subunits, as there. */
export class VariantDrop extends Drop {
  readonly catalog: Catalog;
  readonly shopProduct: ShopProduct;
  readonly variant: ShopVariant;

  constructor(catalog: Catalog, product: ShopProduct, variant: ShopVariant) {
    super();
    this.catalog = catalog;
    this.shopProduct = product;
    this.variant = variant;
  }
  get id() {
    return Number(this.variant.id);
  }
  get title() {
    return this.variant.title;
  }
  get sku() {
    return this.variant.sku;
  }
  get price() {
    return toSubunits(this.variant.price);
  }
  get compare_at_price() {
    return this.variant.compareAtPrice === null ? null : toSubunits(this.variant.compareAtPrice);
  }
  get available() {
    return isVariantAvailable(this.variant);
  }
  get options() {
    return this.variant.optionValues;
  }
  get option1() {
    return this.variant.optionValues[0] ?? null;
  }
  get option2() {
    return this.variant.optionValues[1] ?? null;
  }
  get option3() {
    return this.variant.optionValues[2] ?? null;
  }
  get inventory_quantity() {
    return this.variant.inventoryQuantity;
  }
  get inventory_policy() {
    return this.variant.inventoryPolicy.toLowerCase();
  }
  get url() {
    return `/products/${this.shopProduct.handle}?variant=${this.variant.id}`;
  }
  get product() {
    return new ProductDrop(this.catalog, this.shopProduct);
  }
  get metafields() {
    return new MetafieldsDrop(this.catalog, `gid://shopify/ProductVariant/${this.variant.id}`);
  }
  toJSON() {
    return variantJson(this.shopProduct, this.variant);
  }
}

export class ProductDrop extends Drop {
  readonly catalog: Catalog;
  readonly product: ShopProduct;
  /** `?variant=` of the request, on the product page only. */
  readonly requestedVariantId: string | null;

  constructor(catalog: Catalog, product: ShopProduct, requestedVariantId: string | null = null) {
    super();
    this.catalog = catalog;
    this.product = product;
    this.requestedVariantId = requestedVariantId;
  }
  #prices() {
    return this.product.variants.map((variant) => toSubunits(variant.price));
  }
  #comparedPrices() {
    return this.product.variants.flatMap((variant) =>
      variant.compareAtPrice === null ? [] : [toSubunits(variant.compareAtPrice)],
    );
  }
  #variantDrop(variant: ShopVariant | undefined) {
    return variant ? new VariantDrop(this.catalog, this.product, variant) : null;
  }
  get id() {
    return Number(this.product.id);
  }
  get handle() {
    return this.product.handle;
  }
  get title() {
    return this.product.title;
  }
  get description() {
    return this.product.bodyHtml;
  }
  get content() {
    return this.product.bodyHtml;
  }
  get vendor() {
    return this.product.vendor;
  }
  get type() {
    return this.product.productType;
  }
  get tags() {
    return this.product.tags;
  }
  get url() {
    return `/products/${this.product.handle}`;
  }
  get available() {
    return isAvailable(this.product);
  }
  get price() {
    return Math.min(...this.#prices());
  }
  get price_min() {
    return this.price;
  }
  get price_max() {
    return Math.max(...this.#prices());
  }
  get price_varies() {
    return this.price_max > this.price_min;
  }
  get compare_at_price() {
    const compared = this.#comparedPrices();
    return compared.length > 0 ? Math.min(...compared) : null;
  }
  get compare_at_price_min() {
    return this.compare_at_price ?? 0;
  }
  get compare_at_price_max() {
    return Math.max(0, ...this.#comparedPrices());
  }
  get compare_at_price_varies() {
    return new Set(this.#comparedPrices()).size > 1;
  }
  get images() {
    return this.product.images.map((image, index) => new ImageDrop(image, index));
  }
  get media() {
    return this.images;
  }
  get featured_image() {
    return this.images[0] ?? null;
  }
  get featured_media() {
    return this.featured_image;
  }
  get variants() {
    return this.product.variants.map((variant) => new VariantDrop(this.catalog, this.product, variant));
  }
  get variants_count() {
    return this.product.variants.length;
  }
  get has_only_default_variant() {
    return this.product.variants.length === 1 && this.product.variants[0]?.title === 'Default Title';
  }
  get selected_variant() {
    return this.#variantDrop(this.product.variants.find((variant) => variant.id === this.requestedVariantId));
  }
  get first_available_variant() {
    return this.#variantDrop(this.product.variants.find(isVariantAvailable));
  }
  get selected_or_first_available_variant() {
    return (
      this.selected_variant ?? this.first_available_variant ?? this.#variantDrop(this.product.variants[0])
    );
  }
  get options() {
    return this.product.options.map((option) => option.name);
  }
  get options_with_values() {
    const selected = this.selected_or_first_available_variant;
    return this.product.options.map((option, index) => ({
      name: option.name,
      position: index + 1,
      values: option.values,
      selected_value: selected?.options[index] ?? null,
    }));
  }
  get collections() {
    return this.product.collectionIds.flatMap((id) => {
      const collection = this.catalog.shop.collections.get(id);
      return collection ? [new CollectionDrop(this.catalog, collection)] : [];
    });
  }
  get metafields() {
    return new MetafieldsDrop(this.catalog, `gid://shopify/Product/${this.product.id}`);
  }
  get 'gift_card?'() {
    return this.product.isGiftCard;
  }
  get gift_card() {
    return this.product.isGiftCard;
  }
  get created_at() {
    return this.product.createdAt;
  }
  get published_at() {
    return this.product.publishedAt;
  }
  get template_suffix() {
    return null;
  }
  toJSON() {
    return productJson(this.product);
  }
}

export class CollectionDrop extends PaginatedDrop {
  readonly catalog: Catalog;
  /** Null for the automatic collection "all". */
  readonly collection: ShopCollection | null;
  readonly sortBy: string;

  constructor(catalog: Catalog, collection: ShopCollection | null, sortBy = 'manual') {
    super();
    this.catalog = catalog;
    this.collection = collection;
    this.sortBy = sortBy in SORTS ? sortBy : 'manual';
  }
  all(): ShopProduct[] {
    const products = this.catalog.productsOf(this.collection);
    const compare = SORTS[this.sortBy];
    return compare ? products.sort(compare) : products;
  }
  countOf(): number {
    return this.all().length;
  }
  get id() {
    return this.collection ? Number(this.collection.id) : null;
  }
  get handle() {
    return this.collection?.handle ?? 'all';
  }
  get title() {
    return this.collection?.title ?? 'Products';
  }
  get description() {
    return this.collection?.bodyHtml ?? '';
  }
  get url() {
    return `/collections/${this.handle}`;
  }
  get products() {
    return this.windowOf(this.all()).map((product) => new ProductDrop(this.catalog, product));
  }
  get products_count() {
    return this.all().length;
  }
  get all_products_count() {
    return this.all().length;
  }
  get featured_image() {
    const image = this.all()[0]?.images[0];
    return image ? new ImageDrop(image, 0) : null;
  }
  get image() {
    return this.featured_image;
  }
  get sort_by() {
    return this.sortBy;
  }
  get default_sort_by() {
    return 'manual';
  }
  get sort_options() {
    return SORT_OPTIONS;
  }
  get metafields() {
    return new MetafieldsDrop(this.catalog, `gid://shopify/Collection/${this.collection?.id ?? '0'}`);
  }
  toJSON() {
    return { id: this.id, handle: this.handle, title: this.title, description: this.description };
  }
}

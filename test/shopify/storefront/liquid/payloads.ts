import { scriptJson } from './escape.ts';
import { CartDrop } from './cart-drop.ts';
import { CollectionDrop, ProductDrop } from './drops.ts';

/** `{{ product | structured_data }}`: schema.org JSON-LD, as search engines read it. */
export function structuredData(value: unknown, currency: string): string {
  if (!(value instanceof ProductDrop)) return '';
  return scriptJson({
    '@context': 'http://schema.org/',
    '@type': 'Product',
    name: value.title,
    url: value.url,
    image: value.featured_image?.src,
    brand: { '@type': 'Brand', name: value.vendor },
    offers: value.variants.map((variant) => ({
      '@type': 'Offer',
      url: variant.url,
      price: (variant.price / 100).toFixed(2),
      priceCurrency: currency,
      availability: `http://schema.org/${variant.available ? 'InStock' : 'OutOfStock'}`,
    })),
  });
}

/** `{{ product | standard_event_data: 'view', context: 'page' }}`: payload of a standard storefront view event. */
export function standardEventData(value: unknown, type: unknown, options: Record<string, unknown>): string {
  if (type !== 'view') throw new Error(`standard_event_data knows "view" only, not "${String(type)}"`);
  const context = options['context'] ?? null;
  if (value instanceof ProductDrop) return JSON.stringify(productView(value, context));
  if (value instanceof CollectionDrop) {
    const { id, handle, all_products_count: productsCount } = value;
    return JSON.stringify({ collection: { id, handle, productsCount } });
  }
  if (value instanceof CartDrop) {
    return JSON.stringify({ context, cart: value.item_count === 0 ? null : value });
  }
  return 'null';
}

function productView(product: ProductDrop, context: unknown): object {
  const variant = context === 'page' ? product.selected_or_first_available_variant : null;
  return {
    product: {
      id: product.id,
      title: product.title,
      handle: product.handle,
      selectedVariant: variant
        ? { id: variant.id, title: variant.title, availableForSale: variant.available }
        : null,
    },
    context,
    selectedOptions: variant
      ? product.options.map((name, index) => ({ name, value: variant.options[index] }))
      : [],
  };
}

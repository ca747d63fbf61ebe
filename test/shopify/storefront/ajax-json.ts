import type { ShopProduct, ShopVariant } from '../state.ts';
import { isAvailable, isVariantAvailable, type Catalog } from './catalog.ts';
import { lineKey, resolveLines, type Cart, type ResolvedLine } from './cart.ts';
import { toSubunits } from './money.ts';

/** The JSON of the Ajax API: ids as numbers, prices in subunits. */
export function productJson(product: ShopProduct): Record<string, unknown> {
  const prices = product.variants.map((variant) => toSubunits(variant.price));
  const compared = product.variants.flatMap((variant) =>
    variant.compareAtPrice === null ? [] : [toSubunits(variant.compareAtPrice)],
  );
  return {
    id: Number(product.id),
    title: product.title,
    handle: product.handle,
    description: product.bodyHtml,
    published_at: product.publishedAt,
    created_at: product.createdAt,
    vendor: product.vendor,
    type: product.productType,
    tags: product.tags,
    price: Math.min(...prices),
    price_min: Math.min(...prices),
    price_max: Math.max(...prices),
    available: isAvailable(product),
    price_varies: new Set(prices).size > 1,
    compare_at_price: compared.length > 0 ? Math.min(...compared) : null,
    compare_at_price_min: compared.length > 0 ? Math.min(...compared) : 0,
    compare_at_price_max: compared.length > 0 ? Math.max(...compared) : 0,
    compare_at_price_varies: new Set(compared).size > 1,
    variants: product.variants.map((variant) => variantJson(product, variant)),
    images: product.images.map((image) => image.src),
    featured_image: product.images[0]?.src ?? null,
    options: product.options.map((option, index) => ({ ...option, position: index + 1 })),
    url: `/products/${product.handle}`,
    media: product.images.map((image, index) => ({
      alt: image.alt,
      id: Number(image.id),
      position: index + 1,
      media_type: 'image',
      aspect_ratio: image.width / image.height,
      height: image.height,
      width: image.width,
      src: image.src,
    })),
    requires_selling_plan: false,
    selling_plan_groups: [],
  };
}

export function variantJson(product: ShopProduct, variant: ShopVariant): Record<string, unknown> {
  const onlyDefault = variant.title === 'Default Title';
  return {
    id: Number(variant.id),
    title: variant.title,
    option1: variant.optionValues[0] ?? null,
    option2: variant.optionValues[1] ?? null,
    option3: variant.optionValues[2] ?? null,
    sku: variant.sku,
    requires_shipping: !product.isGiftCard,
    taxable: true,
    featured_image: null,
    available: isVariantAvailable(variant),
    name: onlyDefault ? product.title : `${product.title} - ${variant.title}`,
    public_title: onlyDefault ? null : variant.title,
    options: variant.optionValues,
    price: toSubunits(variant.price),
    weight: 0,
    compare_at_price: variant.compareAtPrice === null ? null : toSubunits(variant.compareAtPrice),
    inventory_management: variant.tracked ? 'shopify' : null,
    barcode: null,
    quantity_rule: { min: 1, max: null, increment: 1 },
    quantity_price_breaks: [],
    requires_selling_plan: false,
    selling_plan_allocations: [],
  };
}

export function lineJson({ product, variant, line, unitPrice }: ResolvedLine): Record<string, unknown> {
  const url = `/products/${product.handle}?variant=${variant.id}`;
  const image = product.images[0];
  return {
    id: Number(variant.id),
    properties: line.properties,
    quantity: line.quantity,
    variant_id: Number(variant.id),
    key: lineKey(line),
    title: variant.title === 'Default Title' ? product.title : `${product.title} - ${variant.title}`,
    price: unitPrice,
    original_price: unitPrice,
    presentment_price: unitPrice / 100,
    discounted_price: unitPrice,
    line_price: unitPrice * line.quantity,
    original_line_price: unitPrice * line.quantity,
    final_price: unitPrice,
    final_line_price: unitPrice * line.quantity,
    total_discount: 0,
    discounts: [],
    sku: variant.sku,
    vendor: product.vendor,
    taxable: true,
    product_id: Number(product.id),
    gift_card: product.isGiftCard,
    url,
    image: image?.src ?? null,
    featured_image: image
      ? {
          aspect_ratio: image.width / image.height,
          alt: image.alt,
          height: image.height,
          url: image.src,
          width: image.width,
        }
      : null,
    handle: product.handle,
    requires_shipping: !product.isGiftCard,
    product_type: product.productType,
    product_title: product.title,
    untranslated_product_title: product.title,
    product_description: product.bodyHtml,
    variant_title: variant.title === 'Default Title' ? null : variant.title,
    variant_options: variant.optionValues,
    options_with_values: product.options.map((option, index) => ({
      name: option.name,
      value: variant.optionValues[index],
    })),
    product_has_only_default_variant: variant.title === 'Default Title',
  };
}

export function cartJson(catalog: Catalog, cart: Cart): Record<string, unknown> {
  const lines = resolveLines(catalog, cart);
  const total = lines.reduce((sum, { unitPrice, line }) => sum + unitPrice * line.quantity, 0);
  return {
    token: cart.token,
    note: cart.note,
    attributes: cart.attributes,
    original_total_price: total,
    total_price: total,
    total_discount: 0,
    total_weight: 0,
    item_count: lines.reduce((sum, { line }) => sum + line.quantity, 0),
    items: lines.map(lineJson),
    requires_shipping: lines.some(({ product }) => !product.isGiftCard),
    currency: catalog.shop.currency,
    items_subtotal_price: total,
    cart_level_discount_applications: [],
    discount_codes: [],
  };
}

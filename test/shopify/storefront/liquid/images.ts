import { Drop } from 'liquidjs';
import { attributes } from './escape.ts';
import { ProductDrop, VariantDrop } from './drops.ts';
import { ImageDrop } from './image-drop.ts';

/** Prints as the URL, and still knows its picture, so that `image_tag` can fill alt, width and height. */
export class ImageUrl extends Drop {
  readonly url: string;
  readonly image: ImageDrop | null;
  readonly pixelWidth: number | null;

  constructor(url: string, image: ImageDrop | null, pixelWidth: number | null) {
    super();
    this.url = url;
    this.image = image;
    this.pixelWidth = pixelWidth;
  }
  override toString() {
    return this.url;
  }
  toJSON() {
    return this.url;
  }
}

function imageOf(value: unknown): ImageDrop | null {
  if (value instanceof ImageDrop) return value;
  if (value instanceof ProductDrop) return value.featured_image;
  if (value instanceof VariantDrop) return value.product.featured_image;
  return null;
}

/** Pictures are vector graphics here, so a width changes the URL (as in Shopify) but not the bytes. */
export function imageUrl(value: unknown, options: Record<string, unknown>): ImageUrl | string {
  const image = imageOf(value);
  const src = image?.src ?? (typeof value === 'string' ? value : '');
  if (src === '') return '';
  const query = new URLSearchParams();
  for (const name of ['width', 'height', 'crop', 'format'] as const) {
    if (options[name] !== undefined) query.set(name, String(options[name]));
  }
  const url = query.size > 0 ? `${src}${src.includes('?') ? '&' : '?'}${query}` : src;
  return new ImageUrl(url, image, options['width'] === undefined ? null : Number(options['width']));
}

export function imageTag(value: ImageUrl | string, options: Record<string, unknown>): string {
  const { widths, preload: _preload, ...rest } = options;
  const image = value instanceof ImageUrl ? value.image : null;
  const width = value instanceof ImageUrl ? (value.pixelWidth ?? image?.width) : undefined;
  const height = image && width ? Math.round(width / image.aspect_ratio) : undefined;
  const srcset = widths === undefined ? undefined : sourceSet(String(value), String(widths));
  return `<img${attributes({ src: String(value), srcset, alt: image?.alt ?? '', width, height, ...rest })}>`;
}

function sourceSet(url: string, widths: string): string {
  const [path = '', query = ''] = url.split('?');
  return widths
    .split(',')
    .map((text) => {
      const parameters = new URLSearchParams(query);
      parameters.set('width', text.trim());
      return `${path}?${parameters} ${text.trim()}w`;
    })
    .join(', ');
}

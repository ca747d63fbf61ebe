import type { Liquid } from 'liquidjs';
import { formatMoney } from '../money.ts';
import { escapeHtml } from './escape.ts';
import { imageTag, imageUrl, type ImageUrl } from './images.ts';
import { scopeOf } from './scope.ts';
import { standardEventData, structuredData } from './payloads.ts';

/** liquidjs hands `name: value` arguments over as pairs. */
export function namedArguments(args: unknown[]): Record<string, unknown> {
  return Object.fromEntries(args.filter((arg): arg is [string, unknown] => Array.isArray(arg)));
}

const handleize = (value: unknown): string =>
  String(value ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** Shopify's own filters, as far as our theme and the theme extension use them; an unknown one is an error. */
export function registerFilters(liquid: Liquid): void {
  registerMoney(liquid);
  registerAssets(liquid);
  registerText(liquid);
  liquid.registerFilter('image_url', (value: unknown, ...args: unknown[]) =>
    imageUrl(value, namedArguments(args)),
  );
  liquid.registerFilter('image_tag', (value: ImageUrl | string, ...args: unknown[]) =>
    imageTag(value, namedArguments(args)),
  );
  liquid.registerFilter('structured_data', function (value: unknown) {
    return structuredData(value, scopeOf(this.context).shop.currency);
  });
  liquid.registerFilter('standard_event_data', (value: unknown, type: unknown, ...args: unknown[]) =>
    standardEventData(value, type, namedArguments(args)),
  );
}

const amount = (value: unknown): number => Number(value ?? 0);

function registerMoney(liquid: Liquid): void {
  liquid.registerFilter('money', function (value: unknown) {
    return formatMoney(amount(value), scopeOf(this.context).shop.moneyFormat);
  });
  liquid.registerFilter('money_with_currency', function (value: unknown) {
    return formatMoney(amount(value), scopeOf(this.context).shop.moneyWithCurrencyFormat);
  });
  liquid.registerFilter('money_without_currency', (value: unknown) =>
    formatMoney(amount(value), '{{amount}}'),
  );
  liquid.registerFilter('money_without_trailing_zeros', function (value: unknown) {
    const text = formatMoney(amount(value), scopeOf(this.context).shop.moneyFormat);
    return text.replace(/[.,]00(?!\d)/, '');
  });
}

function registerAssets(liquid: Liquid): void {
  liquid.registerFilter('asset_url', function (file: string) {
    return scopeOf(this.context).assetUrl(file);
  });
  liquid.registerFilter('inline_asset_content', function (file: string) {
    return scopeOf(this.context).assetText(file) ?? '';
  });
  liquid.registerFilter('shopify_asset_url', function (file: string) {
    return `${scopeOf(this.context).cdnUrl}/shopifycloud/${file}`;
  });
  liquid.registerFilter('script_tag', (url: string) => `<script src="${escapeHtml(url)}"></script>`);
  liquid.registerFilter('stylesheet_tag', (url: string, ...args: unknown[]) => {
    const link = `<link href="${escapeHtml(url)}" rel="stylesheet" type="text/css" media="all">`;
    const preload = namedArguments(args)['preload'] === true;
    return preload ? `<link href="${escapeHtml(url)}" rel="preload" as="style">${link}` : link;
  });
  liquid.registerFilter('preload_tag', (url: string, ...args: unknown[]) => {
    const { as } = namedArguments(args);
    return `<link href="${escapeHtml(url)}" rel="preload" as="${escapeHtml(as)}">`;
  });
}

function registerText(liquid: Liquid): void {
  const translate = function (
    this: { context: Parameters<typeof scopeOf>[0] },
    key: string,
    ...args: unknown[]
  ) {
    const values = namedArguments(args);
    const count = values['count'] === undefined ? undefined : Number(values['count']);
    const text = scopeOf(this.context).translate(key, count);
    if (text === null) return `Translation missing: ${key}`;
    const safe = key.endsWith('_html') ? String : escapeHtml;
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => safe(values[name] ?? ''));
  };
  liquid.registerFilter('t', translate);
  liquid.registerFilter('translate', translate);
  liquid.registerFilter('handle', handleize);
  liquid.registerFilter('handleize', handleize);
  liquid.registerFilter('pluralize', (count: number, one: string, many: string) =>
    count === 1 ? one : many,
  );
  liquid.registerFilter('link_to', (text: string, url: string) => {
    return `<a href="${escapeHtml(url)}">${text}</a>`;
  });
  liquid.registerFilter('within', (url: string, collection: { url?: string } | null) =>
    collection?.url ? `${collection.url}${url}` : url,
  );
  liquid.registerFilter('json', (value: unknown) =>
    // Shopify keeps "</" out of it, so that it can stand in a <script>.
    JSON.stringify(value ?? null).replaceAll('</', '<\\/'),
  );
}

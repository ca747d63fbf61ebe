import type { Context, Drop } from 'liquidjs';

/** What filters and tags know beside the variables: whose Liquid is rendered, and for which request. */
export interface RenderScope {
  shop: { currency: string; moneyFormat: string; moneyWithCurrencyFormat: string };
  /** The Liquid object of a product on sale. */
  product(id: string): Drop | null;
  /** Set while the app's own Liquid (theme extension, proxy) is rendered. */
  appId: string | null;
  /** URL of a file in `assets/` of whoever's Liquid is rendered. */
  assetUrl(file: string): string;
  /** Text of a translation key; with a count, of its plural form. */
  translate(key: string, count?: number): string | null;
  assetText(file: string): string | null;
  /** Of `shopifycloud`-hosted files (the `shopify_asset_url` filter). */
  cdnUrl: string;
  request: { path: string; searchParams: URLSearchParams };
  /** Renders a section by id or a section group by name; the theme supplies them. */
  renderSection(name: string): Promise<string>;
  renderSectionGroup(name: string): Promise<string>;
  renderAppBlock(block: unknown): Promise<string>;
}

const KEY = '__scope';

export function scopeAsGlobal(scope: RenderScope): Record<string, unknown> {
  return { [KEY]: scope };
}

export function scopeOf(context: Context): RenderScope {
  return (context.globals as Record<string, unknown>)[KEY] as RenderScope;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Drop, type Liquid, type Template } from 'liquidjs';
import type { Catalog } from './catalog.ts';
import { nonceOf } from './content-for-header.ts';
import type { StorefrontDeps } from './deps.ts';
import { createEngine } from './liquid/engine.ts';
import { escapeHtml } from './liquid/escape.ts';
import { MetafieldsDrop } from './liquid/metafields.ts';
import { ProductDrop } from './liquid/drops.ts';
import { scopeAsGlobal, type RenderScope } from './liquid/scope.ts';
import { moneyFormat, moneyWithCurrencyFormat } from './money.ts';
import { isEnabledOn, settingsOf, type SettingSchema } from './schema.ts';
import { Theme, type JsonTemplate, type PlacedBlock, type PlacedSection } from './theme.ts';
import {
  extensionAssetUrl,
  loadThemeExtension,
  type ExtensionBlock,
  type ThemeExtension,
} from './theme-extension.ts';

/** One request's page: the Liquid objects every file of the theme can see. */
export interface Page {
  /** "product", "customers/account", …: the JSON template. */
  template: string;
  /** `request.page_type`. */
  pageType: string;
  title: string;
  path: string;
  searchParams: URLSearchParams;
  globals: Record<string, unknown>;
  contentForHeader: string;
}

const APP_BLOCK = /^shopify:\/\/apps\/kindred\/blocks\/([\w-]+)\//;

/** Renders pages and sections of the theme, with the app's blocks in their places. */
export class Renderer {
  readonly theme: Theme;
  readonly #deps: StorefrontDeps;
  readonly #catalog: Catalog;
  #extension: ThemeExtension | null = null;
  #extensionEngine: Liquid | null = null;
  readonly #blockTemplates = new Map<string, Template[]>();

  constructor(deps: StorefrontDeps, catalog: Catalog) {
    this.#deps = deps;
    this.#catalog = catalog;
    this.theme = new Theme(deps.shop.locale, deps.themeStyle);
  }

  /** Read at the first page, so that the extension may be built after the storefront was created. */
  get extension(): ThemeExtension {
    this.#extension ??= loadThemeExtension(this.#deps.themeExtensionDir, this.#deps.shop.locale);
    return this.#extension;
  }

  async page(page: Page): Promise<string> {
    const template = this.#template(page);
    const sections = await this.#inOrder(page, template, (key) => templateSectionId(page.template, key));
    return this.layout(page, sections);
  }

  async layout(page: Page, contentForLayout: string): Promise<string> {
    const html = await this.#render('layout/theme.liquid', page, {
      content_for_header: page.contentForHeader,
      content_for_layout: contentForLayout,
    });
    // The layout's import map; what apps put inline stands further down and gets no nonce.
    const head = html.replace('<script type="importmap">', (tag) =>
      tag.replace('>', `${nonceOf(this.#deps)}>`),
    );
    return this.#withAppEmbeds(page, head);
  }

  /** A section by its id, as the Section Rendering API asks for it; null when the page has none of that id. */
  async sectionById(page: Page, id: string): Promise<string | null> {
    const [scope, key] = id.split('__');
    if (key === undefined) {
      return this.theme.hasSection(id) ? this.#section(page, id, { type: id }) : null;
    }
    const isTemplate = scope?.startsWith('template--');
    const template = isTemplate
      ? this.#template(page)
      : this.theme.sectionGroup((scope ?? '').replace('sections--', ''));
    const placed = template.sections[key];
    return placed ? this.#section(page, id, placed) : null;
  }

  /** The app's Liquid outside a block: what its proxy answers as application/liquid. */
  async appLiquid(page: Page, source: string): Promise<string> {
    return this.theme.engine.parseAndRender(
      source,
      {},
      { globals: this.#globals(page, true) },
    ) as Promise<string>;
  }

  #template({ template }: Page): JsonTemplate {
    return this.theme.template(template, this.#deps.appBlocks);
  }

  async #inOrder(page: Page, template: JsonTemplate, idOf: (key: string) => string): Promise<string> {
    const rendered: string[] = [];
    for (const key of template.order) {
      rendered.push(await this.#section(page, idOf(key), template.sections[key] as PlacedSection));
    }
    return rendered.join('\n');
  }

  async #section(page: Page, id: string, placed: PlacedSection): Promise<string> {
    const { schema } = this.theme.parsed(`sections/${placed.type}.liquid`);
    const blocks = (placed.block_order ?? []).map((key) => {
      const block = placed.blocks?.[key] as PlacedBlock;
      const settings = schema.blocks?.find((candidate) => candidate.type === block.type)?.settings;
      return new BlockDrop(
        key,
        block.type,
        this.#settings(page, settings, block.settings),
        block.settings ?? {},
      );
    });
    const section = { id, settings: this.#settings(page, schema.settings, placed.settings), blocks };
    const html = await this.#render(`sections/${placed.type}.liquid`, page, { section });
    const tag = schema.tag ?? 'div';
    const classes = ['shopify-section', schema.class].filter(Boolean).join(' ');
    return `<${tag} id="shopify-section-${id}" class="${classes}">${html}</${tag}>`;
  }

  #settings(page: Page, schema: SettingSchema[] | undefined, saved?: Record<string, unknown>) {
    const values = settingsOf(schema, saved);
    for (const { id, type, autofill } of schema ?? []) {
      if (id === undefined) continue;
      if ((type === 'product' || type === 'collection') && autofill)
        values[id] ??= page.globals[type] ?? null;
    }
    return values;
  }

  async #render(file: string, page: Page, variables: Record<string, unknown>): Promise<string> {
    const { template } = this.theme.parsed(file);
    return this.theme.engine.render(template, variables, {
      globals: this.#globals(page, false),
    }) as Promise<string>;
  }

  /** `{% render block %}`: only app blocks come this way, and only what is switched on and allowed here is shown. */
  async #appBlock(page: Page, value: unknown): Promise<string> {
    if (!(value instanceof BlockDrop) || !this.#deps.appBlockEnabled) return '';
    const handle = APP_BLOCK.exec(value.placedType)?.[1];
    const block = this.extension.blocks.find((candidate) => candidate.handle === handle);
    if (!block || block.schema.target !== 'section' || !isEnabledOn(block.schema, page.template)) return '';
    const html = await this.#extensionBlock(page, block, value.id, value.saved);
    const tag = block.schema.tag === undefined ? 'div' : block.schema.tag;
    if (tag === null) return html;
    const classes = ['shopify-block', 'shopify-app-block', block.schema.class].filter(Boolean).join(' ');
    return `<${tag} id="shopify-block-${value.id}" class="${classes}">${html}</${tag}>`;
  }

  async #extensionBlock(page: Page, block: ExtensionBlock, id: string, saved: Record<string, unknown>) {
    const settings = this.#settings(page, block.schema.settings, saved);
    const variables = {
      block: { id, type: block.handle, settings, shopify_attributes: '' },
      section: { id: 'app' },
    };
    this.#extensionEngine ??= createEngine(join(this.extension.dir, 'snippets'));
    const parsed = this.#blockTemplates.get(block.handle) ?? this.#extensionEngine.parse(block.source);
    this.#blockTemplates.set(block.handle, parsed);
    const html = (await this.#extensionEngine.render(parsed, variables, {
      globals: this.#globals(page, true),
    })) as string;
    return this.#blockAssets(block) + html;
  }

  /** Files named in the schema load once a page, the script asynchronously. */
  #blockAssets({ schema }: ExtensionBlock): string {
    const url = (file: string): string => escapeHtml(this.#assetUrl(file));
    const style = schema.stylesheet
      ? `<link href="${url(schema.stylesheet)}" rel="stylesheet" type="text/css" media="all">`
      : '';
    return style + (schema.javascript ? `<script src="${url(schema.javascript)}" async></script>` : '');
  }

  #assetUrl(file: string): string {
    return extensionAssetUrl(this.#deps.cdnUrl, this.extension.uuid, file);
  }

  async #withAppEmbeds(page: Page, html: string): Promise<string> {
    if (!this.#deps.appEmbedEnabled) return html;
    let result = html;
    for (const block of this.extension.blocks) {
      const { target } = block.schema;
      if (target === 'section' || !isEnabledOn(block.schema, page.template)) continue;
      const id = `AppEmbed${block.handle.replaceAll(/[^\w]/g, '')}`;
      const rendered = await this.#extensionBlock(page, block, id, {});
      result =
        target === 'body'
          ? insertBefore(
              result,
              '</body>',
              `<div id="shopify-block-${id}" class="shopify-block shopify-app-block">${rendered}</div>`,
            )
          : insertBefore(result, '</head>', rendered);
    }
    return result;
  }

  #globals(page: Page, isApp: boolean): Record<string, unknown> {
    const gid = this.#deps.appInstallationGid();
    const app = isApp && gid !== null ? { metafields: new MetafieldsDrop(this.#catalog, gid) } : null;
    return { ...page.globals, ...(app ? { app } : {}), ...scopeAsGlobal(this.#scope(page, isApp)) };
  }

  #scope(page: Page, isApp: boolean): RenderScope {
    const { shop, cdnUrl, appId } = this.#deps;
    const translate = isApp ? this.extension.translate : this.theme.translate;
    return {
      shop: {
        currency: shop.currency,
        moneyFormat: moneyFormat(shop.currency),
        moneyWithCurrencyFormat: moneyWithCurrencyFormat(shop.currency),
      },
      product: (id) => {
        const product = this.#catalog.productById(id);
        return product ? new ProductDrop(this.#catalog, product) : null;
      },
      appId: isApp ? appId : null,
      assetUrl: (file) => (isApp ? this.#assetUrl(file) : `/cdn/shop/t/1/assets/${file}`),
      assetText: (file) => (isApp ? this.#extensionAssetText(file) : this.theme.assetText(file)),
      translate,
      cdnUrl,
      request: page,
      renderSection: (name) => this.#section(page, name, { type: name }),
      renderSectionGroup: (name) =>
        this.#inOrder(page, this.theme.sectionGroup(name), (key) => `sections--${name}__${key}`),
      renderAppBlock: (block) => this.#appBlock(page, block),
    };
  }

  #extensionAssetText(file: string): string | null {
    return /^[\w.-]+$/.test(file) ? readFileSync(join(this.extension.dir, 'assets', file), 'utf8') : null;
  }
}

export function templateSectionId(template: string, key: string): string {
  return `template--${template.replaceAll('/', '-')}__${key}`;
}

function insertBefore(html: string, marker: string, addition: string): string {
  const at = html.lastIndexOf(marker);
  return at < 0 ? html + addition : html.slice(0, at) + addition + html.slice(at);
}

/** `block` in a section of the theme; an app block answers to the type "@app". */
class BlockDrop extends Drop {
  readonly id: string;
  /** As the template names it: "shopify://apps/…" for an app block. */
  readonly placedType: string;
  readonly settings: Record<string, unknown>;
  readonly saved: Record<string, unknown>;

  constructor(
    id: string,
    placedType: string,
    settings: Record<string, unknown>,
    saved: Record<string, unknown>,
  ) {
    super();
    this.id = id;
    this.placedType = placedType;
    this.settings = settings;
    this.saved = saved;
  }
  get type() {
    return this.placedType.startsWith('shopify://apps/') ? '@app' : this.placedType;
  }
  get shopify_attributes() {
    return '';
  }
}

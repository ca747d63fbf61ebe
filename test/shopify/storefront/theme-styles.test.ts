import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StorefrontDeps } from './deps.ts';
import { browserOf, sampleDeps, sampleShop } from './sample.ts';
import { createStorefront } from './storefront.ts';

let themeExtensionDir: string;

/** An extension whose only block tells where it stands and with what. */
beforeAll(() => {
  themeExtensionDir = mkdtempSync(join(tmpdir(), 'theme-extension-'));
  for (const folder of ['blocks', 'snippets']) mkdirSync(join(themeExtensionDir, folder));
  cpSync(join(sampleDeps().themeExtensionDir, 'locales'), join(themeExtensionDir, 'locales'), {
    recursive: true,
  });
  const schema = JSON.stringify({
    name: 'Place',
    target: 'section',
    settings: [{ type: 'text', id: 'word', label: 'Word', default: 'plain' }],
  });
  writeFileSync(
    join(themeExtensionDir, 'blocks/place.liquid'),
    `<i>{{ block.settings.word }} on {{ request.page_type }}</i>{% schema %}${schema}{% endschema %}`,
  );
});
afterAll(() => rmSync(themeExtensionDir, { recursive: true }));

const shopWith = (changes: Partial<StorefrontDeps>) =>
  browserOf(createStorefront(sampleDeps({ themeExtensionDir, ...changes })).fetch);

const shown = (html: string): string[] => [...html.matchAll(/<i>(.*?)<\/i>/g)].map(([, text = '']) => text);

describe('app blocks', () => {
  const appBlocks = ['index', 'collection', 'product', 'cart', 'search', '404', 'list-collections'].map(
    (template) => ({ template, block: 'place' }),
  );

  it.each([
    ['/', 'index'],
    ['/collections/home', 'collection'],
    ['/products/product-1', 'product'],
    ['/cart', 'cart'],
    ['/search?q=nothing+like+it', 'search'],
    ['/nowhere', '404'],
    ['/collections', 'list-collections'],
  ])('stand on %s where a merchant placed one', async (path, pageType) => {
    expect(shown(await shopWith({ appBlocks }).text(path))).toEqual([`plain on ${pageType}`]);
    expect(shown(await shopWith({ appBlocks: [] }).text(path))).toEqual([]);
  });

  it('stand in their order, each with its own settings and id', async () => {
    const two = ['first', 'second'].map((word) => ({
      template: 'index',
      block: 'place',
      settings: { word },
    }));
    const html = await shopWith({ appBlocks: two }).text('/');
    expect(shown(html)).toEqual(['first on index', 'second on index']);
    expect(new Set(html.match(/id="shopify-block-[^"]+"/g)).size).toBe(2);
    const section = await shopWith({ appBlocks: two }).text('/?section_id=template--index__apps');
    expect(shown(section)).toEqual(['first on index', 'second on index']);
  });

  it('are gone when the merchant switched them off', async () => {
    expect(shown(await shopWith({ appBlocks, appBlockEnabled: false }).text('/'))).toEqual([]);
  });
});

describe('theme styles', () => {
  it.each([
    ['linden', 'base.css'],
    ['grid', 'grid.css'],
    ['carousel', 'carousel.css'],
  ] as const)('%s has files of its own and every page', async (themeStyle, sheet) => {
    const shop = shopWith({ themeStyle });
    for (const path of ['/', '/collections/home', '/products/product-1', '/cart', '/search?q=mug'])
      expect(await shop.text(path)).toContain(`/assets/${sheet}`);
    expect((await shop.get(`/cdn/shop/t/1/assets/${sheet}`)).status).toBe(200);
  });

  it('run from right to left in a language that does', async () => {
    const html = await shopWith({ shop: { ...sampleShop(), locale: 'he' } }).text('/');
    expect(html).toContain('<html lang="he" dir="rtl">');
    expect(await shopWith({}).text('/')).toContain('<html lang="en" dir="ltr">');
  });
});

it('sends a strict policy that lets the scripts of Shopify and of the theme pass, and no others', async () => {
  const contentSecurityPolicy = "script-src 'self' {cdn} {nonce}";
  const response = await shopWith({ contentSecurityPolicy }).get('/');
  const [, nonce] = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
  expect(nonce).toBeDefined();
  expect(response.headers.get('content-security-policy')).toContain('http://cdn.test');
  const inline = [...(await response.text()).matchAll(/<script(?![^>]*(?:src=|json))([^>]*)>/g)];
  expect(inline).toHaveLength(2);
  for (const [, attributes] of inline) expect(attributes).toContain(`nonce="${nonce}"`);
});

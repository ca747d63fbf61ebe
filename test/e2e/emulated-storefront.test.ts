import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { getRequestListener } from '@hono/node-server';
import { createServer } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCdn } from '../shopify/cdn/cdn.ts';
import { picture, sampleDeps } from '../shopify/storefront/sample.ts';
import { createStorefront } from '../shopify/storefront/storefront.ts';
import { launchChromium } from './browser.ts';

/** A pixel that passes on all it gets, and what it could reach beside that. */
const PIXEL = `shopify.extend('WebPixel::Render', (api) => {
  const send = (kind, value) => fetch(api.settings.collectUrl, { method: 'POST', body: JSON.stringify({ kind, value }) });
  send('start', {
    init: api.init,
    reach: [typeof document, typeof indexedDB, typeof importScripts, typeof window],
  });
  api.analytics.subscribe('all_events', (event) => send('event', event));
  api.analytics.subscribe('product_viewed', (event) => send('standard', event));
  api.analytics.subscribe('shelf:opened', (event) => send('custom', event));
  api.customerPrivacy.subscribe('visitorConsentCollected', (event) => send('consent', event));
  api.browser.localStorage.setItem('pixel', 'was here')
    .then(() => api.browser.localStorage.getItem('pixel')).then((value) => send('storage', value));
});`;

const TOML =
  '[customer_privacy]\nanalytics = true\nmarketing = false\npreferences = false\nsale_of_data = "disabled"\n';

interface Sent {
  kind: string;
  value: Record<string, unknown>;
}

let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder: string;
let url: string;
let servers: Server[];
let sent: Sent[];
/** Part of the pixel's address: what a closed page still sends must not count for the next test. */
let run = 0;

async function listen(answer: (request: Request) => Promise<Response>): Promise<string> {
  const server = createServer(getRequestListener(answer));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pixel-'));
  writeFileSync(join(folder, 'pixel.js'), PIXEL);
  writeFileSync(join(folder, 'shopify.extension.toml'), TOML);
  servers = [];
  const collectUrl = await listen(async (request) => {
    const message = (await request.json()) as Sent;
    if (new URL(request.url).pathname === `/${run}`) sent.push(message);
    return new Response('', { headers: { 'access-control-allow-origin': '*' } });
  });
  const { themeExtensionDir } = sampleDeps();
  const cdnUrl = await listen(createCdn({ themeExtensionDir, image: picture }).fetch);
  const pending: { fetch?: (request: Request) => Promise<Response> } = {};
  url = await listen((request) => (pending.fetch as (request: Request) => Promise<Response>)(request));
  pending.fetch = createStorefront(
    sampleDeps({
      storefrontUrl: url,
      cdnUrl,
      pixelBundleFile: join(folder, 'pixel.js'),
      pixelExtensionToml: join(folder, 'shopify.extension.toml'),
      pixelSettings: () => ({ collectUrl: `${collectUrl}/${run}` }),
      appEmbedEnabled: false,
    }),
  ).fetch;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  sent = [];
  run += 1;
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(() => context.close());

const accept = () => page.click('#shopify-pc__banner__btn-accept');
const decline = () => page.click('#shopify-pc__banner__btn-decline');
const allowed = () =>
  page.evaluate<boolean[]>(
    `['analyticsProcessingAllowed', 'preferencesProcessingAllowed', 'saleOfDataAllowed'].map((name) => Shopify.customerPrivacy[name]())`,
  );
/** In the order in which it happened: each comes by a request of its own, and those may overtake each other. */
const names = (kind: string) =>
  sent
    .filter((each) => each.kind === kind)
    .toSorted((a, b) => Number(a.value['seq']) - Number(b.value['seq']))
    .map((each) => each.value['name']);
const until = async (check: () => boolean): Promise<void> => {
  await expect.poll(check).toBe(true);
};
const cookieNames = async () => (await context.cookies()).map((cookie) => cookie.name);

describe('consent', () => {
  it('allows nothing before the visitor was asked, and shows the banner', async () => {
    await page.goto(`${url}/products/product-2`);
    await page.waitForSelector('#shopify-pc__banner');
    expect(await allowed()).toEqual([false, false, true]);
    await page.waitForTimeout(300);
    expect(sent).toEqual([]);
    expect(await cookieNames()).toEqual([]);
  });

  it('stores the answer, tells the page, and asks no more', async () => {
    await page.goto(url);
    const told = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('visitorConsentCollected', (event) =>
            resolve((event as CustomEvent).detail),
          ),
        ),
    );
    await accept();
    expect(await told).toMatchObject({
      analyticsAllowed: true,
      preferencesAllowed: true,
      marketingAllowed: true,
    });
    await page.reload();
    await page.waitForFunction('Shopify.customerPrivacy');
    expect(await allowed()).toEqual([true, true, true]);
    expect(await page.locator('#shopify-pc__banner').count()).toBe(0);
  });

  it('can be withdrawn from the footer, which forgets the visitor', async () => {
    await page.goto(url);
    await accept();
    // Nothing is on its way any more that was allowed to leave.
    await until(() => names('event').includes('page_viewed') && names('storage').length === 1);
    expect(await cookieNames()).toContain('_shopify_y');
    await page.click('a[href="#cookie-preferences"]');
    await page.click('#shopify-pc__prefs__btn-decline');
    await until(() => sent.some((each) => each.kind === 'consent'));
    expect(await allowed()).toEqual([false, false, false]);
    expect(await cookieNames()).not.toContain('_shopify_y');
    sent = [];
    await page.goto(`${url}/products/product-1`);
    await page.waitForTimeout(400);
    expect(sent).toEqual([]);
  });

  it('takes single choices from the preferences', async () => {
    await page.goto(url);
    await page.click('#shopify-pc__banner__btn-manage-prefs');
    await page.check('#shopify-pc__prefs input[name=preferences]');
    await page.click('#shopify-pc__prefs__btn-save');
    await expect.poll(allowed).toEqual([false, true, true]);
    expect(await page.locator('#shopify-pc__banner').count()).toBe(0);
  });

  it('heeds Global Privacy Control whatever was accepted', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    await page.goto(url);
    await accept();
    await expect.poll(allowed).toEqual([true, true, false]);
  });
});

describe('the web pixel', () => {
  it('stays away after a refusal', async () => {
    await page.goto(`${url}/products/product-2`);
    await decline();
    await page.goto(`${url}/collections/home`);
    await page.waitForTimeout(400);
    expect(sent).toEqual([]);
    expect(await cookieNames()).toEqual(['_tracking_consent']);
  });

  it('runs after consent in a worker without a document, and gets what happened on the page before', async () => {
    await page.goto(`${url}/products/product-2?variant=22`);
    await page.evaluate(`Shopify.analytics.publish('shelf:opened', { shelf: 7 })`);
    await accept();
    await until(() => ['start', 'storage', 'custom', 'standard'].every((kind) => names(kind).length > 0));
    await until(() => names('event').length === 3);
    const start = sent.find((each) => each.kind === 'start')?.value;
    expect(start?.['reach']).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
    expect(start?.['init']).toMatchObject({
      customerPrivacy: { analyticsProcessingAllowed: true },
      data: { shop: { myshopifyDomain: 'kindred-demo.myshopify.com' }, customer: null, cart: null },
    });
    expect(names('event')).toEqual(['page_viewed', 'product_viewed', 'shelf:opened']);
    const viewed = sent.find((each) => each.kind === 'standard')?.value;
    expect(viewed).toMatchObject({
      type: 'standard',
      data: {
        productVariant: { id: '22', price: { amount: 15.5, currencyCode: 'USD' }, product: { id: '2' } },
      },
      context: { document: { location: { pathname: '/products/product-2' } } },
    });
    expect(sent.find((each) => each.kind === 'custom')?.value).toMatchObject({ customData: { shelf: 7 } });
    expect(await page.evaluate(() => localStorage.getItem('pixel'))).toBe('was here');
  });

  it('keeps one client id over pages while analytics is allowed', async () => {
    await page.goto(url);
    await accept();
    await until(() => names('event').includes('page_viewed'));
    await page.goto(`${url}/search?q=lamp`);
    await until(() => names('event').includes('search_submitted'));
    expect(
      new Set(sent.filter((each) => each.kind === 'event').map((each) => each.value['clientId'])).size,
    ).toBe(1);
  });

  it('hears of cart changes and, with all contact fields, of the completed checkout', async () => {
    await page.goto(`${url}/products/product-2`);
    await accept();
    await page.click('[data-add]');
    await page.waitForSelector('#cart-drawer[open] .line');
    await until(() => names('event').includes('product_added_to_cart'));
    await page.click('#cart-drawer [data-line-remove]');
    await until(() => names('event').includes('product_removed_from_cart'));
    await page.goto(`${url}/products/product-1`);
    await page.click('[data-add]');
    await page.waitForSelector('#cart-drawer[open] .line');
    await page.click('#cart-drawer button[name=checkout]');
    await page.waitForURL('**/checkout');
    for (const [name, value] of Object.entries({
      email: 'a@b.test',
      firstName: 'A',
      lastName: 'B',
      address1: 'C 1',
      city: 'D',
      zip: '1',
    }))
      await page.fill(`input[name=${name}]`, value);
    await page.click('button[type=submit]');
    await page.waitForURL('**/thank-you');
    await expect
      .poll(() => names('event'))
      .toEqual(expect.arrayContaining(['checkout_started', 'payment_info_submitted', 'checkout_completed']));
    const completed = sent.find((each) => each.value['name'] === 'checkout_completed')?.value;
    expect(completed?.['data']).toMatchObject({
      checkout: {
        email: 'a@b.test',
        order: { id: '1001' },
        shippingAddress: { firstName: 'A', address1: 'C 1' },
        totalPrice: { amount: 19.9, currencyCode: 'USD' },
        lineItems: [{ quantity: 1, variant: { product: { id: '1' } } }],
      },
    });
  });
});

describe('standard events and actions', () => {
  /** Listens before any script of the page runs. */
  const record = () =>
    page.addInitScript(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const name of [
        'page:view',
        'product:view',
        'product:select',
        'collection:view',
        'search:update',
        'cart:view',
        'cart:lines-update',
      ]) {
        document.addEventListener(`shopify:${name}`, (event) => {
          const {
            product,
            collection,
            page: seen,
            action,
            lines,
            context,
          } = event as unknown as Record<string, unknown>;
          heard.push({ type: event.type, product, collection, page: seen, action, lines, context });
          void (event as unknown as { promise?: Promise<unknown> }).promise?.then((result) =>
            heard.push(result),
          );
        });
      }
    });
  const heard = () => page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard);

  it('tell of the page, the product and the collection in view', async () => {
    await record();
    await page.goto(`${url}/products/product-2`);
    await expect.poll(heard).toMatchObject([
      {
        type: 'shopify:product:view',
        context: 'page',
        product: { id: 'gid://shopify/Product/2', title: 'Walnut <Mug>' },
      },
      { type: 'shopify:page:view', page: { template: 'product' } },
    ]);
    await page.goto(`${url}/collections/home`);
    await expect
      .poll(async () => (await heard()).map((event) => event['type']))
      .toEqual(
        expect.arrayContaining(['shopify:collection:view', 'shopify:page:view', 'shopify:product:view']),
      );
  });

  it('change the cart for an app, refresh the theme, and resolve with the cart', async () => {
    await record();
    await page.goto(`${url}/products/product-1`);
    await page.waitForFunction('Shopify.actions?.updateCart.isDefault() === false');
    const add = (variantId: number, quantity: number) =>
      page.evaluate<{ userErrors: object[] }>(
        `Shopify.actions.updateCart({ lines: [{ merchandiseId: 'gid://shopify/ProductVariant/${variantId}', quantity: ${quantity} }] })`,
      );
    const result = await add(21, 2);
    expect(result).toMatchObject({
      userErrors: [],
      cart: { totalQuantity: 2, cost: { totalAmount: { amount: '24.00' } } },
    });
    expect(await page.textContent('[data-cart-count]')).toBe('2');
    const refused = await add(30, 1);
    expect(refused.userErrors).toMatchObject([{ message: "The product 'Product 3' is already sold out." }]);
    expect(await heard()).toContainEqual(
      expect.objectContaining({
        type: 'shopify:cart:lines-update',
        action: 'add',
        context: 'standard-action',
      }),
    );
    await page.evaluate('Shopify.actions.openCart()');
    await page.waitForSelector('#cart-drawer[open] .line');
  });

  it('picks a variant: price, address and event follow', async () => {
    await record();
    await page.goto(`${url}/products/product-2`);
    await page.click('.picker__value:has(input[value=L])');
    await expect.poll(() => page.textContent('[data-price]')).toContain('$15.50');
    expect(page.url()).toContain('variant=22');
    await expect.poll(heard).toContainEqual({
      variant: { id: 'gid://shopify/ProductVariant/22', availableForSale: true },
    });
  });
});

describe('the theme', () => {
  it.each(['/', '/products/product-2', '/search?q=lamp', '/cart'])(
    'has no accessibility violation of its own on %s, banner included',
    async (path) => {
      await page.goto(`${url}${path}`);
      await page.waitForSelector('#shopify-pc__banner');
      const { violations } = await new AxeBuilder({ page }).exclude('.shopify-app-block').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    },
  );

  it('sells without JavaScript', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const visit = await plain.newPage();
    await visit.goto(`${url}/products/product-2`);
    await visit.selectOption('select[name=id]', '22');
    await visit.click('[data-add]');
    await visit.waitForURL('**/cart');
    expect(await visit.textContent('.line')).toContain('$15.50');
    await visit.click('button[name=checkout]');
    await visit.waitForURL('**/checkout');
    await plain.close();
  });
});

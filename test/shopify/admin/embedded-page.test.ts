import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../e2e/browser.ts';
import { startEmulatedShopify, type EmulatedShopify } from '../index.ts';
import { verifySessionToken } from './session-token.ts';
import { createApp } from './app.ts';
import { createTestShop } from './test-shop.ts';

/** The framed app, App Bridge's stand-in and the admin around them, in a real browser. */

const domain = 'kindred-demo.myshopify.com';
const keys = { clientId: 'kindred-demo-key', clientSecret: 'a secret of 32 characters, or so' };
const extensions = [{ handle: 'kindred', type: 'theme_app_extension', activations: [] }];

let appServer: Server;
let shopify: EmulatedShopify;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  appServer = createServer((request, response) => {
    if (request.url === '/api/who')
      return response.end(JSON.stringify(request.headers.authorization ?? null));
    response.setHeader('content-type', 'text/html');
    return response.end(`<!doctype html><meta name="shopify-api-key" content="${keys.clientId}">
      <script src="${shopify.cdnUrl}/shopifycloud/app-bridge.js"></script><h1>The app</h1>`);
  });
  await new Promise<void>((resolve) => appServer.listen(0, '127.0.0.1', resolve));
  const appUrl = `http://127.0.0.1:${(appServer.address() as AddressInfo).port}`;
  const optionalScopes = ['read_customers', 'write_customers'];
  const app = { ...keys, appUrl, scopes: ['read_products'], optionalScopes };
  shopify = await startEmulatedShopify({ shops: [createTestShop()], app, extensions: () => extensions });
  await shopify.install(domain);
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(shopify.adminUrl(domain), { waitUntil: 'load' });
});

afterAll(async () => {
  await browser?.close();
  await shopify?.close();
  appServer.close();
});

function appFrame(): Frame {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('The admin page frames nothing.');
  return frame;
}

it('frames the app with its own address and tells it where it is', async () => {
  expect(await appFrame().textContent('h1')).toBe('The app');
  const config = await appFrame().evaluate('({ ...shopify.config })');
  expect(config).toMatchObject({ apiKey: keys.clientId, shop: domain, locale: 'en' });
});

it('hands on what its own address asks of the app, but for what Shopify says itself', async () => {
  const shared = await browser.newPage();
  await shared.goto(`${shopify.adminUrl(domain)}/recommendations?preview=abc&shop=other.myshopify.com`);
  const framed = new URL((await shared.locator('iframe').getAttribute('src')) ?? '');
  expect(framed.pathname).toMatch(/\/recommendations$/);
  expect(framed.searchParams.get('preview')).toBe('abc');
  expect(framed.searchParams.getAll('shop')).toEqual([domain]);
  await shared.close();
});

it('tells the app how fast its page was', async () => {
  await appFrame().evaluate(`
    window.vitals = {};
    addEventListener('click', () => { const end = performance.now() + 40; while (performance.now() < end); });
    shopify.webVitals.onReport(({ metrics }) => { for (const { name, value } of metrics) vitals[name] = value; })`);
  await appFrame().click('h1');
  await expect.poll(() => appFrame().evaluate('Object.keys(vitals).sort()')).toEqual(['CLS', 'INP', 'LCP']);
  const { CLS, LCP } = await appFrame().evaluate<Record<string, number>>('vitals');
  expect(CLS).toBe(0);
  expect(LCP).toBeGreaterThan(0);
});

it('hands the app a session token whenever it asks', async () => {
  const token = await appFrame().evaluate<string>('shopify.idToken()');
  const claims = verifySessionToken(createApp(keys), { now: () => Date.now() }, domain, token);
  expect(claims?.dest).toBe(`https://${domain}`);
});

it("signs the app's own requests with a session token", async () => {
  const header = await appFrame().evaluate<string>("fetch('/api/who').then((response) => response.json())");
  expect(header).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
});

it('shows toasts in the admin and answers what is switched on in the theme', async () => {
  await appFrame().evaluate("shopify.toast.show('Saved')");
  await expect.poll(() => page.textContent('#toast:not([hidden])')).toBe('Saved');
  expect(await appFrame().evaluate('shopify.app.extensions()')).toEqual(extensions);
});

describe('the resource picker', () => {
  /** Opens it from within the app; the answer comes when the merchant has given it. */
  const pick = (over: object) =>
    appFrame().evaluate<{ id: string; title: string; selection?: object[] }[] | undefined>(
      `shopify.resourcePicker(${JSON.stringify({ type: 'product', filter: { variants: false }, ...over })})`,
    );
  const picker = () => page.getByRole('dialog');
  const box = (name: string) => picker().getByRole('checkbox', { name });
  const press = (name: string) => picker().getByRole('button', { name }).click();

  it('answers with whole products, those that were ticked beforehand among them', async () => {
    const selectionIds = [{ id: 'gid://shopify/Product/2' }, { id: 'gid://shopify/Product/404' }];
    const answer = pick({ action: 'select', multiple: true, selectionIds });
    await picker().getByRole('heading', { name: 'Select products' }).waitFor();
    await expect.poll(() => box('Red bowl').isChecked()).toBe(true);
    await picker().getByLabel('Search products').fill('cup');
    await box('Red bowl').waitFor({ state: 'detached' });
    await box('Blue cup').check();
    await press('Select');
    const products = await answer;
    expect(products?.map(({ title }) => title)).toEqual(['Red bowl', 'Blue cup']);
    expect(products?.[1]).toMatchObject({
      id: 'gid://shopify/Product/1',
      totalVariants: 2,
      status: 'ACTIVE',
    });
  });

  it('answers undefined when it is closed, by button or by key', async () => {
    const cancelled = pick({ multiple: true });
    await box('Blue cup').check();
    await press('Cancel');
    expect(await cancelled).toBeUndefined();
    const escaped = pick({});
    await box('Blue cup').waitFor();
    expect(await box('Blue cup').isChecked()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await escaped).toBeUndefined();
  });

  it('takes one product, or as many as the app allows', async () => {
    const one = pick({});
    await box('Blue cup').check();
    await box('Red bowl').check();
    await press('Add');
    expect((await one)?.map(({ title }) => title)).toEqual(['Red bowl']);
    const two = pick({ multiple: 2 });
    await box('Blue cup').check();
    await box('Green plate').check();
    expect(await box('Red bowl').isDisabled()).toBe(true);
    await press('Add');
    expect(await two).toHaveLength(2);
  });

  it('shows only what the filter lets through', async () => {
    const answer = pick({ filter: { variants: false, query: 'title:green*' } });
    await box('Green plate').waitFor();
    expect(await picker().getByRole('checkbox').count()).toBe(1);
    await press('Cancel');
    await answer;
  });

  it('says what it does not emulate', async () => {
    await expect(pick({ type: 'collection' })).rejects.toThrow(
      'not emulated: a resource picker of type collection',
    );
    await expect(pick({ filter: {} })).rejects.toThrow('not emulated: a resource picker with variants');
  });
});

describe('the save bar', () => {
  const bar = () => page.getByRole('region', { name: 'Unsaved changes' });
  const inApp = <T>(script: string): Promise<T> => appFrame().evaluate<T>(script);

  beforeAll(async () => {
    await inApp(`document.body.insertAdjacentHTML('beforeend', '<ui-save-bar id="bar">' +
      '<button variant="primary" onclick="window.pressed = this.textContent">Save</button>' +
      '<button onclick="window.pressed = this.textContent">Discard</button></ui-save-bar>')`);
  });

  it('is drawn by the admin, never in the app, and presses the app’s buttons', async () => {
    expect(await appFrame().getByRole('button', { name: 'Save' }).count()).toBe(0);
    await inApp("shopify.saveBar.show('bar')");
    await bar().getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => inApp('window.pressed')).toBe('Save');
    await bar().getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => inApp('window.pressed')).toBe('Discard');
    await inApp("void document.querySelector('[variant=primary]').setAttribute('loading', '')");
    await expect.poll(() => bar().getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  it('asks before unsaved changes are left, and only then', async () => {
    await inApp('void shopify.saveBar.leaveConfirmation().then(() => (window.left = true))');
    const question = page.getByRole('dialog', { name: 'Leave page with unsaved changes?' });
    await question.getByRole('button', { name: 'Stay' }).click();
    expect(await inApp('window.left')).toBeUndefined();
    await inApp('void shopify.saveBar.leaveConfirmation().then(() => (window.left = true))');
    await question.getByRole('button', { name: 'Leave page' }).click();
    await expect.poll(() => inApp('window.left')).toBe(true);
    await inApp("shopify.saveBar.hide('bar')");
    await expect.poll(() => bar().isHidden()).toBe(true);
    await inApp('shopify.saveBar.leaveConfirmation()');
  });

  it('knows no bar that the page does not have', async () => {
    await expect(inApp("shopify.saveBar.show('another')")).rejects.toThrow('no ui-save-bar "another"');
  });
});

it('says what it does not emulate', async () => {
  await expect(appFrame().evaluate('shopify.scanner')).rejects.toThrow('not emulated: shopify.scanner');
});

describe('optional permissions', () => {
  const ask = (scopes: string[]) =>
    appFrame().evaluate<{ result: string; detail: { granted: string[] } }>(
      `shopify.scopes.request(${JSON.stringify(scopes)})`,
    );
  const answer = async (name: string) => {
    await page.getByRole('dialog', { name: 'more permissions' }).getByRole('button', { name }).click();
  };
  const customers = ['read_customers', 'write_customers'];

  it('are granted when the merchant says so, and not otherwise', async () => {
    const declined = ask(customers);
    await answer('Decline');
    expect(await declined).toMatchObject({ result: 'declined-all', detail: { granted: ['read_products'] } });
    const granted = ask(customers);
    await answer('Grant');
    expect(await granted).toMatchObject({
      result: 'granted-all',
      detail: { granted: ['read_products', ...customers] },
    });
    // Nobody is asked twice.
    expect(await ask(customers)).toMatchObject({ result: 'granted-all' });
    await appFrame().evaluate(`shopify.scopes.revoke(${JSON.stringify(customers)})`);
    expect(await appFrame().evaluate('shopify.scopes.query()')).toEqual({
      granted: ['read_products'],
      required: ['read_products'],
      optional: customers,
    });
  });

  it('cannot be asked for where the app does not declare them', async () => {
    await expect(ask(['write_orders'])).rejects.toThrow('500');
  });
});

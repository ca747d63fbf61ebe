import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  const app = { ...keys, appUrl, scopes: ['read_products'] };
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

it('says what it does not emulate', async () => {
  await expect(appFrame().evaluate('shopify.resourcePicker')).rejects.toThrow(
    'not emulated: shopify.resourcePicker',
  );
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shareEstimate } from '@kindred/models/statistics';
import type {
  GroupFigures,
  PageInsights,
  PreviewableSegment,
  ShopForExtension,
  Tokens,
} from '@kindred/shared/api/browser-extension';
import { EXTENSION_API, EXTENSION_SCOPES, K_FLOOR } from '@kindred/shared/api/browser-extension';
import { manifestPath } from '@kindred/shared/api/storefront';
import { DEFAULT_RANKING_SETTINGS } from '@kindred/shared/placement';
import type { ReleaseManifest } from '@kindred/shared/release';
import { said } from '@kindred/shared/said';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { build } from '../../shopify-app/build.ts';
import { launchProfile } from '../e2e/browser.ts';
import { KEY } from '../e2e/storefront-app.ts';
import { type ShopOptions, startStorefrontShop, type StorefrontShop } from '../e2e/storefront-shop.ts';

const root = resolve(import.meta.dirname, '../..');
const DAY = 86_400_000;

/** The emulated shop, an app that grants whatever is asked, and the extension as built for it, paired. */
export interface OverlayShop {
  shop: StorefrontShop;
  context: BrowserContext;
  /** A page of the shop with the panel on it. */
  openPanel(page: Page): Promise<void>;
  own(file: string): Promise<Page>;
  close(): Promise<void>;
}

export async function startOverlayShop(options: ShopOptions = {}, language = 'en'): Promise<OverlayShop> {
  await build({ quiet: true });
  let shop: StorefrontShop | null = null;
  const started = await startStorefrontShop({
    ...options,
    app: async (path) => (await options.app?.(path)) ?? (shop === null ? null : answerOf(path, shop)),
  });
  shop = started;
  const out = mkdtempSync(join(tmpdir(), 'kindred-extension-'));
  const built = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: join(root, 'extension'),
    encoding: 'utf8',
    env: {
      ...process.env,
      KINDRED_APP_URL: shop.appUrl,
      KINDRED_EXTENSION_TEST: '1',
      KINDRED_EXTENSION_OUT: out,
    },
  });
  if (built.status !== 0) throw new Error(`The browser extension cannot be built:\n${built.stderr}`);
  const folder = join(out, 'chrome-mv3');
  const context = await launchProfile({
    args: [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`, `--lang=${language}`],
    viewport: { width: 1280, height: 900 },
    env: { ...process.env, LANGUAGE: language, LANG: `${language}_${language.toUpperCase()}.UTF-8` },
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const own = async (file: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(worker.url().replace('background.js', file));
    return page;
  };
  await pair(await own('popup.html'));
  return {
    shop,
    context,
    own,
    openPanel: (page) => openPanel(worker, page),
    async close() {
      await context.close();
      await started.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}

interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<{ ok?: { shops?: unknown[] } }> };
  tabs: { query(of: object): Promise<{ id: number; url: string }[]> };
  scripting: { executeScript(injection: object): Promise<unknown> };
}
declare const chrome: ExtensionApi;

async function pair(popup: Page): Promise<void> {
  const told = await popup.evaluate(async () => {
    const ask = (kindred: string, data: object) => chrome.runtime.sendMessage({ kindred, data });
    const typed = await ask('pair.typed', { code: 'ABCDEFGH' });
    for (let tries = 0; tries < 100; tries += 1) {
      const state = await ask('state', { tabId: null });
      if ((state.ok?.shops?.length ?? 0) > 0) return '';
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return JSON.stringify(typed);
  });
  await popup.close();
  if (told !== '') throw new Error(`Pairing did not work: ${told}`);
}

/** As the background does after a click on the toolbar. */
async function openPanel(worker: Worker, page: Page): Promise<void> {
  await worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    await chrome.scripting.executeScript({ target: { tabId: tab?.id }, files: ['/overlay.js'] });
  }, page.url());
}

async function answerOf(path: string, shop: StorefrontShop): Promise<Response | null> {
  switch (path) {
    case EXTENSION_API.token:
      // Whatever is asked: "wait", and "here they are".
      return Response.json({ ...tokens(), pollAfterSeconds: 1, expiresAt: Date.now() + DAY });
    case EXTENSION_API.shop:
      return Response.json(describe(shop));
    case EXTENSION_API.insights:
      return Response.json(INSIGHTS(shop));
    case EXTENSION_API.experiments:
    case EXTENSION_API.releases:
      return Response.json([]);
    case EXTENSION_API.segments:
      return Response.json(SEGMENTS(shop));
    case EXTENSION_API.products:
      return Response.json({ currency: 'EUR', products: [] });
    case EXTENSION_API.preview:
      return Response.json(await preview(shop));
    default:
      return null;
  }
}

const tokens = (): Tokens => ({
  grantId: crypto.randomUUID(),
  accessToken: 'access',
  accessExpiresAt: Date.now() + DAY,
  refreshToken: 'refresh',
  refreshExpiresAt: Date.now() + DAY,
  scopes: [...EXTENSION_SCOPES],
});

const describe = (shop: StorefrontShop): ShopForExtension => ({
  domain: 'cups.myshopify.com',
  name: 'Cups',
  origins: [shop.url],
  key: KEY,
  adminUrl: `${shop.appUrl}/store/cups/apps/kindred`,
  currency: 'EUR',
  ranking: DEFAULT_RANKING_SETTINGS,
});

const SEEKERS = {
  segmentId: '5eea0000-0000-4000-8000-000000000001',
  name: said('{first} · {second}', { first: said('Searches', {}), second: said('Reduced products', {}) }),
  givenName: null,
};

const figures = (visits: number, viewed: number, added: number, bought: number): GroupFigures => ({
  funnel: { visitors: 300, visits, viewed, added, sawCart: bought, bought },
  conversion: shareEstimate(bought, visits),
});

const INSIGHTS = (shop: StorefrontShop): PageInsights => ({
  range: { from: '2026-09-28', to: '2026-11-22' },
  product: { productId: shop.products[0]?.id ?? '1', title: shop.products[0]?.title ?? '' },
  kFloor: K_FLOOR,
  groups: [
    { segment: null, here: figures(412, 401, 31, 12), usual: figures(9_800, 9_700, 630, 304) },
    { segment: SEEKERS, here: figures(90, 88, 19, 9), usual: figures(2_100, 2_050, 210, 84) },
    {
      segment: {
        segmentId: '5eea0000-0000-4000-8000-000000000002',
        name: 'Often here',
        givenName: 'Regulars',
      },
      here: null,
      usual: null,
    },
  ],
});

/** They turn to the products of rows 3 and 5, to the latter most. */
const SEGMENTS = ({ products }: StorefrontShop): PreviewableSegment[] => [
  { ...SEEKERS, favourites: [products[5]?.id ?? '', products[3]?.id ?? ''] },
];

async function preview({ appUrl, products }: StorefrontShop) {
  const manifest = (await (await fetch(appUrl + manifestPath(KEY))).json()) as ReleaseManifest;
  const itemTable = await (await fetch(appUrl + manifest.itemTable.path)).text();
  return { release: { manifest, itemTable, isLive: true }, products: products.length };
}

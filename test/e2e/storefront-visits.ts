import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchChromium } from './browser.ts';
import { watchVitals } from './storefront-page.ts';
import { startStorefrontShop, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';

/** A shopper who has never been here, in a shop of their own. */
interface Arrival {
  shop: StorefrontShop;
  context: BrowserContext;
  page: Page;
}

type Arrive = (options?: ShopOptions, device?: BrowserContextOptions) => Promise<Arrival>;

/** One browser for the tests of a file; shops and shoppers go with the test that they were made for. */
export function storefrontVisits(launch: LaunchOptions = {}): Arrive {
  let browser: Browser;
  let shops: StorefrontShop[] = [];
  beforeAll(async () => {
    browser = await launchChromium(launch);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    for (const shop of shops) await shop.close();
    shops = [];
  });
  return async (options = {}, device = {}) => {
    const shop = await startStorefrontShop(options);
    shops.push(shop);
    const context = await browser.newContext(device);
    await context.addInitScript(watchVitals);
    return { shop, context, page: await context.newPage() };
  };
}

/** Where it is allowed: opens a product's page, and waits until the device remembers the look. */
export async function lookAt(page: Page, shop: StorefrontShop, product: number): Promise<void> {
  await openProduct(page, shop, product);
  await page.waitForFunction(
    (id) =>
      (JSON.parse(localStorage.getItem('kindred:trail') ?? '[]') as { kind: string; productId: string }[])
        .filter(({ kind }) => kind === 'viewed')
        .at(-1)?.productId === id,
    shop.products[product]?.id,
  );
}

export const openProduct = (page: Page, shop: StorefrontShop, product: number): Promise<unknown> =>
  page.goto(`${shop.url}/products/${shop.products[product]?.handle}`, { waitUntil: 'load' });

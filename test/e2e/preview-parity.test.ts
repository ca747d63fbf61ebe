import { manifestPath } from '@kindred/shared/api/storefront';
import type { ReleaseManifest } from '@kindred/shared/release';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type AdminServer, startAdminServer } from './admin-server.ts';
import { firstDay } from './admin-states.ts';
import { KEY } from './storefront-app.ts';
import { answer, cards, scrollToSlot, until } from './storefront-page.ts';
import type { StorefrontShop } from './storefront-shop.ts';
import { lookAt, openProduct, storefrontVisits } from './storefront-visits.ts';
import { buildIfStale } from '../shopify/demo/fresh-build.ts';

/** What a merchant is shown beside the controls is what a shopper gets: the same products in the same order, and why. */
const arrive = storefrontVisits();
let admin: AdminServer | null = null;

beforeAll(async () => {
  await buildIfStale(['admin']);
});
afterEach(async () => {
  await admin?.close();
  admin = null;
});

/** Types alternate, so that variety and the pinned product have something to do. */
const type = Array.from({ length: 16 }, (_, row) => (row % 3) + 1);
const itemTable = { pinned: [5], hidden: [9], ranking: { variety: 0.5, groups: { type } } };
const VIEWED = [0, 4, 8];

interface Card {
  title: string;
  reason: string;
}

test('for a shopper who looked at three products', async () => {
  const block = { template: 'product', block: 'recommendations', settings: SETTINGS };
  const { page, shop } = await arrive({ blocks: [block], itemTable });
  await openProduct(page, shop, 0);
  await answer(page, 'accept');
  for (const product of VIEWED.slice(1)) await lookAt(page, shop, product);
  await scrollToSlot(page);
  await until(page, 'ranked');
  const seen = (await cards(page)).map(({ title, reason }) => ({ title, reason }));
  expect(seen).toHaveLength(4);

  const preview = await openPreview(page, shop);
  await lookedAt(preview, shop, VIEWED);
  await preview.getByText(`On the page of ${shop.products[8]?.title}.`).waitFor();
  await expect.poll(() => previewed(preview)).toEqual(seen);
});

test('for a visitor of whom nothing is known', async () => {
  const block = { template: 'index', block: 'recommendations', settings: SETTINGS };
  const { page, shop } = await arrive({ blocks: [block], itemTable, popular: true });
  await page.goto(shop.url, { waitUntil: 'load' });
  const seen = (await cards(page)).map(({ title, reason }) => ({ title, reason }));
  expect(seen[0]?.reason).toBe('Chosen by this shop');
  expect(seen).toHaveLength(4);

  const preview = await openPreview(page, shop);
  await preview.getByLabel('What the shopper did').selectOption('A new visitor');
  await preview.getByText('On the home page.').waitFor();
  await expect.poll(() => previewed(preview)).toEqual(seen);
});

test('for everyone on the page of a product, where the device has nothing to say', async () => {
  const settings = { ...SETTINGS, type: 'recently_viewed' };
  const block = { template: 'product', block: 'recommendations', settings };
  const { page, shop } = await arrive({ blocks: [block], itemTable: { pinned: [5, 14] } });
  await openProduct(page, shop, 0);
  const seen = (await cards(page)).map(({ title, reason }) => ({ title, reason }));
  expect(seen.map(({ title }) => title)).toEqual([5, 14, 12, 13].map((at) => shop.products[at]?.title));

  const preview = await openPreview(page, shop);
  await preview.getByLabel('Placement').selectOption('Recently viewed');
  await lookedAt(preview, shop, [0]);
  await preview.getByText('The same for everyone').waitFor();
  await expect.poll(() => previewed(preview)).toEqual(seen);
});

async function lookedAt(preview: Page, shop: StorefrontShop, viewed: number[]): Promise<void> {
  await preview.getByLabel('What the shopper did').selectOption('A journey of your own');
  const picked = viewed.map((at) => ({
    id: `gid://shopify/Product/${shop.products[at]?.id}`,
    title: shop.products[at]?.title,
  }));
  await preview.evaluate((answered) => Object.assign(window, { nextPick: answered }), picked);
  await preview.getByRole('button', { name: 'Choose viewed products' }).click();
}

const SETTINGS = { type: 'for_you', count: 4, seen: 'hide-unless-repeat' };

/** The built admin, with the release that the shop's pages ran and the shop's own products. */
async function openPreview(from: Page, shop: StorefrontShop): Promise<Page> {
  const manifest = (await (await fetch(shop.appUrl + manifestPath(KEY))).json()) as ReleaseManifest;
  const bytes = async (path: string) => new Uint8Array(await (await fetch(shop.appUrl + path)).arrayBuffer());
  const table = new TextDecoder().decode(await bytes(manifest.itemTable.path));
  const products = shop.products.map(({ id, title }) => ({
    productId: id,
    title,
    imageUrl: null,
    priceMinorUnits: 1000,
    priceVaries: false,
    available: true,
  }));
  admin = await startAdminServer({
    ...firstDay(),
    preview: { release: { manifest, itemTable: table, isLive: true }, products: products.length },
    shown: { currency: 'EUR', products },
    // As the shop's metafields name them.
    related: products.slice(-4).map(({ productId }) => productId),
    files: new Map([[manifest.artifact.path, await bytes(manifest.artifact.path)]]),
  });
  const page = await from.context().newPage();
  await page.goto(`${admin.url}/app/recommendations`);
  return page;
}

const previewed = (page: Page): Promise<Card[]> =>
  page.locator('s-section[heading="Preview"] s-grid > s-stack').evaluateAll((all) =>
    all.map((card) => ({
      title: card.querySelector('s-text')?.textContent ?? '',
      reason: card.querySelector('s-text[color]')?.textContent ?? '',
    })),
  );

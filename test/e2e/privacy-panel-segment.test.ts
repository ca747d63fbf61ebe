import { type DeviceSegments, segmentsPath } from '@kindred/shared/api/storefront';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, journey, openPanel, press, section, trail } from './privacy-panel-page.ts';
import { CORS, KEY } from './storefront-app.ts';
import { answer, choose, NOTHING_ALLOWED, NO_TROUBLES, troubles } from './storefront-page.ts';
import { type ShopOptions, startStorefrontShop, type StorefrontShop } from './storefront-shop.ts';
import { openProduct, storefrontVisits } from './storefront-visits.ts';
import { twoSegments } from './two-segments.ts';

/** Which segment the device would be counted in, as the shopper's panel says it. */
const arrive = storefrontVisits();
const PATH = segmentsPath(KEY);
/** So large that two of its first products are of one type. */
const LARGE = { products: 200 };

/** Two products of one type and one of another. */
let rows: { one: [number, number]; other: number };
let told: DeviceSegments;
let shop: StorefrontShop;

beforeAll(async () => {
  const { products, close } = await startStorefrontShop(LARGE);
  await close();
  const types = products.map(({ productType }) => productType);
  const second = types.findIndex((type, row) => types.indexOf(type) < row);
  const one = types[second]!;
  const other = types.findIndex((type) => type !== one);
  rows = { one: [types.indexOf(one), second], other };
  told = twoSegments([one, types[other]!]);
});

async function visit(answered: DeviceSegments | null, options: ShopOptions = {}): Promise<Page> {
  const app = (path: string) => (path === PATH ? Response.json(answered, { headers: CORS }) : null);
  const arrival = await arrive({ ...LARGE, app, ...options });
  shop = arrival.shop;
  return arrival.page;
}

const words = async (page: Page, heading = 'Groups') => (await section(page, heading).textContent()) ?? '';
const asked = () => shop.asked.filter(({ path }) => path === PATH);

/** Of the script that tells of segments, which the panel imports as it opens. */
function scriptsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('kindred-segment')) urls.push(request.url());
  });
  return urls;
}

/** Until what the panel has asked is answered: the script takes one question after the other. */
const untilAnswered = (page: Page, script: string): Promise<unknown> =>
  page.evaluate(`import(${JSON.stringify(script)}).then(({ tell }) => tell({ trail: () => [] }))`);

test('says which segment the device would be counted in, and takes it back with what led to it', async () => {
  const page = await visit(told);
  await journey(page, shop, ...rows.one);
  expect(asked()).toEqual([]);
  await openPanel(page);
  await expect.poll(() => words(page)).toContain(`it would be counted in: “${told.names[0]}”.`);
  expect(await words(page)).toContain('nothing about you was sent for it');
  await expectAccessible(page);
  for (const row of rows.one) await press(page, `Remove: ${shop.products[row]!.title}`);
  await expect.poll(() => words(page)).not.toContain('would be counted');
  await press(page, 'Undo');
  await expect.poll(() => words(page)).toContain(`“${told.names[0]}”`);
  // Asked once, without a word about who asks and what they looked at.
  expect(asked()).toHaveLength(1);
  const [{ headers, body }] = asked() as [(typeof shop.asked)[number]];
  expect([body, headers.get('cookie'), headers.get('referer')]).toEqual(['', null, null]);
  const ids = await trail(page);
  expect(ids.filter((id) => JSON.stringify([...headers]).includes(id))).toEqual([]);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('says that the device stands between segments, until the shopper corrects what it knows', async () => {
  const page = await visit(told);
  await journey(page, shop, rows.one[0], rows.other);
  await openPanel(page);
  await expect.poll(() => words(page)).toContain('it stands between groups and would be counted in none.');
  await press(page, `Remove: ${shop.products[rows.one[0]]!.title}`);
  await expect.poll(() => words(page)).toContain(`it would be counted in: “${told.names[1]}”.`);
});

test('speaks German', async () => {
  const page = await visit(told, { locale: 'de' });
  await journey(page, shop, ...rows.one);
  await openPanel(page);
  await expect.poll(() => words(page, 'Gruppen')).toContain(`würde es gezählt zu: „${told.names[0]}“.`);
});

test.each<[string, DeviceSegments | null, ShopOptions]>([
  ['tells of no segments, as without the merchant’s permission', null, {}],
  ['cannot be reached', null, { app: (path) => (path === PATH ? new Response('', { status: 503 }) : null) }],
])('says only that the shop may count where the shop %s', async (_, answered, options) => {
  const page = await visit(answered, options);
  await journey(page, shop, ...rows.one);
  const scripts = scriptsOf(page);
  await openPanel(page);
  await expect.poll(() => asked().length).toBeGreaterThan(0);
  await untilAnswered(page, scripts[0]!);
  expect(await words(page)).toMatch(
    /^GroupsFrom what left this device, the shop may count you.*chosen by it\.$/,
  );
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('asks for nothing where the shopper has not allowed it, and says nothing more once it is withdrawn', async () => {
  const page = await visit(told);
  const scripts = scriptsOf(page);
  await openProduct(page, shop, rows.one[0]);
  await answer(page, 'decline');
  await openPanel(page);
  await page.keyboard.press('Escape');
  expect([scripts, asked()]).toEqual([[], []]);
  await choose(page, { analytics: true, preferences: true, marketing: false, sale_of_data: true });
  await openPanel(page);
  await expect.poll(() => words(page)).toContain('would be counted in');
  expect(scripts).toHaveLength(1);
  await choose(page, NOTHING_ALLOWED);
  await expect.poll(() => section(page, 'Groups').count()).toBe(0);
});

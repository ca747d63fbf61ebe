import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { experimentManifestPath, manifestPath, segmentsPath } from '@kindred/shared/api/storefront';
import { FORCE_KEY } from '@kindred/shared/device-keys';
import type { ExperimentExposed } from '@kindred/shared/event';
import { type DeviceExperiment, HOLDOUT_ID, type VariationContent } from '@kindred/shared/experiment';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ThemeStyle } from '../shopify/storefront/deps.ts';
import { longTasksDuring } from './long-tasks.ts';
import { appAnswer, CORS, KEY, type Release, releaseOf } from './storefront-app.ts';
import {
  answer,
  cards,
  choose,
  keptFiles,
  NO_TROUBLES,
  NOTHING_ALLOWED,
  scrollToSlot,
  status,
  stored,
  troubles,
  until,
} from './storefront-page.ts';
import { eventsOf, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { lookAt, openProduct, storefrontVisits } from './storefront-visits.ts';
import { twoSegments } from './two-segments.ts';

/** What a shopper's device makes of experiments; which of them run is printed into the shop's pages. */
let shop: StorefrontShop;
let context: BrowserContext;
const arrive = storefrontVisits();

const experiment = (content: VariationContent, fields: Partial<DeviceExperiment> = {}): DeviceExperiment => ({
  experimentId: 'e1',
  seed: 'seed-1',
  group: { seed: 'group-1', from: 0, to: 1 },
  audience: {},
  weights: [0, 1],
  draws: 'once',
  contents: [{ kind: 'as_is' }, content],
  ...fields,
});
const BLOCK = {
  template: 'product',
  block: 'recommendations',
  settings: { type: 'for_you', count: 4, seen: 'hide-unless-repeat', heading: 'Just for you' },
} as const;

/** A shopper who accepted, on the page of the first product. */
async function shopper(experiments: DeviceExperiment[], options: ShopOptions = {}): Promise<Page> {
  const arrival = await arrive(
    { blocks: [BLOCK], popular: true, experiments, ...options },
    { viewport: { width: 1280, height: 700 } },
  );
  ({ shop, context } = arrival);
  await openProduct(arrival.page, shop, 0);
  await answer(arrival.page, 'accept');
  return arrival.page;
}

const slot = (page: Page) => page.locator('[data-kindred-slot]');
const heading = async (page: Page): Promise<string> =>
  (await slot(page).locator('.kindred__heading').innerText()).trim();
const wayToPanel = async (page: Page): Promise<string> =>
  (await slot(page).getByRole('button').innerText()).trim();
const titles = async (page: Page): Promise<string[]> => (await cards(page)).map(({ title }) => title);
const titlesOf = (...products: number[]): string[] => products.map((each) => shop.products[each]!.title);
const exposed = (): ExperimentExposed[] =>
  eventsOf(shop).flatMap((event) => (event.name === 'experiment_exposed' ? [event.data] : []));
/** Longer than it takes to have reached a slot, and to tell of it. */
const linger = async (page: Page): Promise<void> => {
  await scrollToSlot(page);
  await page.waitForTimeout(2_000);
};
/** What the slot was given, as the script marks it. */
const given = (page: Page): Promise<ExperimentExposed[]> =>
  page
    .waitForFunction(
      () => document.querySelector<HTMLElement>('[data-kindred-slot]')?.dataset['kindredTried'],
    )
    .then((mark) => mark.evaluate((text) => JSON.parse(String(text)) as ExperimentExposed[]));

test('gives a visitor the same on each page and in each visit, whatever the weights have become', async () => {
  const half = experiment({ kind: 'popular' }, { weights: [0.5, 0.5] });
  const page = await shopper([half]);
  await scrollToSlot(page);
  const first = await given(page);
  shop.run([{ ...half, weights: first[0]!.variation === 1 ? [1, 0] : [0, 1] }]);
  await lookAt(page, shop, 3);
  await scrollToSlot(page);
  expect(await given(page)).toEqual(first);
  await page.close();
  const later = await context.newPage();
  await openProduct(later, shop, 5);
  await scrollToSlot(later);
  expect(await given(later)).toEqual(first);
});

test('tells of a variation once a page, and only when its place was reached', async () => {
  const page = await shopper([experiment({ kind: 'popular' })]);
  await page.waitForTimeout(2_000);
  expect(exposed()).toEqual([]);
  await linger(page);
  await expect.poll(exposed).toEqual([{ experimentId: 'e1', variation: 1, propensity: 1 }]);
  await page.evaluate(() => scrollTo(0, 0));
  await linger(page);
  expect(exposed()).toHaveLength(1);
  await lookAt(page, shop, 3);
  await linger(page);
  await expect.poll(exposed).toHaveLength(2);
});

test('tells how fast a page was after what was met on it, so that it counts', async () => {
  const page = await shopper([experiment({ kind: 'popular' })]);
  await linger(page);
  await expect.poll(exposed).toHaveLength(1);
  await openProduct(page, shop, 3);
  const first = (name: string) => eventsOf(shop).find((event) => event.name === name);
  await expect.poll(() => first('page_measured')?.data).toHaveProperty('lcpMilliseconds');
  const [met, measured] = ['experiment_exposed', 'page_measured'].map((name) => first(name)!.occurredAt);
  expect(measured).toBeGreaterThanOrEqual(met!);
});

test('shows the row again that a variation gave, without the ranker, and tells of that page, too', async () => {
  const page = await shopper([experiment({ kind: 'changed', heading: 'Chosen today' })]);
  await scrollToSlot(page);
  await until(page, 'ranked');
  await expect.poll(exposed).toHaveLength(1);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.reload({ waitUntil: 'load' });
  await until(page, 'kept');
  expect(await heading(page)).toBe('Chosen today');
  await linger(page);
  await expect.poll(exposed).toHaveLength(2);
  expect(scripts.filter((url) => url.includes('kindred-ranker'))).toEqual([]);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('shows nothing any more of what was stopped, from the next page on', async () => {
  const stopped = experiment({ kind: 'changed', heading: 'Chosen today' });
  const other = experiment({ kind: 'popular' }, { experimentId: 'e2', seed: 'seed-2' });
  const page = await shopper([stopped, other]);
  await linger(page);
  await until(page, 'ranked');
  await expect.poll(exposed).toHaveLength(1);
  shop.run([other]);
  await page.reload({ waitUntil: 'load' });
  await scrollToSlot(page);
  expect((await until(page, 'ranked')).ranked?.slate.engine).toBe('liquid');
  await expect.poll(() => exposed().map(({ experimentId }) => experimentId)).toEqual(['e1', 'e2']);
  shop.run([]);
  await page.reload({ waitUntil: 'load' });
  await linger(page);
  expect((await until(page, 'ranked')).ranked?.slate.engine).toBe('graph');
  expect(await heading(page)).toBe('Just for you');
  expect(exposed()).toHaveLength(2);
});

test('is over for the day after as many pages as it may take, kept row or not', async () => {
  const page = await shopper([experiment({ kind: 'popular' }, { draws: 'daily', dailyCap: 2 })]);
  await linger(page);
  await until(page, 'ranked');
  await page.reload({ waitUntil: 'load' });
  await linger(page);
  expect((await until(page, 'kept')).ranked?.slate.engine).toBe('liquid');
  await expect.poll(exposed).toHaveLength(2);
  await page.reload({ waitUntil: 'load' });
  await linger(page);
  expect((await until(page, 'ranked')).ranked?.slate.engine).toBe('graph');
  expect(await heading(page)).toBe('Just for you');
  expect(exposed()).toHaveLength(2);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test.each<[VariationContent['kind'], string, string]>([
  ['as_is', 'ranked', 'Just for you'],
  ['theme_row', 'liquid', 'You may also like'],
  ['none', 'liquid', ''],
])('tells of %s, as of any other, and moves nothing', async (kind, state, words) => {
  const page = await shopper([experiment({ kind } as VariationContent)]);
  const before = await slot(page).boundingBox();
  await linger(page);
  await expect.poll(exposed).toEqual([{ experimentId: 'e1', variation: 1, propensity: 1 }]);
  expect((await slot(page).boundingBox())?.height).toBe(before?.height);
  expect((await status(page)).slots[0]?.state).toBe(state);
  expect(await heading(page)).toBe(words);
  // Liquid's row is the same for everyone, and says of no product why it is there.
  expect((await cards(page))[0]?.reason !== '').toBe(state === 'ranked');
  const visible = await slot(page).locator('.kindred__title').first().isVisible();
  expect(visible).toBe(kind !== 'none');
  // Whatever is tried, the way to what the device knows stays; "why these" is asked of no empty place.
  expect(await wayToPanel(page)).toBe(
    kind === 'none' ? 'What this device knows about you' : 'Why these? See and change what this device knows',
  );
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('shows a banner in the place of the row, moves nothing, and leads to its page', async () => {
  const text = 'Everything for <b>a night outside</b>, and a long way home';
  const page = await shopper([experiment({ kind: 'banner', text, link: '/collections/all?sort_by=price' })]);
  await page.setViewportSize({ width: 390, height: 700 });
  await openProduct(page, shop, 3);
  const before = await slot(page).boundingBox();
  await linger(page);
  await expect.poll(exposed).toEqual([{ experimentId: 'e1', variation: 1, propensity: 1 }]);
  const banner = slot(page).locator('.kindred__banner');
  expect(await banner.innerText()).toBe(text);
  expect(await heading(page)).toBe('');
  expect(await slot(page).locator('.kindred__card:visible').count()).toBe(0);
  const [around, place, panel] = await Promise.all(
    [slot(page), banner, slot(page).locator('[data-kindred-panel]')].map((each) => each.boundingBox()),
  );
  expect(around?.height).toBe(before?.height);
  expect(place!.y + place!.height).toBeLessThanOrEqual(panel!.y);
  expect(place!.height).toBeGreaterThan(around!.height * 0.8);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
  await banner.click();
  await page.waitForURL('**/collections/all?sort_by=price');
});

test.each<ThemeStyle>(['grid', 'carousel'])('tells of a variation in the %s theme as well', async (theme) => {
  const page = await shopper([experiment({ kind: 'popular' })], { theme });
  await linger(page);
  await until(page, 'ranked');
  await expect.poll(exposed).toEqual([{ experimentId: 'e1', variation: 1, propensity: 1 }]);
});

test('shows what is popular, as what it is', async () => {
  const page = await shopper([experiment({ kind: 'popular' })]);
  await scrollToSlot(page);
  const { ranked } = await until(page, 'ranked');
  // The page's own product is the most popular one.
  expect(await titles(page)).toEqual(titlesOf(1, 2));
  expect((await cards(page)).map(({ reason }) => reason)).toEqual(Array(2).fill('Popular in this shop'));
  expect(await heading(page)).toBe('You may also like');
  expect(ranked?.slate).toMatchObject({ engine: 'liquid', releaseId: 'none' });
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('shows what Shopify relates, without what is in the cart', async () => {
  const page = await shopper([experiment({ kind: 'shopify_related' })]);
  const related = await page.evaluate(async (id) => {
    const response = await fetch(`/recommendations/products.json?product_id=${id}&limit=10`);
    const { products } = (await response.json()) as {
      products: { title: string; variants: { id: number }[] }[];
    };
    return products.map(({ title, variants }) => ({ title, variant: variants[0]!.id }));
  }, shop.products[0]!.id);
  expect(related.length).toBeGreaterThan(2);
  await page.request.post(`${shop.url}/cart/add.js`, {
    data: { items: [{ id: related[0]!.variant, quantity: 1 }] },
  });
  await page.reload({ waitUntil: 'load' });
  await scrollToSlot(page);
  await until(page, 'ranked');
  const wanted = related.slice(1, 5).map(({ title }) => title);
  expect(await titles(page)).toEqual(wanted);
  const because = `Because you viewed ${shop.products[0]!.title}`;
  expect((await cards(page)).map(({ reason }) => reason)).toEqual(wanted.map(() => because));
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('tries another heading, however long, without moving anything on a phone', async () => {
  const words = 'Chosen for you on your own device, by what you looked at';
  const page = await shopper([experiment({ kind: 'changed', heading: words })]);
  await page.setViewportSize({ width: 390, height: 700 });
  await openProduct(page, shop, 3);
  await scrollToSlot(page);
  await until(page, 'ranked');
  expect(await heading(page)).toBe(words);
  await page.waitForTimeout(300);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('tries another type of row', async () => {
  const page = await shopper([experiment({ kind: 'changed', type: 'recently_viewed', heading: 'Seen' })]);
  for (const product of [4, 6, 8]) await lookAt(page, shop, product);
  await scrollToSlot(page);
  await until(page, 'ranked');
  expect(await titles(page)).toEqual(titlesOf(6, 4, 0));
  expect((await cards(page))[0]?.reason).toBe('You looked at this');
});

test('tries another release, and keeps to the released one where there is none any more', async () => {
  let other: Release | undefined;
  const path = experimentManifestPath(KEY, 'e1', 1);
  const app = (asked: string): Response | null => {
    if (asked === path)
      return other ? appAnswer(manifestPath(KEY), '', other) : new Response('', { status: 404 });
    return other?.files.has(asked) ? appAnswer(asked, '', other) : null;
  };
  const page = await shopper([experiment({ kind: 'changed', manifestPath: path })], { app });
  await scrollToSlot(page);
  expect((await until(page, 'ranked')).ranked?.slate.releaseId).toBe('release-1');
  other = releaseOf(
    shop.products.map(({ id }) => id),
    {},
    { releaseId: 'release-2', step: 3 },
  );
  await lookAt(page, shop, 5);
  await scrollToSlot(page);
  expect((await until(page, 'ranked')).ranked?.slate.releaseId).toBe('release-2');
  expect((await titles(page))[0]).toBe(titlesOf(8)[0]);
});

test('keeps what the shop released beside what is tried, and each for as long as it is there', async () => {
  let other: Release | undefined;
  const path = experimentManifestPath(KEY, 'e1', 1);
  const app = (asked: string): Response | null => {
    if (asked === path)
      return other
        ? appAnswer(manifestPath(KEY), '', other)
        : new Response('', { status: 404, headers: CORS });
    return other?.files.has(asked) ? appAnswer(asked, '', other) : null;
  };
  const forYou = { placements: ['product-for_you'] };
  const page = await shopper([experiment({ kind: 'changed', manifestPath: path }, { audience: forYou })], {
    app,
    blocks: [BLOCK, { ...BLOCK, settings: { ...BLOCK.settings, type: 'related' } }],
  });
  other = releaseOf(
    shop.products.map(({ id }) => id),
    {},
    { releaseId: 'release-2', step: 3 },
  );
  const look = async (product: number): Promise<(string | undefined)[]> => {
    await openProduct(page, shop, product);
    for (const each of [slot(page).first(), slot(page).last()]) {
      await each.scrollIntoViewIfNeeded();
      await expect.poll(() => each.getAttribute('data-kindred-personal')).toBe('');
    }
    const releases = async () => (await status(page)).slots.map(({ ranked }) => ranked?.slate.releaseId);
    await expect
      .poll(async () => (await status(page)).slots.every(({ state }) => state === 'ranked'))
      .toBe(true);
    return releases();
  };
  // What was under way as the first page was left is asked for twice.
  const fetched = (): string[] => [
    ...new Set(shop.asked.map((each) => each.path).filter((each) => each.startsWith('/artifacts/'))),
  ];
  expect(await look(5)).toEqual(['release-2', 'release-1']);
  expect(await keptFiles(page)).toEqual(['json', 'json', 'json', 'json', 'onnx', 'onnx']);
  expect(fetched()).toHaveLength(4);
  shop.asked.length = 0;
  expect(await look(7)).toEqual(['release-2', 'release-1']);
  other = undefined;
  expect(await look(9)).toEqual(['release-1', 'release-1']);
  expect(await keptFiles(page)).toEqual(['json', 'json', 'onnx']);
  expect(fetched()).toEqual([]);
});

test('leaves Liquid’s row, and breaks nothing, where the app cannot be reached', async () => {
  const app = (path: string) => (path === '/collect' ? null : new Response('', { status: 503 }));
  const page = await shopper([experiment({ kind: 'changed', manifestPath: '/elsewhere.json' })], { app });
  const liquid = await titles(page);
  await scrollToSlot(page);
  await until(page, 'failed');
  expect(await titles(page)).toEqual(liquid);
  await expect.poll(exposed).toHaveLength(1);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('is as it is without experiments where the ranker’s stand-in finds nobody remembering', async () => {
  const page = await shopper([experiment({ kind: 'none' })]);
  await context.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key === 'kindred:tests') throw new DOMException('The quota has been exceeded.');
      setItem.call(this, key, value);
    };
  });
  await page.evaluate(() => localStorage.removeItem('kindred:tests'));
  await openProduct(page, shop, 3);
  await linger(page);
  await until(page, 'ranked');
  expect(await slot(page).locator('.kindred__title').first().isVisible()).toBe(true);
  expect(exposed()).toEqual([]);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('lets the first of two experiments decide, behind the holdout', async () => {
  const holdout = experiment(
    { kind: 'as_is' },
    { experimentId: HOLDOUT_ID, seed: 'holdout', contents: [{ kind: 'theme_row' }, { kind: 'as_is' }] },
  );
  const list = [
    experiment({ kind: 'popular' }, { experimentId: 'first' }),
    experiment({ kind: 'none' }, { experimentId: 'second' }),
  ];
  const ids = (): string[] => exposed().map(({ experimentId, variation }) => `${experimentId} ${variation}`);
  const page = await shopper([holdout, ...list]);
  await linger(page);
  await until(page, 'ranked');
  await expect.poll(ids).toEqual([`${HOLDOUT_ID} 1`, 'first 1']);

  const held = await shopper([{ ...holdout, weights: [1, 0] }, ...list]);
  await linger(held);
  await expect.poll(ids).toEqual([`${HOLDOUT_ID} 0`]);
  await until(held, 'liquid');
  expect(await heading(held)).toBe('You may also like');
});

test('draws by the segment that the device finds itself in, and tells which', async () => {
  let told: object | null = null;
  const app = (path: string) => (path === segmentsPath(KEY) ? Response.json(told, { headers: CORS }) : null);
  const bySegment = experiment(
    { kind: 'popular' },
    { audience: { segments: [1] }, bySegment: { 1: [0, 1] }, weights: [1, 0] },
  );
  const page = await shopper([bySegment, experiment({ kind: 'theme_row' }, { experimentId: 'e2' })], { app });
  await linger(page);
  // Nothing is told of segments: it is for nobody then, and the next one decides.
  expect((await given(page)).map(({ experimentId }) => experimentId)).toEqual(['e2']);
  const types = shop.products.map(({ productType }) => productType);
  const other = types.findIndex((type) => type !== types[0]);
  told = twoSegments([types[other]!, types[0]!]);
  await page.reload({ waitUntil: 'load' });
  await linger(page);
  await expect
    .poll(() => given(page))
    .toEqual([{ experimentId: 'e1', variation: 1, propensity: 1, segment: 1 }]);
  await expect
    .poll(() => exposed().at(-1))
    .toEqual({ experimentId: 'e1', variation: 1, propensity: 1, segment: 1 });
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('knows nobody before consent, and puts everything back when it is withdrawn', async () => {
  const { page, ...arrival } = await arrive({ blocks: [BLOCK], experiments: [experiment({ kind: 'none' })] });
  ({ shop, context } = arrival);
  await openProduct(page, shop, 0);
  await linger(page);
  expect(await stored(page)).toEqual([]);
  expect(await slot(page).getAttribute('data-kindred-tried')).toBeNull();
  await answer(page, 'accept');
  await given(page);
  await expect.poll(exposed).toHaveLength(1);
  expect(await stored(page)).toContain('kindred:tests');
  const title = slot(page).locator('.kindred__title').first();
  expect(await title.isVisible()).toBe(false);
  await choose(page, NOTHING_ALLOWED);
  await expect.poll(() => title.isVisible()).toBe(true);
  await linger(page);
  expect(await stored(page)).not.toContain('kindred:tests');
  expect(await slot(page).getAttribute('data-kindred-tried')).toBeNull();
  expect(exposed()).toHaveLength(1);
});

test('stops while the shopper pauses, and gives the same when they go on', async () => {
  const page = await shopper([experiment({ kind: 'none' })]);
  await scrollToSlot(page);
  await given(page);
  const title = slot(page).locator('.kindred__title').first();
  for (const paused of [true, false, true]) {
    await page.evaluate((now) => {
      localStorage.setItem('kindred:choices', JSON.stringify({ hidden: [], paused: now }));
      dispatchEvent(new StorageEvent('storage', { key: 'kindred:choices' }));
    }, paused);
    await expect.poll(() => title.isVisible()).toBe(paused);
  }
  expect(await stored(page)).toContain('kindred:tests');
});

/** As the merchant's browser extension does it; from the next page on. */
const preview = (page: Page, forced: object | null): Promise<void> =>
  page.evaluate(
    ([marks, json]) => {
      localStorage.removeItem('kindred:tests');
      sessionStorage.removeItem('kindred:slates');
      sessionStorage.setItem(marks![0]!, '1');
      if (json) sessionStorage.setItem(marks![1]!, json);
      else sessionStorage.removeItem(marks![1]!);
    },
    [[PREVIEW_KEY, FORCE_KEY], forced && JSON.stringify(forced)] as const,
  );

test('shows a merchant who previews what they force, and nobody is told', async () => {
  const page = await shopper([experiment({ kind: 'popular' }, { weights: [1, 0] })]);
  await preview(page, { experimentId: 'e1', variation: 1 });
  await openProduct(page, shop, 3);
  await linger(page);
  await until(page, 'ranked');
  expect(await titles(page)).toEqual(titlesOf(0, 1, 2));
  await preview(page, null);
  await page.reload({ waitUntil: 'load' });
  await linger(page);
  expect((await until(page, 'ranked')).ranked?.slate.engine).toBe('graph');
  expect(await stored(page)).not.toContain('kindred:tests');
  expect(exposed()).toEqual([]);
});

test('forces nothing where the experiment may not stand, whoever else it is not for', async () => {
  const forYou = { placements: ['product-for_you'], countries: ['XX'], devices: ['phone' as const] };
  const page = await shopper([experiment({ kind: 'popular' }, { audience: forYou })], {
    blocks: [BLOCK, { ...BLOCK, settings: { ...BLOCK.settings, type: 'related' } }],
  });
  await preview(page, { experimentId: 'e1', variation: 1 });
  await openProduct(page, shop, 3);
  for (const each of [slot(page).first(), slot(page).last()]) await each.scrollIntoViewIfNeeded();
  const engines = async () =>
    (await status(page)).slots.map(({ placementId, ranked }) => [placementId, ranked?.slate.engine]);
  await expect.poll(engines).toEqual([
    ['product-for_you', 'liquid'],
    ['product-related', 'graph'],
  ]);
});

test('loads nothing of experiments where none runs', async () => {
  const scripts: string[] = [];
  const { page, ...arrival } = await arrive({ blocks: [BLOCK] });
  ({ shop } = arrival);
  page.on('request', (request) => scripts.push(request.url()));
  await openProduct(page, shop, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  expect(scripts.filter((url) => /kindred-(experiment|tried)/.test(url))).toEqual([]);
  expect(await stored(page)).not.toContain('kindred:tests');
});

test('makes no long task', async () => {
  const page = await shopper([
    ...Array.from({ length: 20 }, (_, at) =>
      experiment({ kind: 'none' }, { experimentId: `other-${at}`, audience: { countries: ['XX'] } }),
    ),
    experiment({ kind: 'popular' }),
  ]);
  const tasks = await longTasksDuring(page, async () => {
    await linger(page);
    await until(page, 'ranked');
  });
  expect(tasks).toEqual([]);
});

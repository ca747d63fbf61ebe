import { EXTENSION_API, type RunningExperiment } from '@kindred/shared/api/browser-extension';
import type { DeviceExperiment } from '@kindred/shared/experiment';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OverlayShop, startOverlayShop } from '../bench/extension-shop.ts';
import { answer, scrollToSlot, until } from './storefront-page.ts';

/** What the panel and the popup say of a row that a variation made without a model, and the way there by keyboard. */
const EXPERIMENT: DeviceExperiment = {
  experimentId: 'e1',
  seed: 'seed-1',
  group: { seed: 'group-1', from: 0, to: 1 },
  audience: {},
  weights: [0, 1],
  draws: 'once',
  contents: [{ kind: 'as_is' }, { kind: 'popular' }],
};
const RUNNING: RunningExperiment = {
  experimentId: 'e1',
  kind: 'experiment',
  name: 'Best sellers',
  startedAt: Date.UTC(2026, 10, 20),
  placements: null,
  variations: [
    { name: 'As it was', share: 0.5, shows: 'as_is' },
    { name: 'What sells', share: 0.5, shows: 'popular' },
  ],
};
const settings = { type: 'for_you', count: 2, seen: 'hide-unless-repeat' };

let overlay: OverlayShop;
let page: Page;

beforeAll(async () => {
  overlay = await startOverlayShop({
    blocks: [{ template: 'product', block: 'recommendations', settings }],
    popular: true,
    experiments: [EXPERIMENT],
    app: (path) => (path === EXTENSION_API.experiments ? Response.json([RUNNING]) : null),
  });
  page = await overlay.context.newPage();
  await page.goto(`${overlay.shop.url}/products/${overlay.shop.products[5]?.handle}`);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  await overlay.openPanel(page);
  await panel().getByText('What sells').first().waitFor();
});
afterAll(() => overlay?.close());

const panel = () => page.locator('kindred-overlay');

test('says in the panel that no model made the row, and nothing of its size', async () => {
  const facts = panel().locator('dl').first();
  expect(await facts.locator('dt').allInnerTexts()).toEqual(['Rule', 'Engine']);
  expect(await facts.locator('dd').last().innerText()).toContain('none: popular products');
});

test('says the same in the popup', async () => {
  const options = await overlay.own('options.html');
  const tab = await options.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<Tab[]> } } })
      .chrome;
    return (await tabs.query({})).find((each) => each.url === url)?.id;
  }, page.url());
  await options.close();
  const popup = await overlay.own(`popup.html?tab=${tab}`);
  await popup.getByText('none: popular products').waitFor();
  expect(await popup.locator('body').innerText()).not.toMatch(/sha256|\b0 bytes/);
  await popup.close();
});

interface Tab {
  id: number;
  url: string;
}

test('leads by keyboard through a row’s variations in the order in which they are read', async () => {
  await panel().getByLabel('Ask why by a click on a product of the page').focus();
  const reached: string[] = [];
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    reached.push(
      await panel().evaluate(
        (host) => (host.shadowRoot?.activeElement as HTMLElement | null)?.innerText ?? '',
      ),
    );
  }
  expect(reached.slice(0, 2)).toEqual(['As it was', 'What sells']);
  const [first, second] = await panel().locator('.products .title').allInnerTexts();
  expect(reached[2]).toContain(first);
  expect(reached[3]).toContain(second);
});

test('goes on in the panel after the page was loaded again with the variation that was chosen there', async () => {
  await page.locator('body').evaluate(() => Object.assign(window, { isOld: true }));
  await panel().getByRole('button', { name: 'As it was' }).press('Enter');
  await page.waitForFunction(() => !('isOld' in window));
  await panel().getByText('the rows show “As it was”').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('kindred-overlay');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('kindred-overlay');
});

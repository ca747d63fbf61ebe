import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { UNKNOWN_VISITOR } from './admin-data-answers.ts';
import { useAdminPages, violations } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

/** What is kept of shoppers, and what a merchant takes along. */
const pages = useAdminPages();

const posted = (path: string) =>
  pages.state.requests.filter((request) => request.method === 'POST' && request.path === path);
/** What the file that the browser saved was asked for. */
const downloadOf = async (page: Page, press: () => Promise<void>) => {
  const download = page.waitForEvent('download');
  await press();
  const url = new URL((await download).url());
  return JSON.parse(Buffer.from(url.pathname.split('/').at(-1)!, 'base64url').toString()) as object;
};

describe('privacy', () => {
  test('says on the first day that nobody decided, asked or was deleted', async () => {
    const page = await pages.open(firstDay(), '/app/privacy');
    await page.getByText('None yet.').waitFor();
    await page.getByText('Nobody has asked yet.').waitFor();
    await page.getByText('The first nightly deletion is still to come.').waitFor();
  });

  test('shows every decision on training with its wording', async () => {
    const page = await pages.open(busyDay(), '/app/privacy');
    const rows = page.locator('s-section[heading="Decisions on training so far"] s-table-body s-table-row');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toMatchObject([
      expect.stringMatching(/Training allowed\s+2026-11-23\s+48/),
      expect.stringMatching(/Consent withdrawn\s+2026-09-01\s+48/),
      expect.stringMatching(/Training allowed\s+2026-09-01\s+48/),
    ]);
    await page.getByText('Wording of 2026-09-01').waitFor();
  });

  test('shows each request with what to do by when, and hands out the answer', async () => {
    const page = await pages.open(busyDay(), '/app/privacy');
    const toAnswer = page.locator('s-table-row', { hasText: 'number 17' });
    await toAnswer.getByText('To answer').waitFor();
    expect(await toAnswer.innerText()).toMatch(/Found: events: 214, orders: 2/);
    await page.getByText('Tell them so by').waitFor();
    await page.getByText('Deleted: events: 4,021, orders: 3').waitFor();
    await page.getByText('In work').waitFor();
    const wanted = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Download answer to request 17' }).click(),
    );
    expect(wanted).toEqual({ what: 'data_request', requestId: '17' });
  });

  test('erases a visitor after a question, by keyboard, and shows the receipt', async () => {
    const page = await pages.open(firstDay(), '/app/privacy');
    const number = page.getByLabel('Visitor number');
    await number.fill('not a number');
    await page.getByText('A visitor number has at least 8').waitFor();
    const erase = page.getByRole('button', { name: 'Erase' }).first();
    expect(await erase.isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await number.fill('3f0c8b1e-2b1a-4d9e-9f53-0a6b1c2d3e4f');
    await erase.focus();
    await page.keyboard.press('Enter');
    const question = page.locator('s-modal#erase');
    await question.getByText('All events of this device go.').waitFor();
    expect(posted('/api/privacy/erasures')).toEqual([]);
    await question.getByRole('button', { name: 'Erase' }).click();
    await page.getByText('Deleted: events: 12').first().waitFor();
    expect(JSON.parse(posted('/api/privacy/erasures')[0]!.body)).toEqual({
      visitorId: '3f0c8b1e-2b1a-4d9e-9f53-0a6b1c2d3e4f',
    });
    await page.locator('s-table-row', { hasText: 'You erased a visitor' }).waitFor();
    expect(await number.inputValue()).toBe('');
  });

  test('does not call it erased when nothing was kept under a number', async () => {
    const page = await pages.open(firstDay(), '/app/privacy');
    await page.getByLabel('Visitor number').fill(UNKNOWN_VISITOR);
    await page.getByRole('button', { name: 'Erase' }).first().click();
    await page.locator('s-modal#erase').getByRole('button', { name: 'Erase' }).click();
    await page.getByText('Nothing was kept under this number').waitFor();
    expect(await page.getByText('Erased', { exact: true }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test('takes an order by its address in the admin, and says when erasing failed', async () => {
    const page = await pages.open(busyDay(), '/app/privacy');
    await page.getByLabel('What you know of the shopper').selectOption('An order');
    await page
      .getByLabel('Number of the order')
      .fill('https://admin.shopify.com/store/larkfell/orders/5678901234567');
    await page.getByRole('button', { name: 'Erase' }).first().click();
    pages.state.failure = { status: 503, message: 'The database is being restarted.' };
    const question = page.locator('s-modal#erase');
    await question.getByRole('button', { name: 'Erase' }).click();
    await question.getByText('The database is being restarted.').waitFor();
    pages.state.failure = null;
    await question.getByRole('button', { name: 'Erase' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(JSON.parse(posted('/api/privacy/erasures')[1]!.body)).toEqual({ orderId: '5678901234567' });
  });

  test('shows how long each kind of data is kept, and what the last night deleted', async () => {
    const page = await pages.open(busyDay(), '/app/privacy');
    await page.getByText('was last deleted on').waitFor();
    const row = page.locator('s-table-row', { hasText: 'Orders: products' });
    expect(await row.innerText()).toMatch(/60 days\s+240/);
    await page.getByText('The newest 10 and the one in use').waitFor();
  });

  test('gives the text for the shop’s policy in its languages, to be copied', async () => {
    const page = await pages.open(busyDay(), '/app/privacy');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByLabel('Language').selectOption('English');
    await page.getByText('We use the app Kindred').waitFor();
    await page.getByLabel('Language').selectOption('Japanese');
    await page.getByText('商品のおすすめ').first().waitFor();
    const text = page.getByRole('group', { name: 'Paragraphs to copy' });
    expect(await text.getAttribute('lang')).toBe('ja');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Copy text' }).click();
    await page.waitForFunction('toasts.length === 1');
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^商品のおすすめ\n\n/);
  });
});

describe('settings', () => {
  test('offer every table with rows as a file, sizes said before, and name the empty ones', async () => {
    const page = await pages.open(busyDay(), '/app/settings');
    const row = page.locator('s-table-row', { hasText: 'Events that shoppers allowed' });
    expect(await row.innerText()).toMatch(/1,204,411\s+390 MB/);
    await page.getByText('Something new').waitFor();
    expect(
      await downloadOf(page, () =>
        page.getByRole('button', { name: 'Events that shoppers allowed as CSV' }).click(),
      ),
    ).toEqual({ what: 'table', table: 'events', format: 'csv' });
    const all = page.getByRole('button', { name: 'Download everything (JSON)' });
    await all.focus();
    expect(await downloadOf(page, () => page.keyboard.press('Enter'))).toEqual({ what: 'everything' });
    expect(await violations(page)).toEqual([]);
  });

  test('say what is still empty on the first day', async () => {
    const page = await pages.open(firstDay(), '/app/settings');
    await page.getByText('Empty so far: Events that shoppers allowed.').waitFor();
  });

  test('say that they load, and offer to try again when that failed', async () => {
    const state = firstDay();
    let release = (): void => {};
    state.held = new Promise<void>((done) => (release = done));
    const page = await pages.open(state, '/app/settings', 360);
    await page.getByText('Loading what can be exported').waitFor();
    expect(await violations(page)).toEqual([]);
    state.failure = { status: 503, message: 'The database is being restarted.' };
    release();
    await page.getByText('Could not load what can be exported').waitFor();
    expect(await violations(page)).toEqual([]);
    state.failure = null;
    await page.getByRole('button', { name: 'Try again: what can be exported' }).click();
    await page.getByText('Empty so far').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

  test('say beside the button when no link was to be had', async () => {
    const page = await pages.open(busyDay(), '/app/settings');
    await page.getByText('about 390 MB').waitFor();
    pages.state.failure = { status: 500, message: 'Out of order.' };
    await page.getByRole('button', { name: 'Download everything (JSON)' }).click();
    await page.getByText('Out of order.').waitFor();
  });

  test('lead to the products that are never recommended', async () => {
    const page = await pages.open(busyDay(), '/app/settings');
    await page.locator('s-page').getByRole('link', { name: 'Recommendations' }).click();
    await page.getByRole('heading', { level: 1, name: 'Recommendations' }).waitFor();
  });
});

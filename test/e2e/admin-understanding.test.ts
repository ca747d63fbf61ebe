import { readFile } from 'node:fs/promises';
import { decodeSharedPreview } from '@kindred/shared/api/browser-extension';
import type { SegmentsReport } from '@kindred/shared/api/understanding';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useAdminPages, violations } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

const pages = useAdminPages();

const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

/** What the page would save as a file. */
async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return await readFile(await download.path(), 'utf8');
}

test.each([
  '/app/insights',
  '/app/segments',
  '/app/segments?id=segment-1',
  '/app/products',
  '/app/data-quality',
])('%s is read on the narrowest phone with everything opened, and axe finds nothing', async (path) => {
  const page = await pages.open(busyDay(), path, 320);
  await page.waitForFunction(`document.querySelector('[data-waiting]') === null`);
  await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
  const asTable = page.getByRole('button', { name: /^Show as table/ });
  while ((await asTable.count()) > 0) await asTable.first().click();
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

describe('insights', () => {
  test('say what is at stake, with evidence that keys read', async () => {
    const page = await pages.open(busyDay(), '/app/insights');
    await page.getByText('At stake a week: about €410.00 (€120.00 to €700.00).').waitFor();
    await page.getByText('Evidence', { exact: true }).click();
    const points = page.getByRole('group', { name: 'Evidence' }).getByRole('img');
    await points.first().focus();
    expect(await points.first().getAttribute('aria-label')).toBe(
      'Segments: 21.0\u00a0% · 18.0\u00a0% to 24.0\u00a0% (95 % interval), n = 640',
    );
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain(
      'Everyone: 34.0',
    );
    await page.getByText('What would change it: A week in which both shares are alike.').waitFor();
  });

  test('are silent where nothing stands out', async () => {
    const state = busyDay();
    state.insights = { ...state.insights, insights: [] };
    const page = await pages.open(state, '/app/insights');
    await page.getByText('Nothing stands out.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('tell a first day from silence', async () => {
    const page = await pages.open(firstDay(), '/app/insights');
    await page.getByText('The first week is not over yet.').waitFor();
  });
});

describe('key figures', () => {
  test('say how they are counted, and call too few by its name', async () => {
    const page = await pages.open(busyDay(), '/app/insights');
    await page.getByText('+29.2\u00a0% against the days before').waitFor();
    await page.getByText('too few', { exact: true }).waitFor();
    await page.getByText('How it is counted').first().click();
    await page.getByText('2.8\u00a0% to 3.4\u00a0% (95 % interval), n = 12,204').waitFor();
    await page.getByText('Divided by: Measured visits').first().waitFor();
  });

  test('are those of the days that the address asks for', async () => {
    const page = await pages.open(busyDay(), '/app/insights?from=2026-11-01&to=2026-11-10');
    await page.getByText('+29.2').waitFor();
    const asked = page.waitForRequest(/\/api\/kpis\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/);
    await page.getByLabel('Days').selectOption('7');
    const { searchParams } = new URL((await asked).url());
    const days = Date.parse(searchParams.get('to')!) - Date.parse(searchParams.get('from')!);
    expect(days).toBe(6 * 86_400_000);
    expect(new URL(page.url()).search).toBe('?days=7');
    await page.getByLabel('Days').selectOption('own');
    await page.getByLabel('To (year-month-day)').fill('2026-02-30');
    await page.getByText('These are no two days, first to last.').waitFor();
    await page.getByLabel('From (year-month-day)').fill('2026-02-01');
    await page.getByLabel('To (year-month-day)').fill('2026-02-28');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/from=2026-02-01&to=2026-02-28$/);
  });

  test('are kept under a name, and found again', async () => {
    const page = await pages.open(busyDay(), '/app/insights?days=84');
    await page.getByRole('button', { name: 'Delete view The autumn' }).click();
    await page.getByText('The autumn').waitFor({ state: 'detached' });
    await page.getByLabel('Name of this view').fill('Quarter');
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('link', { name: 'Quarter' }).waitFor();
    expect(pages.state.views).toEqual([
      { viewId: 'view-2', name: 'Quarter', page: '/app/insights', query: 'days=84' },
    ]);
    await page.getByLabel('Days').selectOption('7');
    await page.waitForURL(/days=7$/);
    await page.getByRole('link', { name: 'Quarter' }).click();
    await page.waitForURL(/days=84$/);
  });

  test('stand day by day in a chart, a table and a file', async () => {
    const page = await pages.open(busyDay(), '/app/insights');
    const points = page.getByRole('group', { name: 'Conversion' }).getByRole('img');
    await points.first().waitFor();
    expect(await points.count()).toBe(28);
    expect(await points.nth(5).getAttribute('aria-label')).toContain('too few');
    await page.getByRole('button', { name: 'Show as table: Conversion' }).click();
    const rows = page.getByRole('region', { name: 'Conversion' }).getByRole('row');
    expect(await rows.count()).toBe(29);
    expect(await rows.nth(6).textContent()).toContain('too few');
    const file = await saved(page, () =>
      page.getByRole('button', { name: 'Save as CSV: Conversion' }).click(),
    );
    const lines = file.trim().split('\r\n');
    expect(lines).toHaveLength(29);
    expect(lines[6]).toMatch(/^\d{4}-\d\d-\d\d,,,,$/);
  });
});

describe('segments', () => {
  test.each<[SegmentsReport['state'], string]>([
    ['no_permission', 'Segments wait for your agreement'],
    ['too_few', 'There are about 40 visitors who allow measuring; segments need 200.'],
    ['waiting', 'The first segments are made tonight'],
  ])('say what is missing: %s', async (state, words) => {
    const day = busyDay();
    day.segments = { ...firstDay().segments, state, have: 40 };
    const page = await pages.open(day, '/app/segments');
    await page.getByText(words).first().waitFor();
    expect(await page.getByRole('button', { name: 'Make the segment' }).count()).toBe(
      state === 'no_permission' ? 0 : 1,
    );
    expect(await violations(page)).toEqual([]);
  });

  test('are none where visitors behave alike, which is said', async () => {
    const day = busyDay();
    day.segments = {
      ...day.segments,
      segments: [],
      fittedAt: null,
      stability: null,
      unassigned: 1,
      drift: null,
    };
    const page = await pages.open(day, '/app/segments');
    await page.getByText('No groups of visitors can be told apart by what they do.').waitFor();
    expect(await page.getByText('stand between segments').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test('are renamed by the merchant', async () => {
    const page = await pages.open(busyDay(), '/app/segments');
    await page.getByRole('link', { name: 'In the evening' }).click();
    await page.getByRole('heading', { level: 1, name: 'Segment', exact: true }).waitFor();
    await page.getByLabel('Name').fill('Night owls');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { name: 'Night owls' }).waitFor();
    await page.getByRole('link', { name: 'All segments' }).click();
    await page.getByRole('link', { name: 'Night owls' }).waitFor();
  });

  test('are made by the merchant’s own rule, in shares of a hundred', async () => {
    const page = await pages.open(busyDay(), '/app/segments');
    await page.getByLabel('Name').fill('Weekend');
    await page.getByLabel(/^What/).selectOption('weekend_share');
    await page.getByLabel('Per cent').fill('101');
    await page.getByText('This is no such number.').waitFor();
    expect(await page.getByRole('button', { name: 'Make the segment' }).isDisabled()).toBe(true);
    await page.getByLabel('Per cent').fill('80');
    await page.getByRole('button', { name: 'Make the segment' }).click();
    await page.waitForFunction('toasts.length > 0');
    const { body } = pages.state.requests.findLast(({ path }) => path === '/api/rule-segments')!;
    expect(JSON.parse(body)).toEqual({
      name: 'Weekend',
      rule: [{ feature: 'weekend_share', is: 'at_least', value: 0.8 }],
    });
  });

  test('are merged only after the merchant has read what that does', async () => {
    const page = await pages.open(busyDay(), '/app/segments?id=segment-1');
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('From the next week on, both are counted as Regulars.').waitFor();
    await page.locator('#merge-segment').getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByRole('heading', { name: 'Regulars' }).waitFor();
    const { body } = pages.state.requests.findLast(({ method }) => method === 'POST')!;
    expect(JSON.parse(body)).toEqual({ action: 'merge', into: 'segment-2' });
  });

  test('leave out the product types that the merchant names', async () => {
    const page = await pages.open(busyDay(), '/app/segments');
    await page.getByText('Always out: Wine').waitFor();
    const choice = page.getByRole('combobox', { name: 'Product type' });
    await choice.selectOption('Tents');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.getByRole('button', { name: 'Use again: Tents' }).waitFor();
    expect(pages.state.sensitiveTypes.added).toEqual(['Mattresses', 'Tents']);
    expect(await choice.count()).toBe(0);
    await page.getByRole('button', { name: 'Use again: Mattresses' }).click();
    await page.getByRole('button', { name: 'Use again: Mattresses' }).waitFor({ state: 'detached' });
    expect(pages.state.sensitiveTypes.added).toEqual(['Tents']);
    expect(await violations(page)).toEqual([]);
  });

  test('show their funnel beside everyone’s, and lead to what would be recommended', async () => {
    const page = await pages.open(busyDay(), '/app/segments?id=segment-1');
    const funnel = page.getByRole('group', { name: 'How far visits come' }).getByRole('img');
    expect(await funnel.last().getAttribute('aria-label')).toBe(
      'Ordered: 3.3\u00a0% of visits, everyone 5.6\u00a0%',
    );
    await page.getByRole('link', { name: 'Preview recommendations after these favourites' }).click();
    await page.getByRole('heading', { level: 1, name: 'Recommendations' }).waitFor();
    const shared = decodeSharedPreview(new URL(page.url()).searchParams.get('preview')!);
    expect(shared?.viewed).toEqual(['8214660000002', '8214660000001']);
  });
});

describe('products', () => {
  test('of too few visitors are no number, and no title runs in a spreadsheet', async () => {
    const page = await pages.open(busyDay(), '/app/products');
    const row = page.getByRole('row', { name: /Kestrel 3-Person Tent/ });
    expect(await row.getByRole('cell', { name: 'too few' }).count()).toBe(2);
    await page.getByText('12 products have fewer than 25 visitors and are left out.').waitFor();
    const file = await saved(page, () => page.getByRole('button', { name: 'Save as CSV' }).click());
    expect(file).toContain(`"'=HYPERLINK(""x"") Tent",200,0.04,0.06,0.01,\r\n`);
  });
});

test('data quality says what was found and what was done', async () => {
  const page = await pages.open(busyDay(), '/app/data-quality');
  await page.getByText('Found: 12 visits that no person makes.').waitFor();
  await page.getByText('Done: They are not counted and nothing is learned from them.').waitFor();
  await page.getByText('Needs attention').waitFor();
});

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
    await page.getByText('too few', { exact: true }).first().waitFor();
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

  test('of which each day was counted whole claim no interval for it', async () => {
    const day = busyDay();
    const [first] = day.kpis.kpis;
    const days = first!.days.map((each) => {
      const { estimate } = each;
      return { ...each, estimate: estimate && { ...estimate, low: estimate.value, high: estimate.value } };
    });
    day.kpis = { ...day.kpis, kpis: [{ ...first!, days }] };
    const page = await pages.open(day, '/app/insights');
    await page.getByText('Counted whole: no interval.').waitFor();
    const point = page.getByRole('group', { name: 'Conversion' }).getByRole('img').first();
    expect(await point.getAttribute('aria-label')).toMatch(/: 2.0\u00a0%$/);
  });

  test('of recommendations are told by place and segment, by name, with what chance allows', async () => {
    const page = await pages.open(busyDay(), '/app/insights');
    await page.getByText('4.1\u00a0% · 3.7\u00a0% to 4.5\u00a0% (95 % interval), n = 9,100').waitFor();
    const bySegment = page.getByRole('region', { name: 'Visits that clicked' }).getByRole('row');
    expect(await bySegment.nth(1).textContent()).toMatch(/^Product pages · Goes with this product/);
    expect(await bySegment.nth(2).textContent()).toContain('too few');
    await page.getByRole('combobox', { name: 'Segment' }).selectOption({ index: 1 });
    await page.getByText('6.2\u00a0% · 5.8\u00a0% to 6.6\u00a0% (95 % interval), n = 2,100').waitFor();
    const file = await saved(page, () =>
      page.getByRole('button', { name: 'Save as CSV: Recommendations by placement' }).click(),
    );
    const lines = file.trim().split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines[1]).toMatch(
      /^Product pages · Goes with this product,Everyone,4550,9100,18200,0\.041,0\.037\d*,0\.045,101,30,273$/,
    );
    expect(lines[4]).toMatch(/,{9}$/);
    await page.getByText('2 days without such a release are in none.').waitFor();
  });
});

describe('segments', () => {
  test.each<[SegmentsReport['state'], string]>([
    ['no_permission', 'Segments wait for your agreement'],
    ['too_few', 'There are about 40 visitors who allow measuring; segments need 200.'],
    ['waiting', 'The products of the shop are there, and visits are measured.'],
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

  test('say what a first night waits for, and where to begin', async () => {
    const day = busyDay();
    day.segments = { ...firstDay().segments, state: 'waiting', missing: ['products', 'visits'] };
    const page = await pages.open(day, '/app/segments');
    await page.getByText('The products of the shop are not read yet, either.').waitFor();
    await page.getByRole('link', { name: 'setup guide' }).click();
    await page.waitForURL(/\/app$/);
  });

  test('are compared by what a visitor is worth, in a chart, a table and a file', async () => {
    const page = await pages.open(busyDay(), '/app/segments');
    const points = page.getByRole('group', { name: 'Revenue a visitor' }).getByRole('img');
    expect(await points.first().getAttribute('aria-label')).toBe(
      '1. Regulars: €4.12 · €3.50 to €4.70 (95 % interval), n = 700; in as many weeks before €3.00',
    );
    expect(await points.count()).toBe(2);
    await page.getByRole('button', { name: 'Show as table: Revenue a visitor' }).click();
    const table = page.getByRole('region', { name: 'Revenue a visitor' });
    expect(await table.getByRole('row').nth(1).textContent()).toBe('1. Regulars€4.12€3.50€4.70€3.00');
    const file = await saved(page, () =>
      page.getByRole('button', { name: 'Save as CSV: Revenue a visitor' }).click(),
    );
    expect(file).toContain('1. Regulars,4.12,3.5,4.7,3\r\n');
    await page.getByText('Share of visitors: 35.0').first().waitFor();
  });

  test.each(['/app/segments', '/app/segments?id=segment-1', '/app/products'])(
    'of as many weeks as the address asks for are kept under a name: %s',
    async (path) => {
      const page = await pages.open(busyDay(), path);
      const asked = page.waitForRequest(/\?weeks=26$/);
      await page.getByLabel('Whole weeks that are over').selectOption('26');
      await asked;
      await page.getByLabel('Name of this view').fill('Half a year');
      await page.getByRole('button', { name: 'Save view' }).click();
      await page.getByLabel('Whole weeks that are over').selectOption('52');
      await page.waitForURL(/weeks=52$/);
      await page.getByRole('link', { name: 'Half a year' }).click();
      await page.waitForURL(/weeks=26$/);
      expect(await page.getByLabel('Whole weeks that are over').inputValue()).toBe('26');
    },
  );

  test('that are merged name what is in them, and are told apart again', async () => {
    const page = await pages.open(busyDay(), '/app/segments?id=segment-1');
    await page.getByRole('button', { name: 'Merge', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Tell them apart again' }).count()).toBe(0);
    await page.getByRole('link', { name: 'All segments' }).click();
    await page.getByRole('link', { name: 'Regulars' }).click();
    await page.getByText('Shown as one with: At the weekend').first().waitFor();
    await page.getByRole('button', { name: 'Tell them apart again' }).click();
    await page.getByText('Shown as one with').first().waitFor({ state: 'detached' });
    const { body } = pages.state.requests.findLast(({ method }) => method === 'POST')!;
    expect(JSON.parse(body)).toEqual({ action: 'unmerge' });
  });

  test('are none where visitors behave alike, which is said', async () => {
    const day = busyDay();
    day.segments = {
      ...day.segments,
      segments: [],
      fittedAt: null,
      stability: null,
      unassigned: 1,
      toldOnDevices: false,
      drift: null,
    };
    const page = await pages.open(day, '/app/segments');
    await page.getByText('No groups of visitors can be told apart by what they do.').waitFor();
    expect(await page.getByText('stand between segments').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test('are the merchant’s own where none is learned: whoever is outside is in none, and shoppers read of none', async () => {
    const panel = 'shoppers read in which of the learned segments';
    const page = await pages.open(busyDay(), '/app/segments');
    await page.getByText(panel).waitFor();
    const { segments } = pages.state;
    pages.state.segments = {
      ...segments,
      segments: [{ ...segments.segments[2]!, visitors: 100, share: 0.1 }],
      fittedAt: null,
      stability: null,
      unassigned: 0.9,
      toldOnDevices: false,
      drift: null,
    };
    await page.reload();
    await page.getByText('of several own rules the oldest wins').waitFor();
    await page.getByRole('button', { name: 'Show as table: Shares' }).click();
    await page.getByRole('rowheader', { name: 'In no segment' }).waitFor();
    expect(await page.getByText(panel).count()).toBe(0);
    expect(await page.getByText('Between segments').count()).toBe(0);
  });

  test('are renamed by the merchant', async () => {
    const page = await pages.open(busyDay(), '/app/segments');
    await page.getByRole('link', { name: 'In the evening' }).click();
    await page.getByRole('heading', { level: 1, name: 'Segment', exact: true }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Night owls');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { name: 'Night owls' }).waitFor();
    await page.getByRole('link', { name: 'All segments' }).click();
    await page.getByRole('link', { name: 'Night owls' }).click();
    await page.getByRole('button', { name: 'Use the name Kindred made' }).click();
    await page.getByRole('heading', { name: 'In the evening' }).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('In the evening');
  });

  test('are made by the merchant’s own rule, in shares of a hundred', async () => {
    const page = await pages.open(busyDay(), '/app/segments');
    await page.getByLabel('Name', { exact: true }).fill('Weekend');
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
    await page.getByText('From now on both are shown as Regulars, also in weeks that are over.').waitFor();
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
    await page.waitForFunction('toasts.length > 0');
    expect(await page.evaluate('toasts')).toEqual(['Saved: it holds for all segments made from now on']);
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
    const favourites = page.getByRole('group', { name: 'Times everyone’s share' }).getByRole('img');
    expect(await favourites.first().getAttribute('aria-label')).toBe(
      'Kestrel 1-Person Tent: 2.4 · 1.9 to 2.8 (95 % interval), n = 600',
    );
    await page.getByRole('link', { name: 'Preview recommendations after these favourites' }).click();
    await page.getByRole('heading', { level: 1, name: 'Recommendations' }).waitFor();
    const shared = decodeSharedPreview(new URL(page.url()).searchParams.get('preview')!);
    expect(shared?.viewed).toEqual(['8214660000002', '8214660000001']);
  });
});

describe('products', () => {
  test('are told of for everyone alone without permission, which is said', async () => {
    const day = busyDay();
    const { products } = day.productFigures;
    day.productFigures = {
      ...day.productFigures,
      isAllowed: false,
      segments: [],
      products: products.map((each) => ({ ...each, bySegment: [] })),
    };
    const page = await pages.open(day, '/app/products');
    await page.getByRole('link', { name: 'read and decide' }).waitFor();
    const columns = page.getByRole('columnheader');
    expect((await columns.allTextContents()).slice(0, 4)).toEqual([
      'Product',
      'Visitors',
      'Everyone',
      'Clicks on recommendations',
    ]);
  });

  test('of too few visitors are no number, and no title runs in a spreadsheet', async () => {
    const page = await pages.open(busyDay(), '/app/products');
    const row = page.getByRole('row', { name: /Kestrel 3-Person Tent/ });
    expect(await row.getByRole('cell', { name: 'too few' }).count()).toBe(2);
    await page.getByText(/^12 products are not listed: fewer than 25 visitors met them/).waitFor();
    const file = await saved(page, () => page.getByRole('button', { name: 'Save as CSV' }).click());
    expect(file).toContain(`"'=HYPERLINK(""x"") Tent",200,0.04,0.03,0.05,0.06,`);
    expect(file).toContain(',,,,90,6,148.5\r\n');
  });
});

test('data quality says what was found and what was done', async () => {
  const page = await pages.open(busyDay(), '/app/data-quality');
  await page.getByText('Found: 12 visits that no person makes.').waitFor();
  await page.getByText('Done: They are not counted and nothing is learned from them.').waitFor();
  await page.getByText('Needs attention').waitFor();
});

import { readFile } from 'node:fs/promises';
import { type CampaignAction, CAMPAIGNS_API, type NewCampaign } from '@kindred/shared/api/campaigns';
import { EXPERIMENTS_API } from '@kindred/shared/api/experiments';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useAdminPages, violations } from './admin-page.ts';
import type { AdminState } from './admin-server.ts';
import { busyDay, firstDay } from './admin-states.ts';

const pages = useAdminPages();

const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

const posted = (path: string) =>
  pages.state.requests
    .filter((request) => request.method === 'POST' && request.path === path)
    .map(({ body }) => JSON.parse(body) as unknown);

/** A shop in which recommendations run, without a campaign or the agreement to training. */
function unasked(): AdminState {
  const state = busyDay();
  state.campaignReports = [];
  state.campaigns = { ...state.campaigns, isAllowed: false, suggestions: [] };
  return state;
}

/** The question that stands over the page. */
const asked = (page: Page, action: CampaignAction['action']) => page.locator(`s-modal#${action}-campaign`);

const toSave = (page: Page) => page.getByRole('button', { name: 'Save as a draft' });

describe.each([
  ['/app/campaigns', busyDay],
  ['/app/campaigns', unasked],
  ['/app/campaigns', firstDay],
  ['/app/campaign-plan', busyDay],
  ['/app/campaign-plan?start=variety', busyDay],
  ['/app/campaign-plan?id=campaign-draft', busyDay],
  ['/app/campaign?id=campaign-running', busyDay],
  ['/app/campaign?id=campaign-learning', busyDay],
  ['/app/campaign?id=campaign-scheduled', busyDay],
  ['/app/campaign?id=campaign-harmful', busyDay],
] as const)('%s', (path, state) => {
  test('is read on the narrowest phone with everything opened, and axe finds nothing', async () => {
    const page = await pages.open(state(), path, 320);
    await page.waitForFunction(`document.querySelector('[data-waiting]') === null`);
    await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const asTable = page.getByRole('button', { name: /^Show as table/ });
    if ((await asTable.count()) === 0) return;
    while ((await asTable.count()) > 0) await asTable.first().click();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

test.each(['de', 'fr', 'es', 'ja'])('in %s a whole campaign fits a phone', async (locale) => {
  const page = await pages.open(busyDay(), `/app/campaign?id=campaign-running&locale=${locale}`, 320);
  await page.waitForFunction(`document.querySelector('[data-waiting]') === null`);
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe(locale);
  await expect.poll(() => page.getByText('What must not become worse').count()).toBe(0);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

describe('the list', () => {
  test('explains what a campaign is where none was made, and what it needs an agreement for', async () => {
    const page = await pages.open(unasked(), '/app/campaigns');
    await page.getByText('You name an aim, some contents for a place, and bounds.').waitFor();
    await page.getByText('so it needs the same agreement as models').waitFor();
    expect(await page.getByText('What could be better').count()).toBe(0);
    await page.getByRole('link', { name: 'read and decide' }).click();
    await page.waitForURL(/\/app\/privacy$/);
  });

  test('begins a good first campaign with its contents filled in', async () => {
    const page = await pages.open(unasked(), '/app/campaigns');
    await page.getByRole('link', { name: 'Plan this: Which heading' }).click();
    await page.waitForURL(/campaign-plan\?start=headings$/);
    expect(await page.getByLabel('Name of the campaign').inputValue()).toBe('Which heading');
    expect(await page.getByLabel('Heading', { exact: true }).first().inputValue()).toBe('Picked for you');
  });

  test('says of each in a sentence what it brings, with an interval', async () => {
    const page = await pages.open(busyDay(), '/app/campaigns');
    await page
      .getByText(
        'Better than showing everyone what stood there before: +11.2 % (between +3.1 % and +19.3 %).',
      )
      .waitFor();
    await page.getByRole('link', { name: 'Black Friday' }).waitFor();
    const learned = page.getByText('Learned: In summer best sellers are enough.');
    expect(await learned.isVisible()).toBe(false);
    await page.getByText('1 campaign, with what was learned').click();
    await learned.waitFor();
    await page.getByRole('link', { name: 'Last summer' }).click();
    await page.waitForURL(/campaign\?id=campaign-archived$/);
  });

  test('suggests with evidence and gain, and makes a draft of a test only when asked to', async () => {
    const page = await pages.open(busyDay(), '/app/campaigns');
    await page.getByText('Nothing here is applied by itself').waitFor();
    await page.getByText('4.2\u00a0% (3.6\u00a0% to 4.9\u00a0%). Others like it reach 7.9\u00a0%.').waitFor();
    await page.getByText('about 9.3 orders a week (4.1 to 14.5, 95 % interval)').waitFor();
    await page.getByText('Cart · Picked for this shopper: see whether it helps in this place').waitFor();
    await page.getByText('What it would bring, only the test can tell.').waitFor();
    expect(posted(EXPERIMENTS_API.experiments)).toEqual([]);
    await page.getByRole('button', { name: /^Make it a test: Rows/ }).click();
    await page.waitForURL(/experiment-plan\?id=experiment-new$/);
    expect(posted(EXPERIMENTS_API.experiments)).toMatchObject([
      { name: 'Rows on product pages: show something else', goal: 'added' },
    ]);
  });

  test('drafts a test in the merchant’s language, as the suggestion says it', async () => {
    const page = await pages.open(busyDay(), '/app/campaigns?locale=de');
    await page.getByRole('button', { name: /^Einen Test daraus machen: Rows/ }).click();
    await page.waitForURL(/experiment-plan/);
    expect(posted(EXPERIMENTS_API.experiments)).toMatchObject([
      {
        name: 'Rows on product pages: etwas anderes zeigen',
        hypothesis: expect.stringMatching(/^In den Warenkorb gelegt.*an dem, was gezeigt wird\.$/),
        variations: [{ name: 'Empfehlungen wie bisher' }, { name: 'Die Bestseller des Shops' }],
      },
    ]);
  });
});

describe('a plan', () => {
  test('tells in words what is handed over, by what stands in its fields', async () => {
    const page = await pages.open(busyDay(), '/app/campaign-plan');
    await page.getByText('“Recommendations as they are now” gets from 10\u00a0% to 90\u00a0%').waitFor();
    await page.getByText('each other content from 5\u00a0% to 85\u00a0%.').waitFor();
    await page.getByLabel('Least share of the first content, in per cent').fill('30');
    await page.getByText('each other content from 5\u00a0% to 65\u00a0%.').waitFor();
    await page.getByRole('button', { name: 'Remove the last content' }).click();
    await page
      .getByText('gets from 30\u00a0% to 95\u00a0%, each other content from 5\u00a0% to 70\u00a0%.')
      .waitFor();
    await page.getByLabel('Pages with it for a visitor and day, at most').fill('3');
    await page.getByText('Show it to a visitor on more than 3 pages a day.').waitFor();
  });

  test('says what is wrong at its field, and loses nothing', async () => {
    const page = await pages.open(busyDay(), '/app/campaign-plan');
    await page.getByLabel('Least share of each other content, in per cent').fill('20');
    await page.getByLabel('Least share of the first content, in per cent').fill('50');
    await page.getByRole('button', { name: 'Add a content' }).click();
    await page.getByText('With the share of the first that is more than 100 %').waitFor();
    await page.getByLabel('First day (year-month-day)').fill('2020-01-01');
    await page.getByText('That day is over.').waitFor();
    await page.getByLabel('First day (year-month-day)').fill('2099-02-01');
    await page.getByLabel('Last day (year-month-day)').fill('2099-01-01');
    await page.getByText('It would end before it begins.').waitFor();
    await toSave(page).click();
    await page.getByText('This is missing.').waitFor();
    await page.getByText('Say what is changed, at least one thing.').waitFor();
    expect(posted(CAMPAIGNS_API.campaigns)).toEqual([]);
    expect(await page.getByLabel('Least share of each other content, in per cent').inputValue()).toBe('20');
  });

  test('keeps what was typed when the server says no', async () => {
    const page = await pages.open(busyDay(), '/app/campaign-plan?start=rows');
    await page.getByLabel('Name of the campaign').fill('Rows in autumn');
    pages.state.failure = { status: 400, message: 'Give each content a name of its own.' };
    await toSave(page).click();
    await page.getByText('Give each content a name of its own.').waitFor();
    expect(await page.getByLabel('Name of the campaign').inputValue()).toBe('Rows in autumn');
  });

  test('is saved as it stands, and started once asked for again', async () => {
    const page = await pages.open(busyDay(), '/app/campaign-plan?start=rows');
    await page.getByLabel('Name of the campaign').fill('Rows in autumn');
    await page.getByLabel('Phones').check();
    await page.getByLabel('What its visitors see').last().selectOption('banner');
    await page.getByLabel('Words on the banner').fill('Nights get long: all tents');
    await page.getByLabel('Page it leads to').fill('https://elsewhere.example/tents');
    await page.getByLabel('Pages with any campaign').fill('12');
    await page.getByLabel('Last day (year-month-day)').fill('2099-12-24');
    await toSave(page).click();
    await page.getByText('A page of your shop, please, such as /collections/tents.').waitFor();
    await page.getByLabel('Page it leads to').fill('/collections/tents');
    expect(await violations(page)).toEqual([]);
    await toSave(page).click();
    await page.waitForURL(/campaign-plan\?id=campaign-new$/);
    expect(posted(CAMPAIGNS_API.campaigns)).toEqual([
      {
        name: 'Rows in autumn',
        aim: 'added',
        audience: { devices: ['phone'] },
        share: 1,
        contents: [
          { name: 'Recommendations as they are now', content: { kind: 'as_is' } },
          { name: 'The shop’s best sellers', content: { kind: 'popular' } },
          {
            name: 'A banner with words of yours',
            content: { kind: 'banner', text: 'Nights get long: all tents', link: '/collections/tents' },
          },
        ],
        controlShare: 0.1,
        floor: 0.05,
        pagesADay: 10,
        allPagesADay: 12,
        startsOn: null,
        endsOn: '2099-12-24',
      } satisfies NewCampaign,
    ]);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('From then on Kindred chooses within your bounds by itself.').waitFor();
    await asked(page, 'start').getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/\/app\/campaign\?id=campaign-new$/);
    expect(posted(CAMPAIGNS_API.act('campaign-new'))).toEqual([{ action: 'start' }]);
  });

  test('of a draft is filled in with it, and does not start without the agreement to training', async () => {
    const page = await pages.open(unasked(), '/app/campaign-plan?id=campaign-draft');
    await page.getByText('Could not load the plan').waitFor();
    const other = unasked();
    other.campaignReports = busyDay().campaignReports;
    const again = await pages.open(other, '/app/campaign-plan?id=campaign-draft');
    expect(await again.getByLabel('Share of visitors who take part, in per cent').inputValue()).toBe('50');
    expect(await again.getByLabel('Heading', { exact: true }).inputValue()).toBe('Have a look around');
    await again.getByText('it can be started once you agree to training').waitFor();
    expect(await again.getByRole('button', { name: 'Start', exact: true }).isDisabled()).toBe(true);
  });
});

describe('one campaign', () => {
  test('tells how contents are shown now to everyone and in segments, with keys, a table and a file', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-running');
    const title = 'How often each content is shown now';
    const points = page.getByRole('group', { name: title }).getByRole('img');
    await points.first().focus();
    expect(await points.first().getAttribute('aria-label')).toBe('Everyone else: 1. As it is 20\u00a0%');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Everyone else: 2. Best sellers 68.7\u00a0%',
    );
    expect(await points.count()).toBe(9);
    await page.getByRole('button', { name: `Show as table: ${title}` }).click();
    const rows = page.getByRole('region', { name: title }).getByRole('row');
    expect(await rows.nth(3).textContent()).toBe('Regulars61\u00a0%5\u00a0%34\u00a0%');
    await page.getByText('By what visitors did: what seems to bring more is shown more often').waitFor();
    await page
      .getByText('these shares should bring between +1.3 % and +5.5 % against what was shown so far')
      .waitFor();
  });

  test('tells how that moved day by day, and calls too few by its name', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-running');
    const title = 'How often each content was shown, day by day';
    const points = page.getByRole('group', { name: title }).getByRole('img');
    await points.first().waitFor();
    expect(await points.count()).toBe(14);
    expect(await points.first().getAttribute('aria-label')).toBe(
      'Nov 8, 2026: 1. As it is 43.3\u00a0%, 2. Best sellers 28.3\u00a0%, 3. Shopify’s own 28.3\u00a0% · too few',
    );
  });

  test('tells what each content brings against the first, and how that is made', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-running');
    const chart = page
      .getByRole('group', { name: 'Visitors who put something in the cart' })
      .getByRole('img');
    await chart.first().waitFor();
    expect(await chart.allTextContents()).toHaveLength(2);
    expect(await chart.first().getAttribute('aria-label')).toBe(
      '2. Best sellers: +14.8\u00a0% (+5.8\u00a0% to +23.8\u00a0%) · better',
    );
    await page.getByText('How it is made').click();
    await page.getByText('(inverse propensities)').waitFor();
  });

  test('that still learns says so, and shows no effect', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-learning');
    await page.getByText('Still learning: too little was seen to prefer anything').waitFor();
    await page.getByText('Too few visitors, or too few of them did anything, to tell.').waitFor();
    expect(await page.getByText('What must not become worse').count()).toBe(0);
  });

  test('that did harm says what stopped it', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-harmful');
    await page.getByText('Something became surely worse than it may').waitFor();
    await page
      .getByText('Stopped by itself, because “Best sellers” does harm: Cancelled or returned orders +31.0 %')
      .waitFor();
    await page.getByText('How often each content was shown last').first().waitFor();
  });

  test('whose shares changed a short while ago says that they are held', async () => {
    const state = busyDay();
    state.campaignReports[0]!.weights.state = 'frozen';
    const page = await pages.open(state, '/app/campaign?id=campaign-running');
    await page.getByText('Held for some hours: shares changed a short while ago').waitFor();
  });

  test('keeps its whole log, the newest to be seen', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-running');
    await page
      .getByText(
        'Shares changed: “As it is” 20.0\u00a0%, “Best sellers” 68.7\u00a0%, “Shopify’s own” 11.3\u00a0%. In 2 segments they differ.',
      )
      .waitFor();
    expect(await page.getByText('Started.', { exact: true }).isVisible()).toBe(false);
    await page.getByText('3 older entries').click();
    await page.getByText('Started.', { exact: true }).waitFor();
  });

  test('tells its log in the merchant’s language, with its quotes', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-running&locale=de');
    await page
      .getByText(
        'Anteile geändert: „As it is“ 20,0\u00a0%, „Best sellers“ 68,7\u00a0%, „Shopify’s own“ 11,3\u00a0%. In 2 Segmenten weichen sie ab.',
      )
      .waitFor();
  });

  test.each<[string, RegExp | string, CampaignAction['action'], string]>([
    ['Pause for now', 'It keeps what it learned, and can go on.', 'pause', 'Paused'],
    ['Show all alike again', 'This takes back all that Kindred changed by itself.', 'even', 'Running'],
    ['Stop', 'it cannot be started again, but a draft can be made of it.', 'stop', 'Ended'],
  ])('does at once what is asked for twice: %s', async (label, explained, action, badge) => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-running');
    await page.getByRole('button', { name: label, exact: true }).click();
    await asked(page, action).getByText(explained).waitFor();
    expect(posted(CAMPAIGNS_API.act('campaign-running'))).toEqual([]);
    await asked(page, action).getByRole('button', { name: label, exact: true }).click();
    await page.getByText(badge, { exact: true }).waitFor();
    expect(posted(CAMPAIGNS_API.act('campaign-running'))).toEqual([{ action }]);
  });

  test('goes on after a pause, and says so when it may not', async () => {
    const state = busyDay();
    state.campaignReports[0]!.summary.state = 'paused';
    const page = await pages.open(state, '/app/campaign?id=campaign-running');
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    pages.state.failure = {
      status: 409,
      message: 'Choosing by what visitors do is learning: agree to training first.',
    };
    await asked(page, 'start').getByRole('button', { name: 'Go on', exact: true }).click();
    await asked(page, 'start').getByText('agree to training first').waitFor();
    pages.state.failure = null;
    await asked(page, 'start').getByRole('button', { name: 'Go on', exact: true }).click();
    await page.getByText('Running', { exact: true }).waitFor();
  });

  test('keeps what was learned, in the merchant’s words', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-archived');
    const words = page.getByLabel('In your words');
    expect(await words.inputValue()).toBe('In summer best sellers are enough.');
    await words.fill('Winter is another matter.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForFunction(`toasts.includes('Saved')`);
    expect(posted(CAMPAIGNS_API.act('campaign-archived'))).toEqual([
      { action: 'note', learned: 'Winter is another matter.' },
    ]);
    await page.getByText('In the archive', { exact: true }).waitFor();
  });

  test('that has ended is made a draft of, without what is over, and loses nothing where the server says no', async () => {
    const state = busyDay();
    const ended = state.campaignReports.find(({ summary }) => summary.campaignId === 'campaign-archived')!;
    const stands = { ...ended.definition, audience: { devices: ['phone' as const] } };
    ended.definition = { ...stands, floor: 0.02, startsOn: '2020-06-01', endsOn: '2020-08-31' };
    const page = await pages.open(state, '/app/campaign?id=campaign-archived');
    const again = page.getByRole('button', { name: 'Make a draft of it' });
    await again.waitFor();
    pages.state.failure = { status: 409, message: 'This shop has no such segment.' };
    await again.click();
    await page.getByText('This shop has no such segment.').waitFor();
    pages.state.failure = null;
    await again.click();
    await page.waitForURL(/\/app\/campaign-plan\?id=campaign-new$/);
    expect(posted(CAMPAIGNS_API.campaigns).at(-1)).toEqual(stands);
    await expect.poll(() => page.getByLabel('Name of the campaign').inputValue()).toBe('Last summer');
    await page.waitForFunction(`toasts.includes('Saved as a draft: nothing is tried before you start it')`);
  });

  test('that was stopped before its first day keeps its days in a draft of it', async () => {
    const state = busyDay();
    const ended = state.campaignReports.find(({ summary }) => summary.campaignId === 'campaign-harmful')!;
    ended.definition = { ...ended.definition, startsOn: '2099-02-01', endsOn: '2099-03-01' };
    const page = await pages.open(state, '/app/campaign?id=campaign-harmful');
    await page.getByRole('button', { name: 'Make a draft of it' }).click();
    await page.waitForURL(/\/app\/campaign-plan\?id=campaign-new$/);
    expect(posted(CAMPAIGNS_API.campaigns)).toEqual([ended.definition]);
  });

  test('that has ended goes into the archive, or for good', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-harmful');
    await page.getByRole('button', { name: 'Move to the archive' }).click();
    await asked(page, 'archive').getByRole('button', { name: 'Move to the archive' }).click();
    await page.getByText('In the archive', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await asked(page, 'delete').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.waitForURL(/\/app\/campaigns$/);
    expect(pages.state.campaignReports.map(({ summary }) => summary.campaignId)).not.toContain(
      'campaign-harmful',
    );
  });

  test('is saved as a file with all its figures', async () => {
    const page = await pages.open(busyDay(), '/app/campaign?id=campaign-running');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download all figures (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Rows-on-product-pages.csv');
    expect(await readFile(await download.path(), 'utf8')).toContain('metric,change');
  });
});

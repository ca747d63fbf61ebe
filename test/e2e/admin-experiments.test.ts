import { readFile } from 'node:fs/promises';
import { EXPERIMENTS_API, type NewExperiment } from '@kindred/shared/api/experiments';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { breakSplit } from './admin-experiments-answers.ts';
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

/** A shop in which recommendations run, and nothing was ever tried. */
function untried(): AdminState {
  const state = busyDay();
  state.reports = [];
  state.experiments = { ...state.experiments, holdout: { share: 0, since: null, result: null } };
  return state;
}

test.each([
  ['/app/experiments', busyDay],
  ['/app/experiments', untried],
  ['/app/experiments', firstDay],
  ['/app/experiment-plan', busyDay],
  ['/app/experiment-plan?start=variety', busyDay],
  ['/app/experiment-plan?id=experiment-draft', busyDay],
  ['/app/experiment?id=experiment-running', busyDay],
  ['/app/experiment?id=experiment-stopped', busyDay],
] as const)(
  '%s is read on the narrowest phone with everything opened, and axe finds nothing',
  async (path, state) => {
    const page = await pages.open(state(), path, 320);
    await page.waitForFunction(`document.querySelector('[data-waiting]') === null`);
    await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
    const asTable = page.getByRole('button', { name: /^Show as table/ });
    while ((await asTable.count()) > 0) await asTable.first().click();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  },
);

test.each(['de', 'fr', 'es', 'ja'])(
  'in %s a whole experiment and a plan fit a phone and say nothing in English',
  async (locale) => {
    const page = await pages.open(busyDay(), `/app/experiment?id=experiment-running&locale=${locale}`, 320);
    await page.getByRole('region').first().waitFor();
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe(locale);
    const says = (english: string) => () => page.evaluate(`document.body.innerHTML.includes('${english}')`);
    // Also what the server said: a metric, a verdict and a warning of the plan.
    for (const english of ['What must not become worse', 'Time until pages show', 'Judged on its last day'])
      await expect.poll(says(english)).toBe(false);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.goto(new URL(`/app/experiment-plan?start=own-row&locale=${locale}`, page.url()).href);
    await page.getByRole('group').getByRole('img').first().waitFor();
    for (const english of ['days are short', 'In the evening']) await expect.poll(says(english)).toBe(false);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  },
);

describe('the list', () => {
  test('explains what an experiment is where none was made, and begins a good first one', async () => {
    const page = await pages.open(untried(), '/app/experiments');
    await page.getByText('You change one thing for half of your visitors').waitFor();
    await page.getByRole('link', { name: 'Plan this: Another heading' }).click();
    await page.waitForURL(/experiment-plan\?start=heading$/);
    expect(await page.getByLabel('Name of the experiment').inputValue()).toBe('Another heading');
    expect(await page.getByLabel('Heading', { exact: false }).first().inputValue()).toBe('Picked for you');
  });

  test('says what has to run first, and where to begin', async () => {
    const page = await pages.open(firstDay(), '/app/experiments');
    await page.getByText('Recommendations come first').waitFor();
    expect(await page.getByRole('link', { name: /^Plan/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'see what is left to do' }).click();
    await page.waitForURL(/\/app$/);
  });

  test('leads with verdicts, and its archive with what was learned', async () => {
    const page = await pages.open(busyDay(), '/app/experiments');
    const ended = page.locator('s-section[heading="What has ended"]');
    await ended.getByText('“Recommendations” does better: Visitors who order +11.2\u00a0%').waitFor();
    await ended.getByText(/about 11,535 visitors$/).waitFor();
    const learned = page.getByText('Learned: Shoppers like variety on the home page, not in the cart.');
    expect(await learned.isVisible()).toBe(false);
    await page.getByText('1 experiment, with what was learned').click();
    await learned.waitFor();
    await page.getByRole('link', { name: 'More variety' }).first().click();
    await page.waitForURL(/experiment\?id=experiment-archived$/);
  });

  test('ends everything by one button, after a question', async () => {
    const page = await pages.open(busyDay(), '/app/experiments');
    const stop = page.getByRole('button', { name: 'Stop everything' }).first();
    await stop.focus();
    await page.keyboard.press('Enter');
    const question = page.locator('s-modal#stop-everything');
    await question.getByText(/^All experiments end, the comparison group and every campaign/).waitFor();
    expect(posted(EXPERIMENTS_API.stopAll)).toEqual([]);
    await question.getByRole('button', { name: 'Stop everything' }).click();
    await page.getByText('What runs').waitFor({ state: 'detached' });
    expect(posted(EXPERIMENTS_API.stopAll)).toEqual([{}]);
    await page.getByText('Nobody can say what recommendations bring while everyone sees them.').waitFor();
  });

  test('tells what recommendations bring only against those who see none, and what that costs', async () => {
    const page = await pages.open(busyDay(), '/app/experiments');
    const section = page.locator('s-section[heading="What recommendations bring"]');
    await section.getByText(/5\u00a0% of visitors see nothing personal/).waitFor();
    await section.getByText('Told only of visitors who may be compared').waitFor();
    const points = section.getByRole('group', { name: 'The goal' }).getByRole('img');
    expect(await points.first().getAttribute('aria-label')).toBe(
      'Visitors who order: +11.2\u00a0% (+3.2\u00a0% to +19.2\u00a0%) · better',
    );
    await section.getByLabel('Comparison group').selectOption('0.1');
    await section.getByText('With another size the comparison begins anew').waitFor();
    pages.state.failure = { status: 503, message: 'The database is being restarted.' };
    await section.getByRole('button', { name: 'Change it' }).click();
    await section.getByText('The database is being restarted.').waitFor();
    expect(await section.getByLabel('Comparison group').inputValue()).toBe('0.1');
    pages.state.failure = null;
    await section.getByRole('button', { name: 'Change it' }).click();
    await section.getByText(/10\u00a0% of visitors see nothing personal/).waitFor();
    expect(posted(EXPERIMENTS_API.holdout).at(-1)).toEqual({ share: 0.1 });
  });
});

describe('a plan', () => {
  test('says what could be seen, by when, in a chart and a table', async () => {
    const page = await pages.open(busyDay(), '/app/experiment-plan?start=own-row');
    await page
      .getByText('In 28 days a change of 14.8\u00a0% or more would be found four times in five.')
      .waitFor();
    await page
      .getByText('28 days are short: such a change would be found only 46 times in 100. It takes 62 days.')
      .waitFor();
    // Once is enough.
    expect(await page.getByText('62 days').count()).toBe(1);
    await page.getByText('The goal today: 3.1\u00a0% · 2.8\u00a0% to 3.4\u00a0%').waitFor();
    const points = page.getByRole('group', { name: 'What could be seen by when' }).getByRole('img');
    expect(await points.last().getAttribute('aria-label')).toBe('Day 90: changes of 8.3\u00a0% or more');
    await page.getByRole('button', { name: 'Show as table: What could be seen by when' }).click();
    const rows = page.getByRole('region', { name: 'What could be seen by when' }).getByRole('row');
    expect(await rows.last().textContent()).toBe('Day 908.3\u00a0%');
  });

  test('is worked out anew as it changes, and says that it is', async () => {
    const page = await pages.open(busyDay(), '/app/experiment-plan?start=own-row');
    await page.getByText('In 28 days a change of').waitFor();
    let release = (): void => {};
    pages.state.held = new Promise<void>((done) => (release = done));
    await page.getByLabel('Days it runs').fill('70');
    await page.getByText('Working it out …').waitFor();
    // What was known stays to be read meanwhile, and is told of the days that it is of.
    await page.getByText('In 28 days a change of').waitFor();
    pages.state.plan = { ...pages.state.plan, detectable: 0.09 };
    release();
    await page
      .getByText('In 70 days a change of 9\u00a0% or more would be found four times in five.')
      .waitFor();
    await page.getByText('That is enough to find a change of 10\u00a0%: it takes 62 days.').waitFor();
    const wanted = posted(EXPERIMENTS_API.plan).at(-1) as NewExperiment;
    expect(wanted.days).toBe(70);
    await page.getByLabel('Days it runs').fill('700');
    await page.getByText('A whole number of days from 1 to 90, please.').waitFor();
    await page.getByText('Put right what is marked').waitFor();
    expect(posted(EXPERIMENTS_API.plan).at(-1)).toEqual(wanted);
  });

  test('says where too few visitors were measured', async () => {
    const state = busyDay();
    state.plan = firstDay().plan;
    const page = await pages.open(state, '/app/experiment-plan');
    await page.getByText('Too few visitors were measured to tell what could be seen.').waitFor();
    expect(await page.getByRole('group', { name: 'What could be seen by when' }).count()).toBe(0);
  });

  test('is saved whole, and started after a question', async () => {
    const page = await pages.open(untried(), '/app/experiment-plan?start=heading');
    await page.getByText('In 28 days').first().waitFor();
    await page.getByLabel('Name of the experiment').fill('Heading of the season');
    await page.getByLabel(/^Heading/).fill('New this week');
    await page.getByRole('button', { name: 'Add a variation' }).click();
    await page.getByLabel('What its visitors see').nth(2).selectOption('shopify_related');
    await page.getByLabel('Product pages · Goes with this product').check();
    await page.getByLabel('Phones').check();
    await page.getByLabel('Germany').check();
    await page.getByLabel('Regulars').check();
    await page.getByLabel('Languages of the shop, as codes').fill('de, fr-ca');
    await page.getByText('German, Canadian French').or(page.getByText('Canadian French, German')).waitFor();
    await page.getByLabel('Exclusive group').fill('headings');
    await page.getByLabel('When it is judged').selectOption('sequential');
    await page.getByText('Its intervals are wider, so that looking every day does no harm.').waitFor();
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await page.waitForURL(/experiment-plan\?id=experiment-new$/);
    expect(posted(EXPERIMENTS_API.experiments)).toEqual([
      {
        name: 'Heading of the season',
        hypothesis: 'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.',
        share: 1,
        group: 'headings',
        audience: {
          countries: ['DE'],
          languages: ['de', 'fr-CA'],
          devices: ['phone'],
          segments: ['3f0c8b1e-2b1a-4d9e-9f53-0a6b1c2d3e50'],
          placements: ['product-related'],
        },
        variations: [
          { name: 'Recommendations as they are now', weight: 1 / 3, content: { kind: 'as_is' } },
          { name: 'Another heading', weight: 1 / 3, content: { kind: 'changed', heading: 'New this week' } },
          { name: 'What Shopify itself recommends', weight: 1 / 3, content: { kind: 'shopify_related' } },
        ],
        goal: 'clicked',
        method: 'sequential',
        days: 28,
        smallestEffect: 0.1,
      } satisfies NewExperiment,
    ]);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const question = page.locator('s-modal#start-experiment');
    await question.getByText('Visitors who allow measuring take part').waitFor();
    await question.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/experiment\?id=experiment-new$/);
    expect(posted(EXPERIMENTS_API.act('experiment-new'))).toEqual([{ action: 'start' }]);
  });

  test('says what is wrong at its field, and loses nothing where the server says no', async () => {
    const page = await pages.open(busyDay(), '/app/experiment-plan');
    await page.getByLabel('What you expect, and why').fill('A longer text that took a while.');
    expect(await page.getByText('This is missing.').count()).toBe(0);
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await page.getByText('Something is missing or wrong above: it is marked.').waitFor();
    await page.getByText('This is missing.').waitFor();
    await page.getByText('Say what is changed, at least one thing.').waitFor();
    expect(await page.getByLabel('Name of the experiment').getAttribute('aria-invalid')).toBe('true');
    expect(await violations(page)).toEqual([]);
    expect(posted(EXPERIMENTS_API.experiments)).toEqual([]);
    await page.getByLabel('Name of the experiment').fill('Kinds of rows');
    await page.getByLabel('Kind of row').selectOption('for_you');
    await page.getByLabel('How visitors are split').selectOption('own');
    await page.getByLabel('Share in per cent').first().fill('60');
    await page.getByText('The shares add up to 110 %; they must be 100 %.').waitFor();
    await page.getByLabel('Share in per cent').nth(1).fill('40');
    pages.state.failure = { status: 409, message: 'Give each variation a name of its own.' };
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await page
      .locator('s-banner[heading="The plan was not saved"]')
      .getByText('Give each variation')
      .waitFor();
    expect(await page.getByLabel('What you expect, and why').inputValue()).toBe(
      'A longer text that took a while.',
    );
    pages.state.failure = null;
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await page.waitForURL(/id=experiment-new$/);
    const saved = posted(EXPERIMENTS_API.experiments).at(-1) as NewExperiment;
    expect(saved.variations.map(({ weight }) => weight)).toEqual([0.6, 0.4]);
    expect(saved.variations[1]!.content).toEqual({ kind: 'changed', type: 'for_you' });
  });

  test('that was saved is changed, and does not start with changes that were not saved', async () => {
    const page = await pages.open(busyDay(), '/app/experiment-plan?id=experiment-draft');
    const start = page.getByRole('button', { name: 'Start', exact: true }).first();
    expect(await page.getByLabel('Share in per cent').first().inputValue()).toBe('70');
    expect(await page.getByLabel('Computers and tablets').isChecked()).toBe(false);
    expect(await page.getByLabel('Phones').isChecked()).toBe(true);
    expect(await start.isDisabled()).toBe(false);
    await page.getByLabel('Name of the experiment').fill('Bolder still');
    await expect.poll(() => start.isDisabled()).toBe(true);
    await page.getByText('Save or discard your changes before you start it.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => start.isDisabled()).toBe(false);
    expect(
      pages.state.reports.find(({ summary }) => summary.experimentId === 'experiment-draft')?.summary.name,
    ).toBe('Bolder still');
    await page.getByRole('button', { name: 'Delete this draft' }).first().click();
    await page.locator('s-modal#delete-draft').getByRole('button', { name: 'Delete this draft' }).click();
    await page.waitForURL(/\/app\/experiments$/);
    await page.getByText('What runs').waitFor();
    expect(await page.getByText('Bolder still').count()).toBe(0);
  });

  test('that has started cannot be changed, and leads to its result', async () => {
    const page = await pages.open(busyDay(), '/app/experiment-plan?id=experiment-running');
    await page.getByRole('link', { name: 'see what comes of it' }).click();
    await page.waitForURL(/experiment\?id=experiment-running$/);
  });
});

/** Where the keyboard is. */
const focused = (page: Page) =>
  page.evaluate(`document.activeElement.getAttribute('heading') ?? document.activeElement.tagName`);

describe('the keyboard', () => {
  test('stays where it was once what was pressed is gone', async () => {
    const page = await pages.open(busyDay(), '/app/experiment?id=experiment-running');
    const stop = page.getByRole('button', { name: 'Stop', exact: true });
    await stop.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('S-BUTTON');
    await page.keyboard.press('Enter');
    await page.locator('s-modal#stop-experiment').getByRole('button', { name: 'Stop', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Ended', { exact: true }).waitFor();
    await expect.poll(() => focused(page)).toBe('What next');
  });

  test('stays at the comparison group whose size was changed', async () => {
    const page = await pages.open(busyDay(), '/app/experiments');
    await page.getByLabel('Comparison group').selectOption('0.2');
    await page.getByRole('button', { name: 'Change it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/20\u00a0% of visitors see nothing personal/).waitFor();
    await expect.poll(() => focused(page)).toBe('What recommendations bring');
  });

  test('stays among the variations whose last was removed', async () => {
    const page = await pages.open(busyDay(), '/app/experiment-plan?start=own-row');
    await page.getByRole('button', { name: 'Add a variation' }).click();
    await page.getByRole('button', { name: 'Remove the last variation' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('What is tried');
  });

  test('does not begin anew at the top of the page once a plan is saved', async () => {
    const page = await pages.open(busyDay(), '/app/experiment-plan?start=own-row');
    await page.getByRole('button', { name: 'Save as a draft' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/experiment-plan\?id=experiment-new$/);
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    expect(await focused(page)).toBe('Plan an experiment');
  });
});

describe('a result', () => {
  test('is a sentence first, and then every number of it in a table', async () => {
    const page = await pages.open(busyDay(), '/app/experiment?id=experiment-stopped');
    await page.getByRole('heading', { name: '“Recommendations” does better' }).waitFor();
    await page
      .getByText('Expected: Choosing for each visitor sells more than one row for everyone.')
      .waitFor();
    await page.getByRole('button', { name: 'Show as table: The goal', exact: true }).click();
    const row = page.getByRole('region', { name: 'The goal' }).getByRole('row').nth(1);
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      'better',
      '+11.2\u00a0%',
      '+3.2\u00a0%',
      '+19.2\u00a0%',
      '0.004',
      '0.012',
      '97 in 100',
      '3.1\u00a0%',
      '3.4\u00a0%',
    ]);
    await page.getByRole('button', { name: 'Show as table: What else changed' }).click();
    const others = page.getByRole('region', { name: 'What else changed' });
    expect(await others.getByRole('row').nth(1).textContent()).toContain('€4.12');
    expect(await others.getByRole('row').nth(1).textContent()).toContain('may be chance');
    expect(await others.getByRole('row').nth(2).textContent()).toContain('too few');
    await page
      .getByText('1,812 ms')
      .or(page.getByText('+1.0\u00a0% · not worse than allowed'))
      .first()
      .waitFor();
    await page.getByText('As planned: p = 0.963. Below 0.005 no figure would be shown.').waitFor();
    await page.getByText('Method', { exact: true }).last().click();
    await page.getByText('Intervals and p by Welch’s test').waitFor();
    await page.getByText('that part was taken out (CUPED)').waitFor();
  });

  test('is told by segment with corrected p, and day by day', async () => {
    const page = await pages.open(busyDay(), '/app/experiment?id=experiment-stopped');
    const segments = page.getByRole('group', { name: 'The goal by segment' }).getByRole('img');
    await segments.first().waitFor();
    expect(await segments.count()).toBe(1);
    expect(await segments.first().getAttribute('aria-label')).toContain('p, corrected: 0.012');
    await page.getByRole('button', { name: 'Show as table: The goal by segment' }).click();
    const told = page.getByRole('region', { name: 'The goal by segment' }).getByRole('row');
    expect(await told.nth(2).textContent()).toBe(`Regulars${'too few'.repeat(5)}`);
    const days = page.getByRole('group', { name: 'Visitors who order, day by day' }).getByRole('img');
    expect(await days.count()).toBe(7);
    expect(await days.first().getAttribute('aria-label')).toBe('Nov 1, 2026: too few');
    expect(await days.last().getAttribute('aria-label')).toContain('+12.0\u00a0%');
  });

  test('that is judged once calls nothing better before its last day', async () => {
    const page = await pages.open(busyDay(), '/app/experiment?id=experiment-running');
    await page.getByText('What stands below is how things are going, not yet a result.').waitFor();
    const points = page.getByRole('group', { name: 'The goal', exact: true }).getByRole('img');
    expect(await points.nth(1).getAttribute('aria-label')).toBe(
      'Visitors who order · Nothing: −14.0\u00a0% (−23.0\u00a0% to −5.0\u00a0%) · not judged',
    );
    expect(await page.getByText('worse', { exact: true }).count()).toBe(0);
    const line = page.getByRole('group', { name: 'Visitors who order, day by day' });
    expect(await line.count()).toBe(0);
    await page.getByRole('combobox', { name: 'Variation' }).selectOption('1');
    await line.waitFor();
    await page.getByText('Nothing, 33.3\u00a0% of visitors: Nothing: the place stays empty').waitFor();
  });

  test('of a broken split shows no effect, but why, and what to look for', async () => {
    const state = busyDay();
    breakSplit(state, 'experiment-stopped');
    const page = await pages.open(state, '/app/experiment?id=experiment-stopped', 400);
    await page.getByText('Why no effect is shown').waitFor();
    await page.getByText('Does a program visit the shop').waitFor();
    await page.getByText('Not as planned: p < 0.001.').waitFor();
    expect(await page.getByText('The goal', { exact: true }).count()).toBe(0);
    expect(await page.getByText('+11.2').count()).toBe(0);
    const bars = page.getByRole('group', { name: 'Visitors by variation' }).getByRole('img');
    expect(await bars.first().getAttribute('aria-label')).toBe(
      'The theme’s own row: 55.5\u00a0% of visitors (6,400), planned 50\u00a0%',
    );
    expect(await violations(page)).toEqual([]);
  });

  test('is stopped, noted, put into the archive and deleted, each after a question', async () => {
    const page = await pages.open(busyDay(), '/app/experiment?id=experiment-running');
    const answer = async (id: string, label: string) => {
      await page.getByRole('button', { name: label, exact: true }).first().click();
      await page.locator(`s-modal#${id}`).getByRole('button', { name: label, exact: true }).click();
    };
    expect(await page.getByRole('button', { name: 'Delete', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Make a draft of it' }).count()).toBe(0);
    await answer('stop-experiment', 'Stop');
    await page.getByText('Ended', { exact: true }).waitFor();
    await page.getByLabel('In your words').fill('Best sellers do as well.');
    pages.state.failure = { status: 503, message: 'The database is being restarted.' };
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The database is being restarted.').waitFor();
    expect(await page.getByLabel('In your words').inputValue()).toBe('Best sellers do as well.');
    pages.state.failure = null;
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForFunction(`toasts.includes('Saved')`);
    await answer('archive-experiment', 'Move to the archive');
    await page.getByText('In the archive', { exact: true }).waitFor();
    await answer('delete-experiment', 'Delete');
    await page.waitForURL(/\/app\/experiments$/);
    expect(posted(EXPERIMENTS_API.act('experiment-running'))).toEqual([
      { action: 'stop' },
      { action: 'note', learned: 'Best sellers do as well.' },
      { action: 'note', learned: 'Best sellers do as well.' },
      { action: 'archive' },
      { action: 'delete' },
    ]);
  });

  test('that has ended is made a draft of as it was, and loses nothing where the server says no', async () => {
    const page = await pages.open(busyDay(), '/app/experiment?id=experiment-archived');
    const ended = pages.state.reports.find(({ summary }) => summary.experimentId === 'experiment-archived')!;
    const again = page.getByRole('button', { name: 'Make a draft of it' });
    await again.waitFor();
    pages.state.failure = { status: 409, message: 'This shop has no such segment.' };
    await again.click();
    await page.getByText('This shop has no such segment.').waitFor();
    pages.state.failure = null;
    await again.click();
    await page.waitForURL(/\/app\/experiment-plan\?id=experiment-new$/);
    expect(posted(EXPERIMENTS_API.experiments)).toEqual([ended.definition, ended.definition]);
  });

  test('that was the comparison group cannot be made a draft of', async () => {
    const state = busyDay();
    const group = state.experiments.holdout.result!;
    state.reports = [{ ...group, summary: { ...group.summary, experimentId: 'former', state: 'stopped' } }];
    const page = await pages.open(state, '/app/experiment?id=former');
    await page.getByRole('button', { name: 'Move to the archive' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Make a draft of it' }).count()).toBe(0);
  });

  test('is taken along as a file with every figure', async () => {
    const page = await pages.open(busyDay(), '/app/experiment?id=experiment-stopped');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download all figures (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Recommendations-against-our-own-row.csv');
    expect(await readFile(await download.path(), 'utf8')).toContain('bought,0.112');
  });

  test('says that it loads, and offers to try again when that failed', async () => {
    const state = busyDay();
    state.failure = { status: 503, message: 'The database is being restarted.' };
    const page = await pages.open(state, '/app/experiment?id=experiment-stopped');
    await page.getByText('Could not load the experiment').waitFor();
    pages.state.failure = null;
    await page.getByRole('button', { name: 'Try again: the experiment' }).click();
    await page.getByRole('heading', { name: '“Recommendations” does better' }).waitFor();
  });
});

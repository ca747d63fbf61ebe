import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../shopify-app/build.ts';
import { startAdminServer, type AdminServer, type AdminState } from './admin-server.ts';
import { busyDay, firstDay } from './admin-states.ts';
import { launchChromium } from './browser.ts';

const PAGES = {
  '/app': 'Home',
  '/app/models': 'Models',
  '/app/privacy': 'Privacy',
  '/app/activity': 'Activity',
};

let browser: Browser;
let server: AdminServer;

beforeAll(async () => {
  await build({ only: ['admin'], quiet: true });
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await server.close();
});

async function open(state: AdminState, path: string, width = 1100): Promise<Page> {
  server = await startAdminServer(state);
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  // Well below the test's own limit, so that a failure names what was missing.
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe.each([
  ['on the first day', firstDay],
  ['when the circle runs', busyDay],
])('%s', (_, makeState) => {
  test.each(Object.entries(PAGES))(
    '%s has a title, no accessibility violation and fits a phone',
    async (path, title) => {
      const page = await open(makeState(), path, 390);
      await page.getByText('Loading').first().waitFor({ state: 'hidden' });
      expect(await page.title()).toBe(`${title} · Kindred`);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    },
  );
});

describe('the admin', () => {
  test('signs each request with a fresh session token', async () => {
    const page = await open(busyDay(), '/app/models');
    await page.getByText('In use', { exact: true }).waitFor();
    const tokens = server.state.requests.map((request) => request.authorization);
    expect(tokens.length).toBeGreaterThan(1);
    expect(tokens.every((token) => token.startsWith('Bearer token-'))).toBe(true);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  test('goes from page to page without loading one, also back, and by keyboard', async () => {
    const page = await open(busyDay(), '/app');
    await page.evaluate('window.stayed = true');
    await page.getByRole('link', { name: 'Privacy' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    expect(await page.getByRole('link', { name: 'Privacy' }).getAttribute('aria-current')).toBe('page');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Kindred' }).waitFor();
    expect(await page.evaluate('window.stayed')).toBe(true);
  });

  test('follows the links of the side bar, which App Bridge announces', async () => {
    const page = await open(busyDay(), '/app');
    await page.evaluate(() => {
      const link = document.querySelector('s-app-nav s-link[href="/app/activity"]')!;
      link.dispatchEvent(new Event('shopify:navigate', { bubbles: true }));
    });
    await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/activity');
  });

  test('says what failed, keeps trying, and tries again at a press', async () => {
    const state = busyDay();
    state.failure = { status: 503, message: 'The database is being restarted.' };
    const page = await open(state, '/app/privacy');
    await page.getByRole('alert').waitFor();
    await page.getByText('The database is being restarted.').waitFor();
    expect(await violations(page)).toEqual([]);
    state.failure = null;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Withdraw consent').first().waitFor();
  });

  test('keeps what it knows when a later answer fails', async () => {
    const state = busyDay();
    const page = await open(state, '/app/activity');
    await page.getByText('61,204').waitFor();
    state.failure = { status: 500, message: 'Out of order.' };
    await page.getByText('What you see below is from before.').waitFor();
    expect(await page.getByText('61,204').isVisible()).toBe(true);
  });
});

describe('set-up', () => {
  test('shows what is done and leads to what is next', async () => {
    const page = await open(firstDay(), '/app');
    await page.getByText('2 of 6 steps done').waitFor();
    await page.getByRole('link', { name: 'Read and decide' }).click();
    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    expect(await page.getByRole('button', { name: 'Allow training' }).isEnabled()).toBe(true);
  });
});

describe('training consent', () => {
  test('is given to the wording that was shown, after a question', async () => {
    const page = await open(firstDay(), '/app/privacy');
    await page.getByRole('button', { name: 'Allow training' }).click();
    const question = page.locator('s-modal#grant');
    await page.getByRole('dialog', { name: 'Allow training?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await question.getByRole('button', { name: 'Allow training' }).click();
    await page.getByText('Given on').waitFor();
    const posted = server.state.requests.find((request) => request.method === 'POST')!;
    expect(JSON.parse(posted.body)).toEqual({ granted: true, textVersion: '2026-11-22' });
  });

  test('is withdrawn only after being told what is deleted; Escape changes nothing', async () => {
    const page = await open(busyDay(), '/app/privacy');
    await page.getByRole('button', { name: 'Withdraw consent' }).click();
    const question = page.locator('s-modal#withdraw');
    const dialog = page.getByRole('dialog');
    await question.getByText('All models of this shop are deleted').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(server.state.requests.filter((request) => request.method === 'POST')).toEqual([]);
    await page.getByRole('button', { name: 'Withdraw consent' }).click();
    await question.getByRole('button', { name: 'Withdraw consent' }).click();
    await page.getByText('Not given').waitFor();
    expect(server.state.releases).toEqual([]);
  });

  test('is asked for before a model can be trained', async () => {
    const page = await open(firstDay(), '/app/models');
    await page.getByText('Kindred trains models only after you agree').waitFor();
    expect(await page.getByRole('button', { name: 'Train now' }).count()).toBe(0);
  });
});

describe('models', () => {
  test('are rolled back after a question, and the page shows which is in use', async () => {
    const page = await open(busyDay(), '/app/models');
    await page.getByRole('button', { name: 'Use this model' }).click();
    await page.locator('s-modal').getByRole('button', { name: 'Use this model' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(server.state.releases.map((release) => release.active)).toEqual([false, true, false]);
    await page.getByText('In use', { exact: true }).waitFor();
    expect(await page.evaluate('toasts')).toEqual(['This model is in use now']);
  });

  test('that the gate refused cannot be used', async () => {
    const page = await open(busyDay(), '/app/models');
    await page.getByText('Not released', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Use this model' }).count()).toBe(1);
  });

  test('are trained again, with progress, and the list follows when it is done', async () => {
    const page = await open(busyDay(), '/app/models');
    await page.getByRole('button', { name: 'Train now' }).click();
    await page.locator('s-modal#train').getByRole('button', { name: 'Train now' }).click();
    await page.getByText('Training: fitting the model').waitFor();
    await page.getByText('About 2 minutes left.').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0.4');
    expect(await page.getByRole('button', { name: 'Train now' }).isDisabled()).toBe(true);
    const [newest] = server.state.releases;
    server.state.releases.unshift({ ...newest!, releaseId: '01999999-0000-7000-8000-0000000000aa' });
    server.state.overview.training = {
      jobId: 'job',
      state: 'done',
      progress: 1,
      message: '',
      remainingSeconds: null,
    };
    await page.getByText('id 000000aa').waitFor();
  });
});

describe('a model card', () => {
  test('is read on the page and taken away as a file', async () => {
    const page = await open(busyDay(), '/app/models');
    await page.getByRole('button', { name: 'Read model card' }).first().click();
    await page.getByText('Any decision about a person.').waitFor();
    expect(await violations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download model card' }).click();
    expect((await download).suggestedFilename()).toBe('model-card-00000003.md');
    await page.getByRole('button', { name: 'Close model card' }).click();
    await page.getByText('Any decision about a person.').waitFor({ state: 'hidden' });
  });
});

describe('what counts beside relevance', () => {
  test('is set in words, with what it costs, and saved only when it changed', async () => {
    const page = await open(busyDay(), '/app/models');
    await page.getByText('there are 2.4 different types instead of 1.9').waitFor();
    expect(await page.getByLabel('Variety').inputValue()).toBe('0.2');
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await page.getByLabel('New products').selectOption('Some');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForFunction('toasts.length === 1');
    expect(server.state.ranking.settings.weights).toEqual({
      variety: 0.2,
      novelty: 0.5,
      stock: 0,
      margin: 0,
    });
    expect(await page.getByLabel('New products').inputValue()).toBe('0.5');
  });

  test('cannot be set by what Kindred does not know, and says so', async () => {
    const page = await open(firstDay(), '/app/models');
    await page.getByText('Kindred does not know what products cost you').waitFor();
    expect(await page.getByLabel('Margin').isDisabled()).toBe(true);
    expect(await page.getByLabel('Stock').isDisabled()).toBe(true);
    await page.getByText('measured by the next training').waitFor();
  });
});

describe('a training', () => {
  test('is stopped by a button, without a question', async () => {
    const state = busyDay();
    const running = { jobId: 'job', progress: 0.4, message: 'fitting the model', remainingSeconds: null };
    state.overview.training = { ...running, state: 'running' };
    const page = await open(state, '/app/models');
    await page.getByText('How long it takes shows in a moment.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop training' }).click();
    await page.getByText('The last training was stopped: You stopped it.').waitFor();
    expect(await page.getByRole('button', { name: 'Stop training' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Train now' }).isEnabled()).toBe(true);
  });
});

describe('activity', () => {
  test('follows by itself until it is paused', async () => {
    const page = await open(busyDay(), '/app/activity');
    await page.getByText('61,204').waitFor();
    server.state.activity.accepted = 61_205;
    await page.getByText('61,205').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused.').waitFor();
    await page.waitForTimeout(300);
    const before = server.state.requests.length;
    await page.waitForTimeout(2500);
    expect(server.state.requests.length).toBe(before);
  });
});

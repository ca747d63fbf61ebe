import { describe, expect, test } from 'vitest';
import { useAdminPages, violations } from './admin-page.ts';
import { planTests } from './admin-plan.ts';
import { setAsideTests } from './admin-set-aside.ts';
import { trafficTests } from './admin-traffic.ts';
import { webVitalsTests } from './admin-web-vitals.ts';
import { busyDay, firstDay } from './admin-states.ts';

const pages = useAdminPages();

describe('the admin', () => {
  test('signs each request with a fresh session token', async () => {
    const page = await pages.open(busyDay(), '/app/models');
    await page.getByText('In use', { exact: true }).waitFor();
    const tokensSent = () => pages.state.requests.map((request) => request.authorization);
    await expect.poll(() => tokensSent().length).toBeGreaterThan(1);
    const tokens = tokensSent();
    expect(tokens.every((token) => token.startsWith('Bearer token-'))).toBe(true);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  test('asks first with the token that opened the page, and later with fresh ones', async () => {
    const page = await pages.open(busyDay(), '/app?id_token=opening');
    await page.getByRole('link', { name: 'Models' }).first().click();
    await page.getByText('In use', { exact: true }).waitFor();
    const tokenFor = (asked: string) =>
      pages.state.requests.find(({ path }) => path === asked)?.authorization ?? '';
    expect(tokenFor('/api/overview')).toBe('Bearer opening');
    expect(tokenFor('/api/releases')).toMatch(/^Bearer token-/);
  });

  test('asks once more with a fresh token where the one that opened the page has run out', async () => {
    const page = await pages.open(busyDay(), '/app/models?id_token=opening', 1100, (context) =>
      context.route('**/api/**', (route) =>
        route.request().headers()['authorization'] === 'Bearer opening'
          ? route.fulfill({ status: 401, json: { error: 'invalid_session', message: 'Too old.' } })
          : route.continue(),
      ),
    );
    await page.getByText('In use', { exact: true }).waitFor();
    expect(await page.getByText('Too old.').count()).toBe(0);
  });

  test('says so when the code of a page does not come, and tries again', async () => {
    const page = await pages.open(busyDay(), '/app', 1100, (context) =>
      context.route('**/assets/models-page-*.js', (route) => route.abort()),
    );
    await page.getByRole('link', { name: 'Models' }).first().click();
    await page.getByText('This page could not be loaded').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('In use', { exact: true }).waitFor();
  });

  test('goes from page to page without loading one, also back, and by keyboard', async () => {
    const page = await pages.open(busyDay(), '/app');
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
    const page = await pages.open(busyDay(), '/app');
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
    const page = await pages.open(state, '/app/privacy');
    await page.getByRole('alert').waitFor();
    await page.getByText('The database is being restarted.').waitFor();
    expect(await violations(page)).toEqual([]);
    state.failure = null;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Withdraw consent').first().waitFor();
  });

  test('keeps what it knows when a later answer fails', async () => {
    const state = busyDay();
    const page = await pages.open(state, '/app/activity');
    await page.getByText('61,204').waitFor();
    state.failure = { status: 500, message: 'Out of order.' };
    await page.getByText('What you see below is from before.').waitFor();
    expect(await page.getByText('61,204').isVisible()).toBe(true);
  });
});

describe('set-up', () => {
  test('shows what is done and leads to what is next', async () => {
    const page = await pages.open(firstDay(), '/app');
    await page.getByText('2 of 6 steps done').waitFor();
    await page.getByRole('link', { name: 'Read and decide' }).click();
    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    expect(await page.getByRole('button', { name: 'Allow training' }).isEnabled()).toBe(true);
  });
});

describe('training consent', () => {
  test('is given to the wording that was shown, after a question', async () => {
    const page = await pages.open(firstDay(), '/app/privacy');
    await page.getByRole('button', { name: 'Allow training' }).click();
    const question = page.locator('s-modal#grant');
    await page.getByRole('dialog', { name: 'Allow training?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await question.getByRole('button', { name: 'Allow training' }).click();
    await page.getByText('Given on').waitFor();
    const posted = pages.state.requests.find((request) => request.method === 'POST')!;
    expect(JSON.parse(posted.body)).toEqual({ granted: true, textVersion: '2026-11-23' });
  });

  test('is withdrawn only after being told what is deleted; Escape changes nothing', async () => {
    const page = await pages.open(busyDay(), '/app/privacy');
    await page.getByRole('button', { name: 'Withdraw consent' }).click();
    const question = page.locator('s-modal#withdraw');
    const dialog = page.getByRole('dialog');
    await question.getByText('All models of this shop are deleted').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(pages.state.requests.filter((request) => request.method === 'POST')).toEqual([]);
    await page.getByRole('button', { name: 'Withdraw consent' }).click();
    await question.getByRole('button', { name: 'Withdraw consent' }).click();
    await page.getByText('Not given').waitFor();
    expect(pages.state.releases).toEqual([]);
  });

  test('is asked for before a model can be trained', async () => {
    const page = await pages.open(firstDay(), '/app/models');
    await page.getByText('Kindred trains models only after you agree').waitFor();
    expect(await page.getByRole('button', { name: 'Train now' }).count()).toBe(0);
  });
});

describe('activity', () => {
  test('follows by itself until it is paused', async () => {
    const page = await pages.open(busyDay(), '/app/activity');
    await page.getByText('61,204').waitFor();
    pages.state.activity.accepted = 61_205;
    await page.getByText('61,205').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused.').waitFor();
    // By the browser's own word: what was under way when it was paused may reach the server later.
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForTimeout(2500);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });
});

describe('health', () => {
  test('says that nothing is known before a visit was measured', async () => {
    const page = await pages.open(firstDay(), '/app/health');
    await page.getByText('so nothing is known').waitFor();
    await page.getByText('Nothing that a device could tell us of.').waitFor();
  });

  test('says what failed, on how many visits, and what to do; and counts anew at a press', async () => {
    const page = await pages.open(busyDay(), '/app/health');
    await page.getByText('Something failed in 30 of 800 measured visits').waitFor();
    const row = page.locator('s-table-row', { hasText: 'Ranking products' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/go back to the one before under Models/);
    expect(await row.innerText()).toMatch(/27\s+36/);
    await page.getByText('dated in the future').last().waitFor();
    pages.state.health.total.failingVisits = 31;
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('Something failed in 31 of 800 measured visits').waitFor();
  });
});

setAsideTests(pages);
webVitalsTests(pages);
planTests(pages);
trafficTests(pages);

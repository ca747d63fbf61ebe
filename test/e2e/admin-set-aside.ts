import { SET_ASIDE_KINDS } from '@kindred/shared/api/set-aside';
import { describe, expect, test } from 'vitest';
import { type AdminPages, violations } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

export function setAsideTests(pages: AdminPages): void {
  describe('work that did not get done', () => {
    test('is none on most days', async () => {
      const page = await pages.open(firstDay(), '/app/health');
      await page.getByText('Whatever fails is tried several times first.').waitFor();
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    });

    test('says what, since when and why, is tried again by keyboard, and then is gone', async () => {
      const page = await pages.open(busyDay(), '/app/health', 360);
      const row = page.locator('s-grid', { hasText: 'Reading the catalogue' });
      expect(await row.innerText()).toContain('Shopify could not be reached. Products stay');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await row.getByRole('button', { name: 'Try again: Reading the catalogue' }).focus();
      await page.keyboard.press('Enter');
      await row.waitFor({ state: 'detached' });
      expect(await page.evaluate('toasts')).toEqual(['It is being tried again']);
      await page.getByText('News about products').waitFor();
    });

    test('is said in the language of the merchant’s Shopify admin, with what Shopify answered', async () => {
      const page = await pages.open(busyDay(), '/app/health?locale=de');
      await page.getByText('Shopify hat mit einem Fehler geantwortet (HTTP 503). Diese Produkte').waitFor();
      await page.getByText('12-mal, seit').waitFor();
    });

    test('has words for every kind, and says when trying again failed', async () => {
      const state = busyDay();
      const since = Date.now();
      state.setAside = SET_ASIDE_KINDS.map((kind) => ({ kind, count: 1, since, lastError: `No ${kind}.` }));
      const page = await pages.open(state, '/app/health');
      for (const kind of SET_ASIDE_KINDS) await page.getByText(`No ${kind}.`).waitFor();
      pages.state.failure = { status: 500, message: 'It could not be put back.' };
      await page.getByRole('button', { name: 'Try again: Privacy requests' }).click();
      await page.getByText('It could not be put back.').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
}

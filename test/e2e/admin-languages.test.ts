import { dictionary as de } from '@kindred/shopify-app/admin/languages/de';
import { dictionary as es } from '@kindred/shopify-app/admin/languages/es';
import { dictionary as fr } from '@kindred/shopify-app/admin/languages/fr';
import { dictionary as ja } from '@kindred/shopify-app/admin/languages/ja';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../shopify-app/admin/router.ts';
import { useAdminPages } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

const DICTIONARIES: Record<string, Record<string, string>> = { de, es, fr, ja };

/** As long as that no word of a product or a code is meant by it. */
const SENTENCE = 18;

/** What a page says: its text, with that of the elements' own labels and headings. */
const spoken = `[...document.querySelectorAll('*')].flatMap((each) => [
  ...[...each.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim()),
  ...[...each.attributes].filter(({ name }) => /^(aria-)?label$|heading|details/i.test(name)).map(({ value }) => value),
]).filter((text) => text.length > 3)`;

const PATHS = Object.values(PAGES);
const STATES = [
  ['on the first day', firstDay],
  ['when the circle runs', busyDay],
] as const;

const pages = useAdminPages();

describe.each(Object.entries(DICTIONARIES))('in %s', (locale, dictionary) => {
  const english = Object.keys(dictionary).filter(
    (text) => text.length >= SENTENCE && !text.includes('{') && dictionary[text] !== text,
  );

  test.each(STATES)(
    '%s no page says anything in English that it has words for, and each fits a phone',
    async (_, makeState) => {
      const page = await pages.open(makeState(), `${PATHS[0]}?locale=${locale}`, 390);
      for (const path of PATHS) {
        await page.goto(new URL(`${path}?locale=${locale}`, page.url()).href);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForFunction(`document.querySelector('[data-waiting]') === null`);
        // Words that take long are not waited for, and said when they come.
        await expect
          .poll(() => page.evaluate('document.documentElement.lang'), { message: path })
          .toBe(locale);
        const inEnglish = async () => {
          const said = await page.evaluate<string[]>(spoken);
          expect(said.length, path).toBeGreaterThan(5);
          return said.filter((text) => english.some((sentence) => text.includes(sentence)));
        };
        await expect.poll(inEnglish, { message: path }).toEqual([]);
        const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(tooWide, path).toBeLessThanOrEqual(0);
      }
    },
  );
});

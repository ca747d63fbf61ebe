import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { adminShell } from './admin-shell.ts';
import { pageWords } from './page-words.ts';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../admin/index.html'), 'utf8');
const shell = (locale: string | null) =>
  adminShell(PAGE, { clientId: 'an-"id', cdnUrl: 'https://cdn.test', locale });

test.each([
  ['de', 'de'],
  ['fr-CA', 'fr'],
  ['nl', 'en'],
  ['constructor', 'en'],
  [null, 'en'],
])('a browser that says %s reads %s', (locale, language) => {
  expect(pageWords(locale).language).toBe(language);
  expect(shell(locale)).toContain(`<html lang="${language}">`);
});

test.each(['en', 'de', 'fr', 'es', 'ja'])('every mark of the page is filled, %s', (language) => {
  const filled = shell(language);
  expect(filled).not.toMatch(/%[A-Z_]+%/);
  expect(filled).toContain('content="an-&quot;id"');
  expect(filled).toContain('src="https://cdn.test/shopifycloud/app-bridge.js"');
});

test.each(['en', 'de', 'fr', 'es', 'ja'])(
  'no word ends the template or the attribute it stands in, %s',
  (language) => {
    const { waiting, ...others } = pageWords(language);
    expect(Object.values({ ...waiting, ...others }).join('\n')).not.toMatch(/["'`<>$\\&]/);
  },
);

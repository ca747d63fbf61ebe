import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../extension/locales/languages.ts';
import { bareWords, sources, strings } from './languages.ts';

const root = resolve(import.meta.dirname, '../..');
const extension = sources(['extension']).filter(({ path }) => !path.startsWith('extension/locales/'));
const keys = Object.keys(LANGUAGES.en);
const gapsOf = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();

test('no text of the extension is translated that nobody says', () => {
  const spoken = new Set(extension.flatMap(strings));
  // The manifest, and the popup's title in it, say theirs as `__MSG_key__`.
  const inPlace = [...spoken, ...htmlFiles()].join('\n').matchAll(/__MSG_(\w+)__/g);
  for (const [, key] of inPlace) spoken.add(key!);
  expect(keys.filter((key) => !spoken.has(key))).toEqual([]);
});

test('no words stand in the extension in English only', () => {
  expect(extension.flatMap(bareWords)).toEqual([]);
});

test.each(Object.entries(LANGUAGES))('%s has every text, with its gaps', (_language, messages) => {
  expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  for (const [key, text] of Object.entries(LANGUAGES.en)) {
    const translated = messages[key as keyof typeof messages];
    expect(translated.trim(), key).not.toBe('');
    expect(gapsOf(translated), key).toEqual(gapsOf(text));
    // Browsers take letters, digits and underlines, and no key twice in another case.
    expect(key).toMatch(/^[A-Za-z]\w*$/);
  }
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
});

test.each(Object.entries(LANGUAGES))(
  'the stores’ page in %s begins with the words of the manifest',
  (language, messages) => {
    const page = readFileSync(join(root, `extension/store/${language}.md`), 'utf8');
    expect(page.split('\n\n').slice(0, 2)).toEqual([`# ${messages.appName}`, messages.appDescription]);
    // What Chrome's store takes.
    expect(messages.appDescription.length).toBeLessThanOrEqual(132);
  },
);

test('the stores’ page has a reason for each permission', () => {
  const page = readFileSync(join(root, 'extension/store/en.md'), 'utf8');
  const manifest = readFileSync(join(import.meta.dirname, 'extension/manifest-chrome.json'), 'utf8');
  const { permissions } = JSON.parse(manifest) as { permissions: string[] };
  expect(permissions.length).toBeGreaterThan(0);
  for (const permission of permissions) expect(page).toContain(`- \`${permission}\`: `);
});

test('French keeps its colons and marks with the word before', () => {
  for (const [key, text] of Object.entries(LANGUAGES.fr)) expect(text, key).not.toMatch(/ [:;!?»]|« /);
});

function htmlFiles(): string[] {
  const folder = join(root, 'extension/entrypoints');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

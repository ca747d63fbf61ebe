import { readdirSync } from 'node:fs';
import { dictionary as de } from '@kindred/shopify-app/admin/languages/de';
import { dictionary as es } from '@kindred/shopify-app/admin/languages/es';
import { dictionary as fr } from '@kindred/shopify-app/admin/languages/fr';
import { dictionary as ja } from '@kindred/shopify-app/admin/languages/ja';
import { expect, test } from 'vitest';
import { PAGE_WORDS } from '../../shopify-app/admin/languages/page-words.ts';
import { bareWords, fetchedLater, saidTexts, sources, strings, withImports } from './languages.ts';
import { type Page, READ_ELSEWHERE, READ_ON } from './server-sentences.ts';

const files = sources();
const texts = Object.keys(de);
const codeOf = (page: Page) => withImports(`shopify-app/admin/${page}/${page}-page.tsx`, files);

async function wordsOf(parts: readonly string[]): Promise<Record<string, string>> {
  const fetched = ['common', ...parts].map(async (part): Promise<Record<string, object>> => {
    return await import(`../../shopify-app/admin/languages/de/${part}.ts`);
  });
  return Object.assign({}, ...(await Promise.all(fetched)).flatMap((part) => Object.values(part)));
}

const gapsOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test('the dictionaries have every sentence that the server leaves to them', () => {
  const missing = files.flatMap(saidTexts).filter((text) => !(text in de));
  expect(missing).toEqual([]);
});

test('no text is translated that nobody says', () => {
  const spoken = new Set(files.flatMap(strings));
  expect(texts.filter((text) => !spoken.has(text))).toEqual([]);
});

test('no words stand in a page of the admin in English only', () => {
  const admin = files.filter(({ path }) => path.startsWith('shopify-app/admin/'));
  expect(admin.flatMap(bareWords)).toEqual([]);
});

test('each file of words is fetched by some page', () => {
  const fetched = new Set<string>(['common', 'dictionary', ...Object.values(PAGE_WORDS).flat()]);
  const parts = readdirSync(new URL('../../shopify-app/admin/languages/de', import.meta.url));
  expect(parts.filter((file) => !fetched.has(file.replace('.ts', '')))).toEqual([]);
});

test.each(Object.entries(PAGE_WORDS))(
  'the page %s fetches the words of all that it says',
  async (page, parts) => {
    const code = codeOf(page as Page);
    // What comes later is for what appears only once something is done or opened.
    const words = await wordsOf([...parts, ...code.flatMap(fetchedLater)]);
    const spoken = code.flatMap(strings);
    expect(spoken.length).toBeGreaterThan(0);
    // A lone word in lower case is also a name of the code, such as a field's.
    const missing = spoken.filter((text) => text in de && !(text in words) && !/^[a-z]+$/.test(text));
    expect(missing).toEqual([]);
  },
);

const folders = Object.keys(READ_ON).toSorted((a, b) => b.length - a.length);
const folderOf = (path: string): string | undefined =>
  folders.find((folder) => path === folder || path.startsWith(`${folder}/`));
const sentences = files
  .filter(({ path }) => !path.startsWith('shopify-app/admin/'))
  .flatMap((file) => saidTexts(file).map((text) => ({ text, path: file.path, folder: folderOf(file.path) })));

function pagesOf({ text, folder = '' }: (typeof sentences)[number]): readonly Page[] {
  const start = Object.keys(READ_ELSEWHERE).find((each) => text.startsWith(each));
  return (start === undefined ? READ_ON[folder] : READ_ELSEWHERE[start]) ?? [];
}

test('each sentence of the server names the pages where it is read', () => {
  expect(sentences.filter(({ folder }) => folder === undefined)).toEqual([]);
  expect(folders.filter((folder) => sentences.every((each) => each.folder !== folder))).toEqual([]);
  const elsewhere = Object.keys(READ_ELSEWHERE);
  expect(elsewhere.filter((start) => sentences.every(({ text }) => !text.startsWith(start)))).toEqual([]);
});

test.each(Object.entries(PAGE_WORDS))(
  'the page %s fetches the words of all that the server says there',
  async (name, parts) => {
    const page = name as Page;
    const words = await wordsOf([...parts, ...codeOf(page).flatMap(fetchedLater)]);
    const missing = sentences.filter(
      (sentence) => pagesOf(sentence).includes(page) && !(sentence.text in words),
    );
    expect(missing).toEqual([]);
  },
);

test.each([
  ['de', de, 2],
  ['fr', fr, 2],
  ['es', es, 2],
  ['ja', ja, 1],
])('%s has the gaps and the forms of every text', (_language, dictionary: Record<string, string>, forms) => {
  expect(Object.keys(dictionary).sort()).toEqual([...texts].sort());
  for (const text of texts) {
    const translated = dictionary[text]!;
    expect(translated.trim(), text).not.toBe('');
    const wanted = text.includes('|') ? forms : 1;
    const each = translated.split('|');
    expect(each.length, text).toBe(wanted);
    // A form for one may say it in words; the form for several names all.
    expect(gapsOf(each.at(-1)!), text).toEqual(gapsOf(text));
    // The sign would stand alone on a line; Japanese writes none between.
    expect(translated, text).not.toMatch(/[\d}] %/);
  }
});

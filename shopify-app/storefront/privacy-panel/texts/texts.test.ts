import { EVENT_NAMES } from '@kindred/shared/event';
import { BASE_FIELDS, DATA_FIELDS } from '@kindred/shared/event-policy';
import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { LANGUAGES, speechFor } from './speech.ts';

/** `a.b.c` of every sentence, with the sentence. */
function sentences(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, string | object]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  );
}

const gapsIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).toSorted();
const PLURAL = /\.(one|many|other)$/;
const english = new Map(sentences(en).map(([path, text]) => [path, gapsIn(text)]));

describe.each(Object.entries(LANGUAGES))('in %s', (language, texts) => {
  const own = sentences(texts);

  test('no sentence is empty, and each has the gaps of the English one', () => {
    for (const [path, text] of own) {
      expect(text.trim(), path).not.toBe('');
      expect(gapsIn(text), path).toEqual(english.get(path.replace(PLURAL, '.other')) ?? english.get(path));
    }
  });

  test('nothing but names stays English', () => {
    const same = own.filter(
      ([path, text]) => language !== 'en' && sentences(en).some(([p, t]) => p === path && t === text),
    );
    // Words that these languages share.
    expect(
      same.map(([, text]) => text).filter((text) => !/^(marketing|Marketing|collection)$/.test(text)),
    ).toEqual([]);
  });

  test('every plural has the forms that the language asks for', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const needed = forms.filter((form) => form !== 'many');
    for (const plural of [texts.interests.viewed, texts.sent.total])
      expect(Object.keys(plural).toSorted()).toEqual(needed.toSorted());
  });

  test('every event and every field that may leave a device has its words', () => {
    expect(Object.keys(texts.sent.kinds).toSorted()).toEqual([...EVENT_NAMES].toSorted());
    expect(Object.keys(texts.sent.always).toSorted()).toEqual(Object.keys(BASE_FIELDS).toSorted());
    const fields = new Set(Object.values(DATA_FIELDS).flatMap((fieldsOf) => Object.keys(fieldsOf)));
    expect(Object.keys(texts.sent.some).toSorted()).toEqual([...fields].toSorted());
  });
});

test.each([
  ['de-CH', 'de', 'Weil du 1 Produkt angesehen hast'],
  ['fr', 'fr', 'Parce que vous avez vu 1 produit'],
  ['ja', 'ja', '商品を1点ご覧になったため'],
  ['pt-BR', 'en', 'Because you looked at 1 product'],
])('speaks to %s in %s', (locale, language, sentence) => {
  const speech = speechFor(locale);
  expect(speech.language).toBe(language);
  expect(speech.count(speech.texts.interests.viewed, 1)).toBe(sentence);
});

test('writes numbers, dates and lists as the language does', () => {
  const { count, date, list } = speechFor('de');
  expect(count({ other: '{n}' }, 12_345)).toBe('12.345');
  expect(date(Date.UTC(2026, 10, 22, 12))).toContain('22.11.2026');
  expect(list(['a', 'b', 'c'])).toBe('a, b und c');
});

test('takes a title for what it is', () => {
  const { fill } = speechFor('en');
  expect(fill('“{title}”', { title: '$& {n} {title}' })).toBe('“$& {n} {title}”');
});

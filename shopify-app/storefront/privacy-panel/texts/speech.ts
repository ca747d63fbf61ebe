import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Plural, Texts } from './texts.ts';

export const LANGUAGES: Record<string, Texts> = { de, en, es, fr, ja };

type Gaps = Record<string, string>;

/** The panel's voice: its sentences in the page's language, with numbers, dates and lists as that language has them. */
export interface Speech {
  language: string;
  texts: Texts;
  fill(text: string, gaps: Gaps): string;
  count(forms: Plural, n: number, gaps?: Gaps): string;
  date(at: number): string;
  list(words: readonly string[]): string;
}

/** English where we do not have the shop's language. */
export function speechFor(locale: string): Speech {
  const wanted = locale.slice(0, 2).toLowerCase();
  const language = wanted in LANGUAGES ? wanted : 'en';
  // `de-CH` writes dates in its own way.
  const region = wanted === language ? locale : language;
  const plural = new Intl.PluralRules(region);
  const number = new Intl.NumberFormat(region);
  const date = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' });
  const list = new Intl.ListFormat(region);
  return {
    language,
    texts: LANGUAGES[language] ?? en,
    fill,
    count: (forms, n, gaps = {}) =>
      fill(forms[plural.select(n)] ?? forms.other, { ...gaps, n: number.format(n) }),
    date: (at) => date.format(at),
    list: (words) => list.format(words),
  };
}

/** With a function, so that `$&` in a title stays what it is. */
const fill = (text: string, gaps: Gaps): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);

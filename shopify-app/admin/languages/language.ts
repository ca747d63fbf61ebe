import { put, type Gaps, type Said, type Writing } from '@kindred/shared/said';
import type { ComponentChildren } from 'preact';
import { setFormats } from '../format.ts';
import type { Dictionary, GapsOf, Text } from './dictionary.ts';

const DICTIONARIES: Record<string, () => Promise<{ dictionary: Dictionary }>> = {
  de: () => import('./de/dictionary.ts'),
  fr: () => import('./fr/dictionary.ts'),
  es: () => import('./es/dictionary.ts'),
  ja: () => import('./ja/dictionary.ts'),
};

const PATIENCE_MILLISECONDS = 3000;

let writing: Writing = { locale: 'en', lookUp: (text) => text };

/**
 * Speaks `locale` (BCP 47, as Shopify's admin is set) from now on; English where there is no dictionary for it, or it
 * does not come.
 */
export async function speak(locale: string): Promise<void> {
  const language = locale.split('-')[0]!.toLowerCase();
  const found = await dictionaryOf(language);
  const spoken = found !== undefined || language === 'en' ? tagOf(locale, language) : 'en';
  writing = { locale: spoken, lookUp: (text) => found?.[text] ?? text };
  setFormats(spoken);
  document.documentElement.lang = spoken;
}

/** Undefined where there is none, or it does not come in time: the page does not wait for it any longer. */
async function dictionaryOf(language: string): Promise<Partial<Record<string, string>> | undefined> {
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  const answer = await Promise.race([DICTIONARIES[language]?.(), tooLate]).catch(() => undefined);
  return answer?.dictionary;
}

/** With the region, unless the whole is no tag that the browser knows how to write numbers by. */
function tagOf(locale: string, language: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? language;
  } catch {
    return language;
  }
}

type Given<T extends Text, Value> = [GapsOf<T>] extends [never] ? [] : [gaps: Record<GapsOf<T>, Value>];

/** A text of the admin in the merchant's language. Throws never: a gap that is missing stays to be seen. */
export const t = <T extends Text>(text: T, ...[gaps]: Given<T, Gaps[string]>): string =>
  say(withGaps(text, gaps));

/** What the server said. A sentence that the dictionary does not have stays English. */
export const say = (sentence: Said): string => put(sentence, writing);

/** `t` for a text with elements in its gaps, such as a link. */
export function rich<T extends Text>(text: T, ...[gaps]: Given<T, ComponentChildren>): ComponentChildren {
  const parts = say(text).split(/\{(\w+)\}/);
  const filled: Record<string, ComponentChildren> = gaps ?? {};
  return parts.map((part, at) => (at % 2 === 0 ? part : filled[part]));
}

const withGaps = (text: string, gaps: Gaps | undefined): Said => (gaps === undefined ? text : { text, gaps });

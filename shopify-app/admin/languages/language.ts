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

let writing: Writing = { locale: 'en', lookUp: (text) => text };

/**
 * Speaks `locale` (BCP 47, as Shopify's admin is set) from now on; English where there is no dictionary for it, or it
 * does not come.
 */
export async function speak(locale: string): Promise<void> {
  const language = locale.split('-')[0]!.toLowerCase();
  const found: Partial<Record<string, string>> | undefined = await DICTIONARIES[language]?.()
    .then(({ dictionary }) => dictionary)
    .catch(() => undefined);
  const spoken = found === undefined && language !== 'en' ? 'en' : locale;
  writing = { locale: spoken, lookUp: (text) => found?.[text] ?? text };
  setFormats(spoken);
  document.documentElement.lang = spoken;
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

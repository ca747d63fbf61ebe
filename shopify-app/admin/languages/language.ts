import { put, type Gaps, type Said } from '@kindred/shared/said';
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { setFormats } from '../format.ts';
import type { GapsOf, Text } from './dictionary.ts';

declare global {
  interface ImportMeta {
    /** Vite's: each file that matches, by its path, not loaded yet. */
    glob: <File>(patterns: string[]) => Record<string, () => Promise<File>>;
  }
}

type Words = Partial<Record<string, string>>;

/** Every file of words is fetched only by who speaks its language and opens a page that says it. */
const FILES = import.meta.glob<Record<string, Words>>(['./*/*.ts', '!./*/dictionary.ts']);

const PATIENCE_MILLISECONDS = 3000;

let language = 'en';
let locale = 'en';
/** A signal: what was said before its words came is said anew. */
const words = signal<Words>({});

/** Speaks `wanted` (BCP 47, as Shopify's admin is set) from now on; English where there are no words for it. */
export async function speak(wanted: string): Promise<void> {
  const spoken = wanted.split('-')[0]!.toLowerCase();
  language = `./${spoken}/common.ts` in FILES ? spoken : 'en';
  locale = language === spoken ? tagOf(wanted, spoken) : 'en';
  words.value = {};
  setFormats(locale);
  document.documentElement.lang = locale;
  await loadWords(['common']);
}

/** Parts are files of a language's folder. A page does not wait for them long: what comes late is said then. */
export async function loadWords(parts: readonly string[]): Promise<void> {
  const tooLate = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  await Promise.race([Promise.all(parts.map(loadPart)), tooLate]);
}

async function loadPart(part: string): Promise<void> {
  const spoken = language;
  const found = await FILES[`./${spoken}/${part}.ts`]?.().catch(() => undefined);
  if (found === undefined || spoken !== language) return;
  words.value = Object.assign({}, words.value, ...Object.values(found)) as Words;
}

/** With the region, unless the whole is no tag that the browser knows how to write numbers by. */
function tagOf(tag: string, fallback: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? fallback;
  } catch {
    return fallback;
  }
}

type Given<T extends Text, Value> = [GapsOf<T>] extends [never] ? [] : [gaps: Record<GapsOf<T>, Value>];

/** A text of the admin in the merchant's language. Throws never: a gap that is missing stays to be seen. */
export const t = <T extends Text>(text: T, ...[gaps]: Given<T, Gaps[string]>): string =>
  say(withGaps(text, gaps));

/** What the server said. A sentence that the dictionary does not have stays English. */
export const say = (sentence: Said): string =>
  put(sentence, { locale, lookUp: (text) => words.value[text] ?? text });

/** `t` for a text with elements in its gaps, such as a link. */
export function rich<T extends Text>(text: T, ...[gaps]: Given<T, ComponentChildren>): ComponentChildren {
  const parts = say(text).split(/\{(\w+)\}/);
  const filled: Record<string, ComponentChildren> = gaps ?? {};
  return parts.map((part, at) => (at % 2 === 0 ? part : filled[part]));
}

const withGaps = (text: string, gaps: Gaps | undefined): Said => (gaps === undefined ? text : { text, gaps });

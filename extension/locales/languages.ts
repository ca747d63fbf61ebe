import { segments as deSegments } from '@kindred/shopify-app/admin/languages/de/segments';
import { segments as esSegments } from '@kindred/shopify-app/admin/languages/es/segments';
import { segments as frSegments } from '@kindred/shopify-app/admin/languages/fr/segments';
import { segments as jaSegments } from '@kindred/shopify-app/admin/languages/ja/segments';
import { messages as de } from './de/messages.ts';
import { messages as en } from './en/messages.ts';
import { messages as es } from './es/messages.ts';
import { messages as fr } from './fr/messages.ts';
import { messages as ja } from './ja/messages.ts';
import { segmentKey } from './segment-key.ts';

/** English and the languages of the storefront. English is the type of the others: a missing key does not compile. */
export const LANGUAGES = { en, de, fr, es, ja };
export type Language = keyof typeof LANGUAGES;

/** The admin's words for segments, by their English ones. */
const SEGMENTS: Record<Language, Readonly<Record<string, string>>> = {
  en: Object.fromEntries(Object.keys(deSegments).map((text) => [text, text])),
  de: deSegments,
  fr: frSegments,
  es: esSegments,
  ja: jaSegments,
};

/** `_locales/<language>/messages.json`, as browsers read it. */
export function messagesJson(language: Language): string {
  const segments = Object.entries(SEGMENTS[language]).map(([text, words]) => [segmentKey(text), words]);
  const entries = [...Object.entries(LANGUAGES[language]), ...segments].map(([key, text]) => [
    key,
    { message: text },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

import { messages as de } from './de/messages.ts';
import { messages as en } from './en/messages.ts';
import { messages as es } from './es/messages.ts';
import { messages as fr } from './fr/messages.ts';
import { messages as ja } from './ja/messages.ts';

/** English and the languages of the storefront. English is the type of the others: a missing key does not compile. */
export const LANGUAGES = { en, de, fr, es, ja };

/** `_locales/<language>/messages.json`, as browsers read it. */
export function messagesJson(messages: Readonly<Record<string, string>>): string {
  const entries = Object.entries(messages).map(([key, text]) => [key, { message: text }]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

import browser from 'webextension-polyfill';
import type { MessageKey } from './en/messages.ts';
import { segmentKey } from './segment-key.ts';

export type { MessageKey };

/** The sentence in the browser's language; `gaps` fill `$1`, `$2` … of it. Empty where the extension was updated since. */
export function message(key: MessageKey, ...gaps: (string | number)[]): string {
  try {
    return browser.i18n.getMessage(key, gaps.map(String));
  } catch {
    return '';
  }
}

/** A word of a segment's name, which the server says in English. */
export function segmentWord(text: string): string {
  try {
    return browser.i18n.getMessage(segmentKey(text)) || text;
  } catch {
    return text;
  }
}

/** The browser's language, as dates and numbers are written in it. */
export function uiLanguage(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return navigator.language;
  }
}

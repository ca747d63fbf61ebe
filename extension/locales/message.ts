import browser from 'webextension-polyfill';
import type { MessageKey } from './en/messages.ts';

export type { MessageKey };

/** The sentence in the browser's language; `gaps` fill `$1`, `$2` … of it. Empty where the extension was updated since. */
export function message(key: MessageKey, ...gaps: (string | number)[]): string {
  try {
    return browser.i18n.getMessage(key, gaps.map(String));
  } catch {
    return '';
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

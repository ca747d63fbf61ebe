import browser from 'webextension-polyfill';
import type { MessageKey } from './en/messages.ts';

export type { MessageKey };

/** The sentence in the browser's language; `gaps` fill `$1`, `$2` … of it. */
export function message(key: MessageKey, ...gaps: (string | number)[]): string {
  return browser.i18n.getMessage(key, gaps.map(String));
}

/** The browser's language, as dates and numbers are written in it. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

import { type ComponentChild, render } from 'preact';
import { message } from '../locales/message.ts';

/** Puts a page of the extension's own in place, in the browser's language. */
export function mount(title: string, page: ComponentChild): void {
  document.documentElement.lang = message('languageTag');
  document.title = title;
  const root = document.getElementById('root');
  if (root !== null) render(page, root);
}

export const dateWords = (at: number): string =>
  new Intl.DateTimeFormat(message('languageTag'), { dateStyle: 'long' }).format(at);
export const timeWords = (at: number): string =>
  new Intl.DateTimeFormat(message('languageTag'), { timeStyle: 'short' }).format(at);
export const numberWords = (value: number): string =>
  new Intl.NumberFormat(message('languageTag')).format(value);

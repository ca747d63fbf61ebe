import type { pages as english } from '../en/pages.ts';

export const pages: Record<keyof typeof english, string> = {
  appName: 'Kindred',
  appDescription: 'Was Kindred auf den Seiten deines Shops zeigt, und warum.',
};

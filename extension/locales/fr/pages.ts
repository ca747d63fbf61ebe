import type { pages as english } from '../en/pages.ts';

export const pages: Record<keyof typeof english, string> = {
  appName: 'Kindred',
  appDescription: 'Ce que Kindred montre sur les pages de votre boutique, et pourquoi.',
};

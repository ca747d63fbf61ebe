import type { pages as english } from '../en/pages.ts';

export const pages: Record<keyof typeof english, string> = {
  appName: 'Kindred',
  appDescription: 'Lo que Kindred muestra en las páginas de tu tienda, y por qué.',
};

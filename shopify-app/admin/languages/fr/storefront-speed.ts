import type { storefrontSpeed as texts } from '../de/storefront-speed.ts';

export const storefrontSpeed: Record<keyof typeof texts, string> = {
  'How fast your storefront is for shoppers': 'Rapidité de votre boutique pour les clients',
  'the storefront’s speed': 'la vitesse de la boutique',
  'Measured on shoppers’ own devices, on every page of your storefront; in the last {days} days, three of four pages were at least this quick. Only shoppers who allow measuring are counted, and only where their browser can tell.':
    'Mesuré sur les appareils des clients, sur chaque page de votre boutique ; ces {days} derniers jours, trois pages sur quatre ont été au moins aussi rapides. Seuls sont comptés les clients qui autorisent la mesure, et seulement quand leur navigateur la permet.',
  'Pages measured': 'Pages mesurées',
  'The script that measures how fast pages are': 'Le script qui mesure la rapidité des pages',
  'On every page, after everything else': 'Sur chaque page, après tout le reste',
};

import type { storefrontSpeed as texts } from '../de/storefront-speed.ts';

export const storefrontSpeed: Record<keyof typeof texts, string> = {
  'How fast your storefront is for shoppers': 'Lo rápida que es tu tienda para los clientes',
  'the storefront’s speed': 'la velocidad de la tienda',
  'Measured on shoppers’ own devices, on every page of your storefront; in the last {days} days, three of four pages were at least this quick. Only shoppers who allow measuring are counted, and only where their browser can tell.':
    'Medido en los dispositivos de los clientes, en cada página de tu tienda; en los últimos {days} días, tres de cada cuatro páginas fueron al menos así de rápidas. Solo se cuenta a los clientes que permiten la medición, y solo donde su navegador puede hacerla.',
  'Pages measured': 'Páginas medidas',
  'The script that measures how fast pages are': 'El script que mide lo rápidas que son las páginas',
  'On every page, after everything else': 'En cada página, después de todo lo demás',
};

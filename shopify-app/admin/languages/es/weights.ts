import type { weights as texts } from '../de/weights.ts';

export const weights: Record<keyof typeof texts, string> = {
  Variety: 'Variedad',
  'Neighbours in a row differ in type and vendor.':
    'Los vecinos de una fila son de tipo y proveedor distintos.',
  'New products': 'Productos nuevos',
  'What came into the shop lately stands higher.': 'Lo que llegó hace poco a la tienda aparece antes.',
  Stock: 'Existencias',
  'What there is much of stands higher.': 'Lo que hay en cantidad aparece antes.',
  Margin: 'Margen',
  'What earns more stands higher.': 'Lo que deja más ganancia aparece antes.',
  'Not at all': 'Nada',
  'A little': 'Un poco',
  Some: 'Algo',
  Much: 'Mucho',
  'Kindred does not know what products cost you, so this cannot count.':
    'Kindred no sabe lo que te cuestan los productos, así que esto no puede contar.',
  'Kindred does not know how much there is in stock, so this cannot count.':
    'Kindred no sabe cuántas existencias hay, así que esto no puede contar.',
};

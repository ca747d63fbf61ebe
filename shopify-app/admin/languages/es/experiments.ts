import type { experiments as texts } from '../de/experiments.ts';

export const experiments: Record<keyof typeof texts, string> = {
  'Recommendations as they are now': 'Recomendaciones como ahora',
  'The theme’s own row': 'La fila del tema',
  'The shop’s best sellers': 'Los más vendidos de la tienda',
  'What Shopify itself recommends': 'Lo que recomienda Shopify',
  'Nothing: the place stays empty': 'Nada: el lugar queda vacío',
  'Recommendations, changed': 'Recomendaciones cambiadas',
  Phones: 'Teléfonos',
  'Computers and tablets': 'Ordenadores y tabletas',
  'Visitors who order': 'Visitantes que compran',
  'Revenue per visitor': 'Ingresos por visitante',
  'Orders per visitor': 'Pedidos por visitante',
  'Average order value': 'Valor medio del pedido',
  'Visitors who put something in the cart': 'Visitantes que añaden algo al carrito',
  'Visitors who click a recommendation': 'Visitantes que hacen clic en una recomendación',
  'Judged once, on the last day': 'Se juzga una vez, el último día',
  'Finds the most in the fewest days. Until the last day nothing is called: whoever looks every day and stops at a good moment finds what is not there.':
    'Encuentra lo máximo en menos días. Hasta el último día no se decide nada: quien mira cada día y para en un buen momento encuentra lo que no hay.',
  'May be looked at, and stopped, any day': 'Se puede mirar y parar cualquier día',
  'Its intervals are wider, so that looking every day does no harm. It takes longer to find the same.':
    'Sus intervalos son más anchos, así que mirar cada día no hace daño. Encontrar lo mismo lleva más tiempo.',
  'Nothing can be tried before recommendations run in your shop: {link}.':
    'No se puede probar nada antes de que haya recomendaciones en tu tienda: {link}.',
  'see what is left to do': 'mira lo que queda por hacer',
  'Recommendations against the theme’s own row': 'Recomendaciones frente a la fila del tema',
  'Tells whether choosing for each visitor sells more than one row that is the same for everyone.':
    'Dice si elegir para cada visitante vende más que una fila igual para todos.',
  'Another heading': 'Otro título',
  'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.':
    'Unas palabras deciden si se nota una fila. Se ve en los clics, así que se sabe pronto.',
  'More variety': 'Más variedad',
  'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.':
    'Más clases de productos en una fila: más por descubrir, pero menos de lo que mejor encaja. Solo probar dice qué pesa más.',
  'All experiments': 'Todos los experimentos',
  'What is tried': 'Qué se prueba',
  'What next': 'Qué sigue',
  'At most {n} letter, please.|At most {n} letters, please.':
    'Como máximo {n} carácter.|Como máximo {n} caracteres.',
};

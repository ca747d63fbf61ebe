import type { experiments as texts } from '../de/experiments.ts';

export const experiments: Record<keyof typeof texts, string> = {
  '{change} ({low} to {high})': '{change} ({low} a {high})',
  '{n} ms': '{n} ms',
  'too much worse': 'demasiado peor',
  'not judged yet': 'aún sin juzgar',
  holds: 'se mantiene',
  'may be chance': 'quizá azar',
  better: 'mejor',
  worse: 'peor',
  '{n} in 100': '{n} de 100',
  Draft: 'Borrador',
  Running: 'En marcha',
  Ended: 'Terminado',
  'In the archive': 'En el archivo',
  'Since {from}': 'Desde el {from}',
  'too few visitors to count': 'muy pocos visitantes para contarlos',
  'Saved as a draft: nothing is tried before you start it':
    'Guardado como borrador: no se prueba nada hasta que lo inicies',
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
  'Visitors who put something in the cart': 'Visitantes que añaden algo al carrito',
  'Visitors who click a recommendation': 'Visitantes que hacen clic en una recomendación',
  'Nothing can be tried before recommendations run in your shop: {link}.':
    'No se puede probar nada antes de que haya recomendaciones en tu tienda: {link}.',
  'see what is left to do': 'mira lo que queda por hacer',
  'What next': 'Qué sigue',
  'At most {n} letter, please.|At most {n} letters, please.':
    'Como máximo {n} carácter.|Como máximo {n} caracteres.',
  'Orders per visitor': 'Pedidos por visitante',
  'Average order value': 'Valor medio del pedido',
  'Judged once, on the last day': 'Se juzga una vez, el último día',
  'Finds the most in the fewest days. Until the last day nothing is called: whoever looks every day and stops at a good moment finds what is not there.':
    'Encuentra lo máximo en menos días. Hasta el último día no se decide nada: quien mira cada día y para en un buen momento encuentra lo que no hay.',
  'May be looked at, and stopped, any day': 'Se puede mirar y parar cualquier día',
  'Its intervals are wider, so that looking every day does no harm. It takes longer to find the same.':
    'Sus intervalos son más anchos, así que mirar cada día no hace daño. Encontrar lo mismo lleva más tiempo.',
  'All experiments': 'Todos los experimentos',
  'What is tried': 'Qué se prueba',
};

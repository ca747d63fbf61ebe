import type { understanding as texts } from '../de/understanding.ts';

export const understanding: Record<keyof typeof texts, string> = {
  'too few': 'muy pocos',
  'Show as chart': 'Mostrar como gráfico',
  'Show as table': 'Mostrar como tabla',
  'Save as CSV': 'Guardar como CSV',
  'Only visits whose shoppers allow measuring are counted.':
    'Solo se cuentan las visitas cuyos clientes permiten la medición.',
  'By orders that is {share} ({measured} of {orders}).':
    'Según los pedidos, es el {share} ({measured} de {orders}).',
  '{low} to {high} (95 % interval), n = {n}': '{low} a {high} (intervalo del 95 %), n = {n}',
  '{change} against the days before; chance alone could do that':
    '{change} frente a los días anteriores; puede ser casualidad',
  '{change} against the days before': '{change} frente a los días anteriores',
  'Delete view {name}': 'Eliminar la vista {name}',
  Delete: 'Eliminar',
  'Name of this view': 'Nombre de esta vista',
  'Save view': 'Guardar vista',
  '{from} to {to}': 'Del {from} al {to}',
  'Products, by segment': 'Productos por segmento',
  'With its 95 % interval': 'Con su intervalo del 95 %',
  Day: 'Día',
  From: 'Desde',
  To: 'Hasta',
  'Arrow keys read the points.': 'Las flechas del teclado leen los puntos.',
  Everyone: 'Todos',
  Visitors: 'Visitantes',
  Segment: 'Segmento',
  'Influenced orders': 'Pedidos influidos',
  'Influenced revenue': 'Ingresos influidos',
  'Influenced: an order with the clicked product within 24 hours of the click. That is not to say that the click caused it; only an experiment could.':
    'Influido: un pedido con el producto en el que se hizo clic, en las 24 horas siguientes. No significa que el clic fuera la causa; solo un experimento podría demostrarlo.',
  'Too few visitors to tell.': 'Muy pocos visitantes para saberlo.',
  'Groups of fewer than {n} visitors are not told apart; counts are rounded to 5.':
    'Los grupos de menos de {n} visitantes no se distinguen; las cifras se redondean a 5.',
  'about {n} visitor|about {n} visitors': 'aproximadamente {n} visitante|aproximadamente {n} visitantes',
  'read and decide': 'leer y decidir',
  'There can be at most {n} saved views: delete one first.':
    'Puede haber como máximo {n} vistas guardadas: elimina antes una.',
};

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
  'The shares of the variations must add up to 100 %.': 'Las cuotas de las variantes deben sumar el 100 %.',
  'Each variation needs a share of at least 1 %.': 'Cada variante necesita una cuota de al menos el 1 %.',
  'Give each variation a name of its own.': 'Dé a cada variante un nombre propio.',
  'An audience that nobody is part of meets nothing.': 'Un público del que nadie forma parte no ve nada.',
  '“{name}” changes nothing: say what it changes, or choose “as it is”.':
    '«{name}» no cambia nada: diga qué cambia o elija «como ahora».',
  'The model of “{name}” is not there any more, or the gate did not let it through.':
    'El modelo de «{name}» ya no existe, o el control no lo dejó pasar.',
  'Amounts cannot be counted before Kindred knows the shop’s currency.':
    'Los importes no se pueden contar antes de que Kindred conozca la moneda de la tienda.',
  'Margin cannot be counted: Shopify knows of no product what it costs.':
    'El margen no se puede contar: Shopify no conoce el coste de ningún producto.',
  'Where nothing is shown nobody can click: choose another goal.':
    'Donde no se muestra nada, nadie puede hacer clic: elija otro objetivo.',
  'This shop has no such experiment.': 'Esta tienda no tiene ese experimento.',
  'What has started cannot be changed any more: stop it, and make another.':
    'Lo que ha empezado ya no se puede cambiar: deténgalo y cree otro.',
  'It does not run.': 'No está en marcha.',
  'Only what has ended can be put into the archive.': 'Solo se puede archivar lo que ha terminado.',
  'Stop it first.': 'Deténgalo primero.',
  'It has started already.': 'Ya ha empezado.',
  'At most {n} experiments and campaigns can run at a time: stop one first.':
    'Como máximo {n} experimentos y campañas pueden estar en marcha a la vez: detenga antes uno.',
  'Not so many visitors are left in the group “{group}”: stop one of its experiments, or choose a smaller share.':
    'En el grupo «{group}» no quedan tantos visitantes: detenga uno de sus experimentos o elija una cuota menor.',
  'Devices cannot tell one of these segments: it is too small, follows a rule of your own, or is found anew tonight.':
    'Los dispositivos no pueden reconocer uno de estos segmentos: es demasiado pequeño, sigue una regla propia o se busca de nuevo esta noche.',
  'Every page would carry too much: stop another experiment first.':
    'Cada página llevaría demasiado: detenga antes otro experimento.',
  'Recommendations have to run in the shop before anything can be tried.':
    'Las recomendaciones deben estar en marcha en la tienda antes de poder probar nada.',
  'Kindred keeps no country, language or device of past visitors, so this counts all of them: fewer will meet it.':
    'Kindred no guarda país, idioma ni dispositivo de los visitantes anteriores, así que aquí se cuentan todos: lo verán menos.',
  'Shopify knows of no product what it costs, so margin is not watched.':
    'Shopify no conoce el coste de ningún producto, así que el margen no se vigila.',
  'An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.':
    'Un experimento necesita un nombre, de dos a seis variantes con una cuota cada una, un objetivo y de 1 a 90 días.',
};

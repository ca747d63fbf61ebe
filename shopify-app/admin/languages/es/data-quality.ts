export const dataQuality = {
  'Events that came twice': 'Eventos que llegaron dos veces',
  'A device that does not know whether an event arrived sends it again. Counted twice, one order would be two.':
    'Un dispositivo que no sabe si un evento llegó lo envía de nuevo. Contado dos veces, un pedido serían dos.',
  '{share} of the events of the last 7 days had come before.':
    'El {share} de los eventos de los últimos 7 días ya había llegado antes.',
  'Dropped at the door: each event is kept once.':
    'Descartados a la entrada: cada evento se guarda una sola vez.',
  'Programs, by their name': 'Programas, por su nombre',
  'Search engines and most other programs say in each request what they are. A request that says nothing counts as one, too. The name is looked at and not kept.':
    'Los buscadores y la mayoría de los demás programas dicen en cada solicitud qué son. Una solicitud que no dice nada también cuenta como programa. El nombre se mira y no se guarda.',
  '{share} of the events of the last 7 days came from programs that say so.':
    'El {share} de los eventos de los últimos 7 días vino de programas que lo dicen.',
  'Counted, and kept: a name can be wrong. Visits that no person can have made are left out by what they do.':
    'Contados y conservados: un nombre puede ser falso. Las visitas que ninguna persona puede haber hecho se dejan fuera por lo que hacen.',
  'Programs, by what they do': 'Programas, por lo que hacen',
  'Nobody opens more than {views} product pages within a minute, or looks at and puts into the cart more than {actions} products in one visit.':
    'Nadie abre más de {views} páginas de producto en un minuto, ni ve y añade al carrito más de {actions} productos en una visita.',
  '{share} of the visits of the last 7 days were not made by people.':
    'El {share} de las visitas de los últimos 7 días no las hicieron personas.',
  'Left out of models, segments and key figures.': 'Fuera de los modelos, los segmentos y las cifras clave.',
  'Clocks of devices': 'Relojes de los dispositivos',
  'A device whose clock is wrong tells of a day on which nothing happened. Orders show it, too: Shopify knows when they were placed.':
    'Un dispositivo con el reloj mal habla de un día en que no pasó nada. Los pedidos también lo muestran: Shopify sabe cuándo se hicieron.',
  '{share} of the events of the last 7 days were refused for their time. Orders compared with Shopify: {compared}, of which {skewed} were told more than 10 minutes off.':
    'El {share} de los eventos de los últimos 7 días se rechazó por su hora. Pedidos comparados con Shopify: {compared}; con más de 10 minutos de diferencia: {skewed}.',
  'Events from the future, or older than {days} days, are refused. Smaller differences stay as they came.':
    'Los eventos del futuro o de hace más de {days} días se rechazan. Las diferencias menores se quedan como llegaron.',
  'Events in an unknown form': 'Eventos con una forma desconocida',
  'Every field of an event is declared. If more events than before cannot be read, something else sends them, or an old version still runs somewhere.':
    'Cada campo de un evento está declarado. Si no se pueden leer más eventos que antes, otra cosa los envía o aún funciona una versión antigua en algún lugar.',
  '{share} of the events of the last 7 days could not be read; before, it was {before}.':
    'El {share} de los eventos de los últimos 7 días no se pudo leer; antes era el {before}.',
  'Refused at the door. Of what can be read, only declared fields are kept.':
    'Rechazados a la entrada. De lo que se puede leer, solo se guardan los campos declarados.',
  'Events a day': 'Eventos por día',
  'Compared with the same weekday before. A day far outside what is usual can mean that measuring broke, that a program came, or that a campaign worked.':
    'Comparados con el mismo día de las semanas anteriores. Un día muy fuera de lo habitual puede significar que falló la medición, que vino un programa o que una campaña funcionó.',
  'The last 7 days were as usual.': 'Los últimos 7 días fueron como de costumbre.',
  'Nothing came in the last 7 days.': 'No llegó nada en los últimos 7 días.',
  'Fewer than usual: {events} on {day}, where about {usual} were to be expected.':
    'Menos de lo habitual: {events} el {day}, cuando cabía esperar unos {usual}.',
  'More than usual: {events} on {day}, where about {usual} were to be expected.':
    'Más de lo habitual: {events} el {day}, cuando cabía esperar unos {usual}.',
  'Kept, and shown here: nothing is taken out.': 'Se conservan y se muestran aquí: no se quita nada.',
  'Orders that Shopify does not know': 'Pedidos que Shopify no conoce',
  'What a visit tells of an order should be known to Shopify a day later. Shopify’s orders without a measured visit are no fault: their shoppers do not allow measuring, or bought elsewhere.':
    'Un pedido del que habla una visita debería ser conocido por Shopify un día después. Los pedidos de Shopify sin visita medida no son un error: sus clientes no permiten la medición o compraron en otro lugar.',
  'Of {measured} measured orders of the last 7 days, Shopify does not know {unknown}. Of Shopify’s own {orders}, {covered} were measured.':
    'Pedidos medidos de los últimos 7 días: {measured}; desconocidos para Shopify: {unknown}. Pedidos de Shopify: {orders}; medidos: {covered}.',
  'Kept, and shown beside Shopify’s totals: nothing is corrected.':
    'Se conservan y se muestran junto a los totales de Shopify: no se corrige nada.',
  'Nothing to check in the last 7 days.': 'Nada que comprobar en los últimos 7 días.',
  'the data quality': 'la calidad de los datos',
  'Before anything is learned': 'Antes de aprender nada',
  'The first check runs tonight.': 'La primera comprobación es esta noche.',
  'Checked on {date}.': 'Comprobado el {date}.',
  'Found: {what}': 'Encontrado: {what}',
  'Done: {what}': 'Hecho: {what}',
  'By the day': 'Por día',
  'not known': 'no se sabe',
  Fine: 'Bien',
  'Needs attention': 'Requiere atención',
  'Not enough to tell': 'No hay bastante para saberlo',
};

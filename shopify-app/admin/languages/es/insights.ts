export const insights = {
  'Searches that find nothing': 'Búsquedas que no encuentran nada',
  'Seven whole weeks with at least 30 searches each':
    'Siete semanas completas con al menos 30 búsquedas cada una',
  'The last two weeks are compared with those before on a logarithmic scale (one-sided t-test); what was searched for is not collected.':
    'Las dos últimas semanas se comparan con las anteriores en una escala logarítmica (prueba t unilateral); no se recoge qué se buscó.',
  'Products went out of the shop on purpose; or the next weeks are as before.':
    'Se retiraron productos de la tienda a propósito, o las próximas semanas vuelven a ser como antes.',
  'More searches find nothing': 'Más búsquedas no encuentran nada',
  'Of the searches of the last two weeks {now} found nothing; before it was {before}. Look whether products, their other names, or common misspellings are missing from your shop’s search.':
    'De las búsquedas de las dos últimas semanas, el {now} no encontró nada; antes era el {before}. Mira si a la búsqueda de tu tienda le faltan productos, otros nombres suyos o errores de escritura frecuentes.',
  'Last two weeks': 'Dos últimas semanas',
  'Usual in the weeks before': 'Lo habitual en las semanas anteriores',
  'Rising and falling interests': 'Intereses que suben y bajan',
  'Eight weeks in which enough visitors had to do with a product or its type':
    'Ocho semanas en las que suficientes visitantes tuvieron que ver con un producto o su tipo',
  'A line through the weekly shares on a logarithmic scale (t-test), beside how all others moved; weeks that resemble the week before count for less.':
    'Una recta por las proporciones semanales en una escala logarítmica (prueba t), frente a cómo se movió todo lo demás; las semanas que se parecen a la anterior cuentan menos.',
  'The season explains it; or the next weeks break the line.':
    'La temporada lo explica, o las próximas semanas se apartan de la recta.',
  'Interest in {what} rises': 'Sube el interés por {what}',
  'Interest in {what} falls': 'Baja el interés por {what}',
  'In {count} weeks the share of visitors who have to do with it (look at it, have it in the cart or order it) changed by {share}, as a line through the weeks tells it.':
    'En {count} semanas, la proporción de visitantes que tienen que ver con él (lo miran, lo tienen en el carrito o lo piden) cambió un {share}, según una recta por las semanas.',
  'Change over these weeks': 'Cambio en estas semanas',
  'Products that one segment loves and another ignores':
    'Productos que a un segmento le encantan y otro ignora',
  'Segments, and products that enough visitors of a segment had to do with':
    'Segmentos, y productos con los que suficientes visitantes de un segmento tuvieron que ver',
  'Each week the share of a segment’s visitors who have to do with the product is compared with everyone else’s of that week (Mantel-Haenszel test). People who come again, and weeks that differ, count for less.':
    'Cada semana, la proporción de visitantes del segmento que tienen que ver con el producto se compara con la de todos los demás (prueba de Mantel-Haenszel). Quienes vuelven y las semanas que difieren cuentan menos.',
  'The product was shown to this segment only, in a newsletter for example; or the difference is gone in the weeks to come.':
    'El producto se mostró solo a este segmento, por ejemplo en un boletín, o la diferencia desaparece en las próximas semanas.',
  '{segment}: drawn to {product}': '{segment}: atracción por {product}',
  '{segment}: passes by {product}': '{segment}: pasa de largo ante {product}',
  'Of its visitors {here} have to do with it in a week (look at it, have it in the cart or order it), of everyone else {others}. A product in the middle of the list gets {times} times as much from this segment as from everyone else.':
    'De sus visitantes, el {here} tiene que ver con él en una semana (lo mira, lo tiene en el carrito o lo pide); de todos los demás, el {others}. Un producto de la mitad de la lista recibe de este segmento {times} veces lo que de todos los demás.',
  'This segment': 'Este segmento',
  'Everyone else': 'Todos los demás',
  '{segment}: few visits come to a product': '{segment}: pocas visitas llegan a un producto',
  '{segment}: little is put into the cart': '{segment}: pocos productos van al carrito',
  '{segment}: carts are left behind': '{segment}: se dejan carritos sin comprar',
  'Where a segment turns back': 'Dónde se da la vuelta un segmento',
  'Segments, and a hundred visits of a segment that came to a step':
    'Segmentos, y cien visitas de un segmento que llegaron a un paso',
  'Each week the segment is compared with everyone else of the same week (Mantel-Haenszel test). Visits of one person, and weeks that differ, count for less.':
    'Cada semana, el segmento se compara con todos los demás de la misma semana (prueba de Mantel-Haenszel). Las visitas de una misma persona y las semanas que difieren cuentan menos.',
  'Shoppers of this segment come for something else than buying here; or the difference is gone in the weeks to come.':
    'Los clientes de este segmento vienen para algo distinto de comprar aquí, o la diferencia desaparece en las próximas semanas.',
  'Of its visits {here} come to a product, of everyone else’s {others}.':
    'De sus visitas, el {here} llega a un producto; de las de todos los demás, el {others}.',
  'Its visits that put something into the cart are {here} of those that look at a product, everyone else’s {others}.':
    'Sus visitas que ponen algo en el carrito son el {here} de las que miran un producto; las de todos los demás, el {others}.',
  'Its visits with an order are {here} of those that put something into the cart, everyone else’s {others}. Orders from an older cart count, too.':
    'Sus visitas con un pedido son el {here} de las que ponen algo en el carrito; las de todos los demás, el {others}. También cuentan los pedidos de un carrito anterior.',
  'Slots that earn less than their place': 'Espacios que rinden menos que su lugar',
  'Three slots with 500 impressions each in eight weeks':
    'Tres espacios con 500 impresiones cada uno en ocho semanas',
  'The slot’s click-through is compared with what the other slots let expect of it, and with how much they differ among themselves (empirical Bayes).':
    'La tasa de clics del espacio se compara con lo que los demás hacen esperar y con cuánto difieren entre sí (Bayes empírico).',
  'The slot stands where few can see it, or where nobody needs it; or its block was changed meanwhile.':
    'El espacio está donde pocos lo ven o donde nadie lo necesita, o su bloque se cambió entretanto.',
  'Slot {slot}: seldom clicked': 'Espacio {slot}: pocos clics',
  'Of the times it was seen it was clicked {own}; the other slots let expect {expected}.':
    'Recibió un clic en el {own} de las veces que se vio; los demás espacios hacen esperar el {expected}.',
  'Click-through of this slot': 'Tasa de clics de este espacio',
  'Click-through of the other slots': 'Tasa de clics de los demás espacios',
  'What changed': 'Qué ha cambiado',
  'Six whole weeks of measured visits': 'Seis semanas completas de visitas medidas',
  'Whole weeks are compared on a logarithmic scale (t-test); how much weeks differ is taken from the weeks before.':
    'Se comparan semanas completas en una escala logarítmica (prueba t); cuánto difieren las semanas se toma de las anteriores.',
  'A holiday, a sale or a change of what shoppers allow to be measured explains it; or the next week is as before.':
    'Lo explica un festivo, unas rebajas o un cambio en lo que los clientes permiten medir, o la próxima semana vuelve a ser como antes.',
  '{figure}: down by {share}': '{figure}: baja un {share}',
  '{figure}: up by {share}': '{figure}: sube un {share}',
  'The week from {day} differs from the {count} weeks before it by more than they differ from each other.':
    'La semana del {day} se aparta de las {count} semanas anteriores más de lo que estas se apartan entre sí.',
  'Last week': 'La semana pasada',
  Days: 'Días',
  'The last {n} days': 'Los últimos {n} días',
  'From one day to another': 'De un día a otro',
  'From (year-month-day)': 'Desde (año-mes-día)',
  'To (year-month-day)': 'Hasta (año-mes-día)',
  'These are no two days, first to last.': 'No son dos días, del primero al último.',
  Show: 'Mostrar',
  'What stands out': 'Lo que destaca',
  'The first week is not over yet.': 'La primera semana aún no ha terminado.',
  'Nothing stands out.': 'No destaca nada.',
  '{n} comparison was made.|{n} comparisons were made.':
    'Se hizo {n} comparación.|Se hicieron {n} comparaciones.',
  'The more there are, the stronger the evidence must be.': 'Cuantas más son, más fuerte debe ser la prueba.',
  'At stake a week: about {money} ({low} to {high}).':
    'En juego por semana: unos {money} (de {low} a {high}).',
  Evidence: 'Pruebas',
  'Open the segment': 'Abrir el segmento',
  'n = {list}': 'n = {list}',
  'What would change it: {what}': 'Qué lo cambiaría: {what}',
  'what stands out': 'lo que destaca',
  'Key figures': 'Cifras clave',
  'Look closer': 'Mirar más de cerca',
  'Whether the data can be trusted': 'Si se puede confiar en los datos',
  'the key figures': 'las cifras clave',
  'Compared with {from} to {to}.': 'Comparado con el período del {from} al {to}.',
  'How it is counted': 'Cómo se cuenta',
  'Counted: {what}': 'Se cuenta: {what}',
  'Divided by: {what}': 'Dividido entre: {what}',
  'Days: {what}': 'Días: {what}',
  'Counted whole: no interval.': 'Contado por entero: sin intervalo.',
  'Difference from the days before: {low} to {high} (95 % interval).':
    'Diferencia con los días anteriores: {low} a {high} (intervalo del 95 %).',
  'Told by: {what}': 'Según: {what}',
  'Credited: {what}': 'Se atribuye: {what}',
  'Known to be wrong in: {what}': 'Límite conocido: {what}',
  'Key figure': 'Cifra clave',
  Release: 'Versión',
  'Recommendations by placement': 'Recomendaciones por ubicación',
  'Recommendations by release': 'Recomendaciones por versión',
  Seen: 'Vistas',
  'Clicked, of those seen': 'Con clic, de las vistas',
  'Places are told by whole weeks, Monday to Sunday, that a night has counted with your permission. These days hold none.':
    'Las ubicaciones se muestran por semanas enteras, de lunes a domingo, que una noche ha contado con tu permiso. En estos días no hay ninguna.',
  'Whole weeks within these days: {range}. A place’s week is left out where fewer than {floor} visitors met it, or where so few could be worked out from it.':
    'Semanas enteras dentro de estos días: {range}. La semana de una ubicación se omite si menos de {floor} visitantes la encontraron, o si de ella podrían deducirse tan pocos.',
  'Visits that clicked': 'Visitas con un clic',
  'Visits that put it in the cart': 'Visitas que lo pusieron en el carrito',
  'Of the visits that met a place, the share that clicked there. The stronger the tint, the larger.':
    'De las visitas que encontraron una ubicación, la proporción que hizo clic allí. Cuanto más intenso el tono, mayor.',
  'Days on which nine in ten recommendations or more came from one release.':
    'Días en los que al menos nueve de cada diez recomendaciones vinieron de una sola versión.',
  '{n} day without such a release is in none.|{n} days without such a release are in none.':
    '{n} día sin ninguna así no figura en ninguna.|{n} días sin ninguna así no figuran en ninguna.',
  'Beside Shopify’s own totals': 'Junto a los totales de Shopify',
  'measured, of {total} in Shopify': 'medido, de {total} en Shopify',
  Revenue: 'Ingresos',
  'Unknown to Shopify': 'Desconocidos para Shopify',
  'measured orders that have not come from Shopify yet': 'pedidos medidos que aún no han llegado de Shopify',
};

import type { segmentPages as texts } from '../de/segment-pages.ts';

export const segmentPages: Record<keyof typeof texts, string> = {
  'The segment is filled tonight': 'El segmento se llena esta noche',
  'A segment by your own rule': 'Un segmento con tu propia regla',
  'Who fits all conditions is in it, and in no other segment; of several own rules the oldest wins.':
    'Quien cumple todas las condiciones está en él, y en ningún otro segmento; de varias reglas propias gana la más antigua.',
  Name: 'Nombre',
  'Add a condition': 'Añadir una condición',
  'Remove the last condition': 'Quitar la última condición',
  'Make the segment': 'Crear el segmento',
  Is: 'Es',
  'at least': 'al menos',
  'at most': 'como máximo',
  'Per cent': 'Por ciento',
  Number: 'Número',
  'This is no such number.': 'Este número no sirve.',
  'Change this segment': 'Cambiar este segmento',
  Rename: 'Cambiar nombre',
  'Use the name Kindred made': 'Usar el nombre de Kindred',
  'Remove this segment': 'Quitar este segmento',
  'Remove this segment?': '¿Quitar este segmento?',
  'From the next night on its visitors are in the learned segments again.':
    'Desde la próxima noche, sus visitantes vuelven a los segmentos aprendidos.',
  'Belongs together with': 'Va junto con',
  Merge: 'Unir',
  'Merge these segments?': '¿Unir estos segmentos?',
  'the segment': 'el segmento',
  'All segments': 'Todos los segmentos',
  'Revenue a visitor: {value}': 'Ingresos por visitante: {value}',
  'What defines it': 'Qué lo define',
  'How far from everyone, in (robust) standard deviations':
    'Distancia respecto a todos, en desviaciones típicas (robustas)',
  Feature: 'Característica',
  Here: 'Aquí',
  'How far': 'Distancia',
  '{feature}: {here} here, {everyone} everyone; {how}': '{feature}: {here} aquí, {everyone} en total; {how}',
  'Share of {n} visit; hatched: everyone|Share of {n} visits; hatched: everyone':
    'Parte de {n} visita; rayado: todos|Parte de {n} visitas; rayado: todos',
  Step: 'Paso',
  Share: 'Parte',
  '{step}: {share} of visits, everyone {everyone}': '{step}: {share} de las visitas, todos {everyone}',
  'Visits that end in an order, week by week': 'Visitas que acaban en pedido, semana a semana',
  Week: 'Semana',
  Conversion: 'Conversión',
  'Share of visitors': 'Parte de los visitantes',
  Favourites: 'Favoritos',
  'Times everyone’s share': 'Veces la parte de todos',
  'Preview recommendations after these favourites':
    'Vista previa de las recomendaciones tras estos favoritos',
  'the segments': 'los segmentos',
  'Segments wait for your agreement': 'Los segmentos esperan tu acuerdo',
  'Groups of visitors are learned from visits, so they need the same agreement as models: {link}.':
    'Los grupos de visitantes se aprenden de las visitas, así que necesitan el mismo acuerdo que los modelos: {link}.',
  'Too few visitors yet': 'Aún hay muy pocos visitantes',
  'There are about {have} visitors who allow measuring; segments need {needed}. Nothing is to be done but wait.':
    'Hay unos {have} visitantes que permiten la medición; los segmentos necesitan {needed}. No hay nada que hacer, solo esperar.',
  'Your segments': 'Tus segmentos',
  'Between segments': 'Entre segmentos',
  'In no segment': 'En ningún segmento',
  Shares: 'Partes',
  'Of all visitors who allow measuring': 'De todos los visitantes que permiten la medición',
  'Your own rule': 'Tu propia regla',
  'Visits that end in an order: {share}': 'Visitas que acaban en pedido: {share}',
  'How they stand': 'Cómo están',
  'Made on {date}.': 'Creados el {date}.',
  'In the panel on your shop’s pages shoppers read in which of the learned segments their device would be counted: by the name that Kindred found, never by yours, and worked out on the device.':
    'En el panel de las páginas de tu tienda, los clientes leen en cuál de los segmentos aprendidos se contaría su dispositivo: con el nombre que encontró Kindred, nunca con el tuyo, y calculado en el dispositivo.',
  '{share} of visitors stand between segments and are in none.':
    'El {share} de los visitantes está entre segmentos y en ninguno.',
  'The segments are stable: other visitors of the same kind give nearly the same ones.':
    'Los segmentos son estables: otros visitantes parecidos dan casi los mismos.',
  'The segments are fairly stable: at their borders, chance decides.':
    'Los segmentos son bastante estables: en los bordes decide el azar.',
  'The segments are loose: read them as a tendency, not as groups.':
    'Los segmentos son difusos: léelos como una tendencia, no como grupos.',
  'Visitors have changed ({feature}), so the segments are made anew tonight.':
    'Los visitantes han cambiado ({feature}), así que los segmentos se rehacen esta noche.',
  'Visitors are changing a little, most in: {feature}.':
    'Los visitantes cambian un poco, sobre todo en: {feature}.',
  'Visitors behave as they did when the segments were made.':
    'Los visitantes se comportan como cuando se crearon los segmentos.',
  'much more than everyone': 'mucho más que todos',
  'more than everyone': 'más que todos',
  'much less than everyone': 'mucho menos que todos',
  'less than everyone': 'menos que todos',
  'the products': 'los productos',
  'No product has enough visitors of a whole week yet.':
    'Ningún producto tiene aún suficientes visitantes en una semana completa.',
  '{n} product is not listed: fewer than {floor} visitors met it, so few could be worked out from it, or 200 others were met by more.|{n} products are not listed: fewer than {floor} visitors met them, so few could be worked out from them, or 200 others were met by more.':
    '{n} producto no aparece: menos de {floor} visitantes lo encontraron, de él podrían deducirse tan pocos, u otros 200 los encontraron más.|{n} productos no aparecen: menos de {floor} visitantes los encontraron, de ellos podrían deducirse tan pocos, u otros 200 los encontraron más.',
  'Of the visits that looked at a product, had it in the cart or ordered it, the share that ordered it, with its 95 % interval. The stronger the tint, the larger.':
    'De las visitas que miraron un producto, lo tuvieron en el carrito o lo pidieron, la parte que lo pidió, con su intervalo del 95 %. Cuanto más intenso el tono, mayor.',
  'Looked at a product': 'Miraron un producto',
  'Put something in the cart': 'Añadieron al carrito',
  'Looked at the cart': 'Miraron el carrito',
  Ordered: 'Hicieron un pedido',
  'No groups of visitors can be told apart by what they do. That is an answer, too: as more of them come, Kindred looks again.':
    'No se distinguen grupos de visitantes por lo que hacen. También es una respuesta: cuando vengan más, Kindred volverá a mirar.',
  Weeks: 'Semanas',
  'Whole weeks that are over': 'Semanas completas ya terminadas',
  'The last {n} weeks': 'Las últimas {n} semanas',
  'Shown as one with: {names}': 'Se muestra como uno con: {names}',
  'Tell them apart again': 'Volver a separarlos',
  'From now on both are shown as {name}, also in weeks that are over. You can tell them apart again at any time; weeks that are counted until then stay together.':
    'A partir de ahora, ambos se muestran como {name}, también en las semanas pasadas. Puedes volver a separarlos en cualquier momento; las semanas que se cuenten hasta entonces seguirán unidas.',
  'In as many weeks before: {value}': 'En otras tantas semanas anteriores: {value}',
  'In as many weeks before': 'En otras tantas semanas anteriores',
  '{segment}: {value}; in as many weeks before {before}':
    '{segment}: {value}; en otras tantas semanas anteriores {before}',
  'Revenue a visitor': 'Ingresos por visitante',
  'With its 95 % interval; dashed: everyone': 'Con su intervalo del 95 %; línea discontinua: todos',
  'With its 95 % interval; dashed: everyone. Chosen by the lower end.':
    'Con su intervalo del 95 %; línea discontinua: todos. Elegidos por el extremo inferior.',
  'Share of visitors: {first} in the week from {since}, {last} in that from {now}':
    'Proporción de visitantes: {first} en la semana del {since}, {last} en la del {now}',
  'No visit is measured yet': 'Aún no se ha medido ninguna visita',
  'The products of the shop are not read yet, either.':
    'Los productos de la tienda tampoco se han leído todavía.',
  'The products of the shop are there.': 'Los productos de la tienda ya están.',
  'Segments need {needed} visitors who allow measuring. What is left to do stands in the {link}.':
    'Los segmentos necesitan {needed} visitantes que permitan la medición. Lo que queda por hacer está en la {link}.',
  'setup guide': 'guía de configuración',
  'Segments wait for the night': 'Los segmentos esperan a la noche',
  'Visits are measured, but the products of the shop are not read yet.':
    'Las visitas se miden, pero los productos de la tienda aún no se han leído.',
  'The products of the shop are there, and visits are measured.':
    'Los productos de la tienda ya están y las visitas se miden.',
  'Segments are made where {needed} visitors or more allow measuring. Come back tomorrow.':
    'Los segmentos se crean cuando {needed} visitantes o más permiten la medición. Vuelve mañana.',
  'Clicks on recommendations': 'Clics en recomendaciones',
  'Clicks on recommendations: {clicks}. Influenced by them: {n} order, {revenue}.|Clicks on recommendations: {clicks}. Influenced by them: {n} orders, {revenue}.':
    'Clics en recomendaciones: {clicks}. Influido por ellos: {n} pedido, {revenue}.|Clics en recomendaciones: {clicks}. Influido por ellos: {n} pedidos, {revenue}.',
  'For Shopify Messaging, Flow and discounts: read what is written to customers, and decide':
    'Para Shopify Messaging, Flow y los descuentos: leer qué se escribe en los clientes y decidir',
};

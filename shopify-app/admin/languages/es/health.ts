import type { health as texts } from '../de/health.ts';

export const health: Record<keyof typeof texts, string> = {
  'the health report': 'el informe de estado',
  Refresh: 'Actualizar',
  'The last 7 days': 'Los últimos 7 días',
  'Only visits whose shoppers allow measuring are counted; of the others nothing is known. Whatever fails, the related products that the theme shows by itself stay.':
    'Solo se cuentan las visitas cuyos clientes permiten la medición; de las demás no se sabe nada. Falle lo que falle, los productos relacionados que el tema muestra por sí mismo se quedan.',
  'in view for a second': 'a la vista durante un segundo',
  'Visits with a failure': 'Visitas con un fallo',
  'of {visits} that saw some or met one: {share}':
    'de {visits} que vieron alguna o tuvieron un fallo: {share}',
  'refused: {list}': 'rechazados: {list}',
  'refused: none': 'rechazados: ninguno',
  'What failed, and what to do': 'Qué falló y qué hacer',
  'Nothing that a device could tell us of.': 'Nada de lo que un dispositivo pudiera avisarnos.',
  'What failed': 'Qué falló',
  'What to do': 'Qué hacer',
  Times: 'Veces',
  Last: 'Última vez',
  'Day (UTC)': 'Día (UTC)',
  Failures: 'Fallos',
  'Events refused': 'Eventos rechazados',
  'None.': 'Ninguno.',
  Why: 'Por qué',
  'Starting on the page': 'Inicio en la página',
  'Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.':
    'A menudo otra app o el tema cambia la página. Mírala en una ventana privada y desactiva después las demás inserciones de apps una por una hasta que funcione.',
  'Fetching the model': 'Obtención del modelo',
  'A few are broken connections and ad blockers. If many visits are hit, see whether the server can be reached from outside.':
    'Unos pocos son conexiones cortadas y bloqueadores de anuncios. Si afecta a muchas visitas, mira si se puede acceder al servidor desde fuera.',
  'The bytes were not those that were released': 'Los bytes no eran los publicados',
  'They were not used. Something on the way changes files: switch off “optimising” of the app’s address in your CDN or proxy.':
    'No se usaron. Algo cambia los archivos por el camino: desactiva la «optimización» de la dirección de la app en tu CDN o proxy.',
  'Making the model ready': 'Preparación del modelo',
  'If this began with a new model, go back to the one before under Models.':
    'Si esto empezó con un modelo nuevo, vuelve al anterior en «Modelos».',
  'Ranking products': 'Ordenación de productos',
  'Reading products from your shop': 'Lectura de productos de tu tienda',
  'See whether the products are published to the Online Store and whether the storefront needs a password.':
    'Mira si los productos están publicados en la tienda online y si la tienda pide una contraseña.',
  'Drawing the cards': 'Dibujo de las tarjetas',
  'Take the block out of the theme and put it in anew. Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.':
    'Quita el bloque del tema y vuelve a ponerlo. A menudo otra app o el tema cambia la página. Mírala en una ventana privada y desactiva después las demás inserciones de apps una por una hasta que funcione.',
  'Showing the shopper’s own panel': 'Mostrar el panel del cliente',
  'Mostly pages that were open before an update: it passes. If it stays, something else sends to this shop’s address.':
    'Casi siempre son páginas abiertas antes de una actualización: se pasa. Si sigue, otra cosa envía a la dirección de esta tienda.',
  'Nothing to do: what shoppers do not allow is not kept.':
    'Nada que hacer: lo que los clientes no permiten no se guarda.',
  'Nothing to do: those devices’ clocks are wrong.':
    'Nada que hacer: los relojes de esos dispositivos van mal.',
  'Nothing to do: such events waited on a device for longer than they are kept.':
    'Nada que hacer: esos eventos esperaron en un dispositivo más tiempo del que se conservan.',
  'No visit was measured in these days, so nothing is known.':
    'En estos días no se midió ninguna visita, así que no se sabe nada.',
  'Nothing failed in {n} measured visit.|Nothing failed in {n} measured visits.':
    'No falló nada en {n} visita medida.|No falló nada en {n} visitas medidas.',
  'Something failed in {failing} of {n} measured visit. The table below says what to do.|Something failed in {failing} of {n} measured visits. The table below says what to do.':
    'Algo falló en {failing} de {n} visita medida. La tabla de abajo dice qué hacer.|Algo falló en {failing} de {n} visitas medidas. La tabla de abajo dice qué hacer.',
  'Something failed in {failing} of {n} measured visit. That is too few to judge.|Something failed in {failing} of {n} measured visits. That is too few to judge.':
    'Algo falló en {failing} de {n} visita medida. Son muy pocas para juzgar.|Algo falló en {failing} de {n} visitas medidas. Son muy pocas para juzgar.',
  'Something failed in {failing} of {n} measured visits. That is one in a hundred at most: no need to act.':
    'Algo falló en {failing} de {n} visitas medidas. Es como mucho una de cada cien: no hace falta hacer nada.',
  'Something failed in {failing} of {n} measured visits. It may be chance: look again tomorrow.':
    'Algo falló en {failing} de {n} visitas medidas. Puede ser casualidad: vuelve a mirar mañana.',
  '{share} ({low} to {high}, 95 % interval)': '{share} (de {low} a {high}, intervalo del 95 %)',
  'How fast this app is for you': 'Lo rápida que es esta app para ti',
  'the app’s speed': 'la velocidad de la app',
  'Measured by Shopify in your staff’s browsers, on the pages of this app; the last {days} days, three of four visits were at least this quick. Nothing of it is about your shoppers.':
    'Medida por Shopify en los navegadores de tu equipo, en las páginas de esta app; en los últimos {days} días, tres de cada cuatro visitas fueron al menos así de rápidas. Nada de esto trata de tus clientes.',
  'Until the page stands (LCP)': 'Hasta que la página está lista (LCP)',
  'Until a click shows (INP)': 'Hasta que se nota un clic (INP)',
  'Movement while loading (CLS)': 'Movimiento al cargar (CLS)',
  'Not measured yet': 'Aún sin medir',
  'should be at most {goal}': 'debería ser como máximo {goal}',
  'should be at most {goal}; {n} measurement|should be at most {goal}; {n} measurements':
    'debería ser como máximo {goal}; {n} medición|debería ser como máximo {goal}; {n} mediciones',
  'should be at most {goal}; {n} measurement, {enough} would be enough to judge|should be at most {goal}; {n} measurements, {enough} would be enough to judge':
    'debería ser como máximo {goal}; {n} medición, {enough} bastarían para juzgar|debería ser como máximo {goal}; {n} mediciones, {enough} bastarían para juzgar',
  'what did not get done': 'el trabajo sin terminar',
  'Work that did not get done': 'Trabajo sin terminar',
  'None. Whatever fails is tried several times first.':
    'Ninguno. Lo que falla se intenta antes varias veces.',
  'It is being tried again': 'Se está intentando de nuevo',
  'Once, since {date}|{n} times, since {date}': 'Una vez, desde el {date}|{n} veces, desde el {date}',
  'Setting up the shop': 'Puesta en marcha de la tienda',
  'The pixel or the theme may not know the shop yet.':
    'Puede que el píxel o el tema aún no conozcan la tienda.',
  'Products stay as they were read before.': 'Los productos quedan como se leyeron antes.',
  'Reading the orders': 'Lectura de los pedidos',
  'Models learn without the newest orders.': 'Los modelos aprenden sin los pedidos más recientes.',
  'Writing related products for the theme': 'Escritura de productos relacionados para el tema',
  'Without JavaScript, shoppers see the rows of before.':
    'Sin JavaScript, los clientes ven las filas de antes.',
  'Telling devices what to show and hide': 'Indicar a los dispositivos qué mostrar y qué ocultar',
  'What sold out or was excluded may still be ranked; it is not shown once the shop says so.':
    'Lo agotado o excluido puede seguir ordenándose; deja de mostrarse en cuanto la tienda lo indica.',
  'Looking at who visits': 'Ver quién visita la tienda',
  'Segments and the figures by segment stay as they were. If memory is lacking and somebody or something has to be left out, segments are deleted.':
    'Los segmentos y las cifras por segmento se quedan como estaban. Si falta memoria y hay que retirar a alguien o algo, los segmentos se eliminan.',
  'Writing segments to customers in Shopify': 'Escribir los segmentos en los clientes de Shopify',
  'Customers carry the segments of before, also those to be removed. It is tried again every hour.':
    'Los clientes llevan los segmentos de antes, también los que hay que quitar. Se intenta de nuevo cada hora.',
  'News about products': 'Novedades de productos',
  'These products stay as they were.': 'Estos productos quedan como estaban.',
  'News about orders': 'Novedades de pedidos',
  'Models learn without these orders.': 'Los modelos aprenden sin estos pedidos.',
  'Privacy requests': 'Solicitudes de privacidad',
  'They must be answered within 30 days: try again soon.':
    'Hay que responderlas en un plazo de 30 días: inténtalo de nuevo pronto.',
  'News about the app in your shop': 'Novedades de la app en tu tienda',
  'Set-up runs again every night.': 'La puesta en marcha se repite cada noche.',
  'Shopify refused {operation}: {problems}': 'Shopify rechazó «{operation}»: {problems}',
  'Kindred has no valid access to {shop}. Open the app in the Shopify admin to renew it.':
    'Kindred no tiene un acceso válido a {shop}. Abre la app en el panel de Shopify para renovarlo.',
  'Shopify asked us to wait for longer than we tried.':
    'Shopify nos pidió esperar más tiempo del que lo intentamos.',
  'Shopify answered with an error (HTTP {status}).': 'Shopify respondió con un error (HTTP {status}).',
  'Shopify could not be reached.': 'No se pudo contactar con Shopify.',
  'The visits of 90 days need more memory than one night may have.':
    'Las visitas de 90 días necesitan más memoria de la que puede tener una noche.',
  'The database did not answer.': 'La base de datos no respondió.',
  'Something failed inside Kindred. The server’s log says what.':
    'Algo falló dentro de Kindred. El registro del servidor dice qué.',
  'Telling pages what is tried': 'Decir a las páginas qué se prueba',
  'What ended may still be shown, and what started is not; it is tried again every hour.':
    'Lo que terminó puede seguir mostrándose y lo que empezó todavía no; se vuelve a intentar cada hora.',
  'Events in the last hour': 'Eventos de la última hora',
  'A minute': 'Por minuto',
  'kept, on average': 'guardados, de media',
  'Busiest minute': 'Minuto con más eventos',
  'nothing came in': 'no llegó nada',
  'kept at {time}': 'guardados a las {time}',
  'Kept and refused': 'Guardados y rechazados',
  'in the last hour': 'en la última hora',
  'Events by the minute: {kept} kept, {refused} refused, at most {most} in a minute':
    'Eventos por minuto: {kept} guardados, {refused} rechazados, como mucho {most} en un minuto',
  'A bar for each minute, from an hour ago to now. Green was kept, red was refused.':
    'Una barra por minuto, desde hace una hora hasta ahora. Verde: guardados; rojo: rechazados.',
  'What shoppers’ devices download': 'Lo que descargan los dispositivos de los clientes',
  'Compressed, as it is sent. A device keeps each of these until there is a new one.':
    'Comprimido, tal como se envía. Un dispositivo guarda cada uno hasta que hay uno nuevo.',
  Size: 'Tamaño',
  'The script that starts': 'El script de inicio',
  'On every page': 'En cada página',
  'The script that ranks': 'El script que ordena',
  'With consent, where a row comes into view': 'Con consentimiento, donde una fila queda a la vista',
  'Tells the shopper’s segment there': 'Dice allí el segmento',
  'With consent, while the panel is open': 'Con consentimiento, mientras está abierto',
  'The shopper’s own panel': 'El panel del cliente',
  'When a shopper opens it': 'Cuando un cliente lo abre',
  'This server did not build the scripts itself, so their sizes are not known here.':
    'Este servidor no construyó los scripts, así que aquí no se conoce su tamaño.',
  'No model is in use, so none is downloaded.':
    'No hay ningún modelo en uso, así que no se descarga ninguno.',
  'With consent, once a model': 'Con consentimiento, una vez por modelo',
  'The model': 'El modelo',
  'Which product is which in the model': 'Qué producto es cuál en el modelo',
  'the last hour': 'la última hora',
  'what devices download': 'lo que descargan los dispositivos',
  'How fast your storefront is for shoppers': 'Lo rápida que es tu tienda para los clientes',
  'the storefront’s speed': 'la velocidad de la tienda',
  'Measured on shoppers’ own devices, on every page of your storefront; in the last {days} days, three of four pages were at least this quick. Only shoppers who allow measuring are counted, and only where their browser can tell.':
    'Medido en los dispositivos de los clientes, en cada página de tu tienda; en los últimos {days} días, tres de cada cuatro páginas fueron al menos así de rápidas. Solo se cuenta a los clientes que permiten la medición, y solo donde su navegador puede hacerla.',
  'Pages measured': 'Páginas medidas',
  'The script that measures how fast pages are': 'El script que mide lo rápidas que son las páginas',
  'On every page, after everything else': 'En cada página, después de todo lo demás',
  'The script of experiments and campaigns': 'El script de los experimentos y las campañas',
  'On every page, while one of them or a comparison group runs':
    'En cada página, mientras haya uno de ellos o un grupo de comparación en marcha',
  'The script for rows that they try': 'El script de las filas que prueban',
  'With consent, for visitors who are given one':
    'Con consentimiento, para los visitantes a los que les toca una',
  'What large models need to run': 'Lo que necesitan los modelos grandes para funcionar',
  'With consent, where device and connection can bear it':
    'Con consentimiento, si el dispositivo y la conexión lo permiten',
  'Another model, or other weights, that they try': 'Otro modelo, u otros pesos, que prueban',
  'With consent, for visitors who are given it: the largest':
    'Con consentimiento, para los visitantes a los que les toca: el mayor',
};

export const kpis = {
  'Measured visits': 'Visitas medidas',
  'Visits in which something was measured': 'Visitas en las que se midió algo',
  'Visits whose shoppers do not allow measuring are not in it. If more shoppers allow it, this rises although no more of them come.':
    'No incluye las visitas cuyos clientes no permiten la medición. Si más clientes la permiten, sube aunque no vengan más.',
  'Visitors a day': 'Visitantes por día',
  'Visitors of each day': 'Visitantes de cada día',
  'Days of the range': 'Días del período',
  'A visitor is a browser: somebody with a phone and a laptop counts as two. Today counts as far as it has come.':
    'Un visitante es un navegador: quien usa un teléfono y un portátil cuenta como dos. El día de hoy cuenta hasta donde ha llegado.',
  Conversion: 'Conversión',
  'Visits with an order': 'Visitas con un pedido',
  'Who looks in one visit and buys in the next counts as one visit without an order and one with. Orders that were cancelled later still count.':
    'Quien mira en una visita y compra en la siguiente cuenta como una visita sin pedido y otra con pedido. Los pedidos cancelados después también cuentan.',
  'Conversion of visitors': 'Conversión de visitantes',
  'Visitors with an order': 'Visitantes con un pedido',
  'Who looks on one day and buys on another lowers it, as does who looks on a phone and buys on a laptop.':
    'La baja quien mira un día y compra otro, y también quien mira en el teléfono y compra en el portátil.',
  'Average order value': 'Valor medio del pedido',
  'What was paid for the products of measured orders':
    'Lo que se pagó por los productos de los pedidos medidos',
  'Measured orders in your shop’s currency': 'Pedidos medidos en la moneda de tu tienda',
  'After discounts, without shipping, and before returns. Orders in other currencies are left out. One very large order can move it.':
    'Después de descuentos, sin envío y antes de devoluciones. Los pedidos en otras monedas quedan fuera. Un solo pedido muy grande puede moverlo.',
  'Revenue a visitor': 'Ingresos por visitante',
  'Most visitors buy nothing and a few buy much, so it swings: look at the interval before you compare. Orders in other currencies count as nothing.':
    'La mayoría de los visitantes no compra nada y unos pocos compran mucho, por eso oscila: mira el intervalo antes de comparar. Los pedidos en otras monedas cuentan como cero.',
  'Add-to-cart rate': 'Tasa de adición al carrito',
  'Visits that put something into the cart': 'Visitas en las que se puso algo en el carrito',
  'Also what was taken out again counts. “Buy now” buttons that skip the cart may not be seen.':
    'También cuenta lo que se volvió a sacar. Los botones «Comprar ahora» que se saltan el carrito pueden no verse.',
  'Cart-to-order rate': 'Del carrito al pedido',
  'Of these, visits with an order': 'De ellas, visitas con un pedido',
  'A cart that is filled in one visit and bought in a later one counts as left behind.':
    'Un carrito que se llena en una visita y se compra en otra posterior cuenta como abandonado.',
  'Searches without a result': 'Búsquedas sin resultado',
  'Searches that found nothing': 'Búsquedas que no encontraron nada',
  'Searches in measured visits': 'Búsquedas en visitas medidas',
  'Somebody who tries several spellings counts several times. What was searched for is not collected.':
    'Quien prueba varias grafías cuenta varias veces. No se recoge lo que se buscó.',
  'Repeat visits': 'Visitas repetidas',
  'Visits of somebody who was here in the 7 days before':
    'Visitas de alguien que estuvo aquí en los 7 días anteriores',
  'Browsers forget, and people change devices: somebody who came back as a stranger is not known. In the first week after the start it is too low.':
    'Los navegadores olvidan y la gente cambia de dispositivo: a quien vuelve como desconocido no se le reconoce. En la primera semana desde el inicio es demasiado baja.',
  'Reach of recommendations': 'Alcance de las recomendaciones',
  'Visits that had recommendations in view': 'Visitas con recomendaciones a la vista',
  'Short visits reach few pages with recommendations: when they become more, this falls by itself.':
    'Las visitas cortas llegan a pocas páginas con recomendaciones: si aumentan, baja por sí solo.',
  'Click-through of recommendations': 'Tasa de clics de las recomendaciones',
  'Of these, those in which a product was clicked': 'De ellas, las que recibieron un clic en un producto',
  'Recommendations that were at least half in view for a second':
    'Recomendaciones con al menos la mitad a la vista durante un segundo',
  'To the recommendation that was clicked': 'A la recomendación en la que se hizo clic',
  'Places high on a page are clicked more, whatever stands in them. A click shows interest, not that it led to anything.':
    'Los lugares altos de una página reciben más clics, sea lo que sea lo que haya en ellos. Un clic muestra interés, no que llevara a algo.',
  'Influenced revenue': 'Ingresos influidos',
  'What was paid for products after a click on their recommendation':
    'Lo que se pagó por productos tras un clic en su recomendación',
  'Influenced is not caused: many would have found and bought the product anyway. Only a test with a group that sees no recommendations can tell.':
    'Influido no es causado: muchos habrían encontrado y comprado el producto de todos modos. Solo lo dice una prueba con un grupo que no ve recomendaciones.',
  'Influenced share of orders': 'Proporción de pedidos influidos',
  'Orders with a product that was clicked as a recommendation before':
    'Pedidos con un producto en el que antes se hizo clic como recomendación',
  'Measured orders': 'Pedidos medidos',
  'Influenced is not caused. Who sees more recommendations also clicks more, and buys more anyway.':
    'Influido no es causado. Quien ve más recomendaciones también hace más clics, y de todos modos compra más.',
  'Attach rate': 'Tasa de venta adicional',
  'Orders with at least two different products': 'Pedidos con al menos dos productos distintos',
  'Two sizes or colours of one product count as one product; sets count as what they are sold as.':
    'Dos tallas o colores de un producto cuentan como un producto; los conjuntos cuentan tal como se venden.',
  'Catalogue shown in recommendations': 'Catálogo mostrado en recomendaciones',
  'Different products that recommendations showed on a day':
    'Productos distintos que las recomendaciones mostraron en un día',
  'Products of the catalogue': 'Productos del catálogo',
  'It grows with the number of visits: compare days that are about as busy.':
    'Crece con el número de visitas: compara días con una afluencia parecida.',
  'Orders from measured visits': 'Pedidos de visitas medidas',
  'Of these, those that a measured visit told of': 'De ellos, los que una visita medida comunicó',
  'Shopify’s orders without cancelled ones': 'Pedidos de Shopify sin los cancelados',
  'By the order’s number': 'Por el número del pedido',
  'How many shoppers allow measuring, told by those who buy; others may allow it less often. Orders that were not placed in your online store lower it.':
    'Cuántos clientes permiten la medición, según los que compran; los demás quizá la permitan menos. Los pedidos que no se hicieron en tu tienda online la bajan.',
  'Visits that began on these days (UTC)': 'Visitas que empezaron en estos días (UTC)',
  'Each day (UTC) by itself: who comes on two days counts twice':
    'Cada día (UTC) por separado: quien viene dos días cuenta dos veces',
  'Orders placed in visits that began on these days (UTC)':
    'Pedidos hechos en visitas que empezaron en estos días (UTC)',
  'Orders that Shopify dates to these days (UTC), of the last 60 days':
    'Pedidos que Shopify fecha en estos días (UTC), de los últimos 60 días',
  'Both 95 % intervals as one (Newcombe)': 'Los dos intervalos del 95 % como uno solo (Newcombe)',
  'How much the days of each period differ among themselves (Welch). Weekends are part of that; what lasts for days, such as a sale, is not.':
    'Cuánto difieren entre sí los días de cada período (Welch). Los fines de semana forman parte de ello; lo que dura varios días, como una promoción, no.',
  'None is needed': 'No hace falta ninguna',
  'To the visit in which it happened': 'A la visita en la que ocurrió',
  'To a recommendation of the same product that the same visitor clicked in the 24 hours before the order':
    'A una recomendación del mismo producto en la que el mismo visitante hizo clic en las 24 horas anteriores al pedido',
  'The first day comes after the last one.': 'El primer día es posterior al último.',
  'The last day is still to come.': 'El último día aún no ha llegado.',
  'Choose at most {n} days.': 'Elige como máximo {n} días.',
};

import type { recommendations as texts } from '../de/recommendations.ts';

export const recommendations: Record<keyof typeof texts, string> = {
  'your settings': 'tu configuración',
  'Your changes were not saved': 'Tus cambios no se guardaron',
  'Saved: shoppers get it within a minute or so': 'Guardado: llega a los clientes en cosa de un minuto',
  'What counts beside relevance': 'Qué cuenta además de la relevancia',
  'What a setting costs is measured by the next training, on visits that the model has not seen.':
    'Lo que cuesta un ajuste lo mide el próximo entrenamiento, con visitas que el modelo no ha visto.',
  'Measured for the model in use': 'Medido para el modelo en uso',
  'That was with other settings than these; what these cost is measured by the next training.':
    'Eso fue con ajustes distintos de estos; lo que cuestan estos lo mide el próximo entrenamiento.',
  'Pinned first': 'Fijados al principio',
  'Nothing is pinned: every row is chosen for its shopper.':
    'No hay nada fijado: cada fila se elige para su cliente.',
  'First in every row where they may stand, in this order: {n} product. They take places from what is chosen for the shopper, and say that the shop chose them.|First in every row where they may stand, in this order: {n} products. They take places from what is chosen for the shopper, and say that the shop chose them.':
    'Al principio de cada fila donde puedan estar, en este orden: {n} producto. Quita un lugar a lo elegido para el cliente y dice que lo eligió la tienda.|Al principio de cada fila donde puedan estar, en este orden: {n} productos. Quitan lugares a lo elegido para el cliente y dicen que los eligió la tienda.',
  '(excluded below, so it is not shown)': '(excluido abajo, así que no se muestra)',
  '(not in the catalogue)': '(no está en el catálogo)',
  'Never recommended': 'Nunca recomendados',
  'No product is excluded. What you choose here is left out of every recommendation, whatever the model says.':
    'No hay ningún producto excluido. Lo que elijas aquí queda fuera de todas las recomendaciones, diga lo que diga el modelo.',
  'Left out of every recommendation, whatever the model says: {n} product.|Left out of every recommendation, whatever the model says: {n} products.':
    'Fuera de todas las recomendaciones, diga lo que diga el modelo: {n} producto.|Fuera de todas las recomendaciones, diga lo que diga el modelo: {n} productos.',
  'Choose pinned products': 'Elegir productos fijados',
  'Remove {name} from pinned products': 'Quitar {name} de los productos fijados',
  'Choose excluded products': 'Elegir productos excluidos',
  'Remove {name} from excluded products': 'Quitar {name} de los productos excluidos',
  'Choose viewed products': 'Elegir productos vistos',
  'Remove {name} from viewed products': 'Quitar {name} de los productos vistos',
  'Choose products in the cart': 'Elegir productos del carrito',
  'Remove {name} from products in the cart': 'Quitar {name} del carrito',
  'Choose bought products': 'Elegir productos comprados',
  'Remove {name} from bought products': 'Quitar {name} de los productos comprados',
  'Shopify’s list of products did not open: {problem}':
    'No se abrió la lista de productos de Shopify: {problem}',
  'Show all {n} products': 'Mostrar los {n} productos',
  'Move {name} up': 'Subir {name}',
  Up: 'Subir',
  Remove: 'Quitar',
  'Product {id}': 'Producto {id}',
  'Where rows stand': 'Dónde están las filas',
  'Type, heading and number of products of a row are set in Shopify’s theme editor, which shows your shop as you change it. A link opens it with a row added; nothing changes until you save there.':
    'El tipo, el título y el número de productos de una fila se ajustan en el editor de temas de Shopify, que muestra tu tienda mientras la cambias. Un enlace lo abre con una fila añadida; nada cambia hasta que guardes allí.',
  Page: 'Página',
  'Rows there now': 'Filas que hay ahora',
  'Theme editor': 'Editor de temas',
  'Add a row: product pages': 'Añadir una fila: páginas de producto',
  'Add a row: home page': 'Añadir una fila: página de inicio',
  'Add a row: cart': 'Añadir una fila: carrito',
  'Add a row: collections': 'Añadir una fila: colecciones',
  'Add a row: search without a result': 'Añadir una fila: búsqueda sin resultados',
  'Add a row: page not found': 'Añadir una fila: página no encontrada',
  'Shopify does not say': 'Shopify no lo dice',
  None: 'Ninguna',
  '{n} row|{n} rows': '{n} fila|{n} filas',
  'What a row can show': 'Qué puede mostrar una fila',
  '{name}: {purpose}': '{name}: {purpose}',
  Preview: 'Vista previa',
  'the preview': 'la vista previa',
  'The preview could not be made': 'No se pudo crear la vista previa',
  'What the shopper did': 'Qué hizo el cliente',
  'Made up for the segment “{name}”': 'Inventado para el segmento «{name}»',
  'Nothing can be told yet of what this segment turns to more than others do. The row below is that of the journey before.':
    'Aún no se puede decir qué atrae a este segmento más que a los demás. La fila de abajo es la del recorrido anterior.',
  'Nobody’s visit: {what}.': 'La visita de nadie: {what}.',
  'A journey of your own': 'Un recorrido propio',
  'A new visitor': 'Un visitante nuevo',
  'Looked at {viewed}': 'Miró {viewed}',
  'Looked at {viewed} and has {inCart} in the cart': 'Miró {viewed} y tiene {inCart} en el carrito',
  'Bought {bought} and looked at {viewed}': 'Compró {bought} y miró {viewed}',
  'Looked at, the last one now': 'Vistos, el último ahora mismo',
  'In the cart': 'En el carrito',
  'Bought before': 'Comprados antes',
  'The same for everyone, drawn by the theme.': 'La misma para todos, dibujada por el tema.',
  'Nothing of the model can be shown here; the theme fills the row with other products of the shop.':
    'Aquí no se puede mostrar nada del modelo; el tema llena la fila con otros productos de la tienda.',
  'On the page of {title}.': 'En la página de {title}.',
  'In the cart.': 'En el carrito.',
  'On the home page.': 'En la página de inicio.',
  'From {price}': 'Desde {price}',
  'Kindred has not read your products yet, so there is nothing to recommend. They appear here by themselves.':
    'Kindred aún no ha leído tus productos, así que no hay nada que recomendar. Aparecerán aquí por sí solos.',
  'There is no model yet. Until the first one is released, rows start with what you pinned and go on with other products of the same collection, the same for everyone.':
    'Aún no hay modelo. Hasta que se publique el primero, las filas empiezan con lo que fijaste y siguen con otros productos de la misma colección, iguales para todos.',
  'This model runs in ONNX Runtime on shoppers’ devices, which is not loaded here. The rows above are those that the theme draws for everyone.':
    'Este modelo funciona con ONNX Runtime en los dispositivos de los clientes, que aquí no se carga. Las filas de arriba son las que el tema dibuja para todos.',
  'With your changes, which are not saved.': 'Con tus cambios, que no están guardados.',
  'Just what shoppers get now.': 'Justo lo que reciben ahora los clientes.',
  'Saved; shoppers get it within a minute or so.': 'Guardado; llega a los clientes en cosa de un minuto.',
  'Ranked here by the model that shoppers’ devices run: release {release} of {date}, SHA-256 {artifact}…, item table {table}…':
    'Ordenado aquí por el modelo que funciona en los dispositivos de los clientes: publicación {release} del {date}, SHA-256 {artifact}…, tabla de productos {table}…',
  'A device would refuse what the server answered: {problem}.':
    'Un dispositivo rechazaría lo que respondió el servidor: {problem}.',
  'The model could not be fetched: the server answered {status}.':
    'No se pudo obtener el modelo: el servidor respondió {status}.',
  'Weights are numbers from 0 to 1; at most 1,000 products are excluded, and at most 10 pinned.':
    'Los pesos son números de 0 a 1; como mucho se excluyen 1.000 productos y se fijan 10.',
  'A preview that was shared with you': 'Una vista previa que han compartido contigo',
  'Placement and journey are those of the link.': 'La ubicación y el recorrido son los del enlace.',
  'Placement and journey are those of the link. It was made with release {release}; this page shows the model that shoppers get now, so the products may differ.':
    'La ubicación y el recorrido son los del enlace. Se creó con la publicación {release}; esta página muestra el modelo que los clientes reciben ahora, así que los productos pueden ser otros.',
  'The link to a shared preview is not complete, or cannot be read. This is the usual preview.':
    'El enlace a una vista previa compartida está incompleto o no se puede leer. Esta es la vista previa habitual.',
  'Products stand in the order of the model alone: no weight is set, so nothing is given up.':
    'Los productos siguen solo el orden del modelo: no hay ningún peso fijado, así que no se renuncia a nada.',
  '{a}, {b}': '{a}, {b}',
  'variety {weight}': 'variedad {weight}',
  'novelty {weight}': 'novedad {weight}',
  'stock {weight}': 'existencias {weight}',
  'margin {weight}': 'margen {weight}',
  'With {weights}, the product that a shopper turned to next stood among the first 20 in {with} of {pairs} cases, without in {without}: {difference}.':
    'Con {weights}, el producto al que pasó después un cliente estaba entre los 20 primeros en el {with} de {pairs} casos, y sin ello en el {without}: {difference}.',
  'How near the top it stood (100 is always first) went from {without} to {with}: {difference}.':
    'Lo cerca que estaba de arriba (100 es siempre el primero) pasó de {without} a {with}: {difference}.',
  'The first four products are of {with} different types on average instead of {without}.':
    'Los cuatro primeros productos son de {with} tipos distintos de media en lugar de {without}.',
  'a difference that chance alone could make ({low} to {high} points, 95 % interval)':
    'una diferencia que podría deberse solo al azar (de {low} a {high} puntos, intervalo del 95 %)',
  'a loss of {least} to {most} points (95 % interval)':
    'una pérdida de {least} a {most} puntos (intervalo del 95 %)',
  'a gain of {least} to {most} points (95 % interval)':
    'una ganancia de {least} a {most} puntos (intervalo del 95 %)',
  'what fits everything they looked at, put in the cart or bought. For any page.':
    'lo que encaja con todo lo que miró, puso en el carrito o compró. Para cualquier página.',
  'what goes with the product of the page. For product pages.':
    'lo que va con el producto de la página. Para páginas de producto.',
  'what goes with it and is of another product type. For product pages and the cart.':
    'lo que combina y es de otro tipo de producto. Para páginas de producto y el carrito.',
  'what this device remembers, newest first. No model runs, and nothing is pinned.':
    'lo que este dispositivo recuerda, lo más nuevo primero. Sin modelo y sin productos fijados.',
  'what was bought before. No model runs, and nothing is pinned.':
    'lo que ya se compró. Sin modelo y sin productos fijados.',
  'Because you viewed {title}': 'Porque viste «{title}»',
  'Because {title} is in your cart': 'Porque «{title}» está en tu carrito',
  'Because you bought {title}': 'Porque compraste «{title}»',
  'You looked at this': 'Lo has mirado',
  'You bought this': 'Lo has comprado',
  'Popular in this shop': 'Popular en esta tienda',
  'Chosen by this shop': 'Elegido por esta tienda',
};

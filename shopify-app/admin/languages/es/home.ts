import type { home as texts } from '../de/home.ts';

export const home: Record<keyof typeof texts, string> = {
  'your shop’s overview': 'el resumen de tu tienda',
  'Good to know|{n} things to know': 'Conviene saber|{n} cosas que conviene saber',
  'Your shop now': 'Tu tienda ahora',
  'in the synced catalogue': 'en el catálogo sincronizado',
  'of the last 60 days': 'de los últimos 60 días',
  'allowed by shoppers, last 24 hours': 'permitidos por los clientes, últimas 24 horas',
  'allowed by shoppers, last 24 hours; refused: {list}':
    'permitidos por los clientes, últimas 24 horas; rechazados: {list}',
  'None yet': 'Ninguno todavía',
  'related products stand in': 'productos relacionados lo sustituyen',
  'since {date}': 'desde el {date}',
  'What next': 'Qué sigue',
  'Everything is set up. Look at {activity} right now, or at {models} with simpler methods.':
    'Todo está listo. Mira {activity} ahora mismo, o {models} con métodos más sencillos.',
  'what happens on your storefront': 'lo que ocurre en tu tienda',
  'how the model compares': 'cómo se compara el modelo',
  'Set-up': 'Puesta en marcha',
  '{done} of {steps} steps done': '{done} de {steps} pasos hechos',
  'Set-up steps done': 'Pasos de puesta en marcha hechos',
  'Cannot be told': 'No se puede saber',
  'Under way': 'En curso',
  'To do': 'Pendiente',
  'Kindred is installed': 'Kindred está instalada',
  'Your storefront knows where to find its models.': 'Tu tienda sabe dónde encontrar sus modelos.',
  'Read your catalogue and orders': 'Leer tu catálogo y tus pedidos',
  'Products, and the orders of the last 60 days.': 'Productos, y los pedidos de los últimos 60 días.',
  'Connect the web pixel': 'Conectar el píxel web',
  'It sends what shoppers allow to be counted, and nothing else.':
    'Envía lo que los clientes permiten contar, y nada más.',
  'Kindred learns for your shop alone, and only after you agree.':
    'Kindred aprende solo para tu tienda, y solo después de que aceptes.',
  'Read and decide': 'Leer y decidir',
  'Switch Kindred on in your theme': 'Activar Kindred en tu tema',
  'Turn on the app embed, add the recommendations block to the product page, and save.':
    'Activa la inserción de la app, añade el bloque de recomendaciones a la página de producto y guarda.',
  'Open theme editor': 'Abrir el editor de temas',
  'Release the first model': 'Publicar el primer modelo',
  'It is trained, compared with simpler methods, and released if it holds up.':
    'Se entrena, se compara con métodos más sencillos y se publica si resiste la comparación.',
  'See models': 'Ver los modelos',
  'Your plan': 'Tu plan',
  'Compare plans': 'Comparar planes',
  'This shop had {orders} orders in the last 30 days; on the {plan} plan models are trained by themselves up to {limit}. Recommendations go on with the model in use, and you can train under Models whenever you like.':
    'Esta tienda tuvo {orders} pedidos en los últimos 30 días; en el plan {plan} los modelos se entrenan solos hasta {limit}. Las recomendaciones siguen con el modelo en uso, y puedes entrenar en Modelos cuando quieras.',
  'This shop had {orders} orders in the last 30 days. On the {plan} plan models are trained by themselves up to {limit}; past that you train them yourself under Models. Recommendations go on either way.':
    'Esta tienda tuvo {orders} pedidos en los últimos 30 días. En el plan {plan} los modelos se entrenan solos hasta {limit}; a partir de ahí los entrenas tú en Modelos. Las recomendaciones siguen en cualquier caso.',
  'Set-up did not finish: {problem}': 'La puesta en marcha no terminó: {problem}',
  'The catalogue is being read. This takes a moment in a large shop.':
    'Se está leyendo el catálogo. En una tienda grande tarda un momento.',
  'Kindred does not learn yet: it waits for your agreement to train models for this shop.':
    'Kindred aún no aprende: espera tu permiso para entrenar modelos para esta tienda.',
  'With one product there is little to choose from; recommendations gain from more.|With {n} products there is little to choose from; recommendations gain from more.':
    'Con un solo producto hay poco donde elegir; las recomendaciones mejoran con más.|Con {n} productos hay poco donde elegir; las recomendaciones mejoran con más.',
  'There is no history yet. Until visits come in, recommendations rest on what products have in common.':
    'Todavía no hay historial. Hasta que lleguen visitas, las recomendaciones se basan en lo que los productos tienen en común.',
  'No visits have come in yet. Until then recommendations rest on the only order of the last 60 days.|No visits have come in yet. Until then recommendations rest on the {n} orders of the last 60 days.':
    'Aún no ha llegado ninguna visita. Hasta entonces las recomendaciones se basan en el único pedido de los últimos 60 días.|Aún no ha llegado ninguna visita. Hasta entonces las recomendaciones se basan en los {n} pedidos de los últimos 60 días.',
  'On {day} a customer asked for their data (request {request}). Kindred holds {orders} of their orders, without any name or address, and {events} events of the devices that placed them. Download the answer under Privacy.':
    'El {day} un cliente pidió sus datos (solicitud {request}). Kindred guarda {orders} de sus pedidos, sin nombre ni dirección, y {events} eventos de los dispositivos que los hicieron. Descarga la respuesta en Privacidad.',
};

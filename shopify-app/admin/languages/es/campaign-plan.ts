import type { campaignPlan as texts } from '../de/campaign-plan.ts';

export const campaignPlan: Record<keyof typeof texts, string> = {
  'What you want': 'Lo que quieres',
  'Name of the campaign': 'Nombre de la campaña',
  Aim: 'Objetivo',
  'What counts is what a visitor does in the 24 hours after first meeting it that day.':
    'Cuenta lo que un visitante hace en las 24 horas tras verla por primera vez ese día.',
  'Bounds and dates': 'Límites y fechas',
  'Least share of the first content, in per cent': 'Parte mínima del primer contenido, en por ciento',
  'It never gets less. The larger it is, the sooner an effect can be told. 5 to 50.':
    'Nunca recibe menos. Cuanto mayor sea, antes puede hablarse de un efecto. De 5 a 50.',
  'Least share of each other content, in per cent': 'Parte mínima de cada otro contenido, en por ciento',
  'What does badly today may do well tomorrow; a little of it keeps that to be seen. 5 to 20.':
    'Lo que hoy va mal puede ir bien mañana; un poco de ello permite verlo. De 5 a 20.',
  'Pages with it for a visitor and day, at most': 'Páginas con ella por visitante y día, como máximo',
  'Pages with any campaign for a visitor and day, at most':
    'Páginas con cualquier campaña por visitante y día, como máximo',
  'All campaigns together; a page with two counts twice. From then on this one is not shown that day.':
    'Todas las campañas juntas; una página con dos cuenta doble. A partir de ahí esta no se muestra ese día.',
  'A whole number from 1 to 100, please.': 'Un número entero de 1 a 100.',
  'From then on the visitor sees your shop as it is without it.':
    'A partir de ahí el visitante ve tu tienda tal como es sin ella.',
  'First day (year-month-day)': 'Primer día (año-mes-día)',
  'Empty: as soon as you start it. Days are those of UTC.':
    'Vacío: en cuanto la inicies. Los días son los de UTC.',
  'Last day (year-month-day)': 'Último día (año-mes-día)',
  'Empty: until you stop it.': 'Vacío: hasta que la pares.',
  'A number from 5 to 50, please.': 'Un número de 5 a 50.',
  'A whole number from 1 to 50, please.': 'Un número entero de 1 a 50.',
  'A number from 5 to 20, please.': 'Un número de 5 a 20.',
  'With the share of the first that is more than 100 %: nothing would be left to choose.':
    'Con la parte del primero supera el 100 %: no quedaría nada que elegir.',
  'A day as year-month-day, such as {day}.': 'Un día como año-mes-día, por ejemplo {day}.',
  'That day is over.': 'Ese día ya pasó.',
  'It would end before it begins.': 'Terminaría antes de empezar.',
  'Contents to choose from': 'Contenidos entre los que elegir',
  'Each more content takes longer to learn about. Two or three are a good beginning.':
    'Cada contenido más alarga el aprendizaje. Dos o tres son un buen comienzo.',
  'Content {number}: as it is, for comparison': 'Contenido {number}: tal como está, para comparar',
  'Content {number}': 'Contenido {number}',
  'Add a content': 'Añadir un contenido',
  'Remove the last content': 'Quitar el último contenido',
  'What your shop shows without the campaign. It always keeps a least share, so that an effect can be told.':
    'Lo que muestra tu tienda sin la campaña. Conserva siempre una parte mínima, para que pueda hablarse de un efecto.',
  'For whom and where': 'Para quién y dónde',
  'It learns from what visitors do, so it can be started once you agree to training: {link}.':
    'Aprende de lo que hacen los visitantes, así que puede iniciarse cuando aceptes el entrenamiento: {link}.',
  'Once it runs its contents and bounds cannot be changed; you can pause and stop it.':
    'Una vez en marcha, sus contenidos y límites no se pueden cambiar; puedes pausarla y pararla.',
  'Start this campaign?': '¿Iniciar esta campaña?',
  'It waits for its first day. Until then you can stop it, and nobody has met it.':
    'Espera a su primer día. Hasta entonces puedes pararla sin que nadie la haya visto.',
  'Visitors who allow measuring meet it from the next page they open, within a minute or so. From then on Kindred chooses within your bounds by itself.':
    'Los visitantes que permiten medir la ven desde la próxima página que abran, en un minuto más o menos. Desde entonces Kindred elige por sí mismo dentro de tus límites.',
  'No variety': 'Sin variedad',
  'Much variety': 'Mucha variedad',
  'What Kindred does by itself': 'Lo que Kindred hace por sí mismo',
  'Once an hour it looks at what visitors did, and shows more often what seems to bring more: {aim}. Where a segment behaves otherwise, it gets shares of its own.':
    'Una vez por hora mira lo que hicieron los visitantes y muestra más a menudo lo que parece aportar más: {aim}. Si un segmento se comporta de otro modo, recibe sus propias partes.',
  'After each change it waits some hours: what comes of that must be seen first.':
    'Después de cada cambio espera unas horas: primero hay que ver qué resulta.',
  '“{first}” gets from {control} to {mostOfFirst}, each other content from {floor} to {most}.':
    '«{first}» recibe del {control} al {mostOfFirst}, cada otro contenido del {floor} al {most}.',
  'It ends the campaign, and says so, once margin, orders that are cancelled or returned, or the speed of pages is surely worse than it may be.':
    'Termina la campaña, y lo dice, en cuanto el margen, los pedidos cancelados o devueltos, o la velocidad de las páginas empeoran con seguridad más de lo permitido.',
  'It goes on until you stop it.': 'Sigue hasta que la pares.',
  'It ends after {day}.': 'Termina después del {day}.',
  'What it never does': 'Lo que nunca hace',
  'Start by itself, or leave the bounds that you set.': 'Empezar por sí solo o salirse de tus límites.',
  'Make, change or add contents.': 'Crear, cambiar o añadir contenidos.',
  'Show it to a visitor who has met campaigns on {n} page that day.|Show it to a visitor who has met campaigns on {n} pages that day.':
    'Mostrarla a un visitante que ese día ya ha visto campañas en {n} página.|Mostrarla a un visitante que ese día ya ha visto campañas en {n} páginas.',
  'Show it to a visitor on more than {n} page a day.|Show it to a visitor on more than {n} pages a day.':
    'Mostrarla a un visitante en más de {n} página al día.|Mostrarla a un visitante en más de {n} páginas al día.',
  'Choose for one person: it learns about all visitors and about segments, and each device decides by itself.':
    'Elegir para una persona: aprende sobre todos los visitantes y sobre los segmentos, y cada dispositivo decide por sí mismo.',
  'Find out who puts up with dearer products: where margin counts for more in a content than in your shop, all segments get the same shares.':
    'Averiguar quién acepta productos más caros: si en un contenido el margen cuenta más que en tu tienda, todos los segmentos reciben las mismas partes.',
  'Invent urgency or scarcity. Headings are yours: they should say only what is true.':
    'Inventar urgencia o escasez. Los títulos son tuyos: deberían decir solo lo que es verdad.',
  'Show it to visitors who do not allow both personal recommendations and measuring.':
    'Mostrarla a visitantes que no permiten a la vez recomendaciones personales y medición.',
  'Everything it does stands in the campaign’s log, and one button shows all alike again.':
    'Todo lo que hace consta en el registro de la campaña, y un botón vuelve a mostrar todo por igual.',
  'Comes about most often, so it is learned soonest. It says the least of sales.':
    'Ocurre con más frecuencia, así que se aprende antes. Es lo que menos dice de las ventas.',
  'A good middle: closer to sales than a click, and learned sooner than orders.':
    'Un buen término medio: más cerca de la venta que un clic y se aprende antes que los pedidos.',
  'What counts. It comes about seldom, so learning takes weeks where orders are few.':
    'Es lo que cuenta. Ocurre pocas veces, así que con pocos pedidos aprender lleva semanas.',
  'What counts in money. A few large orders can sway it, so it takes the longest.':
    'Lo que cuenta en dinero. Unos pocos pedidos grandes pueden desviarlo, así que es lo que más tarda.',
};

import type { planFields as texts } from '../de/plan-fields.ts';

export const planFields: Record<keyof typeof texts, string> = {
  'Share of visitors who take part, in per cent': 'Parte de los visitantes que participa, en por ciento',
  'The rest see your shop as it is, and are not counted.':
    'Los demás ven tu tienda como está y no se cuentan.',
  Places: 'Lugares',
  'None chosen: wherever a row stands.': 'Ninguno elegido: dondequiera que haya una fila.',
  Devices: 'Dispositivos',
  'None chosen: all. A screen narrower than 768 pixels counts as a phone.':
    'Ninguno elegido: todos. Una pantalla de menos de 768 píxeles de ancho cuenta como teléfono.',
  Countries: 'Países',
  'None chosen: everywhere.': 'Ninguno elegido: en todas partes.',
  'Languages of the shop, as codes: de, fr-CA': 'Idiomas de la tienda, como códigos: de, fr-CA',
  'Empty: in every language.': 'Vacío: en todos los idiomas.',
  'None chosen: everyone. Each device tells by itself which segment it is in.':
    'Ninguno elegido: todos. Cada dispositivo determina por sí mismo su segmento.',
  'the plan': 'el plan',
  'Save as a draft': 'Guardar como borrador',
  'Save or discard your changes before you start it.': 'Guarda o descarta tus cambios antes de iniciarlo.',
  Start: 'Iniciar',
  'Delete this draft': 'Eliminar este borrador',
  'What its visitors see': 'Qué ven sus visitantes',
  'Name in the results': 'Nombre en los resultados',
  Heading: 'Título',
  'Empty: as it stands in the theme editor. Write only what is true: no countdown and no scarcity that is not so.':
    'Vacío: como está en el editor de temas. Escribe solo lo que es verdad: sin cuentas atrás ni escasez inventadas.',
  'Words on the banner': 'Palabras del banner',
  'They stand in the place of the row, and the whole banner leads to the page. Write only what is true: no countdown and no scarcity that is not so.':
    'Ocupan el lugar de la fila, y todo el banner lleva a la página. Escribe solo lo que es verdad: sin cuentas atrás ni escasez inventadas.',
  'Page it leads to': 'Página a la que lleva',
  'Of your shop, without its address or a language: /collections/tents':
    'De tu tienda, sin su dirección ni un idioma: /collections/carpas',
  'A page of your shop, please, such as /collections/tents.':
    'Una página de tu tienda, por ejemplo /collections/carpas.',
  'Kind of row': 'Tipo de fila',
  'As it is': 'Como está',
  'The one in use': 'El que está en uso',
  'Release {id} of {date}': 'Publicación {id} del {date}',
  'Other things count beside relevance': 'Cuentan otras cosas además de la relevancia',
  'Recommendations against the theme’s own row': 'Recomendaciones frente a la fila del tema',
  'Tells whether choosing for each visitor sells more than one row that is the same for everyone.':
    'Dice si elegir para cada visitante vende más que una fila igual para todos.',
  'Another heading': 'Otro título',
  'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.':
    'Unas palabras deciden si se nota una fila. Se ve en los clics, así que se sabe pronto.',
  'More variety': 'Más variedad',
  'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.':
    'Más clases de productos en una fila: más por descubrir, pero menos de lo que mejor encaja. Solo probar dice qué pesa más.',
  'Save it first: nothing is tried before you start it, and a draft can be changed.':
    'Guarda primero: no se prueba nada hasta que lo inicies, y un borrador se puede cambiar.',
};

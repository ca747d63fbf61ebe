import type { experimentPlan as texts } from '../de/experiment-plan.ts';

export const experimentPlan: Record<keyof typeof texts, string> = {
  'For whom': 'Para quién',
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
  'Exclusive group': 'Grupo exclusivo',
  'Experiments that share a group never meet the same visitor. Empty: it may meet anyone.':
    'Los experimentos de un mismo grupo nunca llegan al mismo visitante. Vacío: puede llegar a cualquiera.',
  'the plan': 'el plan',
  'It has started, so its plan stands: {link}.': 'Ya ha empezado, así que su plan está fijado: {link}.',
  'see what comes of it': 'mira qué resulta',
  'What you will be able to see': 'Qué podrás ver',
  'Working it out': 'Calculando',
  'Working it out …': 'Calculando…',
  'Put right what is marked, and this is worked out anew.':
    'Corrige lo que está marcado y esto se calcula de nuevo.',
  'Chance to find a change of {effect}, if there is one: {power}':
    'Probabilidad de encontrar un cambio del {effect}, si lo hay: {power}',
  'Visitors a day who would meet it: {value}': 'Visitantes al día que lo verían: {value}',
  'The goal today: {value}': 'El objetivo hoy: {value}',
  'By the last 28 days of visitors who allow measuring; to find means in four of five cases, with 5 % false alarms.':
    'Según los últimos 28 días de visitantes que permiten medir; encontrar significa en cuatro de cinco casos, con un 5 % de falsas alarmas.',
  'Too few visitors were measured to tell what could be seen.':
    'Se han medido muy pocos visitantes para decir qué se podría ver.',
  'In {n} day nothing could be told from chance.|In {n} days nothing could be told from chance.':
    'En {n} día nada se distinguiría del azar.|En {n} días nada se distinguiría del azar.',
  'In {n} day you will see changes of {change} or more.|In {n} days you will see changes of {change} or more.':
    'En {n} día verás cambios del {change} o más.|En {n} días verás cambios del {change} o más.',
  'Come back when your shop has had visitors for some days.':
    'Vuelve cuando tu tienda haya tenido visitantes durante unos días.',
  'A change of {effect} could not be found within a year. Look for a larger one, or choose a goal that comes about more often.':
    'Un cambio del {effect} no se podría encontrar en un año. Busca uno mayor o elige un objetivo más frecuente.',
  'That is enough to find a change of {effect}: it takes {n} day.|That is enough to find a change of {effect}: it takes {n} days.':
    'Basta para encontrar un cambio del {effect}: hace falta {n} día.|Basta para encontrar un cambio del {effect}: hacen falta {n} días.',
  'To find a change of {effect} it would have to run for {n} day.|To find a change of {effect} it would have to run for {n} days.':
    'Para encontrar un cambio del {effect} tendría que durar {n} día.|Para encontrar un cambio del {effect} tendría que durar {n} días.',
  'What could be seen by when': 'Qué se podría ver y cuándo',
  'Day {n}': 'Día {n}',
  'Smallest change that would be found; {effect} is what you look for':
    'Menor cambio que se encontraría; buscas el {effect}',
  'Smallest change found': 'Menor cambio encontrado',
  '{day}: changes of {change} or more': '{day}: cambios del {change} o más',
  'How it is judged': 'Cómo se juzga',
  'What should become better': 'Qué debe mejorar',
  'One thing decides. The others are shown beside it, and nothing is hidden.':
    'Una sola cosa decide. Las demás se muestran al lado y nada se oculta.',
  'Smallest change worth finding, in per cent': 'Menor cambio que vale la pena, en por ciento',
  'What would you act on? Half as large takes four times as long.':
    '¿A partir de cuánto actuarías? La mitad lleva cuatro veces más tiempo.',
  'When it is judged': 'Cuándo se juzga',
  'Days it runs': 'Días que dura',
  'Whole weeks are best: weekends are unlike other days.':
    'Mejor semanas enteras: los fines de semana son distintos.',
  'The shares add up to {total} %; they must be 100 %.': 'Las partes suman {total} %; deben sumar 100 %.',
  'A number from 1 to 100, please.': 'Un número de 1 a 100.',
  'Languages are codes with commas between them, such as de, fr-CA.':
    'Los idiomas son códigos separados por comas, como de, fr-CA.',
  'A whole number of days from 1 to 90, please.': 'Un número entero de días, de 1 a 90.',
  'A number from 0.5 to 200, please.': 'Un número de 0,5 a 200.',
  'A number from 0 to 100, please.': 'Un número de 0 a 100.',
  'Say what is changed, at least one thing.': 'Di qué se cambia, al menos una cosa.',
  'This is missing.': 'Esto falta.',
  'Something is missing or wrong above: it is marked.': 'Arriba falta algo o está mal: está marcado.',
  'Saved as a draft: nothing is tried before you start it':
    'Guardado como borrador: no se prueba nada hasta que lo inicies',
  'The plan was not saved': 'El plan no se guardó',
  'Save it first: nothing is tried before you start it, and a draft can be changed.':
    'Guárdalo primero: no se prueba nada hasta que lo inicies, y un borrador se puede cambiar.',
  'Save as a draft': 'Guardar como borrador',
  'What you want to know': 'Qué quieres saber',
  'Name of the experiment': 'Nombre del experimento',
  'What you expect, and why': 'Qué esperas y por qué',
  'For yourself: it stands beside the result, so that nobody remembers it otherwise later.':
    'Para ti: queda junto al resultado, para que nadie lo recuerde de otra manera después.',
  'Save or discard your changes before you start it.': 'Guarda o descarta tus cambios antes de iniciarlo.',
  'Once it runs its plan cannot be changed: other shares or contents would make the figures worthless.':
    'Una vez en marcha, su plan no se puede cambiar: otras partes o contenidos dejarían las cifras sin valor.',
  Start: 'Iniciar',
  'Start this experiment?': '¿Iniciar este experimento?',
  'Visitors who allow measuring take part from the next page they open, within a minute or so. You can stop it at any time.':
    'Los visitantes que permiten medir participan desde la próxima página que abran, en un minuto más o menos. Puedes pararlo en cualquier momento.',
  'Delete this draft': 'Eliminar este borrador',
  'Delete this draft?': '¿Eliminar este borrador?',
  'It was never started, so no figures are lost.': 'Nunca se inició, así que no se pierden cifras.',
  'The first is what the others are compared with. Change one thing at a time: then you know what it was.':
    'Las demás se comparan con la primera. Cambia una sola cosa cada vez: así sabrás qué fue.',
  'Add a variation': 'Añadir una variante',
  'Remove the last variation': 'Quitar la última variante',
  'How visitors are split': 'Cómo se reparten los visitantes',
  'An even split finds the most.': 'Un reparto igual encuentra más.',
  Evenly: 'Por igual',
  'By shares of my own': 'Con partes propias',
  'Variation {letter}: compared with': 'Variante {letter}: comparación',
  'Variation {letter}': 'Variante {letter}',
  'What its visitors see': 'Qué ven sus visitantes',
  'Name in the results': 'Nombre en los resultados',
  'Share in per cent': 'Parte en por ciento',
  Heading: 'Título',
  'Empty: as it stands in the theme editor.': 'Vacío: como está en el editor de temas.',
  'Kind of row': 'Tipo de fila',
  'As it is': 'Como está',
  'The one in use': 'El que está en uso',
  'Release {id} of {date}': 'Publicación {id} del {date}',
  'Other things count beside relevance': 'Cuentan otras cosas además de la relevancia',
  'Too few visitors were measured in the last 28 days to say what could be seen, and when.':
    'En los últimos 28 días se midieron muy pocos visitantes para decir qué se podría ver y cuándo.',
  'People buy differently on weekends: whole weeks compare best.':
    'Los fines de semana se compra de otra manera: lo mejor es comparar semanas completas.',
  'An average order can grow because small orders are missing: look at revenue per visitor beside it.':
    'El pedido medio puede crecer porque faltan pedidos pequeños: mire también los ingresos por visitante.',
  'So small a change would not be found within a year with your visitors. Try something bolder, or look for a larger change.':
    'Con sus visitantes, un cambio tan pequeño no se encontraría en un año. Pruebe algo más atrevido o busque un cambio mayor.',
  '{days} days are short: such a change would be found only {n} times in 100. It takes {needed} days.':
    '{days} días son pocos: un cambio así solo se encontraría {n} veces de cada 100. Hacen falta {needed} días.',
  'Some variation will have fewer than {visitors} visitors, or {conversions} who did what is measured.':
    'Alguna variante tendrá menos de {visitors} visitantes, o menos de {conversions} que hagan lo que se mide.',
};

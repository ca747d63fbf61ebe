import type { experimentPlan as texts } from '../de/experiment-plan.ts';

export const experimentPlan: Record<keyof typeof texts, string> = {
  'For whom': 'Para quién',
  'Exclusive group': 'Grupo exclusivo',
  'Experiments that share a group never meet the same visitor. Empty: it may meet anyone.':
    'Los experimentos de un mismo grupo nunca llegan al mismo visitante. Vacío: puede llegar a cualquiera.',
  'What you will be able to see': 'Qué podrás ver',
  'Working it out': 'Calculando',
  'Working it out …': 'Calculando…',
  'Chance to find a change of {effect}, if there is one: {power}':
    'Probabilidad de encontrar un cambio del {effect}, si lo hay: {power}',
  'Visitors a day who would meet it: {value}': 'Visitantes al día que lo verían: {value}',
  'The goal today: {value}': 'El objetivo hoy: {value}',
  'By the last 28 days of visitors who allow measuring; to find means in four of five cases, with 5 % false alarms.':
    'Según los últimos 28 días de visitantes que permiten medir; encontrar significa en cuatro de cinco casos, con un 5 % de falsas alarmas.',
  'Too few visitors were measured to tell what could be seen.':
    'Se han medido muy pocos visitantes para decir qué se podría ver.',
  'In {n} day nothing could be told from chance.|In {n} days nothing could be told from chance.':
    'En {n} día nada se distinguiría del azar.|En {n} días nada se distinguiría del azar.',
  'In {n} day a change of {change} or more would be found four times in five.|In {n} days a change of {change} or more would be found four times in five.':
    'En {n} día se encontraría cuatro de cada cinco veces un cambio del {change} o más.|En {n} días se encontraría cuatro de cada cinco veces un cambio del {change} o más.',
  'Come back when your shop has had visitors for some days.':
    'Vuelve cuando tu tienda haya tenido visitantes durante unos días.',
  'A change of {effect} could not be found within a year. Look for a larger one, or choose a goal that comes about more often.':
    'Un cambio del {effect} no se podría encontrar en un año. Busca uno mayor o elige un objetivo más frecuente.',
  'That is enough to find a change of {effect}: it takes {n} day.|That is enough to find a change of {effect}: it takes {n} days.':
    'Basta para encontrar un cambio del {effect}: hace falta {n} día.|Basta para encontrar un cambio del {effect}: hacen falta {n} días.',
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
  'What you want to know': 'Qué quieres saber',
  'Name of the experiment': 'Nombre del experimento',
  'What you expect, and why': 'Qué esperas y por qué',
  'For yourself: it stands beside the result, so that nobody remembers it otherwise later.':
    'Para ti: queda junto al resultado, para que nadie lo recuerde de otra manera después.',
  'Once it runs its plan cannot be changed: other shares or contents would make the figures worthless.':
    'Una vez en marcha, su plan no se puede cambiar: otras partes o contenidos dejarían las cifras sin valor.',
  'The first is what the others are compared with. Change one thing at a time: then you know what it was.':
    'Las demás se comparan con la primera. Cambia una sola cosa cada vez: así sabrás qué fue.',
  'Add a variation': 'Añadir una variante',
  'How visitors are split': 'Cómo se reparten los visitantes',
  'An even split finds the most.': 'Un reparto igual encuentra más.',
  Evenly: 'Por igual',
  'By shares of my own': 'Con partes propias',
  'Variation {letter}: compared with': 'Variante {letter}: comparación',
  'Variation {letter}': 'Variante {letter}',
  'Share in per cent': 'Parte en por ciento',
  'Another model': 'Otro modelo',
  'Tells whether visitors do more with this model than with the one in use.':
    'Muestra si los visitantes hacen más con este modelo que con el que está en uso.',
};

import type { campaignResults as texts } from '../de/campaign-results.ts';

export const campaignResults: Record<keyof typeof texts, string> = {
  'Go on': 'Continuar',
  'Pause for now': 'Pausar por ahora',
  'Show all alike again': 'Mostrar todos por igual',
  'The plan and its bounds': 'El plan y sus límites',
  '“{first}” never gets less than {control}, no other content less than {floor}.':
    '«{first}» nunca recibe menos del {control}, ningún otro contenido menos del {floor}.',
  'Who has met campaigns on {n} page is not shown it that day.|Who has met campaigns on {n} pages is not shown it that day.':
    'A quien ha visto campañas en {n} página no se le muestra ese día.|A quien ha visto campañas en {n} páginas no se le muestra ese día.',
  'A visitor meets it on at most {n} page a day.|A visitor meets it on at most {n} pages a day.':
    'Un visitante la ve como mucho en {n} página al día.|Un visitante la ve como mucho en {n} páginas al día.',
  'the campaign': 'la campaña',
  'What it brings': 'Lo que aporta',
  Content: 'Contenido',
  'compared with': 'referencia',
  'How it is made': 'Cómo se calcula',
  'Orders cancelled or returned within four weeks': 'Pedidos cancelados o devueltos en cuatro semanas',
  'Waits: with it every page would carry too much. Stop another experiment or campaign.':
    'Espera: con ella, cada página llevaría demasiado. Detenga otro experimento u otra campaña.',
  'Shares stay as they are, and nothing is told: what visitors met does not fit how often it was to be shown.':
    'Las proporciones se quedan como están, y no se dice nada: lo que vieron los visitantes no encaja con la frecuencia prevista.',
  'Something became surely worse than it may': 'Algo ha empeorado más de lo permitido',
  'Kindred ends a campaign when that is so, without asking: the log says when.':
    'En ese caso Kindred termina la campaña sin preguntar: el registro dice cuándo.',
  'Each content against the first': 'Cada contenido frente al primero',
  'Change with its interval; dashed: no change': 'Cambio con su intervalo; línea discontinua: sin cambio',
  'What happened': 'Qué ha pasado',
  'Everything that Kindred did by itself stands here, beside what you did.':
    'Todo lo que Kindred hizo por sí mismo consta aquí, junto a lo que hiciste tú.',
  'Nothing yet.': 'Nada todavía.',
  '{n} older entry|{n} older entries': '{n} entrada anterior|{n} entradas anteriores',
  'A visitor counts once a day, when the 24 hours after first meeting it are over. Only visitors who allow measuring are in it.':
    'Un visitante cuenta una vez al día, cuando han pasado las 24 horas tras verla por primera vez. Solo se cuentan los visitantes que permiten medir.',
  'first day {day}': 'primer día {day}',
  'last day {day}': 'último día {day}',
  'How often each content was shown, day by day': 'Con qué frecuencia se mostró cada contenido, día a día',
  'Share of visitors who were to meet each content; the first content at the bottom':
    'Parte de los visitantes destinada a cada contenido; el primer contenido, abajo',
  'Everyone else': 'Todos los demás',
  'How often each content is shown now': 'Con qué frecuencia se muestra ahora cada contenido',
  'How often each content was shown last': 'Con qué frecuencia se mostró cada contenido al final',
  'Share of visitors who meet each content, by the numbers below':
    'Parte de los visitantes que ve cada contenido, según los números de abajo',
  '{group}: {number}. {name} {share}': '{group}: {number}. {name} {share}',
  'at least {share}': 'al menos {share}',
  'These shares hold since {date}.': 'Estas partes rigen desde el {date}.',
  'Still learning: too little was seen to prefer anything.':
    'Todavía aprendiendo: se ha visto demasiado poco para preferir algo.',
  'Held for some hours: shares changed a short while ago, and what comes of that must be seen first.':
    'Fijas durante unas horas: las partes cambiaron hace poco y antes hay que ver qué resulta de ello.',
  'By what visitors did: what seems to bring more is shown more often, within the bounds that you set.':
    'Según lo que hicieron los visitantes: lo que parece aportar más se muestra más a menudo, dentro de los límites que fijaste.',
  'Started.': 'Iniciada.',
  'Started, on its first day.': 'Iniciada, en su primer día.',
  'Goes on.': 'Continúa.',
  'Stopped.': 'Detenida.',
  'Stopped, with everything else that ran.': 'Detenida, con todo lo demás que estaba en marcha.',
  'Its last day is over.': 'Su último día ya pasó.',
  'Planned: it starts on {day}.': 'Planificada: empieza el {day}.',
  'All contents but the first are shown alike again. What was seen until today is not learned from.':
    'Todos los contenidos menos el primero vuelven a mostrarse por igual. De lo visto hasta hoy no se aprende.',
  '“{name}” may meet the same visitors in the same places: there, the campaign that started first decides.':
    '«{name}» puede llegar a los mismos visitantes en los mismos lugares: allí decide la campaña que empezó antes.',
  'Stopped by itself, because {why}': 'Se detuvo sola: {why}',
  '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be.':
    '«{name}» hace daño: {metric} {own} en lugar de {first}, más de lo permitido.',
  '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be.':
    '«{name}» hace daño: {metric} {change} (entre {low} y {high}), más de lo permitido.',
  'Stopped by itself: a model that it shows is not there any more.':
    'Se detuvo sola: un modelo que muestra ya no existe.',
  'Paused by itself: the agreement to training was withdrawn, and what was learned was deleted.':
    'Se pausó sola: se retiró el acuerdo para el entrenamiento y se borró lo aprendido.',
  'Shares changed: {shares}.': 'Partes cambiadas: {shares}.',
  'Shares changed: {shares}. In {n} segment they differ.|Shares changed: {shares}. In {n} segments they differ.':
    'Partes cambiadas: {shares}. En {n} segmento son distintas.|Partes cambiadas: {shares}. En {n} segmentos son distintas.',
  '“{name}” {share}': '«{name}» {share}',
  '{list}, {next}': '{list}, {next}',
  'Shares changed in segments of visitors. {n} segment has its own.|Shares changed in segments of visitors. {n} segments have their own.':
    'Partes cambiadas en segmentos. {n} segmento tiene las suyas.|Partes cambiadas en segmentos. {n} segmentos tienen las suyas.',
  'Shares changed in segments of visitors: they are those of all others again.':
    'Partes cambiadas en segmentos: vuelven a ser las de todos los demás.',
  'It may do worse than others like it. {link}': 'Puede que vaya peor que otras parecidas. {link}',
  'Read what could be tried ({n} suggestion)|Read what could be tried ({n} suggestions)':
    'Lee qué se podría probar ({n} sugerencia)|Lee qué se podría probar ({n} sugerencias)',
  'other things count': 'cuentan otras cosas',
  'another model': 'otro modelo',
  'What a visitor did in the 24 hours after first meeting it that day counts, against the first content.':
    'Cuenta lo que un visitante hizo en las 24 horas tras verla por primera vez ese día, frente al primer contenido.',
  'New shares were not given out: by what was seen they would bring {change} against what was shown so far. Those that hold stay.':
    'No se aplicaron partes nuevas: por lo visto, aportarían {change} frente a lo mostrado hasta ahora. Las que rigen se quedan.',
  'By what was seen, these shares should bring between {low} and {high} against what was shown so far.':
    'Por lo visto, estas partes deberían aportar entre {low} y {high} frente a lo mostrado hasta ahora.',
  'What these shares should bring cannot be told yet: too few visitors were shown anything like it.':
    'Qué deberían aportar estas partes aún no se puede decir: a muy pocos visitantes se les mostró algo parecido.',
  'What these shares should bring cannot be told: what visitors met does not fit how often it was to be shown.':
    'No se puede decir qué deberían aportar estas partes: lo que vieron los visitantes no encaja con la frecuencia con que debía mostrarse.',
  'Paused.': 'En pausa.',
};

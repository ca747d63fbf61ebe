import type { experimentResults as texts } from '../de/experiment-results.ts';

export const experimentResults: Record<keyof typeof texts, string> = {
  '{from} until {until}': 'del {from} hasta el {until}',
  'The goal': 'El objetivo',
  'What else changed': 'Qué más cambió',
  p: 'p',
  'p, corrected': 'p, corregido',
  'Chance to be better': 'Probabilidad de ser mejor',
  'Why no effect is shown': 'Por qué no se muestra ningún efecto',
  'Not started yet.': 'Aún no ha empezado.',
  'Visitors are not split as planned, so these figures cannot be believed. Stop it, find out why, and start it anew.':
    'Los visitantes no están repartidos como se planeó, así que estas cifras no son fiables. Deténgalo, busque la causa y empiece de nuevo.',
  'Too few to tell: each variation needs at least {visitors} visitors, and {conversions} who did what is measured.':
    'Muy pocos para decir algo: cada variante necesita al menos {visitors} visitantes y {conversions} que hayan hecho lo que se mide.',
  '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be. Better stop it.':
    '«{name}» perjudica: {metric} {own} en lugar de {first}, más de lo permitido. Es mejor detenerlo.',
  '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be. Better stop it.':
    '«{name}» perjudica: {metric} {change} (entre {low} y {high}), más de lo permitido. Es mejor detenerlo.',
  'Stopped before its last day, so nothing is called: what looks good on one day is often gone on the next.':
    'Se detuvo antes de su último día, así que no se decide nada: lo que un día parece bueno a menudo desaparece al siguiente.',
  'Too early to tell.': 'Es pronto para decir algo.',
  'Judged on its last day, {day}. Until then nothing is called.':
    'Se decide el último día, {day}. Hasta entonces no se dice nada.',
  '“{name}” does better: {metric} {change} (between {low} and {high}).':
    '«{name}» va mejor: {metric} {change} (entre {low} y {high}).',
  '“{name}” does worse: {metric} {change} (between {low} and {high}).':
    '«{name}» va peor: {metric} {change} (entre {low} y {high}).',
  'No difference that matters: {metric} changes by less than {percent} either way.':
    'Ninguna diferencia que importe: {metric} cambia menos de {percent} en un sentido u otro.',
  'Nothing is certain yet: {metric} with “{name}” {change} (between {low} and {high}).':
    'Aún no hay nada seguro: {metric} con «{name}» {change} (entre {low} y {high}).',
  'It could not be decided: {metric} with “{name}” {change} (between {low} and {high}). More visitors would be needed.':
    'No se pudo decidir: {metric} con «{name}» {change} (entre {low} y {high}). Harían falta más visitantes.',
  '{metric}, day by day': '{metric}, día a día',
  Variation: 'Variante',
  'Change of “{name}” against “{control}” until that day, with its 95 % interval':
    'Cambio de «{name}» frente a «{control}» hasta ese día, con su intervalo del 95 %',
  'The goal by segment': 'El objetivo por segmento',
  'Change with its 95 % interval; dashed: no change. Where several are compared, only the corrected p counts.':
    'Cambio con su intervalo del 95 %; discontinua: sin cambio. Cuando se comparan varios, solo cuenta el p corregido.',
  '{name}, {share} of visitors: {what}': '{name}, {share} de los visitantes: {what}',
  'The whole plan': 'El plan completo',
  'Exclusive group: {name}': 'Grupo exclusivo: {name}',
  'Goal: {what}': 'Objetivo: {what}',
  'Smallest change worth finding: {change}': 'Menor cambio que vale la pena: {change}',
  'Days planned: {n}': 'Días planeados: {n}',
  'the experiment': 'el experimento',
  'How to read this': 'Cómo leer esto',
  Method: 'Método',
  '{name}: {met} of visitors ({count}), planned {planned}':
    '{name}: {met} de los visitantes ({count}), planeado {planned}',
  'Visitors by variation': 'Visitantes por variante',
  'Share of those who met it; hatched: as planned': 'Parte de quienes lo vieron; rayado: lo planeado',
  Planned: 'Planeado',
  'Met it': 'Lo vieron',
  'Not as planned: {p}. Below 0.005 no figure is shown.':
    'No como se planeó: {p}. Por debajo de 0,005 no se muestra ninguna cifra.',
  'As planned: {p}. Below 0.005 no figure would be shown.':
    'Como se planeó: {p}. Por debajo de 0,005 no se mostraría ninguna cifra.',
  'What stands below is how things are going, not yet a result.':
    'Lo que sigue es cómo va, aún no un resultado.',
  'Expected: {what}': 'Se esperaba: {what}',
  'release {id}': 'publicación {id}',
  'Whether segments differ': 'Si los segmentos se diferencian',
  'Too few visitors by segment to say whether segments differ at all: one that stands out may be chance.':
    'Demasiado pocos visitantes por segmento para decir si los segmentos se diferencian: el que destaca puede ser casualidad.',
  'Whether segments differ at all is told once it has ended: until then one that stands out may be chance.':
    'Si los segmentos se diferencian se dice cuando haya terminado: hasta entonces, el que destaca puede ser casualidad.',
  'Nothing shows that segments differ at all: one that stands out may be chance.':
    'Nada indica que los segmentos se diferencien: el que destaca puede ser casualidad.',
  'Segments do not all take to “{name}” alike: chance alone would hardly do that.':
    'No todos los segmentos responden igual a «{name}»: solo por casualidad apenas ocurriría.',
};

import type { campaigns as texts } from '../de/campaigns.ts';

export const campaigns: Record<keyof typeof texts, string> = {
  'All campaigns': 'Todas las campañas',
  'Aim: {what}': 'Objetivo: {what}',
  'Waits for its first day': 'Espera su primer día',
  Paused: 'En pausa',
  'More visitors click a recommendation': 'Más visitantes hacen clic en una recomendación',
  'More visitors put something in the cart': 'Más visitantes añaden algo al carrito',
  'More visitors order': 'Más visitantes compran',
  'More revenue per visitor': 'Más ingresos por visitante',
  'met by about {n} visitor, counted by day|met by about {n} visitors, counted by day':
    'la vio aproximadamente {n} visitante, contado por día|la vieron unos {n} visitantes, contados por día',
  'What could be better': 'Qué podría mejorar',
  'Which row, for whom': 'Qué fila, para quién',
  'Which heading': 'Qué título',
  'How much variety': 'Cuánta variedad',
  'A draft: nobody meets it.': 'Un borrador: nadie la ve.',
  'Starts on {day}.': 'Empieza el {day}.',
  'Paused: nobody meets it.': 'En pausa: nadie la ve.',
  'Paused: choosing by what visitors do is learning, and takes your agreement to training.':
    'En pausa: elegir según lo que hacen los visitantes es aprender, y requiere tu acuerdo para el entrenamiento.',
  'It ended before anything could be told.': 'Terminó antes de que se pudiera decir nada.',
  'Learning: too little was seen so far to prefer a content.':
    'Aprendiendo: hasta ahora se ha visto muy poco para preferir un contenido.',
  'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before.':
    'Lo que parece funcionar mejor se muestra más a menudo. Qué aporta eso aún no se puede decir: muy pocos visitantes vieron lo que había antes.',
  'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before. They speak for about {has}; {needs} are needed.':
    'Lo que parece funcionar mejor se muestra más a menudo. Qué aporta eso aún no se puede decir: muy pocos visitantes vieron lo que había antes. Cuentan como unos {has}; hacen falta {needs}.',
  'What seems to do better is shown more often. What that brings cannot be told yet: at least {needs} visitors who do what it aims at are needed, with what stood there before and with the rest.':
    'Lo que parece funcionar mejor se muestra más a menudo. Qué aporta eso aún no se puede decir: hacen falta al menos {needs} visitantes que hagan lo que busca, tanto con lo que había antes como con lo demás.',
  'Better than showing everyone what stood there before: {change} (between {low} and {high}).':
    'Mejor que mostrar a todos lo que había antes: {change} (entre {low} y {high}).',
  'Worse than showing everyone what stood there before: {change} (between {low} and {high}). Better stop it.':
    'Peor que mostrar a todos lo que había antes: {change} (entre {low} y {high}). Mejor detenla.',
  'Worse than showing everyone what stood there before: {change} (between {low} and {high}).':
    'Peor que mostrar a todos lo que había antes: {change} (entre {low} y {high}).',
  'Nothing is certain yet: {change} against showing everyone what stood there before (between {low} and {high}).':
    'Aún no hay nada seguro: {change} frente a mostrar a todos lo que había antes (entre {low} y {high}).',
  'It could not be decided: {change} against showing everyone what stood there before (between {low} and {high}).':
    'No se pudo decidir: {change} frente a mostrar a todos lo que había antes (entre {low} y {high}).',
  'What it brings cannot be told: what visitors met does not fit how often it was to be shown.':
    'No se puede decir qué aporta: lo que vieron los visitantes no encaja con la frecuencia con que debía mostrarse.',
};

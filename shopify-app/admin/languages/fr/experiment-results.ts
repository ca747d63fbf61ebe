import type { experimentResults as texts } from '../de/experiment-results.ts';

export const experimentResults: Record<keyof typeof texts, string> = {
  '{from} until {until}': 'du {from} jusqu’au {until}',
  'The goal': 'L’objectif',
  'What else changed': 'Ce qui a changé d’autre',
  p: 'p',
  'p, corrected': 'p, corrigé',
  'Chance to be better': 'Chance d’être meilleur',
  'Why no effect is shown': 'Pourquoi aucun effet n’est montré',
  'Whoever is missing from a variation may be just those who behave otherwise, and then any difference could come from that.':
    'Ceux qui manquent dans une variante sont peut-être justement ceux qui se comportent autrement, et toute différence pourrait venir de là.',
  'With a working split chance would hardly do this ({p}).':
    'Avec une bonne répartition, le hasard ne ferait guère cela ({p}).',
  'What to look for:': 'Ce qu’il faut vérifier :',
  'Does every variation show on all devices? Look at the shop’s pages on a phone, too.':
    'Chaque variante s’affiche-t-elle sur tous les appareils ? Regardez aussi les pages sur un téléphone.',
  'Was the theme, or an app that changes pages, edited while the experiment ran?':
    'Le thème, ou une application qui modifie les pages, a-t-il été changé pendant l’expérience ?',
  'Is a row in one variation much slower or further down, so that fewer visitors reach it?':
    'La rangée est-elle bien plus lente ou plus bas dans une variante, si bien que moins de visiteurs l’atteignent ?',
  'Does a program visit the shop, such as a monitor or a price robot?':
    'Un programme visite-t-il la boutique, comme une surveillance ou un robot de prix ?',
  'Stop it, put right what you find, and start it anew: these days cannot be repaired.':
    'Arrêtez-la, corrigez ce que vous trouvez et recommencez : ces jours-là ne se réparent pas.',
  'Not started yet.': 'Pas encore commencé.',
  'Visitors are not split as planned, so these figures cannot be believed. Stop it, find out why, and start it anew.':
    'Les visiteurs ne sont pas répartis comme prévu : ces chiffres ne sont pas fiables. Arrêtez le test, cherchez la cause et recommencez.',
  'Too few to tell: each variation needs at least {visitors} visitors, and {conversions} who did what is measured.':
    'Trop peu pour se prononcer : il faut à chaque variante au moins {visitors} visiteurs, dont {conversions} ayant fait ce qui est mesuré.',
  '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be. Better stop it.':
    '« {name} » nuit : {metric} {own} au lieu de {first}, plus que ce qui est admis. Mieux vaut arrêter le test.',
  '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be. Better stop it.':
    '« {name} » nuit : {metric} {change} (entre {low} et {high}), plus que ce qui est admis. Mieux vaut arrêter le test.',
  'Stopped before its last day, so nothing is called: what looks good on one day is often gone on the next.':
    'Arrêté avant son dernier jour, donc rien n’est conclu : ce qui semble bon un jour a souvent disparu le lendemain.',
  'Too early to tell.': 'Il est trop tôt pour se prononcer.',
  'Judged on its last day, {day}. Until then nothing is called.':
    'Le résultat est jugé le dernier jour, le {day}. D’ici là, rien n’est conclu.',
  '“{name}” does better: {metric} {change} (between {low} and {high}).':
    '« {name} » fait mieux : {metric} {change} (entre {low} et {high}).',
  '“{name}” does worse: {metric} {change} (between {low} and {high}).':
    '« {name} » fait moins bien : {metric} {change} (entre {low} et {high}).',
  'No difference that matters: {metric} changes by less than {percent} either way.':
    'Aucune différence qui compte : {metric} varie de moins de {percent} dans un sens ou dans l’autre.',
  'Nothing is certain yet: {metric} with “{name}” {change} (between {low} and {high}).':
    'Rien n’est encore certain : {metric} avec « {name} » {change} (entre {low} et {high}).',
  'It could not be decided: {metric} with “{name}” {change} (between {low} and {high}). More visitors would be needed.':
    'Impossible de trancher : {metric} avec « {name} » {change} (entre {low} et {high}). Il faudrait plus de visiteurs.',
  'Stop this experiment?': 'Arrêter cette expérience ?',
  'Move this experiment to the archive?': 'Mettre cette expérience aux archives ?',
  'It stays as it is, with what was learned, and leaves the list of what has ended.':
    'Elle reste telle quelle, avec ce qui a été appris, et quitte la liste des expériences terminées.',
  'Delete this experiment?': 'Supprimer cette expérience ?',
  'Its figures and what was learned go for good. To keep them, move it to the archive instead.':
    'Ses chiffres et ce qui a été appris disparaissent pour de bon. Pour les garder, mettez-la plutôt aux archives.',
  'Its figures and what was learned go for good.':
    'Ses chiffres et ce qui a été appris disparaissent pour de bon.',
  '{metric}, day by day': '{metric}, jour après jour',
  Variation: 'Variante',
  'Change of “{name}” against “{control}” until that day, with its 95 % interval':
    'Changement de « {name} » par rapport à « {control} » jusqu’à ce jour, avec son intervalle à 95 %',
  'The goal by segment': 'L’objectif par segment',
  'Change with its 95 % interval; dashed: no change. Where several are compared, only the corrected p counts.':
    'Changement avec son intervalle à 95 % ; pointillé : aucun changement. Quand plusieurs sont comparés, seul le p corrigé compte.',
  '{name}, {share} of visitors: {what}': '{name}, {share} des visiteurs : {what}',
  'The whole plan': 'Le plan complet',
  'Exclusive group: {name}': 'Groupe exclusif : {name}',
  'Goal: {what}': 'Objectif : {what}',
  'Smallest change worth finding: {change}': 'Plus petit changement utile : {change}',
  'Days planned: {n}': 'Jours prévus : {n}',
  'the experiment': 'l’expérience',
  'How to read this': 'Comment lire ceci',
  Method: 'Méthode',
  'Intervals and p by Welch’s test of the relative change (delta method), at the end only.':
    'Intervalles et p par le test de Welch du changement relatif (méthode delta), à la fin seulement.',
  'Intervals are asymptotic confidence sequences: they hold on all days together, however often one looks.':
    'Les intervalles sont des suites de confiance asymptotiques : ils valent tous les jours à la fois, aussi souvent qu’on regarde.',
  'An interval of 95 % holds the true change in 95 of 100 such experiments. Where it crosses the dashed line, chance could have done it all.':
    'Un intervalle à 95 % contient le vrai changement dans 95 expériences sur 100. Là où il croise la ligne pointillée, tout pourrait être dû au hasard.',
  'p, corrected: for all metrics and variations that are judged together (Holm), so that many looks at one experiment raise no false alarm. By it, and by nothing else, something is called better or worse.':
    'p corrigé : pour toutes les mesures et variantes jugées ensemble (Holm), afin que plusieurs regards sur une expérience ne donnent pas de fausse alerte. C’est lui seul qui fait dire mieux ou moins bien.',
  'Chance to be better: the Bayesian reading with a flat prior. It helps to weigh; it decides nothing.':
    'Chance d’être meilleur : la lecture bayésienne avec un a priori plat. Elle aide à peser et ne décide rien.',
  'What a visitor did is counted from when they first reached the place, in every variation alike. Of one visitor so much revenue is counted as a cap allows that was set before the start; margin has none.':
    'Ce qu’a fait un visiteur est compté dès qu’il atteint la place pour la première fois, pareil dans chaque variante. Le chiffre d’affaires d’un visiteur est compté jusqu’à un plafond fixé avant le départ ; la marge n’en a pas.',
  'What visitors did before explains part of the differences; that part was taken out (CUPED), which makes intervals narrower and shifts nothing.':
  'Whether segments differ': 'Si les segments diffèrent',
    'Ce que les visiteurs ont fait avant explique une partie des différences ; cette partie est retirée (CUPED), ce qui resserre les intervalles sans rien déplacer.',
  'Only visitors who allow measuring are in it.': 'Seuls les visiteurs qui autorisent la mesure y sont.',
  Saved: 'Enregistré',
  'What was learned': 'Ce qui a été appris',
  'In your words': 'Dans vos mots',
  'It leads in the archive, for whoever asks in a year why your shop is as it is.':
    'C’est en tête dans les archives, pour qui demandera dans un an pourquoi votre boutique est ainsi.',
  '{name}: {met} of visitors ({count}), planned {planned}':
    '{name} : {met} des visiteurs ({count}), prévu {planned}',
  'Visitors by variation': 'Visiteurs par variante',
  'Share of those who met it; hatched: as planned':
    'Part de ceux qui l’ont rencontrée ; hachuré : comme prévu',
  Planned: 'Prévu',
  'Met it': 'Rencontrée',
  'Not as planned: {p}. Below 0.005 no figure is shown.':
    'Pas comme prévu : {p}. Au-dessous de 0,005, aucun chiffre n’est montré.',
  'As planned: {p}. Below 0.005 no figure would be shown.':
    'Comme prévu : {p}. Au-dessous de 0,005, aucun chiffre ne serait montré.',
  'What stands below is how things are going, not yet a result.':
    'Ce qui suit montre où l’on en est, pas encore un résultat.',
  'Expected: {what}': 'Attendu : {what}',
  'release {id}': 'publication {id}',
  'Too few visitors by segment to say whether segments differ at all: one that stands out may be chance.':
    'Trop peu de visiteurs par segment pour dire si les segments diffèrent vraiment : celui qui se détache peut être dû au hasard.',
  'Whether segments differ at all is told once it has ended: until then one that stands out may be chance.':
    'Si les segments diffèrent vraiment, on le dit une fois l’expérience terminée : d’ici là, celui qui se détache peut être dû au hasard.',
  'Nothing shows that segments differ at all: one that stands out may be chance.':
    'Rien n’indique que les segments diffèrent : celui qui se détache peut être dû au hasard.',
  'Segments do not all take to “{name}” alike: chance alone would hardly do that.':
    'Tous les segments ne réagissent pas de la même façon à « {name} » : le hasard seul ne suffirait guère.',
  '“{name}”: {p}, were the change the same in all segments.':
    '« {name} » : {p}, si le changement était le même dans tous les segments.',
  'Cochran’s Q of the segments with at least 100 visitors in every variation, corrected for variations (Holm); it holds for one look, at the end.':
    'Q de Cochran des segments d’au moins 100 visiteurs dans chaque variante, corrigé pour les variantes (Holm) ; il vaut pour un seul regard, à la fin.',
};

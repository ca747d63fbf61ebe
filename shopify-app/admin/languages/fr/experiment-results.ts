import type { experimentResults as texts } from '../de/experiment-results.ts';

export const experimentResults: Record<keyof typeof texts, string> = {
  '{from} until {until}': 'du {from} jusqu’au {until}',
  'The goal': 'L’objectif',
  'What else changed': 'Ce qui a changé d’autre',
  p: 'p',
  'p, corrected': 'p, corrigé',
  'Chance to be better': 'Chance d’être meilleur',
  'Why no effect is shown': 'Pourquoi aucun effet n’est montré',
  'Not started yet.': 'Pas encore commencé.',
  'Visitors are not split as planned, so these figures cannot be believed. Stop it, find out why, and start it anew.':
    'Les visiteurs ne sont pas répartis comme prévu : ces chiffres ne sont pas fiables. Arrêtez le test, cherchez la cause et recommencez.',
  'Too few to tell: each variation needs at least {visitors} visitors, and {conversions} who did what is measured.':
    'Trop peu pour se prononcer : il faut à chaque variante au moins {visitors} visiteurs, dont {conversions} ayant fait ce qui est mesuré.',
  '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be. Better stop it.':
    '« {name} » nuit : {metric} {own} au lieu de {first}, plus que ce qui est admis. Mieux vaut arrêter le test.',
  '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be. Better stop it.':
    '« {name} » nuit : {metric} {change} (entre {low} et {high}), plus que ce qui est admis. Mieux vaut arrêter le test.',
  'Stopped before its last day, so nothing is called: what looks good on one day is often gone on the next.':
    'Arrêté avant son dernier jour, donc rien n’est conclu : ce qui semble bon un jour a souvent disparu le lendemain.',
  'Too early to tell.': 'Il est trop tôt pour se prononcer.',
  'Judged on its last day, {day}. Until then nothing is called.':
    'Le résultat est jugé le dernier jour, le {day}. D’ici là, rien n’est conclu.',
  '“{name}” does better: {metric} {change} (between {low} and {high}).':
    '« {name} » fait mieux : {metric} {change} (entre {low} et {high}).',
  '“{name}” does worse: {metric} {change} (between {low} and {high}).':
    '« {name} » fait moins bien : {metric} {change} (entre {low} et {high}).',
  'No difference that matters: {metric} changes by less than {percent} either way.':
    'Aucune différence qui compte : {metric} varie de moins de {percent} dans un sens ou dans l’autre.',
  'Nothing is certain yet: {metric} with “{name}” {change} (between {low} and {high}).':
    'Rien n’est encore certain : {metric} avec « {name} » {change} (entre {low} et {high}).',
  'It could not be decided: {metric} with “{name}” {change} (between {low} and {high}). More visitors would be needed.':
    'Impossible de trancher : {metric} avec « {name} » {change} (entre {low} et {high}). Il faudrait plus de visiteurs.',
  '{metric}, day by day': '{metric}, jour après jour',
  Variation: 'Variante',
  'Change of “{name}” against “{control}” until that day, with its 95 % interval':
    'Changement de « {name} » par rapport à « {control} » jusqu’à ce jour, avec son intervalle à 95 %',
  'The goal by segment': 'L’objectif par segment',
  'Change with its 95 % interval; dashed: no change. Where several are compared, only the corrected p counts.':
    'Changement avec son intervalle à 95 % ; pointillé : aucun changement. Quand plusieurs sont comparés, seul le p corrigé compte.',
  '{name}, {share} of visitors: {what}': '{name}, {share} des visiteurs : {what}',
  'The whole plan': 'Le plan complet',
  'Exclusive group: {name}': 'Groupe exclusif : {name}',
  'Goal: {what}': 'Objectif : {what}',
  'Smallest change worth finding: {change}': 'Plus petit changement utile : {change}',
  'Days planned: {n}': 'Jours prévus : {n}',
  'the experiment': 'l’expérience',
  'How to read this': 'Comment lire ceci',
  Method: 'Méthode',
  '{name}: {met} of visitors ({count}), planned {planned}':
    '{name} : {met} des visiteurs ({count}), prévu {planned}',
  'Visitors by variation': 'Visiteurs par variante',
  'Share of those who met it; hatched: as planned':
    'Part de ceux qui l’ont rencontrée ; hachuré : comme prévu',
  Planned: 'Prévu',
  'Met it': 'Rencontrée',
  'Not as planned: {p}. Below 0.005 no figure is shown.':
    'Pas comme prévu : {p}. Au-dessous de 0,005, aucun chiffre n’est montré.',
  'As planned: {p}. Below 0.005 no figure would be shown.':
    'Comme prévu : {p}. Au-dessous de 0,005, aucun chiffre ne serait montré.',
  'What stands below is how things are going, not yet a result.':
    'Ce qui suit montre où l’on en est, pas encore un résultat.',
  'Expected: {what}': 'Attendu : {what}',
  'release {id}': 'publication {id}',
  'Whether segments differ': 'Si les segments diffèrent',
  'Too few visitors by segment to say whether segments differ at all: one that stands out may be chance.':
    'Trop peu de visiteurs par segment pour dire si les segments diffèrent vraiment : celui qui se détache peut être dû au hasard.',
  'Whether segments differ at all is told once it has ended: until then one that stands out may be chance.':
    'Si les segments diffèrent vraiment, on le dit une fois l’expérience terminée : d’ici là, celui qui se détache peut être dû au hasard.',
  'Nothing shows that segments differ at all: one that stands out may be chance.':
    'Rien n’indique que les segments diffèrent : celui qui se détache peut être dû au hasard.',
  'Segments do not all take to “{name}” alike: chance alone would hardly do that.':
    'Tous les segments ne réagissent pas de la même façon à « {name} » : le hasard seul ne suffirait guère.',
};

import type { experimentPlan as texts } from '../de/experiment-plan.ts';

export const experimentPlan: Record<keyof typeof texts, string> = {
  'For whom': 'Pour qui',
  'Exclusive group': 'Groupe exclusif',
  'Experiments that share a group never meet the same visitor. Empty: it may meet anyone.':
    'Des expériences d’un même groupe ne touchent jamais le même visiteur. Vide : elle peut toucher n’importe qui.',
  'What you will be able to see': 'Ce que vous pourrez voir',
  'Working it out': 'Calcul en cours',
  'Working it out …': 'Calcul en cours…',
  'Chance to find a change of {effect}, if there is one: {power}':
    'Chance de trouver un changement de {effect}, s’il existe : {power}',
  'Visitors a day who would meet it: {value}': 'Visiteurs par jour qui la rencontreraient : {value}',
  'The goal today: {value}': 'L’objectif aujourd’hui : {value}',
  'By the last 28 days of visitors who allow measuring; to find means in four of five cases, with 5 % false alarms.':
    'D’après les 28 derniers jours des visiteurs qui autorisent la mesure ; trouver veut dire : quatre fois sur cinq, avec 5 % de fausses alertes.',
  'Too few visitors were measured to tell what could be seen.':
    'Trop peu de visiteurs ont été mesurés pour dire ce qui pourrait se voir.',
  'In {n} day nothing could be told from chance.|In {n} days nothing could be told from chance.':
    'En {n} jour, rien ne se distinguerait du hasard.|En {n} jours, rien ne se distinguerait du hasard.',
  'In {n} day a change of {change} or more would be found four times in five.|In {n} days a change of {change} or more would be found four times in five.':
    'En {n} jour, un changement de {change} ou plus serait trouvé quatre fois sur cinq.|En {n} jours, un changement de {change} ou plus serait trouvé quatre fois sur cinq.',
  'Come back when your shop has had visitors for some days.':
    'Revenez quand votre boutique aura eu des visiteurs pendant quelques jours.',
  'A change of {effect} could not be found within a year. Look for a larger one, or choose a goal that comes about more often.':
    'Un changement de {effect} ne pourrait pas être trouvé en un an. Cherchez-en un plus grand, ou choisissez un objectif plus fréquent.',
  'That is enough to find a change of {effect}: it takes {n} day.|That is enough to find a change of {effect}: it takes {n} days.':
    'C’est assez pour trouver un changement de {effect} : il faut {n} jour.|C’est assez pour trouver un changement de {effect} : il faut {n} jours.',
  'What could be seen by when': 'Ce qui se verrait, et quand',
  'Day {n}': 'Jour {n}',
  'Smallest change that would be found; {effect} is what you look for':
    'Plus petit changement qui serait trouvé ; vous cherchez {effect}',
  'Smallest change found': 'Plus petit changement trouvé',
  '{day}: changes of {change} or more': '{day} : changements de {change} ou plus',
  'How it is judged': 'Comment elle est jugée',
  'What should become better': 'Ce qui doit s’améliorer',
  'One thing decides. The others are shown beside it, and nothing is hidden.':
    'Une seule chose décide. Les autres sont montrées à côté, et rien n’est caché.',
  'Smallest change worth finding, in per cent': 'Plus petit changement utile, en pour cent',
  'What would you act on? Half as large takes four times as long.':
    'À partir de quoi agiriez-vous ? Deux fois plus petit prend quatre fois plus de temps.',
  'When it is judged': 'Quand elle est jugée',
  'Days it runs': 'Jours de durée',
  'Whole weeks are best: weekends are unlike other days.':
    'Mieux vaut des semaines entières : les week-ends ne ressemblent pas aux autres jours.',
  'What you want to know': 'Ce que vous voulez savoir',
  'Name of the experiment': 'Nom de l’expérience',
  'What you expect, and why': 'Ce que vous attendez, et pourquoi',
  'For yourself: it stands beside the result, so that nobody remembers it otherwise later.':
    'Pour vous : c’est à côté du résultat, afin que personne ne s’en souvienne autrement plus tard.',
  'Once it runs its plan cannot be changed: other shares or contents would make the figures worthless.':
    'Une fois lancée, son plan ne peut plus changer : d’autres parts ou contenus ôteraient toute valeur aux chiffres.',
  'The first is what the others are compared with. Change one thing at a time: then you know what it was.':
    'Les autres sont comparées à la première. Changez une chose à la fois : vous saurez alors ce que c’était.',
  'Add a variation': 'Ajouter une variante',
  'How visitors are split': 'Répartition des visiteurs',
  'An even split finds the most.': 'Une répartition égale trouve le plus.',
  Evenly: 'À parts égales',
  'By shares of my own': 'Selon mes propres parts',
  'Variation {letter}: compared with': 'Variante {letter} : comparaison',
  'Variation {letter}': 'Variante {letter}',
  'Share in per cent': 'Part en pour cent',
  'Another model': 'Un autre modèle',
  'Tells whether visitors do more with this model than with the one in use.':
    'Dit si les visiteurs font davantage avec ce modèle qu’avec celui en service.',
};

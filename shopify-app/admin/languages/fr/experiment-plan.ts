import type { experimentPlan as texts } from '../de/experiment-plan.ts';

export const experimentPlan: Record<keyof typeof texts, string> = {
  'For whom': 'Pour qui',
  'Share of visitors who take part, in per cent': 'Part des visiteurs qui participent, en pour cent',
  'The rest see your shop as it is, and are not counted.':
    'Les autres voient votre boutique telle quelle et ne sont pas comptés.',
  Places: 'Emplacements',
  'None chosen: wherever a row stands.': 'Aucun choisi : partout où se trouve une rangée.',
  Devices: 'Appareils',
  'None chosen: all. A screen narrower than 768 pixels counts as a phone.':
    'Aucun choisi : tous. Un écran de moins de 768 pixels de large compte comme un téléphone.',
  Countries: 'Pays',
  'None chosen: everywhere.': 'Aucun choisi : partout.',
  'Languages of the shop, as codes: de, fr-CA': 'Langues de la boutique, en codes : de, fr-CA',
  'Empty: in every language.': 'Vide : dans toutes les langues.',
  'None chosen: everyone. Each device tells by itself which segment it is in.':
    'Aucun choisi : tout le monde. Chaque appareil détermine lui-même son segment.',
  'Exclusive group': 'Groupe exclusif',
  'Experiments that share a group never meet the same visitor. Empty: it may meet anyone.':
    'Des expériences d’un même groupe ne touchent jamais le même visiteur. Vide : elle peut toucher n’importe qui.',
  'the plan': 'le plan',
  'It has started, so its plan stands: {link}.': 'Elle a commencé, son plan est donc fixé : {link}.',
  'see what comes of it': 'voir ce qui en ressort',
  'What you will be able to see': 'Ce que vous pourrez voir',
  'Working it out': 'Calcul en cours',
  'Working it out …': 'Calcul en cours…',
  'Put right what is marked, and this is worked out anew.':
    'Corrigez ce qui est signalé, et ceci sera recalculé.',
  'Chance to find a change of {effect}, if there is one: {power}':
    'Chance de trouver un changement de {effect}, s’il existe : {power}',
  'Visitors a day who would meet it: {value}': 'Visiteurs par jour qui la rencontreraient : {value}',
  'The goal today: {value}': 'L’objectif aujourd’hui : {value}',
  'By the last 28 days of visitors who allow measuring; to find means in four of five cases, with 5 % false alarms.':
    'D’après les 28 derniers jours des visiteurs qui autorisent la mesure ; trouver veut dire : quatre fois sur cinq, avec 5 % de fausses alertes.',
  'Too few visitors were measured to tell what could be seen.':
    'Trop peu de visiteurs ont été mesurés pour dire ce qui pourrait se voir.',
  'In {n} day nothing could be told from chance.|In {n} days nothing could be told from chance.':
    'En {n} jour, rien ne se distinguerait du hasard.|En {n} jours, rien ne se distinguerait du hasard.',
  'In {n} day you will see changes of {change} or more.|In {n} days you will see changes of {change} or more.':
    'En {n} jour, vous verrez les changements de {change} ou plus.|En {n} jours, vous verrez les changements de {change} ou plus.',
  'Come back when your shop has had visitors for some days.':
    'Revenez quand votre boutique aura eu des visiteurs pendant quelques jours.',
  'A change of {effect} could not be found within a year. Look for a larger one, or choose a goal that comes about more often.':
    'Un changement de {effect} ne pourrait pas être trouvé en un an. Cherchez-en un plus grand, ou choisissez un objectif plus fréquent.',
  'That is enough to find a change of {effect}: it takes {n} day.|That is enough to find a change of {effect}: it takes {n} days.':
    'C’est assez pour trouver un changement de {effect} : il faut {n} jour.|C’est assez pour trouver un changement de {effect} : il faut {n} jours.',
  'To find a change of {effect} it would have to run for {n} day.|To find a change of {effect} it would have to run for {n} days.':
    'Pour trouver un changement de {effect}, il faudrait {n} jour.|Pour trouver un changement de {effect}, il faudrait {n} jours.',
  'What could be seen by when': 'Ce qui se verrait, et quand',
  'Day {n}': 'Jour {n}',
  'Smallest change that would be found; {effect} is what you look for':
    'Plus petit changement qui serait trouvé ; vous cherchez {effect}',
  'Smallest change found': 'Plus petit changement trouvé',
  '{day}: changes of {change} or more': '{day} : changements de {change} ou plus',
  'How it is judged': 'Comment elle est jugée',
  'What should become better': 'Ce qui doit s’améliorer',
  'One thing decides. The others are shown beside it, and nothing is hidden.':
    'Une seule chose décide. Les autres sont montrées à côté, et rien n’est caché.',
  'Smallest change worth finding, in per cent': 'Plus petit changement utile, en pour cent',
  'What would you act on? Half as large takes four times as long.':
    'À partir de quoi agiriez-vous ? Deux fois plus petit prend quatre fois plus de temps.',
  'When it is judged': 'Quand elle est jugée',
  'Days it runs': 'Jours de durée',
  'Whole weeks are best: weekends are unlike other days.':
    'Mieux vaut des semaines entières : les week-ends ne ressemblent pas aux autres jours.',
  'The shares add up to {total} %; they must be 100 %.': 'Les parts font {total} % ; il faut 100 %.',
  'A number from 1 to 100, please.': 'Un nombre de 1 à 100.',
  'Languages are codes with commas between them, such as de, fr-CA.':
    'Les langues sont des codes séparés par des virgules, comme de, fr-CA.',
  'A whole number of days from 1 to 90, please.': 'Un nombre entier de jours, de 1 à 90.',
  'A number from 0.5 to 200, please.': 'Un nombre de 0,5 à 200.',
  'A number from 0 to 100, please.': 'Un nombre de 0 à 100.',
  'Say what is changed, at least one thing.': 'Dites ce qui change, au moins une chose.',
  'This is missing.': 'Cela manque.',
  'Something is missing or wrong above: it is marked.':
    'Quelque chose manque ou est faux plus haut : c’est signalé.',
  'Saved as a draft: nothing is tried before you start it':
    'Enregistré comme brouillon : rien n’est essayé avant que vous la lanciez',
  'The plan was not saved': 'Le plan n’a pas été enregistré',
  'Save it first: nothing is tried before you start it, and a draft can be changed.':
    'Enregistrez d’abord : rien n’est essayé avant que vous la lanciez, et un brouillon peut être modifié.',
  'Save as a draft': 'Enregistrer comme brouillon',
  'What you want to know': 'Ce que vous voulez savoir',
  'Name of the experiment': 'Nom de l’expérience',
  'What you expect, and why': 'Ce que vous attendez, et pourquoi',
  'For yourself: it stands beside the result, so that nobody remembers it otherwise later.':
    'Pour vous : c’est à côté du résultat, afin que personne ne s’en souvienne autrement plus tard.',
  'Save or discard your changes before you start it.':
    'Enregistrez ou abandonnez vos modifications avant de la lancer.',
  'Once it runs its plan cannot be changed: other shares or contents would make the figures worthless.':
    'Une fois lancée, son plan ne peut plus changer : d’autres parts ou contenus ôteraient toute valeur aux chiffres.',
  Start: 'Lancer',
  'Start this experiment?': 'Lancer cette expérience ?',
  'Visitors who allow measuring take part from the next page they open, within a minute or so. You can stop it at any time.':
    'Les visiteurs qui autorisent la mesure participent dès la prochaine page ouverte, en une minute environ. Vous pouvez l’arrêter à tout moment.',
  'Delete this draft': 'Supprimer ce brouillon',
  'Delete this draft?': 'Supprimer ce brouillon ?',
  'It was never started, so no figures are lost.':
    'Elle n’a jamais été lancée, aucun chiffre n’est donc perdu.',
  'The first is what the others are compared with. Change one thing at a time: then you know what it was.':
    'Les autres sont comparées à la première. Changez une chose à la fois : vous saurez alors ce que c’était.',
  'Add a variation': 'Ajouter une variante',
  'Remove the last variation': 'Retirer la dernière variante',
  'How visitors are split': 'Répartition des visiteurs',
  'An even split finds the most.': 'Une répartition égale trouve le plus.',
  Evenly: 'À parts égales',
  'By shares of my own': 'Selon mes propres parts',
  'Variation {letter}: compared with': 'Variante {letter} : comparaison',
  'Variation {letter}': 'Variante {letter}',
  'What its visitors see': 'Ce que voient ses visiteurs',
  'Name in the results': 'Nom dans les résultats',
  'Share in per cent': 'Part en pour cent',
  Heading: 'Titre',
  'Empty: as it stands in the theme editor.': 'Vide : comme dans l’éditeur de thème.',
  'Kind of row': 'Type de rangée',
  'As it is': 'Tel quel',
  'The one in use': 'Celui en service',
  'Release {id} of {date}': 'Publication {id} du {date}',
  'Other things count beside relevance': 'D’autres choses comptent à côté de la pertinence',
  'Too few visitors were measured in the last 28 days to say what could be seen, and when.':
    'Trop peu de visiteurs ont été mesurés ces 28 derniers jours pour dire ce qui serait visible, et quand.',
  'People buy differently on weekends: whole weeks compare best.':
    'On n’achète pas de la même façon le week-end : des semaines entières se comparent mieux.',
  'An average order can grow because small orders are missing: look at revenue per visitor beside it.':
    'Le panier moyen peut augmenter parce que de petites commandes manquent : regardez aussi le chiffre d’affaires par visiteur.',
  'So small a change would not be found within a year with your visitors. Try something bolder, or look for a larger change.':
    'Avec vos visiteurs, un changement aussi petit ne serait pas trouvé en un an. Essayez quelque chose de plus audacieux ou cherchez un changement plus grand.',
  '{days} days are short: such a change would be found only {n} times in 100. It takes {needed} days.':
    '{days} jours, c’est court : un tel changement ne serait trouvé que {n} fois sur 100. Il faut {needed} jours.',
  'Some variation will have fewer than {visitors} visitors, or {conversions} who did what is measured.':
    'Une des variantes aura moins de {visitors} visiteurs, ou moins de {conversions} ayant fait ce qui est mesuré.',
};

import type { planFields as texts } from '../de/plan-fields.ts';

export const planFields: Record<keyof typeof texts, string> = {
  'Share of visitors who take part, in per cent': 'Part des visiteurs qui participent, en pour cent',
  'The rest see your shop as it is, and are not counted.':
    'Les autres voient votre boutique telle quelle et ne sont pas comptés.',
  Places: 'Emplacements',
  'None chosen: wherever a row stands.': 'Aucun choisi : partout où se trouve une rangée.',
  Devices: 'Appareils',
  'None chosen: all. A screen narrower than 768 pixels counts as a phone.':
    'Aucun choisi : tous. Un écran de moins de 768 pixels de large compte comme un téléphone.',
  Countries: 'Pays',
  'None chosen: everywhere.': 'Aucun choisi : partout.',
  'Languages of the shop, as codes: de, fr-CA': 'Langues de la boutique, en codes : de, fr-CA',
  'Empty: in every language.': 'Vide : dans toutes les langues.',
  'None chosen: everyone. Each device tells by itself which segment it is in.':
    'Aucun choisi : tout le monde. Chaque appareil détermine lui-même son segment.',
  'the plan': 'le plan',
  'Save as a draft': 'Enregistrer comme brouillon',
  'Save or discard your changes before you start it.':
    'Enregistrez ou abandonnez vos modifications avant de la lancer.',
  Start: 'Lancer',
  'Delete this draft': 'Supprimer ce brouillon',
  'What its visitors see': 'Ce que voient ses visiteurs',
  'Name in the results': 'Nom dans les résultats',
  Heading: 'Titre',
  'Empty: as it stands in the theme editor. Write only what is true: no countdown and no scarcity that is not so.':
    'Vide : comme dans l’éditeur de thème. N’écrivez que ce qui est vrai : ni compte à rebours ni rareté inventés.',
  'Words on the banner': 'Mots sur la bannière',
  'They stand in the place of the row, and the whole banner leads to the page. Write only what is true: no countdown and no scarcity that is not so.':
    'Ils prennent la place de la rangée, et toute la bannière mène à la page. N’écrivez que ce qui est vrai : ni compte à rebours ni rareté inventés.',
  'Page it leads to': 'Page où elle mène',
  'Of your shop, without its address or a language: /collections/tents':
    'De votre boutique, sans son adresse ni une langue : /collections/tentes',
  'A page of your shop, please, such as /collections/tents.':
    'Une page de votre boutique, par exemple /collections/tentes.',
  'Kind of row': 'Type de rangée',
  'As it is': 'Tel quel',
  'The one in use': 'Celui en service',
  'Release {id} of {date}': 'Publication {id} du {date}',
  'Other things count beside relevance': 'D’autres choses comptent à côté de la pertinence',
  'Recommendations against the theme’s own row': 'Recommandations contre la rangée du thème',
  'Tells whether choosing for each visitor sells more than one row that is the same for everyone.':
    'Dit si choisir pour chaque visiteur vend plus qu’une rangée identique pour tous.',
  'Another heading': 'Un autre titre',
  'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.':
    'Quelques mots décident si une rangée est remarquée. Cela se voit aux clics, donc vite.',
  'More variety': 'Plus de variété',
  'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.':
    'Plus de sortes de produits dans une rangée : plus à découvrir, mais moins de ce qui convient le mieux. Seul un essai dit ce qui compte le plus.',
  'Save it first: nothing is tried before you start it, and a draft can be changed.':
    'Enregistrez d’abord : rien n’est essayé avant le démarrage, et un brouillon peut être modifié.',
};

import type { experiments as texts } from '../de/experiments.ts';

export const experiments: Record<keyof typeof texts, string> = {
  'Recommendations as they are now': 'Recommandations actuelles',
  'The theme’s own row': 'La rangée du thème',
  'The shop’s best sellers': 'Les meilleures ventes de la boutique',
  'What Shopify itself recommends': 'Ce que Shopify recommande',
  'Nothing: the place stays empty': 'Rien : la place reste vide',
  'Recommendations, changed': 'Recommandations modifiées',
  Phones: 'Téléphones',
  'Computers and tablets': 'Ordinateurs et tablettes',
  'Visitors who order': 'Visiteurs qui commandent',
  'Revenue per visitor': 'Chiffre d’affaires par visiteur',
  'Orders per visitor': 'Commandes par visiteur',
  'Average order value': 'Panier moyen',
  'Visitors who put something in the cart': 'Visiteurs qui ajoutent au panier',
  'Visitors who click a recommendation': 'Visiteurs qui cliquent sur une recommandation',
  'Judged once, on the last day': 'Jugée une fois, le dernier jour',
  'Finds the most in the fewest days. Until the last day nothing is called: whoever looks every day and stops at a good moment finds what is not there.':
    'Trouve le plus en le moins de jours. Rien n’est décidé avant le dernier jour : qui regarde chaque jour et s’arrête au bon moment trouve ce qui n’existe pas.',
  'May be looked at, and stopped, any day': 'Peut être regardée et arrêtée chaque jour',
  'Its intervals are wider, so that looking every day does no harm. It takes longer to find the same.':
    'Ses intervalles sont plus larges, si bien que regarder chaque jour ne nuit pas. Il faut plus de temps pour trouver la même chose.',
  'Nothing can be tried before recommendations run in your shop: {link}.':
    'Rien ne peut être essayé avant que des recommandations tournent dans votre boutique : {link}.',
  'see what is left to do': 'voir ce qu’il reste à faire',
  'Recommendations against the theme’s own row': 'Recommandations contre la rangée du thème',
  'Tells whether choosing for each visitor sells more than one row that is the same for everyone.':
    'Dit si choisir pour chaque visiteur vend plus qu’une rangée identique pour tous.',
  'Another heading': 'Un autre titre',
  'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.':
    'Quelques mots décident si une rangée est remarquée. Cela se voit aux clics, donc vite.',
  'More variety': 'Plus de variété',
  'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.':
    'Plus de sortes de produits dans une rangée : plus à découvrir, mais moins de ce qui convient le mieux. Seul un essai dit ce qui compte le plus.',
  'All experiments': 'Toutes les expériences',
  'What is tried': 'Ce qui est essayé',
  'What next': 'Et ensuite',
  'At most {n} letter, please.|At most {n} letters, please.':
    'Au plus {n} caractère.|Au plus {n} caractères.',
};

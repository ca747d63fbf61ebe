import type { experiments as texts } from '../de/experiments.ts';

export const experiments: Record<keyof typeof texts, string> = {
  '{change} ({low} to {high})': '{change} ({low} à {high})',
  '{n} ms': '{n} ms',
  'too much worse': 'bien trop dégradé',
  'not judged yet': 'pas encore jugé',
  holds: 'tient',
  'may be chance': 'peut-être le hasard',
  better: 'mieux',
  worse: 'moins bien',
  '{n} in 100': '{n} sur 100',
  Draft: 'Brouillon',
  Running: 'En cours',
  Ended: 'Terminée',
  'In the archive': 'Dans les archives',
  'Since {from}': 'Depuis le {from}',
  'too few visitors to count': 'trop peu de visiteurs pour les compter',
  'Saved as a draft: nothing is tried before you start it':
    'Enregistré comme brouillon : rien n’est essayé avant que vous la lanciez',
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
  'Visitors who put something in the cart': 'Visiteurs qui ajoutent au panier',
  'Visitors who click a recommendation': 'Visiteurs qui cliquent sur une recommandation',
  'Nothing can be tried before recommendations run in your shop: {link}.':
    'Rien ne peut être essayé avant que des recommandations tournent dans votre boutique : {link}.',
  'see what is left to do': 'voir ce qu’il reste à faire',
  'What next': 'Et ensuite',
  'At most {n} letter, please.|At most {n} letters, please.':
    'Au plus {n} caractère.|Au plus {n} caractères.',
  'Orders per visitor': 'Commandes par visiteur',
  'Average order value': 'Panier moyen',
  'Judged once, on the last day': 'Jugée une fois, le dernier jour',
  'Finds the most in the fewest days. Until the last day nothing is called: whoever looks every day and stops at a good moment finds what is not there.':
    'Trouve le plus en le moins de jours. Rien n’est décidé avant le dernier jour : qui regarde chaque jour et s’arrête au bon moment trouve ce qui n’existe pas.',
  'May be looked at, and stopped, any day': 'Peut être regardée et arrêtée chaque jour',
  'Its intervals are wider, so that looking every day does no harm. It takes longer to find the same.':
    'Ses intervalles sont plus larges, si bien que regarder chaque jour ne nuit pas. Il faut plus de temps pour trouver la même chose.',
  'All experiments': 'Toutes les expériences',
  'What is tried': 'Ce qui est essayé',
};

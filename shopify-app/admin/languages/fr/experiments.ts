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
  'The shares of the variations must add up to 100 %.':
    'Les parts des variantes doivent faire 100 % au total.',
  'Each variation needs a share of at least 1 %.': 'Chaque variante a besoin d’une part d’au moins 1 %.',
  'Give each variation a name of its own.': 'Donnez à chaque variante un nom qui lui est propre.',
  'An audience that nobody is part of meets nothing.':
    'Un public dont personne ne fait partie ne rencontre rien.',
  '“{name}” changes nothing: say what it changes, or choose “as it is”.':
    '« {name} » ne change rien : dites ce qui change, ou choisissez « comme maintenant ».',
  'The model of “{name}” is not there any more, or the gate did not let it through.':
    'Le modèle de « {name} » n’existe plus, ou le contrôle ne l’a pas laissé passer.',
  'Amounts cannot be counted before Kindred knows the shop’s currency.':
    'Les montants ne peuvent être comptés avant que Kindred connaisse la devise de la boutique.',
  'Margin cannot be counted: Shopify knows of no product what it costs.':
    'La marge ne peut être comptée : Shopify ne connaît le coût d’aucun produit.',
  'Where nothing is shown nobody can click: choose another goal.':
    'Là où rien n’est montré, personne ne peut cliquer : choisissez un autre objectif.',
  'This shop has no such experiment.': 'Cette boutique n’a pas cette expérience.',
  'What has started cannot be changed any more: stop it, and make another.':
    'Ce qui a commencé ne peut plus être modifié : arrêtez-le et créez-en un autre.',
  'It does not run.': 'Rien n’est en cours.',
  'Only what has ended can be put into the archive.': 'Seul ce qui est terminé peut être archivé.',
  'Stop it first.': 'Arrêtez d’abord.',
  'It has started already.': 'C’est déjà commencé.',
  'At most {n} experiments and campaigns can run at a time: stop one first.':
    '{n} expériences et campagnes au plus peuvent tourner en même temps : arrêtez-en d’abord une.',
  'Not so many visitors are left in the group “{group}”: stop one of its experiments, or choose a smaller share.':
    'Il ne reste pas autant de visiteurs dans le groupe « {group} » : arrêtez une de ses expériences, ou choisissez une part plus petite.',
  'Devices cannot tell one of these segments: it is too small, follows a rule of your own, or is found anew tonight.':
    'Les appareils ne peuvent pas reconnaître un de ces segments : il est trop petit, suit une règle à vous, ou sera recherché à nouveau cette nuit.',
  'Every page would carry too much: stop another experiment first.':
    'Chaque page serait trop chargée : arrêtez d’abord une autre expérience.',
  'Recommendations have to run in the shop before anything can be tried.':
    'Les recommandations doivent tourner dans la boutique avant que l’on puisse essayer quoi que ce soit.',
  'Kindred keeps no country, language or device of past visitors, so this counts all of them: fewer will meet it.':
    'Kindred ne garde ni le pays, ni la langue, ni l’appareil des visiteurs passés ; tous sont donc comptés ici : moins le rencontreront.',
  'Shopify knows of no product what it costs, so margin is not watched.':
    'Shopify ne connaît le coût d’aucun produit ; la marge n’est donc pas surveillée.',
  'An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.':
    'Une expérience a besoin d’un nom, de deux à six variantes avec chacune une part, d’un objectif et de 1 à 90 jours.',
};

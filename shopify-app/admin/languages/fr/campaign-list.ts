import type { campaignList as texts } from '../de/campaign-list.ts';

export const campaignList: Record<keyof typeof texts, string> = {
  '{n} campaign, with what was learned|{n} campaigns, with what was learned':
    '{n} campagne, avec ce qu’elle a appris|{n} campagnes, avec ce qu’elles ont appris',
  'the campaigns': 'les campagnes',
  'Campaigns wait for your agreement': 'Les campagnes attendent votre accord',
  'A campaign learns from what visitors do which content to show more often, so it needs the same agreement as models: {link}. Without it none starts, and those that run pause and forget what they learned.':
    'Une campagne apprend de ce que font les visiteurs quel contenu montrer plus souvent : il lui faut donc le même accord que pour les modèles : {link}. Sans lui, aucune ne commence, et celles en cours se mettent en pause et oublient ce qu’elles ont appris.',
  'What a campaign is': 'Ce qu’est une campagne',
  'You name an aim, some contents for a place, and bounds. Once an hour Kindred looks at what visitors did, and shows more often what brings more of your aim, in each segment by itself.':
    'Vous donnez un objectif, quelques contenus pour un emplacement, et des limites. Une fois par heure, Kindred regarde ce qu’ont fait les visiteurs et montre plus souvent ce qui sert le mieux votre objectif, dans chaque segment séparément.',
  'What stands there now always keeps a least share, so that you can see what the campaign brings. You can pause, stop or undo it at any time, and everything it does by itself stands in its log.':
    'Ce qui s’y trouve aujourd’hui garde toujours une part minimale, pour que vous voyiez ce que la campagne apporte. Vous pouvez la mettre en pause, l’arrêter ou l’annuler à tout moment, et tout ce qu’elle fait d’elle-même figure dans son journal.',
  'To know whether one thing is better than another, plan an {experiment}: it splits visitors evenly and tells you. A campaign gives more visitors what does better while it is still learning.':
    'Pour savoir si une chose est meilleure qu’une autre, préparez une {experiment} : elle répartit les visiteurs à parts égales et vous le dit. Une campagne montre à plus de visiteurs ce qui marche mieux, tout en continuant d’apprendre.',
  experiment: 'expérience',
  'Recommendations, best sellers, or what Shopify recommends: some visitors may take to one, others to another.':
    'Recommandations, meilleures ventes ou ce que Shopify recommande : certains visiteurs préfèrent l’un, d’autres l’autre.',
  'Two headings beside yours. Clicks come about often, so it shows soon which is read.':
    'Deux titres à côté du vôtre. Les clics sont fréquents : on voit vite lequel est lu.',
  'Some segments come to look around, others know what they want. Each gets what it takes to.':
    'Certains segments viennent flâner, d’autres savent ce qu’ils veulent. Chacun reçoit ce qui lui plaît.',
  'Nothing does clearly worse than others like it.':
    'Rien ne marche nettement moins bien que ce qui lui ressemble.',
  'Kindred compares what is shown with others like it. Nothing here is applied by itself: the button makes a draft of an experiment, and nothing is tried before you start that.':
    'Kindred compare ce qui est montré à ce qui lui ressemble. Rien ici n’est appliqué tout seul : le bouton fait un brouillon d’expérience, et rien n’est essayé avant que vous la lanciez.',
  'What it could bring: about {n} orders a week ({low} to {high}, 95 % interval)':
    'Ce que cela pourrait apporter : environ {n} commandes par semaine ({low} à {high}, intervalle à 95 %)',
  'What it would bring, only the test can tell.': 'Ce que cela apporterait, seul le test peut le dire.',
  'See the campaign': 'Voir la campagne',
  'Make it a test: {title}': 'En faire un test : {title}',
  'Make it a test': 'En faire un test',
  'Much in stock first': 'D’abord ce qui est bien en stock',
};

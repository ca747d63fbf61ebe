import type { campaignPlan as texts } from '../de/campaign-plan.ts';

export const campaignPlan: Record<keyof typeof texts, string> = {
  'What you want': 'Ce que vous voulez',
  'Name of the campaign': 'Nom de la campagne',
  Aim: 'Objectif',
  'What counts is what a visitor does in the 24 hours after first meeting it that day.':
    'Compte ce qu’un visiteur fait dans les 24 heures après l’avoir vue pour la première fois ce jour-là.',
  'Bounds and dates': 'Limites et dates',
  'Least share of the first content, in per cent': 'Part minimale du premier contenu, en pour cent',
  'It never gets less. The larger it is, the sooner an effect can be told. 5 to 50.':
    'Il ne reçoit jamais moins. Plus elle est grande, plus tôt un effet peut se dire. De 5 à 50.',
  'Least share of each other content, in per cent': 'Part minimale de chaque autre contenu, en pour cent',
  'What does badly today may do well tomorrow; a little of it keeps that to be seen. 5 to 20.':
    'Ce qui marche mal aujourd’hui peut bien marcher demain ; en garder un peu permet de le voir. De 5 à 20.',
  'Pages with it for a visitor and day, at most': 'Pages avec elle par visiteur et par jour, au plus',
  'Pages with any campaign for a visitor and day, at most':
    'Pages avec une campagne quelconque par visiteur et par jour, au plus',
  'All campaigns together; a page with two counts twice. From then on this one is not shown that day.':
    'Toutes les campagnes ensemble ; une page qui en a deux compte double. Ensuite celle-ci n’est plus montrée ce jour-là.',
  'A whole number from 1 to 100, please.': 'Un nombre entier de 1 à 100.',
  'From then on the visitor sees your shop as it is without it.':
    'Ensuite le visiteur voit votre boutique telle qu’elle est sans elle.',
  'First day (year-month-day)': 'Premier jour (année-mois-jour)',
  'Empty: as soon as you start it. Days are those of UTC.':
    'Vide : dès que vous la lancez. Les jours sont ceux de l’UTC.',
  'Last day (year-month-day)': 'Dernier jour (année-mois-jour)',
  'Empty: until you stop it.': 'Vide : jusqu’à ce que vous l’arrêtiez.',
  'A number from 5 to 50, please.': 'Un nombre de 5 à 50.',
  'A whole number from 1 to 50, please.': 'Un nombre entier de 1 à 50.',
  'A number from 5 to 20, please.': 'Un nombre de 5 à 20.',
  'With the share of the first that is more than 100 %: nothing would be left to choose.':
    'Avec la part du premier, cela dépasse 100 % : il ne resterait rien à choisir.',
  'A day as year-month-day, such as {day}.': 'Un jour au format année-mois-jour, comme {day}.',
  'That day is over.': 'Ce jour est passé.',
  'It would end before it begins.': 'Elle finirait avant de commencer.',
  'Contents to choose from': 'Contenus au choix',
  'Each more content takes longer to learn about. Two or three are a good beginning.':
    'Chaque contenu de plus allonge l’apprentissage. Deux ou trois sont un bon début.',
  'Content {number}: as it is, for comparison': 'Contenu {number} : tel quel, pour comparaison',
  'Content {number}': 'Contenu {number}',
  'Add a content': 'Ajouter un contenu',
  'Remove the last content': 'Retirer le dernier contenu',
  'What your shop shows without the campaign. It always keeps a least share, so that an effect can be told.':
    'Ce que votre boutique montre sans la campagne. Il garde toujours une part minimale, pour qu’un effet puisse se dire.',
  'For whom and where': 'Pour qui et où',
  'It learns from what visitors do, so it can be started once you agree to training: {link}.':
    'Elle apprend de ce que font les visiteurs ; elle peut donc être lancée une fois que vous acceptez l’entraînement : {link}.',
  'Once it runs its contents and bounds cannot be changed; you can pause and stop it.':
    'Une fois lancée, ses contenus et ses limites ne peuvent plus changer ; vous pouvez la mettre en pause et l’arrêter.',
  'Start this campaign?': 'Lancer cette campagne ?',
  'It waits for its first day. Until then you can stop it, and nobody has met it.':
    'Elle attend son premier jour. D’ici là vous pouvez l’arrêter, et personne ne l’aura vue.',
  'Visitors who allow measuring meet it from the next page they open, within a minute or so. From then on Kindred chooses within your bounds by itself.':
    'Les visiteurs qui autorisent la mesure la voient dès la prochaine page ouverte, en une minute environ. Ensuite Kindred choisit de lui-même dans vos limites.',
  'No variety': 'Aucune variété',
  'Much variety': 'Beaucoup de variété',
  'What Kindred does by itself': 'Ce que Kindred fait de lui-même',
  'Once an hour it looks at what visitors did, and shows more often what seems to bring more: {aim}. Where a segment behaves otherwise, it gets shares of its own.':
    'Une fois par heure, il regarde ce qu’ont fait les visiteurs et montre plus souvent ce qui semble apporter plus : {aim}. Là où un segment se comporte autrement, il reçoit ses propres parts.',
  'After each change it waits some hours: what comes of that must be seen first.':
    'Après chaque changement, il attend quelques heures : il faut d’abord voir ce que cela donne.',
  '“{first}” gets from {control} to {mostOfFirst}, each other content from {floor} to {most}.':
    '« {first} » reçoit de {control} à {mostOfFirst}, chaque autre contenu de {floor} à {most}.',
  'It ends the campaign, and says so, once margin, orders that are cancelled or returned, or the speed of pages is surely worse than it may be.':
    'Il met fin à la campagne, et le dit, dès que la marge, les commandes annulées ou retournées, ou la vitesse des pages se dégradent sûrement plus que permis.',
  'It goes on until you stop it.': 'Il continue jusqu’à ce que vous l’arrêtiez.',
  'It ends after {day}.': 'La campagne finit après le {day}.',
  'What it never does': 'Ce qu’il ne fait jamais',
  'Start by itself, or leave the bounds that you set.': 'Commencer tout seul, ou sortir de vos limites.',
  'Make, change or add contents.': 'Créer, changer ou ajouter des contenus.',
  'Show it to a visitor who has met campaigns on {n} page that day.|Show it to a visitor who has met campaigns on {n} pages that day.':
    'La montrer à un visiteur qui a déjà vu des campagnes sur {n} page ce jour-là.|La montrer à un visiteur qui a déjà vu des campagnes sur {n} pages ce jour-là.',
  'Show it to a visitor on more than {n} page a day.|Show it to a visitor on more than {n} pages a day.':
    'La montrer à un visiteur sur plus de {n} page par jour.|La montrer à un visiteur sur plus de {n} pages par jour.',
  'Choose for one person: it learns about all visitors and about segments, and each device decides by itself.':
    'Choisir pour une personne : il apprend sur tous les visiteurs et sur les segments, et chaque appareil décide de lui-même.',
  'Find out who puts up with dearer products: where margin counts for more in a content than in your shop, all segments get the same shares.':
    'Découvrir qui accepte des produits plus chers : si la marge compte plus dans un contenu que dans votre boutique, tous les segments reçoivent les mêmes parts.',
  'Invent urgency or scarcity. Headings are yours: they should say only what is true.':
    'Inventer une urgence ou une rareté. Les titres sont les vôtres : ils ne devraient dire que ce qui est vrai.',
  'Show it to visitors who do not allow both personal recommendations and measuring.':
    'La montrer à des visiteurs qui n’autorisent pas à la fois les recommandations personnelles et la mesure.',
  'Everything it does stands in the campaign’s log, and one button shows all alike again.':
    'Tout ce qu’il fait figure dans le journal de la campagne, et un bouton remet tout à parts égales.',
  'Comes about most often, so it is learned soonest. It says the least of sales.':
    'Arrive le plus souvent, et s’apprend donc le plus vite. C’est ce qui en dit le moins sur les ventes.',
  'A good middle: closer to sales than a click, and learned sooner than orders.':
    'Un bon milieu : plus proche des ventes qu’un clic, et appris plus vite que les commandes.',
  'What counts. It comes about seldom, so learning takes weeks where orders are few.':
    'C’est ce qui compte. Cela arrive rarement : avec peu de commandes, apprendre prend des semaines.',
  'What counts in money. A few large orders can sway it, so it takes the longest.':
    'Ce qui compte en argent. Quelques grosses commandes peuvent le fausser : c’est le plus long.',
};

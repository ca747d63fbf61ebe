import type { answers as texts } from '../de/answers.ts';

export const answers: Record<keyof typeof texts, string> = {
  'Give each content a name of its own.': 'Donnez à chaque contenu son propre nom.',
  'These shares are more than all visitors: {share} for the first content, and at least {floor} for each of the {others} others.':
    'Ces parts dépassent l’ensemble des visiteurs : {share} pour le premier contenu et au moins {floor} pour chacun des {others} autres.',
  'Its first day is over: choose another.': 'Son premier jour est passé : choisissez-en un autre.',
  'Its last day is over: choose another.': 'Son dernier jour est passé : choisissez-en un autre.',
  'It would end before it starts.': 'Elle finirait avant de commencer.',
  'A campaign needs a name, an aim, two to six contents, and shares for the first and the others.':
    'Une campagne demande un nom, un objectif, deux à six contenus et des parts pour le premier et les autres.',
  'This shop has no such campaign.': 'Cette boutique n’a pas cette campagne.',
  'The shares of the variations must add up to 100 %.':
    'Les parts des variantes doivent faire 100 % au total.',
  'Each variation needs a share of at least 1 %.': 'Chaque variante a besoin d’une part d’au moins 1 %.',
  'Give each variation a name of its own.': 'Donnez à chaque variante un nom qui lui est propre.',
  'An audience that nobody is part of meets nothing.':
    'Un public dont personne ne fait partie ne rencontre rien.',
  '“{name}” changes nothing: say what it changes, or choose “as it is”.':
    '« {name} » ne change rien : dites ce qui change, ou choisissez « comme maintenant ».',
  'The model of “{name}” is not there any more, or the gate did not let it through.':
    'Le modèle de « {name} » n’existe plus, ou le contrôle ne l’a pas laissé passer.',
  'Amounts cannot be counted before Kindred knows the shop’s currency.':
    'Les montants ne peuvent être comptés avant que Kindred connaisse la devise de la boutique.',
  'Margin cannot be counted: Shopify knows of no product what it costs.':
    'La marge ne peut être comptée : Shopify ne connaît le coût d’aucun produit.',
  'Clicks are counted only of rows that Kindred fills: choose another goal, or leave out the theme’s own row, banners and the empty place.':
    'Les clics ne sont comptés que sur les rangées que Kindred remplit : choisissez un autre objectif, ou laissez de côté la rangée du thème, les bannières et l’emplacement vide.',
  'This shop has no such experiment.': 'Cette boutique n’a pas cette expérience.',
  'What has started cannot be changed any more: stop it, and make another.':
    'Ce qui a commencé ne peut plus être modifié : arrêtez-le et créez-en un autre.',
  'It does not run.': 'Rien n’est en cours.',
  'Only what has ended can be put into the archive.': 'Seul ce qui est terminé peut être archivé.',
  'Stop it first.': 'Arrêtez d’abord.',
  'It has started already.': 'C’est déjà commencé.',
  'At most {n} experiments and campaigns can run at a time: stop one first.':
    '{n} expériences et campagnes au plus peuvent tourner en même temps : arrêtez-en d’abord une.',
  'At most {n} experiments and {n} campaigns are kept, drafts and archived ones included: delete one first.':
    '{n} expériences et {n} campagnes au plus sont conservées, brouillons et archives compris : supprimez-en d’abord une.',
  'Not so many visitors are left in the group “{group}”: stop one of its experiments, or choose a smaller share.':
    'Il ne reste pas autant de visiteurs dans le groupe « {group} » : arrêtez une de ses expériences, ou choisissez une part plus petite.',
  'Devices cannot tell one of these segments: it is too small, follows a rule of your own, or is found anew tonight.':
    'Les appareils ne peuvent pas reconnaître un de ces segments : il est trop petit, suit une règle à vous, ou sera recherché à nouveau cette nuit.',
  'Every page would carry too much: stop another experiment or campaign first.':
    'Chaque page serait trop chargée : arrêtez d’abord une autre expérience ou campagne.',
  'Recommendations have to run in the shop before anything can be tried.':
    'Les recommandations doivent tourner dans la boutique avant que l’on puisse essayer quoi que ce soit.',
  'What runs in the same places takes its visitors first: {names}. Of the others {share} are left, which is counted here.':
    'Ce qui tourne déjà aux mêmes endroits prend ses visiteurs d’abord : {names}. Des autres il reste {share}, et c’est ce qui est compté ici.',
  'In some of these places, or of some of these visitors, what runs takes its own first, so fewer will meet it than said here: {names}.':
    'À certains de ces emplacements, ou parmi certains de ces visiteurs, ce qui tourne prend d’abord les siens : moins de visiteurs la rencontreront que ce qui est dit ici : {names}.',
  'Whom it takes meets no campaign in the same places meanwhile, {share} of visitors: {names}.':
    'Ceux qu’elle prend ne rencontrent pendant ce temps aucune campagne aux mêmes endroits, {share} des visiteurs : {names}.',
  'Kindred keeps no country, language or device of past visitors, so this counts all of them: fewer will meet it.':
    'Kindred ne garde ni le pays, ni la langue, ni l’appareil des visiteurs passés ; tous sont donc comptés ici : moins le rencontreront.',
  'Shopify knows of no product what it costs, so margin is not watched.':
    'Shopify ne connaît le coût d’aucun produit ; la marge n’est donc pas surveillée.',
  'An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.':
    'Une expérience a besoin d’un nom, de deux à six variantes avec chacune une part, d’un objectif et de 1 à 90 jours.',
  'Too few visitors were measured in the last 28 days to say what could be seen, and when.':
    'Trop peu de visiteurs ont été mesurés ces 28 derniers jours pour dire ce qui serait visible, et quand.',
  'People buy differently on weekends: whole weeks compare best.':
    'On n’achète pas de la même façon le week-end : des semaines entières se comparent mieux.',
  'An average order can grow because small orders are missing: look at revenue per visitor beside it.':
    'Le panier moyen peut augmenter parce que de petites commandes manquent : regardez aussi le chiffre d’affaires par visiteur.',
  'So small a change would not be found within a year with your visitors. Try something bolder, or look for a larger change.':
    'Avec vos visiteurs, un changement aussi petit ne serait pas trouvé en un an. Essayez quelque chose de plus audacieux ou cherchez un changement plus grand.',
  '{days} days are short: such a change would be found only {n} times in 100. It takes {needed} days.':
    '{days} jours, c’est court : un tel changement ne serait trouvé que {n} fois sur 100. Il faut {needed} jours.',
  'Some variation will have fewer than {visitors} visitors, or {conversions} who did what is measured.':
    'Une des variantes aura moins de {visitors} visiteurs, ou moins de {conversions} ayant fait ce qui est mesuré.',
  'Clicked, of the times it was seen': 'Cliqué, sur le nombre de fois vu',
  'Could be bought, of what was clicked': 'Pouvait être acheté, parmi ce qui a été cliqué',
  'Put into the cart, of what was clicked': 'Mis au panier, parmi ce qui a été cliqué',
  'Ordered, of what was put into the cart': 'Commandé, parmi ce qui a été mis au panier',
  '{what}: show something else': '{what} : montrer autre chose',
  '{what}: something else for whom it does not reach':
    '{what} : autre chose pour ceux que cela ne touche pas',
  '{what}: see whether it helps in this place': '{what} : voir si cela aide à cet emplacement',
  '{what}: stop it': '{what} : arrêter',
  '{what}: make sure with a test': '{what} : s’en assurer par un test',
  '{what}: show first what is in stock': '{what} : montrer d’abord ce qui est en stock',
  '{step}: {own} ({low} to {high}). Others like it reach {peers}. At no other step does it lose as much.':
    '{step} : {own} ({low} à {high}). Les autres du même genre atteignent {peers}. C’est l’étape où le plus se perd.',
  'No group of visitors and no place was found that explains it, so what is shown is the likeliest reason.':
    'Aucun groupe de visiteurs ni aucun emplacement ne l’explique : la raison la plus probable est donc ce qui est montré.',
  '{n} segment takes to it far less than to others; the rest takes to it as usual.|{n} segments take to it far less than to others; the rest takes to it as usual.':
    '{n} segment y répond bien moins qu’au reste ; les autres comme d’habitude.|{n} segments y répondent bien moins qu’au reste ; les autres comme d’habitude.',
  'What is shown here does as well as others in other places, so the place is the likeliest reason.':
    'Ce qui est montré ici marche ailleurs aussi bien que le reste : la raison la plus probable est la place.',
  'It does as well as others in some places and far worse in these, so the place is the likeliest reason.':
    'Cela marche aussi bien que le reste à certaines places et bien moins à celles-ci : la raison la plus probable est la place.',
  'It loses at several steps at once, which another heading or place seldom mends.':
    'Il y a perte à plusieurs étapes à la fois, ce qu’un autre titre ou une autre place corrige rarement.',
  'It looks so, but too few visitors have met it to be sure.':
    'Cela en a l’air, mais trop peu de visiteurs l’ont vu pour en être sûr.',
  'Visitors click what they cannot buy.': 'Les visiteurs cliquent sur ce qu’ils ne peuvent pas acheter.',
  'If that is wrong: half of the visitors do without it while it is tried out, about {orders} orders a week.':
    'Si c’est faux : pendant l’essai, la moitié des visiteurs s’en passe, soit environ {orders} commandes par semaine.',
  'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.':
    'Si c’est faux : la moitié des visiteurs voit l’autre version pendant l’essai. Si elle était moins bonne de {effect}, cela coûterait environ {orders} commandes par semaine.',
  'In “{name}” visitors were not split as planned, so it tells nothing of this model.':
    'Dans « {name} », les visiteurs n’étaient pas répartis comme prévu : cela ne dit rien de ce modèle.',
  '“{name}” has shown this model to too few visitors to tell: {needed} are needed at the least.':
    '« {name} » a montré ce modèle à trop peu de visiteurs pour en dire quelque chose : il en faut au moins {needed}.',
  'By “{name}” this model does better. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    'D’après « {name} », ce modèle fait mieux. Si tout le monde l’y avait vu : {metric} {change} (entre {low} et {high}).',
  'By “{name}” this model does worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    'D’après « {name} », ce modèle fait moins bien. Si tout le monde l’y avait vu : {metric} {change} (entre {low} et {high}).',
  'By “{name}” this model may do better or worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    'D’après « {name} », ce modèle peut faire mieux ou moins bien. Si tout le monde l’y avait vu : {metric} {change} (entre {low} et {high}).',
  '{why} Kindred uses it only if you confirm it.': '{why} Kindred ne l’utilise que si vous le confirmez.',
  'Choosing by what visitors do is learning: agree to training first.':
    'Choisir d’après ce que font les visiteurs est un apprentissage : donnez d’abord votre accord pour l’entraînement.',
  'Stop this experiment?': 'Arrêter cette expérience ?',
  'Move this experiment to the archive?': 'Mettre cette expérience aux archives ?',
  'It stays as it is, with what was learned, and leaves the list of what has ended.':
    'Elle reste telle quelle, avec ce qui a été appris, et quitte la liste des expériences terminées.',
  'Delete this experiment?': 'Supprimer cette expérience ?',
  'Its figures and what was learned go for good. To keep them, move it to the archive instead.':
    'Ses chiffres et ce qui a été appris disparaissent pour de bon. Pour les garder, mettez-la plutôt aux archives.',
  'Its figures and what was learned go for good.':
    'Ses chiffres et ce qui a été appris disparaissent pour de bon.',
  'Intervals and p by Welch’s test of the relative change (delta method), at the end only.':
    'Intervalles et p par le test de Welch du changement relatif (méthode delta), à la fin seulement.',
  'Intervals are asymptotic confidence sequences: they hold on all days together, however often one looks.':
    'Les intervalles sont des suites de confiance asymptotiques : ils valent tous les jours à la fois, aussi souvent qu’on regarde.',
  'An interval of 95 % holds the true change in 95 of 100 such experiments. Where it crosses the dashed line, chance could have done it all.':
    'Un intervalle à 95 % contient le vrai changement dans 95 expériences sur 100. Là où il croise la ligne pointillée, tout pourrait être dû au hasard.',
  'p, corrected: for all metrics and variations that are judged together (Holm), so that many looks at one experiment raise no false alarm. By it, and by nothing else, something is called better or worse.':
    'p corrigé : pour toutes les mesures et variantes jugées ensemble (Holm), afin que plusieurs regards sur une expérience ne donnent pas de fausse alerte. C’est lui seul qui fait dire mieux ou moins bien.',
  'Chance to be better: the Bayesian reading with a flat prior. It helps to weigh; it decides nothing.':
    'Chance d’être meilleur : la lecture bayésienne avec un a priori plat. Elle aide à peser et ne décide rien.',
  'What a visitor did is counted from when they first reached the place, in every variation alike. Of one visitor so much revenue is counted as a cap allows that was set before the start; margin has none.':
    'Ce qu’a fait un visiteur est compté dès qu’il atteint la place pour la première fois, pareil dans chaque variante. Le chiffre d’affaires d’un visiteur est compté jusqu’à un plafond fixé avant le départ ; la marge n’en a pas.',
  'What visitors did before explains part of the differences; that part was taken out (CUPED), which makes intervals narrower and shifts nothing.':
    'Ce que les visiteurs ont fait avant explique une partie des différences ; cette partie est retirée (CUPED), ce qui resserre les intervalles sans rien déplacer.',
  'Cancelled or returned: orders that were cancelled, or of which something was sent back or paid back, until four weeks after the end.':
    'Annulées ou retournées : les commandes annulées, ou dont quelque chose a été renvoyé ou remboursé, jusqu’à quatre semaines après la fin.',
  'Only visitors who allow measuring are in it.': 'Seuls les visiteurs qui autorisent la mesure y sont.',
  '“{name}”: {p}, were the change the same in all segments.':
    '« {name} » : {p}, si le changement était le même dans tous les segments.',
  'Cochran’s Q of the segments with at least 100 visitors in every variation, corrected for variations (Holm); it holds for one look, at the end.':
    'Q de Cochran des segments d’au moins 100 visiteurs dans chaque variante, corrigé pour les variantes (Holm) ; il vaut pour un seul regard, à la fin.',
  'A number from 1 to 100, please.': 'Un nombre de 1 à 100.',
  'Languages are codes with commas between them, such as de, fr-CA.':
    'Les langues sont des codes séparés par des virgules, comme de, fr-CA.',
  'Say what is changed, at least one thing.': 'Dites ce qui change, au moins une chose.',
  'At most {n} letter, please.|At most {n} letters, please.':
    'Au plus {n} caractère.|Au plus {n} caractères.',
  'This is missing.': 'Cela manque.',
  'Something is missing or wrong above: it is marked.':
    'Quelque chose manque ou est faux plus haut : c’est signalé.',
  'The plan was not saved': 'Le plan n’a pas été enregistré',
  'Delete this draft?': 'Supprimer ce brouillon ?',
  'It was never started, so no figures are lost.':
    'Elle n’a jamais été lancée, aucun chiffre n’est donc perdu.',
  'The shares add up to {total} %; they must be 100 %.': 'Les parts font {total} % ; il faut 100 %.',
  'A whole number of days from 1 to 90, please.': 'Un nombre entier de jours, de 1 à 90.',
  'A number from 0.5 to 200, please.': 'Un nombre de 0,5 à 200.',
  'A number from 0 to 100, please.': 'Un nombre de 0 à 100.',
  'Start this experiment?': 'Lancer cette expérience ?',
  'Visitors who allow measuring take part from the next page they open, within a minute or so. You can stop it at any time.':
    'Les visiteurs qui autorisent la mesure participent dès la prochaine page ouverte, en une minute environ. Vous pouvez l’arrêter à tout moment.',
  'Whoever is missing from a variation may be just those who behave otherwise, and then any difference could come from that.':
    'Ceux qui manquent dans une variante sont peut-être justement ceux qui se comportent autrement, et toute différence pourrait venir de là.',
  'With a working split chance would hardly do this ({p}).':
    'Avec une bonne répartition, le hasard ne ferait guère cela ({p}).',
  'What to look for:': 'Ce qu’il faut vérifier :',
  'Does every variation show on all devices? Look at the shop’s pages on a phone, too.':
    'Chaque variante s’affiche-t-elle sur tous les appareils ? Regardez aussi les pages sur un téléphone.',
  'Was the theme, or an app that changes pages, edited while the experiment ran?':
    'Le thème, ou une application qui modifie les pages, a-t-il été changé pendant l’expérience ?',
  'Is a row in one variation much slower or further down, so that fewer visitors reach it?':
    'La rangée est-elle bien plus lente ou plus bas dans une variante, si bien que moins de visiteurs l’atteignent ?',
  'Does a program visit the shop, such as a monitor or a price robot?':
    'Un programme visite-t-il la boutique, comme une surveillance ou un robot de prix ?',
  'Stop it, put right what you find, and start it anew: these days cannot be repaired.':
    'Arrêtez-la, corrigez ce que vous trouvez et recommencez : ces jours-là ne se réparent pas.',
  'It has started, so its plan stands: {link}.': 'Elle a commencé, son plan est donc fixé : {link}.',
  'see what comes of it': 'voir ce qui en ressort',
  'Put right what is marked, and this is worked out anew.':
    'Corrigez ce qui est signalé, et ceci sera recalculé.',
  'Remove the last variation': 'Retirer la dernière variante',
  'Stop everything that runs?': 'Arrêter tout ce qui tourne ?',
  'Stopped: new pages no longer try anything': 'Arrêté : les nouvelles pages n’essaient plus rien',
  'A page that Shopify keeps for some minutes may still try it; what comes after now is not counted.':
    'Une page que Shopify garde quelques minutes peut encore l’essayer ; ce qui arrive désormais n’est pas compté.',
  'All experiments end, the comparison group and every campaign, also one that is planned or paused. Results so far stay, but nothing goes on where it was: it would have to be started anew.':
    'Toutes les expériences prennent fin, le groupe de comparaison et chaque campagne, même prévue ou en pause. Les résultats restent, mais rien ne reprend où il en était : il faudrait recommencer.',
  'Go on with this campaign?': 'Reprendre cette campagne ?',
  'Visitors meet it again from the next page they open, within a minute or so.':
    'Les visiteurs la retrouvent dès la prochaine page ouverte, en une minute environ.',
  'Pause this campaign?': 'Mettre cette campagne en pause ?',
  'Every visitor sees your shop as it is without it, within a minute or so. It keeps what it learned, and can go on.':
    'En une minute environ, chaque visiteur voit votre boutique telle qu’elle est sans elle. Elle garde ce qu’elle a appris et peut reprendre.',
  'Show all contents alike again?': 'Montrer de nouveau tous les contenus à parts égales ?',
  'All contents but the first get the same share, in every segment, and it goes on learning from there. This takes back all that Kindred changed by itself.':
    'Tous les contenus sauf le premier reçoivent la même part, dans chaque segment, et l’apprentissage repart de là. Cela annule tout ce que Kindred a changé de lui-même.',
  'Stop this campaign?': 'Arrêter cette campagne ?',
  'Move this campaign to the archive?': 'Archiver cette campagne ?',
  'It stays as it is, and leaves the list of what has ended.':
    'Elle reste telle quelle et quitte la liste de celles qui sont terminées.',
  'Delete this campaign?': 'Supprimer cette campagne ?',
  'Its figures, its log and what was learned go for good.':
    'Ses chiffres, son journal et ce qui a été appris disparaissent pour de bon.',
  'Every visitor sees your shop as it is without it, within a minute or so. What was counted stays; it cannot be started again, but a draft can be made of it.':
    'Chaque visiteur voit votre boutique telle qu’elle est sans elle, en une minute environ. Ce qui a été compté reste ; elle ne peut pas être relancée, mais vous pouvez en faire un brouillon.',
  'Intervals of changes hold whenever one looks, and for all contents together: looking every day makes nothing look better than it is (confidence sequences). Those of values are for one look. Nothing is told of fewer than 25 visitors who did something with a content, or with the first.':
    'Les intervalles des changements valent quel que soit le moment où l’on regarde, et pour tous les contenus ensemble : regarder chaque jour ne fait rien paraître meilleur qu’il n’est (suites de confiance). Ceux des valeurs valent pour un seul regard. Rien n’est dit si moins de 25 visiteurs ont fait quelque chose avec un contenu, ou avec le premier.',
  'Plain averages would mislead: a content that began badly by chance is shown less and never makes up for it. So each visitor counts the more, the less likely it was that they would be shown what they met (inverse propensities).':
    'De simples moyennes tromperaient : un contenu mal parti par hasard est moins montré et ne se rattrape jamais. Chaque visiteur compte donc d’autant plus que ce qu’il a vu avait peu de chances de lui être montré (probabilités inverses).',
  'What shares should bring is worked out from the visitors they were learned from, so no single number is told, and the interval is wide enough for that (Scheffé).':
    'Ce que des parts devraient apporter se calcule à partir des visiteurs dont elles ont été apprises. Aucun chiffre unique n’est donc donné, et l’intervalle est assez large pour en tenir compte (Scheffé).',
};

export const insights = {
  'Searches that find nothing': 'Recherches sans résultat',
  'Seven whole weeks with at least 30 searches each':
    'Sept semaines entières avec au moins 30 recherches chacune',
  'The last two weeks are compared with those before on a logarithmic scale (one-sided t-test); what was searched for is not collected.':
    'Les deux dernières semaines sont comparées aux précédentes sur une échelle logarithmique (test t unilatéral) ; ce qui a été recherché n’est pas collecté.',
  'Products went out of the shop on purpose; or the next weeks are as before.':
    'Des produits ont été retirés de la boutique exprès, ou les semaines suivantes redeviennent comme avant.',
  'More searches find nothing': 'Plus de recherches ne trouvent rien',
  'Of the searches of the last two weeks {now} found nothing; before it was {before}. Look whether products, their other names, or common misspellings are missing from your shop’s search.':
    'Parmi les recherches des deux dernières semaines, {now} n’ont rien trouvé, contre {before} auparavant. Vérifiez s’il manque à la recherche de votre boutique des produits, leurs autres noms ou des fautes de frappe courantes.',
  'Last two weeks': 'Deux dernières semaines',
  'Usual in the weeks before': 'Niveau habituel des semaines précédentes',
  'Rising and falling interests': 'Intérêts en hausse et en baisse',
  'Eight weeks in which enough visitors had to do with a product or its type':
    'Huit semaines pendant lesquelles assez de visiteurs ont eu affaire à un produit ou à son type',
  'A line through the weekly shares on a logarithmic scale (t-test), beside how all others moved; weeks that resemble the week before count for less.':
    'Une droite à travers les parts hebdomadaires sur une échelle logarithmique (test t), par rapport à l’évolution de tous les autres ; les semaines qui ressemblent à la précédente comptent moins.',
  'The season explains it; or the next weeks break the line.':
    'La saison l’explique, ou les semaines suivantes s’écartent de la droite.',
  'Interest in {what} rises': 'L’intérêt pour {what} augmente',
  'Interest in {what} falls': 'L’intérêt pour {what} diminue',
  'In {count} weeks the share of visitors who have to do with it (look at it, have it in the cart or order it) changed by {share}, as a line through the weeks tells it.':
    'En {count} semaines, la part des visiteurs qui y ont affaire (le regardent, l’ont au panier ou le commandent) a changé de {share}, d’après une droite à travers les semaines.',
  'Change over these weeks': 'Évolution sur ces semaines',
  'Products that one segment loves and another ignores': 'Produits qu’un segment adore et qu’un autre ignore',
  'Segments, and products that enough visitors of a segment had to do with':
    'Des segments, et des produits auxquels assez de visiteurs d’un segment ont eu affaire',
  'Each week the share of a segment’s visitors who have to do with the product is compared with everyone else’s of that week (Mantel-Haenszel test). People who come again, and weeks that differ, count for less.':
    'Chaque semaine, la part des visiteurs du segment qui ont affaire au produit est comparée à celle de tous les autres (test de Mantel-Haenszel). Les personnes qui reviennent et les semaines qui diffèrent comptent moins.',
  'The product was shown to this segment only, in a newsletter for example; or the difference is gone in the weeks to come.':
    'Le produit n’a été montré qu’à ce segment, par exemple dans une newsletter, ou l’écart disparaît dans les semaines à venir.',
  '{segment}: drawn to {product}': '{segment} : attirance pour {product}',
  '{segment}: passes by {product}': '{segment} : passe à côté de {product}',
  'Of its visitors {here} have to do with it in a week (look at it, have it in the cart or order it), of everyone else {others}. A product in the middle of the list gets {times} times as much from this segment as from everyone else.':
    'Parmi ses visiteurs, {here} y ont affaire en une semaine (le regardent, l’ont au panier ou le commandent), contre {others} de tous les autres. Un produit au milieu de la liste reçoit de ce segment {times} fois autant que de tous les autres.',
  'This segment': 'Ce segment',
  'Everyone else': 'Tous les autres',
  '{segment}: few visits come to a product': '{segment} : peu de visites arrivent à un produit',
  '{segment}: little is put into the cart': '{segment} : peu d’ajouts au panier',
  '{segment}: carts are left behind': '{segment} : des paniers sont laissés',
  'Where a segment turns back': 'Là où un segment fait demi-tour',
  'Segments, and a hundred visits of a segment that came to a step':
    'Des segments, et cent visites d’un segment arrivées à une étape',
  'Each week the segment is compared with everyone else of the same week (Mantel-Haenszel test). Visits of one person, and weeks that differ, count for less.':
    'Chaque semaine, le segment est comparé à tous les autres de la même semaine (test de Mantel-Haenszel). Les visites d’une même personne et les semaines qui diffèrent comptent moins.',
  'Shoppers of this segment come for something else than buying here; or the difference is gone in the weeks to come.':
    'Les clients de ce segment viennent pour autre chose que pour acheter ici, ou l’écart disparaît dans les semaines à venir.',
  'Of its visits {here} come to a product, of everyone else’s {others}.':
    'Parmi ses visites, {here} arrivent à un produit, contre {others} de celles de tous les autres.',
  'Its visits that put something into the cart are {here} of those that look at a product, everyone else’s {others}.':
    'Ses visites qui mettent quelque chose au panier sont {here} de celles qui regardent un produit, contre {others} pour tous les autres.',
  'Its visits with an order are {here} of those that put something into the cart, everyone else’s {others}. Orders from an older cart count, too.':
    'Ses visites avec une commande sont {here} de celles qui mettent quelque chose au panier, contre {others} pour tous les autres. Les commandes d’un panier plus ancien comptent aussi.',
  'Slots that earn less than their place': 'Emplacements qui rapportent moins que leur position',
  'Three slots with 500 impressions each in eight weeks':
    'Trois emplacements avec 500 affichages chacun en huit semaines',
  'The slot’s click-through is compared with what the other slots let expect of it, and with how much they differ among themselves (empirical Bayes).':
    'Le taux de clics de l’emplacement est comparé à ce que les autres laissent attendre, et à l’ampleur de leurs différences (Bayes empirique).',
  'The slot stands where few can see it, or where nobody needs it; or its block was changed meanwhile.':
    'L’emplacement se trouve là où peu le voient ou là où personne n’en a besoin, ou son bloc a été modifié entre-temps.',
  'Slot {slot}: seldom clicked': 'Emplacement {slot} : rarement cliqué',
  'Of the times it was seen it was clicked {own}; the other slots let expect {expected}.':
    'Il a été cliqué dans {own} des cas où il a été vu ; les autres emplacements laissent attendre {expected}.',
  'Click-through of this slot': 'Taux de clics de cet emplacement',
  'Click-through of the other slots': 'Taux de clics des autres emplacements',
  'What changed': 'Ce qui a changé',
  'Six whole weeks of measured visits': 'Six semaines entières de visites mesurées',
  'Whole weeks are compared on a logarithmic scale (t-test); how much weeks differ is taken from the weeks before.':
    'Des semaines entières sont comparées sur une échelle logarithmique (test t) ; leur variation habituelle est tirée des semaines précédentes.',
  'A holiday, a sale or a change of what shoppers allow to be measured explains it; or the next week is as before.':
    'Un jour férié, des soldes ou un changement de ce que les clients permettent de mesurer l’explique, ou la semaine suivante redevient comme avant.',
  '{figure}: down by {share}': '{figure} : en baisse de {share}',
  '{figure}: up by {share}': '{figure} : en hausse de {share}',
  'The week from {day} differs from the {count} weeks before it by more than they differ from each other.':
    'La semaine du {day} s’écarte des {count} semaines précédentes plus que celles-ci ne s’écartent entre elles.',
  'Last week': 'Semaine dernière',
  Days: 'Jours',
  'The last {n} days': 'Les {n} derniers jours',
  'From one day to another': 'D’un jour à un autre',
  'From (year-month-day)': 'Du (année-mois-jour)',
  'To (year-month-day)': 'Au (année-mois-jour)',
  'These are no two days, first to last.': 'Ce ne sont pas deux jours, du premier au dernier.',
  Show: 'Afficher',
  'What stands out': 'Ce qui ressort',
  'The first week is not over yet.': 'La première semaine n’est pas encore terminée.',
  'Nothing stands out.': 'Rien ne ressort.',
  '{n} comparison was made.|{n} comparisons were made.':
    '{n} comparaison a été faite.|{n} comparaisons ont été faites.',
  'The more there are, the stronger the evidence must be.': 'Plus il y en a, plus la preuve doit être forte.',
  'At stake a week: about {money} ({low} to {high}).':
    'Enjeu par semaine : environ {money} ({low} à {high}).',
  Evidence: 'Preuves',
  'Open the segment': 'Ouvrir le segment',
  'n = {list}': 'n = {list}',
  'What would change it: {what}': 'Ce qui le changerait : {what}',
  'what stands out': 'ce qui ressort',
  'Key figures': 'Chiffres clés',
  'Look closer': 'Regarder de plus près',
  'Whether the data can be trusted': 'Si l’on peut se fier aux données',
  'the key figures': 'les chiffres clés',
  'Compared with {from} to {to}.': 'Comparé à la période du {from} au {to}.',
  'How it is counted': 'Comment c’est compté',
  'Counted: {what}': 'Compté : {what}',
  'Divided by: {what}': 'Divisé par : {what}',
  'Days: {what}': 'Jours : {what}',
  'Counted whole: no interval.': 'Compté en entier : pas d’intervalle.',
  'Difference from the days before: {low} to {high} (95 % interval).':
    'Écart avec les jours précédents : {low} à {high} (intervalle à 95 %).',
  'Told by: {what}': 'Ce qui le dit : {what}',
  'Credited: {what}': 'Attribué : {what}',
  'Known to be wrong in: {what}': 'Limite connue : {what}',
  'Key figure': 'Chiffre clé',
  Release: 'Version',
  'Recommendations by placement': 'Recommandations par emplacement',
  'Recommendations by release': 'Recommandations par version',
  Seen: 'Vues',
  'Clicked, of those seen': 'Cliquées, parmi celles vues',
  'Places are told by whole weeks, Monday to Sunday, that a night has counted with your permission. These days hold none.':
    'Les emplacements sont donnés par semaines entières, du lundi au dimanche, qu’une nuit a comptées avec votre accord. Ces jours n’en contiennent aucune.',
  'Whole weeks within these days: {range}. A place’s week is left out where fewer than {floor} visitors met it, or where so few could be worked out from it.':
    'Semaines entières dans ces jours : {range}. La semaine d’un emplacement est omise si moins de {floor} visiteurs l’ont rencontré, ou si l’on pouvait en déduire aussi peu.',
  'Visits that clicked': 'Visites avec un clic',
  'Visits that put it in the cart': 'Visites qui l’ont mis au panier',
  'Of the visits that met a place, the share that clicked there. The stronger the tint, the larger.':
    'Parmi les visites qui ont rencontré un emplacement, la part qui y a cliqué. Plus la teinte est forte, plus elle est grande.',
  'Days on which nine in ten recommendations or more came from one release.':
    'Jours où au moins neuf recommandations sur dix venaient d’une seule version.',
  '{n} day without such a release is in none.|{n} days without such a release are in none.':
    '{n} jour sans une telle version ne figure dans aucune.|{n} jours sans une telle version ne figurent dans aucune.',
  'Beside Shopify’s own totals': 'Face aux totaux de Shopify',
  'measured, of {total} in Shopify': 'mesuré, sur {total} dans Shopify',
  Revenue: 'Chiffre d’affaires',
  'Unknown to Shopify': 'Inconnues de Shopify',
  'measured orders that have not come from Shopify yet':
    'commandes mesurées que Shopify n’a pas encore transmises',
};

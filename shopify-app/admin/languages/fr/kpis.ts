export const kpis = {
  'Measured visits': 'Visites mesurées',
  'Visits in which something was measured': 'Visites pendant lesquelles quelque chose a été mesuré',
  'Visits whose shoppers do not allow measuring are not in it. If more shoppers allow it, this rises although no more of them come.':
    'Les visites dont les clients n’autorisent pas la mesure n’y figurent pas. Si plus de clients l’autorisent, ce chiffre monte sans qu’ils soient plus nombreux à venir.',
  'Visitors a day': 'Visiteurs par jour',
  'Visitors of each day': 'Visiteurs de chaque jour',
  'Days of the range': 'Jours de la période',
  'A visitor is a browser: somebody with a phone and a laptop counts as two. Today counts as far as it has come.':
    'Un visiteur est un navigateur : une personne qui utilise un téléphone et un ordinateur compte pour deux. La journée en cours compte telle qu’elle est à cette heure.',
  Conversion: 'Conversion',
  'Visits with an order': 'Visites avec une commande',
  'Who looks in one visit and buys in the next counts as one visit without an order and one with. Orders that were cancelled later still count.':
    'Qui regarde lors d’une visite et achète à la suivante compte pour une visite sans commande et une avec. Les commandes annulées plus tard comptent aussi.',
  'Conversion of visitors': 'Conversion des visiteurs',
  'Visitors with an order': 'Visiteurs avec une commande',
  'Who looks on one day and buys on another lowers it, as does who looks on a phone and buys on a laptop.':
    'Qui regarde un jour et achète un autre la fait baisser, tout comme qui regarde sur un téléphone et achète sur un ordinateur.',
  'Average order value': 'Panier moyen',
  'What was paid for the products of measured orders':
    'Ce qui a été payé pour les produits des commandes mesurées',
  'Measured orders in your shop’s currency': 'Commandes mesurées dans la devise de votre boutique',
  'After discounts, without shipping, and before returns. Orders in other currencies are left out. One very large order can move it.':
    'Après remises, sans la livraison et avant les retours. Les commandes dans d’autres devises sont laissées de côté. Une seule très grosse commande peut le faire bouger.',
  'Revenue a visitor': 'Chiffre d’affaires par visiteur',
  'Most visitors buy nothing and a few buy much, so it swings: look at the interval before you compare. Orders in other currencies count as nothing.':
    'La plupart des visiteurs n’achètent rien et quelques-uns achètent beaucoup, d’où des variations : regardez l’intervalle avant de comparer. Les commandes dans d’autres devises comptent pour zéro.',
  'Add-to-cart rate': 'Taux d’ajout au panier',
  'Visits that put something into the cart': 'Visites avec un ajout au panier',
  'Also what was taken out again counts. “Buy now” buttons that skip the cart may not be seen.':
    'Ce qui a été retiré ensuite compte aussi. Les boutons « Acheter maintenant » qui sautent le panier peuvent échapper à la mesure.',
  'Cart-to-order rate': 'Du panier à la commande',
  'Of these, visits with an order': 'Parmi elles, visites avec une commande',
  'A cart that is filled in one visit and bought in a later one counts as left behind.':
    'Un panier rempli lors d’une visite et acheté lors d’une autre compte comme abandonné.',
  'Searches without a result': 'Recherches sans résultat',
  'Searches that found nothing': 'Recherches qui n’ont rien trouvé',
  'Searches in measured visits': 'Recherches des visites mesurées',
  'Somebody who tries several spellings counts several times. What was searched for is not collected.':
    'Qui essaie plusieurs orthographes compte plusieurs fois. Ce qui a été cherché n’est pas recueilli.',
  'Repeat visits': 'Visites répétées',
  'Visits of somebody who was here in the 7 days before':
    'Visites d’une personne déjà venue dans les 7 jours précédents',
  'Browsers forget, and people change devices: somebody who came back as a stranger is not known. In the first week after the start it is too low.':
    'Les navigateurs oublient et les gens changent d’appareil : qui revient en inconnu n’est pas reconnu. La première semaine après le démarrage, cette part est trop basse.',
  'Reach of recommendations': 'Portée des recommandations',
  'Visits that had recommendations in view': 'Visites avec des recommandations à l’écran',
  'Short visits reach few pages with recommendations: when they become more, this falls by itself.':
    'Les visites courtes atteignent peu de pages avec des recommandations : si elles se multiplient, cette part baisse d’elle-même.',
  'Click-through of recommendations': 'Taux de clics des recommandations',
  'Of these, those in which a product was clicked': 'Parmi elles, celles où un produit a été cliqué',
  'Recommendations that were at least half in view for a second':
    'Recommandations au moins à moitié visibles pendant une seconde',
  'To the recommendation that was clicked': 'À la recommandation cliquée',
  'Places high on a page are clicked more, whatever stands in them. A click shows interest, not that it led to anything.':
    'Les emplacements en haut d’une page sont plus cliqués, quel que soit leur contenu. Un clic montre de l’intérêt, pas qu’il ait mené à quelque chose.',
  'Influenced revenue': 'Chiffre d’affaires influencé',
  'What was paid for products after a click on their recommendation':
    'Ce qui a été payé pour des produits après un clic sur leur recommandation',
  'Influenced is not caused: many would have found and bought the product anyway. Only a test with a group that sees no recommendations can tell.':
    'Influencé ne veut pas dire causé : beaucoup auraient trouvé et acheté le produit de toute façon. Seul un test avec un groupe sans recommandations peut le dire.',
  'Influenced share of orders': 'Part des commandes influencées',
  'Orders with a product that was clicked as a recommendation before':
    'Commandes avec un produit cliqué auparavant comme recommandation',
  'Measured orders': 'Commandes mesurées',
  'Influenced is not caused. Who sees more recommendations also clicks more, and buys more anyway.':
    'Influencé ne veut pas dire causé. Qui voit plus de recommandations clique aussi davantage, et achète davantage de toute façon.',
  'Attach rate': 'Taux de vente additionnelle',
  'Orders with at least two different products': 'Commandes avec au moins deux produits différents',
  'Two sizes or colours of one product count as one product; sets count as what they are sold as.':
    'Deux tailles ou couleurs d’un produit comptent pour un seul produit ; les lots comptent tels qu’ils sont vendus.',
  'Catalogue shown in recommendations': 'Catalogue montré dans les recommandations',
  'Different products that recommendations showed on a day':
    'Produits différents montrés par les recommandations en un jour',
  'Products of the catalogue': 'Produits du catalogue',
  'It grows with the number of visits: compare days that are about as busy.':
    'Il augmente avec le nombre de visites : comparez des jours de fréquentation semblable.',
  'Orders from measured visits': 'Commandes issues de visites mesurées',
  'Of these, those that a measured visit told of': 'Parmi elles, celles qu’une visite mesurée a signalées',
  'Shopify’s orders without cancelled ones': 'Commandes de Shopify sans les annulées',
  'By the order’s number': 'Par le numéro de la commande',
  'How many shoppers allow measuring, told by those who buy; others may allow it less often. Orders that were not placed in your online store lower it.':
    'Combien de clients autorisent la mesure, d’après ceux qui achètent ; les autres l’autorisent peut-être moins souvent. Les commandes passées hors de votre boutique en ligne la font baisser.',
  'Visits that began on these days (UTC)': 'Visites commencées ces jours-là (UTC)',
  'Each day (UTC) by itself: who comes on two days counts twice':
    'Chaque jour (UTC) à part : qui vient deux jours compte deux fois',
  'Orders placed in visits that began on these days (UTC)':
    'Commandes passées lors de visites commencées ces jours-là (UTC)',
  'Orders that Shopify dates to these days (UTC), of the last 60 days':
    'Commandes que Shopify date de ces jours-là (UTC), sur les 60 derniers jours',
  'Both 95 % intervals as one (Newcombe)': 'Les deux intervalles à 95 % réunis en un seul (Newcombe)',
  'How much the days of each period differ among themselves (Welch). Weekends are part of that; what lasts for days, such as a sale, is not.':
    'Combien les jours de chaque période diffèrent entre eux (Welch). Les week-ends en font partie ; ce qui dure plusieurs jours, comme une promotion, non.',
  'None is needed': 'Aucune n’est nécessaire',
  'To the visit in which it happened': 'À la visite où cela s’est passé',
  'To a recommendation of the same product that the same visitor clicked in the 24 hours before the order':
    'À une recommandation du même produit, cliquée par le même visiteur dans les 24 heures avant la commande',
  'The first day comes after the last one.': 'Le premier jour est après le dernier.',
  'The last day is still to come.': 'Le dernier jour est encore à venir.',
  'Choose at most {n} days.': 'Choisissez {n} jours au plus.',
};

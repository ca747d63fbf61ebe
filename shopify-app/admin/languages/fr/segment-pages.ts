import type { segmentPages as texts } from '../de/segment-pages.ts';

export const segmentPages: Record<keyof typeof texts, string> = {
  'The segment is filled tonight': 'Le segment sera rempli cette nuit',
  'A segment by your own rule': 'Un segment selon votre règle',
  'Who fits all conditions is in it, and in no other segment; of several own rules the oldest wins.':
    'Qui remplit toutes les conditions en fait partie, et d’aucun autre segment ; de plusieurs règles à vous, la plus ancienne l’emporte.',
  Name: 'Nom',
  'Add a condition': 'Ajouter une condition',
  'Remove the last condition': 'Retirer la dernière condition',
  'Make the segment': 'Créer le segment',
  Is: 'Est',
  'at least': 'au moins',
  'at most': 'au plus',
  'Per cent': 'Pour cent',
  Number: 'Nombre',
  'This is no such number.': 'Ce nombre ne convient pas.',
  'Change this segment': 'Modifier ce segment',
  Rename: 'Renommer',
  'Use the name Kindred made': 'Reprendre le nom donné par Kindred',
  'Remove this segment': 'Retirer ce segment',
  'Remove this segment?': 'Retirer ce segment ?',
  'From the next night on its visitors are in the learned segments again.':
    'Dès la nuit prochaine, ses visiteurs reviennent dans les segments appris.',
  'Belongs together with': 'Va avec',
  Merge: 'Fusionner',
  'Merge these segments?': 'Fusionner ces segments ?',
  'the segment': 'le segment',
  'All segments': 'Tous les segments',
  'Revenue a visitor: {value}': 'Chiffre d’affaires par visiteur : {value}',
  'What defines it': 'Ce qui le définit',
  'How far from everyone, in (robust) standard deviations': 'Écart à l’ensemble, en écarts types (robustes)',
  Feature: 'Caractéristique',
  Here: 'Ici',
  'How far': 'Écart',
  '{feature}: {here} here, {everyone} everyone; {how}':
    '{feature} : {here} ici, {everyone} pour tous ; {how}',
  'Share of {n} visit; hatched: everyone|Share of {n} visits; hatched: everyone':
    'Part de {n} visite ; hachuré : tous|Part de {n} visites ; hachuré : tous',
  Step: 'Étape',
  Share: 'Part',
  '{step}: {share} of visits, everyone {everyone}': '{step} : {share} des visites, tous {everyone}',
  'Visits that end in an order, week by week': 'Visites qui finissent par une commande, semaine par semaine',
  Week: 'Semaine',
  Conversion: 'Conversion',
  'Share of visitors': 'Part des visiteurs',
  Favourites: 'Favoris',
  'Times everyone’s share': 'Fois la part de tous',
  'Preview recommendations after these favourites': 'Aperçu des recommandations après ces favoris',
  'the segments': 'les segments',
  'Segments wait for your agreement': 'Les segments attendent votre accord',
  'Groups of visitors are learned from visits, so they need the same agreement as models: {link}.':
    'Les groupes de visiteurs s’apprennent des visites et demandent donc le même accord que les modèles : {link}.',
  'Too few visitors yet': 'Encore trop peu de visiteurs',
  'There are about {have} visitors who allow measuring; segments need {needed}. Nothing is to be done but wait.':
    'Il y a environ {have} visiteurs qui autorisent la mesure ; il en faut {needed} pour des segments. Il n’y a rien à faire, sinon attendre.',
  'Your segments': 'Vos segments',
  'Between segments': 'Entre les segments',
  'In no segment': 'Dans aucun segment',
  Shares: 'Parts',
  'Of all visitors who allow measuring': 'De tous les visiteurs qui autorisent la mesure',
  'Your own rule': 'Votre règle',
  'Visits that end in an order: {share}': 'Visites qui finissent par une commande : {share}',
  'How they stand': 'Où ils en sont',
  'Made on {date}.': 'Créés le {date}.',
  'In the panel on your shop’s pages shoppers read in which of the learned segments their device would be counted: by the name that Kindred found, never by yours, and worked out on the device.':
    'Dans le panneau des pages de votre boutique, les clients lisent dans lequel des segments appris leur appareil serait compté : sous le nom trouvé par Kindred, jamais le vôtre, et calculé sur l’appareil.',
  '{share} of visitors stand between segments and are in none.':
    '{share} des visiteurs se situent entre des segments et ne sont dans aucun.',
  'The segments are stable: other visitors of the same kind give nearly the same ones.':
    'Les segments sont stables : d’autres visiteurs semblables donnent presque les mêmes.',
  'The segments are fairly stable: at their borders, chance decides.':
    'Les segments sont assez stables : à leurs bords, le hasard décide.',
  'The segments are loose: read them as a tendency, not as groups.':
    'Les segments sont flous : lisez-les comme une tendance, pas comme des groupes.',
  'Visitors have changed ({feature}), so the segments are made anew tonight.':
    'Les visiteurs ont changé ({feature}) : les segments seront refaits cette nuit.',
  'Visitors are changing a little, most in: {feature}.':
    'Les visiteurs changent un peu, surtout pour : {feature}.',
  'Visitors behave as they did when the segments were made.':
    'Les visiteurs se comportent comme à la création des segments.',
  'much more than everyone': 'bien plus que l’ensemble',
  'more than everyone': 'plus que l’ensemble',
  'much less than everyone': 'bien moins que l’ensemble',
  'less than everyone': 'moins que l’ensemble',
  'the products': 'les produits',
  'No product has enough visitors of a whole week yet.':
    'Aucun produit n’a encore assez de visiteurs sur une semaine entière.',
  '{n} product is not listed: fewer than {floor} visitors met it, so few could be worked out from it, or 200 others were met by more.|{n} products are not listed: fewer than {floor} visitors met them, so few could be worked out from them, or 200 others were met by more.':
    '{n} produit n’est pas listé : moins de {floor} visiteurs l’ont rencontré, on pourrait en déduire aussi peu, ou 200 autres ont été rencontrés par plus.|{n} produits ne sont pas listés : moins de {floor} visiteurs les ont rencontrés, on pourrait en déduire aussi peu, ou 200 autres ont été rencontrés par plus.',
  'Of the visits that looked at a product, had it in the cart or ordered it, the share that ordered it, with its 95 % interval. The stronger the tint, the larger.':
    'Parmi les visites qui ont vu un produit, l’ont eu au panier ou l’ont commandé, la part qui l’a commandé, avec son intervalle à 95 %. Plus la teinte est forte, plus elle est grande.',
  'Looked at a product': 'Ont vu un produit',
  'Put something in the cart': 'Ont ajouté au panier',
  'Looked at the cart': 'Ont vu le panier',
  Ordered: 'Ont commandé',
  'No groups of visitors can be told apart by what they do. That is an answer, too: as more of them come, Kindred looks again.':
    'Aucun groupe de visiteurs ne se distingue par son comportement. C’est aussi une réponse : Kindred regardera de nouveau quand il en viendra davantage.',
  Weeks: 'Semaines',
  'Whole weeks that are over': 'Semaines entières terminées',
  'The last {n} weeks': 'Les {n} dernières semaines',
  'Shown as one with: {names}': 'Affiché comme un seul avec : {names}',
  'Tell them apart again': 'Les distinguer à nouveau',
  'From now on both are shown as {name}, also in weeks that are over. You can tell them apart again at any time; weeks that are counted until then stay together.':
    'Désormais, les deux sont affichés comme {name}, y compris pour les semaines passées. Vous pourrez les distinguer à nouveau à tout moment ; les semaines comptées d’ici là resteront réunies.',
  'In as many weeks before: {value}': 'Sur autant de semaines avant : {value}',
  'In as many weeks before': 'Sur autant de semaines avant',
  '{segment}: {value}; in as many weeks before {before}':
    '{segment} : {value} ; sur autant de semaines avant {before}',
  'Revenue a visitor': 'Chiffre d’affaires par visiteur',
  'With its 95 % interval; dashed: everyone': 'Avec son intervalle à 95 % ; en pointillés : tout le monde',
  'With its 95 % interval; dashed: everyone. Chosen by the lower end.':
    'Avec son intervalle à 95 % ; en pointillés : tout le monde. Choisis d’après la borne inférieure.',
  'Share of visitors: {first} in the week from {since}, {last} in that from {now}':
    'Part des visiteurs : {first} la semaine du {since}, {last} celle du {now}',
  'No visit is measured yet': 'Aucune visite n’est encore mesurée',
  'The products of the shop are not read yet, either.':
    'Les produits de la boutique ne sont pas encore lus non plus.',
  'The products of the shop are there.': 'Les produits de la boutique sont là.',
  'Segments need {needed} visitors who allow measuring. What is left to do stands in the {link}.':
    'Les segments demandent {needed} visiteurs qui autorisent la mesure. Ce qui reste à faire figure dans le {link}.',
  'setup guide': 'guide de configuration',
  'Segments wait for the night': 'Les segments attendent la nuit',
  'Visits are measured, but the products of the shop are not read yet.':
    'Les visites sont mesurées, mais les produits de la boutique ne sont pas encore lus.',
  'The products of the shop are there, and visits are measured.':
    'Les produits de la boutique sont là et les visites sont mesurées.',
  'Segments are made where {needed} visitors or more allow measuring. Come back tomorrow.':
    'Les segments sont créés quand au moins {needed} visiteurs autorisent la mesure. Revenez demain.',
  'Clicks on recommendations': 'Clics sur des recommandations',
  'Clicks on recommendations: {clicks}. Influenced by them: {n} order, {revenue}.|Clicks on recommendations: {clicks}. Influenced by them: {n} orders, {revenue}.':
    'Clics sur des recommandations : {clicks}. Influencé par eux : {n} commande, {revenue}.|Clics sur des recommandations : {clicks}. Influencé par eux : {n} commandes, {revenue}.',
  'For Shopify Messaging, Flow and discounts: read what is written to customers, and decide':
    'Pour Shopify Messaging, Flow et les réductions : lire ce qui est écrit chez les clients, et décider',
};

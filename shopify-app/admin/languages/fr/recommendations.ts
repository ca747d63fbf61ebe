import type { recommendations as texts } from '../de/recommendations.ts';

export const recommendations: Record<keyof typeof texts, string> = {
  'your settings': 'vos réglages',
  'Your changes were not saved': 'Vos modifications n’ont pas été enregistrées',
  'Saved: shoppers get it within a minute or so':
    'Enregistré : les clients l’auront d’ici une minute environ',
  'What counts beside relevance': 'Ce qui compte outre la pertinence',
  'What a setting costs is measured by the next training, on visits that the model has not seen.':
    'Ce que coûte un réglage sera mesuré au prochain entraînement, sur des visites que le modèle n’a pas vues.',
  'Measured for the model in use': 'Mesuré pour le modèle utilisé',
  'That was with other settings than these; what these cost is measured by the next training.':
    'C’était avec d’autres réglages que ceux-ci ; ce que ceux-ci coûtent sera mesuré au prochain entraînement.',
  'Pinned first': 'Épinglés en premier',
  'Nothing is pinned: every row is chosen for its shopper.':
    'Rien n’est épinglé : chaque rangée est choisie pour son client.',
  'First in every row where they may stand, in this order: {n} product. They take places from what is chosen for the shopper, and say that the shop chose them.|First in every row where they may stand, in this order: {n} products. They take places from what is chosen for the shopper, and say that the shop chose them.':
    'En tête de chaque rangée où ils ont leur place, dans cet ordre : {n} produit. Il prend une place à ce qui est choisi pour le client, et indique que la boutique l’a choisi.|En tête de chaque rangée où ils ont leur place, dans cet ordre : {n} produits. Ils prennent des places à ce qui est choisi pour le client, et indiquent que la boutique les a choisis.',
  '(excluded below, so it is not shown)': '(exclu ci-dessous, donc pas affiché)',
  '(not in the catalogue)': '(absent du catalogue)',
  'Never recommended': 'Jamais recommandés',
  'No product is excluded. What you choose here is left out of every recommendation, whatever the model says.':
    'Aucun produit n’est exclu. Ce que vous choisissez ici est écarté de toute recommandation, quoi que dise le modèle.',
  'Left out of every recommendation, whatever the model says: {n} product.|Left out of every recommendation, whatever the model says: {n} products.':
    'Écarté de toute recommandation, quoi que dise le modèle : {n} produit.|Écartés de toute recommandation, quoi que dise le modèle : {n} produits.',
  'Choose pinned products': 'Choisir les produits épinglés',
  'Remove {name} from pinned products': 'Retirer {name} des produits épinglés',
  'Choose excluded products': 'Choisir les produits exclus',
  'Remove {name} from excluded products': 'Retirer {name} des produits exclus',
  'Choose viewed products': 'Choisir les produits vus',
  'Remove {name} from viewed products': 'Retirer {name} des produits vus',
  'Choose products in the cart': 'Choisir les produits du panier',
  'Remove {name} from products in the cart': 'Retirer {name} du panier',
  'Choose bought products': 'Choisir les produits achetés',
  'Remove {name} from bought products': 'Retirer {name} des produits achetés',
  'Shopify’s list of products did not open: {problem}':
    'La liste des produits de Shopify ne s’est pas ouverte : {problem}',
  'Show all {n} products': 'Afficher les {n} produits',
  'Move {name} up': 'Monter {name}',
  Up: 'Monter',
  Remove: 'Retirer',
  'Product {id}': 'Produit {id}',
  'Where rows stand': 'Où sont les rangées',
  'Type, heading and number of products of a row are set in Shopify’s theme editor, which shows your shop as you change it. A link opens it with a row added; nothing changes until you save there.':
    'Le type, le titre et le nombre de produits d’une rangée se règlent dans l’éditeur de thème de Shopify, qui montre votre boutique à mesure que vous la modifiez. Un lien l’ouvre avec une rangée ajoutée ; rien ne change tant que vous n’y enregistrez pas.',
  Page: 'Page',
  'Rows there now': 'Rangées actuelles',
  'Theme editor': 'Éditeur de thème',
  'Add a row: product pages': 'Ajouter une rangée : pages produit',
  'Add a row: home page': 'Ajouter une rangée : page d’accueil',
  'Add a row: cart': 'Ajouter une rangée : panier',
  'Add a row: collections': 'Ajouter une rangée : collections',
  'Add a row: search without a result': 'Ajouter une rangée : recherche sans résultat',
  'Add a row: page not found': 'Ajouter une rangée : page introuvable',
  'Shopify does not say': 'Shopify ne le dit pas',
  None: 'Aucune',
  '{n} row|{n} rows': '{n} rangée|{n} rangées',
  'What a row can show': 'Ce qu’une rangée peut montrer',
  '{name}: {purpose}': '{name} : {purpose}',
  Preview: 'Aperçu',
  'the preview': 'l’aperçu',
  'The preview could not be made': 'L’aperçu n’a pas pu être créé',
  'What the shopper did': 'Ce qu’a fait le client',
  'Made up for the segment “{name}”': 'Inventé pour le segment « {name} »',
  'Nothing can be told yet of what this segment turns to more than others do. The row below is that of the journey before.':
    'On ne peut pas encore dire ce qui attire ce segment plus que les autres. La rangée ci-dessous est celle du parcours précédent.',
  'Nobody’s visit: {what}.': 'La visite de personne : {what}.',
  'A journey of your own': 'Un parcours de votre choix',
  'A new visitor': 'Un nouveau visiteur',
  'Looked at {viewed}': 'A regardé {viewed}',
  'Looked at {viewed} and has {inCart} in the cart': 'A regardé {viewed} et a {inCart} au panier',
  'Bought {bought} and looked at {viewed}': 'A acheté {bought} et regardé {viewed}',
  'Looked at, the last one now': 'Regardés, le dernier à l’instant',
  'In the cart': 'Au panier',
  'Bought before': 'Achetés auparavant',
  'The same for everyone, drawn by the theme.': 'La même pour tous, affichée par le thème.',
  'Nothing of the model can be shown here; the theme fills the row with other products of the shop.':
    'Rien du modèle ne peut être montré ici ; le thème remplit la rangée avec d’autres produits de la boutique.',
  'On the page of {title}.': 'Sur la page de {title}.',
  'In the cart.': 'Dans le panier.',
  'On the home page.': 'Sur la page d’accueil.',
  'From {price}': 'À partir de {price}',
  'Kindred has not read your products yet, so there is nothing to recommend. They appear here by themselves.':
    'Kindred n’a pas encore lu vos produits, il n’y a donc rien à recommander. Ils apparaîtront ici d’eux-mêmes.',
  'There is no model yet. Until the first one is released, rows start with what you pinned and go on with other products of the same collection, the same for everyone.':
    'Il n’y a pas encore de modèle. Jusqu’à la publication du premier, les rangées commencent par ce que vous avez épinglé et continuent avec d’autres produits de la même collection, les mêmes pour tous.',
  'This model runs in ONNX Runtime on shoppers’ devices, which is not loaded here. The rows above are those that the theme draws for everyone.':
    'Ce modèle tourne dans ONNX Runtime sur les appareils des clients, qui n’est pas chargé ici. Les rangées ci-dessus sont celles que le thème affiche pour tous.',
  'With your changes, which are not saved.': 'Avec vos modifications, qui ne sont pas enregistrées.',
  'Just what shoppers get now.': 'Exactement ce que les clients obtiennent maintenant.',
  'Saved; shoppers get it within a minute or so.':
    'Enregistré ; les clients l’auront d’ici une minute environ.',
  'Ranked here by the model that shoppers’ devices run: release {release} of {date}, SHA-256 {artifact}…, item table {table}…':
    'Classé ici par le modèle que font tourner les appareils des clients : publication {release} du {date}, SHA-256 {artifact}…, table des produits {table}…',
  'A device would refuse what the server answered: {problem}.':
    'Un appareil refuserait ce que le serveur a répondu : {problem}.',
  'The model could not be fetched: the server answered {status}.':
    'Le modèle n’a pas pu être récupéré : le serveur a répondu {status}.',
  'Weights are numbers from 0 to 1; at most 1,000 products are excluded, and at most 10 pinned.':
    'Les poids sont des nombres de 0 à 1 ; au plus 1 000 produits sont exclus, et au plus 10 épinglés.',
  'A preview that was shared with you': 'Un aperçu qui a été partagé avec vous',
  'Placement and journey are those of the link.': 'L’emplacement et le parcours sont ceux du lien.',
  'Placement and journey are those of the link. It was made with release {release}; this page shows the model that shoppers get now, so the products may differ.':
    'L’emplacement et le parcours sont ceux du lien. Il a été créé avec la publication {release} ; cette page montre le modèle que les clients reçoivent maintenant, les produits peuvent donc différer.',
  'The link to a shared preview is not complete, or cannot be read. This is the usual preview.':
    'Le lien vers un aperçu partagé est incomplet ou illisible. Ceci est l’aperçu habituel.',
  'Products stand in the order of the model alone: no weight is set, so nothing is given up.':
    'Les produits suivent l’ordre du modèle seul : aucun poids n’est réglé, donc rien n’est sacrifié.',
  '{a}, {b}': '{a}, {b}',
  'variety {weight}': 'variété {weight}',
  'novelty {weight}': 'nouveauté {weight}',
  'stock {weight}': 'stock {weight}',
  'margin {weight}': 'marge {weight}',
  'With {weights}, the product that a shopper turned to next stood among the first 20 in {with} of {pairs} cases, without in {without}: {difference}.':
    'Avec {weights}, le produit vers lequel un client s’est tourné ensuite était parmi les 20 premiers dans {with} de {pairs} cas, sans cela dans {without} : {difference}.',
  'How near the top it stood (100 is always first) went from {without} to {with}: {difference}.':
    'Sa proximité du haut (100 : toujours premier) est passée de {without} à {with} : {difference}.',
  'The first four products are of {with} different types on average instead of {without}.':
    'Les quatre premiers produits sont en moyenne de {with} types différents au lieu de {without}.',
  'a difference that chance alone could make ({low} to {high} points, 95 % interval)':
    'une différence que le hasard seul pourrait expliquer (de {low} à {high} points, intervalle à 95 %)',
  'a loss of {least} to {most} points (95 % interval)':
    'une perte de {least} à {most} points (intervalle à 95 %)',
  'a gain of {least} to {most} points (95 % interval)':
    'un gain de {least} à {most} points (intervalle à 95 %)',
  'what fits everything they looked at, put in the cart or bought. For any page.':
    'ce qui correspond à tout ce qui a été regardé, mis au panier ou acheté. Pour toute page.',
  'what goes with the product of the page. For product pages.':
    'ce qui va avec le produit de la page. Pour les pages produit.',
  'what goes with it and is of another product type. For product pages and the cart.':
    'ce qui va avec et relève d’un autre type de produit. Pour les pages produit et le panier.',
  'what this device remembers, newest first. No model runs, and nothing is pinned.':
    'ce dont cet appareil se souvient, le plus récent d’abord. Sans modèle, et rien n’y est épinglé.',
  'what was bought before. No model runs, and nothing is pinned.':
    'ce qui a déjà été acheté. Sans modèle, et rien n’y est épinglé.',
  'Because you viewed {title}': 'Parce que vous avez vu « {title} »',
  'Because {title} is in your cart': 'Parce que « {title} » est dans votre panier',
  'Because you bought {title}': 'Parce que vous avez acheté « {title} »',
  'You looked at this': 'Vous l’avez regardé',
  'You bought this': 'Vous l’avez acheté',
  'Popular in this shop': 'Populaire dans cette boutique',
  'Chosen by this shop': 'Choisi par cette boutique',
};

import type { home as texts } from '../de/home.ts';

export const home: Record<keyof typeof texts, string> = {
  'your shop’s overview': 'l’aperçu de votre boutique',
  'Good to know|{n} things to know': 'Bon à savoir|{n} choses à savoir',
  'Your shop now': 'Votre boutique en ce moment',
  'in the synced catalogue': 'dans le catalogue synchronisé',
  'of the last 60 days': 'des 60 derniers jours',
  'allowed by shoppers, last 24 hours': 'autorisés par les clients, dernières 24 heures',
  'allowed by shoppers, last 24 hours; refused: {list}':
    'autorisés par les clients, dernières 24 heures ; refusés : {list}',
  'None yet': 'Aucun pour l’instant',
  'related products stand in': 'des produits similaires le remplacent',
  'since {date}': 'depuis le {date}',
  'What next': 'Et ensuite',
  'Everything is set up. Look at {activity} right now, or at {models} with simpler methods.':
    'Tout est en place. Regardez {activity} en ce moment, ou {models} face à des méthodes plus simples.',
  'what happens on your storefront': 'ce qui se passe dans votre boutique',
  'how the model compares': 'ce que vaut le modèle',
  'Set-up': 'Mise en place',
  '{done} of {steps} steps done': '{done} étapes sur {steps} terminées',
  'Set-up steps done': 'Étapes de mise en place terminées',
  'Cannot be told': 'Impossible à dire',
  'Under way': 'En cours',
  'To do': 'À faire',
  'Kindred is installed': 'Kindred est installée',
  'Your storefront knows where to find its models.': 'Votre boutique sait où trouver ses modèles.',
  'Read your catalogue and orders': 'Lire votre catalogue et vos commandes',
  'Products, and the orders of the last 60 days.': 'Les produits, et les commandes des 60 derniers jours.',
  'Connect the web pixel': 'Connecter le pixel web',
  'It sends what shoppers allow to be counted, and nothing else.':
    'Il envoie ce que les clients permettent de compter, et rien d’autre.',
  'Kindred learns for your shop alone, and only after you agree.':
    'Kindred apprend pour votre boutique seule, et seulement après votre accord.',
  'Read and decide': 'Lire et décider',
  'Switch Kindred on in your theme': 'Activer Kindred dans votre thème',
  'Turn on the app embed, add the recommendations block to the product page, and save.':
    'Activez l’intégration de l’application, ajoutez le bloc de recommandations à la page produit, puis enregistrez.',
  'Open theme editor': 'Ouvrir l’éditeur de thème',
  'Release the first model': 'Publier le premier modèle',
  'It is trained, compared with simpler methods, and released if it holds up.':
    'Il est entraîné, comparé à des méthodes plus simples, et publié s’il tient la comparaison.',
  'See models': 'Voir les modèles',
  'Your plan': 'Votre forfait',
  'Compare plans': 'Comparer les forfaits',
  'This shop had {orders} orders in the last 30 days; on the {plan} plan models are trained by themselves up to {limit}. Recommendations go on with the model in use, and you can train under Models whenever you like.':
    'Cette boutique a eu {orders} commandes ces 30 derniers jours ; avec le forfait {plan}, les modèles sont entraînés automatiquement jusqu’à {limit}. Les recommandations continuent avec le modèle utilisé, et vous pouvez entraîner sous Modèles quand vous voulez.',
  'This shop had {orders} orders in the last 30 days. On the {plan} plan models are trained by themselves up to {limit}; past that you train them yourself under Models. Recommendations go on either way.':
    'Cette boutique a eu {orders} commandes ces 30 derniers jours. Avec le forfait {plan}, les modèles sont entraînés automatiquement jusqu’à {limit} ; au-delà, vous les entraînez vous-même sous Modèles. Les recommandations continuent dans tous les cas.',
  'Set-up did not finish: {problem}': 'La mise en place ne s’est pas terminée : {problem}',
  'The catalogue is being read. This takes a moment in a large shop.':
    'Le catalogue est en cours de lecture. Cela prend un moment dans une grande boutique.',
  'Kindred does not learn yet: it waits for your agreement to train models for this shop.':
    'Kindred n’apprend pas encore : elle attend votre accord pour entraîner des modèles pour cette boutique.',
  'With one product there is little to choose from; recommendations gain from more.|With {n} products there is little to choose from; recommendations gain from more.':
    'Avec un seul produit, le choix est mince ; les recommandations gagnent à en avoir plus.|Avec {n} produits, le choix est mince ; les recommandations gagnent à en avoir plus.',
  'There is no history yet. Until visits come in, recommendations rest on what products have in common.':
    'Il n’y a pas encore d’historique. Jusqu’aux premières visites, les recommandations reposent sur ce que les produits ont en commun.',
  'No visits have come in yet. Until then recommendations rest on the only order of the last 60 days.|No visits have come in yet. Until then recommendations rest on the {n} orders of the last 60 days.':
    'Aucune visite n’est encore arrivée. D’ici là, les recommandations reposent sur la seule commande des 60 derniers jours.|Aucune visite n’est encore arrivée. D’ici là, les recommandations reposent sur les {n} commandes des 60 derniers jours.',
  'On {day} a customer asked for their data (request {request}). Kindred holds {orders} of their orders, without any name or address, and {events} events of the devices that placed them. Download the answer under Privacy.':
    'Le {day}, un client a demandé ses données (demande {request}). Kindred détient {orders} de ses commandes, sans nom ni adresse, et {events} événements des appareils qui les ont passées. Téléchargez la réponse sous Confidentialité.',
};

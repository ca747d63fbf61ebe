import type { settings as texts } from '../de/settings.ts';

export const settings: Record<keyof typeof texts, string> = {
  'Languages and markets': 'Langues et marchés',
  'There is nothing to set. Each shopper’s page asks your shop itself for the products to show, in the language and the market of that page: titles and prices are those of your shop there, and a product that is not published in a market is not shown there.':
    'Il n’y a rien à régler. La page de chaque client demande à votre boutique elle-même les produits à montrer, dans la langue et le marché de cette page : les titres et les prix sont ceux de votre boutique à cet endroit, et un produit qui n’est pas publié dans un marché n’y est pas montré.',
  'Kindred’s own words (headings, reasons, the panel) speak English, German, French, Spanish and Japanese, and English everywhere else. You can write your own headings in the theme editor.':
    'Les mots de Kindred (titres, raisons, panneau) existent en anglais, allemand, français, espagnol et japonais ; partout ailleurs, ils sont en anglais. Vous pouvez écrire vos propres titres dans l’éditeur de thème.',
  'These pages speak the language that your Shopify admin is set to if it is one of these five, and English otherwise.':
    'Ces pages parlent la langue de votre interface administrateur Shopify si c’est l’une de ces cinq langues, et l’anglais sinon.',
  'Kindred does not list your markets and languages: Shopify would want two more permissions for that (read_markets, read_locales), and nothing here needs them.':
    'Kindred ne liste pas vos marchés et vos langues : Shopify demanderait pour cela deux autorisations de plus (read_markets, read_locales), et rien ici n’en a besoin.',
  'Products never recommended': 'Produits jamais recommandés',
  'You choose them under {recommendations}, beside the other rules.':
    'Vous les choisissez sous {recommendations}, à côté des autres règles.',
  'Take your data along': 'Emporter vos données',
  'All that Kindred keeps for your shop, as files for spreadsheets (CSV) or programs (JSON). Left out are the keys with which Kindred works in your shop, and the bytes of the models: their addresses stand in the models’ manifests.':
    'Tout ce que Kindred conserve pour votre boutique, en fichiers pour tableurs (CSV) ou programmes (JSON). N’y sont pas les clés avec lesquelles Kindred travaille dans votre boutique, ni les octets des modèles : leurs adresses figurent dans les manifestes des modèles.',
  'what can be exported': 'ce qui peut être exporté',
  'Download everything (JSON)': 'Tout télécharger (JSON)',
  'about {size}': 'environ {size}',
  Rows: 'Lignes',
  About: 'Environ',
  Download: 'Télécharger',
  'Empty so far: {list}.': 'Vide jusqu’ici : {list}.',
  '; ': ' ; ',
  '{table} as {format}': '{table} en {format}',
  'Model in use': 'Modèle utilisé',
  'Exports that Shopify is working on': 'Exports en préparation chez Shopify',
  'Order numbers of data requests': 'Numéros de commande des demandes de données',
  'Measured speed of this app': 'Vitesse mesurée de cette application',
  'Key figures by day': 'Chiffres clés par jour',
  'Your saved views': 'Vos vues enregistrées',
  'Measured speed of your storefront': 'Vitesse mesurée de votre boutique',
  'Who connected which browser, and when': 'Qui a connecté quel navigateur, et quand',
  'Browsers that are or were connected': 'Navigateurs qui sont ou étaient connectés',
  'Browsers that are no longer connected': 'Navigateurs qui ne sont plus connectés',
  'Events that shoppers allowed': 'Événements autorisés par les clients',
  'Counts of events, by the minute': 'Nombre d’événements par minute',
  'Orders: products, quantities, times': 'Commandes : produits, quantités, heures',
  'Requests and their receipts': 'Demandes et leurs reçus',
  Catalogue: 'Catalogue',
  'Settings for recommendations': 'Paramètres des recommandations',
  'Models: manifests and gate reports': 'Modèles : manifestes et rapports de contrôle',
  'Erasures that models still have to follow': 'Effacements que les modèles doivent encore suivre',
  'Last nightly deletion': 'Dernière suppression nocturne',
  'State of set-up': 'État de la mise en place',
  'The shop itself': 'La boutique elle-même',
  'Your decisions on training': 'Vos décisions sur l’entraînement',
  Trainings: 'Entraînements',
  'where your shop sells': 'où vend votre boutique',
  'Prices in: {names}': 'Prix en : {names}',
  'Shipped to: {names}': 'Livraison vers : {names}',
  'Shopify knows of no country that this shop ships to yet.':
    'Shopify ne connaît encore aucun pays où cette boutique livre.',
};

import type { understanding as texts } from '../de/understanding.ts';

export const understanding: Record<keyof typeof texts, string> = {
  'too few': 'trop peu',
  'Show as chart': 'Afficher en graphique',
  'Show as table': 'Afficher en tableau',
  'Save as CSV': 'Enregistrer en CSV',
  'Only visits whose shoppers allow measuring are counted.':
    'Seules les visites dont les clients autorisent la mesure sont comptées.',
  'By orders that is {share} ({measured} of {orders}).':
    'D’après les commandes, cela fait {share} ({measured} sur {orders}).',
  '{low} to {high} (95 % interval), n = {n}': '{low} à {high} (intervalle à 95 %), n = {n}',
  '{change} against the days before; chance alone could do that':
    '{change} par rapport aux jours précédents ; ce peut être le hasard',
  '{change} against the days before': '{change} par rapport aux jours précédents',
  'Delete view {name}': 'Supprimer la vue {name}',
  Delete: 'Supprimer',
  'Name of this view': 'Nom de cette vue',
  'Save view': 'Enregistrer la vue',
  '{from} to {to}': 'Du {from} au {to}',
  'Products, by segment': 'Produits par segment',
  'With its 95 % interval': 'Avec son intervalle à 95 %',
  Day: 'Jour',
  From: 'De',
  To: 'À',
  'Arrow keys read the points.': 'Les flèches du clavier lisent les points.',
  Everyone: 'Tous',
  Visitors: 'Visiteurs',
  Segment: 'Segment',
  'Influenced orders': 'Commandes influencées',
  'Influenced revenue': 'Chiffre d’affaires influencé',
  'Influenced: an order with the clicked product within 24 hours of the click. That is not to say that the click caused it; only an experiment could.':
    'Influencé : une commande du produit cliqué dans les 24 heures suivant le clic. Cela ne dit pas que le clic en est la cause ; seule une expérience le pourrait.',
  'Too few visitors to tell.': 'Trop peu de visiteurs pour le dire.',
  'Groups of fewer than {n} visitors are not told apart; counts are rounded to 5.':
    'Les groupes de moins de {n} visiteurs ne sont pas distingués ; les nombres sont arrondis à 5.',
  'about {n} visitor|about {n} visitors': 'environ {n} visiteur|environ {n} visiteurs',
  'read and decide': 'lire et décider',
  'There can be at most {n} saved views: delete one first.':
    'Il peut y avoir {n} vues enregistrées au plus : supprimez-en d’abord une.',
};

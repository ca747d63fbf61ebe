import type { activity as texts } from '../de/activity.ts';

export const activity: Record<keyof typeof texts, string> = {
  'the activity': 'l’activité',
  Resume: 'Reprendre',
  Pause: 'Mettre en pause',
  'Paused.': 'En pause.',
  'Updates every two seconds.': 'Actualisation toutes les deux secondes.',
  'Events so far': 'Événements jusqu’ici',
  'No model is in use.': 'Aucun modèle n’est utilisé.',
  'Model {id} is in use.': 'Le modèle {id} est utilisé.',
  'allowed and well-formed': 'autorisés et bien formés',
  'Sent twice': 'Envoyés deux fois',
  'counted once': 'comptés une fois',
  Refused: 'Refusés',
  'nothing was wrong': 'aucun problème',
  'None yet. They appear here when a shopper who allowed it has one in view for a second.':
    'Aucune pour l’instant. Elles apparaissent ici dès qu’un client qui l’a autorisé en a une sous les yeux pendant une seconde.',
  Time: 'Heure',
  'Products, in order': 'Produits, dans l’ordre',
  Clicks: 'Clics',
  Bought: 'Achetés',
  'Latest events': 'Derniers événements',
  'None yet. Open your storefront, accept cookies and look at a product: it shows up here within seconds.':
    'Aucun pour l’instant. Ouvrez votre boutique, acceptez les cookies et regardez un produit : il apparaît ici en quelques secondes.',
  Event: 'Événement',
};

import type { traffic as texts } from '../de/traffic.ts';

export const traffic: Record<keyof typeof texts, string> = {
  'Events in the last hour': 'Événements de la dernière heure',
  'A minute': 'Par minute',
  'kept, on average': 'gardés, en moyenne',
  'Busiest minute': 'Minute la plus chargée',
  'nothing came in': 'rien n’est arrivé',
  'kept at {time}': 'gardés à {time}',
  'Kept and refused': 'Gardés et refusés',
  'in the last hour': 'pendant la dernière heure',
  'Events by the minute: {kept} kept, {refused} refused, at most {most} in a minute':
    'Événements par minute : {kept} gardés, {refused} refusés, {most} au plus en une minute',
  'A bar for each minute, from an hour ago to now. Green was kept, red was refused.':
    'Une barre par minute, d’il y a une heure à maintenant. Vert : gardés, rouge : refusés.',
  'What shoppers’ devices download': 'Ce que téléchargent les appareils des clients',
  'Compressed, as it is sent. A device keeps each of these until there is a new one.':
    'Compressé, tel qu’envoyé. Un appareil garde chacun d’eux jusqu’à ce qu’il y en ait un nouveau.',
  Size: 'Taille',
  'The script that starts': 'Le script de démarrage',
  'On every page': 'Sur chaque page',
  'The script that ranks': 'Le script de classement',
  'With consent, where a row comes into view': 'Avec consentement, là où une rangée devient visible',
  'Tells the shopper’s segment there': 'Y indique le segment',
  'With consent, while the panel is open': 'Avec consentement, tant qu’il est ouvert',
  'The shopper’s own panel': 'Le panneau du client',
  'When a shopper opens it': 'Quand un client l’ouvre',
  'This server did not build the scripts itself, so their sizes are not known here.':
    'Ce serveur n’a pas construit les scripts lui-même ; leur taille n’est pas connue ici.',
  'No model is in use, so none is downloaded.': 'Aucun modèle n’est utilisé, donc aucun n’est téléchargé.',
  'With consent, once a model': 'Avec consentement, une fois par modèle',
  'The model': 'Le modèle',
  'Which product is which in the model': 'Quel produit est lequel dans le modèle',
  'the last hour': 'la dernière heure',
  'what devices download': 'ce que téléchargent les appareils',
};

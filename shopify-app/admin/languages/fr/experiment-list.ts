import type { experimentList as texts } from '../de/experiment-list.ts';

export const experimentList: Record<keyof typeof texts, string> = {
  '{n} experiment, with what was learned|{n} experiments, with what was learned':
    '{n} expérience, avec ce qu’elle a appris|{n} expériences, avec ce qu’elles ont appris',
  'the experiments': 'les expériences',
  'What an experiment is': 'Ce qu’est une expérience',
  'You change one thing for half of your visitors, by chance, and leave the other half as they are. What differs afterwards by more than chance comes from the change: everything else, such as the weather or a sale, met both halves alike.':
    'Vous changez une chose pour la moitié de vos visiteurs, au hasard, et laissez l’autre moitié telle quelle. Ce qui diffère ensuite au-delà du hasard vient du changement : tout le reste, comme la météo ou des soldes, a touché les deux moitiés de la même façon.',
  'Before it starts Kindred tells what your traffic can show, and by when. Each visitor’s own device decides which half it is in. You can stop at any time, and then everything is as it was.':
    'Avant le début, Kindred dit ce que votre trafic peut montrer, et quand. L’appareil de chaque visiteur décide lui-même de sa moitié. Vous pouvez arrêter à tout moment, et tout redevient comme avant.',
  'What recommendations bring': 'Ce que rapportent les recommandations',
  'Nobody can say what recommendations bring while everyone sees them. A comparison group can: a few visitors, by chance, see the theme’s own row instead, the same for everyone. It costs what recommendations would have brought with those few, and nothing where they bring nothing.':
    'Personne ne peut dire ce que rapportent les recommandations tant que tout le monde les voit. Un groupe de comparaison le peut : quelques visiteurs, au hasard, voient à la place la rangée du thème, la même pour tous. Cela coûte ce que les recommandations auraient rapporté auprès d’eux, et rien là où elles ne rapportent rien.',
  'Since {day}, {share} of visitors see nothing personal: the theme’s own row, the same for everyone. It costs what recommendations would have brought with them.':
    'Depuis le {day}, {share} des visiteurs ne voient rien de personnel : la rangée du thème, la même pour tous. Cela coûte ce que les recommandations auraient rapporté auprès d’eux.',
  'Change it': 'Modifier',
  'Begin to compare': 'Commencer à comparer',
  'Without it nobody is compared any more, and all visitors see recommendations.':
    'Sans lui, plus personne n’est comparé et tous les visiteurs voient des recommandations.',
  'With another size the comparison begins anew, from that day on.':
    'Avec une autre taille, la comparaison recommence à partir de ce jour.',
  'None: everyone sees recommendations': 'Aucun : tout le monde voit les recommandations',
  '{share} of visitors (usual)': '{share} des visiteurs (habituel)',
  '{share} of visitors': '{share} des visiteurs',
  'Saved: pages follow within a minute or so': 'Enregistré : les pages suivent en une minute environ',
  'Told only of visitors who may be compared: those with recommendations against those without, drawn by chance.':
    'Seulement pour les visiteurs comparables : avec recommandations contre sans, répartis au hasard.',
};

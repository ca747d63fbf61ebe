import type { health as texts } from '../de/health.ts';

export const health: Record<keyof typeof texts, string> = {
  'the health report': 'le rapport d’état',
  Refresh: 'Actualiser',
  'The last 7 days': 'Les 7 derniers jours',
  'Only visits whose shoppers allow measuring are counted; of the others nothing is known. Whatever fails, the related products that the theme shows by itself stay.':
    'Seules sont comptées les visites dont les clients autorisent la mesure ; des autres, on ne sait rien. Quel que soit l’échec, les produits similaires que le thème affiche de lui-même restent en place.',
  'in view for a second': 'visibles pendant une seconde',
  'Visits with a failure': 'Visites avec un échec',
  'of {visits} that saw some or met one: {share}':
    'sur {visits} qui en ont vu ou ont connu un échec : {share}',
  'refused: {list}': 'refusés : {list}',
  'refused: none': 'refusés : aucun',
  'What failed, and what to do': 'Ce qui a échoué, et que faire',
  'Nothing that a device could tell us of.': 'Rien qu’un appareil ait pu nous signaler.',
  'What failed': 'Ce qui a échoué',
  'What to do': 'Que faire',
  Times: 'Fois',
  Last: 'Dernière fois',
  'Day (UTC)': 'Jour (UTC)',
  Failures: 'Échecs',
  'Events refused': 'Événements refusés',
  'None.': 'Aucun.',
  Why: 'Pourquoi',
  'Starting on the page': 'Démarrage sur la page',
  'Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.':
    'Souvent, une autre application ou le thème modifie la page. Regardez-la dans une fenêtre privée, puis désactivez les autres intégrations d’application une par une jusqu’à ce que cela fonctionne.',
  'Fetching the model': 'Récupération du modèle',
  'A few are broken connections and ad blockers. If many visits are hit, see whether the server can be reached from outside.':
    'Quelques-uns tiennent à des connexions coupées et à des bloqueurs de publicité. Si beaucoup de visites sont touchées, vérifiez que le serveur est joignable de l’extérieur.',
  'The bytes were not those that were released': 'Les octets n’étaient pas ceux qui ont été publiés',
  'They were not used. Something on the way changes files: switch off “optimising” of the app’s address in your CDN or proxy.':
    'Ils n’ont pas été utilisés. Quelque chose modifie les fichiers en chemin : désactivez « l’optimisation » de l’adresse de l’application dans votre CDN ou votre proxy.',
  'Making the model ready': 'Préparation du modèle',
  'If this began with a new model, go back to the one before under Models.':
    'Si cela a commencé avec un nouveau modèle, revenez au précédent sous « Modèles ».',
  'Ranking products': 'Classement des produits',
  'Reading products from your shop': 'Lecture des produits de votre boutique',
  'See whether the products are published to the Online Store and whether the storefront needs a password.':
    'Vérifiez que les produits sont publiés sur la boutique en ligne et que la boutique n’exige pas de mot de passe.',
  'Drawing the cards': 'Affichage des fiches',
  'Take the block out of the theme and put it in anew. Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.':
    'Retirez le bloc du thème et remettez-le. Souvent, une autre application ou le thème modifie la page. Regardez-la dans une fenêtre privée, puis désactivez les autres intégrations d’application une par une jusqu’à ce que cela fonctionne.',
  'Showing the shopper’s own panel': 'Affichage du panneau du client',
  'Mostly pages that were open before an update: it passes. If it stays, something else sends to this shop’s address.':
    'Le plus souvent des pages ouvertes avant une mise à jour : cela passe. Si cela dure, autre chose envoie à l’adresse de cette boutique.',
  'Nothing to do: what shoppers do not allow is not kept.':
    'Rien à faire : ce que les clients ne permettent pas n’est pas conservé.',
  'Nothing to do: those devices’ clocks are wrong.':
    'Rien à faire : l’horloge de ces appareils est déréglée.',
  'Nothing to do: such events waited on a device for longer than they are kept.':
    'Rien à faire : ces événements ont attendu sur un appareil plus longtemps qu’ils ne sont conservés.',
  'No visit was measured in these days, so nothing is known.':
    'Aucune visite n’a été mesurée ces jours-ci, on ne sait donc rien.',
  'Nothing failed in {n} measured visit.|Nothing failed in {n} measured visits.':
    'Rien n’a échoué sur {n} visite mesurée.|Rien n’a échoué sur {n} visites mesurées.',
  'Something failed in {failing} of {n} measured visit. The table below says what to do.|Something failed in {failing} of {n} measured visits. The table below says what to do.':
    'Quelque chose a échoué dans {failing} visite mesurée sur {n}. Le tableau ci-dessous indique quoi faire.|Quelque chose a échoué dans {failing} des {n} visites mesurées. Le tableau ci-dessous indique quoi faire.',
  'Something failed in {failing} of {n} measured visit. That is too few to judge.|Something failed in {failing} of {n} measured visits. That is too few to judge.':
    'Quelque chose a échoué dans {failing} visite mesurée sur {n}. C’est trop peu pour en juger.|Quelque chose a échoué dans {failing} des {n} visites mesurées. C’est trop peu pour en juger.',
  'Something failed in {failing} of {n} measured visits. That is one in a hundred at most: no need to act.':
    'Quelque chose a échoué dans {failing} des {n} visites mesurées. C’est une sur cent au plus : rien à faire.',
  'Something failed in {failing} of {n} measured visits. It may be chance: look again tomorrow.':
    'Quelque chose a échoué dans {failing} des {n} visites mesurées. C’est peut-être le hasard : regardez de nouveau demain.',
  '{share} ({low} to {high}, 95 % interval)': '{share} ({low} à {high}, intervalle à 95 %)',
  'How fast this app is for you': 'La vitesse de cette application pour vous',
  'the app’s speed': 'la vitesse de l’application',
  'Measured by Shopify in your staff’s browsers, on the pages of this app; the last {days} days, three of four visits were at least this quick. Nothing of it is about your shoppers.':
    'Mesurée par Shopify dans les navigateurs de votre équipe, sur les pages de cette application ; ces {days} derniers jours, trois visites sur quatre ont été au moins aussi rapides. Rien de cela ne concerne vos clients.',
  'Until the page stands (LCP)': 'Jusqu’à ce que la page soit là (LCP)',
  'Until a click shows (INP)': 'Jusqu’à l’effet d’un clic (INP)',
  'Movement while loading (CLS)': 'Mouvement au chargement (CLS)',
  'Not measured yet': 'Pas encore mesuré',
  'should be at most {goal}': 'devrait être d’au plus {goal}',
  'should be at most {goal}; {n} measurement|should be at most {goal}; {n} measurements':
    'devrait être d’au plus {goal} ; {n} mesure|devrait être d’au plus {goal} ; {n} mesures',
  'should be at most {goal}; {n} measurement, {enough} would be enough to judge|should be at most {goal}; {n} measurements, {enough} would be enough to judge':
    'devrait être d’au plus {goal} ; {n} mesure, {enough} suffiraient pour en juger|devrait être d’au plus {goal} ; {n} mesures, {enough} suffiraient pour en juger',
  'what did not get done': 'le travail resté en plan',
  'Work that did not get done': 'Travail resté en plan',
  'None. Whatever fails is tried several times first.':
    'Aucun. Ce qui échoue est d’abord réessayé plusieurs fois.',
  'It is being tried again': 'Nouvelle tentative en cours',
  'Once, since {date}|{n} times, since {date}': 'Une fois, depuis le {date}|{n} fois, depuis le {date}',
  'Setting up the shop': 'Mise en place de la boutique',
  'The pixel or the theme may not know the shop yet.':
    'Le pixel ou le thème ne connaît peut-être pas encore la boutique.',
  'Products stay as they were read before.': 'Les produits restent tels qu’ils ont été lus auparavant.',
  'Reading the orders': 'Lecture des commandes',
  'Models learn without the newest orders.': 'Les modèles apprennent sans les dernières commandes.',
  'Writing related products for the theme': 'Écriture des produits similaires pour le thème',
  'Without JavaScript, shoppers see the rows of before.':
    'Sans JavaScript, les clients voient les rangées d’avant.',
  'Telling devices what to show and hide': 'Indication aux appareils de ce qu’ils doivent montrer et masquer',
  'What sold out or was excluded may still be ranked; it is not shown once the shop says so.':
    'Ce qui est épuisé ou exclu peut encore être classé ; ce n’est plus affiché dès que la boutique le dit.',
  'Looking at who visits': 'Regarder qui visite la boutique',
  'Segments and the figures by segment stay as they were. If memory is lacking and somebody or something has to be left out, segments are deleted.':
    'Les segments et les chiffres par segment restent tels quels. Si la mémoire manque et que quelqu’un ou quelque chose doit en être retiré, les segments sont supprimés.',
  'Writing segments to customers in Shopify': 'Écrire les segments chez les clients dans Shopify',
  'Customers carry the segments of before, also those to be removed. It is tried again every hour.':
    'Les clients portent les segments d’avant, même ceux à retirer. Un nouvel essai a lieu chaque heure.',
  'News about products': 'Nouvelles des produits',
  'These products stay as they were.': 'Ces produits restent tels quels.',
  'News about orders': 'Nouvelles des commandes',
  'Models learn without these orders.': 'Les modèles apprennent sans ces commandes.',
  'Privacy requests': 'Demandes de confidentialité',
  'They must be answered within 30 days: try again soon.':
    'Il faut y répondre dans les 30 jours : réessayez sans tarder.',
  'News about the app in your shop': 'Nouvelles de l’application dans votre boutique',
  'Set-up runs again every night.': 'La mise en place est relancée chaque nuit.',
  'Shopify refused {operation}: {problems}': 'Shopify a refusé « {operation} » : {problems}',
  'Kindred has no valid access to {shop}. Open the app in the Shopify admin to renew it.':
    'Kindred n’a pas d’accès valable à {shop}. Ouvrez l’application dans l’admin Shopify pour le renouveler.',
  'Shopify asked us to wait for longer than we tried.':
    'Shopify nous a demandé d’attendre plus longtemps que nous n’avons essayé.',
  'Shopify answered with an error (HTTP {status}).': 'Shopify a répondu par une erreur (HTTP {status}).',
  'Shopify could not be reached.': 'Shopify était injoignable.',
  'The visits of 90 days need more memory than one night may have.':
    'Les visites de 90 jours demandent plus de mémoire qu’une nuit ne peut en avoir.',
  'The database did not answer.': 'La base de données n’a pas répondu.',
  'Something failed inside Kindred. The server’s log says what.':
    'Quelque chose a échoué dans Kindred. Le journal du serveur dit quoi.',
  'Telling pages what is tried': 'Dire aux pages ce qui est essayé',
  'What ended may still be shown, and what started is not; it is tried again every hour.':
    'Ce qui est terminé peut encore être montré, et ce qui a commencé ne l’est pas encore ; un nouvel essai a lieu toutes les heures.',
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
  'How fast your storefront is for shoppers': 'Rapidité de votre boutique pour les clients',
  'the storefront’s speed': 'la vitesse de la boutique',
  'Measured on shoppers’ own devices, on every page of your storefront; in the last {days} days, three of four pages were at least this quick. Only shoppers who allow measuring are counted, and only where their browser can tell.':
    'Mesuré sur les appareils des clients, sur chaque page de votre boutique ; ces {days} derniers jours, trois pages sur quatre ont été au moins aussi rapides. Seuls sont comptés les clients qui autorisent la mesure, et seulement quand leur navigateur la permet.',
  'Pages measured': 'Pages mesurées',
  'The script that measures how fast pages are': 'Le script qui mesure la rapidité des pages',
  'On every page, after everything else': 'Sur chaque page, après tout le reste',
  'The script of experiments and campaigns': 'Le script des expériences et des campagnes',
  'On every page, while one of them or a comparison group runs':
    'Sur chaque page, tant que l’une d’elles ou un groupe de comparaison est en cours',
  'The script for rows that they try': 'Le script des rangées qu’elles essaient',
  'With consent, for visitors who are given one':
    'Avec consentement, pour les visiteurs qui en reçoivent une',
  'What large models need to run': 'Ce qu’il faut aux grands modèles pour fonctionner',
  'With consent, where device and connection can bear it':
    'Avec consentement, si l’appareil et la connexion le supportent',
  'Another model, or other weights, that they try': 'Un autre modèle, ou d’autres poids, qu’elles essaient',
  'With consent, for visitors who are given it: the largest':
    'Avec consentement, pour les visiteurs qui le reçoivent : le plus lourd',
};

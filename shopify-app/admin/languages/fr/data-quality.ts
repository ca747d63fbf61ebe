export const dataQuality = {
  'Events that came twice': 'Événements reçus deux fois',
  'A device that does not know whether an event arrived sends it again. Counted twice, one order would be two.':
    'Un appareil qui ne sait pas si un événement est arrivé l’envoie de nouveau. Comptée deux fois, une commande en ferait deux.',
  '{share} of the events of the last 7 days had come before.':
    '{share} des événements des 7 derniers jours étaient déjà arrivés.',
  'Dropped at the door: each event is kept once.':
    'Écartés à l’entrée : chaque événement est conservé une seule fois.',
  'Programs, by their name': 'Programmes, d’après leur nom',
  'Search engines and most other programs say in each request what they are. A request that says nothing counts as one, too. The name is looked at and not kept.':
    'Les moteurs de recherche et la plupart des autres programmes disent à chaque requête ce qu’ils sont. Une requête qui ne dit rien compte aussi comme un programme. Le nom est regardé et n’est pas conservé.',
  '{share} of the events of the last 7 days came from programs that say so.':
    '{share} des événements des 7 derniers jours venaient de programmes qui le disent.',
  'Counted, and kept: a name can be wrong. Visits that no person can have made are left out by what they do.':
    'Comptés et conservés : un nom peut être faux. Les visites qu’aucune personne ne peut avoir faites sont laissées de côté d’après ce qu’elles font.',
  'Programs, by what they do': 'Programmes, d’après ce qu’ils font',
  'Nobody opens more than {views} product pages within a minute, or looks at and puts into the cart more than {actions} products in one visit.':
    'Personne n’ouvre plus de {views} pages produit en une minute, ni ne regarde et n’ajoute au panier plus de {actions} produits en une visite.',
  '{share} of the visits of the last 7 days were not made by people.':
    '{share} des visites des 7 derniers jours n’ont pas été faites par des personnes.',
  'Left out of models, segments and key figures.':
    'Laissées en dehors des modèles, des segments et des chiffres clés.',
  'Clocks of devices': 'Horloges des appareils',
  'A device whose clock is wrong tells of a day on which nothing happened. Orders show it, too: Shopify knows when they were placed.':
    'Un appareil dont l’horloge est fausse parle d’un jour où rien ne s’est passé. Les commandes le montrent aussi : Shopify sait quand elles ont été passées.',
  '{share} of the events of the last 7 days were refused for their time. Orders compared with Shopify: {compared}, of which {skewed} were told more than 10 minutes off.':
    '{share} des événements des 7 derniers jours ont été refusés à cause de leur heure. Commandes comparées avec Shopify : {compared}, dont {skewed} décalées de plus de 10 minutes.',
  'Events from the future, or older than {days} days, are refused. Smaller differences stay as they came.':
    'Les événements venus du futur, ou vieux de plus de {days} jours, sont refusés. Les petits écarts restent tels quels.',
  'Events in an unknown form': 'Événements d’une forme inconnue',
  'Every field of an event is declared. If more events than before cannot be read, something else sends them, or an old version still runs somewhere.':
    'Chaque champ d’un événement est déclaré. Si plus d’événements qu’avant sont illisibles, c’est qu’autre chose les envoie, ou qu’une ancienne version tourne encore quelque part.',
  '{share} of the events of the last 7 days could not be read; before, it was {before}.':
    '{share} des événements des 7 derniers jours étaient illisibles ; avant, c’était {before}.',
  'Refused at the door. Of what can be read, only declared fields are kept.':
    'Refusés à l’entrée. De ce qui est lisible, seuls les champs déclarés sont conservés.',
  'Events a day': 'Événements par jour',
  'Compared with the same weekday before. A day far outside what is usual can mean that measuring broke, that a program came, or that a campaign worked.':
    'Comparés au même jour des semaines d’avant. Un jour très éloigné de l’habitude peut vouloir dire que la mesure est tombée en panne, qu’un programme est venu ou qu’une campagne a marché.',
  'The last 7 days were as usual.': 'Les 7 derniers jours étaient comme d’habitude.',
  'Nothing came in the last 7 days.': 'Rien n’est arrivé ces 7 derniers jours.',
  'Fewer than usual: {events} on {day}, where about {usual} were to be expected.':
    'Moins que d’habitude : {events} le {day}, alors qu’environ {usual} étaient attendus.',
  'More than usual: {events} on {day}, where about {usual} were to be expected.':
    'Plus que d’habitude : {events} le {day}, alors qu’environ {usual} étaient attendus.',
  'Kept, and shown here: nothing is taken out.': 'Conservés et montrés ici : rien n’est retiré.',
  'Orders that Shopify does not know': 'Commandes que Shopify ne connaît pas',
  'What a visit tells of an order should be known to Shopify a day later. Shopify’s orders without a measured visit are no fault: their shoppers do not allow measuring, or bought elsewhere.':
    'Une commande dont parle une visite devrait être connue de Shopify un jour plus tard. Les commandes de Shopify sans visite mesurée ne sont pas une erreur : leurs clients n’autorisent pas la mesure ou ont acheté ailleurs.',
  'Of {measured} measured orders of the last 7 days, Shopify does not know {unknown}. Of Shopify’s own {orders}, {covered} were measured.':
    'Commandes mesurées des 7 derniers jours : {measured}, dont inconnues de Shopify : {unknown}. Commandes de Shopify : {orders}, dont mesurées : {covered}.',
  'Kept, and shown beside Shopify’s totals: nothing is corrected.':
    'Conservées et montrées à côté des totaux de Shopify : rien n’est corrigé.',
  'Nothing to check in the last 7 days.': 'Rien à vérifier ces 7 derniers jours.',
  'the data quality': 'la qualité des données',
  'Before anything is learned': 'Avant tout apprentissage',
  'The first check runs tonight.': 'Le premier contrôle a lieu cette nuit.',
  'Checked on {date}.': 'Contrôlé le {date}.',
  'Found: {what}': 'Constaté : {what}',
  'Done: {what}': 'Fait : {what}',
  'By the day': 'Par jour',
  'not known': 'inconnu',
  Fine: 'Tout va bien',
  'Needs attention': 'Demande votre attention',
  'Not enough to tell': 'Trop peu pour le dire',
};

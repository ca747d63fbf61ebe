export const customerSegments = {
  'whether segments are used in Shopify': 'si les segments sont utilisés dans Shopify',
  'Customers who ordered can carry their segment in Shopify, where Shopify Messaging, Flow and discounts can use it. Before you switch it on:':
    'Les clients qui ont commandé peuvent porter leur segment dans Shopify, où Shopify Messaging, Flow et les réductions peuvent s’en servir. Avant de l’activer :',
  'Kindred writes one metafield, “Segment (Kindred)”, to the customer: the id of the segment. Of an order it asks only which customer placed it: no name, no address.':
    'Kindred écrit un métachamp, « Segment (Kindred) », chez le client : l’identifiant du segment. D’une commande, elle demande seulement quel client l’a passée : ni nom, ni adresse.',
  'It writes only to customers whose visits of the last 90 days, on each device that they ordered from, all allowed marketing as well as measuring, and never of a segment with fewer than {n} such customers.':
    'Elle n’écrit que chez les clients dont les visites des 90 derniers jours, sur chaque appareil avec lequel ils ont commandé, ont toutes autorisé le marketing en plus de la mesure, et jamais pour un segment de moins de {n} de ces clients.',
  'For each segment Shopify gets a customer segment, “Kindred: …”. Every night it is brought up to date; it is renamed, merged and deleted with the segment here.':
    'Pour chaque segment, Shopify reçoit un segment de clients, « Kindred: … ». Il est mis à jour chaque nuit, et renommé, fusionné et supprimé avec le segment d’ici.',
  'You will see in Shopify which customer is in which segment. Your privacy policy has to say so: the text on the Privacy page does, once this is on.':
    'Vous verrez dans Shopify quel client est dans quel segment. Votre politique de confidentialité doit le dire : le texte de la page Confidentialité le fait, une fois que c’est activé.',
  'Switching it off removes all of it again; an erasure, or a visit that no longer allows marketing on a device that they ordered from, removes that customer’s.':
    'Le désactiver retire tout cela ; un effacement, ou une visite qui n’autorise plus le marketing sur un appareil avec lequel une commande a été passée, retire ce qui concerne ce client.',
  'Switch it off before you uninstall Kindred: without access to your shop it can remove nothing.':
    'Désactivez-le avant de désinstaller Kindred : sans accès à votre boutique, elle ne peut rien retirer.',
  'It is off: nothing stands with your customers that Kindred wrote since it was installed. What an earlier installation left with them goes when you switch it on and then off; its customer segments, “Kindred: …”, you delete in Shopify.':
    'C’est désactivé : rien de ce que Kindred a écrit depuis son installation ne se trouve chez vos clients. Ce qu’une installation précédente y a laissé part quand vous activez puis désactivez ; ses segments de clients, « Kindred: … », c’est à vous de les supprimer dans Shopify.',
  'Switch on': 'Activer',
  'Switch off': 'Désactiver',
  'Switch it off and remove everything?': 'Désactiver et tout retirer ?',
  'What Kindred wrote is removed from all customers, and the segments that it made in Shopify are deleted. What uses them there will find nobody.':
    'Ce que Kindred a écrit est retiré de tous les clients, et les segments qu’elle a créés dans Shopify sont supprimés. Ce qui s’en sert là-bas ne trouvera plus personne.',
  'Customers carry their segment in Shopify. Last brought up to date: {date}.':
    'Les clients portent leur segment dans Shopify. Dernière mise à jour : {date}.',
  'A segment with fewer than {n} customers who allow marketing stays empty there.':
    'Un segment de moins de {n} clients qui autorisent le marketing y reste vide.',
  'Segments are being written to customers in Shopify.':
    'Les segments sont en cours d’écriture chez les clients dans Shopify.',
  'What Kindred wrote to customers is being removed from Shopify.':
    'Ce que Kindred a écrit chez les clients est en cours de retrait de Shopify.',
  'It went off with your agreement to segments, and what was written to customers with it.':
    'Cela s’est désactivé avec votre accord pour les segments, et ce qui était écrit chez les clients est parti avec.',
  'Shopify no longer lets Kindred write to customers, so it is off. What was written before still stands there: have it removed, for which Shopify asks you once more.':
    'Shopify ne laisse plus Kindred écrire chez les clients, c’est donc désactivé. Ce qui a été écrit avant s’y trouve encore : faites-le retirer ; pour cela, Shopify vous le demande encore une fois.',
  'You did not allow it in Shopify, so nothing was changed.':
    'Vous ne l’avez pas autorisé dans Shopify : rien n’a été modifié.',
  'Segments wait for your agreement: decide on the Privacy page first.':
    'Les segments attendent votre accord : décidez d’abord sur la page Confidentialité.',
  'Shopify did not give Kindred the permission to write to customers, so nothing was changed.':
    'Shopify n’a pas donné à Kindred l’autorisation d’écrire chez les clients : rien n’a été modifié.',
  'Have it removed': 'Tout retirer',
};

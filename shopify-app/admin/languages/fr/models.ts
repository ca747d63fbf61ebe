import type { models as texts } from '../de/models.ts';

export const models: Record<keyof typeof texts, string> = {
  'the releases': 'les publications',
  'No model yet': 'Pas encore de modèle',
  'The first model appears here once it was trained and compared with simpler methods. Until then the row in your storefront shows other products of the same collection; what you exclude is left out from the first model on.':
    'Le premier modèle apparaît ici une fois entraîné et comparé à des méthodes plus simples. D’ici là, la rangée de votre boutique montre d’autres produits de la même collection ; ce que vous excluez est laissé de côté à partir du premier modèle.',
  '{model}, {date}': '{model}, {date}',
  '{products} · {size} · id {id}': '{products} · {size} · ID {id}',
  "Fingerprint of the model's bytes (SHA-256): {start}…":
    'Empreinte du fichier du modèle (SHA-256) : {start}…',
  'In use': 'Utilisé',
  Kept: 'Conservé',
  Deleted: 'Effacé',
  'Not released': 'Non publié',
  'The model itself was deleted: it may have learned from data that a shopper has had erased since. This report is all that is left of it.':
    'Le modèle lui-même a été effacé : il a peut-être appris à partir de données qu’un client a fait effacer depuis. Il n’en reste que ce rapport.',
  'This model is in use now': 'Ce modèle est maintenant utilisé',
  'Use this model': 'Utiliser ce modèle',
  'Use this model?': 'Utiliser ce modèle ?',
  'Shoppers get the model of {date} from their next page on, within a minute or so. The model in use now is kept, and you can go back to it here.':
    'Les clients reçoivent le modèle du {date} dès leur prochaine page, d’ici une minute environ. Le modèle utilisé maintenant est conservé, et vous pouvez y revenir ici.',
  'Read model card': 'Lire la fiche du modèle',
  'Close model card': 'Fermer la fiche du modèle',
  'Download model card': 'Télécharger la fiche du modèle',
  'The model card is a technical document, in English.':
    'La fiche du modèle est un document technique, en anglais.',
  'How it was measured: {how}. Learnt from {visits}, judged on {cases}; in {unseen} of them the product was new and could not be known. Recall@20 is the share found in the first 20.':
    'Méthode de mesure : {how}. Appris à partir de {visits}, jugé sur {cases} ; dans {unseen} d’entre eux, le produit était nouveau et ne pouvait pas être connu. Le recall@20 est la part trouvée parmi les 20 premiers.',
  '{n} visit|{n} visits': '{n} visite|{n} visites',
  '{n} case|{n} cases': '{n} cas|{n} cas',
  'This model': 'Ce modèle',
  Method: 'Méthode',
  'Found in first 20': 'Trouvés parmi les 20 premiers',
  '95 % interval': 'Intervalle à 95 %',
  'How far up (MRR)': 'À quelle hauteur (MRR)',
  'Catalogue shown': 'Part du catalogue montrée',
  '{share} on its interval, on a scale from 0 to {most}':
    '{share} sur son intervalle, sur une échelle de 0 à {most}',
  '{low} to {high}': '{low} à {high}',
  'Released.': 'Publié.',
  'Not released.': 'Non publié.',
  '{judged} There was nothing to compare it by.': '{judged} Il n’y avait rien à quoi le comparer.',
  '{judged} In {share} of {cases} the product that a shopper looked at next was among its first 20. Measured on other visits of this shop it would most likely (95 %) lie between {low} and {high}.':
    '{judged} Dans {share} de {cases}, le produit qu’un client a regardé ensuite était parmi ses 20 premiers. Mesurée sur d’autres visites de cette boutique, cette part se situerait très probablement (95 %) entre {low} et {high}.',
  'The best simpler method, “{method}”, found {share}: as many.':
    'La meilleure méthode plus simple, « {method} », en a trouvé {share} : autant.',
  'The best simpler method, “{method}”, found {share}: {n} point fewer.|The best simpler method, “{method}”, found {share}: {n} points fewer.':
    'La meilleure méthode plus simple, « {method} », en a trouvé {share} : {n} point de moins.|La meilleure méthode plus simple, « {method} », en a trouvé {share} : {n} points de moins.',
  'The best simpler method, “{method}”, found {share}: {n} point more.|The best simpler method, “{method}”, found {share}: {n} points more.':
    'La meilleure méthode plus simple, « {method} », en a trouvé {share} : {n} point de plus.|La meilleure méthode plus simple, « {method} », en a trouvé {share} : {n} points de plus.',
  '{a} {b}': '{a} {b}',
  'The model takes {bytes} bytes; shoppers may be asked to load {most}.':
    'Le modèle prend {bytes} octets ; on peut en faire charger {most} au plus aux clients.',
  'The exported model names {share} of the products that the trained one does; {least} % is the least.':
    'Le modèle exporté nomme {share} des produits que nomme le modèle entraîné ; il en faut au moins {least} %.',
  'Too few visits to judge a model by: {pairs} predictions from {visits} held-out visits, at least {leastPairs} from {leastVisits} are needed. Until then recommendations rest on what products have in common and on what is popular.':
    'Trop peu de visites pour juger un modèle : {pairs} prédictions issues de {visits} visites mises de côté, il en faut au moins {leastPairs} de {leastVisits}. D’ici là, les recommandations reposent sur ce que les produits ont en commun et sur ce qui est populaire.',
  'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval).':
    'Nettement moins bon que le modèle que les clients ont maintenant : de {low} à {high} points de recall@20 (intervalle à 95 %).',
  'Clearly worse than the baseline {model}: {low} to {high} points of recall@20 (95 % interval).':
    'Nettement moins bon que la méthode plus simple {model} : de {low} à {high} points de recall@20 (intervalle à 95 %).',
  'Not clearly better than {model}, and it cannot explain itself: {low} to {high} points of recall@20 (95 % interval).':
    'Pas nettement meilleur que {model}, et il ne peut pas s’expliquer : de {low} à {high} points de recall@20 (intervalle à 95 %).',
  'Against {model} {low} to {high} points of recall@20 (95 % interval).':
    'Face à {model}, de {low} à {high} points de recall@20 (intervalle à 95 %).',
  '{found} of next products stood in its top 20.':
    '{found} des produits regardés ensuite figuraient parmi ses 20 premiers.',
  'Against the release shoppers have now {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.':
    'Face au modèle que les clients ont maintenant, de {low} à {high} points de recall@20 (intervalle à 95 %), sur les {visits} visites depuis.',
  'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.':
    'Nettement moins bon que le modèle que les clients ont maintenant : de {low} à {high} points de recall@20 (intervalle à 95 %), sur les {visits} visites depuis.',
  'There is no history yet: recommendations rest on what products have in common and on what is new.':
    'Il n’y a pas encore d’historique : les recommandations reposent sur ce que les produits ont en commun et sur ce qui est nouveau.',
  'Not compared with the release shoppers have now: too few visits came after it, and it knows the earlier ones.':
    'Non comparé au modèle que les clients ont maintenant : trop peu de visites sont venues après lui, et il connaît les précédentes.',
  'Refreshed without a full training: {added} visits are new or changed, {removed} are gone or changed. Settings, and a network where there is one, are those of the last full training.':
    'Actualisé sans entraînement complet : {added} visites sont nouvelles ou modifiées, {removed} ont disparu ou sont modifiées. Les réglages, et le réseau s’il y en a un, sont ceux du dernier entraînement complet.',
  'nothing to judge': 'rien à juger',
  'last {n} days held out, all products ranked, each step counted as a view, expected rank under ties':
    'les {n} derniers jours mis de côté, tous les produits classés, chaque étape comptée comme une vue, rang attendu en cas d’égalité',
  'newest {share} % of visits held out, all products ranked, each step counted as a view, expected rank under ties':
    'les {share} % de visites les plus récentes mises de côté, tous les produits classés, chaque étape comptée comme une vue, rang attendu en cas d’égalité',
  'newest half of the visits since the last full training held out, all products ranked, each step counted as a view, expected rank under ties':
    'la moitié la plus récente des visites depuis le dernier entraînement complet mise de côté, tous les produits classés, chaque étape comptée comme une vue, rang attendu en cas d’égalité',
  'the training': 'l’entraînement',
  Training: 'Entraînement',
  'Kindred trains models only after you agree. {link}.':
    'Kindred n’entraîne des modèles qu’après votre accord. {link}.',
  'Read what you would agree to': 'Lisez ce à quoi vous donneriez votre accord',
  'There was no training yet. The first one starts by itself once Kindred has read the catalogue and the orders.':
    'Il n’y a pas encore eu d’entraînement. Le premier démarre tout seul dès que Kindred a lu le catalogue et les commandes.',
  'Train now': 'Entraîner maintenant',
  'Train a new model?': 'Entraîner un nouveau modèle ?',
  'Kindred learns from the visits, orders and catalogue of this shop as they are now. The new model replaces the one in use only if it holds up against it and against simpler methods.':
    'Kindred apprend à partir des visites, des commandes et du catalogue de cette boutique tels qu’ils sont maintenant. Le nouveau modèle ne remplace celui qui est utilisé que s’il tient la comparaison avec lui et avec des méthodes plus simples.',
  'Stop training': 'Arrêter l’entraînement',
  'Waiting to start': 'En attente de démarrage',
  'The last training is done': 'Le dernier entraînement est terminé',
  'The last training led to no release': 'Le dernier entraînement n’a mené à aucune publication',
  'The last training failed': 'Le dernier entraînement a échoué',
  'The last training was stopped': 'Le dernier entraînement a été arrêté',
  '{state}.': '{state}.',
  '{state}: {message}': '{state} : {message}',
  'Training progress': 'Progression de l’entraînement',
  'How long it takes shows in a moment.': 'La durée s’affiche dans un instant.',
  'Less than a minute left.': 'Il reste moins d’une minute.',
  'About {n} minute left.|About {n} minutes left.':
    'Il reste environ {n} minute.|Il reste environ {n} minutes.',
  'About {n} hour left.|About {n} hours left.': 'Il reste environ {n} heure.|Il reste environ {n} heures.',
  'Waiting for its turn': 'Attend son tour',
  'Reading what the shop has seen': 'Lecture de ce que la boutique a vu',
  'Interrupted; goes on when the server is back': 'Interrompu ; reprend quand le serveur est de retour',
  'Comparing products': 'Comparaison des produits',
  'Counting what is seen together': 'Comptage de ce qui est vu ensemble',
  'Solving product by product': 'Calcul produit par produit',
  'Looking one step further': 'Regard un pas plus loin',
  'Learning what goes together': 'Apprentissage de ce qui va ensemble',
  'Trying what suits this shop': 'Essai de ce qui convient à cette boutique',
  'Weighing the parts': 'Pesée des parties',
  'Judging {model}': 'Évaluation de {model}',
  'Measuring what the ranking weights cost': 'Mesure de ce que coûtent les poids',
  'Listing related products': 'Liste des produits similaires',
  'The gate lets it through': 'Le contrôle est réussi',
  'The gate refuses it': 'Le contrôle n’est pas réussi',
  'A new model is active.': 'Un nouveau modèle est utilisé.',
  'The model took in {n} visit without a full training.|The model took in {n} visits without a full training.':
    'Le modèle a intégré {n} visite sans entraînement complet.|Le modèle a intégré {n} visites sans entraînement complet.',
  'It forgot {n} visit without a trace.|It forgot {n} visits without a trace.':
    'Il a oublié {n} visite sans laisser de trace.|Il a oublié {n} visites sans laisser de trace.',
  'The new model was not released.': 'Le nouveau modèle n’a pas été publié.',
  'The models before it had learned from data that was erased, and are deleted.':
    'Les modèles précédents avaient appris à partir de données effacées, et sont effacés.',
  'You stopped it. The model in use stays as it is; the next training by itself is in a day.':
    'Vous l’avez arrêté. Le modèle utilisé reste tel quel ; le prochain entraînement automatique a lieu dans un jour.',
  'The training failed: {problem}': 'L’entraînement a échoué : {problem}',
  'The training was interrupted {times} times and given up.':
    'L’entraînement a été interrompu {times} fois et abandonné.',
  'There is nothing to recommend yet: the catalogue is empty.':
    'Il n’y a encore rien à recommander : le catalogue est vide.',
  'It needed more memory than it may have.': 'Il lui fallait plus de mémoire qu’il n’en a le droit.',
  'Its process ended early ({how}).': 'Son processus s’est terminé trop tôt ({how}).',
  'Its process said something that is not in the agreed form.':
    'Son processus a dit quelque chose qui n’est pas dans la forme convenue.',
  'Kindred may not learn from this shop: the merchant has not agreed to training, or has withdrawn it.':
    'Kindred ne peut pas apprendre de cette boutique : le consentement à l’entraînement manque ou a été retiré.',
  'This shop has no such release.': 'Cette boutique n’a pas une telle publication.',
  'There is no model to activate here: the gate did not let it through, or its bytes were deleted.':
    'Il n’y a ici aucun modèle à utiliser : il n’a pas réussi le contrôle, ou son fichier a été effacé.',
  'This release has no model card.': 'Cette publication n’a pas de fiche de modèle.',
  'Products that go together': 'Produits qui vont ensemble',
  'The taste of a visit': 'Le goût d’une visite',
  'The course of a visit': 'Le fil d’une visite',
  'Several models as one': 'Plusieurs modèles en un',
  'The model shoppers had then': 'Le modèle qu’avaient alors les clients',
  'Best sellers for everyone': 'Meilleures ventes pour tous',
  'Seen in this visit, then best sellers': 'Vus pendant cette visite, puis meilleures ventes',
  'What followed the last product': 'Ce qui a suivi le dernier produit',
  'Products seen in the same visits': 'Produits vus dans les mêmes visites',
  'What similar visits looked at': 'Ce que des visites semblables ont regardé',
  '{name} ({model})': '{name} ({model})',
  'The shop has no products yet, so there is nothing to recommend.':
    'La boutique n’a pas encore de produits, il n’y a donc rien à recommander.',
  'No visitor was shown this model by chance beside another, so only the comparison above speaks for it.':
    'Aucun visiteur n’a vu ce modèle au hasard à côté d’un autre : seule la comparaison ci-dessus plaide pour lui.',
  'To know, show it to some visitors first: {link}.':
    'Pour le savoir, montrez-le d’abord à une partie des visiteurs : {link}.',
  'plan an experiment with it': 'planifier une expérience avec lui',
  'Use it all the same': 'L’utiliser quand même',
};

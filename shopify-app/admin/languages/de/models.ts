export const models = {
  'the releases': 'Freigaben',
  'No model yet': 'Noch kein Modell',
  'The first model appears here once it was trained and compared with simpler methods. Until then the row in your storefront shows other products of the same collection; what you exclude is left out from the first model on.':
    'Das erste Modell erscheint hier, sobald es trainiert und mit einfacheren Verfahren verglichen wurde. Bis dahin zeigt die Reihe in deinem Shop andere Produkte derselben Kollektion; was du ausschließt, fehlt ab dem ersten Modell.',
  '{model}, {date}': '{model}, {date}',
  '{products} · {size} · id {id}': '{products} · {size} · ID {id}',
  "Fingerprint of the model's bytes (SHA-256): {start}…": 'Fingerabdruck der Modelldatei (SHA-256): {start}…',
  'In use': 'In Gebrauch',
  Kept: 'Aufbewahrt',
  Deleted: 'Gelöscht',
  'Not released': 'Nicht freigegeben',
  'The model itself was deleted: it may have learned from data that a shopper has had erased since. This report is all that is left of it.':
    'Das Modell selbst wurde gelöscht: Es hat vielleicht aus Daten gelernt, die ein Kunde seither hat löschen lassen. Von ihm bleibt nur dieser Bericht.',
  'This model is in use now': 'Dieses Modell wird jetzt genutzt',
  'Use this model': 'Dieses Modell nutzen',
  'Use this model?': 'Dieses Modell nutzen?',
  'Shoppers get the model of {date} from their next page on, within a minute or so. The model in use now is kept, and you can go back to it here.':
    'Kunden bekommen ab ihrer nächsten Seite das Modell vom {date}, nach etwa einer Minute. Das jetzt genutzte Modell bleibt aufbewahrt, und du kannst hier zu ihm zurückkehren.',
  'Read model card': 'Modellkarte lesen',
  'Close model card': 'Modellkarte schließen',
  'Download model card': 'Modellkarte herunterladen',
  'The model card is a technical document, in English.':
    'Die Modellkarte ist ein technisches Dokument auf Englisch.',
  'How it was measured: {how}. Learnt from {visits}, judged on {cases}; in {unseen} of them the product was new and could not be known. Recall@20 is the share found in the first 20.':
    'So wurde gemessen: {how}. Aus {visits} gelernt, an {cases} geprüft; in {unseen} davon war das Produkt neu und konnte nicht bekannt sein. Recall@20 ist der Anteil, der unter den ersten 20 gefunden wurde.',
  '{n} visit|{n} visits': '{n} Besuch|{n} Besuchen',
  '{n} case|{n} cases': '{n} Fall|{n} Fällen',
  'This model': 'Dieses Modell',
  Method: 'Verfahren',
  'Found in first 20': 'Unter den ersten 20 gefunden',
  '95 % interval': '95-%-Intervall',
  'How far up (MRR)': 'Wie weit oben (MRR)',
  'Catalogue shown': 'Gezeigter Katalog',
  '{share} on its interval, on a scale from 0 to {most}':
    '{share} auf seinem Intervall, auf einer Skala von 0 bis {most}',
  '{low} to {high}': '{low} bis {high}',
  'Released.': 'Freigegeben.',
  'Not released.': 'Nicht freigegeben.',
  '{judged} There was nothing to compare it by.': '{judged} Es gab nichts, womit es sich vergleichen ließ.',
  '{judged} In {share} of {cases} the product that a shopper looked at next was among its first 20. Measured on other visits of this shop it would most likely (95 %) lie between {low} and {high}.':
    '{judged} Bei {share} von {cases} war das Produkt, das ein Kunde als Nächstes ansah, unter seinen ersten 20. An anderen Besuchen dieses Shops gemessen läge der Wert höchstwahrscheinlich (95 %) zwischen {low} und {high}.',
  'The best simpler method, “{method}”, found {share}: as many.':
    'Das beste einfachere Verfahren, „{method}“, fand {share}: gleich viele.',
  'The best simpler method, “{method}”, found {share}: {n} point fewer.|The best simpler method, “{method}”, found {share}: {n} points fewer.':
    'Das beste einfachere Verfahren, „{method}“, fand {share}: {n} Punkt weniger.|Das beste einfachere Verfahren, „{method}“, fand {share}: {n} Punkte weniger.',
  'The best simpler method, “{method}”, found {share}: {n} point more.|The best simpler method, “{method}”, found {share}: {n} points more.':
    'Das beste einfachere Verfahren, „{method}“, fand {share}: {n} Punkt mehr.|Das beste einfachere Verfahren, „{method}“, fand {share}: {n} Punkte mehr.',
  '{a} {b}': '{a} {b}',
  'The model takes {bytes} bytes; shoppers may be asked to load {most}.':
    'Das Modell braucht {bytes} Bytes; Kunden dürfen höchstens {most} laden müssen.',
  'The exported model names {share} of the products that the trained one does; {least} % is the least.':
    'Das exportierte Modell nennt {share} der Produkte, die das trainierte nennt; mindestens {least} % sind nötig.',
  'Too few visits to judge a model by: {pairs} predictions from {visits} held-out visits, at least {leastPairs} from {leastVisits} are needed. Until then recommendations rest on what products have in common and on what is popular.':
    'Zu wenige Besuche, um ein Modell zu beurteilen: {pairs} Vorhersagen aus {visits} zurückgehaltenen Besuchen; nötig sind mindestens {leastPairs} aus {leastVisits}. Bis dahin beruhen Empfehlungen darauf, was Produkte gemeinsam haben und was beliebt ist.',
  'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval).':
    'Klar schlechter als das Modell, das Kunden jetzt haben: {low} bis {high} Punkte Recall@20 (95-%-Intervall).',
  'Clearly worse than the baseline {model}: {low} to {high} points of recall@20 (95 % interval).':
    'Klar schlechter als das einfachere Verfahren {model}: {low} bis {high} Punkte Recall@20 (95-%-Intervall).',
  'Not clearly better than {model}, and it cannot explain itself: {low} to {high} points of recall@20 (95 % interval).':
    'Nicht klar besser als {model}, und es kann sich nicht erklären: {low} bis {high} Punkte Recall@20 (95-%-Intervall).',
  'Against {model} {low} to {high} points of recall@20 (95 % interval).':
    'Gegenüber {model} {low} bis {high} Punkte Recall@20 (95-%-Intervall).',
  '{found} of next products stood in its top 20.':
    '{found} der als Nächstes angesehenen Produkte standen unter seinen ersten 20.',
  'Against the release shoppers have now {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.':
    'Gegenüber dem Modell, das Kunden jetzt haben, {low} bis {high} Punkte Recall@20 (95-%-Intervall), an den {visits} Besuchen seither.',
  'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.':
    'Klar schlechter als das Modell, das Kunden jetzt haben: {low} bis {high} Punkte Recall@20 (95-%-Intervall), an den {visits} Besuchen seither.',
  'There is no history yet: recommendations rest on what products have in common and on what is new.':
    'Es gibt noch keinen Verlauf: Empfehlungen beruhen darauf, was Produkte gemeinsam haben und was neu ist.',
  'Not compared with the release shoppers have now: too few visits came after it, and it knows the earlier ones.':
    'Nicht mit dem Modell verglichen, das Kunden jetzt haben: Danach kamen zu wenige Besuche, und die früheren kennt es.',
  'Refreshed without a full training: {added} visits are new or changed, {removed} are gone or changed. Settings, and a network where there is one, are those of the last full training.':
    'Ohne volles Training aufgefrischt: {added} Besuche sind neu oder geändert, {removed} sind weg oder geändert. Einstellungen und, wo es eines gibt, das Netz sind die des letzten vollen Trainings.',
  'nothing to judge': 'nichts zu beurteilen',
  'last {n} days held out, all products ranked, each step counted as a view, expected rank under ties':
    'die letzten {n} Tage zurückgehalten, alle Produkte geordnet, jeder Schritt als Ansicht gezählt, bei Gleichstand der erwartete Rang',
  'newest {share} % of visits held out, all products ranked, each step counted as a view, expected rank under ties':
    'die neuesten {share} % der Besuche zurückgehalten, alle Produkte geordnet, jeder Schritt als Ansicht gezählt, bei Gleichstand der erwartete Rang',
  'newest half of the visits since the last full training held out, all products ranked, each step counted as a view, expected rank under ties':
    'die neuere Hälfte der Besuche seit dem letzten vollen Training zurückgehalten, alle Produkte geordnet, jeder Schritt als Ansicht gezählt, bei Gleichstand der erwartete Rang',
  'the training': 'Training',
  Training: 'Training',
  'Kindred trains models only after you agree. {link}.':
    'Kindred trainiert Modelle erst, wenn du zustimmst. {link}.',
  'Read what you would agree to': 'Lies, wozu du zustimmen würdest',
  'There was no training yet. The first one starts by itself once Kindred has read the catalogue and the orders.':
    'Es gab noch kein Training. Das erste beginnt von selbst, sobald Kindred Katalog und Bestellungen gelesen hat.',
  'Train now': 'Jetzt trainieren',
  'Train a new model?': 'Ein neues Modell trainieren?',
  'Kindred learns from the visits, orders and catalogue of this shop as they are now. The new model replaces the one in use only if it holds up against it and against simpler methods.':
    'Kindred lernt aus den Besuchen, Bestellungen und dem Katalog dieses Shops, wie sie jetzt sind. Das neue Modell ersetzt das genutzte nur, wenn es neben ihm und neben einfacheren Verfahren besteht.',
  'Stop training': 'Training stoppen',
  'Waiting to start': 'Wartet auf den Start',
  'The last training is done': 'Das letzte Training ist fertig',
  'The last training led to no release': 'Das letzte Training führte zu keiner Freigabe',
  'The last training failed': 'Das letzte Training ist fehlgeschlagen',
  'The last training was stopped': 'Das letzte Training wurde gestoppt',
  '{state}.': '{state}.',
  '{state}: {message}': '{state}: {message}',
  'Training progress': 'Fortschritt des Trainings',
  'How long it takes shows in a moment.': 'Wie lange es dauert, zeigt sich gleich.',
  'Less than a minute left.': 'Noch weniger als eine Minute.',
  'About {n} minute left.|About {n} minutes left.': 'Noch etwa {n} Minute.|Noch etwa {n} Minuten.',
  'About {n} hour left.|About {n} hours left.': 'Noch etwa {n} Stunde.|Noch etwa {n} Stunden.',
  'Waiting for its turn': 'Wartet, bis es an der Reihe ist',
  'Reading what the shop has seen': 'Liest, was der Shop erlebt hat',
  'Interrupted; goes on when the server is back': 'Unterbrochen; geht weiter, wenn der Server wieder da ist',
  'Comparing products': 'Vergleicht Produkte',
  'Counting what is seen together': 'Zählt, was zusammen angesehen wird',
  'Solving product by product': 'Rechnet Produkt für Produkt',
  'Looking one step further': 'Sieht einen Schritt weiter',
  'Learning what goes together': 'Lernt, was zusammenpasst',
  'Trying what suits this shop': 'Probiert, was zu diesem Shop passt',
  'Weighing the parts': 'Wägt die Teile ab',
  'Judging {model}': 'Prüft {model}',
  'Measuring what the ranking weights cost': 'Misst, was die Gewichtung kostet',
  'Listing related products': 'Listet ähnliche Produkte auf',
  'The gate lets it through': 'Die Prüfung ist bestanden',
  'The gate refuses it': 'Die Prüfung ist nicht bestanden',
  'A new model is active.': 'Ein neues Modell ist in Gebrauch.',
  'The model took in {n} visit without a full training.|The model took in {n} visits without a full training.':
    'Das Modell hat {n} Besuch ohne volles Training aufgenommen.|Das Modell hat {n} Besuche ohne volles Training aufgenommen.',
  'It forgot {n} visit without a trace.|It forgot {n} visits without a trace.':
    'Es hat {n} Besuch spurlos vergessen.|Es hat {n} Besuche spurlos vergessen.',
  'The new model was not released.': 'Das neue Modell wurde nicht freigegeben.',
  'The models before it had learned from data that was erased, and are deleted.':
    'Die Modelle davor hatten aus Daten gelernt, die gelöscht wurden, und sind gelöscht.',
  'You stopped it. The model in use stays as it is; the next training by itself is in a day.':
    'Du hast es gestoppt. Das genutzte Modell bleibt, wie es ist; das nächste Training von selbst ist in einem Tag.',
  'The training failed: {problem}': 'Das Training ist fehlgeschlagen: {problem}',
  'The training was interrupted {times} times and given up.':
    'Das Training wurde {times}-mal unterbrochen und aufgegeben.',
  'There is nothing to recommend yet: the catalogue is empty.':
    'Es gibt noch nichts zu empfehlen: Der Katalog ist leer.',
  'It needed more memory than it may have.': 'Es brauchte mehr Speicher, als es haben darf.',
  'Its process ended early ({how}).': 'Sein Prozess endete vorzeitig ({how}).',
  'Its process said something that is not in the agreed form.':
    'Sein Prozess hat etwas gesagt, das nicht die vereinbarte Form hat.',
  'Kindred may not learn from this shop: the merchant has not agreed to training, or has withdrawn it.':
    'Kindred darf aus diesem Shop nicht lernen: Die Zustimmung zum Training fehlt oder wurde zurückgezogen.',
  'This shop has no such release.': 'Dieser Shop hat keine solche Freigabe.',
  'There is no model to activate here: the gate did not let it through, or its bytes were deleted.':
    'Hier gibt es kein Modell, das sich nutzen ließe: Es hat die Prüfung nicht bestanden, oder seine Datei wurde gelöscht.',
  'This release has no model card.': 'Diese Freigabe hat keine Modellkarte.',
  'Products that go together': 'Produkte, die zusammenpassen',
  'The taste of a visit': 'Der Geschmack eines Besuchs',
  'The course of a visit': 'Der Verlauf eines Besuchs',
  'Several models as one': 'Mehrere Modelle als eines',
  'The model shoppers had then': 'Das damals genutzte Modell',
  'Best sellers for everyone': 'Bestseller für alle',
  'Seen in this visit, then best sellers': 'In diesem Besuch angesehen, dann Bestseller',
  'What followed the last product': 'Was auf das letzte Produkt folgte',
  'Products seen in the same visits': 'In denselben Besuchen angesehene Produkte',
  'What similar visits looked at': 'Was ähnliche Besuche angesehen haben',
  '{name} ({model})': '{name} ({model})',
  'The shop has no products yet, so there is nothing to recommend.':
    'Der Shop hat noch keine Produkte, also gibt es nichts zu empfehlen.',
  'No visitor was shown this model by chance beside another, so only the comparison above speaks for it.':
    'Keinem Besucher wurde dieses Modell nach Zufall neben einem anderen gezeigt, deshalb spricht nur der Vergleich oben dafür.',
  'To know, show it to some visitors first: {link}.':
    'Um es zu wissen, zeige es zuerst einem Teil der Besucher: {link}.',
  'plan an experiment with it': 'ein Experiment damit planen',
  'Use it all the same': 'Trotzdem nutzen',
};

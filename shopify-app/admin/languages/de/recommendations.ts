export const recommendations = {
  'your settings': 'deine Einstellungen',
  'Your changes were not saved': 'Deine Änderungen wurden nicht gespeichert',
  'Saved: shoppers get it within a minute or so': 'Gespeichert: Bei Kunden kommt es in etwa einer Minute an',
  'What counts beside relevance': 'Was neben der Relevanz zählt',
  'What a setting costs is measured by the next training, on visits that the model has not seen.':
    'Was eine Einstellung kostet, misst das nächste Training an Besuchen, die das Modell nicht gesehen hat.',
  'Measured for the model in use': 'Für das genutzte Modell gemessen',
  'That was with other settings than these; what these cost is measured by the next training.':
    'Das war mit anderen Einstellungen als diesen; was diese kosten, misst das nächste Training.',
  'Pinned first': 'Zuerst angeheftet',
  'Nothing is pinned: every row is chosen for its shopper.':
    'Nichts ist angeheftet: Jede Reihe wird für ihren Kunden ausgesucht.',
  'First in every row where they may stand, in this order: {n} product. They take places from what is chosen for the shopper, and say that the shop chose them.|First in every row where they may stand, in this order: {n} products. They take places from what is chosen for the shopper, and say that the shop chose them.':
    'Zuerst in jeder Reihe, in der sie stehen dürfen, in dieser Reihenfolge: {n} Produkt. Es nimmt dem, was für den Kunden ausgesucht wird, einen Platz und sagt, dass der Shop es ausgewählt hat.|Zuerst in jeder Reihe, in der sie stehen dürfen, in dieser Reihenfolge: {n} Produkte. Sie nehmen dem, was für den Kunden ausgesucht wird, Plätze und sagen, dass der Shop sie ausgewählt hat.',
  '(excluded below, so it is not shown)': '(unten ausgeschlossen, wird also nicht gezeigt)',
  '(not in the catalogue)': '(nicht im Katalog)',
  'Never recommended': 'Nie empfohlen',
  'No product is excluded. What you choose here is left out of every recommendation, whatever the model says.':
    'Kein Produkt ist ausgeschlossen. Was du hier auswählst, bleibt aus jeder Empfehlung heraus, was immer das Modell sagt.',
  'Left out of every recommendation, whatever the model says: {n} product.|Left out of every recommendation, whatever the model says: {n} products.':
    'Aus jeder Empfehlung herausgelassen, was immer das Modell sagt: {n} Produkt.|Aus jeder Empfehlung herausgelassen, was immer das Modell sagt: {n} Produkte.',
  'Choose pinned products': 'Angeheftete Produkte auswählen',
  'Remove {name} from pinned products': '{name} aus den angehefteten Produkten entfernen',
  'Choose excluded products': 'Ausgeschlossene Produkte auswählen',
  'Remove {name} from excluded products': '{name} aus den ausgeschlossenen Produkten entfernen',
  'Choose viewed products': 'Angesehene Produkte auswählen',
  'Remove {name} from viewed products': '{name} aus den angesehenen Produkten entfernen',
  'Choose products in the cart': 'Produkte im Warenkorb auswählen',
  'Remove {name} from products in the cart': '{name} aus dem Warenkorb entfernen',
  'Choose bought products': 'Gekaufte Produkte auswählen',
  'Remove {name} from bought products': '{name} aus den gekauften Produkten entfernen',
  'Shopify’s list of products did not open: {problem}':
    'Shopifys Produktliste ließ sich nicht öffnen: {problem}',
  'Show all {n} products': 'Alle {n} Produkte zeigen',
  'Move {name} up': '{name} nach oben schieben',
  Up: 'Nach oben',
  Remove: 'Entfernen',
  'Product {id}': 'Produkt {id}',
  'Where rows stand': 'Wo Reihen stehen',
  'Type, heading and number of products of a row are set in Shopify’s theme editor, which shows your shop as you change it. A link opens it with a row added; nothing changes until you save there.':
    'Art, Überschrift und Zahl der Produkte einer Reihe stellst du in Shopifys Theme-Editor ein, der deinen Shop dabei gleich zeigt. Ein Link öffnet ihn mit einer neuen Reihe; es ändert sich nichts, bis du dort speicherst.',
  Page: 'Seite',
  'Rows there now': 'Reihen dort',
  'Theme editor': 'Theme-Editor',
  'Add a row: product pages': 'Reihe hinzufügen: Produktseiten',
  'Add a row: home page': 'Reihe hinzufügen: Startseite',
  'Add a row: cart': 'Reihe hinzufügen: Warenkorb',
  'Add a row: collections': 'Reihe hinzufügen: Kollektionen',
  'Add a row: search without a result': 'Reihe hinzufügen: Suche ohne Ergebnis',
  'Add a row: page not found': 'Reihe hinzufügen: Seite nicht gefunden',
  'Shopify does not say': 'Shopify gibt keine Auskunft',
  None: 'Keine',
  '{n} row|{n} rows': '{n} Reihe|{n} Reihen',
  'What a row can show': 'Was eine Reihe zeigen kann',
  '{name}: {purpose}': '{name}: {purpose}',
  Preview: 'Vorschau',
  'the preview': 'Vorschau',
  'The preview could not be made': 'Die Vorschau konnte nicht erstellt werden',
  'What the shopper did': 'Was der Kunde getan hat',
  'Made up for the segment “{name}”': 'Erdacht für das Segment „{name}“',
  'Nothing can be told yet of what this segment turns to more than others do. The row below is that of the journey before.':
    'Noch lässt sich nicht sagen, was dieses Segment mehr anzieht als andere. Die Reihe unten ist die des Verlaufs davor.',
  'Nobody’s visit: {what}.': 'Von niemandem: {what}.',
  'A journey of your own': 'Ein eigener Verlauf',
  'A new visitor': 'Ein neuer Besucher',
  'Looked at {viewed}': 'Hat {viewed} angesehen',
  'Looked at {viewed} and has {inCart} in the cart': 'Hat {viewed} angesehen und {inCart} im Warenkorb',
  'Bought {bought} and looked at {viewed}': 'Hat {bought} gekauft und {viewed} angesehen',
  'Looked at, the last one now': 'Angesehen, das letzte gerade jetzt',
  'In the cart': 'Im Warenkorb',
  'Bought before': 'Früher gekauft',
  'The same for everyone, drawn by the theme.': 'Für alle gleich, vom Theme gezeichnet.',
  'Nothing of the model can be shown here; the theme fills the row with other products of the shop.':
    'Vom Modell lässt sich hier nichts zeigen; das Theme füllt die Reihe mit anderen Produkten des Shops.',
  'On the page of {title}.': 'Auf der Seite von {title}.',
  'In the cart.': 'Im Warenkorb.',
  'On the home page.': 'Auf der Startseite.',
  'From {price}': 'Ab {price}',
  'Kindred has not read your products yet, so there is nothing to recommend. They appear here by themselves.':
    'Kindred hat deine Produkte noch nicht gelesen, daher gibt es nichts zu empfehlen. Sie erscheinen hier von selbst.',
  'There is no model yet. Until the first one is released, rows start with what you pinned and go on with other products of the same collection, the same for everyone.':
    'Es gibt noch kein Modell. Bis das erste freigegeben ist, beginnen Reihen mit dem, was du angeheftet hast, und gehen mit anderen Produkten derselben Kollektion weiter, für alle gleich.',
  'This model runs in ONNX Runtime on shoppers’ devices, which is not loaded here. The rows above are those that the theme draws for everyone.':
    'Dieses Modell läuft auf den Geräten der Kunden in ONNX Runtime, das hier nicht geladen wird. Oben stehen die Reihen, die das Theme für alle zeichnet.',
  'With your changes, which are not saved.': 'Mit deinen Änderungen, die nicht gespeichert sind.',
  'Just what shoppers get now.': 'Genau das, was Kunden jetzt bekommen.',
  'Saved; shoppers get it within a minute or so.':
    'Gespeichert; bei Kunden kommt es in etwa einer Minute an.',
  'Ranked here by the model that shoppers’ devices run: release {release} of {date}, SHA-256 {artifact}…, item table {table}…':
    'Hier geordnet von dem Modell, das auf den Geräten der Kunden läuft: Freigabe {release} vom {date}, SHA-256 {artifact}…, Produkttabelle {table}…',
  'A device would refuse what the server answered: {problem}.':
    'Ein Gerät würde die Antwort des Servers zurückweisen: {problem}.',
  'The model could not be fetched: the server answered {status}.':
    'Das Modell konnte nicht abgerufen werden: Der Server hat mit {status} geantwortet.',
  'Weights are numbers from 0 to 1; at most 1,000 products are excluded, and at most 10 pinned.':
    'Gewichte sind Zahlen von 0 bis 1; höchstens 1.000 Produkte sind ausgeschlossen und höchstens 10 angeheftet.',
  'A preview that was shared with you': 'Eine Vorschau, die mit dir geteilt wurde',
  'Placement and journey are those of the link.': 'Platzierung und Verlauf sind die aus dem Link.',
  'Placement and journey are those of the link. It was made with release {release}; this page shows the model that shoppers get now, so the products may differ.':
    'Platzierung und Verlauf sind die aus dem Link. Er wurde mit der Freigabe {release} gemacht; diese Seite zeigt das Modell, das Kunden jetzt bekommen, also können die Produkte andere sein.',
  'The link to a shared preview is not complete, or cannot be read. This is the usual preview.':
    'Der Link zu einer geteilten Vorschau ist unvollständig oder nicht lesbar. Das hier ist die gewöhnliche Vorschau.',
  'Products stand in the order of the model alone: no weight is set, so nothing is given up.':
    'Die Produkte stehen allein in der Reihenfolge des Modells: Es ist nichts gewichtet, also wird nichts aufgegeben.',
  '{a}, {b}': '{a}, {b}',
  'variety {weight}': 'Vielfalt {weight}',
  'novelty {weight}': 'Neuheit {weight}',
  'stock {weight}': 'Bestand {weight}',
  'margin {weight}': 'Marge {weight}',
  'With {weights}, the product that a shopper turned to next stood among the first 20 in {with} of {pairs} cases, without in {without}: {difference}.':
    'Mit {weights} stand das Produkt, dem sich ein Kunde als Nächstes zuwandte, in {with} von {pairs} Fällen unter den ersten 20, ohne in {without}: {difference}.',
  'How near the top it stood (100 is always first) went from {without} to {with}: {difference}.':
    'Wie weit oben es stand (100 heißt immer zuerst), änderte sich von {without} auf {with}: {difference}.',
  'The first four products are of {with} different types on average instead of {without}.':
    'Die ersten vier Produkte gehören im Schnitt zu {with} verschiedenen Arten statt zu {without}.',
  'a difference that chance alone could make ({low} to {high} points, 95 % interval)':
    'ein Unterschied, den auch der Zufall machen könnte ({low} bis {high} Punkte, 95-%-Intervall)',
  'a loss of {least} to {most} points (95 % interval)':
    'ein Verlust von {least} bis {most} Punkten (95-%-Intervall)',
  'a gain of {least} to {most} points (95 % interval)':
    'ein Gewinn von {least} bis {most} Punkten (95-%-Intervall)',
  'what fits everything they looked at, put in the cart or bought. For any page.':
    'was zu allem passt, was angesehen, in den Warenkorb gelegt oder gekauft wurde. Für jede Seite.',
  'what goes with the product of the page. For product pages.':
    'was zum Produkt der Seite passt. Für Produktseiten.',
  'what goes with it and is of another product type. For product pages and the cart.':
    'was dazu passt und eine andere Produktart hat. Für Produktseiten und den Warenkorb.',
  'what this device remembers, newest first. No model runs, and nothing is pinned.':
    'was dieses Gerät sich gemerkt hat, das Neueste zuerst. Ohne Modell und ohne Angeheftetes.',
  'what was bought before. No model runs, and nothing is pinned.':
    'was schon gekauft wurde. Ohne Modell und ohne Angeheftetes.',
  'Because you viewed {title}': 'Weil du „{title}“ angesehen hast',
  'Because {title} is in your cart': 'Weil „{title}“ in deinem Warenkorb liegt',
  'Because you bought {title}': 'Weil du „{title}“ gekauft hast',
  'You looked at this': 'Das hast du angesehen',
  'You bought this': 'Das hast du gekauft',
  'Popular in this shop': 'In diesem Shop beliebt',
  'Chosen by this shop': 'Von diesem Shop ausgewählt',
};

export const home = {
  'your shop’s overview': 'Übersicht deines Shops',
  'Good to know|{n} things to know': 'Gut zu wissen|{n} Dinge, die du wissen solltest',
  'Your shop now': 'Dein Shop jetzt',
  'in the synced catalogue': 'im abgeglichenen Katalog',
  'of the last 60 days': 'der letzten 60 Tage',
  'allowed by shoppers, last 24 hours': 'von Kunden erlaubt, letzte 24 Stunden',
  'allowed by shoppers, last 24 hours; refused: {list}':
    'von Kunden erlaubt, letzte 24 Stunden; abgelehnt: {list}',
  'None yet': 'Noch keines',
  'related products stand in': 'ähnliche Produkte vertreten es',
  'since {date}': 'seit {date}',
  'What next': 'Wie es weitergeht',
  'Everything is set up. Look at {activity} right now, or at {models} with simpler methods.':
    'Alles ist eingerichtet. Sieh dir an, {activity}, oder {models}, mit einfacheren Verfahren verglichen.',
  'what happens on your storefront': 'was in deinem Shop gerade geschieht',
  'how the model compares': 'wie gut das Modell ist',
  'Set-up': 'Einrichtung',
  '{done} of {steps} steps done': '{done} von {steps} Schritten erledigt',
  'Set-up steps done': 'Erledigte Schritte der Einrichtung',
  'Cannot be told': 'Nicht feststellbar',
  'Under way': 'Läuft',
  'To do': 'Zu tun',
  'Kindred is installed': 'Kindred ist installiert',
  'Your storefront knows where to find its models.': 'Dein Shop weiß, wo er seine Modelle findet.',
  'Read your catalogue and orders': 'Katalog und Bestellungen lesen',
  'Products, and the orders of the last 60 days.': 'Produkte und die Bestellungen der letzten 60 Tage.',
  'Connect the web pixel': 'Das Web-Pixel verbinden',
  'It sends what shoppers allow to be counted, and nothing else.':
    'Es sendet, was Kunden zu zählen erlauben, und sonst nichts.',
  'Kindred learns for your shop alone, and only after you agree.':
    'Kindred lernt nur für deinen Shop, und erst, wenn du zustimmst.',
  'Read and decide': 'Lesen und entscheiden',
  'Switch Kindred on in your theme': 'Kindred im Theme einschalten',
  'Turn on the app embed, add the recommendations block to the product page, and save.':
    'Schalte die App-Einbettung ein, füge der Produktseite den Block mit Empfehlungen hinzu und speichere.',
  'Open theme editor': 'Theme-Editor öffnen',
  'Release the first model': 'Das erste Modell freigeben',
  'It is trained, compared with simpler methods, and released if it holds up.':
    'Es wird trainiert, mit einfacheren Verfahren verglichen und freigegeben, wenn es standhält.',
  'See models': 'Modelle ansehen',
  'Your plan': 'Dein Tarif',
  'Compare plans': 'Tarife vergleichen',
  'This shop had {orders} orders in the last 30 days; on the {plan} plan models are trained by themselves up to {limit}. Recommendations go on with the model in use, and you can train under Models whenever you like.':
    'Dieser Shop hatte in den letzten 30 Tagen {orders} Bestellungen; im Tarif {plan} werden Modelle bis {limit} von selbst trainiert. Die Empfehlungen gehen mit dem genutzten Modell weiter, und unter Modelle kannst du trainieren, wann immer du willst.',
  'This shop had {orders} orders in the last 30 days. On the {plan} plan models are trained by themselves up to {limit}; past that you train them yourself under Models. Recommendations go on either way.':
    'Dieser Shop hatte in den letzten 30 Tagen {orders} Bestellungen. Im Tarif {plan} werden Modelle bis {limit} von selbst trainiert; darüber trainierst du sie selbst unter Modelle. Die Empfehlungen gehen so oder so weiter.',
  'Set-up did not finish: {problem}': 'Die Einrichtung wurde nicht fertig: {problem}',
  'The catalogue is being read. This takes a moment in a large shop.':
    'Der Katalog wird gelesen. In einem großen Shop dauert das einen Moment.',
  'Kindred does not learn yet: it waits for your agreement to train models for this shop.':
    'Kindred lernt noch nicht: Es wartet auf deine Zustimmung, Modelle für diesen Shop zu trainieren.',
  'With one product there is little to choose from; recommendations gain from more.|With {n} products there is little to choose from; recommendations gain from more.':
    'Bei einem Produkt gibt es wenig auszuwählen; Empfehlungen gewinnen mit mehr.|Bei {n} Produkten gibt es wenig auszuwählen; Empfehlungen gewinnen mit mehr.',
  'There is no history yet. Until visits come in, recommendations rest on what products have in common.':
    'Es gibt noch keinen Verlauf. Bis Besuche eintreffen, beruhen Empfehlungen auf dem, was Produkte gemeinsam haben.',
  'No visits have come in yet. Until then recommendations rest on the only order of the last 60 days.|No visits have come in yet. Until then recommendations rest on the {n} orders of the last 60 days.':
    'Es sind noch keine Besuche eingetroffen. Bis dahin beruhen Empfehlungen auf der einzigen Bestellung der letzten 60 Tage.|Es sind noch keine Besuche eingetroffen. Bis dahin beruhen Empfehlungen auf den {n} Bestellungen der letzten 60 Tage.',
  'On {day} a customer asked for their data (request {request}). Kindred holds {orders} of their orders, without any name or address, and {events} events of the devices that placed them. Download the answer under Privacy.':
    'Am {day} hat ein Kunde nach seinen Daten gefragt (Anfrage {request}). Kindred hat {orders} seiner Bestellungen, ohne Namen oder Adresse, und {events} Ereignisse der Geräte, die sie aufgegeben haben. Lade die Antwort unter Datenschutz herunter.',
};

export const kpis = {
  'Measured visits': 'Gemessene Besuche',
  'Visits in which something was measured': 'Besuche, bei denen etwas gemessen wurde',
  'Visits whose shoppers do not allow measuring are not in it. If more shoppers allow it, this rises although no more of them come.':
    'Besuche, deren Kunden das Messen nicht erlauben, fehlen darin. Erlauben es mehr Kunden, steigt die Zahl, obwohl nicht mehr kommen.',
  'Visitors a day': 'Besucher pro Tag',
  'Visitors of each day': 'Besucher jedes Tages',
  'Days of the range': 'Tage des Zeitraums',
  'A visitor is a browser: somebody with a phone and a laptop counts as two. Today counts as far as it has come.':
    'Ein Besucher ist ein Browser: Wer Telefon und Laptop benutzt, zählt als zwei. Der heutige Tag zählt, so weit er gekommen ist.',
  Conversion: 'Conversion',
  'Visits with an order': 'Besuche mit einer Bestellung',
  'Who looks in one visit and buys in the next counts as one visit without an order and one with. Orders that were cancelled later still count.':
    'Wer bei einem Besuch schaut und beim nächsten kauft, zählt als ein Besuch ohne und einer mit Bestellung. Später stornierte Bestellungen zählen mit.',
  'Conversion of visitors': 'Conversion der Besucher',
  'Visitors with an order': 'Besucher mit einer Bestellung',
  'Who looks on one day and buys on another lowers it, as does who looks on a phone and buys on a laptop.':
    'Wer an einem Tag schaut und an einem anderen kauft, senkt sie; ebenso, wer am Telefon schaut und am Laptop kauft.',
  'Average order value': 'Durchschnittlicher Bestellwert',
  'What was paid for the products of measured orders':
    'Was für die Produkte gemessener Bestellungen bezahlt wurde',
  'Measured orders in your shop’s currency': 'Gemessene Bestellungen in der Währung deines Shops',
  'After discounts, without shipping, and before returns. Orders in other currencies are left out. One very large order can move it.':
    'Nach Rabatten, ohne Versand und vor Rückgaben. Bestellungen in anderen Währungen bleiben außen vor. Eine einzige sehr große Bestellung kann den Wert verschieben.',
  'Revenue a visitor': 'Umsatz pro Besucher',
  'Most visitors buy nothing and a few buy much, so it swings: look at the interval before you compare. Orders in other currencies count as nothing.':
    'Die meisten Besucher kaufen nichts und wenige viel, darum schwankt der Wert: Sieh vor dem Vergleichen auf das Intervall. Bestellungen in anderen Währungen zählen als null.',
  'Add-to-cart rate': 'Warenkorbrate',
  'Visits that put something into the cart': 'Besuche, bei denen etwas in den Warenkorb kam',
  'Also what was taken out again counts. “Buy now” buttons that skip the cart may not be seen.':
    'Auch was wieder herausgenommen wurde, zählt. „Jetzt kaufen“-Knöpfe, die den Warenkorb überspringen, werden womöglich nicht gesehen.',
  'Cart-to-order rate': 'Vom Warenkorb zur Bestellung',
  'Of these, visits with an order': 'Davon Besuche mit einer Bestellung',
  'A cart that is filled in one visit and bought in a later one counts as left behind.':
    'Ein Warenkorb, der bei einem Besuch gefüllt und bei einem späteren gekauft wird, zählt als zurückgelassen.',
  'Searches without a result': 'Suchen ohne Treffer',
  'Searches that found nothing': 'Suchen, die nichts fanden',
  'Searches in measured visits': 'Suchen in gemessenen Besuchen',
  'Somebody who tries several spellings counts several times. What was searched for is not collected.':
    'Wer mehrere Schreibweisen versucht, zählt mehrfach. Wonach gesucht wurde, wird nicht erfasst.',
  'Repeat visits': 'Wiederholte Besuche',
  'Visits of somebody who was here in the 7 days before':
    'Besuche von jemandem, der in den 7 Tagen davor hier war',
  'Browsers forget, and people change devices: somebody who came back as a stranger is not known. In the first week after the start it is too low.':
    'Browser vergessen, und Menschen wechseln Geräte: Wer als Unbekannter zurückkommt, wird nicht erkannt. In der ersten Woche nach dem Start ist der Anteil zu niedrig.',
  'Reach of recommendations': 'Reichweite der Empfehlungen',
  'Visits that had recommendations in view': 'Besuche, bei denen Empfehlungen im Bild waren',
  'Short visits reach few pages with recommendations: when they become more, this falls by itself.':
    'Kurze Besuche erreichen wenige Seiten mit Empfehlungen: Werden sie mehr, sinkt der Anteil von selbst.',
  'Click-through of recommendations': 'Klickrate der Empfehlungen',
  'Of these, those in which a product was clicked': 'Davon die, in denen ein Produkt angeklickt wurde',
  'Recommendations that were at least half in view for a second':
    'Empfehlungen, die eine Sekunde lang mindestens zur Hälfte im Bild waren',
  'To the recommendation that was clicked': 'Der Empfehlung, die angeklickt wurde',
  'Places high on a page are clicked more, whatever stands in them. A click shows interest, not that it led to anything.':
    'Plätze weit oben auf einer Seite werden öfter angeklickt, was immer darin steht. Ein Klick zeigt Interesse, nicht dass er zu etwas geführt hat.',
  'Influenced revenue': 'Beeinflusster Umsatz',
  'What was paid for products after a click on their recommendation':
    'Was für Produkte nach einem Klick auf ihre Empfehlung bezahlt wurde',
  'Influenced is not caused: many would have found and bought the product anyway. Only a test with a group that sees no recommendations can tell.':
    'Beeinflusst heißt nicht verursacht: Viele hätten das Produkt ohnehin gefunden und gekauft. Das zeigt nur ein Test mit einer Gruppe, die keine Empfehlungen sieht.',
  'Influenced share of orders': 'Anteil beeinflusster Bestellungen',
  'Orders with a product that was clicked as a recommendation before':
    'Bestellungen mit einem Produkt, das zuvor als Empfehlung angeklickt wurde',
  'Measured orders': 'Gemessene Bestellungen',
  'Influenced is not caused. Who sees more recommendations also clicks more, and buys more anyway.':
    'Beeinflusst heißt nicht verursacht. Wer mehr Empfehlungen sieht, klickt auch mehr und kauft ohnehin mehr.',
  'Attach rate': 'Zusatzkaufrate',
  'Orders with at least two different products': 'Bestellungen mit mindestens zwei verschiedenen Produkten',
  'Two sizes or colours of one product count as one product; sets count as what they are sold as.':
    'Zwei Größen oder Farben eines Produkts zählen als ein Produkt; Sets zählen als das, als was sie verkauft werden.',
  'Catalogue shown in recommendations': 'In Empfehlungen gezeigter Katalog',
  'Different products that recommendations showed on a day':
    'Verschiedene Produkte, die Empfehlungen an einem Tag zeigten',
  'Products of the catalogue': 'Produkte des Katalogs',
  'It grows with the number of visits: compare days that are about as busy.':
    'Der Anteil wächst mit der Zahl der Besuche: Vergleiche Tage, an denen etwa gleich viel los ist.',
  'Orders from measured visits': 'Bestellungen aus gemessenen Besuchen',
  'Of these, those that a measured visit told of': 'Davon die, von denen ein gemessener Besuch berichtet hat',
  'Shopify’s orders without cancelled ones': 'Shopifys Bestellungen ohne stornierte',
  'By the order’s number': 'Über die Nummer der Bestellung',
  'How many shoppers allow measuring, told by those who buy; others may allow it less often. Orders that were not placed in your online store lower it.':
    'Wie viele Kunden das Messen erlauben, an denen abgelesen, die kaufen; andere erlauben es vielleicht seltener. Bestellungen, die nicht in deinem Onlineshop aufgegeben wurden, senken den Anteil.',
  'Visits that began on these days (UTC)': 'Besuche, die an diesen Tagen begannen (UTC)',
  'Each day (UTC) by itself: who comes on two days counts twice':
    'Jeder Tag (UTC) für sich: Wer an zwei Tagen kommt, zählt zweimal',
  'Orders placed in visits that began on these days (UTC)':
    'Bestellungen aus Besuchen, die an diesen Tagen begannen (UTC)',
  'Orders that Shopify dates to these days (UTC), of the last 60 days':
    'Bestellungen, die Shopify auf diese Tage (UTC) datiert, aus den letzten 60 Tagen',
  'Both 95 % intervals as one (Newcombe)': 'Beide 95-%-Intervalle als eines (Newcombe)',
  'How much the days of each period differ among themselves (Welch). Weekends are part of that; what lasts for days, such as a sale, is not.':
    'Wie sehr sich die Tage jedes Zeitraums untereinander unterscheiden (Welch). Wochenenden gehören dazu; was tagelang anhält, etwa eine Aktion, nicht.',
  'None is needed': 'Keine nötig',
  'To the visit in which it happened': 'Dem Besuch, in dem es geschah',
  'To a recommendation of the same product that the same visitor clicked in the 24 hours before the order':
    'Einer Empfehlung desselben Produkts, die derselbe Besucher in den 24 Stunden vor der Bestellung angeklickt hat',
  'The first day comes after the last one.': 'Der erste Tag liegt nach dem letzten.',
  'The last day is still to come.': 'Der letzte Tag liegt noch in der Zukunft.',
  'Choose at most {n} days.': 'Wähle höchstens {n} Tage.',
};

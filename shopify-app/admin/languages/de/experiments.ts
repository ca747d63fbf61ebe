export const experiments = {
  'Recommendations as they are now': 'Empfehlungen wie bisher',
  'The theme’s own row': 'Die Reihe des Themes',
  'The shop’s best sellers': 'Die Bestseller des Shops',
  'What Shopify itself recommends': 'Was Shopify selbst empfiehlt',
  'Nothing: the place stays empty': 'Nichts: Der Platz bleibt leer',
  'Recommendations, changed': 'Empfehlungen, geändert',
  Phones: 'Telefone',
  'Computers and tablets': 'Computer und Tablets',
  'Visitors who order': 'Besucher, die bestellen',
  'Revenue per visitor': 'Umsatz je Besucher',
  'Orders per visitor': 'Bestellungen je Besucher',
  'Average order value': 'Durchschnittlicher Bestellwert',
  'Visitors who put something in the cart': 'Besucher, die etwas in den Warenkorb legen',
  'Visitors who click a recommendation': 'Besucher, die eine Empfehlung anklicken',
  'Judged once, on the last day': 'Einmal beurteilt, am letzten Tag',
  'Finds the most in the fewest days. Until the last day nothing is called: whoever looks every day and stops at a good moment finds what is not there.':
    'Findet in den wenigsten Tagen am meisten. Bis zum letzten Tag wird nichts entschieden: Wer täglich nachsieht und im guten Moment aufhört, findet, was nicht da ist.',
  'May be looked at, and stopped, any day': 'Darf jeden Tag angesehen und beendet werden',
  'Its intervals are wider, so that looking every day does no harm. It takes longer to find the same.':
    'Die Intervalle sind breiter, damit tägliches Nachsehen nicht schadet. Dasselbe zu finden dauert länger.',
  'Nothing can be tried before recommendations run in your shop: {link}.':
    'Bevor in deinem Shop Empfehlungen laufen, lässt sich nichts ausprobieren: {link}.',
  'see what is left to do': 'sieh nach, was noch zu tun ist',
  'Recommendations against the theme’s own row': 'Empfehlungen gegen die Reihe des Themes',
  'Tells whether choosing for each visitor sells more than one row that is the same for everyone.':
    'Zeigt, ob eine Auswahl für jeden Besucher mehr verkauft als eine Reihe, die für alle gleich ist.',
  'Another heading': 'Eine andere Überschrift',
  'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.':
    'Ein paar Wörter entscheiden, ob eine Reihe auffällt. Das zeigt sich in Klicks, also weiß man es bald.',
  'More variety': 'Mehr Vielfalt',
  'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.':
    'Mehr Arten von Produkten in einer Reihe: mehr zu entdecken, aber weniger von dem, was am besten passt. Was mehr zählt, zeigt nur ein Versuch.',
  'All experiments': 'Alle Experimente',
  'What is tried': 'Was ausprobiert wird',
  'What next': 'Wie es weitergeht',
  'At most {n} letter, please.|At most {n} letters, please.':
    'Bitte höchstens {n} Zeichen.|Bitte höchstens {n} Zeichen.',
};

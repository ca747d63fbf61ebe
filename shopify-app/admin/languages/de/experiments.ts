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
  'The shares of the variations must add up to 100 %.':
    'Die Anteile der Varianten müssen zusammen 100 % ergeben.',
  'Each variation needs a share of at least 1 %.': 'Jede Variante braucht einen Anteil von mindestens 1 %.',
  'Give each variation a name of its own.': 'Gib jeder Variante einen eigenen Namen.',
  'An audience that nobody is part of meets nothing.':
    'Einem Publikum, zu dem niemand gehört, begegnet nichts.',
  '“{name}” changes nothing: say what it changes, or choose “as it is”.':
    '„{name}“ ändert nichts: Sag, was sich ändert, oder wähle „wie bisher“.',
  'The model of “{name}” is not there any more, or the gate did not let it through.':
    'Das Modell von „{name}“ gibt es nicht mehr, oder die Prüfung hat es nicht zugelassen.',
  'Amounts cannot be counted before Kindred knows the shop’s currency.':
    'Beträge lassen sich erst zählen, wenn Kindred die Währung des Shops kennt.',
  'Margin cannot be counted: Shopify knows of no product what it costs.':
    'Die Marge lässt sich nicht zählen: Shopify kennt von keinem Produkt die Kosten.',
  'Where nothing is shown nobody can click: choose another goal.':
    'Wo nichts gezeigt wird, kann niemand klicken: Wähle ein anderes Ziel.',
  'This shop has no such experiment.': 'Dieser Shop hat kein solches Experiment.',
  'What has started cannot be changed any more: stop it, and make another.':
    'Was gestartet ist, lässt sich nicht mehr ändern: Beende es und lege ein neues an.',
  'It does not run.': 'Es läuft nicht.',
  'Only what has ended can be put into the archive.': 'Nur was beendet ist, kann ins Archiv.',
  'Stop it first.': 'Beende es zuerst.',
  'It has started already.': 'Es ist schon gestartet.',
  'At most {n} experiments and campaigns can run at a time: stop one first.':
    'Höchstens {n} Experimente und Kampagnen können gleichzeitig laufen: Beende zuerst eines davon.',
  'Not so many visitors are left in the group “{group}”: stop one of its experiments, or choose a smaller share.':
    'In der Gruppe „{group}“ sind nicht so viele Besucher übrig: Beende eines ihrer Experimente oder wähle einen kleineren Anteil.',
  'Devices cannot tell one of these segments: it is too small, follows a rule of your own, or is found anew tonight.':
    'Geräte können eines dieser Segmente nicht erkennen: Es ist zu klein, folgt einer eigenen Regel oder wird heute Nacht neu gefunden.',
  'Every page would carry too much: stop another experiment first.':
    'Jede Seite hätte zu viel zu tragen: Beende zuerst ein anderes Experiment.',
  'Recommendations have to run in the shop before anything can be tried.':
    'Bevor sich etwas ausprobieren lässt, müssen im Shop Empfehlungen laufen.',
  'Kindred keeps no country, language or device of past visitors, so this counts all of them: fewer will meet it.':
    'Kindred behält von früheren Besuchern weder Land noch Sprache noch Gerät, deshalb zählt dies alle: Weniger werden ihm begegnen.',
  'Shopify knows of no product what it costs, so margin is not watched.':
    'Shopify kennt von keinem Produkt die Kosten, deshalb wird die Marge nicht beobachtet.',
  'An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.':
    'Ein Experiment braucht einen Namen, zwei bis sechs Varianten mit je einem Anteil, ein Ziel und 1 bis 90 Tage.',
};

export const insights = {
  'Searches that find nothing': 'Suchen, die nichts finden',
  'Seven whole weeks with at least 30 searches each': 'Sieben ganze Wochen mit je mindestens 30 Suchen',
  'The last two weeks are compared with those before on a logarithmic scale (one-sided t-test); what was searched for is not collected.':
    'Die letzten zwei Wochen werden auf einer logarithmischen Skala mit denen davor verglichen (einseitiger t-Test); wonach gesucht wurde, wird nicht erfasst.',
  'Products went out of the shop on purpose; or the next weeks are as before.':
    'Produkte wurden absichtlich aus dem Shop genommen, oder die nächsten Wochen sind wie zuvor.',
  'More searches find nothing': 'Mehr Suchen finden nichts',
  'Of the searches of the last two weeks {now} found nothing; before it was {before}. Look whether products, their other names, or common misspellings are missing from your shop’s search.':
    'Von den Suchen der letzten zwei Wochen fanden {now} nichts, davor waren es {before}. Sieh nach, ob der Suche deines Shops Produkte, andere Namen dafür oder häufige Schreibfehler fehlen.',
  'Last two weeks': 'Letzte zwei Wochen',
  'Usual in the weeks before': 'Üblich in den Wochen davor',
  'Rising and falling interests': 'Steigendes und sinkendes Interesse',
  'Eight weeks in which enough visitors had to do with a product or its type':
    'Acht Wochen, in denen genügend Besucher mit einem Produkt oder seiner Art zu tun hatten',
  'A line through the weekly shares on a logarithmic scale (t-test), beside how all others moved; weeks that resemble the week before count for less.':
    'Eine Gerade durch die Anteile der Wochen auf einer logarithmischen Skala (t-Test), gemessen daran, wie sich alle anderen bewegten; Wochen, die der vorigen ähneln, zählen weniger.',
  'The season explains it; or the next weeks break the line.':
    'Die Jahreszeit erklärt es, oder die nächsten Wochen folgen der Geraden nicht.',
  'Interest in {what} rises': 'Das Interesse an {what} steigt',
  'Interest in {what} falls': 'Das Interesse an {what} sinkt',
  'In {count} weeks the share of visitors who have to do with it (look at it, have it in the cart or order it) changed by {share}, as a line through the weeks tells it.':
    'In {count} Wochen änderte sich der Anteil der Besucher, die damit zu tun haben (es ansehen, im Warenkorb haben oder bestellen), um {share}, wie eine Gerade durch die Wochen zeigt.',
  'Change over these weeks': 'Änderung über diese Wochen',
  'Products that one segment loves and another ignores':
    'Produkte, die ein Segment liebt und ein anderes übersieht',
  'Segments, and products that enough visitors of a segment had to do with':
    'Segmente, und Produkte, mit denen genügend Besucher eines Segments zu tun hatten',
  'Each week the share of a segment’s visitors who have to do with the product is compared with everyone else’s of that week (Mantel-Haenszel test). People who come again, and weeks that differ, count for less.':
    'Woche für Woche wird der Anteil der Besucher des Segments, die mit dem Produkt zu tun haben, mit dem aller anderen verglichen (Mantel-Haenszel-Test). Wer wiederkommt, und Wochen, die sich unterscheiden, zählen weniger.',
  'The product was shown to this segment only, in a newsletter for example; or the difference is gone in the weeks to come.':
    'Das Produkt wurde nur diesem Segment gezeigt, etwa in einem Newsletter, oder der Unterschied verschwindet in den nächsten Wochen.',
  '{segment}: drawn to {product}': '{segment}: angezogen von {product}',
  '{segment}: passes by {product}': '{segment}: geht an {product} vorbei',
  'Of its visitors {here} have to do with it in a week (look at it, have it in the cart or order it), of everyone else {others}. A product in the middle of the list gets {times} times as much from this segment as from everyone else.':
    'Von seinen Besuchern haben {here} in einer Woche damit zu tun (sehen es an, haben es im Warenkorb oder bestellen es), von allen anderen {others}. Ein Produkt in der Mitte der Liste bekommt von diesem Segment {times}-mal so viel wie von allen anderen.',
  'This segment': 'Dieses Segment',
  'Everyone else': 'Alle anderen',
  '{segment}: few visits come to a product': '{segment}: wenige Besuche kommen zu einem Produkt',
  '{segment}: little is put into the cart': '{segment}: wenig kommt in den Warenkorb',
  '{segment}: carts are left behind': '{segment}: Warenkörbe bleiben zurück',
  'Where a segment turns back': 'Wo ein Segment umkehrt',
  'Segments, and a hundred visits of a segment that came to a step':
    'Segmente, und hundert Besuche eines Segments, die bis zu einem Schritt kamen',
  'Each week the segment is compared with everyone else of the same week (Mantel-Haenszel test). Visits of one person, and weeks that differ, count for less.':
    'Woche für Woche wird das Segment mit allen anderen derselben Woche verglichen (Mantel-Haenszel-Test). Besuche derselben Person, und Wochen, die sich unterscheiden, zählen weniger.',
  'Shoppers of this segment come for something else than buying here; or the difference is gone in the weeks to come.':
    'Kunden dieses Segments kommen aus anderen Gründen, als hier zu kaufen, oder der Unterschied verschwindet in den nächsten Wochen.',
  'Of its visits {here} come to a product, of everyone else’s {others}.':
    'Von seinen Besuchen kommen {here} zu einem Produkt, von denen aller anderen {others}.',
  'Its visits that put something into the cart are {here} of those that look at a product, everyone else’s {others}.':
    'Seine Besuche, die etwas in den Warenkorb legen, sind {here} derer, die ein Produkt ansehen, die aller anderen {others}.',
  'Its visits with an order are {here} of those that put something into the cart, everyone else’s {others}. Orders from an older cart count, too.':
    'Seine Besuche mit einer Bestellung sind {here} derer, die etwas in den Warenkorb legen, die aller anderen {others}. Auch Bestellungen aus einem älteren Warenkorb zählen.',
  'Slots that earn less than their place': 'Empfehlungsplätze, die weniger bringen als ihre Lage',
  'Three slots with 500 impressions each in eight weeks':
    'Drei Empfehlungsplätze mit je 500 Einblendungen in acht Wochen',
  'The slot’s click-through is compared with what the other slots let expect of it, and with how much they differ among themselves (empirical Bayes).':
    'Die Klickrate des Empfehlungsplatzes wird damit verglichen, was die anderen Plätze erwarten lassen, und damit, wie sehr sie sich untereinander unterscheiden (empirischer Bayes).',
  'The slot stands where few can see it, or where nobody needs it; or its block was changed meanwhile.':
    'Der Platz steht, wo ihn wenige sehen oder niemand ihn braucht, oder sein Block wurde inzwischen geändert.',
  'Slot {slot}: seldom clicked': 'Empfehlungsplatz {slot}: selten angeklickt',
  'Of the times it was seen it was clicked {own}; the other slots let expect {expected}.':
    'Bei {own} der Male, die er zu sehen war, wurde er angeklickt; die anderen Plätze lassen {expected} erwarten.',
  'Click-through of this slot': 'Klickrate dieses Platzes',
  'Click-through of the other slots': 'Klickrate der anderen Plätze',
  'What changed': 'Was sich geändert hat',
  'Six whole weeks of measured visits': 'Sechs ganze Wochen gemessener Besuche',
  'Whole weeks are compared on a logarithmic scale (t-test); how much weeks differ is taken from the weeks before.':
    'Ganze Wochen werden auf einer logarithmischen Skala verglichen (t-Test); wie sehr Wochen sich unterscheiden, zeigen die Wochen davor.',
  'A holiday, a sale or a change of what shoppers allow to be measured explains it; or the next week is as before.':
    'Ein Feiertag, eine Aktion oder eine Änderung dessen, was Kunden zu messen erlauben, erklärt es, oder die nächste Woche ist wie zuvor.',
  '{figure}: down by {share}': '{figure}: um {share} gesunken',
  '{figure}: up by {share}': '{figure}: um {share} gestiegen',
  'The week from {day} differs from the {count} weeks before it by more than they differ from each other.':
    'Die Woche ab {day} weicht von den {count} Wochen davor stärker ab, als diese voneinander abweichen.',
  'Last week': 'Letzte Woche',
  Days: 'Tage',
  'The last {n} days': 'Die letzten {n} Tage',
  'From one day to another': 'Von Tag bis Tag',
  'From (year-month-day)': 'Von (Jahr-Monat-Tag)',
  'To (year-month-day)': 'Bis (Jahr-Monat-Tag)',
  'These are no two days, first to last.': 'Das sind keine zwei Tage, der erste zuerst.',
  Show: 'Zeigen',
  'What stands out': 'Was auffällt',
  'The first week is not over yet.': 'Die erste Woche ist noch nicht vorbei.',
  'Nothing stands out.': 'Nichts fällt auf.',
  '{n} comparison was made.|{n} comparisons were made.':
    '{n} Vergleich wurde gemacht.|{n} Vergleiche wurden gemacht.',
  'The more there are, the stronger the evidence must be.':
    'Je mehr es sind, desto stärker muss ein Beleg sein.',
  'At stake a week: about {money} ({low} to {high}).':
    'Pro Woche geht es um etwa {money} ({low} bis {high}).',
  Evidence: 'Belege',
  'Open the segment': 'Segment öffnen',
  'n = {list}': 'n = {list}',
  'What would change it: {what}': 'Was es ändern würde: {what}',
  'what stands out': 'was auffällt',
  'Key figures': 'Kennzahlen',
  'Look closer': 'Näher ansehen',
  'Whether the data can be trusted': 'Ob auf die Daten Verlass ist',
  'the key figures': 'die Kennzahlen',
  'Compared with {from} to {to}.': 'Verglichen mit {from} bis {to}.',
  'How it is counted': 'Wie gezählt wird',
  'Counted: {what}': 'Gezählt: {what}',
  'Divided by: {what}': 'Geteilt durch: {what}',
  'Days: {what}': 'Tage: {what}',
  'Counted whole: no interval.': 'Vollständig gezählt: kein Intervall.',
  'Difference from the days before: {low} to {high} (95 % interval).':
    'Unterschied zu den Tagen davor: {low} bis {high} (95-%-Intervall).',
  'Told by: {what}': 'Daran abgelesen: {what}',
  'Credited: {what}': 'Zugerechnet: {what}',
  'Known to be wrong in: {what}': 'Woran es hakt: {what}',
  'Key figure': 'Kennzahl',
  Release: 'Freigabe',
  'Recommendations by placement': 'Empfehlungen nach Platzierung',
  'Recommendations by release': 'Empfehlungen nach Freigabe',
  Seen: 'Gesehen',
  'Clicked, of those seen': 'Angeklickt, von den gesehenen',
  'Places are told by whole weeks, Monday to Sunday, that a night has counted with your permission. These days hold none.':
    'Plätze werden nach ganzen Wochen (Montag bis Sonntag) gezeigt, die eine Nacht mit deiner Zustimmung gezählt hat. In diesen Tagen liegt keine.',
  'Whole weeks within these days: {range}. A place’s week is left out where fewer than {floor} visitors met it, or where so few could be worked out from it.':
    'Ganze Wochen in diesen Tagen: {range}. Die Woche eines Platzes fehlt, wo weniger als {floor} Besucher auf ihn trafen oder wo sich so wenige aus ihr errechnen ließen.',
  'Visits that clicked': 'Besuche mit einem Klick',
  'Visits that put it in the cart': 'Besuche, die es in den Warenkorb legten',
  'Of the visits that met a place, the share that clicked there. The stronger the tint, the larger.':
    'Von den Besuchen, die auf einen Platz trafen, der Anteil, der dort klickte. Je kräftiger getönt, desto größer.',
  'Days on which nine in ten recommendations or more came from one release.':
    'Tage, an denen mindestens neun von zehn Empfehlungen aus einer Freigabe kamen.',
  '{n} day without such a release is in none.|{n} days without such a release are in none.':
    '{n} Tag ohne eine solche gehört zu keiner.|{n} Tage ohne eine solche gehören zu keiner.',
  'Beside Shopify’s own totals': 'Neben den Summen von Shopify',
  'measured, of {total} in Shopify': 'gemessen, von {total} in Shopify',
  Revenue: 'Umsatz',
  'Unknown to Shopify': 'Shopify unbekannt',
  'measured orders that have not come from Shopify yet':
    'gemessene Bestellungen, die von Shopify noch nicht kamen',
};

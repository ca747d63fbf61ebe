export const segmentPages = {
  'The segment is filled tonight': 'Das Segment wird heute Nacht gefüllt',
  'A segment by your own rule': 'Ein Segment nach eigener Regel',
  'Who fits all conditions is in it, and in no other segment; of several own rules the oldest wins.':
    'Wer alle Bedingungen erfüllt, gehört dazu und zu keinem anderen Segment; von mehreren eigenen Regeln gilt die älteste.',
  Name: 'Name',
  'Add a condition': 'Bedingung hinzufügen',
  'Remove the last condition': 'Letzte Bedingung entfernen',
  'Make the segment': 'Segment anlegen',
  Is: 'Ist',
  'at least': 'mindestens',
  'at most': 'höchstens',
  'Per cent': 'Prozent',
  Number: 'Zahl',
  'This is no such number.': 'Das ist keine passende Zahl.',
  'Change this segment': 'Dieses Segment ändern',
  Rename: 'Umbenennen',
  'Use the name Kindred made': 'Namen von Kindred nehmen',
  'Remove this segment': 'Dieses Segment entfernen',
  'Remove this segment?': 'Dieses Segment entfernen?',
  'From the next night on its visitors are in the learned segments again.':
    'Ab der nächsten Nacht gehören seine Besucher wieder zu den gelernten Segmenten.',
  'Belongs together with': 'Gehört zusammen mit',
  Merge: 'Zusammenlegen',
  'Merge these segments?': 'Diese Segmente zusammenlegen?',
  'the segment': 'das Segment',
  'All segments': 'Alle Segmente',
  'Revenue a visitor: {value}': 'Umsatz pro Besucher: {value}',
  'What defines it': 'Was es ausmacht',
  'How far from everyone, in (robust) standard deviations':
    'Abstand zu allen, in (robusten) Standardabweichungen',
  Feature: 'Merkmal',
  Here: 'Hier',
  'How far': 'Abstand',
  '{feature}: {here} here, {everyone} everyone; {how}': '{feature}: hier {here}, alle {everyone}; {how}',
  'Share of {n} visit; hatched: everyone|Share of {n} visits; hatched: everyone':
    'Anteil an {n} Besuch; schraffiert: alle|Anteil an {n} Besuchen; schraffiert: alle',
  Step: 'Schritt',
  Share: 'Anteil',
  '{step}: {share} of visits, everyone {everyone}': '{step}: {share} der Besuche, alle {everyone}',
  'Visits that end in an order, week by week': 'Besuche, die mit einer Bestellung enden, Woche für Woche',
  Week: 'Woche',
  Conversion: 'Conversion',
  'Share of visitors': 'Anteil der Besucher',
  Favourites: 'Lieblinge',
  'Times everyone’s share': 'Mal so viel wie bei allen',
  'Preview recommendations after these favourites': 'Vorschau der Empfehlungen nach diesen Lieblingen',
  'the segments': 'die Segmente',
  'Segments wait for your agreement': 'Segmente warten auf deine Zustimmung',
  'Groups of visitors are learned from visits, so they need the same agreement as models: {link}.':
    'Gruppen von Besuchern werden aus Besuchen gelernt und brauchen deshalb dieselbe Zustimmung wie Modelle: {link}.',
  'Too few visitors yet': 'Noch zu wenige Besucher',
  'There are about {have} visitors who allow measuring; segments need {needed}. Nothing is to be done but wait.':
    'Es gibt etwa {have} Besucher, die das Messen erlauben; Segmente brauchen {needed}. Zu tun ist nichts, nur zu warten.',
  'Your segments': 'Deine Segmente',
  'Between segments': 'Zwischen Segmenten',
  'In no segment': 'In keinem Segment',
  Shares: 'Anteile',
  'Of all visitors who allow measuring': 'Von allen Besuchern, die das Messen erlauben',
  'Your own rule': 'Eigene Regel',
  'Visits that end in an order: {share}': 'Besuche, die mit einer Bestellung enden: {share}',
  'How they stand': 'Wie es um sie steht',
  'Made on {date}.': 'Entstanden am {date}.',
  'In the panel on your shop’s pages shoppers read in which of the learned segments their device would be counted: by the name that Kindred found, never by yours, and worked out on the device.':
    'Im Panel auf den Seiten deines Shops lesen Kunden, in welchem der gelernten Segmente ihr Gerät gezählt würde: mit dem Namen, den Kindred gefunden hat, nie mit deinem, und vom Gerät selbst ermittelt.',
  '{share} of visitors stand between segments and are in none.':
    '{share} der Besucher stehen zwischen Segmenten und gehören zu keinem.',
  'The segments are stable: other visitors of the same kind give nearly the same ones.':
    'Die Segmente sind stabil: andere Besucher derselben Art ergeben fast dieselben.',
  'The segments are fairly stable: at their borders, chance decides.':
    'Die Segmente sind ziemlich stabil: an ihren Rändern entscheidet der Zufall.',
  'The segments are loose: read them as a tendency, not as groups.':
    'Die Segmente sind lose: Lies sie als Tendenz, nicht als Gruppen.',
  'Visitors have changed ({feature}), so the segments are made anew tonight.':
    'Die Besucher haben sich verändert ({feature}), deshalb entstehen die Segmente heute Nacht neu.',
  'Visitors are changing a little, most in: {feature}.':
    'Die Besucher verändern sich ein wenig, am meisten bei: {feature}.',
  'Visitors behave as they did when the segments were made.':
    'Die Besucher verhalten sich wie damals, als die Segmente entstanden.',
  'much more than everyone': 'viel mehr als alle',
  'more than everyone': 'mehr als alle',
  'much less than everyone': 'viel weniger als alle',
  'less than everyone': 'weniger als alle',
  'the products': 'die Produkte',
  'No product has enough visitors of a whole week yet.':
    'Noch hat kein Produkt genug Besucher einer ganzen Woche.',
  '{n} product is not listed: fewer than {floor} visitors met it, so few could be worked out from it, or 200 others were met by more.|{n} products are not listed: fewer than {floor} visitors met them, so few could be worked out from them, or 200 others were met by more.':
    '{n} Produkt ist nicht aufgeführt: weniger als {floor} Besucher trafen darauf, so wenige ließen sich daraus errechnen, oder auf 200 andere trafen mehr.|{n} Produkte sind nicht aufgeführt: weniger als {floor} Besucher trafen darauf, so wenige ließen sich daraus errechnen, oder auf 200 andere trafen mehr.',
  'Of the visits that looked at a product, had it in the cart or ordered it, the share that ordered it, with its 95 % interval. The stronger the tint, the larger.':
    'Von den Besuchen, die ein Produkt ansahen, im Warenkorb hatten oder bestellten, der Anteil, der es bestellte, mit 95-%-Intervall. Je kräftiger getönt, desto größer.',
  'Looked at a product': 'Produkt angesehen',
  'Put something in the cart': 'Etwas in den Warenkorb gelegt',
  'Looked at the cart': 'Warenkorb angesehen',
  Ordered: 'Bestellt',
  'No groups of visitors can be told apart by what they do. That is an answer, too: as more of them come, Kindred looks again.':
    'Nach ihrem Verhalten lassen sich keine Gruppen von Besuchern unterscheiden. Auch das ist eine Antwort: Wenn mehr kommen, sieht Kindred noch einmal nach.',
  Weeks: 'Wochen',
  'Whole weeks that are over': 'Ganze Wochen, die vorbei sind',
  'The last {n} weeks': 'Die letzten {n} Wochen',
  'Shown as one with: {names}': 'Als eines gezeigt mit: {names}',
  'Tell them apart again': 'Wieder getrennt zeigen',
  'From now on both are shown as {name}, also in weeks that are over. You can tell them apart again at any time; weeks that are counted until then stay together.':
    'Ab jetzt werden beide als {name} gezeigt, auch in vergangenen Wochen. Du kannst sie jederzeit wieder trennen; Wochen, die bis dahin gezählt werden, bleiben zusammen.',
  'In as many weeks before: {value}': 'In ebenso vielen Wochen davor: {value}',
  'In as many weeks before': 'In ebenso vielen Wochen davor',
  '{segment}: {value}; in as many weeks before {before}':
    '{segment}: {value}; in ebenso vielen Wochen davor {before}',
  'Revenue a visitor': 'Umsatz pro Besucher',
  'With its 95 % interval; dashed: everyone': 'Mit 95-%-Intervall; gestrichelt: alle',
  'With its 95 % interval; dashed: everyone. Chosen by the lower end.':
    'Mit 95-%-Intervall; gestrichelt: alle. Ausgewählt nach dem unteren Ende.',
  'Share of visitors: {first} in the week from {since}, {last} in that from {now}':
    'Anteil der Besucher: {first} in der Woche ab {since}, {last} in der ab {now}',
  'No visit is measured yet': 'Noch ist kein Besuch gemessen',
  'The products of the shop are not read yet, either.':
    'Auch die Produkte des Shops sind noch nicht eingelesen.',
  'The products of the shop are there.': 'Die Produkte des Shops sind da.',
  'Segments need {needed} visitors who allow measuring. What is left to do stands in the {link}.':
    'Segmente brauchen {needed} Besucher, die das Messen erlauben. Was noch zu tun ist, steht in der {link}.',
  'setup guide': 'Einrichtung',
  'Segments wait for the night': 'Segmente warten auf die Nacht',
  'Visits are measured, but the products of the shop are not read yet.':
    'Besuche werden gemessen, aber die Produkte des Shops sind noch nicht eingelesen.',
  'The products of the shop are there, and visits are measured.':
    'Die Produkte des Shops sind da, und Besuche werden gemessen.',
  'Segments are made where {needed} visitors or more allow measuring. Come back tomorrow.':
    'Segmente entstehen, wo {needed} Besucher oder mehr das Messen erlauben. Schau morgen wieder vorbei.',
  'Clicks on recommendations': 'Klicks auf Empfehlungen',
  'Clicks on recommendations: {clicks}. Influenced by them: {n} order, {revenue}.|Clicks on recommendations: {clicks}. Influenced by them: {n} orders, {revenue}.':
    'Klicks auf Empfehlungen: {clicks}. Davon beeinflusst: {n} Bestellung, {revenue}.|Klicks auf Empfehlungen: {clicks}. Davon beeinflusst: {n} Bestellungen, {revenue}.',
  'For Shopify Messaging, Flow and discounts: read what is written to customers, and decide':
    'Für Shopify Messaging, Flow und Rabatte: lesen, was Kunden zugeschrieben wird, und entscheiden',
};

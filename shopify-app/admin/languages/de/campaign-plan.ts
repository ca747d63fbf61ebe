export const campaignPlan = {
  'What you want': 'Was du willst',
  'Name of the campaign': 'Name der Kampagne',
  Aim: 'Ziel',
  'What counts is what a visitor does in the 24 hours after first meeting it that day.':
    'Es zählt, was ein Besucher in den 24 Stunden tut, nachdem er sie an dem Tag zuerst sah.',
  'Bounds and dates': 'Grenzen und Daten',
  'Least share of the first content, in per cent': 'Mindestanteil des ersten Inhalts, in Prozent',
  'It never gets less. The larger it is, the sooner an effect can be told. 5 to 50.':
    'Weniger bekommt er nie. Je größer er ist, desto eher lässt sich eine Wirkung sagen. 5 bis 50.',
  'Least share of each other content, in per cent': 'Mindestanteil jedes anderen Inhalts, in Prozent',
  'What does badly today may do well tomorrow; a little of it keeps that to be seen. 5 to 20.':
    'Was heute schlecht läuft, läuft morgen vielleicht gut; ein wenig davon hält das sichtbar. 5 bis 20.',
  'Pages with it for a visitor and day, at most': 'Seiten mit ihr je Besucher und Tag, höchstens',
  'Pages with any campaign for a visitor and day, at most':
    'Seiten mit irgendeiner Kampagne je Besucher und Tag, höchstens',
  'All campaigns together; a page with two counts twice. From then on this one is not shown that day.':
    'Alle Kampagnen zusammen; eine Seite mit zweien zählt doppelt. Von da an wird diese an dem Tag nicht gezeigt.',
  'A whole number from 1 to 100, please.': 'Bitte eine ganze Zahl von 1 bis 100.',
  'From then on the visitor sees your shop as it is without it.':
    'Von da an sieht der Besucher deinen Shop, wie er ohne sie ist.',
  'First day (year-month-day)': 'Erster Tag (Jahr-Monat-Tag)',
  'Empty: as soon as you start it. Days are those of UTC.':
    'Leer: sobald du sie startest. Es gelten Tage nach UTC.',
  'Last day (year-month-day)': 'Letzter Tag (Jahr-Monat-Tag)',
  'Empty: until you stop it.': 'Leer: bis du sie beendest.',
  'A number from 5 to 50, please.': 'Bitte eine Zahl von 5 bis 50.',
  'A whole number from 1 to 50, please.': 'Bitte eine ganze Zahl von 1 bis 50.',
  'A number from 5 to 20, please.': 'Bitte eine Zahl von 5 bis 20.',
  'With the share of the first that is more than 100 %: nothing would be left to choose.':
    'Mit dem Anteil des ersten ist das mehr als 100 %: Es bliebe nichts zu wählen.',
  'A day as year-month-day, such as {day}.': 'Ein Tag als Jahr-Monat-Tag, etwa {day}.',
  'That day is over.': 'Dieser Tag ist vorbei.',
  'It would end before it begins.': 'Sie würde enden, bevor sie beginnt.',
  'Contents to choose from': 'Inhalte zur Auswahl',
  'Each more content takes longer to learn about. Two or three are a good beginning.':
    'Mit jedem weiteren Inhalt dauert das Lernen länger. Zwei oder drei sind ein guter Anfang.',
  'Content {number}: as it is, for comparison': 'Inhalt {number}: wie es ist, zum Vergleich',
  'Content {number}': 'Inhalt {number}',
  'Add a content': 'Inhalt hinzufügen',
  'Remove the last content': 'Letzten Inhalt entfernen',
  'What your shop shows without the campaign. It always keeps a least share, so that an effect can be told.':
    'Was dein Shop ohne die Kampagne zeigt. Es behält immer einen Mindestanteil, damit sich eine Wirkung sagen lässt.',
  'For whom and where': 'Für wen und wo',
  'It learns from what visitors do, so it can be started once you agree to training: {link}.':
    'Sie lernt aus dem, was Besucher tun, und lässt sich starten, sobald du dem Training zustimmst: {link}.',
  'Once it runs its contents and bounds cannot be changed; you can pause and stop it.':
    'Sobald sie läuft, lassen sich Inhalte und Grenzen nicht mehr ändern; du kannst sie anhalten und beenden.',
  'Start this campaign?': 'Diese Kampagne starten?',
  'It waits for its first day. Until then you can stop it, and nobody has met it.':
    'Sie wartet auf ihren ersten Tag. Bis dahin kannst du sie beenden, und niemand hat sie gesehen.',
  'Visitors who allow measuring meet it from the next page they open, within a minute or so. From then on Kindred chooses within your bounds by itself.':
    'Besucher, die das Messen erlauben, sehen sie ab der nächsten Seite, die sie öffnen, in etwa einer Minute. Von da an wählt Kindred innerhalb deiner Grenzen von selbst.',
  'No variety': 'Keine Vielfalt',
  'Much variety': 'Viel Vielfalt',
  'What Kindred does by itself': 'Was Kindred von selbst tut',
  'Once an hour it looks at what visitors did, and shows more often what seems to bring more: {aim}. Where a segment behaves otherwise, it gets shares of its own.':
    'Einmal in der Stunde sieht es nach, was Besucher getan haben, und zeigt öfter, was mehr zu bringen scheint: {aim}. Wo ein Segment sich anders verhält, bekommt es eigene Anteile.',
  'After each change it waits some hours: what comes of that must be seen first.':
    'Nach jeder Änderung wartet es einige Stunden: Erst muss sich zeigen, was daraus wird.',
  '“{first}” gets from {control} to {mostOfFirst}, each other content from {floor} to {most}.':
    '„{first}“ bekommt {control} bis {mostOfFirst}, jeder andere Inhalt {floor} bis {most}.',
  'It ends the campaign, and says so, once margin, orders that are cancelled or returned, or the speed of pages is surely worse than it may be.':
    'Es beendet die Kampagne und sagt es, sobald Marge, stornierte oder zurückgegebene Bestellungen oder das Tempo der Seiten sicher schlechter sind, als sie sein dürfen.',
  'It goes on until you stop it.': 'Es macht weiter, bis du sie beendest.',
  'It ends after {day}.': 'Nach dem {day} ist Schluss.',
  'What it never does': 'Was es nie tut',
  'Start by itself, or leave the bounds that you set.': 'Von selbst beginnen oder deine Grenzen verlassen.',
  'Make, change or add contents.': 'Inhalte erfinden, ändern oder hinzufügen.',
  'Show it to a visitor who has met campaigns on {n} page that day.|Show it to a visitor who has met campaigns on {n} pages that day.':
    'Sie einem Besucher zeigen, der an dem Tag schon auf {n} Seite Kampagnen gesehen hat.|Sie einem Besucher zeigen, der an dem Tag schon auf {n} Seiten Kampagnen gesehen hat.',
  'Show it to a visitor on more than {n} page a day.|Show it to a visitor on more than {n} pages a day.':
    'Sie einem Besucher auf mehr als {n} Seite am Tag zeigen.|Sie einem Besucher auf mehr als {n} Seiten am Tag zeigen.',
  'Choose for one person: it learns about all visitors and about segments, and each device decides by itself.':
    'Für eine einzelne Person wählen: Es lernt über alle Besucher und über Segmente, und jedes Gerät entscheidet selbst.',
  'Find out who puts up with dearer products: where margin counts for more in a content than in your shop, all segments get the same shares.':
    'Herausfinden, wer teurere Produkte hinnimmt: Zählt die Marge bei einem Inhalt mehr als in deinem Shop, bekommen alle Segmente die gleichen Anteile.',
  'Invent urgency or scarcity. Headings are yours: they should say only what is true.':
    'Eile oder Knappheit erfinden. Die Überschriften sind deine: Sie sollten nur sagen, was stimmt.',
  'Show it to visitors who do not allow both personal recommendations and measuring.':
    'Sie Besuchern zeigen, die nicht beides erlauben: persönliche Empfehlungen und das Messen.',
  'Everything it does stands in the campaign’s log, and one button shows all alike again.':
    'Alles, was es tut, steht im Protokoll der Kampagne, und ein Knopf zeigt wieder alles gleich oft.',
  'Comes about most often, so it is learned soonest. It says the least of sales.':
    'Kommt am häufigsten vor und ist deshalb am schnellsten gelernt. Über Verkäufe sagt es am wenigsten.',
  'A good middle: closer to sales than a click, and learned sooner than orders.':
    'Ein guter Mittelweg: näher am Verkauf als ein Klick und schneller gelernt als Bestellungen.',
  'What counts. It comes about seldom, so learning takes weeks where orders are few.':
    'Darauf kommt es an. Es kommt selten vor, deshalb dauert das Lernen bei wenigen Bestellungen Wochen.',
  'What counts in money. A few large orders can sway it, so it takes the longest.':
    'Was in Geld zählt. Ein paar große Bestellungen können es verzerren, deshalb dauert es am längsten.',
};

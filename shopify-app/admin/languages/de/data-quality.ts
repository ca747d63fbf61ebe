export const dataQuality = {
  'Events that came twice': 'Ereignisse, die doppelt kamen',
  'A device that does not know whether an event arrived sends it again. Counted twice, one order would be two.':
    'Ein Gerät, das nicht weiß, ob ein Ereignis ankam, schickt es noch einmal. Doppelt gezählt, würden aus einer Bestellung zwei.',
  '{share} of the events of the last 7 days had come before.':
    '{share} der Ereignisse der letzten 7 Tage waren schon einmal gekommen.',
  'Dropped at the door: each event is kept once.':
    'Beim Eingang verworfen: Jedes Ereignis wird einmal aufbewahrt.',
  'Programs, by their name': 'Programme, am Namen erkannt',
  'Search engines and most other programs say in each request what they are. A request that says nothing counts as one, too. The name is looked at and not kept.':
    'Suchmaschinen und die meisten anderen Programme sagen bei jeder Anfrage, was sie sind. Eine Anfrage, die nichts sagt, zählt ebenfalls als Programm. Der Name wird angesehen und nicht aufbewahrt.',
  '{share} of the events of the last 7 days came from programs that say so.':
    '{share} der Ereignisse der letzten 7 Tage kamen von Programmen, die das selbst sagen.',
  'Counted, and kept: a name can be wrong. Visits that no person can have made are left out by what they do.':
    'Gezählt und behalten: Ein Name kann falsch sein. Besuche, die kein Mensch gemacht haben kann, bleiben nach ihrem Verhalten außen vor.',
  'Programs, by what they do': 'Programme, am Verhalten erkannt',
  'Nobody opens more than {views} product pages within a minute, or looks at and puts into the cart more than {actions} products in one visit.':
    'Niemand öffnet mehr als {views} Produktseiten in einer Minute oder sieht sich bei einem Besuch mehr als {actions} Produkte an und legt sie in den Warenkorb.',
  '{share} of the visits of the last 7 days were not made by people.':
    '{share} der Besuche der letzten 7 Tage stammen nicht von Menschen.',
  'Left out of models, segments and key figures.': 'In Modellen, Segmenten und Kennzahlen nicht enthalten.',
  'Clocks of devices': 'Uhren der Geräte',
  'A device whose clock is wrong tells of a day on which nothing happened. Orders show it, too: Shopify knows when they were placed.':
    'Ein Gerät, dessen Uhr falsch geht, berichtet von einem Tag, an dem nichts geschah. Auch Bestellungen zeigen das: Shopify weiß, wann sie aufgegeben wurden.',
  '{share} of the events of the last 7 days were refused for their time. Orders compared with Shopify: {compared}, of which {skewed} were told more than 10 minutes off.':
    '{share} der Ereignisse der letzten 7 Tage wurden wegen ihrer Zeit abgelehnt. Mit Shopify verglichene Bestellungen: {compared}; davon mehr als 10 Minuten daneben: {skewed}.',
  'Events from the future, or older than {days} days, are refused. Smaller differences stay as they came.':
    'Ereignisse aus der Zukunft oder älter als {days} Tage werden abgelehnt. Kleinere Abweichungen bleiben, wie sie kamen.',
  'Events in an unknown form': 'Ereignisse in unbekannter Form',
  'Every field of an event is declared. If more events than before cannot be read, something else sends them, or an old version still runs somewhere.':
    'Jedes Feld eines Ereignisses ist festgelegt. Lassen sich mehr Ereignisse als zuvor nicht lesen, schickt sie etwas anderes, oder irgendwo läuft noch eine alte Version.',
  '{share} of the events of the last 7 days could not be read; before, it was {before}.':
    '{share} der Ereignisse der letzten 7 Tage waren nicht lesbar; davor waren es {before}.',
  'Refused at the door. Of what can be read, only declared fields are kept.':
    'Beim Eingang abgelehnt. Von dem, was lesbar ist, werden nur die festgelegten Felder aufbewahrt.',
  'Events a day': 'Ereignisse pro Tag',
  'Compared with the same weekday before. A day far outside what is usual can mean that measuring broke, that a program came, or that a campaign worked.':
    'Verglichen mit demselben Wochentag davor. Ein Tag weit außerhalb des Üblichen kann heißen, dass das Messen ausfiel, dass ein Programm kam oder dass eine Kampagne wirkte.',
  'The last 7 days were as usual.': 'Die letzten 7 Tage waren wie üblich.',
  'Nothing came in the last 7 days.': 'In den letzten 7 Tagen kam nichts.',
  'Fewer than usual: {events} on {day}, where about {usual} were to be expected.':
    'Weniger als üblich: {events} am {day}, wo etwa {usual} zu erwarten waren.',
  'More than usual: {events} on {day}, where about {usual} were to be expected.':
    'Mehr als üblich: {events} am {day}, wo etwa {usual} zu erwarten waren.',
  'Kept, and shown here: nothing is taken out.': 'Behalten und hier gezeigt: Es wird nichts herausgenommen.',
  'Orders that Shopify does not know': 'Bestellungen, die Shopify nicht kennt',
  'What a visit tells of an order should be known to Shopify a day later. Shopify’s orders without a measured visit are no fault: their shoppers do not allow measuring, or bought elsewhere.':
    'Von welcher Bestellung ein Besuch berichtet, die sollte Shopify einen Tag später kennen. Bestellungen bei Shopify ohne gemessenen Besuch sind kein Fehler: Deren Kunden erlauben das Messen nicht oder haben anderswo gekauft.',
  'Of {measured} measured orders of the last 7 days, Shopify does not know {unknown}. Of Shopify’s own {orders}, {covered} were measured.':
    'Gemessene Bestellungen der letzten 7 Tage: {measured}; davon bei Shopify unbekannt: {unknown}. Bestellungen bei Shopify: {orders}; davon gemessen: {covered}.',
  'Kept, and shown beside Shopify’s totals: nothing is corrected.':
    'Behalten und neben Shopifys Summen gezeigt: Es wird nichts korrigiert.',
  'Nothing to check in the last 7 days.': 'In den letzten 7 Tagen gab es nichts zu prüfen.',
  'the data quality': 'die Datenqualität',
  'Before anything is learned': 'Bevor etwas gelernt wird',
  'The first check runs tonight.': 'Die erste Prüfung läuft heute Nacht.',
  'Checked on {date}.': 'Geprüft am {date}.',
  'Found: {what}': 'Gefunden: {what}',
  'Done: {what}': 'Getan: {what}',
  'By the day': 'Nach Tagen',
  'not known': 'nicht bekannt',
  Fine: 'In Ordnung',
  'Needs attention': 'Braucht Aufmerksamkeit',
  'Not enough to tell': 'Zu wenig, um es zu sagen',
};

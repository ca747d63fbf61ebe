export const understanding = {
  'too few': 'zu wenige',
  'Show as chart': 'Als Diagramm zeigen',
  'Show as table': 'Als Tabelle zeigen',
  'Save as CSV': 'Als CSV speichern',
  'Only visits whose shoppers allow measuring are counted.':
    'Gezählt werden nur Besuche, deren Kunden das Messen erlauben.',
  'By orders that is {share} ({measured} of {orders}).':
    'Nach Bestellungen sind das {share} ({measured} von {orders}).',
  '{low} to {high} (95 % interval), n = {n}': '{low} bis {high} (95-%-Intervall), n = {n}',
  '{change} against the days before; chance alone could do that':
    '{change} gegenüber den Tagen davor; das kann Zufall sein',
  '{change} against the days before': '{change} gegenüber den Tagen davor',
  'Delete view {name}': 'Ansicht {name} löschen',
  Delete: 'Löschen',
  'Name of this view': 'Name dieser Ansicht',
  'Save view': 'Ansicht speichern',
  '{from} to {to}': '{from} bis {to}',
  'Products, by segment': 'Produkte nach Segment',
  'With its 95 % interval': 'Mit 95-%-Intervall',
  Day: 'Tag',
  From: 'Von',
  To: 'Bis',
  'Arrow keys read the points.': 'Die Pfeiltasten lesen die Punkte vor.',
  Everyone: 'Alle',
  Visitors: 'Besucher',
  Segment: 'Segment',
  'Influenced orders': 'Beeinflusste Bestellungen',
  'Influenced revenue': 'Beeinflusster Umsatz',
  'Influenced: an order with the clicked product within 24 hours of the click. That is not to say that the click caused it; only an experiment could.':
    'Beeinflusst: eine Bestellung mit dem angeklickten Produkt binnen 24 Stunden nach dem Klick. Dass der Klick der Grund war, heißt das nicht; das kann nur ein Experiment zeigen.',
  'Too few visitors to tell.': 'Zu wenige Besucher, um das zu sagen.',
  'Groups of fewer than {n} visitors are not told apart; counts are rounded to 5.':
    'Gruppen unter {n} Besuchern werden nicht einzeln gezeigt; Zahlen sind auf 5 gerundet.',
  'about {n} visitor|about {n} visitors': 'etwa {n} Besucher|etwa {n} Besucher',
  'read and decide': 'lesen und entscheiden',
  'There can be at most {n} saved views: delete one first.':
    'Es kann höchstens {n} gespeicherte Ansichten geben: Lösche zuerst eine.',
};

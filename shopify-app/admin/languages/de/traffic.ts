export const traffic = {
  'Events in the last hour': 'Ereignisse der letzten Stunde',
  'A minute': 'Pro Minute',
  'kept, on average': 'aufbewahrt, im Mittel',
  'Busiest minute': 'Stärkste Minute',
  'nothing came in': 'nichts kam an',
  'kept at {time}': 'aufbewahrt um {time}',
  'Kept and refused': 'Aufbewahrt und abgelehnt',
  'in the last hour': 'in der letzten Stunde',
  'Events by the minute: {kept} kept, {refused} refused, at most {most} in a minute':
    'Ereignisse nach Minuten: {kept} aufbewahrt, {refused} abgelehnt, höchstens {most} in einer Minute',
  'A bar for each minute, from an hour ago to now. Green was kept, red was refused.':
    'Ein Balken für jede Minute, von vor einer Stunde bis jetzt. Grün wurde aufbewahrt, Rot abgelehnt.',
  'What shoppers’ devices download': 'Was die Geräte der Kunden herunterladen',
  'Compressed, as it is sent. A device keeps each of these until there is a new one.':
    'Komprimiert, wie es gesendet wird. Ein Gerät behält jedes davon, bis es etwas Neues gibt.',
  Size: 'Größe',
  'The script that starts': 'Das Skript, das startet',
  'On every page': 'Auf jeder Seite',
  'The script that ranks': 'Das Skript, das sortiert',
  'With consent, where a row comes into view': 'Mit Einwilligung, wo eine Reihe in Sicht kommt',
  'Tells the shopper’s segment there': 'Sagt dort das Segment',
  'With consent, while the panel is open': 'Mit Einwilligung, solange es offen ist',
  'The shopper’s own panel': 'Das Panel der Kunden',
  'When a shopper opens it': 'Wenn jemand es öffnet',
  'This server did not build the scripts itself, so their sizes are not known here.':
    'Dieser Server hat die Skripte nicht selbst gebaut, daher ist ihre Größe hier nicht bekannt.',
  'No model is in use, so none is downloaded.':
    'Kein Modell ist in Gebrauch, also wird keines heruntergeladen.',
  'With consent, once a model': 'Mit Einwilligung, einmal je Modell',
  'The model': 'Das Modell',
  'Which product is which in the model': 'Welches Produkt im Modell welches ist',
  'the last hour': 'die letzte Stunde',
  'what devices download': 'was Geräte herunterladen',
};

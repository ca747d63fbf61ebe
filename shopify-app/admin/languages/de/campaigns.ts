export const campaigns = {
  'All campaigns': 'Alle Kampagnen',
  'Aim: {what}': 'Ziel: {what}',
  'Waits for its first day': 'Wartet auf den ersten Tag',
  Paused: 'Angehalten',
  'More visitors click a recommendation': 'Mehr Besucher klicken eine Empfehlung an',
  'More visitors put something in the cart': 'Mehr Besucher legen etwas in den Warenkorb',
  'More visitors order': 'Mehr Besucher bestellen',
  'More revenue per visitor': 'Mehr Umsatz je Besucher',
  'met by about {n} visitor, counted by day|met by about {n} visitors, counted by day':
    'von etwa {n} Besucher gesehen, nach Tagen gezählt|von etwa {n} Besuchern gesehen, nach Tagen gezählt',
  'What could be better': 'Was besser sein könnte',
  'Which row, for whom': 'Welche Reihe für wen',
  'Which heading': 'Welche Überschrift',
  'How much variety': 'Wie viel Vielfalt',
  'A draft: nobody meets it.': 'Ein Entwurf: Niemand sieht sie.',
  'Starts on {day}.': 'Beginnt am {day}.',
  'Paused: nobody meets it.': 'Angehalten: Niemand sieht sie.',
  'Paused: choosing by what visitors do is learning, and takes your agreement to training.':
    'Angehalten: Nach dem zu wählen, was Besucher tun, ist Lernen und braucht deine Zustimmung zum Training.',
  'It ended before anything could be told.': 'Sie endete, bevor sich etwas sagen ließ.',
  'Learning: too little was seen so far to prefer a content.':
    'Lernt: Bisher wurde zu wenig gesehen, um einen Inhalt vorzuziehen.',
  'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before.':
    'Was besser zu laufen scheint, wird öfter gezeigt. Was das bringt, lässt sich noch nicht sagen: Zu wenige Besucher sahen, was vorher dort stand.',
  'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before. They speak for about {has}; {needs} are needed.':
    'Was besser zu laufen scheint, wird öfter gezeigt. Was das bringt, lässt sich noch nicht sagen: Zu wenige Besucher sahen, was vorher dort stand. Sie sprechen für etwa {has}; nötig sind {needs}.',
  'What seems to do better is shown more often. What that brings cannot be told yet: at least {needs} visitors who do what it aims at are needed, with what stood there before and with the rest.':
    'Was besser zu laufen scheint, wird öfter gezeigt. Was das bringt, lässt sich noch nicht sagen: Nötig sind mindestens {needs} Besucher, die tun, was sie zum Ziel hat, bei dem, was vorher dort stand, und bei allem anderen.',
  'Better than showing everyone what stood there before: {change} (between {low} and {high}).':
    'Besser, als allen zu zeigen, was vorher dort stand: {change} (zwischen {low} und {high}).',
  'Worse than showing everyone what stood there before: {change} (between {low} and {high}). Better stop it.':
    'Schlechter, als allen zu zeigen, was vorher dort stand: {change} (zwischen {low} und {high}). Beende sie lieber.',
  'Worse than showing everyone what stood there before: {change} (between {low} and {high}).':
    'Schlechter, als allen zu zeigen, was vorher dort stand: {change} (zwischen {low} und {high}).',
  'Nothing is certain yet: {change} against showing everyone what stood there before (between {low} and {high}).':
    'Noch ist nichts sicher: {change} gegenüber dem, allen zu zeigen, was vorher dort stand (zwischen {low} und {high}).',
  'It could not be decided: {change} against showing everyone what stood there before (between {low} and {high}).':
    'Es ließ sich nicht entscheiden: {change} gegenüber dem, allen zu zeigen, was vorher dort stand (zwischen {low} und {high}).',
  'What it brings cannot be told: what visitors met does not fit how often it was to be shown.':
    'Was sie bringt, lässt sich nicht sagen: Was Besucher sahen, passt nicht dazu, wie oft es gezeigt werden sollte.',
};

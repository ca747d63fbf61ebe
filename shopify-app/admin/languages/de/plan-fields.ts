export const planFields = {
  'Share of visitors who take part, in per cent': 'Anteil der Besucher, die teilnehmen, in Prozent',
  'The rest see your shop as it is, and are not counted.':
    'Die übrigen sehen deinen Shop, wie er ist, und werden nicht gezählt.',
  Places: 'Plätze',
  'None chosen: wherever a row stands.': 'Keiner gewählt: überall, wo eine Reihe steht.',
  Devices: 'Geräte',
  'None chosen: all. A screen narrower than 768 pixels counts as a phone.':
    'Keines gewählt: alle. Ein Bildschirm unter 768 Pixeln Breite zählt als Telefon.',
  Countries: 'Länder',
  'None chosen: everywhere.': 'Keines gewählt: überall.',
  'Languages of the shop, as codes: de, fr-CA': 'Sprachen des Shops, als Kürzel: de, fr-CA',
  'Empty: in every language.': 'Leer: in jeder Sprache.',
  'None chosen: everyone. Each device tells by itself which segment it is in.':
    'Keines gewählt: alle. Jedes Gerät erkennt selbst, zu welchem Segment es gehört.',
  'the plan': 'der Plan',
  'Save as a draft': 'Als Entwurf speichern',
  'Save or discard your changes before you start it.':
    'Speichere oder verwirf deine Änderungen, bevor du es startest.',
  Start: 'Starten',
  'Delete this draft': 'Diesen Entwurf löschen',
  'What its visitors see': 'Was ihre Besucher sehen',
  'Name in the results': 'Name in den Ergebnissen',
  Heading: 'Überschrift',
  'Empty: as it stands in the theme editor. Write only what is true: no countdown and no scarcity that is not so.':
    'Leer: wie im Theme-Editor. Schreib nur, was stimmt: keine Eile und keine Knappheit, die es nicht gibt.',
  'Words on the banner': 'Worte auf dem Banner',
  'They stand in the place of the row, and the whole banner leads to the page. Write only what is true: no countdown and no scarcity that is not so.':
    'Sie stehen am Platz der Reihe, und das ganze Banner führt zu der Seite. Schreib nur, was stimmt: keine Eile und keine Knappheit, die es nicht gibt.',
  'Page it leads to': 'Seite, zu der es führt',
  'Of your shop, without its address or a language: /collections/tents':
    'In deinem Shop, ohne dessen Adresse und ohne Sprache: /collections/zelte',
  'A page of your shop, please, such as /collections/tents.':
    'Bitte eine Seite deines Shops, etwa /collections/zelte.',
  'Kind of row': 'Art der Reihe',
  'As it is': 'Wie bisher',
  'The one in use': 'Das verwendete',
  'Release {id} of {date}': 'Freigabe {id} vom {date}',
  'Other things count beside relevance': 'Neben der Relevanz zählt anderes',
  'Recommendations against the theme’s own row': 'Empfehlungen gegen die Reihe des Themes',
  'Tells whether choosing for each visitor sells more than one row that is the same for everyone.':
    'Zeigt, ob eine Auswahl für jeden Besucher mehr verkauft als eine Reihe, die für alle gleich ist.',
  'Another heading': 'Eine andere Überschrift',
  'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.':
    'Ein paar Wörter entscheiden, ob eine Reihe auffällt. Das zeigt sich in Klicks, also weiß man es bald.',
  'More variety': 'Mehr Vielfalt',
  'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.':
    'Mehr Arten von Produkten in einer Reihe: mehr zu entdecken, aber weniger von dem, was am besten passt. Was mehr zählt, zeigt nur ein Versuch.',
  'Save it first: nothing is tried before you start it, and a draft can be changed.':
    'Speichere zuerst: Es läuft nichts, bevor du startest, und ein Entwurf lässt sich ändern.',
};

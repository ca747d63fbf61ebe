export const experimentPlan = {
  'For whom': 'Für wen',
  'Exclusive group': 'Ausschließende Gruppe',
  'Experiments that share a group never meet the same visitor. Empty: it may meet anyone.':
    'Experimente derselben Gruppe treffen nie denselben Besucher. Leer: Es kann jeden treffen.',
  'What you will be able to see': 'Was du sehen können wirst',
  'Working it out': 'Wird berechnet',
  'Working it out …': 'Wird berechnet …',
  'Chance to find a change of {effect}, if there is one: {power}':
    'Chance, eine Änderung von {effect} zu finden, wenn es sie gibt: {power}',
  'Visitors a day who would meet it: {value}': 'Besucher am Tag, die es erreichen würden: {value}',
  'The goal today: {value}': 'Das Ziel heute: {value}',
  'By the last 28 days of visitors who allow measuring; to find means in four of five cases, with 5 % false alarms.':
    'Nach den letzten 28 Tagen der Besucher, die das Messen erlauben; finden heißt: in vier von fünf Fällen, bei 5 % falschem Alarm.',
  'Too few visitors were measured to tell what could be seen.':
    'Es wurden zu wenige Besucher gemessen, um zu sagen, was sich sehen ließe.',
  'In {n} day nothing could be told from chance.|In {n} days nothing could be told from chance.':
    'In {n} Tag ließe sich nichts vom Zufall unterscheiden.|In {n} Tagen ließe sich nichts vom Zufall unterscheiden.',
  'In {n} day a change of {change} or more would be found four times in five.|In {n} days a change of {change} or more would be found four times in five.':
    'In {n} Tag würde eine Änderung ab {change} in vier von fünf Fällen gefunden.|In {n} Tagen würde eine Änderung ab {change} in vier von fünf Fällen gefunden.',
  'Come back when your shop has had visitors for some days.':
    'Komm wieder, wenn dein Shop einige Tage lang Besucher hatte.',
  'A change of {effect} could not be found within a year. Look for a larger one, or choose a goal that comes about more often.':
    'Eine Änderung von {effect} ließe sich in einem Jahr nicht finden. Suche eine größere oder wähle ein Ziel, das öfter vorkommt.',
  'That is enough to find a change of {effect}: it takes {n} day.|That is enough to find a change of {effect}: it takes {n} days.':
    'Das reicht, um eine Änderung von {effect} zu finden: Es braucht {n} Tag.|Das reicht, um eine Änderung von {effect} zu finden: Es braucht {n} Tage.',
  'What could be seen by when': 'Was sich bis wann sehen ließe',
  'Day {n}': 'Tag {n}',
  'Smallest change that would be found; {effect} is what you look for':
    'Kleinste Änderung, die gefunden würde; gesucht ist {effect}',
  'Smallest change found': 'Kleinste gefundene Änderung',
  '{day}: changes of {change} or more': '{day}: Änderungen ab {change}',
  'How it is judged': 'Wie es beurteilt wird',
  'What should become better': 'Was besser werden soll',
  'One thing decides. The others are shown beside it, and nothing is hidden.':
    'Eines entscheidet. Die anderen stehen daneben, und nichts wird verschwiegen.',
  'Smallest change worth finding, in per cent': 'Kleinste Änderung, die sich lohnt, in Prozent',
  'What would you act on? Half as large takes four times as long.':
    'Ab wann würdest du handeln? Halb so groß dauert viermal so lang.',
  'When it is judged': 'Wann es beurteilt wird',
  'Days it runs': 'Tage, die es läuft',
  'Whole weeks are best: weekends are unlike other days.':
    'Am besten ganze Wochen: Wochenenden sind anders als andere Tage.',
  'What you want to know': 'Was du wissen willst',
  'Name of the experiment': 'Name des Experiments',
  'What you expect, and why': 'Was du erwartest und warum',
  'For yourself: it stands beside the result, so that nobody remembers it otherwise later.':
    'Für dich selbst: Es steht neben dem Ergebnis, damit es später niemand anders in Erinnerung hat.',
  'Once it runs its plan cannot be changed: other shares or contents would make the figures worthless.':
    'Sobald es läuft, lässt sich der Plan nicht ändern: Andere Anteile oder Inhalte würden die Zahlen wertlos machen.',
  'The first is what the others are compared with. Change one thing at a time: then you know what it was.':
    'Mit der ersten werden die anderen verglichen. Ändere immer nur eines: Dann weißt du, woran es lag.',
  'Add a variation': 'Variante hinzufügen',
  'How visitors are split': 'Wie Besucher verteilt werden',
  'An even split finds the most.': 'Eine gleichmäßige Verteilung findet am meisten.',
  Evenly: 'Gleichmäßig',
  'By shares of my own': 'Nach eigenen Anteilen',
  'Variation {letter}: compared with': 'Variante {letter}: Vergleich',
  'Variation {letter}': 'Variante {letter}',
  'Share in per cent': 'Anteil in Prozent',
  'Another model': 'Ein anderes Modell',
  'Tells whether visitors do more with this model than with the one in use.':
    'Zeigt, ob Besucher mit diesem Modell mehr tun als mit dem genutzten.',
};

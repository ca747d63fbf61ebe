export const experimentPlan = {
  'For whom': 'Für wen',
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
  'Exclusive group': 'Ausschließende Gruppe',
  'Experiments that share a group never meet the same visitor. Empty: it may meet anyone.':
    'Experimente derselben Gruppe treffen nie denselben Besucher. Leer: Es kann jeden treffen.',
  'the plan': 'der Plan',
  'It has started, so its plan stands: {link}.': 'Es hat begonnen, der Plan steht also fest: {link}.',
  'see what comes of it': 'sieh nach, was daraus wird',
  'What you will be able to see': 'Was du sehen können wirst',
  'Working it out': 'Wird berechnet',
  'Working it out …': 'Wird berechnet …',
  'Put right what is marked, and this is worked out anew.':
    'Berichtige, was markiert ist, dann wird das neu berechnet.',
  'Chance to find a change of {effect}, if there is one: {power}':
    'Chance, eine Änderung von {effect} zu finden, wenn es sie gibt: {power}',
  'Visitors a day who would meet it: {value}': 'Besucher am Tag, die es erreichen würden: {value}',
  'The goal today: {value}': 'Das Ziel heute: {value}',
  'By the last 28 days of visitors who allow measuring; to find means in four of five cases, with 5 % false alarms.':
    'Nach den letzten 28 Tagen der Besucher, die das Messen erlauben; finden heißt: in vier von fünf Fällen, bei 5 % falschem Alarm.',
  'Too few visitors were measured to tell what could be seen.':
    'Es wurden zu wenige Besucher gemessen, um zu sagen, was sich sehen ließe.',
  'In {n} day nothing could be told from chance.|In {n} days nothing could be told from chance.':
    'In {n} Tag ließe sich nichts vom Zufall unterscheiden.|In {n} Tagen ließe sich nichts vom Zufall unterscheiden.',
  'In {n} day you will see changes of {change} or more.|In {n} days you will see changes of {change} or more.':
    'In {n} Tag wirst du Änderungen ab {change} sehen.|In {n} Tagen wirst du Änderungen ab {change} sehen.',
  'Come back when your shop has had visitors for some days.':
    'Komm wieder, wenn dein Shop einige Tage lang Besucher hatte.',
  'A change of {effect} could not be found within a year. Look for a larger one, or choose a goal that comes about more often.':
    'Eine Änderung von {effect} ließe sich in einem Jahr nicht finden. Suche eine größere oder wähle ein Ziel, das öfter vorkommt.',
  'That is enough to find a change of {effect}: it takes {n} day.|That is enough to find a change of {effect}: it takes {n} days.':
    'Das reicht, um eine Änderung von {effect} zu finden: Es braucht {n} Tag.|Das reicht, um eine Änderung von {effect} zu finden: Es braucht {n} Tage.',
  'To find a change of {effect} it would have to run for {n} day.|To find a change of {effect} it would have to run for {n} days.':
    'Um eine Änderung von {effect} zu finden, müsste es {n} Tag laufen.|Um eine Änderung von {effect} zu finden, müsste es {n} Tage laufen.',
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
  'The shares add up to {total} %; they must be 100 %.':
    'Die Anteile ergeben {total} %; es müssen 100 % sein.',
  'A number from 1 to 100, please.': 'Bitte eine Zahl von 1 bis 100.',
  'Languages are codes with commas between them, such as de, fr-CA.':
    'Sprachen sind Kürzel mit Kommas dazwischen, etwa de, fr-CA.',
  'A whole number of days from 1 to 90, please.': 'Bitte eine ganze Zahl von 1 bis 90 Tagen.',
  'A number from 0.5 to 200, please.': 'Bitte eine Zahl von 0,5 bis 200.',
  'A number from 0 to 100, please.': 'Bitte eine Zahl von 0 bis 100.',
  'Say what is changed, at least one thing.': 'Sag, was geändert wird, mindestens eines.',
  'This is missing.': 'Das fehlt.',
  'Something is missing or wrong above: it is marked.': 'Oben fehlt etwas oder ist falsch: Es ist markiert.',
  'Saved as a draft: nothing is tried before you start it':
    'Als Entwurf gespeichert: Es läuft nichts, bevor du es startest',
  'The plan was not saved': 'Der Plan wurde nicht gespeichert',
  'Save it first: nothing is tried before you start it, and a draft can be changed.':
    'Speichere zuerst: Es läuft nichts, bevor du es startest, und ein Entwurf lässt sich ändern.',
  'Save as a draft': 'Als Entwurf speichern',
  'What you want to know': 'Was du wissen willst',
  'Name of the experiment': 'Name des Experiments',
  'What you expect, and why': 'Was du erwartest und warum',
  'For yourself: it stands beside the result, so that nobody remembers it otherwise later.':
    'Für dich selbst: Es steht neben dem Ergebnis, damit es später niemand anders in Erinnerung hat.',
  'Save or discard your changes before you start it.':
    'Speichere oder verwirf deine Änderungen, bevor du es startest.',
  'Once it runs its plan cannot be changed: other shares or contents would make the figures worthless.':
    'Sobald es läuft, lässt sich der Plan nicht ändern: Andere Anteile oder Inhalte würden die Zahlen wertlos machen.',
  Start: 'Starten',
  'Start this experiment?': 'Dieses Experiment starten?',
  'Visitors who allow measuring take part from the next page they open, within a minute or so. You can stop it at any time.':
    'Besucher, die das Messen erlauben, nehmen ab der nächsten Seite teil, in etwa einer Minute. Du kannst es jederzeit beenden.',
  'Delete this draft': 'Diesen Entwurf löschen',
  'Delete this draft?': 'Diesen Entwurf löschen?',
  'It was never started, so no figures are lost.':
    'Es wurde nie gestartet, also gehen keine Zahlen verloren.',
  'The first is what the others are compared with. Change one thing at a time: then you know what it was.':
    'Mit der ersten werden die anderen verglichen. Ändere immer nur eines: Dann weißt du, woran es lag.',
  'Add a variation': 'Variante hinzufügen',
  'Remove the last variation': 'Letzte Variante entfernen',
  'How visitors are split': 'Wie Besucher verteilt werden',
  'An even split finds the most.': 'Eine gleichmäßige Verteilung findet am meisten.',
  Evenly: 'Gleichmäßig',
  'By shares of my own': 'Nach eigenen Anteilen',
  'Variation {letter}: compared with': 'Variante {letter}: Vergleich',
  'Variation {letter}': 'Variante {letter}',
  'What its visitors see': 'Was ihre Besucher sehen',
  'Name in the results': 'Name in den Ergebnissen',
  'Share in per cent': 'Anteil in Prozent',
  Heading: 'Überschrift',
  'Empty: as it stands in the theme editor.': 'Leer: wie im Theme-Editor.',
  'Kind of row': 'Art der Reihe',
  'As it is': 'Wie bisher',
  'The one in use': 'Das verwendete',
  'Release {id} of {date}': 'Freigabe {id} vom {date}',
  'Other things count beside relevance': 'Neben der Relevanz zählt anderes',
  'Too few visitors were measured in the last 28 days to say what could be seen, and when.':
    'In den letzten 28 Tagen wurden zu wenige Besucher gemessen, um zu sagen, was wann zu sehen wäre.',
  'People buy differently on weekends: whole weeks compare best.':
    'Am Wochenende wird anders gekauft: Ganze Wochen lassen sich am besten vergleichen.',
  'An average order can grow because small orders are missing: look at revenue per visitor beside it.':
    'Der durchschnittliche Bestellwert kann auch steigen, weil kleine Bestellungen ausbleiben: Sieh dir daneben den Umsatz je Besucher an.',
  'So small a change would not be found within a year with your visitors. Try something bolder, or look for a larger change.':
    'Eine so kleine Änderung wäre mit deinen Besuchern nicht innerhalb eines Jahres zu finden. Probiere etwas Mutigeres oder suche nach einer größeren Änderung.',
  '{days} days are short: such a change would be found only {n} times in 100. It takes {needed} days.':
    '{days} Tage sind knapp: Eine solche Änderung würde nur in {n} von 100 Fällen gefunden. Nötig sind {needed} Tage.',
  'Some variation will have fewer than {visitors} visitors, or {conversions} who did what is measured.':
    'Eine der Varianten wird weniger als {visitors} Besucher haben oder weniger als {conversions}, die tun, was gemessen wird.',
};

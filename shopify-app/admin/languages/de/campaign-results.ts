export const campaignResults = {
  'Go on': 'Weitermachen',
  'Pause for now': 'Vorerst anhalten',
  'Show all alike again': 'Wieder alle gleich oft zeigen',
  'The plan and its bounds': 'Der Plan und seine Grenzen',
  '“{first}” never gets less than {control}, no other content less than {floor}.':
    '„{first}“ bekommt nie weniger als {control}, kein anderer Inhalt weniger als {floor}.',
  'Who has met campaigns on {n} page is not shown it that day.|Who has met campaigns on {n} pages is not shown it that day.':
    'Wer auf {n} Seite Kampagnen gesehen hat, bekommt sie an dem Tag nicht gezeigt.|Wer auf {n} Seiten Kampagnen gesehen hat, bekommt sie an dem Tag nicht gezeigt.',
  'A visitor meets it on at most {n} page a day.|A visitor meets it on at most {n} pages a day.':
    'Ein Besucher sieht sie höchstens auf {n} Seite am Tag.|Ein Besucher sieht sie höchstens auf {n} Seiten am Tag.',
  'the campaign': 'die Kampagne',
  'What it brings': 'Was sie bringt',
  Content: 'Inhalt',
  'compared with': 'Vergleichswert',
  'How it is made': 'Wie es zustande kommt',
  'Orders cancelled or returned within four weeks':
    'Binnen vier Wochen stornierte oder zurückgegebene Bestellungen',
  'Waits: with it every page would carry too much. Stop another experiment or campaign.':
    'Wartet: Mit ihr hätte jede Seite zu viel zu tragen. Beende ein anderes Experiment oder eine andere Kampagne.',
  'Shares stay as they are, and nothing is told: what visitors met does not fit how often it was to be shown.':
    'Anteile bleiben, wie sie sind, und nichts wird gesagt: Was Besucher sahen, passt nicht dazu, wie oft es gezeigt werden sollte.',
  'Something became surely worse than it may': 'Etwas wurde sicher schlechter, als es darf',
  'Kindred ends a campaign when that is so, without asking: the log says when.':
    'Kindred beendet eine Kampagne dann, ohne zu fragen: Das Protokoll sagt, wann.',
  'Each content against the first': 'Jeder Inhalt gegenüber dem ersten',
  'Change with its interval; dashed: no change': 'Änderung mit Intervall; gestrichelt: keine Änderung',
  'What happened': 'Was geschehen ist',
  'Everything that Kindred did by itself stands here, beside what you did.':
    'Alles, was Kindred von selbst getan hat, steht hier, neben dem, was du getan hast.',
  'Nothing yet.': 'Noch nichts.',
  '{n} older entry|{n} older entries': '{n} älterer Eintrag|{n} ältere Einträge',
  'A visitor counts once a day, when the 24 hours after first meeting it are over. Only visitors who allow measuring are in it.':
    'Ein Besucher zählt einmal am Tag, sobald die 24 Stunden nach der ersten Begegnung um sind. Gezählt werden nur Besucher, die das Messen erlauben.',
  'first day {day}': 'erster Tag {day}',
  'last day {day}': 'letzter Tag {day}',
  'How often each content was shown, day by day': 'Wie oft jeder Inhalt gezeigt wurde, Tag für Tag',
  'Share of visitors who were to meet each content; the first content at the bottom':
    'Anteil der Besucher, denen jeder Inhalt zugedacht war; der erste Inhalt unten',
  'Everyone else': 'Alle anderen',
  'How often each content is shown now': 'Wie oft jeder Inhalt jetzt gezeigt wird',
  'How often each content was shown last': 'Wie oft jeder Inhalt zuletzt gezeigt wurde',
  'Share of visitors who meet each content, by the numbers below':
    'Anteil der Besucher, die jeden Inhalt sehen, nach den Nummern unten',
  '{group}: {number}. {name} {share}': '{group}: {number}. {name} {share}',
  'at least {share}': 'mindestens {share}',
  'These shares hold since {date}.': 'Diese Anteile gelten seit {date}.',
  'Still learning: too little was seen to prefer anything.':
    'Es wird noch gelernt: Für eine Vorliebe wurde zu wenig gesehen.',
  'Held for some hours: shares changed a short while ago, and what comes of that must be seen first.':
    'Für einige Stunden festgehalten: Die Anteile haben sich vor Kurzem geändert, und erst muss sich zeigen, was daraus wird.',
  'By what visitors did: what seems to bring more is shown more often, within the bounds that you set.':
    'Nach dem, was Besucher taten: Was mehr zu bringen scheint, wird öfter gezeigt, innerhalb deiner Grenzen.',
  'Started.': 'Gestartet.',
  'Started, on its first day.': 'Gestartet, am ersten Tag.',
  'Goes on.': 'Geht weiter.',
  'Stopped.': 'Beendet.',
  'Stopped, with everything else that ran.': 'Beendet, mit allem anderen, was lief.',
  'Its last day is over.': 'Der letzte Tag ist vorbei.',
  'Planned: it starts on {day}.': 'Geplant: Sie beginnt am {day}.',
  'All contents but the first are shown alike again. What was seen until today is not learned from.':
    'Alle Inhalte außer dem ersten werden wieder gleich oft gezeigt. Aus dem, was bis heute zu sehen war, wird nicht gelernt.',
  '“{name}” may meet the same visitors in the same places: there, the campaign that started first decides.':
    '„{name}“ kann denselben Besuchern an denselben Plätzen begegnen: Dort entscheidet die Kampagne, die zuerst begann.',
  'Stopped by itself, because {why}': 'Von selbst beendet: {why}',
  '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be.':
    '„{name}“ schadet: {metric} {own} statt {first}, mehr als sein darf.',
  '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be.':
    '„{name}“ schadet: {metric} {change} (zwischen {low} und {high}), mehr als sein darf.',
  'Stopped by itself: a model that it shows is not there any more.':
    'Von selbst beendet: Ein Modell, das sie zeigt, gibt es nicht mehr.',
  'Paused by itself: the agreement to training was withdrawn, and what was learned was deleted.':
    'Von selbst angehalten: Die Zustimmung zum Training wurde widerrufen, und das Gelernte wurde gelöscht.',
  'Shares changed: {shares}.': 'Anteile geändert: {shares}.',
  'Shares changed: {shares}. In {n} segment they differ.|Shares changed: {shares}. In {n} segments they differ.':
    'Anteile geändert: {shares}. In einem Segment weichen sie ab.|Anteile geändert: {shares}. In {n} Segmenten weichen sie ab.',
  '“{name}” {share}': '„{name}“ {share}',
  '{list}, {next}': '{list}, {next}',
  'Shares changed in segments of visitors. {n} segment has its own.|Shares changed in segments of visitors. {n} segments have their own.':
    'Anteile in Segmenten geändert. Ein Segment hat eigene.|Anteile in Segmenten geändert. {n} Segmente haben eigene.',
  'Shares changed in segments of visitors: they are those of all others again.':
    'Anteile in Segmenten geändert: Es sind wieder die aller anderen.',
  'It may do worse than others like it. {link}': 'Sie läuft vielleicht schlechter als Vergleichbares. {link}',
  'Read what could be tried ({n} suggestion)|Read what could be tried ({n} suggestions)':
    'Lies, was sich versuchen ließe ({n} Vorschlag)|Lies, was sich versuchen ließe ({n} Vorschläge)',
  'other things count': 'anderes zählt mit',
  'another model': 'ein anderes Modell',
  'What a visitor did in the 24 hours after first meeting it that day counts, against the first content.':
    'Es zählt, was ein Besucher in den 24 Stunden nach der ersten Begegnung des Tages tat, gegenüber dem ersten Inhalt.',
  'New shares were not given out: by what was seen they would bring {change} against what was shown so far. Those that hold stay.':
    'Neue Anteile wurden nicht ausgegeben: Nach dem, was zu sehen war, brächten sie {change} gegenüber dem bisher Gezeigten. Die geltenden bleiben.',
  'By what was seen, these shares should bring between {low} and {high} against what was shown so far.':
    'Nach dem, was zu sehen war, sollten diese Anteile zwischen {low} und {high} gegenüber dem bisher Gezeigten bringen.',
  'What these shares should bring cannot be told yet: too few visitors were shown anything like it.':
    'Was diese Anteile bringen sollten, lässt sich noch nicht sagen: Zu wenigen Besuchern wurde etwas Ähnliches gezeigt.',
  'What these shares should bring cannot be told: what visitors met does not fit how often it was to be shown.':
    'Was diese Anteile bringen sollten, lässt sich nicht sagen: Was Besucher sahen, passt nicht dazu, wie oft es gezeigt werden sollte.',
  'Paused.': 'Angehalten.',
};

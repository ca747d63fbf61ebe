export const experimentResults = {
  '{from} until {until}': '{from} bis {until}',
  'The goal': 'Das Ziel',
  'What else changed': 'Was sich sonst änderte',
  p: 'p',
  'p, corrected': 'p, korrigiert',
  'Chance to be better': 'Chance, besser zu sein',
  'Why no effect is shown': 'Warum keine Wirkung gezeigt wird',
  'Not started yet.': 'Noch nicht gestartet.',
  'Visitors are not split as planned, so these figures cannot be believed. Stop it, find out why, and start it anew.':
    'Die Besucher sind nicht so verteilt wie geplant, deshalb ist diesen Zahlen nicht zu trauen. Beende das Experiment, suche den Grund und starte es neu.',
  'Too few to tell: each variation needs at least {visitors} visitors, and {conversions} who did what is measured.':
    'Zu wenige, um etwas zu sagen: Jede Variante braucht mindestens {visitors} Besucher und {conversions}, die getan haben, was gemessen wird.',
  '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be. Better stop it.':
    '„{name}“ schadet: {metric} {own} statt {first}, mehr als erlaubt. Beende es besser.',
  '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be. Better stop it.':
    '„{name}“ schadet: {metric} {change} (zwischen {low} und {high}), mehr als erlaubt. Beende es besser.',
  'Stopped before its last day, so nothing is called: what looks good on one day is often gone on the next.':
    'Vor dem letzten Tag beendet, deshalb wird nichts entschieden: Was an einem Tag gut aussieht, ist am nächsten oft verschwunden.',
  'Too early to tell.': 'Es ist noch zu früh, um etwas zu sagen.',
  'Judged on its last day, {day}. Until then nothing is called.':
    'Entschieden wird am letzten Tag, dem {day}. Bis dahin wird nichts gesagt.',
  '“{name}” does better: {metric} {change} (between {low} and {high}).':
    '„{name}“ ist besser: {metric} {change} (zwischen {low} und {high}).',
  '“{name}” does worse: {metric} {change} (between {low} and {high}).':
    '„{name}“ ist schlechter: {metric} {change} (zwischen {low} und {high}).',
  'No difference that matters: {metric} changes by less than {percent} either way.':
    'Kein Unterschied, auf den es ankommt: {metric} ändert sich um weniger als {percent} nach oben oder unten.',
  'Nothing is certain yet: {metric} with “{name}” {change} (between {low} and {high}).':
    'Noch ist nichts sicher: {metric} bei „{name}“ {change} (zwischen {low} und {high}).',
  'It could not be decided: {metric} with “{name}” {change} (between {low} and {high}). More visitors would be needed.':
    'Es ließ sich nicht entscheiden: {metric} bei „{name}“ {change} (zwischen {low} und {high}). Dafür wären mehr Besucher nötig.',
  '{metric}, day by day': '{metric}, Tag für Tag',
  Variation: 'Variante',
  'Change of “{name}” against “{control}” until that day, with its 95 % interval':
    'Änderung von „{name}“ gegenüber „{control}“ bis zu diesem Tag, mit 95-%-Intervall',
  'The goal by segment': 'Das Ziel nach Segment',
  'Change with its 95 % interval; dashed: no change. Where several are compared, only the corrected p counts.':
    'Änderung mit 95-%-Intervall; gestrichelt: keine Änderung. Wo mehrere verglichen werden, zählt nur das korrigierte p.',
  '{name}, {share} of visitors: {what}': '{name}, {share} der Besucher: {what}',
  'The whole plan': 'Der ganze Plan',
  'Exclusive group: {name}': 'Ausschließende Gruppe: {name}',
  'Goal: {what}': 'Ziel: {what}',
  'Smallest change worth finding: {change}': 'Kleinste Änderung, die sich lohnt: {change}',
  'Days planned: {n}': 'Geplante Tage: {n}',
  'the experiment': 'das Experiment',
  'How to read this': 'Wie das zu lesen ist',
  Method: 'Verfahren',
  '{name}: {met} of visitors ({count}), planned {planned}':
    '{name}: {met} der Besucher ({count}), geplant {planned}',
  'Visitors by variation': 'Besucher nach Variante',
  'Share of those who met it; hatched: as planned':
    'Anteil derer, die es erreicht haben; schraffiert: wie geplant',
  Planned: 'Geplant',
  'Met it': 'Erreicht',
  'Not as planned: {p}. Below 0.005 no figure is shown.':
    'Nicht wie geplant: {p}. Unter 0,005 wird keine Zahl gezeigt.',
  'As planned: {p}. Below 0.005 no figure would be shown.':
    'Wie geplant: {p}. Unter 0,005 würde keine Zahl gezeigt.',
  'What stands below is how things are going, not yet a result.':
    'Was unten steht, ist der Zwischenstand, noch kein Ergebnis.',
  'Expected: {what}': 'Erwartet: {what}',
  'release {id}': 'Freigabe {id}',
  'Whether segments differ': 'Ob sich Segmente unterscheiden',
  'Too few visitors by segment to say whether segments differ at all: one that stands out may be chance.':
    'Zu wenige Besucher je Segment, um zu sagen, ob sich Segmente überhaupt unterscheiden: Eines, das heraussticht, kann Zufall sein.',
  'Whether segments differ at all is told once it has ended: until then one that stands out may be chance.':
    'Ob sich Segmente überhaupt unterscheiden, steht erst am Ende fest: Bis dahin kann eines, das heraussticht, Zufall sein.',
  'Nothing shows that segments differ at all: one that stands out may be chance.':
    'Nichts zeigt, dass sich Segmente überhaupt unterscheiden: Eines, das heraussticht, kann Zufall sein.',
  'Segments do not all take to “{name}” alike: chance alone would hardly do that.':
    'Nicht alle Segmente nehmen „{name}“ gleich an: Durch Zufall allein käme das kaum zustande.',
};

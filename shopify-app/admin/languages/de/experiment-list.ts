export const experimentList = {
  '{n} experiment, with what was learned|{n} experiments, with what was learned':
    '{n} Experiment, mit dem, was daraus gelernt wurde|{n} Experimente, mit dem, was daraus gelernt wurde',
  'the experiments': 'die Experimente',
  'What an experiment is': 'Was ein Experiment ist',
  'You change one thing for half of your visitors, by chance, and leave the other half as they are. What differs afterwards by more than chance comes from the change: everything else, such as the weather or a sale, met both halves alike.':
    'Du änderst eines für die Hälfte deiner Besucher, nach Zufall, und lässt für die andere Hälfte alles, wie es ist. Was danach mehr als durch Zufall verschieden ist, kommt von der Änderung: Alles andere, etwa das Wetter oder ein Ausverkauf, traf beide Hälften gleich.',
  'Before it starts Kindred tells what your traffic can show, and by when. Each visitor’s own device decides which half it is in. You can stop at any time, and then everything is as it was.':
    'Bevor es losgeht, sagt Kindred, was sich mit deinem Andrang zeigen lässt und bis wann. Das Gerät jedes Besuchers entscheidet selbst, zu welcher Hälfte es gehört. Du kannst jederzeit aufhören, dann ist alles wie vorher.',
  'What recommendations bring': 'Was Empfehlungen bringen',
  'Nobody can say what recommendations bring while everyone sees them. A comparison group can: a few visitors, by chance, see the theme’s own row instead, the same for everyone. It costs what recommendations would have brought with those few, and nothing where they bring nothing.':
    'Solange alle Empfehlungen sehen, kann niemand sagen, was sie bringen. Eine Vergleichsgruppe kann es: Ein paar Besucher sehen nach Zufall stattdessen die Reihe des Themes, die für alle gleich ist. Das kostet, was Empfehlungen bei diesen wenigen gebracht hätten, und nichts, wo sie nichts bringen.',
  'Since {day}, {share} of visitors see nothing personal: the theme’s own row, the same for everyone. It costs what recommendations would have brought with them.':
    'Seit {day} sehen {share} der Besucher nichts Persönliches: die Reihe des Themes, für alle gleich. Das kostet, was Empfehlungen bei ihnen gebracht hätten.',
  'Change it': 'Ändern',
  'Begin to compare': 'Vergleich beginnen',
  'Without it nobody is compared any more, and all visitors see recommendations.':
    'Ohne sie wird niemand mehr verglichen, und alle Besucher sehen Empfehlungen.',
  'With another size the comparison begins anew, from that day on.':
    'Mit einer anderen Größe beginnt der Vergleich von diesem Tag an neu.',
  'None: everyone sees recommendations': 'Keine: Alle sehen Empfehlungen',
  '{share} of visitors (usual)': '{share} der Besucher (üblich)',
  '{share} of visitors': '{share} der Besucher',
  'Saved: pages follow within a minute or so': 'Gespeichert: Die Seiten folgen in etwa einer Minute',
  'Told only of visitors who may be compared: those with recommendations against those without, drawn by chance.':
    'Nur von Besuchern, die sich vergleichen lassen: die mit Empfehlungen gegen die ohne, nach Zufall zugeteilt.',
};

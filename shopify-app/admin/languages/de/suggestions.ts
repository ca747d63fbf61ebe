export const suggestions = {
  'Nobody was shown what this would show, so nothing can be told before it is tried.':
    'Niemand hat gesehen, was dies zeigen würde. Bevor es ausprobiert wird, lässt sich nichts sagen.',
  'What was shown so far differs too much from what this would show: {n} visitors tell as much as {have} would, and {needed} are needed. Try it with a small share of visitors first.':
    'Was bisher gezeigt wurde, ist zu verschieden von dem, was dies zeigen würde: {n} Besucher sagen so viel wie {have}, und {needed} sind nötig. Probiere es zuerst mit einem kleinen Teil der Besucher aus.',
  'The probabilities that were noted do not fit what was shown (their weights are {mean} on average and should be 1), so nothing can be told from them.':
    'Die notierten Wahrscheinlichkeiten passen nicht zu dem, was gezeigt wurde (ihre Gewichte sind im Mittel {mean} und sollten 1 sein). Aus ihnen lässt sich nichts sagen.',
  'Clicked, of the times it was seen': 'Angeklickt, so oft es gesehen wurde',
  'Could be bought, of what was clicked': 'Konnte gekauft werden, von dem Angeklickten',
  'Put into the cart, of what was clicked': 'In den Warenkorb gelegt, von dem Angeklickten',
  'Ordered, of what was put into the cart': 'Bestellt, von dem in den Warenkorb Gelegten',
  '{what}: show something else': '{what}: etwas anderes zeigen',
  '{what}: only for those it reaches': '{what}: nur für die, die es anspricht',
  '{what}: try another place': '{what}: einen anderen Platz versuchen',
  '{what}: stop it': '{what}: beenden',
  '{what}: show it to more visitors': '{what}: mehr Besuchern zeigen',
  '{what}: leave out what is sold out': '{what}: Ausverkauftes weglassen',
  '{step}: {own} ({low} to {high}). Others like it reach {peers}. Nowhere else does it lose as much.':
    '{step}: {own} ({low} bis {high}). Vergleichbare erreichen {peers}. Bei keinem anderen Schritt geht so viel verloren.',
  'It is so with all visitors and wherever it stands, so what is shown is the likeliest reason.':
    'Das ist bei allen Besuchern und an jedem Platz so; am ehesten liegt es also an dem, was gezeigt wird.',
  '{n} segment takes to it far less than to others; the rest takes to it as usual.|{n} segments take to it far less than to others; the rest takes to it as usual.':
    '{n} Segment nimmt es weit seltener an als anderes; die übrigen wie üblich.|{n} Segmente nehmen es weit seltener an als anderes; die übrigen wie üblich.',
  'Visitors in no segment take to it far less than to others; segments take to it as usual.':
    'Besucher ohne Segment nehmen es weit seltener an als anderes; die Segmente wie üblich.',
  'What is shown here does as well as others in other places, so the place is the likeliest reason.':
    'Was hier gezeigt wird, läuft an anderen Plätzen so gut wie anderes; am ehesten liegt es also am Platz.',
  'It does as well as others in some places and far worse in these, so the place is the likeliest reason.':
    'An manchen Plätzen läuft es so gut wie anderes und an diesen weit schlechter; am ehesten liegt es also am Platz.',
  'It loses at several steps at once, which another heading or place seldom mends.':
    'Es verliert bei mehreren Schritten zugleich; eine andere Überschrift oder ein anderer Platz hilft da selten.',
  'It looks so, but too few visitors have met it to be sure.':
    'Es sieht so aus, aber zu wenige Besucher haben es gesehen, um sicher zu sein.',
  'Visitors click what they cannot buy. What can be bought does as usual.':
    'Besucher klicken an, was sie nicht kaufen können. Was es zu kaufen gibt, läuft wie üblich.',
  'If that is wrong: half of the visitors do without it while it is tried out, about {orders} orders a week.':
    'Falls das falsch ist: Während es ausprobiert wird, kommt die Hälfte der Besucher ohne aus, das sind etwa {orders} Bestellungen in der Woche.',
  'If it is as bad as it looks: shown twice as often, it loses about {orders} more orders a week.':
    'Falls es so schlecht ist, wie es aussieht: Doppelt so oft gezeigt, kostet es etwa {orders} Bestellungen mehr in der Woche.',
  'If that is wrong, nothing is lost: products come back as soon as they can be bought.':
    'Falls das falsch ist, geht nichts verloren: Produkte kommen zurück, sobald man sie kaufen kann.',
  'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.':
    'Falls das falsch ist: Die Hälfte der Besucher sieht die andere Fassung, während es ausprobiert wird. Wäre sie um {effect} schlechter, kostete das etwa {orders} Bestellungen in der Woche.',
};

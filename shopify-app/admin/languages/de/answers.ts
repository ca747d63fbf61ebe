export const answers = {
  'Give each content a name of its own.': 'Gib jedem Inhalt einen eigenen Namen.',
  'These shares are more than all visitors: {share} for the first content, and at least {floor} for each of the {others} others.':
    'Diese Anteile sind mehr als alle Besucher: {share} für den ersten Inhalt und mindestens {floor} für jeden der {others} anderen.',
  'Its first day is over: choose another.': 'Der erste Tag ist vorbei: Wähle einen anderen.',
  'Its last day is over: choose another.': 'Der letzte Tag ist vorbei: Wähle einen anderen.',
  'It would end before it starts.': 'Sie würde enden, bevor sie beginnt.',
  'A campaign needs a name, an aim, two to six contents, and shares for the first and the others.':
    'Eine Kampagne braucht einen Namen, ein Ziel, zwei bis sechs Inhalte und Anteile für den ersten und die anderen.',
  'This shop has no such campaign.': 'Diese Kampagne gibt es in diesem Shop nicht.',
  'The shares of the variations must add up to 100 %.':
    'Die Anteile der Varianten müssen zusammen 100 % ergeben.',
  'Each variation needs a share of at least 1 %.': 'Jede Variante braucht einen Anteil von mindestens 1 %.',
  'Give each variation a name of its own.': 'Gib jeder Variante einen eigenen Namen.',
  'An audience that nobody is part of meets nothing.':
    'Einem Publikum, zu dem niemand gehört, begegnet nichts.',
  '“{name}” changes nothing: say what it changes, or choose “as it is”.':
    '„{name}“ ändert nichts: Sag, was sich ändert, oder wähle „wie bisher“.',
  'The model of “{name}” is not there any more, or the gate did not let it through.':
    'Das Modell von „{name}“ gibt es nicht mehr, oder die Prüfung hat es nicht zugelassen.',
  'Amounts cannot be counted before Kindred knows the shop’s currency.':
    'Beträge lassen sich erst zählen, wenn Kindred die Währung des Shops kennt.',
  'Margin cannot be counted: Shopify knows of no product what it costs.':
    'Die Marge lässt sich nicht zählen: Shopify kennt von keinem Produkt die Kosten.',
  'Clicks are counted only of rows that Kindred fills: choose another goal, or leave out the theme’s own row, banners and the empty place.':
    'Klicks werden nur auf Reihen gezählt, die Kindred füllt: Wähle ein anderes Ziel, oder lass die eigene Reihe des Themes, Banner und den leeren Platz weg.',
  'This shop has no such experiment.': 'Dieser Shop hat kein solches Experiment.',
  'What has started cannot be changed any more: stop it, and make another.':
    'Was gestartet ist, lässt sich nicht mehr ändern: Beende es und lege ein neues an.',
  'It does not run.': 'Es läuft nicht.',
  'Only what has ended can be put into the archive.': 'Nur was beendet ist, kann ins Archiv.',
  'Stop it first.': 'Beende es zuerst.',
  'It has started already.': 'Es ist schon gestartet.',
  'At most {n} experiments and campaigns can run at a time: stop one first.':
    'Höchstens {n} Experimente und Kampagnen können gleichzeitig laufen: Beende zuerst eines davon.',
  'At most {n} experiments and {n} campaigns are kept, drafts and archived ones included: delete one first.':
    'Höchstens {n} Experimente und {n} Kampagnen werden aufbewahrt, auch Entwürfe und Archiviertes: Lösche zuerst etwas davon.',
  'Not so many visitors are left in the group “{group}”: stop one of its experiments, or choose a smaller share.':
    'In der Gruppe „{group}“ sind nicht so viele Besucher übrig: Beende eines ihrer Experimente oder wähle einen kleineren Anteil.',
  'Devices cannot tell one of these segments: it is too small, follows a rule of your own, or is found anew tonight.':
    'Geräte können eines dieser Segmente nicht erkennen: Es ist zu klein, folgt einer eigenen Regel oder wird heute Nacht neu gefunden.',
  'Every page would carry too much: stop another experiment or campaign first.':
    'Jede Seite hätte zu viel zu tragen: Beende zuerst ein anderes Experiment oder eine andere Kampagne.',
  'Recommendations have to run in the shop before anything can be tried.':
    'Bevor sich etwas ausprobieren lässt, müssen im Shop Empfehlungen laufen.',
  'What runs in the same places takes its visitors first: {names}. Of the others {share} are left, which is counted here.':
    'Was an denselben Plätzen schon läuft, nimmt seine Besucher zuerst: {names}. Von den anderen bleiben {share}; damit ist hier gerechnet.',
  'In some of these places, or of some of these visitors, what runs takes its own first, so fewer will meet it than said here: {names}.':
    'An einigen dieser Plätze oder von einigen dieser Besucher nimmt, was läuft, seine zuerst; es treffen es also weniger, als hier steht: {names}.',
  'Whom it takes meets no campaign in the same places meanwhile, {share} of visitors: {names}.':
    'Wen es nimmt, der trifft an denselben Plätzen so lange keine Kampagne, {share} der Besucher: {names}.',
  'Kindred keeps no country, language or device of past visitors, so this counts all of them: fewer will meet it.':
    'Kindred behält von früheren Besuchern weder Land noch Sprache noch Gerät, deshalb zählt dies alle: Weniger werden ihm begegnen.',
  'Shopify knows of no product what it costs, so margin is not watched.':
    'Shopify kennt von keinem Produkt die Kosten, deshalb wird die Marge nicht beobachtet.',
  'An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.':
    'Ein Experiment braucht einen Namen, zwei bis sechs Varianten mit je einem Anteil, ein Ziel und 1 bis 90 Tage.',
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
  'Clicked, of the times it was seen': 'Angeklickt, so oft es gesehen wurde',
  'Could be bought, of what was clicked': 'Konnte gekauft werden, von dem Angeklickten',
  'Put into the cart, of what was clicked': 'In den Warenkorb gelegt, von dem Angeklickten',
  'Ordered, of what was put into the cart': 'Bestellt, von dem in den Warenkorb Gelegten',
  '{what}: show something else': '{what}: etwas anderes zeigen',
  '{what}: something else for whom it does not reach':
    '{what}: etwas anderes für die, die es nicht anspricht',
  '{what}: see whether it helps in this place': '{what}: sehen, ob es an diesem Platz hilft',
  '{what}: stop it': '{what}: beenden',
  '{what}: make sure with a test': '{what}: mit einem Test sichergehen',
  '{what}: show first what is in stock': '{what}: zuerst zeigen, was vorrätig ist',
  '{step}: {own} ({low} to {high}). Others like it reach {peers}. At no other step does it lose as much.':
    '{step}: {own} ({low} bis {high}). Vergleichbare erreichen {peers}. Bei keinem anderen Schritt geht so viel verloren.',
  'No group of visitors and no place was found that explains it, so what is shown is the likeliest reason.':
    'Keine Gruppe von Besuchern und kein Platz erklärt es; am ehesten liegt es also an dem, was gezeigt wird.',
  '{n} segment takes to it far less than to others; the rest takes to it as usual.|{n} segments take to it far less than to others; the rest takes to it as usual.':
    '{n} Segment nimmt es weit seltener an als anderes; die übrigen wie üblich.|{n} Segmente nehmen es weit seltener an als anderes; die übrigen wie üblich.',
  'What is shown here does as well as others in other places, so the place is the likeliest reason.':
    'Was hier gezeigt wird, läuft an anderen Plätzen so gut wie anderes; am ehesten liegt es also am Platz.',
  'It does as well as others in some places and far worse in these, so the place is the likeliest reason.':
    'An manchen Plätzen läuft es so gut wie anderes und an diesen weit schlechter; am ehesten liegt es also am Platz.',
  'It loses at several steps at once, which another heading or place seldom mends.':
    'Es verliert bei mehreren Schritten zugleich; eine andere Überschrift oder ein anderer Platz hilft da selten.',
  'It looks so, but too few visitors have met it to be sure.':
    'Es sieht so aus, aber zu wenige Besucher haben es gesehen, um sicher zu sein.',
  'Visitors click what they cannot buy.': 'Besucher klicken an, was sie nicht kaufen können.',
  'If that is wrong: half of the visitors do without it while it is tried out, about {orders} orders a week.':
    'Falls das falsch ist: Während es ausprobiert wird, kommt die Hälfte der Besucher ohne aus, das sind etwa {orders} Bestellungen in der Woche.',
  'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.':
    'Falls das falsch ist: Die Hälfte der Besucher sieht die andere Fassung, während es ausprobiert wird. Wäre sie um {effect} schlechter, kostete das etwa {orders} Bestellungen in der Woche.',
  'In “{name}” visitors were not split as planned, so it tells nothing of this model.':
    'In „{name}“ waren die Besucher nicht wie geplant verteilt, deshalb sagt es nichts über dieses Modell.',
  '“{name}” has shown this model to too few visitors to tell: {needed} are needed at the least.':
    '„{name}“ hat dieses Modell zu wenigen Besuchern gezeigt, um etwas zu sagen: Mindestens {needed} sind nötig.',
  'By “{name}” this model does better. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    'Nach „{name}“ ist dieses Modell besser. Hätten es dort alle gesehen: {metric} {change} (zwischen {low} und {high}).',
  'By “{name}” this model does worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    'Nach „{name}“ ist dieses Modell schlechter. Hätten es dort alle gesehen: {metric} {change} (zwischen {low} und {high}).',
  'By “{name}” this model may do better or worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    'Nach „{name}“ kann dieses Modell besser oder schlechter sein. Hätten es dort alle gesehen: {metric} {change} (zwischen {low} und {high}).',
  '{why} Kindred uses it only if you confirm it.': '{why} Kindred nutzt es nur, wenn du es bestätigst.',
  'Choosing by what visitors do is learning: agree to training first.':
    'Nach dem zu wählen, was Besucher tun, ist Lernen: Stimme zuerst dem Training zu.',
  'Stop this experiment?': 'Dieses Experiment beenden?',
  'Move this experiment to the archive?': 'Dieses Experiment ins Archiv verschieben?',
  'It stays as it is, with what was learned, and leaves the list of what has ended.':
    'Es bleibt, wie es ist, mit dem, was gelernt wurde, und verlässt die Liste der beendeten.',
  'Delete this experiment?': 'Dieses Experiment löschen?',
  'Its figures and what was learned go for good. To keep them, move it to the archive instead.':
    'Seine Zahlen und was gelernt wurde gehen endgültig. Um sie zu behalten, verschiebe es stattdessen ins Archiv.',
  'Its figures and what was learned go for good.': 'Seine Zahlen und was gelernt wurde gehen endgültig.',
  'Intervals and p by Welch’s test of the relative change (delta method), at the end only.':
    'Intervalle und p nach Welchs Test der relativen Änderung (Delta-Methode), nur am Ende.',
  'Intervals are asymptotic confidence sequences: they hold on all days together, however often one looks.':
    'Die Intervalle sind asymptotische Konfidenzfolgen: Sie gelten an allen Tagen zugleich, so oft man auch nachsieht.',
  'An interval of 95 % holds the true change in 95 of 100 such experiments. Where it crosses the dashed line, chance could have done it all.':
    'Ein 95-%-Intervall enthält in 95 von 100 solchen Experimenten die wahre Änderung. Wo es die gestrichelte Linie kreuzt, könnte alles Zufall sein.',
  'p, corrected: for all metrics and variations that are judged together (Holm), so that many looks at one experiment raise no false alarm. By it, and by nothing else, something is called better or worse.':
    'p, korrigiert: für alle Messgrößen und Varianten, die zusammen beurteilt werden (Holm), damit viele Blicke auf ein Experiment keinen falschen Alarm geben. Nur danach heißt etwas besser oder schlechter.',
  'Chance to be better: the Bayesian reading with a flat prior. It helps to weigh; it decides nothing.':
    'Chance, besser zu sein: die Bayes-Lesart mit flachem Prior. Sie hilft beim Abwägen und entscheidet nichts.',
  'What a visitor did is counted from when they first reached the place, in every variation alike. Of one visitor so much revenue is counted as a cap allows that was set before the start; margin has none.':
    'Was ein Besucher tat, zählt von da an, wo er den Platz zuerst erreichte, in jeder Variante gleich. Vom Umsatz eines Besuchers zählt nur so viel, wie eine vor dem Start gesetzte Obergrenze erlaubt; die Marge hat keine.',
  'What visitors did before explains part of the differences; that part was taken out (CUPED), which makes intervals narrower and shifts nothing.':
    'Was Besucher vorher taten, erklärt einen Teil der Unterschiede; dieser Teil ist herausgerechnet (CUPED), was die Intervalle enger macht und nichts verschiebt.',
  'Cancelled or returned: orders that were cancelled, or of which something was sent back or paid back, until four weeks after the end.':
    'Storniert oder zurückgegeben: Bestellungen, die storniert wurden oder von denen etwas zurückgeschickt oder erstattet wurde, bis vier Wochen nach dem Ende.',
  'Only visitors who allow measuring are in it.': 'Gezählt werden nur Besucher, die das Messen erlauben.',
  '“{name}”: {p}, were the change the same in all segments.':
    '„{name}“: {p}, wäre die Änderung in allen Segmenten gleich.',
  'Cochran’s Q of the segments with at least 100 visitors in every variation, corrected for variations (Holm); it holds for one look, at the end.':
    'Cochrans Q der Segmente mit mindestens 100 Besuchern in jeder Variante, korrigiert für die Varianten (Holm); es gilt für einen Blick, am Ende.',
  'A number from 1 to 100, please.': 'Bitte eine Zahl von 1 bis 100.',
  'Languages are codes with commas between them, such as de, fr-CA.':
    'Sprachen sind Kürzel mit Kommas dazwischen, etwa de, fr-CA.',
  'Say what is changed, at least one thing.': 'Sag, was geändert wird, mindestens eines.',
  'At most {n} letter, please.|At most {n} letters, please.':
    'Bitte höchstens {n} Zeichen.|Bitte höchstens {n} Zeichen.',
  'This is missing.': 'Das fehlt.',
  'Something is missing or wrong above: it is marked.': 'Oben fehlt etwas oder ist falsch: Es ist markiert.',
  'The plan was not saved': 'Der Plan wurde nicht gespeichert',
  'Delete this draft?': 'Diesen Entwurf löschen?',
  'It was never started, so no figures are lost.':
    'Es wurde nie gestartet, also gehen keine Zahlen verloren.',
  'The shares add up to {total} %; they must be 100 %.':
    'Die Anteile ergeben {total} %; es müssen 100 % sein.',
  'A whole number of days from 1 to 90, please.': 'Bitte eine ganze Zahl von 1 bis 90 Tagen.',
  'A number from 0.5 to 200, please.': 'Bitte eine Zahl von 0,5 bis 200.',
  'A number from 0 to 100, please.': 'Bitte eine Zahl von 0 bis 100.',
  'Start this experiment?': 'Dieses Experiment starten?',
  'Visitors who allow measuring take part from the next page they open, within a minute or so. You can stop it at any time.':
    'Besucher, die das Messen erlauben, nehmen ab der nächsten Seite teil, in etwa einer Minute. Du kannst es jederzeit beenden.',
  'Whoever is missing from a variation may be just those who behave otherwise, and then any difference could come from that.':
    'Wer in einer Variante fehlt, verhält sich vielleicht gerade anders, und dann könnte jeder Unterschied daher kommen.',
  'With a working split chance would hardly do this ({p}).':
    'Bei einer heilen Verteilung käme das kaum durch Zufall zustande ({p}).',
  'What to look for:': 'Worauf zu achten ist:',
  'Does every variation show on all devices? Look at the shop’s pages on a phone, too.':
    'Erscheint jede Variante auf allen Geräten? Sieh dir die Seiten des Shops auch auf einem Telefon an.',
  'Was the theme, or an app that changes pages, edited while the experiment ran?':
    'Wurde während des Experiments das Theme oder eine App geändert, die Seiten verändert?',
  'Is a row in one variation much slower or further down, so that fewer visitors reach it?':
    'Ist die Reihe in einer Variante viel langsamer oder weiter unten, sodass weniger Besucher sie erreichen?',
  'Does a program visit the shop, such as a monitor or a price robot?':
    'Besucht ein Programm den Shop, etwa eine Überwachung oder ein Preisroboter?',
  'Stop it, put right what you find, and start it anew: these days cannot be repaired.':
    'Beende es, richte, was du findest, und beginne es neu: Diese Tage lassen sich nicht reparieren.',
  'It has started, so its plan stands: {link}.': 'Es hat begonnen, der Plan steht also fest: {link}.',
  'see what comes of it': 'sieh nach, was daraus wird',
  'Put right what is marked, and this is worked out anew.':
    'Berichtige, was markiert ist, dann wird das neu berechnet.',
  'Remove the last variation': 'Letzte Variante entfernen',
  'Stop everything that runs?': 'Alles beenden, was läuft?',
  'Stopped: new pages no longer try anything': 'Beendet: Neue Seiten probieren nichts mehr aus',
  'A page that Shopify keeps for some minutes may still try it; what comes after now is not counted.':
    'Eine Seite, die Shopify einige Minuten vorhält, probiert es vielleicht noch aus; was von jetzt an kommt, wird nicht gezählt.',
  'All experiments end, the comparison group and every campaign, also one that is planned or paused. Results so far stay, but nothing goes on where it was: it would have to be started anew.':
    'Alle Experimente enden, die Vergleichsgruppe und jede Kampagne, auch eine geplante oder angehaltene. Bisherige Ergebnisse bleiben, aber nichts macht dort weiter, wo es war: Es müsste neu begonnen werden.',
  'Go on with this campaign?': 'Mit dieser Kampagne weitermachen?',
  'Visitors meet it again from the next page they open, within a minute or so.':
    'Besucher sehen sie wieder, sobald sie die nächste Seite öffnen, in etwa einer Minute.',
  'Pause this campaign?': 'Diese Kampagne anhalten?',
  'Every visitor sees your shop as it is without it, within a minute or so. It keeps what it learned, and can go on.':
    'Jeder Besucher sieht deinen Shop in etwa einer Minute, wie er ohne sie ist. Sie behält, was sie gelernt hat, und kann weitermachen.',
  'Show all contents alike again?': 'Wieder alle Inhalte gleich oft zeigen?',
  'All contents but the first get the same share, in every segment, and it goes on learning from there. This takes back all that Kindred changed by itself.':
    'Alle Inhalte außer dem ersten bekommen in jedem Segment denselben Anteil, und von da an wird weiter gelernt. Das nimmt alles zurück, was Kindred von selbst geändert hat.',
  'Stop this campaign?': 'Diese Kampagne beenden?',
  'Move this campaign to the archive?': 'Diese Kampagne ins Archiv verschieben?',
  'It stays as it is, and leaves the list of what has ended.':
    'Sie bleibt, wie sie ist, und verlässt die Liste dessen, was beendet ist.',
  'Delete this campaign?': 'Diese Kampagne löschen?',
  'Its figures, its log and what was learned go for good.':
    'Ihre Zahlen, ihr Protokoll und was gelernt wurde gehen endgültig.',
  'Every visitor sees your shop as it is without it, within a minute or so. What was counted stays; it cannot be started again, but a draft can be made of it.':
    'Jeder Besucher sieht deinen Shop in etwa einer Minute, wie er ohne es ist. Was gezählt wurde, bleibt; noch einmal starten lässt es sich nicht, doch lässt sich ein Entwurf daraus machen.',
  'Intervals of changes hold whenever one looks, and for all contents together: looking every day makes nothing look better than it is (confidence sequences). Those of values are for one look. Nothing is told of fewer than 25 visitors who did something with a content, or with the first.':
    'Intervalle von Änderungen gelten, wann immer man nachsieht, und für alle Inhalte zusammen: Tägliches Nachsehen lässt nichts besser aussehen, als es ist (Konfidenzsequenzen). Die von Werten gelten für einen Blick. Haben weniger als 25 Besucher mit einem Inhalt oder mit dem ersten etwas getan, wird nichts gesagt.',
  'Plain averages would mislead: a content that began badly by chance is shown less and never makes up for it. So each visitor counts the more, the less likely it was that they would be shown what they met (inverse propensities).':
    'Einfache Mittelwerte würden täuschen: Ein Inhalt, der durch Zufall schlecht begann, wird seltener gezeigt und holt nie auf. Deshalb zählt jeder Besucher umso mehr, je unwahrscheinlicher ihm gezeigt wurde, was er sah (inverse Wahrscheinlichkeiten).',
  'What shares should bring is worked out from the visitors they were learned from, so no single number is told, and the interval is wide enough for that (Scheffé).':
    'Was Anteile bringen sollten, wird aus denselben Besuchern errechnet, von denen sie gelernt sind. Deshalb steht dort keine einzelne Zahl, und das Intervall ist breit genug dafür (Scheffé).',
};

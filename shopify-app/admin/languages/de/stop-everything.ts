export const stopEverything = {
  'One button ends all that is tried, and every visitor sees your shop as it is without it.':
    'Ein Knopf beendet alles, was ausprobiert wird, und jeder Besucher sieht deinen Shop, wie er ohne es ist.',
  'Stop everything': 'Alles beenden',
  'Stop everything that runs?': 'Alles beenden, was läuft?',
  'Stopped: new pages no longer try anything': 'Beendet: Neue Seiten probieren nichts mehr aus',
  'A page that Shopify keeps for some minutes may still try it; what comes after now is not counted.':
    'Eine Seite, die Shopify einige Minuten vorhält, probiert es vielleicht noch aus; was von jetzt an kommt, wird nicht gezählt.',
  'All experiments end, the comparison group and every campaign, also one that is planned or paused. Results so far stay, but nothing goes on where it was: it would have to be started anew.':
    'Alle Experimente enden, die Vergleichsgruppe und jede Kampagne, auch eine geplante oder angehaltene. Bisherige Ergebnisse bleiben, aber nichts macht dort weiter, wo es war: Es müsste neu begonnen werden.',
};

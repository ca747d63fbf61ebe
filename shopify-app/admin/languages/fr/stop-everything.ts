export const stopEverything = {
  'One button ends all that is tried, and every visitor sees your shop as it is without it.':
    'Un bouton met fin à tout ce qui est essayé, et chaque visiteur voit votre boutique telle qu’elle est sans cela.',
  'Stop everything': 'Tout arrêter',
  'Stop everything that runs?': 'Arrêter tout ce qui tourne ?',
  'Stopped: new pages no longer try anything': 'Arrêté : les nouvelles pages n’essaient plus rien',
  'A page that Shopify keeps for some minutes may still try it; what comes after now is not counted.':
    'Une page que Shopify garde quelques minutes peut encore l’essayer ; ce qui arrive désormais n’est pas compté.',
  'All experiments end, the comparison group and every campaign, also one that is planned or paused. Results so far stay, but nothing goes on where it was: it would have to be started anew.':
    'Toutes les expériences prennent fin, le groupe de comparaison et chaque campagne, même prévue ou en pause. Les résultats restent, mais rien ne reprend où il en était : il faudrait recommencer.',
};

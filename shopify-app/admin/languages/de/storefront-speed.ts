export const storefrontSpeed = {
  'How fast your storefront is for shoppers': 'Wie schnell dein Shop für Kunden ist',
  'the storefront’s speed': 'Geschwindigkeit des Shops',
  'Measured on shoppers’ own devices, on every page of your storefront; in the last {days} days, three of four pages were at least this quick. Only shoppers who allow measuring are counted, and only where their browser can tell.':
    'Gemessen auf den Geräten der Kunden, auf jeder Seite deines Shops; in den letzten {days} Tagen waren drei von vier Seiten mindestens so schnell. Gezählt werden nur Kunden, die das Messen erlauben, und nur, wo ihr Browser es angeben kann.',
  'Pages measured': 'Gemessene Seiten',
  'The script that measures how fast pages are': 'Das Skript, das misst, wie schnell Seiten sind',
  'On every page, after everything else': 'Auf jeder Seite, nach allem anderen',
};

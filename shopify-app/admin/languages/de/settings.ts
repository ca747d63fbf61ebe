export const settings = {
  'Languages and markets': 'Sprachen und Märkte',
  'There is nothing to set. Each shopper’s page asks your shop itself for the products to show, in the language and the market of that page: titles and prices are those of your shop there, and a product that is not published in a market is not shown there.':
    'Hier ist nichts einzustellen. Die Seite jedes Kunden fragt deinen Shop selbst nach den Produkten, in der Sprache und für den Markt dieser Seite: Titel und Preise sind die deines Shops dort, und ein Produkt, das in einem Markt nicht veröffentlicht ist, wird dort nicht gezeigt.',
  'Kindred’s own words (headings, reasons, the panel) speak English, German, French, Spanish and Japanese, and English everywhere else. You can write your own headings in the theme editor.':
    'Kindreds eigene Worte (Überschriften, Gründe, das Panel) gibt es auf Englisch, Deutsch, Französisch, Spanisch und Japanisch, sonst überall auf Englisch. Eigene Überschriften kannst du im Theme-Editor schreiben.',
  'These pages speak the language that your Shopify admin is set to if it is one of these five, and English otherwise.':
    'Diese Seiten sprechen die Sprache, auf die dein Shopify-Adminbereich eingestellt ist, wenn sie eine dieser fünf ist, sonst Englisch.',
  'Kindred does not list your markets and languages: Shopify would want two more permissions for that (read_markets, read_locales), and nothing here needs them.':
    'Kindred listet deine Märkte und Sprachen nicht auf: Shopify würde dafür zwei weitere Berechtigungen verlangen (read_markets, read_locales), und nichts hier braucht sie.',
  'Products never recommended': 'Nie empfohlene Produkte',
  'You choose them under {recommendations}, beside the other rules.':
    'Du wählst sie unter {recommendations}, neben den anderen Regeln.',
  'Take your data along': 'Deine Daten mitnehmen',
  'All that Kindred keeps for your shop, as files for spreadsheets (CSV) or programs (JSON). Left out are the keys with which Kindred works in your shop, and the bytes of the models: their addresses stand in the models’ manifests.':
    'Alles, was Kindred für deinen Shop aufbewahrt, als Dateien für Tabellenprogramme (CSV) oder Programme (JSON). Nicht dabei sind die Schlüssel, mit denen Kindred in deinem Shop arbeitet, und die Bytes der Modelle: Ihre Adressen stehen in den Manifesten der Modelle.',
  'what can be exported': 'was sich exportieren lässt',
  'Download everything (JSON)': 'Alles herunterladen (JSON)',
  'about {size}': 'etwa {size}',
  Rows: 'Zeilen',
  About: 'Etwa',
  Download: 'Herunterladen',
  'Empty so far: {list}.': 'Bisher leer: {list}.',
  '; ': '; ',
  '{table} as {format}': '{table} als {format}',
  'Model in use': 'Genutztes Modell',
  'Exports that Shopify is working on': 'Exporte, an denen Shopify arbeitet',
  'Order numbers of data requests': 'Bestellnummern aus Datenanfragen',
  'Measured speed of this app': 'Gemessene Geschwindigkeit dieser App',
  'Measured speed of your storefront': 'Gemessene Geschwindigkeit deines Shops',
  'Events that shoppers allowed': 'Von Kunden erlaubte Ereignisse',
  'Counts of events, by the minute': 'Zahl der Ereignisse je Minute',
  'Orders: products, quantities, times': 'Bestellungen: Produkte, Mengen, Zeiten',
  'Requests and their receipts': 'Anfragen und ihre Belege',
  Catalogue: 'Katalog',
  'Settings for recommendations': 'Einstellungen der Empfehlungen',
  'Models: manifests and gate reports': 'Modelle: Manifeste und Prüfberichte',
  'Erasures that models still have to follow': 'Löschungen, denen Modelle noch folgen müssen',
  'Last nightly deletion': 'Letzte nächtliche Löschung',
  'State of set-up': 'Stand der Einrichtung',
  'The shop itself': 'Der Shop selbst',
  'Your decisions on training': 'Deine Entscheidungen zum Training',
  Trainings: 'Trainings',
  'where your shop sells': 'wohin dein Shop verkauft',
  'Prices in: {names}': 'Preise in: {names}',
  'Shipped to: {names}': 'Versand nach: {names}',
  'Shopify knows of no country that this shop ships to yet.':
    'Shopify kennt noch kein Land, in das dieser Shop versendet.',
};

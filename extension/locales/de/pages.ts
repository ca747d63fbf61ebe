import type { pages as english } from '../en/pages.ts';

export const pages: Record<keyof typeof english, string> = {
  languageTag: 'de',
  appName: 'Kindred',
  appDescription: 'Was Kindred auf den Seiten deines Shops zeigt, und warum.',
  actionTitle: 'Kindred auf dieser Seite',

  popupThisPage: 'Auf dieser Seite',
  popupShow: 'Auf dieser Seite zeigen',
  popupHide: 'Auf dieser Seite ausblenden',
  popupOptions: 'Optionen',
  popupAlways: 'Immer in diesem Shop',
  popupAlwaysWhy:
    'Dann bleibt das geöffnete Feld da, wenn du von Seite zu Seite gehst. Sonst drückst du auf jeder Seite diesen Knopf. Dein Browser fragt dich vorher.',
  popupOtherPage: 'Diese Seite gehört zu keinem deiner verbundenen Shops.',
  popupEnded:
    'Der Zugriff auf $1 wurde zurückgenommen oder ist abgelaufen. Verbinde diesen Browser erneut, um weiterzumachen.',
  popupPageClosed: 'Browser lassen Erweiterungen nicht auf diese Seite.',
  popupNotRunning:
    'Kindred läuft hier nicht. Öffne eine Seite deines eigenen Shops, in dem die App-Einbettung von Kindred eingeschaltet ist.',
  popupNoSlot: 'Kein Platz dieser Seite ist personalisiert.',
  popupSlot: 'Platz „$1“',
  popupProducts: 'Produkte',
  popupEngine: 'Rechenweg',
  popupRelease: 'Version',
  popupModel: 'Modell',
  popupModelBytes: '$1 Bytes, sha256 $2',

  pairTitle: 'Diesen Browser mit deinem Shop verbinden',
  pairClick:
    'Mit einem Klick: Öffne in deiner Shopify-Verwaltung die App Kindred, dann „Browser-Erweiterung“, und drücke auf „Diesen Browser verbinden“.',
  pairTyped: 'Oder mit einem Code: Drücke dort auf „Code anzeigen“ und gib ihn hier ein.',
  pairCode: 'Code aus der Verwaltung',
  pairSend: 'Verbinden',
  pairSending: 'Wird verbunden …',
  pairWaiting: 'Wartet auf dein Ja',
  pairWaitingHow:
    'In der App Kindred deiner Shopify-Verwaltung steht dieser Browser jetzt unter „Browser-Erweiterung“. Drücke dort bis $1 auf „Das ist mein Browser“.',
  pairAnother: 'Weiteren Shop verbinden',

  optionsTitle: 'Optionen von Kindred',
  optionsShops: 'Shops',
  optionsNoShops: 'Dieser Browser ist mit keinem Shop verbunden.',
  optionsSince: 'Verbunden seit $1',
  optionsPages: 'Seine Seiten: $1',
  optionsSignOut: 'Abmelden',
  optionsSignOutOf: 'Von $1 abmelden',
  optionsSignOutSure: 'Abmelden? Um wiederzukommen, verbindest du diesen Browser neu.',
  optionsCancel: 'Abbrechen',
  optionsSignedOut: 'Von $1 abgemeldet.',
  optionsPermissions: 'Was sie darf, und warum',
  optionsActiveTab: 'Die Seite sehen, auf der du klickst',
  optionsActiveTabWhy: 'Erst nachdem du auf den Knopf von Kindred gedrückt hast, und nur diese Seite.',
  optionsScripting: 'Ihr Feld auf diese Seite setzen',
  optionsScriptingWhy:
    'Das Feld ist ein Skript der Erweiterung; es läuft nur auf Seiten deiner verbundenen Shops.',
  optionsStorage: 'Sich für diese Sitzung etwas merken',
  optionsStorageWhy:
    'In welchen Tabs das Feld offen ist und was du dort ausprobierst, bis du den Browser schließt.',
  optionsOffscreen: 'In einem verborgenen Dokument rechnen',
  optionsOffscreenWhy:
    'Für die Vorschau läuft das Modell des Shops auf diesem Computer, wie es auf dem Gerät eines Kunden laufen würde.',
  optionsApp: 'Mit dem Server von Kindred sprechen ($1)',
  optionsAppWhy:
    'Für Zahlen deines Shops und die Modelle der Vorschau. Sonst fragt sie nur deinen Shop selbst, für die Vorschau.',
  optionsShopPages: 'Die Seiten deines Shops, nur wenn du es erlaubst',
  optionsShopPagesWhy:
    'Damit das geöffnete Feld dableibt, wenn du weitergehst. Du kannst das jederzeit zurücknehmen.',
  optionsData: 'Was aufbewahrt wird, und wo',
  optionsKey: 'Ein Schlüssel für jeden Shop, in diesem Browser erzeugt',
  optionsKeyWhere:
    'Im eigenen Speicher der Erweiterung. Er lässt sich nicht herauskopieren; wer sich abmeldet, löscht ihn.',
  optionsTokens: 'Der Zugriff auf jeden verbundenen Shop',
  optionsTokensWhere:
    'Nur in der Erweiterung. Er endet 30 Tage nach der letzten Nutzung; in der Verwaltung deines Shops lässt er sich jederzeit beenden.',
  optionsPreview: 'Was du in einem Tab ausprobierst',
  optionsPreviewWhere: 'Im Arbeitsspeicher dieses Browsers, bis du den Tab schließt.',
  optionsModels: 'Bis zu sechs Modelle, mit denen du etwas ausprobiert hast',
  optionsModelsWhere: 'Im Zwischenspeicher der Erweiterung; über Kunden sagen sie nichts.',
  optionsNothing:
    'Über Kunden wird nichts aufbewahrt und nichts gesendet. Von den Seiten, die du besuchst, wird nur nach Produkten gefragt, und nur auf den Seiten deiner Shops.',
  optionsVersion: 'Version $1',

  welcomeTitle: 'Willkommen bei Kindred',
  welcomeLead:
    'Auf den Seiten deines eigenen Shops zeigt diese Erweiterung, was Kindred empfiehlt und warum. Drei Schritte:',
  welcomePair: '1. Mit deinem Shop verbinden',
  welcomePaired: 'Verbunden mit $1.',
  welcomeOpen: '2. Eine Seite deines Shops öffnen',
  welcomeOpenHow:
    'Drücke in der Symbolleiste deines Browsers auf den Knopf von Kindred, dann auf „Auf dieser Seite zeigen“. Siehst du den Knopf nicht, dann schau hinter dem Puzzleteil nach und hefte ihn an.',
  welcomeStay: '3. Dableiben lassen, wenn du magst',
  welcomeStayHow:
    'Unter dem Knopf von Kindred lässt „Immer in diesem Shop“ das Feld von Seite zu Seite mitgehen. Sonst sieht die Erweiterung eine Seite nur, wenn du sie darum bittest.',
  welcomePromise: 'Auf Seiten, die nicht zu deinem verbundenen Shop gehören, tut sie gar nichts.',

  failureServerAway:
    'Der Server von Kindred ist nicht zu erreichen. Nichts ist verloren; versuche es gleich noch einmal.',
  failureSignedOut:
    'Der Zugriff auf diesen Shop wurde zurückgenommen oder ist abgelaufen. Verbinde diesen Browser erneut.',
  failureNotPaired: 'Diese Seite gehört zu keinem deiner verbundenen Shops.',
  failureWrongCode: 'Dieser Code stimmt nicht. Codes gelten einmal: Hol dir in der Verwaltung einen neuen.',
  failureCodeExpired:
    'Das hat zu lange gedauert, der Code ist abgelaufen. Hol dir in der Verwaltung einen neuen.',
  failureTooManyTries:
    'Zu viele falsche Codes. Warte eine Stunde, oder verbinde den Browser mit einem Klick aus der Verwaltung.',
  failureNoRelease: 'Noch ist nichts veröffentlicht, also gibt es nichts auszuprobieren.',
  failureReleaseGone: 'Diese Version wird nicht mehr aufbewahrt.',
  failureModelFailed: 'Das Modell ließ sich in diesem Browser nicht ausführen.',
  failurePageClosed:
    'Der Browser lässt die Erweiterung nicht auf diese Seite. Drücke auf einer Seite deines Shops auf den Knopf von Kindred.',
  failurePageUnread:
    'Die Seite ließ sich nicht noch einmal lesen, für die Reihe des Themes. Ihre eigenen Regeln verbieten das vielleicht: Wähle unter dem Knopf von Kindred „Immer in diesem Shop“ und versuche es noch einmal.',
  failureInternal: 'In der Erweiterung ist etwas schiefgegangen. Versuche es noch einmal.',
};

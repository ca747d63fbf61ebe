export const browserExtension = {
  'On your own shop’s pages, the extension shows what Kindred recommends there and why, with your shop’s figures for the page. It lets you try out what other shoppers would see, without anybody else seeing it.':
    'Auf den Seiten deines eigenen Shops zeigt die Erweiterung, was Kindred dort empfiehlt und warum, mit den Zahlen deines Shops zu der Seite. Du kannst damit ausprobieren, was andere Kunden sehen würden, ohne dass es sonst jemand sieht.',
  'the extension': 'die Erweiterung',
  'connected browsers': 'verbundene Browser',
  'This browser': 'Dieser Browser',
  'The extension is installed in this browser (version {version}).':
    'Die Erweiterung ist in diesem Browser installiert (Version {version}).',
  'This browser is connected to {shop}': 'Dieser Browser ist mit {shop} verbunden',
  'Open a page of your shop, and choose Kindred among your browser’s extensions.':
    'Öffne eine Seite deines Shops und wähle Kindred unter den Erweiterungen deines Browsers.',
  'Connect this browser': 'Diesen Browser verbinden',
  'Connect this browser?': 'Diesen Browser verbinden?',
  'The extension in this browser will be allowed to:': 'Die Erweiterung in diesem Browser darf dann:',
  'See figures of groups of at least {visits} visits: what was viewed, put in the cart and bought.':
    'Zahlen von Gruppen aus mindestens {visits} Besuchen sehen: was angesehen, in den Warenkorb gelegt und gekauft wurde.',
  'Try out recommendations on your own shop’s pages. Only that browser shows them.':
    'Empfehlungen auf den Seiten deines eigenen Shops ausprobieren. Nur dieser Browser zeigt sie.',
  'It learns nothing about single shoppers, and changes nothing in your shop.':
    'Über einzelne Kunden erfährt sie nichts, und in deinem Shop ändert sie nichts.',
  'This is for {shop} only, and ends by itself when the extension there was not used for 30 days. Everybody who can open Kindred in your Shopify admin can end it here at any time. Uninstalling Kindred ends it too.':
    'Das gilt nur für {shop} und endet von selbst, wenn die Erweiterung dort 30 Tage lang nicht benutzt wurde. Alle, die Kindred in deiner Shopify-Verwaltung öffnen können, können es hier jederzeit beenden. Auch eine Deinstallation von Kindred beendet es.',
  'This browser was not connected': 'Dieser Browser wurde nicht verbunden',
  'Agree and connect': 'Zustimmen und verbinden',
  'The extension says that it is connected to another shop, {domain}. Sign out there, and try again.':
    'Die Erweiterung meldet, dass sie mit einem anderen Shop verbunden ist: {domain}. Melde dich dort ab und versuche es noch einmal.',
  'The extension was not found in this browser.': 'Die Erweiterung wurde in diesem Browser nicht gefunden.',
  'It is not in the stores of Chrome and Firefox yet. Until it is, it is built from Kindred’s source, as its README says.':
    'In den Stores von Chrome und Firefox gibt es sie noch nicht. Bis dahin wird sie aus dem Quellcode von Kindred gebaut, wie es dort in der README steht.',
  'Have you just installed it? Reload this page in your browser: a page that was open before may not know of it.':
    'Hast du sie gerade installiert? Lade diese Seite im Browser neu: Eine Seite, die schon vorher offen war, weiß vielleicht nichts von ihr.',
  'Is it in another browser, or on another computer? Connect it with a code.':
    'Ist sie in einem anderen Browser oder auf einem anderen Computer? Verbinde sie mit einem Code.',
  'Connect with a code': 'Mit einem Code verbinden',
  'For the extension in another browser, or on another computer: show a code here and type it there. Then say here that the browser is yours.':
    'Für die Erweiterung in einem anderen Browser oder auf einem anderen Computer: Lass dir hier einen Code zeigen und gib ihn dort ein. Sag dann hier, dass der Browser deiner ist.',
  'There is no code': 'Es gibt keinen Code',
  'Show a code': 'Code anzeigen',
  'Show another code': 'Anderen Code anzeigen',
  'That code has run out, and works no more.': 'Dieser Code ist abgelaufen und gilt nicht mehr.',
  'Works once, for another {time} minutes. Nobody from Kindred asks you for it.':
    'Gilt einmal, noch {time} Minuten. Niemand von Kindred fragt dich danach.',
  '{label} has typed the code. Is it yours?': '{label} hat den Code eingegeben. Ist das dein Browser?',
  'Agree only if you typed it yourself, just now. Whoever asked you to press this may be a stranger, who would then see your shop’s figures.':
    'Stimme nur zu, wenn du ihn gerade selbst eingegeben hast. Wer dich bittet, hier zu drücken, kann ein Fremder sein, der dann die Zahlen deines Shops sieht.',
  'If it is yours, the extension there will be allowed to:': 'Wenn es deiner ist, darf die Erweiterung dort:',
  'Your answer did not arrive': 'Deine Antwort ist nicht angekommen',
  'This is my browser': 'Das ist mein Browser',
  'Not me': 'Das bin ich nicht',
  '{label} is connected': '{label} ist verbunden',
  '{label} was refused': '{label} wurde abgelehnt',
  'Connected browsers': 'Verbundene Browser',
  'No browser is connected.': 'Es ist kein Browser verbunden.',
  'Connected on {date}.': 'Verbunden am {date}.',
  'Last used on {date}.': 'Zuletzt benutzt am {date}.',
  'Not used yet.': 'Noch nicht benutzt.',
  'Ends on {day} unless it is used before.': 'Endet am {day}, wenn er bis dahin nicht benutzt wird.',
  '{label} is no longer connected': '{label} ist nicht mehr verbunden',
  Disconnect: 'Trennen',
  'Disconnect {label}': '{label} trennen',
  'Disconnect {label}?': '{label} trennen?',
  'The extension there sees no figures and shows no previews from now on. It can be connected again at any time.':
    'Die Erweiterung dort sieht von da an keine Zahlen und zeigt keine Vorschau mehr. Sie kann jederzeit wieder verbunden werden.',
  'The extension did not answer. It may have been switched off or updated: reload this page in your browser, and try again.':
    'Die Erweiterung hat nicht geantwortet. Vielleicht wurde sie ausgeschaltet oder aktualisiert: Lade diese Seite im Browser neu und versuche es noch einmal.',
  'The extension could not reach Kindred’s server. Try again in a moment.':
    'Die Erweiterung hat den Server von Kindred nicht erreicht. Versuche es gleich noch einmal.',
  'The extension was too slow, and its permission to connect ran out. Try again.':
    'Die Erweiterung war zu langsam, und die Erlaubnis zum Verbinden ist abgelaufen. Versuche es noch einmal.',
  'There were too many tries. Wait an hour, and try again.':
    'Es waren zu viele Versuche. Warte eine Stunde und versuche es dann noch einmal.',
  'The extension could not connect ({code}). Reload this page in your browser, and try again.':
    'Die Erweiterung konnte sich nicht verbinden ({code}). Lade diese Seite im Browser neu und versuche es noch einmal.',
  'This browser has waited for too long. Show a new code and type it.':
    'Dieser Browser hat zu lange gewartet. Lass dir einen neuen Code zeigen und gib ihn ein.',
  'This shop has no such browser.': 'Diesen Browser gibt es in diesem Shop nicht.',
};

export const health = {
  'the health report': 'Zustandsbericht',
  Refresh: 'Aktualisieren',
  'The last 7 days': 'Die letzten 7 Tage',
  'Only visits whose shoppers allow measuring are counted; of the others nothing is known. Whatever fails, the related products that the theme shows by itself stay.':
    'Gezählt werden nur Besuche von Kunden, die das Messen erlauben; über die anderen ist nichts bekannt. Was auch immer fehlschlägt: Die ähnlichen Produkte, die das Theme selbst zeigt, bleiben stehen.',
  'in view for a second': 'eine Sekunde lang im Bild',
  'Visits with a failure': 'Besuche mit Fehlern',
  'of {visits} that saw some or met one: {share}':
    'von {visits}, in denen Empfehlungen zu sehen waren oder etwas fehlschlug: {share}',
  'refused: {list}': 'abgelehnt: {list}',
  'refused: none': 'abgelehnt: keine',
  'What failed, and what to do': 'Was fehlschlug und was zu tun ist',
  'Nothing that a device could tell us of.': 'Nichts, wovon ein Gerät uns berichten konnte.',
  'What failed': 'Was fehlschlug',
  'What to do': 'Was zu tun ist',
  Times: 'Anzahl',
  Last: 'Zuletzt',
  'Day (UTC)': 'Tag (UTC)',
  Failures: 'Fehler',
  'Events refused': 'Abgelehnte Ereignisse',
  'None.': 'Keine.',
  Why: 'Warum',
  'Starting on the page': 'Start auf der Seite',
  'Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.':
    'Oft verändert eine andere App oder das Theme die Seite. Sieh sie dir in einem privaten Fenster an und schalte dann andere App-Einbettungen einzeln ab, bis es geht.',
  'Fetching the model': 'Abruf des Modells',
  'A few are broken connections and ad blockers. If many visits are hit, see whether the server can be reached from outside.':
    'Einzelne sind abgebrochene Verbindungen und Werbeblocker. Sind viele Besuche betroffen, prüfe, ob der Server von außen erreichbar ist.',
  'The bytes were not those that were released': 'Die Bytes waren nicht die freigegebenen',
  'They were not used. Something on the way changes files: switch off “optimising” of the app’s address in your CDN or proxy.':
    'Sie wurden nicht benutzt. Etwas auf dem Weg verändert Dateien: Schalte in deinem CDN oder Proxy das „Optimieren“ für die Adresse der App ab.',
  'Making the model ready': 'Vorbereitung des Modells',
  'If this began with a new model, go back to the one before under Models.':
    'Wenn das mit einem neuen Modell begann, gehe unter „Modelle“ zum vorigen zurück.',
  'Ranking products': 'Ordnen der Produkte',
  'Reading products from your shop': 'Lesen der Produkte aus deinem Shop',
  'See whether the products are published to the Online Store and whether the storefront needs a password.':
    'Prüfe, ob die Produkte im Onlineshop veröffentlicht sind und ob der Shop ein Passwort verlangt.',
  'Drawing the cards': 'Zeichnen der Karten',
  'Take the block out of the theme and put it in anew. Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.':
    'Nimm den Block aus dem Theme und füge ihn neu ein. Oft verändert eine andere App oder das Theme die Seite. Sieh sie dir in einem privaten Fenster an und schalte dann andere App-Einbettungen einzeln ab, bis es geht.',
  'Showing the shopper’s own panel': 'Anzeige des Panels für Kunden',
  'Mostly pages that were open before an update: it passes. If it stays, something else sends to this shop’s address.':
    'Meist Seiten, die schon vor einem Update offen waren: Das gibt sich. Bleibt es, sendet etwas anderes an die Adresse dieses Shops.',
  'Nothing to do: what shoppers do not allow is not kept.':
    'Nichts zu tun: Was Kunden nicht erlauben, wird nicht behalten.',
  'Nothing to do: those devices’ clocks are wrong.': 'Nichts zu tun: Die Uhren dieser Geräte gehen falsch.',
  'Nothing to do: such events waited on a device for longer than they are kept.':
    'Nichts zu tun: Solche Ereignisse warteten auf einem Gerät länger, als sie aufbewahrt werden.',
  'No visit was measured in these days, so nothing is known.':
    'In diesen Tagen wurde kein Besuch gemessen, daher ist nichts bekannt.',
  'Nothing failed in {n} measured visit.|Nothing failed in {n} measured visits.':
    'In {n} gemessenen Besuch ist nichts fehlgeschlagen.|In {n} gemessenen Besuchen ist nichts fehlgeschlagen.',
  'Something failed in {failing} of {n} measured visit. The table below says what to do.|Something failed in {failing} of {n} measured visits. The table below says what to do.':
    'Bei {failing} von {n} gemessenen Besuch ist etwas fehlgeschlagen. Was zu tun ist, steht in der Tabelle unten.|Bei {failing} von {n} gemessenen Besuchen ist etwas fehlgeschlagen. Was zu tun ist, steht in der Tabelle unten.',
  'Something failed in {failing} of {n} measured visit. That is too few to judge.|Something failed in {failing} of {n} measured visits. That is too few to judge.':
    'Bei {failing} von {n} gemessenen Besuch ist etwas fehlgeschlagen. Das ist zu wenig für ein Urteil.|Bei {failing} von {n} gemessenen Besuchen ist etwas fehlgeschlagen. Das sind zu wenige für ein Urteil.',
  'Something failed in {failing} of {n} measured visits. That is one in a hundred at most: no need to act.':
    'Bei {failing} von {n} gemessenen Besuchen ist etwas fehlgeschlagen. Das ist höchstens einer von hundert: Es gibt nichts zu tun.',
  'Something failed in {failing} of {n} measured visits. It may be chance: look again tomorrow.':
    'Bei {failing} von {n} gemessenen Besuchen ist etwas fehlgeschlagen. Das kann Zufall sein: Sieh morgen wieder nach.',
  '{share} ({low} to {high}, 95 % interval)': '{share} ({low} bis {high}, 95-%-Intervall)',
  'How fast this app is for you': 'Wie schnell diese App für dich ist',
  'the app’s speed': 'Geschwindigkeit der App',
  'Measured by Shopify in your staff’s browsers, on the pages of this app; the last {days} days, three of four visits were at least this quick. Nothing of it is about your shoppers.':
    'Von Shopify in den Browsern deines Teams gemessen, auf den Seiten dieser App; in den letzten {days} Tagen waren drei von vier Aufrufen mindestens so schnell. Nichts davon betrifft deine Kunden.',
  'Until the page stands (LCP)': 'Bis die Seite steht (LCP)',
  'Until a click shows (INP)': 'Bis ein Klick wirkt (INP)',
  'Movement while loading (CLS)': 'Bewegung beim Laden (CLS)',
  'Not measured yet': 'Noch nicht gemessen',
  'should be at most {goal}': 'sollte höchstens {goal} sein',
  'should be at most {goal}; {n} measurement|should be at most {goal}; {n} measurements':
    'sollte höchstens {goal} sein; {n} Messung|sollte höchstens {goal} sein; {n} Messungen',
  'should be at most {goal}; {n} measurement, {enough} would be enough to judge|should be at most {goal}; {n} measurements, {enough} would be enough to judge':
    'sollte höchstens {goal} sein; {n} Messung, {enough} würden für ein Urteil genügen|sollte höchstens {goal} sein; {n} Messungen, {enough} würden für ein Urteil genügen',
  'what did not get done': 'liegen gebliebene Arbeit',
  'Work that did not get done': 'Liegen gebliebene Arbeit',
  'None. Whatever fails is tried several times first.':
    'Keine. Was fehlschlägt, wird zuerst mehrmals versucht.',
  'It is being tried again': 'Es wird noch einmal versucht',
  'Once, since {date}|{n} times, since {date}': 'Einmal, seit {date}|{n}-mal, seit {date}',
  'Setting up the shop': 'Einrichten des Shops',
  'The pixel or the theme may not know the shop yet.':
    'Das Pixel oder das Theme kennt den Shop vielleicht noch nicht.',
  'Products stay as they were read before.': 'Produkte bleiben, wie sie zuletzt gelesen wurden.',
  'Reading the orders': 'Lesen der Bestellungen',
  'Models learn without the newest orders.': 'Modelle lernen ohne die neuesten Bestellungen.',
  'Writing related products for the theme': 'Schreiben ähnlicher Produkte für das Theme',
  'Without JavaScript, shoppers see the rows of before.':
    'Ohne JavaScript sehen Kunden die bisherigen Reihen.',
  'Telling devices what to show and hide': 'Mitteilen, was Geräte zeigen und ausblenden sollen',
  'What sold out or was excluded may still be ranked; it is not shown once the shop says so.':
    'Was ausverkauft oder ausgeschlossen ist, wird vielleicht noch eingeordnet; es wird nicht gezeigt, sobald der Shop es sagt.',
  'Looking at who visits': 'Sich ansehen, wer den Shop besucht',
  'Segments and the figures by segment stay as they were. If memory is lacking and somebody or something has to be left out, segments are deleted.':
    'Segmente und die Zahlen nach Segmenten bleiben, wie sie waren. Fehlt Speicher und muss jemand oder etwas herausgenommen werden, werden die Segmente gelöscht.',
  'Writing segments to customers in Shopify': 'Segmente den Kunden in Shopify zuschreiben',
  'Customers carry the segments of before, also those to be removed. It is tried again every hour.':
    'Kunden tragen die Segmente von vorher, auch solche, die entfernt werden sollen. Jede Stunde wird es neu versucht.',
  'News about products': 'Neuigkeiten zu Produkten',
  'These products stay as they were.': 'Diese Produkte bleiben, wie sie waren.',
  'News about orders': 'Neuigkeiten zu Bestellungen',
  'Models learn without these orders.': 'Modelle lernen ohne diese Bestellungen.',
  'Privacy requests': 'Datenschutzanfragen',
  'They must be answered within 30 days: try again soon.':
    'Sie müssen innerhalb von 30 Tagen beantwortet werden: Versuche es bald noch einmal.',
  'News about the app in your shop': 'Neuigkeiten zur App in deinem Shop',
  'Set-up runs again every night.': 'Die Einrichtung läuft jede Nacht erneut.',
  'Shopify refused {operation}: {problems}': 'Shopify hat „{operation}“ abgelehnt: {problems}',
  'Kindred has no valid access to {shop}. Open the app in the Shopify admin to renew it.':
    'Kindred hat keinen gültigen Zugriff auf {shop}. Öffne die App im Shopify-Admin, um ihn zu erneuern.',
  'Shopify asked us to wait for longer than we tried.':
    'Shopify hat uns länger warten lassen, als wir es versucht haben.',
  'Shopify answered with an error (HTTP {status}).':
    'Shopify hat mit einem Fehler geantwortet (HTTP {status}).',
  'Shopify could not be reached.': 'Shopify war nicht erreichbar.',
  'The visits of 90 days need more memory than one night may have.':
    'Die Besuche von 90 Tagen brauchen mehr Speicher, als eine Nacht haben darf.',
  'The database did not answer.': 'Die Datenbank hat nicht geantwortet.',
  'Something failed inside Kindred. The server’s log says what.':
    'In Kindred ist etwas fehlgeschlagen. Was, steht im Protokoll des Servers.',
  'Telling pages what is tried': 'Den Seiten sagen, was ausprobiert wird',
  'What ended may still be shown, and what started is not; it is tried again every hour.':
    'Was beendet ist, wird vielleicht noch gezeigt, und was gestartet ist, noch nicht; jede Stunde wird es erneut versucht.',
  'Events in the last hour': 'Ereignisse der letzten Stunde',
  'A minute': 'Pro Minute',
  'kept, on average': 'aufbewahrt, im Mittel',
  'Busiest minute': 'Stärkste Minute',
  'nothing came in': 'nichts kam an',
  'kept at {time}': 'aufbewahrt um {time}',
  'Kept and refused': 'Aufbewahrt und abgelehnt',
  'in the last hour': 'in der letzten Stunde',
  'Events by the minute: {kept} kept, {refused} refused, at most {most} in a minute':
    'Ereignisse nach Minuten: {kept} aufbewahrt, {refused} abgelehnt, höchstens {most} in einer Minute',
  'A bar for each minute, from an hour ago to now. Green was kept, red was refused.':
    'Ein Balken für jede Minute, von vor einer Stunde bis jetzt. Grün wurde aufbewahrt, Rot abgelehnt.',
  'What shoppers’ devices download': 'Was die Geräte der Kunden herunterladen',
  'Compressed, as it is sent. A device keeps each of these until there is a new one.':
    'Komprimiert, wie es gesendet wird. Ein Gerät behält jedes davon, bis es etwas Neues gibt.',
  Size: 'Größe',
  'The script that starts': 'Das Skript, das startet',
  'On every page': 'Auf jeder Seite',
  'The script that ranks': 'Das Skript, das sortiert',
  'With consent, where a row comes into view': 'Mit Einwilligung, wo eine Reihe in Sicht kommt',
  'Tells the shopper’s segment there': 'Sagt dort das Segment',
  'With consent, while the panel is open': 'Mit Einwilligung, solange es offen ist',
  'The shopper’s own panel': 'Das Panel der Kunden',
  'When a shopper opens it': 'Wenn jemand es öffnet',
  'This server did not build the scripts itself, so their sizes are not known here.':
    'Dieser Server hat die Skripte nicht selbst gebaut, daher ist ihre Größe hier nicht bekannt.',
  'No model is in use, so none is downloaded.':
    'Kein Modell ist in Gebrauch, also wird keines heruntergeladen.',
  'With consent, once a model': 'Mit Einwilligung, einmal je Modell',
  'The model': 'Das Modell',
  'Which product is which in the model': 'Welches Produkt im Modell welches ist',
  'the last hour': 'die letzte Stunde',
  'what devices download': 'was Geräte herunterladen',
  'How fast your storefront is for shoppers': 'Wie schnell dein Shop für Kunden ist',
  'the storefront’s speed': 'Geschwindigkeit des Shops',
  'Measured on shoppers’ own devices, on every page of your storefront; in the last {days} days, three of four pages were at least this quick. Only shoppers who allow measuring are counted, and only where their browser can tell.':
    'Gemessen auf den Geräten der Kunden, auf jeder Seite deines Shops; in den letzten {days} Tagen waren drei von vier Seiten mindestens so schnell. Gezählt werden nur Kunden, die das Messen erlauben, und nur, wo ihr Browser es angeben kann.',
  'Pages measured': 'Gemessene Seiten',
  'The script that measures how fast pages are': 'Das Skript, das misst, wie schnell Seiten sind',
  'On every page, after everything else': 'Auf jeder Seite, nach allem anderen',
  'The script of experiments and campaigns': 'Das Skript der Experimente und Kampagnen',
  'On every page, while one of them or a comparison group runs':
    'Auf jeder Seite, solange eines davon oder eine Vergleichsgruppe läuft',
  'The script for rows that they try': 'Das Skript für Reihen, die sie ausprobieren',
  'With consent, for visitors who are given one': 'Mit Einwilligung, für Besucher, die eine davon bekommen',
  'What large models need to run': 'Was große Modelle zum Laufen brauchen',
  'With consent, where device and connection can bear it':
    'Mit Einwilligung, wo Gerät und Verbindung es vertragen',
  'Another model, or other weights, that they try':
    'Ein anderes Modell oder andere Gewichte, die sie ausprobieren',
  'With consent, for visitors who are given it: the largest':
    'Mit Einwilligung, für Besucher, die es bekommen: das größte',
};

export const customerSegments = {
  'whether segments are used in Shopify': 'ob Segmente in Shopify verwendet werden',
  'Customers who ordered can carry their segment in Shopify, where Shopify Messaging, Flow and discounts can use it. Before you switch it on:':
    'Kunden, die bestellt haben, können ihr Segment in Shopify tragen, wo Shopify Messaging, Flow und Rabatte es verwenden können. Bevor du es einschaltest:',
  'Kindred writes one metafield, “Segment (Kindred)”, to the customer: the id of the segment. Of an order it asks only which customer placed it: no name, no address.':
    'Kindred schreibt dem Kunden ein Metafeld, „Segment (Kindred)“: die Kennung des Segments. Von einer Bestellung fragt es nur, welcher Kunde sie aufgegeben hat: kein Name, keine Adresse.',
  'It writes only to customers whose visits of the last 90 days, on each device that they ordered from, all allowed marketing as well as measuring, and never of a segment with fewer than {n} such customers.':
    'Geschrieben wird nur Kunden, deren Besuche der letzten 90 Tage auf jedem Gerät, mit dem sie bestellt haben, alle neben der Messung auch Marketing erlaubt haben, und nie von einem Segment mit weniger als {n} solchen Kunden.',
  'For each segment Shopify gets a customer segment, “Kindred: …”. Every night it is brought up to date; it is renamed, merged and deleted with the segment here.':
    'Für jedes Segment bekommt Shopify ein Kundensegment, „Kindred: …“. Jede Nacht wird es auf den Stand gebracht; es wird mit dem Segment hier umbenannt, zusammengelegt und gelöscht.',
  'You will see in Shopify which customer is in which segment. Your privacy policy has to say so: the text on the Privacy page does, once this is on.':
    'In Shopify siehst du dann, welcher Kunde in welchem Segment ist. Deine Datenschutzerklärung muss das sagen: Der Text auf der Datenschutzseite tut es, sobald dies eingeschaltet ist.',
  'Switching it off removes all of it again; an erasure, or a visit that no longer allows marketing on a device that they ordered from, removes that customer’s.':
    'Ausschalten entfernt all das wieder; eine Löschung, oder ein Besuch, der Marketing nicht mehr erlaubt, auf einem Gerät, mit dem bestellt wurde, entfernt das dieses Kunden.',
  'Switch it off before you uninstall Kindred: without access to your shop it can remove nothing.':
    'Schalte es aus, bevor du Kindred deinstallierst: Ohne Zugang zu deinem Shop kann es nichts entfernen.',
  'It is off: nothing stands with your customers that Kindred wrote since it was installed. What an earlier installation left with them goes when you switch it on and then off; its customer segments, “Kindred: …”, you delete in Shopify.':
    'Es ist ausgeschaltet: Bei deinen Kunden steht nichts, was Kindred seit der Installation geschrieben hat. Was eine frühere Installation bei ihnen hinterlassen hat, geht, wenn du es ein- und dann ausschaltest; ihre Kundensegmente, „Kindred: …“, löschst du in Shopify.',
  'Switch on': 'Einschalten',
  'Switch off': 'Ausschalten',
  'Switch it off and remove everything?': 'Ausschalten und alles entfernen?',
  'What Kindred wrote is removed from all customers, and the segments that it made in Shopify are deleted. What uses them there will find nobody.':
    'Was Kindred geschrieben hat, wird bei allen Kunden entfernt, und die Segmente, die es in Shopify angelegt hat, werden gelöscht. Was sie dort verwendet, findet niemanden mehr.',
  'Customers carry their segment in Shopify. Last brought up to date: {date}.':
    'Kunden tragen ihr Segment in Shopify. Zuletzt auf den Stand gebracht: {date}.',
  'A segment with fewer than {n} customers who allow marketing stays empty there.':
    'Ein Segment mit weniger als {n} Kunden, die Marketing erlauben, bleibt dort leer.',
  'Segments are being written to customers in Shopify.':
    'Segmente werden gerade den Kunden in Shopify zugeschrieben.',
  'What Kindred wrote to customers is being removed from Shopify.':
    'Was Kindred den Kunden zugeschrieben hat, wird gerade aus Shopify entfernt.',
  'It went off with your agreement to segments, and what was written to customers with it.':
    'Es wurde mit deiner Zustimmung zu Segmenten ausgeschaltet, und was den Kunden zugeschrieben war, ist mit entfernt.',
  'Shopify no longer lets Kindred write to customers, so it is off. What was written before still stands there: have it removed, for which Shopify asks you once more.':
    'Shopify lässt Kindred nicht mehr zu Kunden schreiben, deshalb ist es ausgeschaltet. Was vorher geschrieben wurde, steht noch dort: Lass es entfernen; dafür fragt Shopify dich noch einmal.',
  'You did not allow it in Shopify, so nothing was changed.':
    'Du hast es in Shopify nicht erlaubt, deshalb wurde nichts geändert.',
  'Segments wait for your agreement: decide on the Privacy page first.':
    'Segmente warten auf deine Zustimmung: Entscheide zuerst auf der Datenschutzseite.',
  'Shopify did not give Kindred the permission to write to customers, so nothing was changed.':
    'Shopify hat Kindred nicht erlaubt, zu Kunden zu schreiben, deshalb wurde nichts geändert.',
  'Have it removed': 'Entfernen lassen',
};

export const customerSegments = {
  'whether segments are used in Shopify': 'Shopify でのセグメントの利用状況',
  'Customers who ordered can carry their segment in Shopify, where Shopify Messaging, Flow and discounts can use it. Before you switch it on:':
    '注文したお客様のセグメントを Shopify に記録し、Shopify Messaging、Flow、ディスカウントで使えるようにします。オンにする前にお読みください。',
  'Kindred writes one metafield, “Segment (Kindred)”, to the customer: the id of the segment. Of an order it asks only which customer placed it: no name, no address.':
    'Kindred はお客様に「Segment (Kindred)」というメタフィールドを1つ書き込みます。内容はセグメントの ID です。注文について尋ねるのは、どのお客様のものかだけです。名前も住所も尋ねません。',
  'It writes only to customers whose visits of the last 90 days, on each device that they ordered from, all allowed marketing as well as measuring, and never of a segment with fewer than {n} such customers.':
    '書き込むのは、注文に使われたどの端末でも、過去90日間のすべての訪問で計測に加えてマーケティングも許可したお客様だけです。該当するお客様が {n} 人未満のセグメントは書き込みません。',
  'For each segment Shopify gets a customer segment, “Kindred: …”. Every night it is brought up to date; it is renamed, merged and deleted with the segment here.':
    'セグメントごとに、Shopify に「Kindred: …」という顧客セグメントができます。毎晩更新され、ここでの名前の変更、統合、削除に合わせて変わります。',
  'You will see in Shopify which customer is in which segment. Your privacy policy has to say so: the text on the Privacy page does, once this is on.':
    'どのお客様がどのセグメントに属するかが Shopify で見えるようになります。プライバシーポリシーへの記載が必要です。オンにすると、プライバシーページの文章にその記載が加わります。',
  'Switching it off removes all of it again; an erasure, or a visit that no longer allows marketing on a device that they ordered from, removes that customer’s.':
    'オフにするとすべて取り除かれます。データの消去や、注文に使われた端末でマーケティングを許可しない訪問があると、そのお客様の分が取り除かれます。',
  'Switch it off before you uninstall Kindred: without access to your shop it can remove nothing.':
    'Kindred をアンインストールする前にオフにしてください。ショップへのアクセスがないと、何も取り除けません。',
  'It is off: nothing stands with your customers that Kindred wrote since it was installed. What an earlier installation left with them goes when you switch it on and then off; its customer segments, “Kindred: …”, you delete in Shopify.':
    'オフになっています。インストール後に Kindred が書き込んだものは、お客様に残っていません。以前のインストールで書き込まれたものは、オンにしてからオフにすると取り除かれます。そのときの顧客セグメント「Kindred: …」は Shopify で削除してください。',
  'Switch on': 'オンにする',
  'Switch off': 'オフにする',
  'Switch it off and remove everything?': 'オフにしてすべて取り除きますか？',
  'What Kindred wrote is removed from all customers, and the segments that it made in Shopify are deleted. What uses them there will find nobody.':
    'Kindred が書き込んだものはすべてのお客様から取り除かれ、Shopify に作ったセグメントは削除されます。それらを使っている機能では、対象者がいなくなります。',
  'Customers carry their segment in Shopify. Last brought up to date: {date}.':
    'お客様のセグメントが Shopify に記録されています。最終更新：{date}。',
  'A segment with fewer than {n} customers who allow marketing stays empty there.':
    'マーケティングを許可したお客様が {n} 人未満のセグメントは、Shopify では空のままです。',
  'Segments are being written to customers in Shopify.': 'Shopify のお客様にセグメントを書き込んでいます。',
  'What Kindred wrote to customers is being removed from Shopify.':
    'Kindred がお客様に書き込んだものを Shopify から取り除いています。',
  'It went off with your agreement to segments, and what was written to customers with it.':
    'セグメントへの同意が取り消されたためオフになり、お客様に書き込まれたものも取り除かれました。',
  'Shopify no longer lets Kindred write to customers, so it is off. What was written before still stands there: have it removed, for which Shopify asks you once more.':
    'Shopify が Kindred にお客様への書き込みを許可しなくなったため、オフになりました。以前に書き込まれたものは残っています。取り除くには、Shopify でもう一度許可が必要です。',
  'You did not allow it in Shopify, so nothing was changed.':
    'Shopify で許可されなかったため、何も変更されていません。',
  'Segments wait for your agreement: decide on the Privacy page first.':
    'セグメントにはあなたの同意が必要です。先にプライバシーページで決めてください。',
  'Shopify did not give Kindred the permission to write to customers, so nothing was changed.':
    'Shopify が Kindred にお客様への書き込みを許可しなかったため、何も変更されていません。',
  'Have it removed': '取り除く',
};

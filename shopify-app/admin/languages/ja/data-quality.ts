export const dataQuality = {
  'Events that came twice': '2回届いたイベント',
  'A device that does not know whether an event arrived sends it again. Counted twice, one order would be two.':
    'イベントが届いたか分からないデバイスは、もう一度送信します。2回数えると、1件の注文が2件になってしまいます。',
  '{share} of the events of the last 7 days had come before.':
    '直近7日間のイベントの{share}は、すでに届いていたものでした。',
  'Dropped at the door: each event is kept once.': '受信時に破棄しました。各イベントは1回だけ保存されます。',
  'Programs, by their name': '名前で分かるプログラム',
  'Search engines and most other programs say in each request what they are. A request that says nothing counts as one, too. The name is looked at and not kept.':
    '検索エンジンなどほとんどのプログラムは、リクエストごとに自身が何であるかを名乗ります。何も名乗らないリクエストもプログラムと数えます。名前は確認するだけで、保存しません。',
  '{share} of the events of the last 7 days came from programs that say so.':
    '直近7日間のイベントの{share}は、そう名乗るプログラムからのものでした。',
  'Counted, and kept: a name can be wrong. Visits that no person can have made are left out by what they do.':
    '数えたうえで保持しています。名前は誤っていることがあるためです。人にはできない訪問は、その行動によって除外されます。',
  'Programs, by what they do': '行動で分かるプログラム',
  'Nobody opens more than {views} product pages within a minute, or looks at and puts into the cart more than {actions} products in one visit.':
    '1分間に{views}を超える商品ページを開いたり、1回の訪問で合わせて{actions}を超える商品を見たりカートに入れたりする人はいません。',
  '{share} of the visits of the last 7 days were not made by people.':
    '直近7日間の訪問の{share}は、人によるものではありませんでした。',
  'Left out of models, segments and key figures.': 'モデル、セグメント、主要指標から除外しました。',
  'Clocks of devices': 'デバイスの時計',
  'A device whose clock is wrong tells of a day on which nothing happened. Orders show it, too: Shopify knows when they were placed.':
    '時計がずれているデバイスは、何も起きていない日のことを伝えます。注文からも分かります。Shopifyは注文の時刻を知っているためです。',
  '{share} of the events of the last 7 days were refused for their time. Orders compared with Shopify: {compared}, of which {skewed} were told more than 10 minutes off.':
    '直近7日間のイベントの{share}は、時刻を理由に拒否されました。Shopifyと比べた注文は{compared}件、そのうち10分を超えてずれていたものは{skewed}件でした。',
  'Events from the future, or older than {days} days, are refused. Smaller differences stay as they came.':
    '未来のイベントや{days}日より古いイベントは拒否されます。小さなずれはそのまま残します。',
  'Events in an unknown form': '形式の分からないイベント',
  'Every field of an event is declared. If more events than before cannot be read, something else sends them, or an old version still runs somewhere.':
    'イベントの項目はすべて定められています。読み取れないイベントが以前より増えた場合、別のものが送信しているか、古いバージョンがどこかでまだ動いています。',
  '{share} of the events of the last 7 days could not be read; before, it was {before}.':
    '直近7日間のイベントの{share}を読み取れませんでした。それ以前は{before}でした。',
  'Refused at the door. Of what can be read, only declared fields are kept.':
    '受信時に拒否しました。読み取れるものについても、定められた項目だけを保存します。',
  'Events a day': '1日あたりのイベント数',
  'Compared with the same weekday before. A day far outside what is usual can mean that measuring broke, that a program came, or that a campaign worked.':
    '以前の同じ曜日と比べています。普段から大きく外れた日は、計測の停止、プログラムの訪問、またはキャンペーンの効果を意味することがあります。',
  'The last 7 days were as usual.': '直近7日間は普段どおりでした。',
  'Nothing came in the last 7 days.': '直近7日間は何も届いていません。',
  'Fewer than usual: {events} on {day}, where about {usual} were to be expected.':
    '普段より少ない日がありました: {day}は{events}件で、約{usual}件が見込まれていました。',
  'More than usual: {events} on {day}, where about {usual} were to be expected.':
    '普段より多い日がありました: {day}は{events}件で、約{usual}件が見込まれていました。',
  'Kept, and shown here: nothing is taken out.': '保持し、ここに表示しています。何も取り除いていません。',
  'Orders that Shopify does not know': 'Shopifyにない注文',
  'What a visit tells of an order should be known to Shopify a day later. Shopify’s orders without a measured visit are no fault: their shoppers do not allow measuring, or bought elsewhere.':
    '訪問が伝えた注文は、翌日にはShopifyにあるはずです。計測された訪問のないShopifyの注文は問題ではありません。お客様が計測を許可していないか、別の場所で購入したものです。',
  'Of {measured} measured orders of the last 7 days, Shopify does not know {unknown}. Of Shopify’s own {orders}, {covered} were measured.':
    '直近7日間に計測された注文は{measured}件、そのうちShopifyにないものは{unknown}件です。Shopifyの注文は{orders}件、そのうち計測されたものは{covered}件です。',
  'Kept, and shown beside Shopify’s totals: nothing is corrected.':
    '保持し、Shopifyの合計と並べて表示しています。何も修正していません。',
  'Nothing to check in the last 7 days.': '直近7日間に確認するものはありません。',
  'the data quality': 'データの品質',
  'Before anything is learned': '学習の前に',
  'The first check runs tonight.': '最初の確認は今夜行われます。',
  'Checked on {date}.': '確認日時：{date}。',
  'Found: {what}': '見つかったこと：{what}',
  'Done: {what}': '対応：{what}',
  'By the day': '日ごと',
  'not known': '不明',
  Fine: '問題なし',
  'Needs attention': '要確認',
  'Not enough to tell': '判断できません',
};

export const kpis = {
  'Measured visits': '計測された訪問',
  'Visits in which something was measured': '何かが計測された訪問',
  'Visits whose shoppers do not allow measuring are not in it. If more shoppers allow it, this rises although no more of them come.':
    '計測を許可していないお客様の訪問は含まれません。許可するお客様が増えると、訪れる人が増えなくても増加します。',
  'Visitors a day': '1日あたりの訪問者',
  'Visitors of each day': '各日の訪問者',
  'Days of the range': '期間の日数',
  'A visitor is a browser: somebody with a phone and a laptop counts as two. Today counts as far as it has come.':
    '訪問者はブラウザー単位です。スマートフォンとパソコンを使う人は2人と数えます。今日は現時点までの分です。',
  Conversion: 'コンバージョン率',
  'Visits with an order': '注文のあった訪問',
  'Who looks in one visit and buys in the next counts as one visit without an order and one with. Orders that were cancelled later still count.':
    'ある訪問で商品を見て次の訪問で購入した場合、注文なしと注文ありの訪問が1件ずつになります。後でキャンセルされた注文も含まれます。',
  'Conversion of visitors': '訪問者のコンバージョン率',
  'Visitors with an order': '注文した訪問者',
  'Who looks on one day and buys on another lowers it, as does who looks on a phone and buys on a laptop.':
    '見る日と買う日が違う場合や、スマートフォンで見てパソコンで買う場合は、実際より低くなります。',
  'Average order value': '平均注文額',
  'What was paid for the products of measured orders': '計測された注文の商品に支払われた金額',
  'Measured orders in your shop’s currency': 'ストアの通貨で計測された注文',
  'After discounts, without shipping, and before returns. Orders in other currencies are left out. One very large order can move it.':
    '割引後の金額で、送料は含まず、返品前の値です。他の通貨の注文は除きます。非常に大きな注文が1件あるだけで変わることがあります。',
  'Revenue a visitor': '訪問者あたりの売上',
  'Most visitors buy nothing and a few buy much, so it swings: look at the interval before you compare. Orders in other currencies count as nothing.':
    'ほとんどの訪問者は購入せず、一部の人が多く購入するため変動します。比較の前に区間を確認してください。他の通貨の注文はゼロと数えます。',
  'Add-to-cart rate': 'カート追加率',
  'Visits that put something into the cart': 'カートに商品が追加された訪問',
  'Also what was taken out again counts. “Buy now” buttons that skip the cart may not be seen.':
    '後で取り出された商品も含まれます。カートを経由しない「今すぐ購入」ボタンは計測されないことがあります。',
  'Cart-to-order rate': 'カートから注文への割合',
  'Of these, visits with an order': 'そのうち注文のあった訪問',
  'A cart that is filled in one visit and bought in a later one counts as left behind.':
    'ある訪問で入れて後の訪問で購入されたカートは、購入に至らなかったものと数えます。',
  'Searches without a result': '結果のない検索',
  'Searches that found nothing': '何も見つからなかった検索',
  'Searches in measured visits': '計測された訪問での検索',
  'Somebody who tries several spellings counts several times. What was searched for is not collected.':
    '表記を変えて何度も検索すると、その回数だけ数えます。検索された言葉は収集していません。',
  'Repeat visits': '再訪',
  'Visits of somebody who was here in the 7 days before': '直前の7日間にも訪れた人の訪問',
  'Browsers forget, and people change devices: somebody who came back as a stranger is not known. In the first week after the start it is too low.':
    'ブラウザーの記録が消えたり端末が変わったりすると、同じ人だとわかりません。開始後の最初の1週間は低く出ます。',
  'Reach of recommendations': 'おすすめのリーチ',
  'Visits that had recommendations in view': 'おすすめが表示された訪問',
  'Short visits reach few pages with recommendations: when they become more, this falls by itself.':
    '短い訪問ではおすすめのあるページに届きにくいため、短い訪問が増えると自然に下がります。',
  'Click-through of recommendations': 'おすすめのクリック率',
  'Of these, those in which a product was clicked': 'そのうち商品がクリックされたもの',
  'Recommendations that were at least half in view for a second': '半分以上が1秒間表示されたおすすめ',
  'To the recommendation that was clicked': 'クリックされたおすすめ',
  'Places high on a page are clicked more, whatever stands in them. A click shows interest, not that it led to anything.':
    'ページの上の方にある場所は、内容にかかわらずクリックされやすくなります。クリックは関心を示すもので、成果につながったことを示すものではありません。',
  'Influenced revenue': '影響を受けた売上',
  'What was paid for products after a click on their recommendation':
    'おすすめのクリック後にその商品に支払われた金額',
  'Influenced is not caused: many would have found and bought the product anyway. Only a test with a group that sees no recommendations can tell.':
    '「影響を受けた」は「原因となった」という意味ではありません。おすすめがなくても購入した人は多いはずです。おすすめを見ないグループとのテストでしかわかりません。',
  'Influenced share of orders': '影響を受けた注文の割合',
  'Orders with a product that was clicked as a recommendation before':
    '事前におすすめでクリックされた商品を含む注文',
  'Measured orders': '計測された注文',
  'Influenced is not caused. Who sees more recommendations also clicks more, and buys more anyway.':
    '「影響を受けた」は「原因となった」という意味ではありません。おすすめを多く見る人は、クリックも購入ももともと多くなります。',
  'Attach rate': '同時購入率',
  'Orders with at least two different products': '2種類以上の商品を含む注文',
  'Two sizes or colours of one product count as one product; sets count as what they are sold as.':
    '同じ商品のサイズ違いや色違いは1つと数えます。セット商品は販売されている単位で数えます。',
  'Catalogue shown in recommendations': 'おすすめに表示されたカタログの割合',
  'Different products that recommendations showed on a day': '1日におすすめで表示された商品の種類',
  'Products of the catalogue': 'カタログの商品',
  'It grows with the number of visits: compare days that are about as busy.':
    '訪問数とともに増えます。訪問数が同じくらいの日どうしを比べてください。',
  'Orders from measured visits': '計測された訪問からの注文',
  'Of these, those that a measured visit told of': 'そのうち計測された訪問からわかったもの',
  'Shopify’s orders without cancelled ones': 'キャンセルを除くShopifyの注文',
  'By the order’s number': '注文番号による',
  'How many shoppers allow measuring, told by those who buy; others may allow it less often. Orders that were not placed in your online store lower it.':
    '購入したお客様から見た、計測を許可している割合です。購入していない人では、もっと低いかもしれません。オンラインストア以外の注文があると下がります。',
  'Visits that began on these days (UTC)': 'これらの日（UTC）に始まった訪問',
  'Each day (UTC) by itself: who comes on two days counts twice': '日（UTC）ごと。2日訪れた人は2回と数えます',
  'Orders placed in visits that began on these days (UTC)': 'これらの日（UTC）に始まった訪問での注文',
  'Orders that Shopify dates to these days (UTC), of the last 60 days':
    'Shopifyでの日付がこれらの日（UTC）の注文（過去60日分）',
  'Both 95 % intervals as one (Newcombe)': '2 つの 95% 区間を 1 つにしたもの（Newcombe）',
  'How much the days of each period differ among themselves (Welch). Weekends are part of that; what lasts for days, such as a sale, is not.':
    '各期間の日どうしの違いの大きさ（Welch）。週末の違いは含みますが、セールのように何日も続くものは含みません。',
  'None is needed': '不要',
  'To the visit in which it happened': 'それが起きた訪問',
  'To a recommendation of the same product that the same visitor clicked in the 24 hours before the order':
    '注文前の24時間以内に同じ訪問者がクリックした、同じ商品のおすすめ',
  'The first day comes after the last one.': '開始日が終了日より後になっています。',
  'The last day is still to come.': '終了日がまだ来ていません。',
  'Choose at most {n} days.': '{n}日以内で選んでください。',
};

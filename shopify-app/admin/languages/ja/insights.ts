export const insights = {
  'Searches that find nothing': '何も見つからない検索',
  'Seven whole weeks with at least 30 searches each': '検索がそれぞれ30件以上ある丸7週間',
  'The last two weeks are compared with those before on a logarithmic scale (one-sided t-test); what was searched for is not collected.':
    '直近2週間をそれ以前の週と対数目盛で比較します（片側t検定）。検索された言葉は収集しません。',
  'Products went out of the shop on purpose; or the next weeks are as before.':
    '意図的に商品をショップから外した場合、または今後の週が以前の水準に戻った場合。',
  'More searches find nothing': '何も見つからない検索が増えています',
  'Of the searches of the last two weeks {now} found nothing; before it was {before}. Look whether products, their other names, or common misspellings are missing from your shop’s search.':
    '直近2週間の検索のうち{now}で何も見つかりませんでした。以前は{before}でした。商品、商品の別名、よくある表記ゆれがショップの検索に欠けていないかご確認ください。',
  'Last two weeks': '直近2週間',
  'Usual in the weeks before': 'それ以前の週の通常値',
  'Rising and falling interests': '高まる関心と薄れる関心',
  'Eight weeks in which enough visitors had to do with a product or its type':
    '商品またはその種類に十分な数の訪問者が関わった8週間',
  'A line through the weekly shares on a logarithmic scale (t-test), beside how all others moved; weeks that resemble the week before count for less.':
    '週ごとの割合に対数目盛で直線を当てはめ（t検定）、他のすべての動きと比べます。前の週に似た週は軽く数えます。',
  'The season explains it; or the next weeks break the line.':
    '季節で説明できる場合、または今後の週が直線から外れた場合。',
  'Interest in {what} rises': '{what}への関心が高まっています',
  'Interest in {what} falls': '{what}への関心が薄れています',
  'In {count} weeks the share of visitors who have to do with it (look at it, have it in the cart or order it) changed by {share}, as a line through the weeks tells it.':
    '{count}週間で、関わった（見た、カートに入れていた、または注文した）訪問者の割合は{share}変化しました（週ごとの値に当てはめた直線による）。',
  'Change over these weeks': 'この期間の変化',
  'Products that one segment loves and another ignores':
    'あるセグメントに好まれ、別のセグメントには見られない商品',
  'Segments, and products that enough visitors of a segment had to do with':
    'セグメントと、セグメントの十分な数の訪問者が関わった商品',
  'Each week the share of a segment’s visitors who have to do with the product is compared with everyone else’s of that week (Mantel-Haenszel test). People who come again, and weeks that differ, count for less.':
    '商品に関わったセグメントの訪問者の割合を、同じ週の他の全員の割合と比較します（マンテル・ヘンツェル検定）。再訪する人や週ごとのばらつきは軽く数えます。',
  'The product was shown to this segment only, in a newsletter for example; or the difference is gone in the weeks to come.':
    'この商品がニュースレターなどでこのセグメントだけに示された場合、または今後の週で差がなくなった場合。',
  '{segment}: drawn to {product}': '{segment}：{product}に惹かれています',
  '{segment}: passes by {product}': '{segment}：{product}をあまり見ていません',
  'Of its visitors {here} have to do with it in a week (look at it, have it in the cart or order it), of everyone else {others}. A product in the middle of the list gets {times} times as much from this segment as from everyone else.':
    'このセグメントの訪問者の{here}が1週間に関わっています（見る、カートに入れている、または注文する）。他の全員では{others}です。中位の商品は、このセグメントから他の全員の{times}倍の関心を得ています。',
  'This segment': 'このセグメント',
  'Everyone else': '他の全員',
  '{segment}: few visits come to a product': '{segment}：商品に至る訪問が少なくなっています',
  '{segment}: little is put into the cart': '{segment}：カートに入れる訪問が少なくなっています',
  '{segment}: carts are left behind': '{segment}：カートが注文に至っていません',
  'Where a segment turns back': 'セグメントが離れる段階',
  'Segments, and a hundred visits of a segment that came to a step':
    'セグメントと、その段階に至ったセグメントの訪問100件',
  'Each week the segment is compared with everyone else of the same week (Mantel-Haenszel test). Visits of one person, and weeks that differ, count for less.':
    'セグメントを同じ週の他の全員と毎週比較します（マンテル・ヘンツェル検定）。同じ人の訪問や週ごとのばらつきは軽く数えます。',
  'Shoppers of this segment come for something else than buying here; or the difference is gone in the weeks to come.':
    'このセグメントのお客様がここでの購入以外の目的で訪れている場合、または今後の週で差がなくなった場合。',
  'Of its visits {here} come to a product, of everyone else’s {others}.':
    'このセグメントの訪問の{here}が商品に至ります。他の全員では{others}です。',
  'Its visits that put something into the cart are {here} of those that look at a product, everyone else’s {others}.':
    'カートに商品を入れた訪問は、商品を見た訪問に対して、このセグメントでは{here}、他の全員では{others}です。',
  'Its visits with an order are {here} of those that put something into the cart, everyone else’s {others}. Orders from an older cart count, too.':
    '注文のあった訪問は、カートに商品を入れた訪問に対して、このセグメントでは{here}、他の全員では{others}です。以前のカートからの注文も含みます。',
  'Slots that earn less than their place': '位置のわりに成果の少ない枠',
  'Three slots with 500 impressions each in eight weeks': '8週間でそれぞれ500回以上表示された枠が3つ',
  'The slot’s click-through is compared with what the other slots let expect of it, and with how much they differ among themselves (empirical Bayes).':
    '枠のクリック率を、他の枠から期待される値および枠どうしのばらつきと比較します（経験ベイズ）。',
  'The slot stands where few can see it, or where nobody needs it; or its block was changed meanwhile.':
    '枠が見えにくい場所や必要とされない場所にある場合、またはその間にブロックが変更された場合。',
  'Slot {slot}: seldom clicked': '枠 {slot}：クリックが少なくなっています',
  'Of the times it was seen it was clicked {own}; the other slots let expect {expected}.':
    '表示されたうち{own}でクリックされました。他の枠からは{expected}が期待されます。',
  'Click-through of this slot': 'この枠のクリック率',
  'Click-through of the other slots': '他の枠のクリック率',
  'What changed': '変わったこと',
  'Six whole weeks of measured visits': '計測された訪問が丸6週間',
  'Whole weeks are compared on a logarithmic scale (t-test); how much weeks differ is taken from the weeks before.':
    '丸1週間どうしを対数目盛で比較します（t検定）。週ごとのばらつきはそれ以前の週から求めます。',
  'A holiday, a sale or a change of what shoppers allow to be measured explains it; or the next week is as before.':
    '祝日、セール、お客様が許可する計測の変化で説明できる場合、または次の週が以前の水準に戻った場合。',
  '{figure}: down by {share}': '{figure}：{share}減',
  '{figure}: up by {share}': '{figure}：{share}増',
  'The week from {day} differs from the {count} weeks before it by more than they differ from each other.':
    '{day}からの週は、それ以前の{count}週の互いの違い以上に異なっています。',
  'Last week': '先週',
  Days: '期間',
  'The last {n} days': '過去 {n} 日間',
  'From one day to another': '日付で指定',
  'From (year-month-day)': '開始日（年-月-日）',
  'To (year-month-day)': '終了日（年-月-日）',
  'These are no two days, first to last.': '開始日と終了日をこの順で入力してください。',
  Show: '表示',
  'What stands out': '目立つこと',
  'The first week is not over yet.': '最初の週がまだ終わっていません。',
  'Nothing stands out.': '目立つことはありません。',
  '{n} comparison was made.|{n} comparisons were made.': '{n} 件の比較をしました。',
  'The more there are, the stronger the evidence must be.': '比較が多いほど、強い根拠が必要になります。',
  'At stake a week: about {money} ({low} to {high}).': '1 週間あたりの影響額：約 {money}（{low}〜{high}）。',
  Evidence: '根拠',
  'Open the segment': 'セグメントを開く',
  'n = {list}': 'n = {list}',
  'What would change it: {what}': '判断が変わる場合：{what}',
  'what stands out': '目立つこと',
  'Key figures': '主要指標',
  'Look closer': '詳しく見る',
  'Whether the data can be trusted': 'データが信頼できるかどうか',
  'the key figures': '主要指標',
  'Compared with {from} to {to}.': '{from}〜{to} との比較です。',
  'How it is counted': '数え方',
  'Counted: {what}': '分子：{what}',
  'Divided by: {what}': '分母：{what}',
  'Days: {what}': '期間：{what}',
  'Counted whole: no interval.': 'すべて数えたもの：区間はありません。',
  'Difference from the days before: {low} to {high} (95 % interval).':
    'その前の日々との差：{low}～{high}（95% 区間）。',
  'Told by: {what}': '判断の根拠：{what}',
  'Credited: {what}': '割り当て：{what}',
  'Known to be wrong in: {what}': '既知の偏り：{what}',
  'Key figure': '指標',
  Release: 'リリース',
  'Recommendations by placement': '配置別のおすすめ',
  'Recommendations by release': 'リリース別のおすすめ',
  Seen: '表示',
  'Clicked, of those seen': '表示のうちクリックされた割合',
  'Places are told by whole weeks, Monday to Sunday, that a night has counted with your permission. These days hold none.':
    '配置は、同意のもとで夜間に集計された丸 1 週間（月曜～日曜）ごとに示します。この期間にはそのような週がありません。',
  'Whole weeks within these days: {range}. A place’s week is left out where fewer than {floor} visitors met it, or where so few could be worked out from it.':
    'この期間に含まれる丸 1 週間：{range}。ある週に配置を見た訪問者が {floor} 人未満の場合や、その数からそれほど少ない人数を割り出せる場合、その週は示しません。',
  'Visits that clicked': 'クリックのあった訪問',
  'Visits that put it in the cart': 'カートに入れた訪問',
  'Of the visits that met a place, the share that clicked there. The stronger the tint, the larger.':
    '配置を見た訪問のうち、そこでクリックした割合。色が強いほど大きい値です。',
  'Days on which nine in ten recommendations or more came from one release.':
    'おすすめの 9 割以上が 1 つのリリースから表示された日。',
  '{n} day without such a release is in none.|{n} days without such a release are in none.':
    'そのようなリリースがなかった {n} 日は、どれにも含まれません。',
  'Beside Shopify’s own totals': 'Shopify の合計との照合',
  'measured, of {total} in Shopify': '計測分。Shopify では {total}',
  Revenue: '売上',
  'Unknown to Shopify': 'Shopify にない注文',
  'measured orders that have not come from Shopify yet': '計測されたものの、Shopify からまだ届いていない注文',
};

import type { segmentPages as texts } from '../de/segment-pages.ts';

export const segmentPages: Record<keyof typeof texts, string> = {
  'The segment is filled tonight': 'セグメントは今夜更新されます',
  'A segment by your own rule': '独自の条件によるセグメント',
  'Who fits all conditions is in it, and in no other segment; of several own rules the oldest wins.':
    'すべての条件に合う訪問者が入り、ほかのセグメントには入りません。独自のルールが複数ある場合は、最も古いものが優先されます。',
  Name: '名前',
  'Add a condition': '条件を追加',
  'Remove the last condition': '最後の条件を削除',
  'Make the segment': 'セグメントを作成',
  Is: '比較',
  'at least': '以上',
  'at most': '以下',
  'Per cent': 'パーセント',
  Number: '数',
  'This is no such number.': 'この値は使えません。',
  'Change this segment': 'このセグメントを変更',
  Rename: '名前を変更',
  'Use the name Kindred made': 'Kindred が付けた名前に戻す',
  'Remove this segment': 'このセグメントを削除',
  'Remove this segment?': 'このセグメントを削除しますか？',
  'From the next night on its visitors are in the learned segments again.':
    '次の夜から、この訪問者は学習されたセグメントに戻ります。',
  'Belongs together with': 'まとめる相手',
  Merge: 'まとめる',
  'Merge these segments?': 'これらのセグメントをまとめますか？',
  'the segment': 'セグメント',
  'All segments': 'すべてのセグメント',
  'Revenue a visitor: {value}': '訪問者あたりの売上：{value}',
  'What defines it': '特徴',
  'How far from everyone, in (robust) standard deviations': '全体との差（ロバストな標準偏差の単位）',
  Feature: '項目',
  Here: 'ここ',
  'How far': '差',
  '{feature}: {here} here, {everyone} everyone; {how}':
    '{feature}：ここでは {here}、全体は {everyone}。{how}',
  'Share of {n} visit; hatched: everyone|Share of {n} visits; hatched: everyone':
    '{n} 件の訪問に占める割合。斜線は全体',
  Step: '段階',
  Share: '割合',
  '{step}: {share} of visits, everyone {everyone}': '{step}：訪問の {share}、全体は {everyone}',
  'Visits that end in an order, week by week': '注文に至った訪問（週別）',
  Week: '週',
  Conversion: 'コンバージョン率',
  'Share of visitors': '訪問者の割合',
  Favourites: '人気の商品',
  'Times everyone’s share': '全体の割合に対する倍率',
  'Preview recommendations after these favourites': 'これらを見たあとのおすすめをプレビュー',
  'the segments': 'セグメント',
  'Segments wait for your agreement': 'セグメントには同意が必要です',
  'Groups of visitors are learned from visits, so they need the same agreement as models: {link}.':
    '訪問者のグループは訪問から学習するため、モデルと同じ同意が必要です：{link}。',
  'Too few visitors yet': '訪問者がまだ少なすぎます',
  'There are about {have} visitors who allow measuring; segments need {needed}. Nothing is to be done but wait.':
    '計測を許可した訪問者は約 {have} 人です。セグメントには {needed} 人が必要です。待つだけで、することはありません。',
  'Your segments': 'セグメント一覧',
  'Between segments': 'セグメントの間',
  'In no segment': 'どのセグメントにも入らない',
  Shares: '内訳',
  'Of all visitors who allow measuring': '計測を許可したすべての訪問者に占める割合',
  'Your own rule': '独自の条件',
  'Visits that end in an order: {share}': '注文に至った訪問：{share}',
  'How they stand': '現在の状態',
  'Made on {date}.': '作成日時：{date}。',
  'In the panel on your shop’s pages shoppers read in which of the learned segments their device would be counted: by the name that Kindred found, never by yours, and worked out on the device.':
    'ショップのページにあるパネルで、お客様は自分の端末が学習されたどのセグメントに数えられるかを読めます。表示されるのはKindredが付けた名前だけで、あなたが付けた名前は出ません。計算は端末の中で行われます。',
  '{share} of visitors stand between segments and are in none.':
    '訪問者の {share} はセグメントの間にあり、どれにも入りません。',
  'The segments are stable: other visitors of the same kind give nearly the same ones.':
    'セグメントは安定しています。同じような別の訪問者からも、ほぼ同じものになります。',
  'The segments are fairly stable: at their borders, chance decides.':
    'セグメントはおおむね安定しています。境目では偶然に左右されます。',
  'The segments are loose: read them as a tendency, not as groups.':
    'セグメントの区別はゆるやかです。グループではなく傾向としてご覧ください。',
  'Visitors have changed ({feature}), so the segments are made anew tonight.':
    '訪問者の行動が変わったため（{feature}）、今夜セグメントを作り直します。',
  'Visitors are changing a little, most in: {feature}.':
    '訪問者の行動が少し変わっています。最も大きいのは：{feature}。',
  'Visitors behave as they did when the segments were made.':
    '訪問者の行動は、セグメントを作ったときと変わりません。',
  'much more than everyone': '全体よりかなり多い',
  'more than everyone': '全体より多い',
  'much less than everyone': '全体よりかなり少ない',
  'less than everyone': '全体より少ない',
  'the products': '商品',
  'No product has enough visitors of a whole week yet.': '1 週間の訪問者が十分な商品はまだありません。',
  '{n} product is not listed: fewer than {floor} visitors met it, so few could be worked out from it, or 200 others were met by more.|{n} products are not listed: fewer than {floor} visitors met them, so few could be worked out from them, or 200 others were met by more.':
    '商品 {n} 点は表示していません。関わった訪問者が {floor} 人未満であるか、その数からそれほど少ない人数を割り出せるか、より多くの訪問者が関わった商品がほかに 200 点あるためです。',
  'Of the visits that looked at a product, had it in the cart or ordered it, the share that ordered it, with its 95 % interval. The stronger the tint, the larger.':
    '商品を見た、カートに入れていた、または注文した訪問のうち、注文に至った割合とその 95% 区間です。色が強いほど大きい値です。',
  'Looked at a product': '商品を見た',
  'Put something in the cart': 'カートに入れた',
  'Looked at the cart': 'カートを見た',
  Ordered: '注文した',
  'No groups of visitors can be told apart by what they do. That is an answer, too: as more of them come, Kindred looks again.':
    '行動から区別できる訪問者のグループはありません。それもひとつの答えです。訪問者が増えたら、もう一度調べます。',
  Weeks: '週',
  'Whole weeks that are over': '終了した週（週単位）',
  'The last {n} weeks': '直近 {n} 週間',
  'Shown as one with: {names}': '次と一つにまとめて表示：{names}',
  'Tell them apart again': '再び分けて表示',
  'From now on both are shown as {name}, also in weeks that are over. You can tell them apart again at any time; weeks that are counted until then stay together.':
    '今後、両方は過去の週も含めて {name} として表示されます。いつでも再び分けられますが、それまでに集計された週はまとめたままになります。',
  'In as many weeks before: {value}': 'その前の同じ週数：{value}',
  'In as many weeks before': 'その前の同じ週数',
  '{segment}: {value}; in as many weeks before {before}': '{segment}：{value}、その前の同じ週数は {before}',
  'Revenue a visitor': '訪問者あたりの売上',
  'With its 95 % interval; dashed: everyone': '95% 区間付き、破線は全体',
  'With its 95 % interval; dashed: everyone. Chosen by the lower end.':
    '95% 区間付き、破線は全体。区間の下端で選んでいます。',
  'Share of visitors: {first} in the week from {since}, {last} in that from {now}':
    '訪問者の割合：{since} からの週は {first}、{now} からの週は {last}',
  'No visit is measured yet': 'まだ訪問が計測されていません',
  'The products of the shop are not read yet, either.': 'ストアの商品もまだ読み込まれていません。',
  'The products of the shop are there.': 'ストアの商品は読み込まれています。',
  'Segments need {needed} visitors who allow measuring. What is left to do stands in the {link}.':
    'セグメントには計測を許可する訪問者が {needed} 人必要です。残りの作業は{link}にあります。',
  'setup guide': '設定ガイド',
  'Segments wait for the night': 'セグメントは夜間処理を待っています',
  'Visits are measured, but the products of the shop are not read yet.':
    '訪問は計測されていますが、ストアの商品はまだ読み込まれていません。',
  'The products of the shop are there, and visits are measured.':
    'ストアの商品は読み込まれており、訪問も計測されています。',
  'Segments are made where {needed} visitors or more allow measuring. Come back tomorrow.':
    '計測を許可する訪問者が {needed} 人以上いるとセグメントが作成されます。明日またご確認ください。',
  'Clicks on recommendations': 'おすすめのクリック数',
  'Clicks on recommendations: {clicks}. Influenced by them: {n} order, {revenue}.|Clicks on recommendations: {clicks}. Influenced by them: {n} orders, {revenue}.':
    'おすすめのクリック：{clicks}。影響を受けた注文：{n}件、{revenue}。',
  'For Shopify Messaging, Flow and discounts: read what is written to customers, and decide':
    'Shopify Messaging、Flow、ディスカウントのために：お客様に書き込まれる内容を読んで決める',
};

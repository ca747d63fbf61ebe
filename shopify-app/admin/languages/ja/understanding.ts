import type { understanding as texts } from '../de/understanding.ts';

export const understanding: Record<keyof typeof texts, string> = {
  'too few': '少なすぎます',
  'Show as chart': 'グラフで表示',
  'Show as table': '表で表示',
  'Save as CSV': 'CSV で保存',
  'Only visits whose shoppers allow measuring are counted.': '計測を許可したお客様の訪問だけを数えています。',
  'By orders that is {share} ({measured} of {orders}).':
    '注文で見ると {share} です（{orders} 件中 {measured} 件）。',
  '{low} to {high} (95 % interval), n = {n}': '{low}〜{high}（95% 区間）、n = {n}',
  '{change} against the days before; chance alone could do that':
    'その前の日々と比べて {change}。偶然でも起こりうる差です',
  '{change} against the days before': 'その前の日々と比べて {change}',
  'Delete view {name}': 'ビュー {name} を削除',
  Delete: '削除',
  'Name of this view': 'このビューの名前',
  'Save view': 'ビューを保存',
  '{from} to {to}': '{from}〜{to}',
  'Products, by segment': 'セグメント別の商品',
  'With its 95 % interval': '95% 区間つき',
  Day: '日',
  From: '下限',
  To: '上限',
  'Arrow keys read the points.': '矢印キーで各点の値を読めます。',
  Everyone: '全体',
  Visitors: '訪問者',
  Segment: 'セグメント',
  'Influenced orders': '影響を受けた注文',
  'Influenced revenue': '影響を受けた売上',
  'Influenced: an order with the clicked product within 24 hours of the click. That is not to say that the click caused it; only an experiment could.':
    '「影響を受けた」とは、クリックから 24 時間以内に、その商品を含む注文があったことです。クリックが原因だという意味ではありません。それを示せるのは実験だけです。',
  'Too few visitors to tell.': '訪問者が少なく、判断できません。',
  'Groups of fewer than {n} visitors are not told apart; counts are rounded to 5.':
    '{n} 人未満のグループは区別しません。人数は 5 の単位に丸めています。',
  'about {n} visitor|about {n} visitors': '訪問者 約 {n} 人',
  'read and decide': '読んで決める',
  'There can be at most {n} saved views: delete one first.':
    '保存できるビューは{n}件までです。先に1件削除してください。',
};

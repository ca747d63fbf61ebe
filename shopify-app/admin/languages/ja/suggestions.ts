import type { suggestions as texts } from '../de/suggestions.ts';

export const suggestions: Record<keyof typeof texts, string> = {
  'Nobody was shown what this would show, so nothing can be told before it is tried.':
    'これが表示するはずのものは、まだ誰にも表示されていません。試す前には何も言えません。',
  'What was shown so far differs too much from what this would show: {n} visitors tell as much as {have} would, and {needed} are needed. Try it with a small share of visitors first.':
    'これまでに表示されたものは、これが表示するはずのものと違いすぎます。訪問者{n}人から分かるのは{have}人分で、{needed}人分が必要です。まず少数の訪問者で試してください。',
  'The probabilities that were noted do not fit what was shown (their weights are {mean} on average and should be 1), so nothing can be told from them.':
    '記録された確率が、実際に表示されたものと合いません（重みの平均は{mean}で、1になるはずです）。そのため何も言えません。',
  'Clicked, of the times it was seen': '表示された回数のうちクリックされた割合',
  'Could be bought, of what was clicked': 'クリックされたもののうち購入できた割合',
  'Put into the cart, of what was clicked': 'クリックされたもののうちカートに入った割合',
  'Ordered, of what was put into the cart': 'カートに入ったもののうち注文された割合',
  '{what}: show something else': '{what}：別のものを表示する',
  '{what}: only for those it reaches': '{what}：反応する人だけに表示する',
  '{what}: try another place': '{what}：別の場所を試す',
  '{what}: stop it': '{what}：やめる',
  '{what}: show it to more visitors': '{what}：もっと多くの訪問者に表示する',
  '{what}: leave out what is sold out': '{what}：売り切れを外す',
  '{step}: {own} ({low} to {high}). Others like it reach {peers}. Nowhere else does it lose as much.':
    '{step}：{own}（{low}～{high}）。似たものは{peers}です。ここで最も多くを失っています。',
  'It is so with all visitors and wherever it stands, so what is shown is the likeliest reason.':
    'どの訪問者でも、どの場所でもそうなので、表示しているものが原因の可能性が最も高いです。',
  '{n} segment takes to it far less than to others; the rest takes to it as usual.|{n} segments take to it far less than to others; the rest takes to it as usual.':
    '{n}個のセグメントは、ほかのものよりはるかに反応が少なく、残りは普段どおりです。',
  'Visitors in no segment take to it far less than to others; segments take to it as usual.':
    'どのセグメントにも入らない訪問者は、ほかのものよりはるかに反応が少なく、セグメントは普段どおりです。',
  'What is shown here does as well as others in other places, so the place is the likeliest reason.':
    'ここで表示しているものは、別の場所ではほかと同じくらい良いので、場所が原因の可能性が最も高いです。',
  'It does as well as others in some places and far worse in these, so the place is the likeliest reason.':
    '一部の場所ではほかと同じくらい良く、これらの場所でははるかに悪いので、場所が原因の可能性が最も高いです。',
  'It loses at several steps at once, which another heading or place seldom mends.':
    '複数の段階で同時に失っています。見出しや場所を変えても、直ることはまれです。',
  'It looks so, but too few visitors have met it to be sure.':
    'そう見えますが、見た訪問者が少なすぎて確かではありません。',
  'Visitors click what they cannot buy. What can be bought does as usual.':
    '訪問者は購入できないものをクリックしています。購入できるものは普段どおりです。',
  'If that is wrong: half of the visitors do without it while it is tried out, about {orders} orders a week.':
    '間違いだった場合：試している間、訪問者の半分には表示されず、週に約{orders}件の注文に当たります。',
  'If it is as bad as it looks: shown twice as often, it loses about {orders} more orders a week.':
    '見かけどおり悪い場合：2倍表示すると、週に約{orders}件の注文をさらに失います。',
  'If that is wrong, nothing is lost: products come back as soon as they can be bought.':
    '間違いだった場合も、失うものはありません。商品は購入できるようになればすぐに戻ります。',
  'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.':
    '間違いだった場合：試している間、訪問者の半分が別の版を見ます。それが{effect}悪ければ、週に約{orders}件の注文を失います。',
};

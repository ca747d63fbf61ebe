import type { campaignList as texts } from '../de/campaign-list.ts';

export const campaignList: Record<keyof typeof texts, string> = {
  '{n} campaign, with what was learned|{n} campaigns, with what was learned':
    '{n} 件のキャンペーンと、そこから分かったこと',
  'the campaigns': 'キャンペーン',
  'Campaigns wait for your agreement': 'キャンペーンには同意が必要です',
  'A campaign learns from what visitors do which content to show more often, so it needs the same agreement as models: {link}. Without it none starts, and those that run pause and forget what they learned.':
    'キャンペーンは、どのコンテンツを多く表示するかを訪問者の行動から学びます。そのため、モデルと同じ同意が必要です：{link}。同意がなければ始まらず、実施中のものは一時停止して、学んだことを忘れます。',
  'What a campaign is': 'キャンペーンとは',
  'You name an aim, some contents for a place, and bounds. Once an hour Kindred looks at what visitors did, and shows more often what brings more of your aim, in each segment by itself.':
    '目標と、ある場所に表示するコンテンツの候補と、制限を決めます。Kindred は1時間に1回、訪問者の行動を見て、目標により役立つコンテンツを多く表示します。これはセグメントごとに行います。',
  'What stands there now always keeps a least share, so that you can see what the campaign brings. You can pause, stop or undo it at any time, and everything it does by itself stands in its log.':
    '今そこにあるものには、常に最低限の割合を残します。そのため、キャンペーンがもたらしたものが分かります。いつでも一時停止、終了、取り消しができ、自動で行ったことはすべて記録に残ります。',
  'To know whether one thing is better than another, plan an {experiment}: it splits visitors evenly and tells you. A campaign gives more visitors what does better while it is still learning.':
    'あるものが別のものより良いかを知りたいときは、{experiment}を計画してください。訪問者を均等に分けて答えを出します。キャンペーンは、学びながら、より良いものを多くの訪問者に表示します。',
  experiment: '実験',
  'Recommendations, best sellers, or what Shopify recommends: some visitors may take to one, others to another.':
    'おすすめ、ベストセラー、Shopify のおすすめ。訪問者によって好みは違うかもしれません。',
  'Two headings beside yours. Clicks come about often, so it shows soon which is read.':
    '今の見出しのほかに二つ。クリックはよく起こるので、どれが読まれているかすぐに分かります。',
  'Some segments come to look around, others know what they want. Each gets what it takes to.':
    '見て回りたいセグメントもあれば、欲しいものが決まっているセグメントもあります。それぞれに合うものを表示します。',
  'Nothing does clearly worse than others like it.': '似たものより明らかに悪いものはありません。',
  'Kindred compares what is shown with others like it. Nothing here is applied by itself: the button makes a draft of an experiment, and nothing is tried before you start that.':
    'Kindred は、表示しているものを似たものと比べます。ここにあることが自動で適用されることはありません。ボタンを押すと実験の下書きができ、開始するまで何も試しません。',
  'What it could bring: about {n} orders a week ({low} to {high}, 95 % interval)':
    '見込み：週に約 {n} 件の注文（{low}〜{high}、95% 区間）',
  'What it would bring, only the test can tell.':
    'どれだけ効果があるかは、テストをしてみないと分かりません。',
  'See the campaign': 'キャンペーンを見る',
  'Make it a test: {title}': 'テストにする：{title}',
  'Make it a test': 'テストにする',
  'Much in stock first': '在庫の多いものを先に',
};

import type { experiments as texts } from '../de/experiments.ts';

export const experiments: Record<keyof typeof texts, string> = {
  'Recommendations as they are now': '今のままのおすすめ',
  'The theme’s own row': 'テーマ自身の行',
  'The shop’s best sellers': 'ショップの売れ筋',
  'What Shopify itself recommends': 'Shopify 自身のおすすめ',
  'Nothing: the place stays empty': '何も表示しない',
  'Recommendations, changed': '変更したおすすめ',
  Phones: 'スマートフォン',
  'Computers and tablets': 'パソコンとタブレット',
  'Visitors who order': '注文する訪問者',
  'Revenue per visitor': '訪問者1人あたりの売上',
  'Orders per visitor': '訪問者1人あたりの注文数',
  'Average order value': '平均注文額',
  'Visitors who put something in the cart': 'カートに入れる訪問者',
  'Visitors who click a recommendation': 'おすすめをクリックする訪問者',
  'Judged once, on the last day': '最終日に一度だけ判定',
  'Finds the most in the fewest days. Until the last day nothing is called: whoever looks every day and stops at a good moment finds what is not there.':
    '最も少ない日数で最も多くのことが分かります。最終日までは何も判定しません。毎日見て都合のよいときに止めると、実際にはない差が見えてしまうからです。',
  'May be looked at, and stopped, any day': 'いつでも見て、いつでも止められる',
  'Its intervals are wider, so that looking every day does no harm. It takes longer to find the same.':
    '毎日見ても問題がないように区間を広く取ります。同じ差を見つけるのに、より長くかかります。',
  'Nothing can be tried before recommendations run in your shop: {link}.':
    'ショップでおすすめが動くまでは、何も試せません。{link}。',
  'see what is left to do': '残っている作業を見る',
  'Recommendations against the theme’s own row': 'おすすめとテーマ自身の行の比較',
  'Tells whether choosing for each visitor sells more than one row that is the same for everyone.':
    '訪問者ごとに選ぶほうが、全員同じ行より売れるかどうかが分かります。',
  'Another heading': '別の見出し',
  'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.':
    '行に気づくかどうかは数語で決まります。クリックに表れるので、早く分かります。',
  'More variety': '多様性を増やす',
  'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.':
    '1行により多くの種類の商品を並べます。発見は増えますが、最も合うものは減ります。どちらが大事かは試して初めて分かります。',
  'All experiments': 'すべての実験',
  'What is tried': '試すこと',
  'What next': '次にすること',
  'At most {n} letter, please.|At most {n} letters, please.': '{n} 文字以内で入力してください。',
  'The shares of the variations must add up to 100 %.': '各パターンの割合の合計は100%にしてください。',
  'Each variation needs a share of at least 1 %.': '各パターンには1%以上の割合が必要です。',
  'Give each variation a name of its own.': 'パターンにはそれぞれ別の名前を付けてください。',
  'An audience that nobody is part of meets nothing.': '誰も含まれない対象には何も表示されません。',
  '“{name}” changes nothing: say what it changes, or choose “as it is”.':
    '「{name}」は何も変えません。変える内容を指定するか、「現在のまま」を選んでください。',
  'The model of “{name}” is not there any more, or the gate did not let it through.':
    '「{name}」のモデルはすでにないか、審査を通っていません。',
  'Amounts cannot be counted before Kindred knows the shop’s currency.':
    'Kindredがショップの通貨を把握するまで金額は集計できません。',
  'Margin cannot be counted: Shopify knows of no product what it costs.':
    '粗利は集計できません。Shopifyに原価が登録された商品がありません。',
  'Where nothing is shown nobody can click: choose another goal.':
    '何も表示しない場所では誰もクリックできません。別の目標を選んでください。',
  'This shop has no such experiment.': 'このショップにその実験はありません。',
  'What has started cannot be changed any more: stop it, and make another.':
    '開始したものは変更できません。停止して、新しく作成してください。',
  'It does not run.': '実行中ではありません。',
  'Only what has ended can be put into the archive.': 'アーカイブできるのは終了したものだけです。',
  'Stop it first.': '先に停止してください。',
  'It has started already.': 'すでに開始しています。',
  'At most {n} experiments and campaigns can run at a time: stop one first.':
    '同時に実行できる実験とキャンペーンは{n}件までです。先に1件停止してください。',
  'Not so many visitors are left in the group “{group}”: stop one of its experiments, or choose a smaller share.':
    'グループ「{group}」にはそれだけの訪問者が残っていません。そのうちの実験を停止するか、割合を小さくしてください。',
  'Devices cannot tell one of these segments: it is too small, follows a rule of your own, or is found anew tonight.':
    'これらのセグメントのうち1つは端末では判別できません。小さすぎるか、独自のルールによるものか、今夜作り直されるためです。',
  'Every page would carry too much: stop another experiment first.':
    '各ページの負担が大きくなりすぎます。先に別の実験を停止してください。',
  'Recommendations have to run in the shop before anything can be tried.':
    '何かを試すには、まずショップでおすすめを表示している必要があります。',
  'Kindred keeps no country, language or device of past visitors, so this counts all of them: fewer will meet it.':
    'Kindredは過去の訪問者の国・言語・端末を保存しないため、ここでは全員を数えています。実際に対象になるのはこれより少なくなります。',
  'Shopify knows of no product what it costs, so margin is not watched.':
    'Shopifyに原価が登録された商品がないため、粗利は監視されません。',
  'An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.':
    '実験には、名前、割合を持つ2〜6個のパターン、目標、1〜90日の期間が必要です。',
};

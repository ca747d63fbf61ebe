import type { answers as texts } from '../de/answers.ts';

export const answers: Record<keyof typeof texts, string> = {
  'Give each content a name of its own.': 'コンテンツごとに異なる名前を付けてください。',
  'These shares are more than all visitors: {share} for the first content, and at least {floor} for each of the {others} others.':
    '割合の合計が訪問者全体を超えています: 最初のコンテンツが {share}、ほかの {others} 件がそれぞれ {floor} 以上です。',
  'Its first day is over: choose another.': '開始日が過ぎています。別の日を選んでください。',
  'Its last day is over: choose another.': '終了日が過ぎています。別の日を選んでください。',
  'It would end before it starts.': '開始前に終了してしまいます。',
  'A campaign needs a name, an aim, two to six contents, and shares for the first and the others.':
    'キャンペーンには、名前、目標、2〜6件のコンテンツ、最初とほかのコンテンツの割合が必要です。',
  'This shop has no such campaign.': 'このショップにはそのキャンペーンはありません。',
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
  'Clicks are counted only of rows that Kindred fills: choose another goal, or leave out the theme’s own row, banners and the empty place.':
    'クリックはKindredが埋める列でだけ数えられます。別の目標を選ぶか、テーマの列、バナー、空の場所を外してください。',
  'This shop has no such experiment.': 'このショップにその実験はありません。',
  'What has started cannot be changed any more: stop it, and make another.':
    '開始したものは変更できません。停止して、新しく作成してください。',
  'It does not run.': '実行中ではありません。',
  'Only what has ended can be put into the archive.': 'アーカイブできるのは終了したものだけです。',
  'Stop it first.': '先に停止してください。',
  'It has started already.': 'すでに開始しています。',
  'At most {n} experiments and campaigns can run at a time: stop one first.':
    '同時に実行できる実験とキャンペーンは{n}件までです。先に1件停止してください。',
  'At most {n} experiments and {n} campaigns are kept, drafts and archived ones included: delete one first.':
    '保存できるのは、下書きとアーカイブを含めて実験{n}件、キャンペーン{n}件までです。先に1件削除してください。',
  'Not so many visitors are left in the group “{group}”: stop one of its experiments, or choose a smaller share.':
    'グループ「{group}」にはそれだけの訪問者が残っていません。そのうちの実験を停止するか、割合を小さくしてください。',
  'Devices cannot tell one of these segments: it is too small, follows a rule of your own, or is found anew tonight.':
    'これらのセグメントのうち1つは端末では判別できません。小さすぎるか、独自のルールによるものか、今夜作り直されるためです。',
  'Every page would carry too much: stop another experiment or campaign first.':
    '各ページの負担が大きくなりすぎます。先に別の実験またはキャンペーンを停止してください。',
  'Recommendations have to run in the shop before anything can be tried.':
    '何かを試すには、まずショップでおすすめを表示している必要があります。',
  'What runs in the same places takes its visitors first: {names}. Of the others {share} are left, which is counted here.':
    '同じ場所ですでに動いているものが先に訪問者を取ります：{names}。残りは{share}で、ここではそれで計算しています。',
  'In some of these places, or of some of these visitors, what runs takes its own first, so fewer will meet it than said here: {names}.':
    'これらの場所や訪問者の一部は、すでに動いているものが先に取ります。そのため、ここに書かれているより少ない訪問者が出会います：{names}。',
  'Whom it takes meets no campaign in the same places meanwhile, {share} of visitors: {names}.':
    'これに入る訪問者（{share}）は、その間、同じ場所のキャンペーンに出会いません：{names}。',
  'Kindred keeps no country, language or device of past visitors, so this counts all of them: fewer will meet it.':
    'Kindredは過去の訪問者の国・言語・端末を保存しないため、ここでは全員を数えています。実際に対象になるのはこれより少なくなります。',
  'Shopify knows of no product what it costs, so margin is not watched.':
    'Shopifyに原価が登録された商品がないため、粗利は監視されません。',
  'An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.':
    '実験には、名前、割合を持つ2〜6個のパターン、目標、1〜90日の期間が必要です。',
  'Too few visitors were measured in the last 28 days to say what could be seen, and when.':
    '過去28日間に計測された訪問者が少なすぎて、いつ何が分かるかを示せません。',
  'People buy differently on weekends: whole weeks compare best.':
    '週末は買い方が変わります。週単位で比べるのが最も確実です。',
  'An average order can grow because small orders are missing: look at revenue per visitor beside it.':
    '小さな注文が減るだけでも平均注文額は上がります。訪問者あたりの売上も併せて見てください。',
  'So small a change would not be found within a year with your visitors. Try something bolder, or look for a larger change.':
    'これほど小さな変化は、現在の訪問者数では1年以内に見つかりません。より大胆なことを試すか、より大きな変化を対象にしてください。',
  '{days} days are short: such a change would be found only {n} times in 100. It takes {needed} days.':
    '{days}日では短すぎます。このような変化が見つかるのは100回中{n}回だけです。{needed}日必要です。',
  'Some variation will have fewer than {visitors} visitors, or {conversions} who did what is measured.':
    '訪問者が{visitors}人未満、または計測対象の行動をする人が{conversions}人未満になるパターンがあります。',
  'Clicked, of the times it was seen': '表示された回数のうちクリックされた割合',
  'Could be bought, of what was clicked': 'クリックされたもののうち購入できた割合',
  'Put into the cart, of what was clicked': 'クリックされたもののうちカートに入った割合',
  'Ordered, of what was put into the cart': 'カートに入ったもののうち注文された割合',
  '{what}: show something else': '{what}：別のものを表示する',
  '{what}: something else for whom it does not reach': '{what}：反応しない人には別のものを',
  '{what}: see whether it helps in this place': '{what}：この場所で役に立つか確かめる',
  '{what}: stop it': '{what}：やめる',
  '{what}: make sure with a test': '{what}：テストで確かめる',
  '{what}: show first what is in stock': '{what}：在庫のあるものを先に表示する',
  '{step}: {own} ({low} to {high}). Others like it reach {peers}. At no other step does it lose as much.':
    '{step}：{own}（{low}～{high}）。似たものは{peers}です。ここで最も多くを失っています。',
  'No group of visitors and no place was found that explains it, so what is shown is the likeliest reason.':
    'これを説明する訪問者のグループも場所も見つかりませんでした。表示しているものが原因である可能性が高いです。',
  '{n} segment takes to it far less than to others; the rest takes to it as usual.|{n} segments take to it far less than to others; the rest takes to it as usual.':
    '{n}個のセグメントは、ほかのものよりはるかに反応が少なく、残りは普段どおりです。',
  'What is shown here does as well as others in other places, so the place is the likeliest reason.':
    'ここで表示しているものは、別の場所ではほかと同じくらい良いので、場所が原因の可能性が最も高いです。',
  'It does as well as others in some places and far worse in these, so the place is the likeliest reason.':
    '一部の場所ではほかと同じくらい良く、これらの場所でははるかに悪いので、場所が原因の可能性が最も高いです。',
  'It loses at several steps at once, which another heading or place seldom mends.':
    '複数の段階で同時に失っています。見出しや場所を変えても、直ることはまれです。',
  'It looks so, but too few visitors have met it to be sure.':
    'そう見えますが、見た訪問者が少なすぎて確かではありません。',
  'Visitors click what they cannot buy.': '訪問者は購入できないものをクリックしています。',
  'If that is wrong: half of the visitors do without it while it is tried out, about {orders} orders a week.':
    '間違いだった場合：試している間、訪問者の半分には表示されず、週に約{orders}件の注文に当たります。',
  'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.':
    '間違いだった場合：試している間、訪問者の半分が別の版を見ます。それが{effect}悪ければ、週に約{orders}件の注文を失います。',
  'In “{name}” visitors were not split as planned, so it tells nothing of this model.':
    '「{name}」では訪問者が計画どおりに分かれていなかったため、このモデルについて何も言えません。',
  '“{name}” has shown this model to too few visitors to tell: {needed} are needed at the least.':
    '「{name}」でこのモデルを見た訪問者が少なすぎて、まだ何も言えません。少なくとも{needed}人が必要です。',
  'By “{name}” this model does better. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    '「{name}」によると、このモデルのほうが良い結果です。そこで全員がこのモデルを見ていたとすると、{metric} {change}（{low}から{high}の間）。',
  'By “{name}” this model does worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    '「{name}」によると、このモデルのほうが悪い結果です。そこで全員がこのモデルを見ていたとすると、{metric} {change}（{low}から{high}の間）。',
  'By “{name}” this model may do better or worse. Had everyone there been shown it: {metric} {change} (between {low} and {high}).':
    '「{name}」では、このモデルが良いとも悪いとも言えません。そこで全員がこのモデルを見ていたとすると、{metric} {change}（{low}から{high}の間）。',
  '{why} Kindred uses it only if you confirm it.':
    '{why} 確認していただいた場合にのみ、Kindred はこのモデルを使用します。',
  'Choosing by what visitors do is learning: agree to training first.':
    '訪問者の行動に応じて選ぶことは学習にあたります。まず学習に同意してください。',
  'Stop this experiment?': 'この実験を止めますか。',
  'Move this experiment to the archive?': 'この実験をアーカイブに移しますか。',
  'It stays as it is, with what was learned, and leaves the list of what has ended.':
    '分かったこととともにそのまま残り、終了したものの一覧からは外れます。',
  'Delete this experiment?': 'この実験を削除しますか。',
  'Its figures and what was learned go for good. To keep them, move it to the archive instead.':
    '数字も分かったことも完全に消えます。残したい場合は、代わりにアーカイブに移してください。',
  'Its figures and what was learned go for good.': '数字も分かったことも完全に消えます。',
  'Intervals and p by Welch’s test of the relative change (delta method), at the end only.':
    '区間と p は、相対的な変化に対する Welch の検定（デルタ法）で、終了時にのみ求めます。',
  'Intervals are asymptotic confidence sequences: they hold on all days together, however often one looks.':
    '区間は漸近的信頼列です。何度見ても、すべての日で同時に成り立ちます。',
  'An interval of 95 % holds the true change in 95 of 100 such experiments. Where it crosses the dashed line, chance could have done it all.':
    '95% 区間は、このような実験100回のうち95回で本当の変化を含みます。破線をまたぐ場合は、すべて偶然かもしれません。',
  'p, corrected: for all metrics and variations that are judged together (Holm), so that many looks at one experiment raise no false alarm. By it, and by nothing else, something is called better or worse.':
    '補正後の p：一緒に判定するすべての指標とパターンについての補正（Holm）です。一つの実験を何通りにも見て誤報が出るのを防ぎます。良い・悪いの判定はこれだけで行います。',
  'Chance to be better: the Bayesian reading with a flat prior. It helps to weigh; it decides nothing.':
    'より良い確率：平坦な事前分布によるベイズ的な読み方です。検討の助けになりますが、判定には使いません。',
  'What a visitor did is counted from when they first reached the place, in every variation alike. Of one visitor so much revenue is counted as a cap allows that was set before the start; margin has none.':
    '訪問者の行動は、その場所に初めて届いたときから、どのパターンでも同じように数えます。訪問者一人の売上は、開始前に決めた上限まで数えます。粗利に上限はありません。',
  'What visitors did before explains part of the differences; that part was taken out (CUPED), which makes intervals narrower and shifts nothing.':
    '訪問者の以前の行動が差の一部を説明します。その部分を除いてあり（CUPED）、区間が狭くなるだけで偏りは生じません。',
  'Cancelled or returned: orders that were cancelled, or of which something was sent back or paid back, until four weeks after the end.':
    'キャンセルまたは返品：キャンセルされた注文と、一部でも返品または返金された注文です。終了後4週間まで数えます。',
  'Only visitors who allow measuring are in it.': '計測を許可した訪問者だけが対象です。',
  '“{name}”: {p}, were the change the same in all segments.':
    '「{name}」：すべてのセグメントで変化が同じだとした場合、{p}。',
  'Cochran’s Q of the segments with at least 100 visitors in every variation, corrected for variations (Holm); it holds for one look, at the end.':
    '各バリエーションに100人以上の訪問者がいるセグメントについてのコクランの Q です。バリエーションの数で補正しています（Holm）。終了時に一度だけ見る場合に成り立ちます。',
  'A number from 1 to 100, please.': '1〜100 の数を入力してください。',
  'Languages are codes with commas between them, such as de, fr-CA.':
    '言語は de, fr-CA のように、コードをカンマで区切ってください。',
  'Say what is changed, at least one thing.': '少なくとも一つ、何を変えるかを決めてください。',
  'At most {n} letter, please.|At most {n} letters, please.': '{n} 文字以内で入力してください。',
  'This is missing.': '入力してください。',
  'Something is missing or wrong above: it is marked.':
    '上に不足または誤りがあります。該当箇所に印が付いています。',
  'The plan was not saved': '計画は保存されませんでした',
  'Delete this draft?': 'この下書きを削除しますか。',
  'It was never started, so no figures are lost.': '一度も開始していないので、失われる数字はありません。',
  'The shares add up to {total} %; they must be 100 %.': '割合の合計が {total}% です。100% にしてください。',
  'A whole number of days from 1 to 90, please.': '1〜90 の整数で日数を入力してください。',
  'A number from 0.5 to 200, please.': '0.5〜200 の数を入力してください。',
  'A number from 0 to 100, please.': '0〜100 の数を入力してください。',
  'Start this experiment?': 'この実験を開始しますか。',
  'Visitors who allow measuring take part from the next page they open, within a minute or so. You can stop it at any time.':
    '計測を許可した訪問者は、1分ほどで、次に開くページから参加します。いつでも止められます。',
  'Whoever is missing from a variation may be just those who behave otherwise, and then any difference could come from that.':
    'あるパターンに欠けている訪問者は、ちょうど違う行動をする人たちかもしれません。その場合、どんな差もそのせいでありえます。',
  'With a working split chance would hardly do this ({p}).':
    '正しく分かれていれば、偶然ではまず起こりません（{p}）。',
  'What to look for:': '確認すること：',
  'Does every variation show on all devices? Look at the shop’s pages on a phone, too.':
    'どのパターンもすべての端末で表示されますか。スマートフォンでもページを見てください。',
  'Was the theme, or an app that changes pages, edited while the experiment ran?':
    '実験中に、テーマやページを変えるアプリを編集しませんでしたか。',
  'Is a row in one variation much slower or further down, so that fewer visitors reach it?':
    'あるパターンだけ行の表示が遅い、または下にあり、届く訪問者が少なくありませんか。',
  'Does a program visit the shop, such as a monitor or a price robot?':
    '監視や価格調査のようなプログラムがショップを訪れていませんか。',
  'Stop it, put right what you find, and start it anew: these days cannot be repaired.':
    'いったん止め、見つけた問題を直してから、新しく始めてください。この期間のデータは直せません。',
  'It has started, so its plan stands: {link}.': 'すでに始まったため、計画は変更できません。{link}。',
  'see what comes of it': '結果を見る',
  'Put right what is marked, and this is worked out anew.': '印の付いた項目を直すと、計算し直します。',
  'Remove the last variation': '最後のパターンを削除',
  'Stop everything that runs?': '実施中のものをすべて止めますか。',
  'Stopped: new pages no longer try anything': '止めました。新しく開くページでは何も試しません',
  'A page that Shopify keeps for some minutes may still try it; what comes after now is not counted.':
    'Shopify が数分間保持しているページではまだ試されることがありますが、今後の分は数えません。',
  'All experiments end, the comparison group and every campaign, also one that is planned or paused. Results so far stay, but nothing goes on where it was: it would have to be started anew.':
    'すべての実験と比較グループ、そして予定や一時停止中のものも含むすべてのキャンペーンが終わります。これまでの結果は残りますが、途中から再開することはできず、新しく始める必要があります。',
  'Go on with this campaign?': 'このキャンペーンを再開しますか。',
  'Visitors meet it again from the next page they open, within a minute or so.':
    '訪問者には、1分ほどで、次に開くページからまた表示されます。',
  'Pause this campaign?': 'このキャンペーンを一時停止しますか。',
  'Every visitor sees your shop as it is without it, within a minute or so. It keeps what it learned, and can go on.':
    '1分ほどで、どの訪問者にも元のショップが表示されます。学んだことは残り、再開できます。',
  'Show all contents alike again?': 'すべてのコンテンツを同じ割合に戻しますか。',
  'All contents but the first get the same share, in every segment, and it goes on learning from there. This takes back all that Kindred changed by itself.':
    '最初のもの以外のすべてのコンテンツが、どのセグメントでも同じ割合になり、そこから学び直します。Kindred が自動で変えたことはすべて元に戻ります。',
  'Stop this campaign?': 'このキャンペーンを終えますか。',
  'Move this campaign to the archive?': 'このキャンペーンをアーカイブに移しますか。',
  'It stays as it is, and leaves the list of what has ended.':
    'そのまま残り、終了したものの一覧からは外れます。',
  'Delete this campaign?': 'このキャンペーンを削除しますか。',
  'Its figures, its log and what was learned go for good.': '数字と記録、分かったことは完全に失われます。',
  'Every visitor sees your shop as it is without it, within a minute or so. What was counted stays; it cannot be started again, but a draft can be made of it.':
    '1分ほどで、どの訪問者にも元のショップが表示されます。数えたものは残ります。再開はできませんが、これをもとに下書きを作れます。',
  'Intervals of changes hold whenever one looks, and for all contents together: looking every day makes nothing look better than it is (confidence sequences). Those of values are for one look. Nothing is told of fewer than 25 visitors who did something with a content, or with the first.':
    '変化の区間は、いつ見ても、すべてのコンテンツについて同時に成り立ちます。毎日見ても、実際より良く見えることはありません（信頼列）。値の区間は一度だけ見る場合のものです。あるコンテンツ、または最初のコンテンツで何かをした訪問者が25人未満なら、何も示しません。',
  'Plain averages would mislead: a content that began badly by chance is shown less and never makes up for it. So each visitor counts the more, the less likely it was that they would be shown what they met (inverse propensities).':
    '単純な平均では誤ります。偶然出だしが悪かったコンテンツは表示が減り、挽回できないからです。そこで、表示される確率が低かったものを見た訪問者ほど重く数えます（逆確率重み付け）。',
  'What shares should bring is worked out from the visitors they were learned from, so no single number is told, and the interval is wide enough for that (Scheffé).':
    '割合がもたらすものは、学習に使ったのと同じ訪問者から計算します。そのため一つの数字では示さず、それを見込んだ広い区間で示します（シェフェの方法）。',
};

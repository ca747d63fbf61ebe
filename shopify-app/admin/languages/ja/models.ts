import type { models as texts } from '../de/models.ts';

export const models: Record<keyof typeof texts, string> = {
  'the releases': '公開履歴',
  'No model yet': 'モデルはまだありません',
  'The first model appears here once it was trained and compared with simpler methods. Until then the row in your storefront shows other products of the same collection; what you exclude is left out from the first model on.':
    '最初のモデルは、学習とより単純な手法との比較が済むとここに表示されます。それまでストアの行には同じコレクションの別の商品が並びます。除外した商品が外れるのは、最初のモデルからです。',
  '{model}, {date}': '{model}、{date}',
  '{products} · {size} · id {id}': '{products} · {size} · ID {id}',
  "Fingerprint of the model's bytes (SHA-256): {start}…":
    'モデルのファイルのフィンガープリント（SHA-256）: {start}…',
  'In use': '使用中',
  Kept: '保管中',
  Deleted: '消去済み',
  'Not released': '未公開',
  'The model itself was deleted: it may have learned from data that a shopper has had erased since. This report is all that is left of it.':
    'モデル自体は消去されました。その後お客様の求めで消去されたデータから学習していた可能性があるためです。残っているのはこのレポートだけです。',
  'This model is in use now': 'このモデルを使用しています',
  'Use this model': 'このモデルを使用',
  'Use this model?': 'このモデルを使用しますか？',
  'Shoppers get the model of {date} from their next page on, within a minute or so. The model in use now is kept, and you can go back to it here.':
    'お客様には、1分ほどのうちに、次のページから{date}のモデルが届きます。今使用中のモデルは保管され、ここからいつでも戻せます。',
  'Read model card': 'モデルカードを読む',
  'Close model card': 'モデルカードを閉じる',
  'Download model card': 'モデルカードをダウンロード',
  'The model card is a technical document, in English.': 'モデルカードは英語の技術文書です。',
  'How it was measured: {how}. Learnt from {visits}, judged on {cases}; in {unseen} of them the product was new and could not be known. Recall@20 is the share found in the first 20.':
    '測定方法: {how}。{visits}から学習し、{cases}で評価しました。うち{unseen}件は商品が新しく、モデルには知りえないものでした。Recall@20 は、上位20件の中で見つかった割合です。',
  '{n} visit|{n} visits': '{n}件の訪問',
  '{n} case|{n} cases': '{n}件のケース',
  'This model': 'このモデル',
  Method: '手法',
  'Found in first 20': '上位20件で発見',
  '95 % interval': '95%区間',
  'How far up (MRR)': '順位の高さ（MRR）',
  'Catalogue shown': '表示されたカタログ',
  '{share} on its interval, on a scale from 0 to {most}': '区間上の{share}（目盛りは0から{most}）',
  '{low} to {high}': '{low}～{high}',
  'Released.': '公開しました。',
  'Not released.': '公開しませんでした。',
  '{judged} There was nothing to compare it by.': '{judged}比較できるものがありませんでした。',
  '{judged} In {share} of {cases} the product that a shopper looked at next was among its first 20. Measured on other visits of this shop it would most likely (95 %) lie between {low} and {high}.':
    '{judged}{cases}のうち{share}で、お客様が次に見た商品が上位20件に入っていました。このショップの別の訪問で測っても、おそらく（95%）{low}から{high}の間になります。',
  'The best simpler method, “{method}”, found {share}: as many.':
    'より単純な手法で最も良かった「{method}」は{share}で、同じでした。',
  'The best simpler method, “{method}”, found {share}: {n} point fewer.|The best simpler method, “{method}”, found {share}: {n} points fewer.':
    'より単純な手法で最も良かった「{method}」は{share}で、{n}ポイント少ない結果でした。',
  'The best simpler method, “{method}”, found {share}: {n} point more.|The best simpler method, “{method}”, found {share}: {n} points more.':
    'より単純な手法で最も良かった「{method}」は{share}で、{n}ポイント多い結果でした。',
  '{a} {b}': '{a}{b}',
  'The model takes {bytes} bytes; shoppers may be asked to load {most}.':
    'モデルは{bytes}バイトですが、お客様に読み込んでいただけるのは{most}バイトまでです。',
  'The exported model names {share} of the products that the trained one does; {least} % is the least.':
    '書き出したモデルが挙げる商品は、学習したモデルの{share}と一致しました。少なくとも{least}%が必要です。',
  'Too few visits to judge a model by: {pairs} predictions from {visits} held-out visits, at least {leastPairs} from {leastVisits} are needed. Until then recommendations rest on what products have in common and on what is popular.':
    'モデルを評価するには訪問が足りません。評価用の訪問{visits}件から予測{pairs}件でしたが、少なくとも{leastVisits}件から{leastPairs}件が必要です。それまで、おすすめは商品の共通点と人気に基づきます。',
  'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval).':
    'お客様が今使っているモデルより明らかに劣ります。差は Recall@20 で{low}～{high}ポイントです（95%区間）。',
  'Clearly worse than the baseline {model}: {low} to {high} points of recall@20 (95 % interval).':
    'より単純な手法 {model} より明らかに劣ります。差は Recall@20 で{low}～{high}ポイントです（95%区間）。',
  'Not clearly better than {model}, and it cannot explain itself: {low} to {high} points of recall@20 (95 % interval).':
    '{model} より明らかに良いとは言えず、理由も説明できません。差は Recall@20 で{low}～{high}ポイントです（95%区間）。',
  'Against {model} {low} to {high} points of recall@20 (95 % interval).':
    '{model} との差は Recall@20 で{low}～{high}ポイントです（95%区間）。',
  '{found} of next products stood in its top 20.': '次に見られた商品の{found}が上位20件に入っていました。',
  'Against the release shoppers have now {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.':
    'お客様が今使っているモデルとの差は、その後の訪問{visits}件において Recall@20 で{low}～{high}ポイントです（95%区間）。',
  'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.':
    'お客様が今使っているモデルより明らかに劣ります。差は、その後の訪問{visits}件において Recall@20 で{low}～{high}ポイントです（95%区間）。',
  'There is no history yet: recommendations rest on what products have in common and on what is new.':
    'まだ履歴がないため、おすすめは商品の共通点と新しさに基づきます。',
  'Not compared with the release shoppers have now: too few visits came after it, and it knows the earlier ones.':
    'お客様が今使っているモデルとは比較していません。その後の訪問が少なすぎ、それ以前の訪問は学習済みのためです。',
  'Refreshed without a full training: {added} visits are new or changed, {removed} are gone or changed. Settings, and a network where there is one, are those of the last full training.':
    '全体の学習はせずに更新しました。新しい、または変わった訪問は{added}件、なくなった、または変わった訪問は{removed}件です。設定と（あれば）ネットワークは、前回の全体の学習のものです。',
  'nothing to judge': '評価の対象なし',
  'last {n} days held out, all products ranked, each step counted as a view, expected rank under ties':
    '最後の{n}日間を評価用に取り置き、全商品を順位付けし、各ステップを閲覧として数え、同点では期待順位を使用',
  'newest {share} % of visits held out, all products ranked, each step counted as a view, expected rank under ties':
    '最新の訪問{share}%を評価用に取り置き、全商品を順位付けし、各ステップを閲覧として数え、同点では期待順位を使用',
  'newest half of the visits since the last full training held out, all products ranked, each step counted as a view, expected rank under ties':
    '前回の全体の学習以降の訪問の新しい半分を評価用に取り置き、全商品を順位付けし、各ステップを閲覧として数え、同点では期待順位を使用',
  'the training': '学習',
  Training: '学習',
  'Kindred trains models only after you agree. {link}.':
    'Kindred は同意をいただくまでモデルを学習しません。{link}。',
  'Read what you would agree to': '同意の内容を読む',
  'There was no training yet. The first one starts by itself once Kindred has read the catalogue and the orders.':
    'まだ学習は行われていません。Kindred がカタログと注文を読み終えると、最初の学習が自動で始まります。',
  'Train now': '今すぐ学習',
  'Train a new model?': '新しいモデルを学習しますか？',
  'Kindred learns from the visits, orders and catalogue of this shop as they are now. The new model replaces the one in use only if it holds up against it and against simpler methods.':
    'Kindred はこのショップの現在の訪問、注文、カタログから学習します。新しいモデルは、使用中のモデルやより単純な手法に劣らない場合にだけ置き換わります。',
  'Stop training': '学習を停止',
  'Waiting to start': '開始待ち',
  'The last training is done': '前回の学習は完了しました',
  'The last training led to no release': '前回の学習は公開に至りませんでした',
  'The last training failed': '前回の学習は失敗しました',
  'The last training was stopped': '前回の学習は停止されました',
  '{state}.': '{state}。',
  '{state}: {message}': '{state}: {message}',
  'Training progress': '学習の進み具合',
  'How long it takes shows in a moment.': '所要時間はまもなく表示されます。',
  'Less than a minute left.': '残り1分未満です。',
  'About {n} minute left.|About {n} minutes left.': '残り約{n}分です。',
  'About {n} hour left.|About {n} hours left.': '残り約{n}時間です。',
  'Waiting for its turn': '順番を待っています',
  'Reading what the shop has seen': 'ショップの記録を読み込んでいます',
  'Interrupted; goes on when the server is back': '中断しました。サーバーが戻り次第、続きから行います',
  'Comparing products': '商品を比べています',
  'Counting what is seen together': '一緒に見られた商品を数えています',
  'Solving product by product': '商品ごとに計算しています',
  'Looking one step further': 'もう一歩先を調べています',
  'Learning what goes together': '合う商品を学習しています',
  'Trying what suits this shop': 'このショップに合う設定を試しています',
  'Weighing the parts': '各部分の重みを決めています',
  'Judging {model}': '{model} を評価しています',
  'Measuring what the ranking weights cost': '重み付けで失うものを測っています',
  'Listing related products': '関連商品の一覧を作っています',
  'The gate lets it through': '審査を通過しました',
  'The gate refuses it': '審査を通過しませんでした',
  'A new model is active.': '新しいモデルを使用しています。',
  'The model took in {n} visit without a full training.|The model took in {n} visits without a full training.':
    '全体の学習をせずに、モデルに訪問{n}件を取り込みました。',
  'It forgot {n} visit without a trace.|It forgot {n} visits without a trace.':
    '訪問{n}件を跡形なく忘れました。',
  'The new model was not released.': '新しいモデルは公開されませんでした。',
  'The models before it had learned from data that was erased, and are deleted.':
    'それ以前のモデルは、消去されたデータから学習していたため消去されました。',
  'You stopped it. The model in use stays as it is; the next training by itself is in a day.':
    'あなたが停止しました。使用中のモデルはそのままです。次の自動学習は1日後です。',
  'The training failed: {problem}': '学習に失敗しました: {problem}',
  'The training was interrupted {times} times and given up.':
    '学習は{times}回中断されたため、打ち切られました。',
  'There is nothing to recommend yet: the catalogue is empty.':
    'カタログが空なので、おすすめできるものがまだありません。',
  'It needed more memory than it may have.': '許される量を超えるメモリが必要でした。',
  'Its process ended early ({how}).': 'プロセスが途中で終了しました（{how}）。',
  'Its process said something that is not in the agreed form.':
    'プロセスからの応答が、決められた形式ではありませんでした。',
  'Kindred may not learn from this shop: the merchant has not agreed to training, or has withdrawn it.':
    'Kindred はこのショップから学習できません。学習への同意がないか、取り下げられています。',
  'This shop has no such release.': 'このショップにそのような公開はありません。',
  'There is no model to activate here: the gate did not let it through, or its bytes were deleted.':
    'ここに使用できるモデルはありません。審査を通過しなかったか、ファイルが消去されています。',
  'This release has no model card.': 'この公開にモデルカードはありません。',
  'Products that go together': '一緒に選ばれる商品',
  'The taste of a visit': '訪問ごとの好み',
  'The course of a visit': '訪問の流れ',
  'Several models as one': '複数のモデルの組み合わせ',
  'The model shoppers had then': '当時使われていたモデル',
  'Best sellers for everyone': '全員に共通のベストセラー',
  'Seen in this visit, then best sellers': '今回の訪問で見た商品、次にベストセラー',
  'What followed the last product': '直前の商品の次に見られた商品',
  'Products seen in the same visits': '同じ訪問で見られた商品',
  'What similar visits looked at': '似た訪問で見られた商品',
  '{name} ({model})': '{name}（{model}）',
  'The shop has no products yet, so there is nothing to recommend.':
    'ショップにまだ商品がないため、おすすめできるものがありません。',
  'No visitor was shown this model by chance beside another, so only the comparison above speaks for it.':
    'このモデルを、無作為に選ばれて他のモデルと並んで見た訪問者はまだいません。根拠は上の比較だけです。',
  'To know, show it to some visitors first: {link}.':
    '確かめるには、まず一部の訪問者に表示してください：{link}。',
  'plan an experiment with it': 'このモデルで実験を計画する',
  'Use it all the same': 'それでも使用する',
};

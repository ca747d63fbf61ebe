import type { health as texts } from '../de/health.ts';

export const health: Record<keyof typeof texts, string> = {
  'the health report': '稼働状況レポート',
  Refresh: '更新',
  'The last 7 days': '過去7日間',
  'Only visits whose shoppers allow measuring are counted; of the others nothing is known. Whatever fails, the related products that the theme shows by itself stay.':
    '計測を許可したお客様の訪問だけを数えています。それ以外については何もわかりません。何が失敗しても、テーマ自体が表示する関連商品はそのまま残ります。',
  'in view for a second': '1秒間表示されたもの',
  'Visits with a failure': '失敗のあった訪問',
  'of {visits} that saw some or met one: {share}':
    'おすすめを見たか失敗のあった訪問{visits}件のうち: {share}',
  'refused: {list}': '拒否: {list}',
  'refused: none': '拒否: なし',
  'What failed, and what to do': '失敗した内容と対処方法',
  'Nothing that a device could tell us of.': '端末から報告された失敗はありません。',
  'What failed': '失敗した内容',
  'What to do': '対処方法',
  Times: '回数',
  Last: '最終',
  'Day (UTC)': '日（UTC）',
  Failures: '失敗',
  'Events refused': '拒否したイベント',
  'None.': 'ありません。',
  Why: '理由',
  'Starting on the page': 'ページでの起動',
  'Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.':
    '多くの場合、ほかのアプリやテーマがページを書き換えています。シークレットウィンドウで確認し、動くようになるまで、ほかのアプリ埋め込みを1つずつオフにしてください。',
  'Fetching the model': 'モデルの取得',
  'A few are broken connections and ad blockers. If many visits are hit, see whether the server can be reached from outside.':
    '少数であれば、接続の切断や広告ブロッカーによるものです。多くの訪問で起きている場合は、サーバーに外部から接続できるか確認してください。',
  'The bytes were not those that were released': '公開されたものと異なるバイト列',
  'They were not used. Something on the way changes files: switch off “optimising” of the app’s address in your CDN or proxy.':
    '使用されませんでした。途中で何かがファイルを書き換えています。CDN またはプロキシで、アプリのアドレスの「最適化」をオフにしてください。',
  'Making the model ready': 'モデルの準備',
  'If this began with a new model, go back to the one before under Models.':
    '新しいモデルになってから始まった場合は、「モデル」で1つ前のモデルに戻してください。',
  'Ranking products': '商品の並べ替え',
  'Reading products from your shop': 'ショップの商品の読み込み',
  'See whether the products are published to the Online Store and whether the storefront needs a password.':
    '商品がオンラインストアに公開されているか、ストアにパスワードがかかっていないかを確認してください。',
  'Drawing the cards': 'カードの描画',
  'Take the block out of the theme and put it in anew. Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.':
    'ブロックをテーマから外し、もう一度追加してください。多くの場合、ほかのアプリやテーマがページを書き換えています。シークレットウィンドウで確認し、動くようになるまで、ほかのアプリ埋め込みを1つずつオフにしてください。',
  'Showing the shopper’s own panel': 'お客様用パネルの表示',
  'Mostly pages that were open before an update: it passes. If it stays, something else sends to this shop’s address.':
    'ほとんどは、更新前から開かれていたページによるもので、自然に収まります。続く場合は、別の何かがこのショップのアドレスに送信しています。',
  'Nothing to do: what shoppers do not allow is not kept.':
    '対応は不要です。お客様が許可していないものは保存しません。',
  'Nothing to do: those devices’ clocks are wrong.': '対応は不要です。その端末の時計がずれています。',
  'Nothing to do: such events waited on a device for longer than they are kept.':
    '対応は不要です。これらのイベントは、保持期間より長く端末で待機していました。',
  'No visit was measured in these days, so nothing is known.':
    'この期間に計測された訪問がないため、何もわかりません。',
  'Nothing failed in {n} measured visit.|Nothing failed in {n} measured visits.':
    '計測された訪問{n}件で、失敗はありませんでした。',
  'Something failed in {failing} of {n} measured visit. The table below says what to do.|Something failed in {failing} of {n} measured visits. The table below says what to do.':
    '計測された訪問{n}件のうち{failing}件で、何かが失敗しました。対処方法は下の表にあります。',
  'Something failed in {failing} of {n} measured visit. That is too few to judge.|Something failed in {failing} of {n} measured visits. That is too few to judge.':
    '計測された訪問{n}件のうち{failing}件で、何かが失敗しました。判断するには件数が少なすぎます。',
  'Something failed in {failing} of {n} measured visits. That is one in a hundred at most: no need to act.':
    '計測された訪問{n}件のうち{failing}件で、何かが失敗しました。多くても100件に1件なので、対応は不要です。',
  'Something failed in {failing} of {n} measured visits. It may be chance: look again tomorrow.':
    '計測された訪問{n}件のうち{failing}件で、何かが失敗しました。偶然かもしれません。明日もう一度確認してください。',
  '{share} ({low} to {high}, 95 % interval)': '{share}（{low}～{high}、95%区間）',
  'How fast this app is for you': 'このアプリの表示速度',
  'the app’s speed': 'アプリの速度',
  'Measured by Shopify in your staff’s browsers, on the pages of this app; the last {days} days, three of four visits were at least this quick. Nothing of it is about your shoppers.':
    'このアプリのページについて、スタッフのブラウザで Shopify が計測したものです。過去{days}日間、4回に3回はこれ以上の速さでした。お客様に関する情報は含みません。',
  'Until the page stands (LCP)': 'ページが表示されるまで（LCP）',
  'Until a click shows (INP)': 'クリックが反映されるまで（INP）',
  'Movement while loading (CLS)': '読み込み中のずれ（CLS）',
  'Not measured yet': '未計測',
  'should be at most {goal}': '目標: {goal}以下',
  'should be at most {goal}; {n} measurement|should be at most {goal}; {n} measurements':
    '目標: {goal}以下、計測{n}件',
  'should be at most {goal}; {n} measurement, {enough} would be enough to judge|should be at most {goal}; {n} measurements, {enough} would be enough to judge':
    '目標: {goal}以下、計測{n}件（判断には{enough}件で十分です）',
  'what did not get done': '完了しなかった作業',
  'Work that did not get done': '完了しなかった作業',
  'None. Whatever fails is tried several times first.': 'ありません。失敗したものは、まず数回やり直します。',
  'It is being tried again': 'もう一度試しています',
  'Once, since {date}|{n} times, since {date}': '{n}回（{date}から）',
  'Setting up the shop': 'ショップの設定',
  'The pixel or the theme may not know the shop yet.':
    'ピクセルまたはテーマが、まだショップを認識していない可能性があります。',
  'Products stay as they were read before.': '商品は、以前に読み込んだ内容のままです。',
  'Reading the orders': '注文の読み込み',
  'Models learn without the newest orders.': 'モデルは最新の注文を含まずに学習します。',
  'Writing related products for the theme': 'テーマ用の関連商品の書き込み',
  'Without JavaScript, shoppers see the rows of before.':
    'JavaScript が使えないお客様には、以前の行が表示されます。',
  'Telling devices what to show and hide': '表示・非表示の内容を端末へ伝達',
  'What sold out or was excluded may still be ranked; it is not shown once the shop says so.':
    '売り切れや除外の商品が、まだ並べ替えの対象になることがあります。ショップからその情報が届けば表示されません。',
  'Looking at who visits': 'どのような方が訪れているかの集計',
  'Segments and the figures by segment stay as they were. If memory is lacking and somebody or something has to be left out, segments are deleted.':
    'セグメントとセグメント別の数値は以前のままです。メモリが足りず、だれかまたは何かを除く必要がある場合は、セグメントが削除されます。',
  'Writing segments to customers in Shopify': 'Shopify のお客様へのセグメントの書き込み',
  'Customers carry the segments of before, also those to be removed. It is tried again every hour.':
    'お客様のセグメントは以前のままで、取り除く予定のものも残っています。1時間ごとに再試行します。',
  'News about products': '商品の更新情報',
  'These products stay as they were.': 'これらの商品は以前の内容のままです。',
  'News about orders': '注文の更新情報',
  'Models learn without these orders.': 'モデルはこれらの注文を含まずに学習します。',
  'Privacy requests': 'プライバシーに関する請求',
  'They must be answered within 30 days: try again soon.':
    '30日以内に回答する必要があります。早めにもう一度お試しください。',
  'News about the app in your shop': 'ショップでのアプリの更新情報',
  'Set-up runs again every night.': '設定は毎晩やり直されます。',
  'Shopify refused {operation}: {problems}': 'Shopify が「{operation}」を拒否しました: {problems}',
  'Kindred has no valid access to {shop}. Open the app in the Shopify admin to renew it.':
    'Kindred には {shop} への有効なアクセス権がありません。Shopify 管理画面でアプリを開くと更新されます。',
  'Shopify asked us to wait for longer than we tried.':
    'Shopify から、試行した時間よりも長く待つよう求められました。',
  'Shopify answered with an error (HTTP {status}).': 'Shopify がエラーを返しました（HTTP {status}）。',
  'Shopify could not be reached.': 'Shopify に接続できませんでした。',
  'The visits of 90 days need more memory than one night may have.':
    '90 日分の訪問の処理に、夜間処理で使えるメモリが足りませんでした。',
  'The database did not answer.': 'データベースが応答しませんでした。',
  'Something failed inside Kindred. The server’s log says what.':
    'Kindred 内部で何かが失敗しました。詳細はサーバーのログにあります。',
  'Telling pages what is tried': '何を試しているかをページに伝えること',
  'What ended may still be shown, and what started is not; it is tried again every hour.':
    '終了したものがまだ表示されたり、開始したものがまだ表示されなかったりします。1時間ごとに再試行されます。',
  'Events in the last hour': '過去1時間のイベント',
  'A minute': '1分あたり',
  'kept, on average': '保存（平均）',
  'Busiest minute': '最も多かった1分間',
  'nothing came in': '受信なし',
  'kept at {time}': '{time}に保存',
  'Kept and refused': '保存と拒否',
  'in the last hour': '過去1時間',
  'Events by the minute: {kept} kept, {refused} refused, at most {most} in a minute':
    '分ごとのイベント: 保存{kept}件、拒否{refused}件、1分間の最大{most}件',
  'A bar for each minute, from an hour ago to now. Green was kept, red was refused.':
    '1時間前から現在まで、1分ごとの棒です。緑は保存、赤は拒否です。',
  'What shoppers’ devices download': 'お客様の端末がダウンロードするもの',
  'Compressed, as it is sent. A device keeps each of these until there is a new one.':
    '送信時の圧縮後のサイズです。端末は、新しいものが出るまでそれぞれを保持します。',
  Size: 'サイズ',
  'The script that starts': '起動用スクリプト',
  'On every page': 'すべてのページ',
  'The script that ranks': '並べ替え用スクリプト',
  'With consent, where a row comes into view': '同意があり、行が表示されるとき',
  'Tells the shopper’s segment there': 'そこでセグメントを伝えるもの',
  'With consent, while the panel is open': '同意があり、パネルが開いている間',
  'The shopper’s own panel': 'お客様用パネル',
  'When a shopper opens it': 'お客様が開いたとき',
  'This server did not build the scripts itself, so their sizes are not known here.':
    'このサーバーはスクリプトをビルドしていないため、サイズは不明です。',
  'No model is in use, so none is downloaded.': '使用中のモデルがないため、ダウンロードはありません。',
  'With consent, once a model': '同意があり、モデルごとに1回',
  'The model': 'モデル',
  'Which product is which in the model': 'モデル内の商品の対応表',
  'the last hour': '過去1時間',
  'what devices download': '端末のダウンロード',
  'How fast your storefront is for shoppers': 'お客様から見たストアの速さ',
  'the storefront’s speed': 'ストアの速度',
  'Measured on shoppers’ own devices, on every page of your storefront; in the last {days} days, three of four pages were at least this quick. Only shoppers who allow measuring are counted, and only where their browser can tell.':
    'お客様の端末で、ストアのすべてのページについて計測しています。過去{days}日間、4ページのうち3ページはこれと同じかそれより速く表示されました。計測を許可したお客様だけを、ブラウザが計測できる場合に限って数えています。',
  'Pages measured': '計測したページ数',
  'The script that measures how fast pages are': 'ページの速さを計測するスクリプト',
  'On every page, after everything else': '各ページで最後に',
  'The script of experiments and campaigns': '実験とキャンペーンのスクリプト',
  'On every page, while one of them or a comparison group runs':
    '実験、キャンペーン、または比較グループの実施中、すべてのページ',
  'The script for rows that they try': '試している行のためのスクリプト',
  'With consent, for visitors who are given one': '同意があり、その行が割り当てられた訪問者',
  'What large models need to run': '大きなモデルの実行に必要なもの',
  'With consent, where device and connection can bear it': '同意があり、端末と接続に余裕がある場合',
  'Another model, or other weights, that they try': '試している別のモデル、または別の重み',
  'With consent, for visitors who are given it: the largest':
    '同意があり、それが割り当てられた訪問者（最大のもの）',
};

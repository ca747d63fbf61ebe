import type { home as texts } from '../de/home.ts';

export const home: Record<keyof typeof texts, string> = {
  'your shop’s overview': 'ショップの概要',
  'Good to know|{n} things to know': 'お知らせ {n}件',
  'Your shop now': '現在のショップ',
  'in the synced catalogue': '同期済みのカタログ',
  'of the last 60 days': '過去60日間',
  'allowed by shoppers, last 24 hours': 'お客様が許可したもの、過去24時間',
  'allowed by shoppers, last 24 hours; refused: {list}': 'お客様が許可したもの、過去24時間（拒否: {list}）',
  'None yet': 'まだありません',
  'related products stand in': '関連商品を代わりに表示中',
  'since {date}': '{date}から',
  'What next': '次にすること',
  'Everything is set up. Look at {activity} right now, or at {models} with simpler methods.':
    '設定は完了しています。今の{activity}や、より単純な手法との{models}をご覧ください。',
  'what happens on your storefront': 'ストアの様子',
  'how the model compares': 'モデルの比較',
  'Set-up': '設定',
  '{done} of {steps} steps done': '{steps}ステップ中{done}ステップ完了',
  'Set-up steps done': '完了した設定ステップ',
  'Cannot be told': '確認できません',
  'Under way': '進行中',
  'To do': '未完了',
  'Kindred is installed': 'Kindred をインストール済み',
  'Your storefront knows where to find its models.': 'ストアはモデルの場所を把握しています。',
  'Read your catalogue and orders': 'カタログと注文の読み込み',
  'Products, and the orders of the last 60 days.': '商品と、過去60日間の注文です。',
  'Connect the web pixel': 'ウェブピクセルの接続',
  'It sends what shoppers allow to be counted, and nothing else.':
    'お客様が計測を許可したものだけを送信します。',
  'Kindred learns for your shop alone, and only after you agree.':
    'Kindred はあなたのショップのためだけに、同意の後にのみ学習します。',
  'Read and decide': '読んで決める',
  'Switch Kindred on in your theme': 'テーマで Kindred を有効にする',
  'Turn on the app embed, add the recommendations block to the product page, and save.':
    'アプリ埋め込みをオンにし、商品ページにおすすめブロックを追加して保存してください。',
  'Open theme editor': 'テーマエディタを開く',
  'Release the first model': '最初のモデルの公開',
  'It is trained, compared with simpler methods, and released if it holds up.':
    '学習し、より単純な手法と比べ、劣らなければ公開します。',
  'See models': 'モデルを見る',
  'Your plan': 'ご利用プラン',
  'Compare plans': 'プランを比較',
  'This shop had {orders} orders in the last 30 days; on the {plan} plan models are trained by themselves up to {limit}. Recommendations go on with the model in use, and you can train under Models whenever you like.':
    'このショップの過去30日間の注文は{orders}件です。{plan}プランでは{limit}件までモデルが自動で学習されます。おすすめは現在のモデルで続き、「モデル」からいつでも学習できます。',
  'This shop had {orders} orders in the last 30 days. On the {plan} plan models are trained by themselves up to {limit}; past that you train them yourself under Models. Recommendations go on either way.':
    'このショップの過去30日間の注文は{orders}件です。{plan}プランでは{limit}件までモデルが自動で学習され、それを超えると「モデル」からご自身で学習します。おすすめはどちらの場合も続きます。',
  'Set-up did not finish: {problem}': '設定が完了しませんでした: {problem}',
  'The catalogue is being read. This takes a moment in a large shop.':
    'カタログを読み込んでいます。大きなショップでは少し時間がかかります。',
  'Kindred does not learn yet: it waits for your agreement to train models for this shop.':
    'Kindred はまだ学習していません。このショップ用のモデルを学習することへの同意をお待ちしています。',
  'With one product there is little to choose from; recommendations gain from more.|With {n} products there is little to choose from; recommendations gain from more.':
    '商品が{n}点では選択肢がほとんどありません。商品が増えるほど、おすすめは良くなります。',
  'There is no history yet. Until visits come in, recommendations rest on what products have in common.':
    'まだ履歴がありません。訪問が集まるまで、おすすめは商品の共通点に基づきます。',
  'No visits have come in yet. Until then recommendations rest on the only order of the last 60 days.|No visits have come in yet. Until then recommendations rest on the {n} orders of the last 60 days.':
    'まだ訪問がありません。それまで、おすすめは過去60日間の注文{n}件に基づきます。',
  'On {day} a customer asked for their data (request {request}). Kindred holds {orders} of their orders, without any name or address, and {events} events of the devices that placed them. Download the answer under Privacy.':
    '{day}に、あるお客様がご自身のデータを請求しました（請求 {request}）。Kindred が保持しているのは、名前や住所を含まない注文{orders}件と、注文した端末のイベント{events}件です。回答は「プライバシー」からダウンロードできます。',
};

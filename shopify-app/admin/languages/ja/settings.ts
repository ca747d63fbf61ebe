import type { settings as texts } from '../de/settings.ts';

export const settings: Record<keyof typeof texts, string> = {
  'Languages and markets': '言語とマーケット',
  'There is nothing to set. Each shopper’s page asks your shop itself for the products to show, in the language and the market of that page: titles and prices are those of your shop there, and a product that is not published in a market is not shown there.':
    '設定は不要です。お客様のページは、表示する商品を、そのページの言語とマーケットであなたのショップから直接取得します。商品名と価格はそこでのショップの表示どおりで、あるマーケットで公開されていない商品はそこには表示されません。',
  'Kindred’s own words (headings, reasons, the panel) speak English, German, French, Spanish and Japanese, and English everywhere else. You can write your own headings in the theme editor.':
    'Kindred 自身の文言（見出し、理由、パネル）は、英語、ドイツ語、フランス語、スペイン語、日本語に対応し、それ以外では英語になります。見出しはテーマエディタで自由に書き換えられます。',
  'These pages speak the language that your Shopify admin is set to if it is one of these five, and English otherwise.':
    'この管理ページは、Shopify 管理画面の言語がこの5言語のいずれかであればその言語で、それ以外では英語で表示されます。',
  'Kindred does not list your markets and languages: Shopify would want two more permissions for that (read_markets, read_locales), and nothing here needs them.':
    'Kindred はマーケットと言語を一覧にしません。そのためには Shopify でさらに2つの権限（read_markets、read_locales）が必要になりますが、ここではどちらも必要ありません。',
  'Products never recommended': 'おすすめに出さない商品',
  'You choose them under {recommendations}, beside the other rules.':
    '「{recommendations}」で、ほかのルールと並べて選べます。',
  'Take your data along': 'データの持ち出し',
  'All that Kindred keeps for your shop, as files for spreadsheets (CSV) or programs (JSON). Left out are the keys with which Kindred works in your shop, and the bytes of the models: their addresses stand in the models’ manifests.':
    'Kindred があなたのショップのために保持しているすべてを、表計算用（CSV）またはプログラム用（JSON）のファイルで取り出せます。Kindred がショップで動作するためのキーと、モデルの本体は含みません。モデルのアドレスはモデルのマニフェストに記載されています。',
  'what can be exported': 'エクスポートできるもの',
  'Download everything (JSON)': 'すべてダウンロード（JSON）',
  'about {size}': '約 {size}',
  Rows: '行数',
  About: 'おおよそのサイズ',
  Download: 'ダウンロード',
  'Empty so far: {list}.': 'まだ空のもの: {list}。',
  '; ': '；',
  '{table} as {format}': '{table}を{format}で',
  'Model in use': '使用中のモデル',
  'Exports that Shopify is working on': 'Shopify が処理中のエクスポート',
  'Order numbers of data requests': 'データ請求の注文番号',
  'Measured speed of this app': 'このアプリの計測速度',
  'Key figures by day': '日別の主要指標',
  'Your saved views': '保存したビュー',
  'Measured speed of your storefront': 'ストアの計測速度',
  'Who connected which browser, and when': '誰がどのブラウザをいつ接続したか',
  'Browsers that are or were connected': '接続中、または接続していたブラウザ',
  'Browsers that are no longer connected': '接続が終わったブラウザ',
  'Events that shoppers allowed': 'お客様が許可したイベント',
  'Counts of events, by the minute': '1分ごとのイベント数',
  'Orders: products, quantities, times': '注文: 商品、数量、時刻',
  'Requests and their receipts': '請求とその受領記録',
  Catalogue: 'カタログ',
  'Settings for recommendations': 'おすすめの設定',
  'Models: manifests and gate reports': 'モデル: マニフェストと審査結果',
  'Erasures that models still have to follow': 'モデルにまだ反映されていない消去',
  'Last nightly deletion': '直近の夜間削除',
  'State of set-up': '設定の状態',
  'The shop itself': 'ショップそのもの',
  'Your decisions on training': '学習についての決定',
  Trainings: '学習',
  'where your shop sells': '販売先',
  'Prices in: {names}': '表示通貨: {names}',
  'Shipped to: {names}': '配送先: {names}',
  'Shopify knows of no country that this shop ships to yet.':
    'このショップの配送先の国は、まだ Shopify に登録されていません。',
};

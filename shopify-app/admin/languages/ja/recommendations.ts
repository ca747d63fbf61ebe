import type { recommendations as texts } from '../de/recommendations.ts';

export const recommendations: Record<keyof typeof texts, string> = {
  'your settings': '設定',
  'Your changes were not saved': '変更は保存されませんでした',
  'Saved: shoppers get it within a minute or so': '保存しました。1分ほどでお客様に反映されます',
  'What counts beside relevance': '関連度のほかに考慮するもの',
  'What a setting costs is measured by the next training, on visits that the model has not seen.':
    '設定による影響は、次の学習で、モデルがまだ見ていない訪問を使って測ります。',
  'Measured for the model in use': '使用中のモデルでの測定',
  'That was with other settings than these; what these cost is measured by the next training.':
    'これは今とは別の設定での結果です。今の設定による影響は次の学習で測ります。',
  'Pinned first': '先頭に固定',
  'Nothing is pinned: every row is chosen for its shopper.':
    '固定された商品はありません。どの行もそのお客様に合わせて選ばれます。',
  'First in every row where they may stand, in this order: {n} product. They take places from what is chosen for the shopper, and say that the shop chose them.|First in every row where they may stand, in this order: {n} products. They take places from what is chosen for the shopper, and say that the shop chose them.':
    '表示できるすべての行の先頭に、この順番で並びます: 商品{n}点。お客様に合わせて選ばれる商品の枠を使い、ショップが選んだ商品であることが表示されます。',
  '(excluded below, so it is not shown)': '（下で除外されているため表示されません）',
  '(not in the catalogue)': '（カタログにありません）',
  'Never recommended': 'おすすめしない商品',
  'No product is excluded. What you choose here is left out of every recommendation, whatever the model says.':
    '除外された商品はありません。ここで選んだ商品は、モデルの判断にかかわらず、どのおすすめにも表示されません。',
  'Left out of every recommendation, whatever the model says: {n} product.|Left out of every recommendation, whatever the model says: {n} products.':
    'モデルの判断にかかわらず、どのおすすめにも表示しない商品: {n}点。',
  'Choose pinned products': '固定する商品を選ぶ',
  'Remove {name} from pinned products': '{name}を固定から外す',
  'Choose excluded products': '除外する商品を選ぶ',
  'Remove {name} from excluded products': '{name}を除外から外す',
  'Choose viewed products': '見た商品を選ぶ',
  'Remove {name} from viewed products': '{name}を見た商品から外す',
  'Choose products in the cart': 'カートの商品を選ぶ',
  'Remove {name} from products in the cart': '{name}をカートから外す',
  'Choose bought products': '購入した商品を選ぶ',
  'Remove {name} from bought products': '{name}を購入した商品から外す',
  'Shopify’s list of products did not open: {problem}': 'Shopify の商品リストを開けませんでした: {problem}',
  'Show all {n} products': '商品{n}点をすべて表示',
  'Move {name} up': '{name}を上に移動',
  Up: '上へ',
  Remove: '外す',
  'Product {id}': '商品 {id}',
  'Where rows stand': '行を表示する場所',
  'Type, heading and number of products of a row are set in Shopify’s theme editor, which shows your shop as you change it. A link opens it with a row added; nothing changes until you save there.':
    '行の種類、見出し、商品数は、変更がその場で見られる Shopify のテーマエディタで設定します。リンクを開くと、行を追加した状態で表示されます。テーマエディタで保存するまで何も変わりません。',
  Page: 'ページ',
  'Rows there now': '現在の行',
  'Theme editor': 'テーマエディタ',
  'Add a row: product pages': '行を追加: 商品ページ',
  'Add a row: home page': '行を追加: ホームページ',
  'Add a row: cart': '行を追加: カート',
  'Add a row: collections': '行を追加: コレクション',
  'Add a row: search without a result': '行を追加: 結果のない検索',
  'Add a row: page not found': '行を追加: ページが見つからないとき',
  'Shopify does not say': 'Shopify から情報がありません',
  None: 'なし',
  '{n} row|{n} rows': '{n}行',
  'What a row can show': '行に表示できる内容',
  '{name}: {purpose}': '{name}: {purpose}',
  Preview: 'プレビュー',
  'the preview': 'プレビュー',
  'The preview could not be made': 'プレビューを作成できませんでした',
  'What the shopper did': 'お客様の行動',
  'Made up for the segment “{name}”': 'セグメント「{name}」のための架空の行動',
  'Nothing can be told yet of what this segment turns to more than others do. The row below is that of the journey before.':
    'このセグメントがほかより好むものは、まだ示せません。下の列は、前に選んだ行動のものです。',
  'Nobody’s visit: {what}.': '誰の訪問でもありません：{what}。',
  'A journey of your own': '自分で組み立てる',
  'A new visitor': '新しい訪問者',
  'Looked at {viewed}': '{viewed}を見た',
  'Looked at {viewed} and has {inCart} in the cart': '{viewed}を見て、カートに{inCart}がある',
  'Bought {bought} and looked at {viewed}': '{bought}を購入し、{viewed}を見た',
  'Looked at, the last one now': '見た商品（最後の商品を今見ている）',
  'In the cart': 'カートの中',
  'Bought before': '以前に購入',
  'The same for everyone, drawn by the theme.': '全員に共通で、テーマが表示します。',
  'Nothing of the model can be shown here; the theme fills the row with other products of the shop.':
    'ここに表示できるモデルのおすすめはありません。テーマがショップのほかの商品で行を埋めます。',
  'On the page of {title}.': '{title}のページ。',
  'In the cart.': 'カート。',
  'On the home page.': 'ホームページ。',
  'From {price}': '{price}から',
  'Kindred has not read your products yet, so there is nothing to recommend. They appear here by themselves.':
    'Kindred はまだ商品を読み込んでいないため、おすすめできるものがありません。読み込まれると自動でここに表示されます。',
  'There is no model yet. Until the first one is released, rows start with what you pinned and go on with other products of the same collection, the same for everyone.':
    'モデルはまだありません。最初のモデルが公開されるまで、行は固定した商品で始まり、同じコレクションのほかの商品が続きます。全員に共通です。',
  'This model runs in ONNX Runtime on shoppers’ devices, which is not loaded here. The rows above are those that the theme draws for everyone.':
    'このモデルはお客様の端末では ONNX Runtime で動きますが、ここでは読み込まれません。上の行は、テーマが全員に表示するものです。',
  'With your changes, which are not saved.': '保存されていない変更を含みます。',
  'Just what shoppers get now.': '現在お客様に表示されている内容です。',
  'Saved; shoppers get it within a minute or so.': '保存しました。1分ほどでお客様に反映されます。',
  'Ranked here by the model that shoppers’ devices run: release {release} of {date}, SHA-256 {artifact}…, item table {table}…':
    'お客様の端末で動くのと同じモデルで、ここで並べ替えました: 公開 {release}（{date}）、SHA-256 {artifact}…、商品テーブル {table}…',
  'A device would refuse what the server answered: {problem}.':
    'サーバーの応答は端末に拒否されます: {problem}。',
  'The model could not be fetched: the server answered {status}.':
    'モデルを取得できませんでした。サーバーの応答は {status} でした。',
  'Weights are numbers from 0 to 1; at most 1,000 products are excluded, and at most 10 pinned.':
    '重みは0から1の数値です。除外できる商品は1,000点まで、固定できる商品は10点までです。',
  'A preview that was shared with you': '共有されたプレビュー',
  'Placement and journey are those of the link.': '表示の種類と行動はリンクのとおりです。',
  'Placement and journey are those of the link. It was made with release {release}; this page shows the model that shoppers get now, so the products may differ.':
    '表示の種類と行動はリンクのとおりです。リンクは公開 {release} で作られましたが、このページではお客様が今受け取っているモデルを表示するため、商品が異なることがあります。',
  'The link to a shared preview is not complete, or cannot be read. This is the usual preview.':
    '共有されたプレビューへのリンクが不完全か、読み取れません。これは通常のプレビューです。',
  'Products stand in the order of the model alone: no weight is set, so nothing is given up.':
    '商品はモデルの順番どおりです。重みは設定されていないので、失うものはありません。',
  '{a}, {b}': '{a}、{b}',
  'variety {weight}': '多様性 {weight}',
  'novelty {weight}': '新しさ {weight}',
  'stock {weight}': '在庫 {weight}',
  'margin {weight}': '利益率 {weight}',
  'With {weights}, the product that a shopper turned to next stood among the first 20 in {with} of {pairs} cases, without in {without}: {difference}.':
    '{weights}の場合、お客様が次に見た商品が上位20件に入ったのは{pairs}件のケースのうち{with}、重みなしでは{without}でした（{difference}）。',
  'How near the top it stood (100 is always first) went from {without} to {with}: {difference}.':
    '順位の高さ（100は常に1位）は{without}から{with}になりました（{difference}）。',
  'The first four products are of {with} different types on average instead of {without}.':
    '最初の4商品の商品タイプは、平均{without}種類から{with}種類になりました。',
  'a difference that chance alone could make ({low} to {high} points, 95 % interval)':
    '偶然でも生じうる差: {low}～{high}ポイント、95%区間',
  'a loss of {least} to {most} points (95 % interval)': '{least}～{most}ポイントの低下、95%区間',
  'a gain of {least} to {most} points (95 % interval)': '{least}～{most}ポイントの向上、95%区間',
  'what fits everything they looked at, put in the cart or bought. For any page.':
    '閲覧、カートへの追加、購入のすべてに合う商品。どのページにも使えます。',
  'what goes with the product of the page. For product pages.': 'ページの商品に合うもの。商品ページ用です。',
  'what goes with it and is of another product type. For product pages and the cart.':
    '合う商品のうち、商品タイプが異なるもの。商品ページとカート用です。',
  'what this device remembers, newest first. No model runs, and nothing is pinned.':
    'この端末が記憶している商品を新しい順に。モデルは動かず、固定された商品も入りません。',
  'what was bought before. No model runs, and nothing is pinned.':
    '以前に購入された商品。モデルは動かず、固定された商品も入りません。',
  'Because you viewed {title}': '「{title}」をご覧になったため',
  'Because {title} is in your cart': '「{title}」がカートに入っているため',
  'Because you bought {title}': '「{title}」を購入されたため',
  'You looked at this': 'ご覧になった商品です',
  'You bought this': 'ご購入いただいた商品です',
  'Popular in this shop': 'このショップで人気',
  'Chosen by this shop': 'このショップが選んだ商品',
};

import type { traffic as texts } from '../de/traffic.ts';

export const traffic: Record<keyof typeof texts, string> = {
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
};

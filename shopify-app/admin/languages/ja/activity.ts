import type { activity as texts } from '../de/activity.ts';

export const activity: Record<keyof typeof texts, string> = {
  'the activity': 'アクティビティ',
  Resume: '再開',
  Pause: '一時停止',
  'Paused.': '一時停止中です。',
  'Updates every two seconds.': '2秒ごとに更新します。',
  'Events so far': 'これまでのイベント',
  'No model is in use.': '使用中のモデルはありません。',
  'Model {id} is in use.': 'モデル {id} を使用中です。',
  'allowed and well-formed': '許可され、形式も正しいもの',
  'Sent twice': '二重に送信',
  'counted once': '1回だけ数えます',
  Refused: '拒否',
  'nothing was wrong': '問題はありませんでした',
  'None yet. They appear here when a shopper who allowed it has one in view for a second.':
    'まだありません。許可したお客様の画面におすすめが1秒間表示されると、ここに現れます。',
  Time: '時刻',
  'Products, in order': '商品（順番どおり）',
  Clicks: 'クリック',
  Bought: '購入',
  'Latest events': '最新のイベント',
  'None yet. Open your storefront, accept cookies and look at a product: it shows up here within seconds.':
    'まだありません。ストアを開き、Cookie を許可して商品を見ると、数秒でここに表示されます。',
  Event: 'イベント',
};

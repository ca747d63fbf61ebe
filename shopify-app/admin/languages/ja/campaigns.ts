import type { campaigns as texts } from '../de/campaigns.ts';

export const campaigns: Record<keyof typeof texts, string> = {
  'All campaigns': 'すべてのキャンペーン',
  'Aim: {what}': '目標：{what}',
  'Waits for its first day': '開始日待ち',
  Paused: '一時停止中',
  'More visitors click a recommendation': 'おすすめをクリックする訪問者を増やす',
  'More visitors put something in the cart': 'カートに入れる訪問者を増やす',
  'More visitors order': '注文する訪問者を増やす',
  'More revenue per visitor': '訪問者あたりの売上を増やす',
  'met by about {n} visitor, counted by day|met by about {n} visitors, counted by day':
    '見た訪問者：約 {n} 人（日ごとに数えて）',
  'What could be better': '改善できそうなこと',
  'Which row, for whom': 'どの行を誰に',
  'Which heading': 'どの見出し',
  'How much variety': 'どのくらいの多様さ',
  'A draft: nobody meets it.': '下書きです。まだ誰にも表示されません。',
  'Starts on {day}.': '{day}に開始します。',
  'Paused: nobody meets it.': '一時停止中です。誰にも表示されません。',
  'Paused: choosing by what visitors do is learning, and takes your agreement to training.':
    '一時停止中です。訪問者の行動に応じて選ぶことは学習にあたるため、学習への同意が必要です。',
  'It ended before anything could be told.': '何かが分かる前に終了しました。',
  'Learning: too little was seen so far to prefer a content.':
    '学習中です。どのコンテンツを優先するか決めるには、まだ見られた数が足りません。',
  'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before.':
    '成果が良さそうなものをより多く表示しています。以前のものを見た訪問者が少なすぎるため、それがもたらすものはまだ分かりません。',
  'What seems to do better is shown more often. What that brings cannot be told yet: too few visitors met what stood there before. They speak for about {has}; {needs} are needed.':
    '成果が良さそうなものをより多く表示しています。以前のものを見た訪問者が少なすぎるため、それがもたらすものはまだ分かりません。現在は約 {has} 人分にあたり、{needs} 人分が必要です。',
  'What seems to do better is shown more often. What that brings cannot be told yet: at least {needs} visitors who do what it aims at are needed, with what stood there before and with the rest.':
    '成果が良さそうなものをより多く表示しています。それがもたらすものはまだ分かりません。目標の行動をした訪問者が、以前のものとそれ以外のそれぞれで {needs} 人以上必要です。',
  'Better than showing everyone what stood there before: {change} (between {low} and {high}).':
    '全員に以前のものを表示するより良い結果です：{change}（{low}から{high}の間）。',
  'Worse than showing everyone what stood there before: {change} (between {low} and {high}). Better stop it.':
    '全員に以前のものを表示するより悪い結果です：{change}（{low}から{high}の間）。停止することをおすすめします。',
  'Worse than showing everyone what stood there before: {change} (between {low} and {high}).':
    '全員に以前のものを表示するより悪い結果です：{change}（{low}から{high}の間）。',
  'Nothing is certain yet: {change} against showing everyone what stood there before (between {low} and {high}).':
    'まだ確かなことは言えません: 全員に以前のものを表示するのに対して {change}（{low}から{high}の間）。',
  'It could not be decided: {change} against showing everyone what stood there before (between {low} and {high}).':
    '判断できませんでした: 全員に以前のものを表示するのに対して {change}（{low}から{high}の間）。',
  'What it brings cannot be told: what visitors met does not fit how often it was to be shown.':
    '訪問者が見たものが、表示するはずだった割合と合わないため、効果を言うことはできません。',
};

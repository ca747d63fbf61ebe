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
  'Learning: too little was seen so far, so all contents but the first are drawn alike.':
    '学習中です。まだ十分に見られていないため、最初以外のコンテンツは同じ割合で表示されます。',
  'What does better is drawn more often. What that brings cannot be told yet.':
    '成果の良いものをより多く表示しています。その効果はまだ分かりません。',
  'Better than what stood there before: {change} % (between {low} % and {high} %).':
    '以前のものより良い結果です: {change} %({low} % から {high} % の間)。',
  'Worse than what stood there before: {change} % (between {low} % and {high} %). Better stop it.':
    '以前のものより悪い結果です: {change} %({low} % から {high} % の間)。停止することをおすすめします。',
  'Worse than what stood there before: {change} % (between {low} % and {high} %).':
    '以前のものより悪い結果です: {change} %({low} % から {high} % の間)。',
  'Nothing is certain yet: {change} % against what stood there before (between {low} % and {high} %).':
    'まだ確かなことは言えません: 以前のものに対して {change} %({low} % から {high} % の間)。',
  'It could not be decided: {change} % against what stood there before (between {low} % and {high} %).':
    '判断できませんでした: 以前のものに対して {change} %({low} % から {high} % の間)。',
};

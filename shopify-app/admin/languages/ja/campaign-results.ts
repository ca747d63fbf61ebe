import type { campaignResults as texts } from '../de/campaign-results.ts';

export const campaignResults: Record<keyof typeof texts, string> = {
  'Go on': '再開',
  'Pause for now': '一時停止',
  'Show all alike again': 'すべて同じ割合に戻す',
  'The plan and its bounds': '計画と制限',
  '“{first}” never gets less than {control}, no other content less than {floor}.':
    '「{first}」は必ず {control} 以上、ほかのコンテンツはどれも {floor} 以上です。',
  'Who has met campaigns on {n} page is not shown it that day.|Who has met campaigns on {n} pages is not shown it that day.':
    'その日 {n} ページでキャンペーンを見た訪問者には表示しません。',
  'A visitor meets it on at most {n} page a day.|A visitor meets it on at most {n} pages a day.':
    '一人の訪問者が見るのは、1日に最大 {n} ページです。',
  'the campaign': 'キャンペーン',
  'What it brings': 'もたらすもの',
  Content: 'コンテンツ',
  'compared with': '比較の基準',
  'How it is made': '算出方法',
  'Orders cancelled or returned within four weeks': '4週間以内にキャンセルまたは返品された注文',
  'Waits: with it every page would carry too much. Stop another experiment or campaign.':
    '待機中：開始すると各ページの負担が大きくなりすぎます。別の実験またはキャンペーンを停止してください。',
  'Shares stay as they are, and nothing is told: what visitors met does not fit how often it was to be shown.':
    '割合はそのままで、結果も示しません。訪問者が見たものが、表示されるはずの頻度と合いません。',
  'Something became surely worse than it may': '許容範囲を超えて悪くなったものがあります',
  'Kindred ends a campaign when that is so, without asking: the log says when.':
    'その場合、Kindred は確認せずにキャンペーンを終えます。いつかは記録にあります。',
  'Each content against the first': '最初のコンテンツとの比較',
  'Change with its interval; dashed: no change': '変化とその区間。破線は変化なし',
  'What happened': 'これまでの記録',
  'Everything that Kindred did by itself stands here, beside what you did.':
    'Kindred が自動で行ったことはすべて、あなたの操作とともにここに残ります。',
  'Nothing yet.': 'まだ何もありません。',
  '{n} older entry|{n} older entries': '以前の記録 {n} 件',
  'A visitor counts once a day, when the 24 hours after first meeting it are over. Only visitors who allow measuring are in it.':
    '訪問者は1日に1回、最初に見てから24時間がたったときに数えます。計測を許可した訪問者だけが対象です。',
  'first day {day}': '開始日 {day}',
  'last day {day}': '終了日 {day}',
  'How often each content was shown, day by day': 'コンテンツごとの表示割合の推移',
  'Share of visitors who were to meet each content; the first content at the bottom':
    '各コンテンツに割り当てられた訪問者の割合。最初のコンテンツが一番下',
  'Everyone else': 'それ以外の全員',
  'How often each content is shown now': '現在のコンテンツごとの表示割合',
  'How often each content was shown last': '最後のコンテンツごとの表示割合',
  'Share of visitors who meet each content, by the numbers below':
    '各コンテンツを見る訪問者の割合。番号は下の一覧のとおり',
  '{group}: {number}. {name} {share}': '{group}：{number}. {name} {share}',
  'at least {share}': '{share} 以上',
  'These shares hold since {date}.': 'この割合は {date} からのものです。',
  'Still learning: too little was seen to prefer anything.':
    '学習中です。何かを優先するには、まだ見た数が少なすぎます。',
  'Held for some hours: shares changed a short while ago, and what comes of that must be seen first.':
    '数時間固定しています。割合を少し前に変えたばかりで、まずその結果を見る必要があります。',
  'By what visitors did: what seems to bring more is shown more often, within the bounds that you set.':
    '訪問者の行動に基づいています。より効果がありそうなものを、決められた制限の中で多く表示します。',
  'Started.': '開始しました。',
  'Started, on its first day.': '開始日に開始しました。',
  'Goes on.': '再開しました。',
  'Stopped.': '停止しました。',
  'Stopped, with everything else that ran.': '実行中のほかのものと一緒に停止しました。',
  'Its last day is over.': '終了日が過ぎました。',
  'Planned: it starts on {day}.': '予約しました。{day}に開始します。',
  'All contents but the first are shown alike again. What was seen until today is not learned from.':
    '最初以外のコンテンツを再び同じ割合で表示します。今日までに見られたものは学習に使いません。',
  '“{name}” may meet the same visitors in the same places: there, the campaign that started first decides.':
    '「{name}」が同じ場所で同じ訪問者に表示されることがあります。その場合は先に開始したキャンペーンが優先されます。',
  'Stopped by itself, because {why}': '自動で停止しました。{why}',
  '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be.':
    '「{name}」が悪影響を与えています：{metric}が{first}ではなく{own}で、許容範囲を超えています。',
  '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be.':
    '「{name}」が悪影響を与えています：{metric} {change}（{low}から{high}の間）。許容範囲を超えています。',
  'Stopped by itself: a model that it shows is not there any more.':
    '表示しているモデルがなくなったため、自動で停止しました。',
  'Paused by itself: the agreement to training was withdrawn, and what was learned was deleted.':
    '学習への同意が取り消されたため自動で一時停止し、学習した内容を削除しました。',
  'Shares changed: {shares}.': '割合を変更しました: {shares}。',
  'Shares changed: {shares}. In {n} segment they differ.|Shares changed: {shares}. In {n} segments they differ.':
    '割合を変更しました: {shares}。{n} 件のセグメントでは異なります。',
  '“{name}” {share}': '「{name}」{share}',
  '{list}, {next}': '{list}、{next}',
  'Shares changed in segments of visitors. {n} segment has its own.|Shares changed in segments of visitors. {n} segments have their own.':
    'セグメントの割合を変更しました。{n} 件のセグメントには独自の割合があります。',
  'Shares changed in segments of visitors: they are those of all others again.':
    'セグメントの割合を変更しました。ほかと同じ割合に戻りました。',
  'It may do worse than others like it. {link}': '似たものより悪い可能性があります。{link}',
  'Read what could be tried ({n} suggestion)|Read what could be tried ({n} suggestions)':
    '試せることを読む（{n} 件の提案）',
  'other things count': 'ほかの要素も考慮',
  'another model': '別のモデル',
  'What a visitor did in the 24 hours after first meeting it that day counts, against the first content.':
    'その日初めて見てから24時間以内の行動を数え、最初のコンテンツと比べます。',
  'New shares were not given out: by what was seen they would bring {change} against what was shown so far. Those that hold stay.':
    '新しい割合は適用しませんでした。これまでに見られた限り、これまでの表示に対して {change} になる見込みだからです。今の割合のままです。',
  'By what was seen, these shares should bring between {low} and {high} against what was shown so far.':
    'これまでに見られた限り、この割合はこれまでの表示に対して{low}から{high}の間になる見込みです。',
  'What these shares should bring cannot be told yet: too few visitors were shown anything like it.':
    '同じような表示を見た訪問者が少なすぎるため、この割合がもたらすものはまだ分かりません。',
  'What these shares should bring cannot be told: what visitors met does not fit how often it was to be shown.':
    '訪問者が見たものが、表示するはずだった割合と合わないため、この割合がもたらすものは分かりません。',
  'Paused.': '一時停止中です。',
};

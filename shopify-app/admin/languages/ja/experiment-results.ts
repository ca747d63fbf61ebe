import type { experimentResults as texts } from '../de/experiment-results.ts';

export const experimentResults: Record<keyof typeof texts, string> = {
  '{from} until {until}': '{from} から {until} まで',
  'The goal': '目標',
  'What else changed': 'ほかに変わったこと',
  p: 'p',
  'p, corrected': '補正後の p',
  'Chance to be better': 'より良い確率',
  'Why no effect is shown': '効果を表示しない理由',
  'Not started yet.': 'まだ始まっていません。',
  'Visitors are not split as planned, so these figures cannot be believed. Stop it, find out why, and start it anew.':
    '訪問者が計画どおりに分かれていないため、これらの数値は信頼できません。停止して原因を調べ、新しく始めてください。',
  'Too few to tell: each variation needs at least {visitors} visitors, and {conversions} who did what is measured.':
    'まだ少なすぎて判断できません。各パターンに少なくとも訪問者{visitors}人と、計測対象の行動をした人{conversions}人が必要です。',
  '“{name}” does harm: {metric} {own} instead of {first}, which is more than may be. Better stop it.':
    '「{name}」は悪影響を与えています。{metric}が{first}ではなく{own}で、許容範囲を超えています。停止をおすすめします。',
  '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be. Better stop it.':
    '「{name}」は悪影響を与えています。{metric} {change}（{low}から{high}の間）で、許容範囲を超えています。停止をおすすめします。',
  'Stopped before its last day, so nothing is called: what looks good on one day is often gone on the next.':
    '最終日より前に停止されたため、判定は行いません。ある日良く見えたものは、翌日には消えていることがよくあります。',
  'Too early to tell.': '判断するにはまだ早すぎます。',
  'Judged on its last day, {day}. Until then nothing is called.':
    '最終日（{day}）に判定します。それまでは何も判定しません。',
  '“{name}” does better: {metric} {change} (between {low} and {high}).':
    '「{name}」のほうが良い結果です。{metric} {change}（{low}から{high}の間）。',
  '“{name}” does worse: {metric} {change} (between {low} and {high}).':
    '「{name}」のほうが悪い結果です。{metric} {change}（{low}から{high}の間）。',
  'No difference that matters: {metric} changes by less than {percent} either way.':
    '意味のある差はありません。{metric}の変化はどちらの方向にも{percent}未満です。',
  'Nothing is certain yet: {metric} with “{name}” {change} (between {low} and {high}).':
    'まだ確かなことは言えません。「{name}」の{metric} {change}（{low}から{high}の間）。',
  'It could not be decided: {metric} with “{name}” {change} (between {low} and {high}). More visitors would be needed.':
    '判定できませんでした。「{name}」の{metric} {change}（{low}から{high}の間）。より多くの訪問者が必要です。',
  '{metric}, day by day': '{metric}、日ごと',
  Variation: 'パターン',
  'Change of “{name}” against “{control}” until that day, with its 95 % interval':
    'その日までの「{control}」に対する「{name}」の変化、95% 区間つき',
  'The goal by segment': 'セグメント別の目標',
  'Change with its 95 % interval; dashed: no change. Where several are compared, only the corrected p counts.':
    '95% 区間つきの変化。破線は変化なし。複数を比べるときは、補正後の p だけを見てください。',
  '{name}, {share} of visitors: {what}': '{name}、訪問者の {share}：{what}',
  'The whole plan': '計画の全体',
  'Exclusive group: {name}': '排他グループ：{name}',
  'Goal: {what}': '目標：{what}',
  'Smallest change worth finding: {change}': '見つけたい最小の変化：{change}',
  'Days planned: {n}': '予定日数：{n}',
  'the experiment': '実験',
  'How to read this': '読み方',
  Method: '方法',
  '{name}: {met} of visitors ({count}), planned {planned}':
    '{name}：訪問者の {met}（{count}）、予定 {planned}',
  'Visitors by variation': 'パターン別の訪問者',
  'Share of those who met it; hatched: as planned': '届いた訪問者に占める割合。斜線は予定',
  Planned: '予定',
  'Met it': '届いた割合',
  'Not as planned: {p}. Below 0.005 no figure is shown.':
    '計画どおりではありません：{p}。0.005 未満では数字を表示しません。',
  'As planned: {p}. Below 0.005 no figure would be shown.':
    '計画どおりです：{p}。0.005 未満なら数字は表示されません。',
  'What stands below is how things are going, not yet a result.':
    '下の数字は途中経過で、まだ結果ではありません。',
  'Expected: {what}': '予想：{what}',
  'release {id}': 'リリース {id}',
  'Whether segments differ': 'セグメントに違いはあるか',
  'Too few visitors by segment to say whether segments differ at all: one that stands out may be chance.':
    'セグメントごとの訪問者が少なすぎるため、セグメントに違いがあるかどうかは言えません。目立つものがあっても、偶然かもしれません。',
  'Whether segments differ at all is told once it has ended: until then one that stands out may be chance.':
    'セグメントに違いがあるかどうかは、終了してからお伝えします。それまでは、目立つものがあっても偶然かもしれません。',
  'Nothing shows that segments differ at all: one that stands out may be chance.':
    'セグメントに違いがあることを示すものはありません。目立つものがあっても、偶然かもしれません。',
  'Segments do not all take to “{name}” alike: chance alone would hardly do that.':
    '「{name}」への反応は、セグメントによって異なります。偶然だけではまず起こりません。',
};

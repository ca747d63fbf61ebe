import type { experimentPlan as texts } from '../de/experiment-plan.ts';

export const experimentPlan: Record<keyof typeof texts, string> = {
  'For whom': '対象',
  'Exclusive group': '排他グループ',
  'Experiments that share a group never meet the same visitor. Empty: it may meet anyone.':
    '同じグループの実験は、同じ訪問者に重なりません。空欄：誰にでも届きます。',
  'What you will be able to see': '分かるようになること',
  'Working it out': '計算中',
  'Working it out …': '計算しています…',
  'Chance to find a change of {effect}, if there is one: {power}':
    '{effect} の変化がある場合に見つかる確率：{power}',
  'Visitors a day who would meet it: {value}': '1日に届く訪問者：{value}',
  'The goal today: {value}': '目標の現在の値：{value}',
  'By the last 28 days of visitors who allow measuring; to find means in four of five cases, with 5 % false alarms.':
    '計測を許可した訪問者の直近28日による計算です。「見つかる」とは、5回のうち4回見つかること（誤報は 5%）を指します。',
  'Too few visitors were measured to tell what could be seen.':
    '計測された訪問者が少なく、何が分かるかを示せません。',
  'In {n} day nothing could be told from chance.|In {n} days nothing could be told from chance.':
    '{n} 日では、何も偶然と区別できません。',
  'In {n} day a change of {change} or more would be found four times in five.|In {n} days a change of {change} or more would be found four times in five.':
    '{n} 日で、{change} 以上の変化を5回のうち4回見つけられます。',
  'Come back when your shop has had visitors for some days.':
    'ショップに数日間訪問者があってから、また来てください。',
  'A change of {effect} could not be found within a year. Look for a larger one, or choose a goal that comes about more often.':
    '{effect} の変化は1年以内には見つかりません。より大きな変化を探すか、もっとよく起こる目標を選んでください。',
  'That is enough to find a change of {effect}: it takes {n} day.|That is enough to find a change of {effect}: it takes {n} days.':
    '{effect} の変化を見つけるのに十分です。必要なのは {n} 日です。',
  'What could be seen by when': 'いつまでに何が分かるか',
  'Day {n}': '{n} 日目',
  'Smallest change that would be found; {effect} is what you look for':
    '見つかる最小の変化。探しているのは {effect}',
  'Smallest change found': '見つかる最小の変化',
  '{day}: changes of {change} or more': '{day}：{change} 以上の変化',
  'How it is judged': '判定の方法',
  'What should become better': '良くしたいもの',
  'One thing decides. The others are shown beside it, and nothing is hidden.':
    '判定に使うのは一つだけです。ほかのものも隠さず並べて示します。',
  'Smallest change worth finding, in per cent': '見つけたい最小の変化（%）',
  'What would you act on? Half as large takes four times as long.':
    'どのくらいの変化なら行動しますか。半分の大きさには4倍の時間がかかります。',
  'When it is judged': '判定の時期',
  'Days it runs': '実施日数',
  'Whole weeks are best: weekends are unlike other days.': '週単位が最適です。週末はほかの日と違うからです。',
  'What you want to know': '知りたいこと',
  'Name of the experiment': '実験の名前',
  'What you expect, and why': '予想とその理由',
  'For yourself: it stands beside the result, so that nobody remembers it otherwise later.':
    '自分のための記録です。あとで記憶が変わらないように、結果と並べて表示されます。',
  'Once it runs its plan cannot be changed: other shares or contents would make the figures worthless.':
    '開始後は計画を変更できません。割合や内容が変わると、数字に意味がなくなるからです。',
  'The first is what the others are compared with. Change one thing at a time: then you know what it was.':
    '最初のものとほかを比べます。一度に一つだけ変えてください。そうすれば、何が効いたか分かります。',
  'Add a variation': 'パターンを追加',
  'How visitors are split': '訪問者の分け方',
  'An even split finds the most.': '均等に分けると最も多くのことが分かります。',
  Evenly: '均等',
  'By shares of my own': '自分で割合を決める',
  'Variation {letter}: compared with': 'パターン {letter}：比較の基準',
  'Variation {letter}': 'パターン {letter}',
  'Share in per cent': '割合（%）',
  'Another model': '別のモデル',
  'Tells whether visitors do more with this model than with the one in use.':
    'このモデルのほうが、使用中のモデルより訪問者の行動が増えるかどうかがわかります。',
};

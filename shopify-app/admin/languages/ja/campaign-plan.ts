import type { campaignPlan as texts } from '../de/campaign-plan.ts';

export const campaignPlan: Record<keyof typeof texts, string> = {
  'What you want': '望むこと',
  'Name of the campaign': 'キャンペーンの名前',
  Aim: '目標',
  'What counts is what a visitor does in the 24 hours after first meeting it that day.':
    '数えるのは、訪問者がその日初めて見てから24時間以内にすることです。',
  'Bounds and dates': '制限と日程',
  'Least share of the first content, in per cent': '最初のコンテンツの最低割合（%）',
  'It never gets less. The larger it is, the sooner an effect can be told. 5 to 50.':
    'これより少なくなることはありません。大きいほど、早く効果が分かります。5〜50。',
  'Least share of each other content, in per cent': 'ほかの各コンテンツの最低割合（%）',
  'What does badly today may do well tomorrow; a little of it keeps that to be seen. 5 to 20.':
    '今日は悪くても明日は良いかもしれません。少し残しておけば、それに気づけます。5〜20。',
  'Pages with it for a visitor and day, at most': '訪問者一人に1日で表示する最大ページ数',
  'Pages with any campaign for a visitor and day, at most':
    'すべてのキャンペーンを合わせて、訪問者一人に1日で表示する最大ページ数',
  'All campaigns together; a page with two counts twice. From then on this one is not shown that day.':
    '全キャンペーンの合計です。二つあるページは二回と数えます。それ以降、その日はこのキャンペーンを表示しません。',
  'A whole number from 1 to 100, please.': '1〜100 の整数を入力してください。',
  'From then on the visitor sees your shop as it is without it.':
    'それ以降は、その訪問者に元のショップが表示されます。',
  'First day (year-month-day)': '開始日（年-月-日）',
  'Empty: as soon as you start it. Days are those of UTC.': '空欄：開始するとすぐ。日付は UTC です。',
  'Last day (year-month-day)': '終了日（年-月-日）',
  'Empty: until you stop it.': '空欄：止めるまで。',
  'A number from 5 to 50, please.': '5〜50 の数を入力してください。',
  'A whole number from 1 to 50, please.': '1〜50 の整数を入力してください。',
  'A number from 5 to 20, please.': '5〜20 の数を入力してください。',
  'With the share of the first that is more than 100 %: nothing would be left to choose.':
    '最初のコンテンツの割合と合わせて 100% を超えています。選ぶ余地が残りません。',
  'A day as year-month-day, such as {day}.': '{day} のように、年-月-日で入力してください。',
  'That day is over.': 'その日は過ぎています。',
  'It would end before it begins.': '開始日より前に終わってしまいます。',
  'Contents to choose from': '選ばれるコンテンツ',
  'Each more content takes longer to learn about. Two or three are a good beginning.':
    'コンテンツが増えるほど、学ぶのに時間がかかります。二つか三つから始めるのがよいでしょう。',
  'Content {number}: as it is, for comparison': 'コンテンツ {number}：そのまま（比較の基準）',
  'Content {number}': 'コンテンツ {number}',
  'Add a content': 'コンテンツを追加',
  'Remove the last content': '最後のコンテンツを削除',
  'What your shop shows without the campaign. It always keeps a least share, so that an effect can be told.':
    'キャンペーンがないときにショップが表示するものです。効果が分かるように、常に最低限の割合を残します。',
  'For whom and where': '対象と場所',
  'It learns from what visitors do, so it can be started once you agree to training: {link}.':
    '訪問者の行動から学ぶため、学習に同意すると開始できます：{link}。',
  'Once it runs its contents and bounds cannot be changed; you can pause and stop it.':
    '開始後はコンテンツと制限を変更できません。一時停止と終了はできます。',
  'Start this campaign?': 'このキャンペーンを開始しますか。',
  'It waits for its first day. Until then you can stop it, and nobody has met it.':
    '開始日を待ちます。それまでは止めることができ、誰にも表示されません。',
  'Visitors who allow measuring meet it from the next page they open, within a minute or so. From then on Kindred chooses within your bounds by itself.':
    '計測を許可した訪問者には、1分ほどで、次に開くページから表示されます。以後は Kindred が制限の中で自動的に選びます。',
  'No variety': '多様さなし',
  'Much variety': '多様さ大',
  'What Kindred does by itself': 'Kindred が自動で行うこと',
  'Once an hour it looks at what visitors did, and shows more often what seems to bring more: {aim}. Where a segment behaves otherwise, it gets shares of its own.':
    '1時間に1回、訪問者の行動を見て、より役立ちそうなものを多く表示します（{aim}）。行動の違うセグメントには、別の割合を使います。',
  'After each change it waits some hours: what comes of that must be seen first.':
    '変更のたびに数時間待ちます。まずその結果を見るためです。',
  '“{first}” gets from {control} to {mostOfFirst}, each other content from {floor} to {most}.':
    '「{first}」は {control} から {mostOfFirst} まで、ほかの各コンテンツは {floor} から {most} までです。',
  'It ends the campaign, and says so, once margin, orders that are cancelled or returned, or the speed of pages is surely worse than it may be.':
    '利益、キャンセルまたは返品された注文、ページの速さのどれかが、許容範囲を超えて確実に悪くなると、キャンペーンを終え、そのことを伝えます。',
  'It goes on until you stop it.': '止めるまで続きます。',
  'It ends after {day}.': '{day} の後に終わります。',
  'What it never does': '決して行わないこと',
  'Start by itself, or leave the bounds that you set.': '勝手に始めることや、決められた制限を超えること。',
  'Make, change or add contents.': 'コンテンツを作る、変える、加えること。',
  'Show it to a visitor who has met campaigns on {n} page that day.|Show it to a visitor who has met campaigns on {n} pages that day.':
    'その日すでに {n} ページでキャンペーンを見た訪問者に表示すること。',
  'Show it to a visitor on more than {n} page a day.|Show it to a visitor on more than {n} pages a day.':
    '一人の訪問者に1日 {n} ページを超えて表示すること。',
  'Choose for one person: it learns about all visitors and about segments, and each device decides by itself.':
    '特定の人のために選ぶこと。学ぶのは訪問者全体とセグメントについてで、実際の選択は各端末が行います。',
  'Find out who puts up with dearer products: where margin counts for more in a content than in your shop, all segments get the same shares.':
    '誰がより高い商品を受け入れるかを探ること。あるコンテンツで利益率の比重がショップの設定より大きい場合、すべてのセグメントが同じ割合になります。',
  'Invent urgency or scarcity. Headings are yours: they should say only what is true.':
    '急がせる言葉や品薄を作り出すこと。見出しを決めるのはあなたです。本当のことだけを書いてください。',
  'Show it to visitors who do not allow both personal recommendations and measuring.':
    '個人向けのおすすめと計測の両方を許可していない訪問者に表示すること。',
  'Everything it does stands in the campaign’s log, and one button shows all alike again.':
    '行ったことはすべてキャンペーンの記録に残り、ボタン一つで同じ割合に戻せます。',
  'Comes about most often, so it is learned soonest. It says the least of sales.':
    '最もよく起こるので、最も早く学べます。ただし、売上については最も多くを語りません。',
  'A good middle: closer to sales than a click, and learned sooner than orders.':
    '中間の選択です。クリックより売上に近く、注文より早く学べます。',
  'What counts. It comes about seldom, so learning takes weeks where orders are few.':
    '本当に大事なことです。めったに起こらないため、注文が少ないと学ぶのに数週間かかります。',
  'What counts in money. A few large orders can sway it, so it takes the longest.':
    '金額として大事なことです。少数の大きな注文に左右されるため、最も時間がかかります。',
};

import type { planFields as texts } from '../de/plan-fields.ts';

export const planFields: Record<keyof typeof texts, string> = {
  'Share of visitors who take part, in per cent': '参加する訪問者の割合（%）',
  'The rest see your shop as it is, and are not counted.':
    '残りの人には今のショップが表示され、数えられません。',
  Places: '場所',
  'None chosen: wherever a row stands.': '選ばない場合：行があるすべての場所。',
  Devices: '端末',
  'None chosen: all. A screen narrower than 768 pixels counts as a phone.':
    '選ばない場合：すべて。幅 768 ピクセル未満の画面はスマートフォンとして数えます。',
  Countries: '国',
  'None chosen: everywhere.': '選ばない場合：すべての国。',
  'Languages of the shop, as codes: de, fr-CA': 'ショップの言語（コード）：de, fr-CA',
  'Empty: in every language.': '空欄：すべての言語。',
  'None chosen: everyone. Each device tells by itself which segment it is in.':
    '選ばない場合：全員。どのセグメントかは端末が自分で判断します。',
  'the plan': '計画',
  'Save as a draft': '下書きとして保存',
  'Save or discard your changes before you start it.': '開始する前に、変更を保存するか破棄してください。',
  Start: '開始',
  'Delete this draft': 'この下書きを削除',
  'What its visitors see': '訪問者に表示するもの',
  'Name in the results': '結果での名前',
  Heading: '見出し',
  'Empty: as it stands in the theme editor. Write only what is true: no countdown and no scarcity that is not so.':
    '空欄：テーマエディタのまま。本当のことだけを書いてください。事実ではないカウントダウンや品薄は書かないでください。',
  'Words on the banner': 'バナーの言葉',
  'They stand in the place of the row, and the whole banner leads to the page. Write only what is true: no countdown and no scarcity that is not so.':
    '列の場所に表示され、バナー全体がそのページへのリンクになります。本当のことだけを書いてください。事実ではないカウントダウンや品薄は書かないでください。',
  'Page it leads to': 'リンク先のページ',
  'Of your shop, without its address or a language: /collections/tents':
    'ショップのアドレスと言語を除いて：/collections/tents',
  'A page of your shop, please, such as /collections/tents.':
    '/collections/tents のような、ショップ内のページを入力してください。',
  'Kind of row': '行の種類',
  'As it is': 'そのまま',
  'The one in use': '使用中のもの',
  'Release {id} of {date}': 'リリース {id}（{date}）',
  'Other things count beside relevance': '関連性以外の要素も考慮する',
  'Recommendations against the theme’s own row': 'おすすめとテーマ自身の行の比較',
  'Tells whether choosing for each visitor sells more than one row that is the same for everyone.':
    '訪問者ごとに選ぶほうが、全員同じ行より売れるかどうかが分かります。',
  'Another heading': '別の見出し',
  'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.':
    '行に気づくかどうかは数語で決まります。クリックに表れるので、早く分かります。',
  'More variety': '多様性を増やす',
  'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.':
    '1行により多くの種類の商品を並べます。発見は増えますが、最も合うものは減ります。どちらが大事かは試して初めて分かります。',
  'Save it first: nothing is tried before you start it, and a draft can be changed.':
    'まず保存してください。開始するまで何も試さず、下書きは変更できます。',
};

import type { experimentList as texts } from '../de/experiment-list.ts';

export const experimentList: Record<keyof typeof texts, string> = {
  '{n} experiment, with what was learned|{n} experiments, with what was learned':
    '{n} 件の実験と、そこから分かったこと',
  'the experiments': '実験',
  'What an experiment is': '実験とは',
  'You change one thing for half of your visitors, by chance, and leave the other half as they are. What differs afterwards by more than chance comes from the change: everything else, such as the weather or a sale, met both halves alike.':
    '訪問者の半分を偶然で選び、その半分だけに一つの変更を見せ、残りはそのままにします。天気やセールなど、ほかのことは両方に同じように起こるので、あとで出た、偶然を超える違いは変更によるものです。',
  'Before it starts Kindred tells what your traffic can show, and by when. Each visitor’s own device decides which half it is in. You can stop at any time, and then everything is as it was.':
    '始める前に、今のアクセス数で何がいつまでに分かるかを Kindred が示します。どちらの半分に入るかは、訪問者それぞれの端末が決めます。いつでも止められ、止めれば元どおりです。',
  'What recommendations bring': 'おすすめがもたらすもの',
  'Nobody can say what recommendations bring while everyone sees them. A comparison group can: a few visitors, by chance, see the theme’s own row instead, the same for everyone. It costs what recommendations would have brought with those few, and nothing where they bring nothing.':
    '全員におすすめが見えている間は、それが何をもたらすか誰にも分かりません。比較グループがあれば分かります。偶然で選ばれた少数の訪問者には、代わりに全員同じテーマ自身の行が表示されます。費用は、その少数におすすめがもたらしたはずの分だけで、何ももたらさないなら費用もかかりません。',
  'Since {day}, {share} of visitors see nothing personal: the theme’s own row, the same for everyone. It costs what recommendations would have brought with them.':
    '{day} から、訪問者の {share} には個人向けのものを表示せず、全員同じテーマ自身の行を表示しています。費用は、その人たちにおすすめがもたらしたはずの分です。',
  'Change it': '変更する',
  'Begin to compare': '比較を始める',
  'Without it nobody is compared any more, and all visitors see recommendations.':
    'なくすと比較は行われず、すべての訪問者におすすめが表示されます。',
  'With another size the comparison begins anew, from that day on.':
    '割合を変えると、その日から比較をやり直します。',
  'None: everyone sees recommendations': 'なし：全員におすすめを表示',
  '{share} of visitors (usual)': '訪問者の {share}（標準）',
  '{share} of visitors': '訪問者の {share}',
  'Saved: pages follow within a minute or so': '保存しました。1分ほどでページに反映されます',
  'Told only of visitors who may be compared: those with recommendations against those without, drawn by chance.':
    '比較できる訪問者だけの数字です。偶然で分けた、おすすめありとなしを比べています。',
};

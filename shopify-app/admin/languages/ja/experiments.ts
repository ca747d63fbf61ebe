import type { experiments as texts } from '../de/experiments.ts';

export const experiments: Record<keyof typeof texts, string> = {
  'Recommendations as they are now': '今のままのおすすめ',
  'The theme’s own row': 'テーマ自身の行',
  'The shop’s best sellers': 'ショップの売れ筋',
  'What Shopify itself recommends': 'Shopify 自身のおすすめ',
  'Nothing: the place stays empty': '何も表示しない',
  'Recommendations, changed': '変更したおすすめ',
  Phones: 'スマートフォン',
  'Computers and tablets': 'パソコンとタブレット',
  'Visitors who order': '注文する訪問者',
  'Revenue per visitor': '訪問者1人あたりの売上',
  'Orders per visitor': '訪問者1人あたりの注文数',
  'Average order value': '平均注文額',
  'Visitors who put something in the cart': 'カートに入れる訪問者',
  'Visitors who click a recommendation': 'おすすめをクリックする訪問者',
  'Judged once, on the last day': '最終日に一度だけ判定',
  'Finds the most in the fewest days. Until the last day nothing is called: whoever looks every day and stops at a good moment finds what is not there.':
    '最も少ない日数で最も多くのことが分かります。最終日までは何も判定しません。毎日見て都合のよいときに止めると、実際にはない差が見えてしまうからです。',
  'May be looked at, and stopped, any day': 'いつでも見て、いつでも止められる',
  'Its intervals are wider, so that looking every day does no harm. It takes longer to find the same.':
    '毎日見ても問題がないように区間を広く取ります。同じ差を見つけるのに、より長くかかります。',
  'Nothing can be tried before recommendations run in your shop: {link}.':
    'ショップでおすすめが動くまでは、何も試せません。{link}。',
  'see what is left to do': '残っている作業を見る',
  'Recommendations against the theme’s own row': 'おすすめとテーマ自身の行の比較',
  'Tells whether choosing for each visitor sells more than one row that is the same for everyone.':
    '訪問者ごとに選ぶほうが、全員同じ行より売れるかどうかが分かります。',
  'Another heading': '別の見出し',
  'A few words decide whether a row is noticed. It shows in clicks, so it is known soon.':
    '行に気づくかどうかは数語で決まります。クリックに表れるので、早く分かります。',
  'More variety': '多様性を増やす',
  'More kinds of products in a row: more to discover, but less of what fits best. Only trying tells which counts for more.':
    '1行により多くの種類の商品を並べます。発見は増えますが、最も合うものは減ります。どちらが大事かは試して初めて分かります。',
  'All experiments': 'すべての実験',
  'What is tried': '試すこと',
  'What next': '次にすること',
  'At most {n} letter, please.|At most {n} letters, please.': '{n} 文字以内で入力してください。',
};

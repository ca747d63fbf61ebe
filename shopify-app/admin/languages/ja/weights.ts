import type { weights as texts } from '../de/weights.ts';

export const weights: Record<keyof typeof texts, string> = {
  Variety: '多様性',
  'Neighbours in a row differ in type and vendor.':
    '行の中で隣り合う商品のタイプと販売元が異なるようにします。',
  'New products': '新商品',
  'What came into the shop lately stands higher.': '最近追加された商品が上に来ます。',
  Stock: '在庫',
  'What there is much of stands higher.': '在庫の多い商品が上に来ます。',
  Margin: '利益率',
  'What earns more stands higher.': '利益の大きい商品が上に来ます。',
  'Not at all': '考慮しない',
  'A little': '少し',
  Some: 'ある程度',
  Much: '強く',
  'Kindred does not know what products cost you, so this cannot count.':
    'Kindred は商品の原価を把握していないため、考慮できません。',
  'Kindred does not know how much there is in stock, so this cannot count.':
    'Kindred は在庫数を把握していないため、考慮できません。',
};

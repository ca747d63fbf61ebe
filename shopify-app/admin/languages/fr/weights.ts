import type { weights as texts } from '../de/weights.ts';

export const weights: Record<keyof typeof texts, string> = {
  Variety: 'Variété',
  'Neighbours in a row differ in type and vendor.':
    'Dans une rangée, les voisins diffèrent par le type et le fournisseur.',
  'New products': 'Nouveaux produits',
  'What came into the shop lately stands higher.': 'Ce qui est arrivé récemment dans la boutique remonte.',
  Stock: 'Stock',
  'What there is much of stands higher.': 'Ce qui est en grande quantité remonte.',
  Margin: 'Marge',
  'What earns more stands higher.': 'Ce qui rapporte plus remonte.',
  'Not at all': 'Pas du tout',
  'A little': 'Un peu',
  Some: 'Moyennement',
  Much: 'Beaucoup',
  'Kindred does not know what products cost you, so this cannot count.':
    'Kindred ne sait pas ce que les produits vous coûtent, cela ne peut donc pas compter.',
  'Kindred does not know how much there is in stock, so this cannot count.':
    'Kindred ne sait pas ce qu’il y a en stock, cela ne peut donc pas compter.',
};

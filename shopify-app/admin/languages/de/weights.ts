export const weights = {
  Variety: 'Vielfalt',
  'Neighbours in a row differ in type and vendor.':
    'Nachbarn in einer Reihe unterscheiden sich in Art und Anbieter.',
  'New products': 'Neue Produkte',
  'What came into the shop lately stands higher.': 'Was neu in den Shop kam, steht weiter vorn.',
  Stock: 'Bestand',
  'What there is much of stands higher.': 'Wovon viel da ist, steht weiter vorn.',
  Margin: 'Marge',
  'What earns more stands higher.': 'Was mehr einbringt, steht weiter vorn.',
  'Not at all': 'Gar nicht',
  'A little': 'Ein wenig',
  Some: 'Etwas',
  Much: 'Viel',
  'Kindred does not know what products cost you, so this cannot count.':
    'Kindred weiß nicht, was dich die Produkte kosten, daher kann das nicht zählen.',
  'Kindred does not know how much there is in stock, so this cannot count.':
    'Kindred weiß nicht, wie viel auf Lager ist, daher kann das nicht zählen.',
};

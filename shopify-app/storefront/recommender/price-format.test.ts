import { expect, test } from 'vitest';
import { priceFormat } from './price-format.ts';

test.each([
  ['$1,234,567.89', '12.5', '$12.50'],
  ['$1,234,567.89', '1234.5', '$1,234.50'],
  ['1.234.567,89 €', '12.5', '12,50 €'],
  ['€1.234.567,89 EUR', '1234567.89', '€1.234.567,89 EUR'],
  ['CHF 1’234’567.89', '4321', 'CHF 4’321.00'],
  ['1 234 567,89 kr', '4321', '4 321,00 kr'],
  ['¥1,234,568', '4321.0', '¥4,321'],
  ['$1234567.89', '4321', '$4321.00'],
  ['1,234,567.890 KD', '4321.5', '4,321.500 KD'],
])('writes like %s: %s as %s', (sample, amount, written) => {
  expect(priceFormat(sample, 'en')(amount, 'USD')).toBe(written);
});

test("writes as the language does where the theme's way is not to be seen", () => {
  expect(priceFormat('', 'en')('12.5', 'EUR')).toBe('€12.50');
  expect(priceFormat('ask us', 'en')('12.5', 'EUR')).toBe('€12.50');
});

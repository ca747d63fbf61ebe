import { expect, test } from 'vitest';
import { isUuid, numericId, uuidV7 } from './ids.ts';
import { minorUnits } from './money.ts';

test('makes ids that sort by time and never repeat', () => {
  const at = Date.UTC(2026, 10, 22);
  const ids = Array.from({ length: 500 }, () => uuidV7(at));
  expect(new Set(ids).size).toBe(500);
  expect(ids.every((id) => isUuid(id) && id[14] === '7' && /[89ab]/.test(id[19] ?? ''))).toBe(true);
  expect(Number.parseInt(uuidV7(at).replace('-', '').slice(0, 12), 16)).toBe(at);
  expect(uuidV7(at + 1) > uuidV7(at)).toBe(true);
});

test.each([
  ['42', '42'],
  [42, '42'],
  ['gid://shopify/Product/42', '42'],
  ['gid://shopify/Product/42?variant=1', '42'],
  ['0', null],
  ['042', null],
  ['4e2', null],
  [null, null],
])('reads the id %s as %s', (value, id) => {
  expect(numericId(value)).toBe(id);
});

test.each([
  [12.5, 'USD', 1250],
  ['19.99', 'EUR', 1999],
  [1200, 'JPY', 1200],
  [1.234, 'KWD', 1234],
  [-1, 'USD', undefined],
  [Number.NaN, 'USD', undefined],
  [1, 'dollars', undefined],
])('counts %s %s as %s minor units', (amount, currency, units) => {
  expect(minorUnits(amount, currency)).toBe(units);
});

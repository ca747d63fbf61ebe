import { expect, test } from 'vitest';
import {
  formatKilobytes,
  formatNames,
  formatPercent,
  formatSize,
  majorUnits,
  priceOf,
  shortId,
} from './format.ts';
import { modelWords } from './models/model-words.ts';
import { refusalList } from './event-words.ts';

test('keeps one digit of a share and of a size', () => {
  expect([formatPercent(42.06), formatPercent(0), formatKilobytes(118_449)]).toEqual([
    '42.1\u00a0%',
    '0.0\u00a0%',
    '118.4 kB',
  ]);
});

test('writes money in the digits of its currency, in a file as a number', () => {
  expect([priceOf(1999, 'USD'), priceOf(1999, 'JPY')]).toEqual(['$19.99', '¥1,999']);
  expect([majorUnits(1999, 'USD'), majorUnits(1999, 'JPY'), majorUnits(1999, null)]).toEqual([
    19.99, 1999, 19.99,
  ]);
});

test('guesses a size with two digits', () => {
  const sizes = [0, 210, 1_204_000, 391_000_000, 12_000_000_000].map(formatSize);
  expect(sizes).toEqual(['0 B', '210 B', '1.2 MB', '390 MB', '12 GB']);
});

test('names currencies, also those that are no three letters', () => {
  expect(formatNames('currency', ['USDC', 'EUR'])).toBe('Euro, USDC');
});

test('shortens an id to the part that differs', () => {
  expect(shortId('01936a2b-0000-7000-8000-00000000abcd')).toBe('0000abcd');
});

test('lists refusals by reason, and nothing when there is none', () => {
  expect(refusalList({ malformed: 2, too_old: 1, no_consent: 0 })).toBe(
    '2 not in the agreed form, 1 older than 90 days',
  );
  expect(refusalList({})).toBe('');
});

test('says a model in words with its short name, and an unknown one as it is', () => {
  expect([modelWords('POP'), modelWords('blend')]).toEqual(['Best sellers for everyone (POP)', 'blend']);
});

import { expect, test } from 'vitest';
import { folded, words } from './content-words.ts';

test('reads words of any script', () => {
  expect(words('Größe Ärmel 42')).toEqual(['grosse', 'armel', '42']);
  expect(words('हिन्दी किताब')).toEqual(['हिन्दी', 'किताब']);
  expect(words('Чайник й')).toEqual(['чайник', 'й']);
  expect(words('قميص كتان')).toEqual(['قميص', 'كتان']);
});

test.each([
  ['café CREME', 'Cafe\u0301 crème'],
  ['GROSSE STRASSE', 'große Straße'],
  ['ﬁne Ｔｅａ', 'fine tea'],
  ['ISPARTA kırmızı', 'ısparta KIRMIZI'],
  ['soft\u00ADhyphen zero\u200Bwidth', 'softhyphen zerowidth'],
  ['ΟΔΟΣ', 'οδος'],
])('reads %s like %s', (one, other) => {
  expect(words(one)).toEqual(words(other));
});

test.each([
  ['赤い麻シャツ', '青い麻シャツ'],
  ['红色亚麻衬衫', '蓝色亚麻衬衫'],
  ['เสื้อผ้าลินินสีแดง', 'เสื้อผ้าลินินสีน้ำเงิน'],
])('finds what %s and %s share, though no space says where words end', (one, other) => {
  const known = new Set(words(other));
  expect(words(one).filter((word) => known.has(word)).length).toBeGreaterThanOrEqual(3);
  expect(words(one).some((word) => !known.has(word))).toBe(true);
});

test('has pairs of characters beside words, for names that a dictionary cuts elsewhere', () => {
  expect(words('麻シャツ')).toEqual(expect.arrayContaining(['麻シ', 'シャ', 'ャツ']));
  expect(words('茶')).toEqual(['茶']);
});

test.each([
  ['0,5 l', '500ml'],
  ['500 ML', '500ml'],
  ['1.5kg', '1500g'],
  ['30 cm', '300mm'],
])('reads %s as %s', (text, measure) => {
  expect(words(`Kettle ${text}`)).toEqual(['kettle', measure]);
});

test('leaves numbers alone that measure nothing', () => {
  expect(words('Size 42 no. 5 30x40cm 12 mugs')).toEqual(['size', '42', 'no', '5', '30x40cm', '12', 'mugs']);
});

test.each([
  ['nothing', ''],
  ['marks only', '!!! --- \u0301'],
  ['half a surrogate pair', '\uD83D'],
  ['control characters', '\u0000\u0007\u009F\u202E'],
])('finds no more than a mark in %s', (_, text) => {
  expect(words(text).join('').length).toBeLessThanOrEqual(1);
});

test('reads the beginning of an endless title, whatever it is made of', () => {
  for (const piece of ['a', 'a ', '麻', '1l ', 'ﷺ', 'e\u0301', '\uD83D\uDE00', '\u0301', '1.1']) {
    const text = piece.repeat(1_000_000);
    expect(folded(text).length, piece).toBeLessThanOrEqual(500);
    expect(words(text).length, piece).toBeLessThanOrEqual(1_000);
  }
});

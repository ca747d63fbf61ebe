import { expect, test } from 'vitest';
import { inEnglish, put, said, type Writing } from './said.ts';

const GERMAN: Writing = {
  locale: 'de',
  lookUp: (text) =>
    ({
      '{n} visit|{n} visits': 'Ein Besuch|{n} Besuche',
      'Learnt from {visits} by {day}.': 'Bis {day} aus {visits} gelernt.',
    })[text] ?? text,
};

test('fills gaps with numbers, days and other sentences', () => {
  const sentence = said('Learnt from {visits} by {day}.', {
    visits: said('{n} visit|{n} visits', { n: 1204 }),
    day: { day: Date.UTC(2026, 10, 22, 12) },
  });
  expect(inEnglish(sentence)).toBe('Learnt from 1,204 visits by Nov 22, 2026.');
  expect(put(sentence, GERMAN)).toBe('Bis 22.11.2026 aus 1.204 Besuche gelernt.');
});

test('says shares and differences with one digit after the point, these with their sign', () => {
  const sentence = said('{share}, {low} to {high} points', {
    share: { percent: 50 },
    low: { points: -4.06 },
    high: { points: 2 },
  });
  expect(inEnglish(sentence)).toBe('50.0\u00a0%, -4.1 to +2.0 points');
  expect(put(sentence, GERMAN)).toBe('50,0\u00a0%, -4,1 to +2,0 points');
});

test('says changes in per cent, as charts do: the sign does not stand alone on a line', () => {
  const sentence = said('{change} (between {low} and {high})', {
    change: { change: 4.06 },
    low: { change: -1 },
    high: { change: 9.1 },
  });
  expect(put(sentence, GERMAN)).toBe('+4,1\u00a0% (between −1,0\u00a0% and +9,1\u00a0%)');
});

test('chooses between one and several', () => {
  const visits = [0, 1, 2].map((n) => put(said('{n} visit|{n} visits', { n }), GERMAN));
  expect(visits).toEqual(['0 Besuche', 'Ein Besuch', '2 Besuche']);
});

test('leaves a sentence English that the dictionary does not have, and a gap that nothing fills', () => {
  expect(put('All is well.', GERMAN)).toBe('All is well.');
  expect(put(said('{n} of {all}', { n: 0.25 }), GERMAN)).toBe('0,3 of {all}');
});

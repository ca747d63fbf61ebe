import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatNumber } from '../format.ts';
import { dictionary as french } from './fr/dictionary.ts';
import { loadWords, rich, say, speak, t } from './language.ts';

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
});
afterEach(async () => {
  await speak('en');
  vi.unstubAllGlobals();
});

test('speaks the language of the admin, with its numbers', async () => {
  await speak('de-DE');
  expect(t('{n} product|{n} products', { n: 1204 })).toBe('1.204 Produkte');
  expect(formatNumber(1204)).toBe('1.204');
  expect(document.documentElement.lang).toBe('de-DE');
});

test('speaks the words of a page once they are there, and those of no other language', async () => {
  await speak('fr');
  const late = loadWords(['home']);
  expect(t('What next')).toBe('What next');
  await late;
  expect(t('What next')).toBe('Et ensuite');
  const tooLate = loadWords(['models']);
  await speak('en');
  await tooLate;
  expect(t('No model yet')).toBe('No model yet');
});

test('speaks English where there is no dictionary, and says what the server says anew as it came', async () => {
  await speak('nl');
  expect([t('Save'), document.documentElement.lang]).toEqual(['Save', 'en']);
  expect(say({ text: 'Shopify said {what}', gaps: { what: 'no' } })).toBe('Shopify said no');
});

test('speaks the language of a locale that no browser knows', async () => {
  await speak('de-');
  expect([t('Save'), formatNumber(1204)]).toEqual(['Speichern', '1.204']);
});

test('puts elements into gaps where the language has them', async () => {
  await speak('ja');
  await loadWords(['home']);
  const text = 'Everything is set up. Look at {activity} right now, or at {models} with simpler methods.';
  expect(rich(text, { activity: 1, models: 2 })).toEqual([
    '設定は完了しています。今の',
    1,
    'や、より単純な手法との',
    2,
    'をご覧ください。',
  ]);
});

test('French keeps its marks with their words: none begins a line', () => {
  const apart = Object.values(french).filter((text) => / [:;?!»]|« /.test(text));
  expect(apart).toEqual([]);
});

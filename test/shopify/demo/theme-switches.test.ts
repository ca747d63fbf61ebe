import { expect, test } from 'vitest';
import { themeExtensionInfo } from './theme-switches.ts';

const statuses = (appEmbedEnabled: boolean, appBlockEnabled: boolean) =>
  themeExtensionInfo({ appEmbedEnabled, appBlockEnabled }).activations.map(({ handle, status }) => [
    handle,
    status,
  ]);

test('tells embed and block apart, each as it is switched', () => {
  expect(statuses(true, false)).toEqual([
    ['kindred-embed', 'active'],
    ['recommendations', 'available'],
  ]);
  expect(statuses(false, true)).toEqual([
    ['kindred-embed', 'available'],
    ['recommendations', 'active'],
  ]);
});

test('names a place in the theme only for what stands there', () => {
  const [embed, block] = themeExtensionInfo({ appEmbedEnabled: false, appBlockEnabled: true }).activations;
  expect(embed?.activations).toEqual([]);
  expect(block?.activations).toHaveLength(1);
});

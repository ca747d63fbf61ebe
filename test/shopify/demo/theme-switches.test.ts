import { expect, test } from 'vitest';
import { DEMO_BLOCKS, themeExtensionInfo } from './theme-switches.ts';

const statuses = (appEmbedEnabled: boolean, appBlockEnabled: boolean) =>
  themeExtensionInfo({ appEmbedEnabled, appBlockEnabled, appBlocks: DEMO_BLOCKS }).activations.map(
    ({ handle, status }) => [handle, status],
  );

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
  const appBlocks = [{ template: 'cart', block: 'recommendations' }];
  const switches = { appEmbedEnabled: false, appBlockEnabled: true, appBlocks };
  const [embed, block] = themeExtensionInfo(switches).activations;
  expect(embed?.activations).toEqual([]);
  expect(block?.activations).toMatchObject([{ target: 'template--cart/apps/recommendations' }]);
});

import { expect, test } from 'vitest';
import { addBlockUrl, placedBlocks } from './theme-places.ts';

const extension = (handle: string, ...targets: string[]) => ({
  type: 'theme_app_extension',
  activations: [{ handle, activations: targets.map((target) => ({ target })) }],
});

test('counts the rows of each kind of page, alternate templates too', () => {
  const placed = placedBlocks([
    extension('recommendations', 'template--product/apps/recommendations', 'template--product.gift/main/x_1'),
    extension('recommendations', 'template--404/apps/recommendations', 'group--footer/apps/x'),
    extension('kindred-embed', 'body'),
    { ...extension('recommendations', 'template--cart/apps/x'), type: 'ui_extension' },
  ]);
  expect(placed).toEqual({ product: 2, 404: 1 });
});

test('leads to the theme editor with a row added', () => {
  const url = new URL(addBlockUrl('larkfell.myshopify.com', 'a-key', 'cart'));
  expect(url.origin + url.pathname).toBe('https://larkfell.myshopify.com/admin/themes/current/editor');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    template: 'cart',
    addAppBlockId: 'a-key/recommendations',
    target: 'newAppsSection',
  });
});

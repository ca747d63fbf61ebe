import { afterEach, expect, test, vi } from 'vitest';
import type { PanelHost } from './contract.ts';
import { ProductNames } from './product-names.ts';
import { en } from './texts/en.ts';

const asked: { url: string; ids: string[] }[] = [];

function shopAnswers(answer: () => Response): void {
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: { ids: string[] } };
    expect(query).toContain('@inContext(country: FR, language: FR)');
    asked.push({ url, ids: variables.ids });
    return answer();
  });
}

afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
});

const trail: { productId: string; kind: 'viewed'; at: number }[] = [];
const host = {
  page: { root: '/fr', locale: 'fr', country: 'FR' },
  trail: () => trail,
  choices: () => ({ hidden: ['2'], paused: false }),
  slates: () => [{ cards: [{ productId: '3', title: 'Lamp', url: '/products/lamp', imageUrl: null }] }],
} as unknown as PanelHost;

const node = {
  id: 'gid://shopify/Product/1',
  title: '<b>Hat</b>',
  handle: 'hat & scarf',
  productType: 'Hats',
  featuredImage: { url: 'https://cdn.example/hat.png' },
};

test('asks the shop once for all that is remembered or hidden, and again only for what is new', async () => {
  trail.splice(0, Infinity, { productId: '1', kind: 'viewed', at: 1 });
  shopAnswers(() => Response.json({ data: { nodes: [node, null] } }));
  const names = new ProductNames(host);
  expect(names.of('1', en.product).title).toBe('…');
  await names.learn();
  await names.learn();
  expect(asked).toEqual([
    { url: '/api/2026-10/graphql.json', ids: ['gid://shopify/Product/1', 'gid://shopify/Product/2'] },
  ]);
  expect(names.of('1', en.product)).toEqual({
    title: '<b>Hat</b>',
    url: '/fr/products/hat%20%26%20scarf',
    imageUrl: 'https://cdn.example/hat.png',
    type: 'Hats',
  });
  expect(names.of('2', en.product)).toMatchObject({ title: 'No longer in this shop', url: null });
  trail.push({ productId: '4', kind: 'viewed', at: 2 });
  await names.learn();
  expect(asked[1]?.ids).toEqual(['gid://shopify/Product/4']);
});

test.each([
  ['does not answer', () => new Response('', { status: 430 })],
  ['answers with an error', () => Response.json({ errors: [{ message: 'Throttled' }] })],
])('names products by their number where the shop %s', async (_, answer) => {
  trail.splice(0, Infinity, { productId: '1', kind: 'viewed', at: 1 });
  shopAnswers(answer);
  const names = new ProductNames(host);
  await names.learn();
  expect(names.of('1', en.product).title).toBe('Product 1');
  expect(names.of('3', en.product).title).toBe('Lamp');
});

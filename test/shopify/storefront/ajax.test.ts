import { describe, expect, it } from 'vitest';
import { createStorefront } from './storefront.ts';
import { browserOf, sampleDeps } from './sample.ts';

const browser = () => browserOf(createStorefront(sampleDeps()).fetch);

interface AjaxCart {
  item_count: number;
  total_price: number;
  items: { key: string; variant_id: number; quantity: number }[];
}

describe('cart', () => {
  it('adds lines, the newest first, and merges the same variant', async () => {
    const visitor = browser();
    await visitor.post('/cart/add.js', { id: 10 });
    await visitor.post('/cart/add.js', { items: [{ id: 21, quantity: 2 }] });
    await visitor.form('/cart/add.js', { id: '10', quantity: '1' });
    const cart = await visitor.json<AjaxCart>('/cart.js');
    expect(cart.items.map((item) => [item.variant_id, item.quantity])).toEqual([
      [21, 2],
      [10, 2],
    ]);
    expect(cart.total_price).toBe(2 * 1200 + 2 * 1990);
  });

  it('refuses what is sold out, unknown, or more than there is', async () => {
    const visitor = browser();
    for (const line of [{ id: 30 }, { id: 999999 }, { id: 21, quantity: 4 }, { id: 10, quantity: -1 }]) {
      const response = await visitor.post('/cart/add.js', line);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ status: 422, message: 'Cart Error' });
    }
    expect(await visitor.json('/cart.js')).toMatchObject({ item_count: 0 });
  });

  it('reports what a change removed, and renders sections with it', async () => {
    const visitor = browser();
    await visitor.post('/cart/add.js', { id: 21, quantity: 3 });
    const response = await visitor.post('/cart/change.js', {
      line: 1,
      quantity: 1,
      sections: 'cart-contents',
    });
    const body = (await response.json()) as { items_removed: object[]; sections: Record<string, string> };
    expect(body.items_removed).toMatchObject([{ variant_id: 21, quantity: 2 }]);
    expect(body.sections['cart-contents']).toContain('$12.00');
  });

  it('updates by key, and clears', async () => {
    const visitor = browser();
    await visitor.post('/cart/add.js', { id: 10 });
    const [line] = (await visitor.json<AjaxCart>('/cart.js')).items;
    await visitor.post('/cart/update.js', { updates: { [line?.key ?? '']: 3 }, note: 'gift' });
    expect(await visitor.json('/cart.js')).toMatchObject({ item_count: 3, note: 'gift' });
    await visitor.post('/cart/clear.js', {});
    expect(await visitor.json('/cart.js')).toMatchObject({ item_count: 0 });
  });

  it('works by plain forms, without JavaScript', async () => {
    const visitor = browser();
    const added = await visitor.form('/cart/add', { id: '10', quantity: '1' });
    expect(added.headers.get('location')).toBe('/cart');
    const html = await visitor.text('/cart');
    const key = /name="updates\[([^\]]+)\]"/.exec(html)?.[1] ?? '';
    const out = await visitor.form('/cart', { [`updates[${key}]`]: '2', checkout: '' });
    expect(out.headers.get('location')).toBe('/checkout');
    expect(await visitor.json('/cart.js')).toMatchObject({ item_count: 2 });
    await visitor.get(`/cart/change?id=${encodeURIComponent(key)}&quantity=0`);
    expect(await visitor.json('/cart.js')).toMatchObject({ item_count: 0 });
  });

  it('keeps visitors apart', async () => {
    const { fetch } = createStorefront(sampleDeps());
    const [one, other] = [browserOf(fetch), browserOf(fetch)];
    await one.post('/cart/add.js', { id: 10 });
    expect(await other.json('/cart.js')).toMatchObject({ item_count: 0 });
  });
});

describe('products and recommendations', () => {
  it('answers a product in the form of the Ajax API', async () => {
    expect(await browser().json('/products/product-4.js')).toMatchObject({
      id: 4,
      price: 1000,
      compare_at_price: 1400,
      available: true,
      variants: [{ id: 40, price: 1000 }],
    });
    expect((await browser().get('/products/nope.js')).status).toBe(404);
  });

  it('recommends related products, but nothing sold out, no gift card and nothing that is in the cart', async () => {
    const visitor = browser();
    await visitor.post('/cart/add.js', { id: 70 });
    type Answer = { intent: string; products: { id: number }[] };
    const answer = await visitor.json<Answer>('/recommendations/products.json?product_id=1&limit=10');
    const ids = answer.products.map((product) => product.id);
    expect(answer.intent).toBe('related');
    expect(ids).toHaveLength(10);
    for (const excluded of [1, 3, 5, 7]) expect(ids).not.toContain(excluded);
  });

  it('puts what was bought together first', async () => {
    const deps = sampleDeps();
    const line = (productId: string) => ({
      id: productId,
      productId,
      variantId: null,
      title: '',
      quantity: 1,
      price: '1',
    });
    deps.shop.orders.set('1', {
      id: '1',
      name: '#1',
      createdAt: '2026-01-01T00:00:00Z',
      cancelledAt: null,
      customerId: null,
      lines: [line('1'), line('28')],
    });
    const visitor = browserOf(createStorefront(deps).fetch);
    const answer = await visitor.json<{ products: { id: number }[] }>(
      '/recommendations/products.json?product_id=1',
    );
    expect(answer.products[0]?.id).toBe(28);
  });

  it('has no complementary products, because nobody chose any, and refuses bad parameters', async () => {
    const visitor = browser();
    const path = '/recommendations/products.json?product_id=1';
    expect(await visitor.json(`${path}&intent=complementary`)).toMatchObject({ products: [] });
    expect((await visitor.get(`${path}&limit=11`)).status).toBe(422);
    expect((await visitor.get(`${path}&intent=psychic`)).status).toBe(422);
    expect((await visitor.get('/recommendations/products.json?product_id=0')).status).toBe(404);
  });
});

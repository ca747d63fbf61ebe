import { describe, expect, it } from 'vitest';
import { createStorefront } from './storefront.ts';
import { APP_ID, APP_INSTALLATION, browserOf, sampleDeps, sampleProduct, sampleShop } from './sample.ts';

const shopWith = (changes: Parameters<typeof sampleDeps>[0] = {}) => {
  const deps = sampleDeps(changes);
  return { deps, browser: browserOf(createStorefront(deps).fetch) };
};

const metafield = (namespace: string, key: string, type: string, value: unknown) =>
  new Map([
    [
      `${namespace}.${key}`,
      { namespace, key, type, value: JSON.stringify(value), updatedAt: '2026-01-01T00:00:00Z' },
    ],
  ]);

describe('pages', () => {
  const paths = [
    '/',
    '/products/product-2',
    '/collections',
    '/collections/home',
    '/collections/all',
    '/search?q=lamp',
  ];
  it.each([...paths, '/cart', '/account/login'])('renders %s whole, with every translation', async (path) => {
    const response = await shopWith().browser.get(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toMatch(/<\/html>\s*$/);
    expect(html).not.toContain('Translation missing');
    expect(html).not.toContain('[object Object]');
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it('answers an unknown page, product and collection with 404 and the theme', async () => {
    const { browser } = shopWith();
    for (const path of ['/nope', '/products/nope', '/collections/nope']) {
      const response = await browser.get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Linden Lane');
    }
  });

  it('survives addresses and cookies that are no valid encoding', async () => {
    const { fetch } = createStorefront(sampleDeps());
    for (const path of ['/products/%zz', '/collections/%', '/cdn/images/%zz.svg', '/products/%zz.js']) {
      expect((await fetch(new Request(`http://shop.test${path}`))).status).toBe(404);
    }
    const headers = { cookie: 'cart=%zz; other=%' };
    expect((await fetch(new Request('http://shop.test/cart.js', { headers }))).status).toBe(200);
  });

  it('hides drafts and unpublished products', async () => {
    const { deps, browser } = shopWith();
    deps.shop.products.set('90', sampleProduct(90, { status: 'DRAFT' }));
    deps.shop.products.set('91', sampleProduct(91, { publishedAt: null }));
    expect((await browser.get('/products/product-90')).status).toBe(404);
    expect((await browser.get('/products/product-91')).status).toBe(404);
  });

  it.each([0, 1, 3])('shows a shop of %i products', async (count) => {
    const { browser } = shopWith({ shop: sampleShop(count) });
    expect((await browser.get('/')).status).toBe(200);
    expect((await browser.get('/collections/all')).status).toBe(200);
  });

  it('turns the pages of a collection', async () => {
    const { browser } = shopWith();
    const [first, second] = [
      await browser.text('/collections/all'),
      await browser.text('/collections/all?page=2'),
    ];
    expect(first.match(/class="card"/g)).toHaveLength(24);
    expect(second.match(/class="card"/g)).toHaveLength(6);
    expect(first).toContain('href="/collections/all?page=2"');
    expect(second).toContain('Page 2 of 2');
  });

  it('sorts by price', async () => {
    const html = await shopWith().browser.text('/collections/all?sort_by=price-ascending');
    expect(html.indexOf('Product 4<')).toBeLessThan(html.indexOf('Product 1<'));
  });

  it('shows the price of the variant asked for, in the money format of the shop', async () => {
    const shop = { ...sampleShop(), currency: 'EUR' };
    const html = await shopWith({ shop }).browser.text('/products/product-2?variant=22');
    expect(html).toContain('€15,50');
  });

  it('signs a customer in and shows the account', async () => {
    const { browser } = shopWith();
    expect((await browser.get('/account')).headers.get('location')).toBe('/account/login');
    await browser.form('/account/login', { 'customer[email]': 'ADA@example.com' });
    expect(await browser.text('/account')).toContain('Hello Ada');
  });

  it('escapes what a shopper searches for', async () => {
    const html = await shopWith().browser.text('/search?q=%3Cscript%3Ealert(1)%3C/script%3E');
    expect(html).not.toContain('<script>alert(1)');
  });
});

describe('section rendering', () => {
  it('answers one section as HTML and several as JSON', async () => {
    const { browser } = shopWith();
    const one = await browser.text('/cart?section_id=cart-contents');
    expect(one).toMatch(/^<div id="shopify-section-cart-contents"/);
    const many = await browser.json<Record<string, string | null>>(
      '/products/product-1?sections=template--product__main,nope',
    );
    expect(many['template--product__main']).toContain('Product 1');
    expect(many['nope']).toBeNull();
  });

  it('has no section of an unknown name', async () => {
    expect((await shopWith().browser.get('/?section_id=nope')).status).toBe(404);
  });
});

describe('the app in the theme', () => {
  const connected = (changes: Parameters<typeof sampleDeps>[0] = {}) => {
    const shop = sampleShop();
    const config = { appUrl: 'https://app.test', key: 'k'.repeat(16), manifestPath: '/m' };
    shop.metafields.set(APP_INSTALLATION, metafield('kindred', 'storefront', 'json', config));
    return shopWith({ shop, ...changes });
  };

  it('renders the related products of the app-reserved metafield in the block, without those not on sale', async () => {
    const { deps, browser } = connected();
    const related = ['gid://shopify/Product/12', 'gid://shopify/Product/999', 'gid://shopify/Product/13'];
    deps.shop.metafields.set(
      'gid://shopify/Product/1',
      metafield(`app--${APP_ID}--kindred`, 'related', 'list.product_reference', related),
    );
    const html = await browser.text('/products/product-1');
    const block = html.slice(html.indexOf('shopify-block-kindred_recommendations'));
    expect(block).toContain('/products/product-12');
    expect(block).toContain('/products/product-13');
    expect(block).not.toContain('/products/product-14');
  });

  it('puts the embed before the end of the body, with the page it stands on', async () => {
    const html = await connected().browser.text('/products/product-1');
    const config = /id="kindred-config">([\s\S]*?)<\/script>/.exec(html)?.[1];
    const { productId, ...page } = JSON.parse(config ?? '') as Record<string, unknown>;
    expect(String(productId)).toBe('1');
    expect(page).toMatchObject({ designMode: false, cartProductIds: [] });
    expect(html).toMatch(
      /src="http:\/\/cdn\.test\/extensions\/[0-9a-f-]{36}\/kindred\/assets\/kindred-entry\.js"/,
    );
    expect(html.indexOf('shopify-block-AppEmbed')).toBeGreaterThan(html.indexOf('</main>'));
  });

  it('shows neither when the merchant switched them off', async () => {
    const { deps, browser } = connected({ appEmbedEnabled: false, appBlockEnabled: false });
    const off = await browser.text('/products/product-1');
    expect(off).not.toContain('kindred-config');
    expect(off).not.toContain('data-kindred-slot');
    deps.appEmbedEnabled = true;
    expect(await browser.text('/products/product-1')).toContain('kindred-config');
  });

  it('keeps the embed off the checkout', async () => {
    const { browser } = connected();
    await browser.post('/cart/add.js', { id: 10 });
    const html = await browser.text('/checkout');
    expect(html).toContain('checkout-form');
    expect(html).not.toContain('kindred-config');
  });

  it('renders Liquid from the app proxy in the layout and passes everything else through', async () => {
    const proxy = async (request: Request) =>
      request.url.endsWith('/liquid')
        ? new Response('<p>{{ shop.name }}</p>', { headers: { 'content-type': 'application/liquid' } })
        : new Response('bytes', { headers: { 'content-type': 'application/wasm', etag: '"a"' } });
    const { browser } = shopWith({ proxy });
    expect(await browser.text('/apps/kindred/liquid')).toContain('<p>Linden Lane</p>');
    const passed = await browser.get('/apps/kindred/model');
    expect([passed.headers.get('etag'), await passed.text()]).toEqual(['"a"', 'bytes']);
  });
});

describe('checkout', () => {
  it('places the order, empties the cart and announces the completed checkout once', async () => {
    const { deps, browser } = shopWith();
    await browser.post('/cart/add.js', { id: 21, quantity: 2 });
    const placed = await browser.form('/checkout', {
      email: 'ada@example.com',
      firstName: 'Ada',
      phone: '030',
    });
    const thanks = placed.headers.get('location') ?? '';
    const first = await browser.text(thanks);
    expect(first).toContain('Thank you, Ada!');
    expect(first).toContain('"name":"checkout_completed"');
    expect(first).toContain('"email":"ada@example.com"');
    expect(await browser.text(thanks)).not.toContain('checkout_completed');
    expect([...deps.shop.orders.values()][0]?.lines).toMatchObject([{ variantId: '21', quantity: 2 }]);
    expect(await browser.json('/cart.js')).toMatchObject({ item_count: 0 });
  });

  it('sends an empty cart back', async () => {
    expect((await shopWith().browser.get('/checkout')).headers.get('location')).toBe('/cart');
  });
});

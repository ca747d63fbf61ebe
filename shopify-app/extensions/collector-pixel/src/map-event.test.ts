import { shopperEventSchema } from '@kindred/shared/schema/event';
import { expect, test } from 'vitest';
import { type BusEvent, mapEvent, pageTypeOf } from './map-event.ts';

const IMPRESSION = '01900000-0000-7000-8000-000000000001';

const variant = {
  id: 'gid://shopify/ProductVariant/501',
  title: 'Ada Lovelace edition',
  sku: 'SECRET-SKU',
  image: { src: 'https://cdn.example/ada.jpg' },
  price: { amount: 19.99, currencyCode: 'EUR' },
  product: {
    id: '42',
    title: 'Notebook for Ada Lovelace',
    vendor: 'Ada & Sons',
    type: 'Paper',
    url: '/products/notebook?ref=ada@example.com',
    untranslatedTitle: 'Notebook',
  },
};

const address = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  address1: '12 St James Square',
  address2: 'Flat 1',
  city: 'London',
  country: 'GB',
  phone: '+442071234567',
  province: 'ENG',
  zip: 'SW1Y 4JH',
};

/** Every personal field that Shopify's typings know of, filled. */
const fullCheckout: BusEvent = {
  name: 'checkout_completed',
  context: {
    document: { location: { pathname: '/checkouts/cn/secret-token', search: '?email=ada@example.com' } },
  },
  data: {
    checkout: {
      attributes: [{ key: 'gift note', value: 'For Ada' }],
      billingAddress: address,
      shippingAddress: address,
      buyerAcceptsEmailMarketing: true,
      buyerAcceptsSmsMarketing: true,
      currencyCode: 'EUR',
      email: 'ada@example.com',
      phone: '+442071234567',
      smsMarketingPhone: '+442071234567',
      token: 'secret-token',
      delivery: { selectedDeliveryOptions: [{ title: 'To Ada', description: 'ring twice' }] },
      discountApplications: [{ title: 'ADA-10' }],
      transactions: [{ gateway: 'card', paymentMethod: { name: 'Ada Lovelace' } }],
      order: { id: '9001', customer: { id: '777', isFirstOrder: true } },
      lineItems: [
        {
          id: '1',
          title: 'Notebook for Ada Lovelace',
          quantity: 2,
          variant,
          properties: [{ key: 'engraving', value: 'Ada' }],
          finalLinePrice: { amount: 35.98, currencyCode: 'EUR' },
        },
        {
          id: '2',
          title: 'Tip',
          quantity: 1,
          variant: null,
          finalLinePrice: { amount: 1, currencyCode: 'EUR' },
        },
      ],
    },
  },
};

test('lets nothing personal out of a full checkout', () => {
  const mapped = mapEvent(fullCheckout);
  expect(mapped).toEqual({
    name: 'checkout_completed',
    data: {
      orderId: '9001',
      currency: 'EUR',
      lines: [{ productId: '42', variantId: '501', priceMinorUnits: 1799, quantity: 2 }],
    },
  });
  expect(JSON.stringify(mapped)).not.toMatch(/ada|lovelace|secret|777|@|\+44|london/i);
});

const bus: [string, BusEvent, unknown][] = [
  [
    'page_viewed',
    { name: 'page_viewed', context: { document: { location: { pathname: '/de/collections/hats' } } } },
    { pageType: 'collection' },
  ],
  [
    'product_viewed',
    { name: 'product_viewed', data: { productVariant: variant } },
    { productId: '42', variantId: '501', priceMinorUnits: 1999 },
  ],
  [
    'collection_viewed',
    { name: 'collection_viewed', data: { collection: { id: '7', title: 'Hats' } } },
    { collectionId: '7' },
  ],
  [
    'search_submitted',
    {
      name: 'search_submitted',
      data: { searchResult: { query: 'my sore back', productVariants: [variant, variant] } },
    },
    { resultCount: 2 },
  ],
  [
    'product_added_to_cart',
    { name: 'product_added_to_cart', data: { cartLine: { merchandise: variant, quantity: 3 } } },
    { productId: '42', variantId: '501', priceMinorUnits: 1999, quantity: 3 },
  ],
  [
    'cart_viewed',
    { name: 'cart_viewed', data: { cart: { lines: [{ merchandise: variant }, { merchandise: variant }] } } },
    { productIds: ['42'] },
  ],
  [
    'slate_viewed',
    {
      name: 'kindred:slate_viewed',
      customData: {
        impressionId: IMPRESSION,
        releaseId: 'r1',
        placementId: 'product',
        engine: 'graph',
        productIds: ['1', '2'],
        trail: ['must not pass'],
      },
    },
    {
      impressionId: IMPRESSION,
      releaseId: 'r1',
      placementId: 'product',
      engine: 'graph',
      productIds: ['1', '2'],
    },
  ],
  [
    'recommendation_clicked',
    {
      name: 'kindred:recommendation_clicked',
      customData: {
        impressionId: IMPRESSION,
        releaseId: 'r1',
        placementId: 'product',
        productId: '1',
        position: 0,
      },
    },
    { impressionId: IMPRESSION, releaseId: 'r1', placementId: 'product', productId: '1', position: 0 },
  ],
  [
    'device_failed',
    {
      name: 'kindred:device_failed',
      customData: {
        phase: 'run',
        engine: 'graph',
        releaseId: 'r1',
        placementId: 'not one of ours: ada@example.com',
        message: 'Cannot read "Ada" of https://shop.example/account',
        stack: 'at account.js:1',
      },
    },
    { phase: 'run', engine: 'graph', releaseId: 'r1' },
  ],
  ['device_failed', { name: 'kindred:device_failed', customData: { phase: 'entry' } }, { phase: 'entry' }],
  [
    'experiment_exposed',
    {
      name: 'kindred:experiment_exposed',
      customData: {
        experimentId: 'summer-1',
        variation: 1,
        propensity: 1 / 3,
        segment: 4,
        unit: 'the number that stays on the device',
      },
    },
    { experimentId: 'summer-1', variation: 1, propensity: 0.3333, segment: 4 },
  ],
  [
    'experiment_exposed',
    {
      name: 'kindred:experiment_exposed',
      customData: { experimentId: 'holdout', variation: 0, propensity: 0.05, segment: 'ada@example.com' },
    },
    { experimentId: 'holdout', variation: 0, propensity: 0.05 },
  ],
  [
    'page_measured',
    {
      name: 'kindred:page_measured',
      customData: {
        lcpMilliseconds: 1234.5,
        inpMilliseconds: 56,
        cls: 0.12345,
        url: 'https://shop.example/ada',
      },
    },
    { lcpMilliseconds: 1235, inpMilliseconds: 56, cls: 0.123 },
  ],
  [
    'page_measured',
    { name: 'kindred:page_measured', customData: { lcpMilliseconds: -1, inpMilliseconds: '56', cls: 0 } },
    { cls: 0 },
  ],
];

test.each(bus)('maps %s to what the server takes', (name, event, data) => {
  const mapped = mapEvent(event);
  expect(mapped).toEqual({ name, data });
  const sent = {
    ...mapped,
    eventId: IMPRESSION,
    visitorId: 'visitor',
    sessionId: 'session',
    occurredAt: 1,
    consent: { analytics: true, preferences: true, marketing: false },
  };
  expect(shopperEventSchema.parse(sent)).toEqual(sent);
});

test.each([
  ['another event', { name: 'payment_info_submitted', data: fullCheckout.data }],
  ['a view of no product', { name: 'product_viewed', data: null }],
  [
    'a product with a word for an id',
    { name: 'product_viewed', data: { productVariant: { product: { id: 'ada' } } } },
  ],
  [
    'an order without an id',
    { name: 'checkout_completed', data: { checkout: { currencyCode: 'EUR', order: null } } },
  ],
  [
    'a line of quantity 0',
    { name: 'product_added_to_cart', data: { cartLine: { merchandise: variant, quantity: 0 } } },
  ],
  [
    "someone else's message under our name",
    { name: 'kindred:slate_viewed', customData: { impressionId: 'x' } },
  ],
  [
    'a failure in a phase that we do not know',
    { name: 'kindred:device_failed', customData: { phase: 'ada@example.com' } },
  ],
  [
    'an experiment without a variation',
    { name: 'kindred:experiment_exposed', customData: { experimentId: 'summer-1', propensity: 0.5 } },
  ],
  [
    'a variation that nobody can have drawn',
    {
      name: 'kindred:experiment_exposed',
      customData: { experimentId: 'summer-1', variation: 1, propensity: 0.00001 },
    },
  ],
  [
    'an experiment with a sentence for a name',
    {
      name: 'kindred:experiment_exposed',
      customData: { experimentId: 'of ada@example.com', variation: 1, propensity: 0.5 },
    },
  ],
  ['a measurement of nothing', { name: 'kindred:page_measured', customData: { lcpMilliseconds: NaN } }],
])('drops %s', (_, event) => {
  expect(mapEvent(event)).toBeNull();
});

test.each([
  ['/', 'home'],
  ['/fr-ca', 'home'],
  ['/en/products/hat', 'product'],
  ['/collections/all/products/hat', 'product'],
  ['/collections', 'other'],
  ['/cart', 'cart'],
  ['/search', 'search'],
  ['/pages/about', 'other'],
  [undefined, 'other'],
])('knows the kind of page of %s', (pathname, pageType) => {
  expect(pageTypeOf(pathname)).toBe(pageType);
});

import type { CollectRequest } from '@kindred/shared/api/collect';
import { beforeEach, expect, test } from 'vitest';
import { type PixelApi, type PixelEvent, startCollector } from './collector.ts';

const ALLOWED = {
  analyticsProcessingAllowed: true,
  marketingAllowed: false,
  preferencesProcessingAllowed: true,
  saleOfDataAllowed: true,
};
const START = Date.UTC(2026, 10, 22, 12);
const IMPRESSION = '01900000-0000-7000-8000-000000000001';

/** The pixel's sandbox: storage behind promises, a bus, a network whose answers are given beforehand. */
class Sandbox {
  local = new Map<string, string>();
  session = new Map<string, string>();
  timers: { run: () => void; milliseconds: number }[] = [];
  posts: CollectRequest[] = [];
  answers: (() => Response)[] = [];
  #subscribers = new Map<string, (event: PixelEvent) => void>();
  #consentChanged: (event: { customerPrivacy: typeof ALLOWED }) => void = () => undefined;

  start(customerPrivacy = ALLOWED): void {
    const api: PixelApi = {
      settings: { collectUrl: 'https://app.example/collect', key: 'write-key-of-16-chars' },
      analytics: { subscribe: (name, callback) => this.#subscribers.set(name, callback) },
      browser: { localStorage: asyncStorage(this.local), sessionStorage: asyncStorage(this.session) },
      init: { data: { shop: { myshopifyDomain: 'shop.myshopify.com' } }, customerPrivacy },
      customerPrivacy: { subscribe: (_, callback) => (this.#consentChanged = callback) },
    };
    startCollector(api, {
      fetch: async (_, { body }) => {
        this.posts.push(JSON.parse(body as string) as CollectRequest);
        return (this.answers.shift() ?? (() => new Response('{}')))();
      },
      setTimer: (run, milliseconds) => void this.timers.push({ run, milliseconds }),
      now: () => START,
    });
  }

  emit(name: string, payload: Partial<PixelEvent>, at = START): void {
    const event = { name, clientId: 'visitor-1', timestamp: new Date(at).toISOString(), ...payload };
    this.#subscribers.get(name)?.(event);
  }

  consent(customerPrivacy: typeof ALLOWED): void {
    this.#consentChanged({ customerPrivacy });
  }

  /** Lets everything that waits for storage go on, then fires the timers that were set. */
  async settle(): Promise<number[]> {
    await rest();
    const due = this.timers.splice(0);
    for (const { run } of due) run();
    await rest();
    return due.map(({ milliseconds }) => milliseconds);
  }

  sent(): CollectRequest['events'] {
    return this.posts.flatMap(({ events }) => events);
  }
}

const rest = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5));

function asyncStorage(map: Map<string, string>): PixelApi['browser']['localStorage'] {
  return {
    getItem: async (key) => map.get(key) ?? null,
    setItem: async (key, value) => void map.set(key, value),
    removeItem: async (key) => void map.delete(key),
  };
}

const view = (id: string): Partial<PixelEvent> => ({ data: { productVariant: { product: { id } } } });

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});

test('sends what happened in one visit together, with the consent of that moment', async () => {
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  sandbox.emit('product_viewed', view('2'), START + 1000);
  await sandbox.settle();
  expect(sandbox.posts).toHaveLength(1);
  expect(sandbox.posts[0]).toMatchObject({ shop: 'shop.myshopify.com', key: 'write-key-of-16-chars' });
  const [first, second] = sandbox.sent();
  expect(first).toMatchObject({ visitorId: 'visitor-1', occurredAt: START, name: 'product_viewed' });
  expect(first?.consent).toEqual({ analytics: true, preferences: true, marketing: false });
  expect(second?.sessionId).toBe(first?.sessionId);
  expect(sandbox.session.get('kindred:pending')).toBe('[]');
});

test('starts a new session after thirty idle minutes', async () => {
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  sandbox.emit('product_viewed', view('2'), START + 29 * 60_000);
  sandbox.emit('product_viewed', view('3'), START + 60 * 60_000);
  await sandbox.settle();
  const [first, second, third] = sandbox.sent().map(({ sessionId }) => sessionId);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test.each([
  ['analytics was not allowed', { ...ALLOWED, analyticsProcessingAllowed: false }],
  ['data sale was opted out of', { ...ALLOWED, saleOfDataAllowed: false }],
])('sends and keeps nothing where %s', async (_, flags) => {
  sandbox.start(flags);
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  expect(sandbox.posts).toEqual([]);
  expect([...sandbox.local, ...sandbox.session]).toEqual([]);
});

test('forgets everything unsent when consent is withdrawn', async () => {
  sandbox.answers = [() => new Response('', { status: 503 })];
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  expect(sandbox.session.get('kindred:pending')).toContain('product_viewed');
  sandbox.consent({ ...ALLOWED, analyticsProcessingAllowed: false });
  await sandbox.settle();
  sandbox.emit('product_viewed', view('2'));
  await sandbox.settle();
  expect(sandbox.posts).toHaveLength(1);
  expect([...sandbox.local, ...sandbox.session]).toEqual([]);
});

test('stops when the page says that measuring was stopped elsewhere, until it is allowed again', async () => {
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  sandbox.emit('kindred:measuring_stopped', {});
  sandbox.emit('product_viewed', view('2'));
  await sandbox.settle();
  expect(sandbox.posts).toEqual([]);
  expect([...sandbox.local, ...sandbox.session]).toEqual([]);
  sandbox.consent(ALLOWED);
  sandbox.emit('product_viewed', view('3'));
  await sandbox.settle();
  expect(sandbox.sent()).toMatchObject([{ data: { productId: '3' } }]);
});

test('tells of a click at once, before the page is left', async () => {
  sandbox.start();
  await sandbox.settle();
  sandbox.emit('kindred:recommendation_clicked', {
    customData: {
      impressionId: IMPRESSION,
      releaseId: 'release-1',
      placementId: 'product',
      productId: '2',
      position: 0,
    },
  });
  await rest();
  expect(sandbox.sent()).toMatchObject([{ name: 'recommendation_clicked' }]);
});

test('tells how fast a page was at once and in its visit, as it is being left', async () => {
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await rest();
  sandbox.emit('kindred:page_measured', { customData: { lcpMilliseconds: 900, cls: 0 } }, START + 9000);
  await rest();
  const [viewed, measured] = sandbox.sent();
  expect(measured).toMatchObject({ name: 'page_measured', data: { lcpMilliseconds: 900, cls: 0 } });
  expect(measured?.sessionId).toBe(viewed?.sessionId);
  // The page has written it down before.
  expect(sandbox.local.get('kindred:sent')).not.toContain('page_measured');
});

test('tries again with the same ids, no sooner than it was asked to', async () => {
  sandbox.answers = [
    () => new Response('', { status: 429, headers: { 'retry-after': '30' } }),
    () => {
      throw new TypeError('Failed to fetch');
    },
  ];
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  expect(await sandbox.settle()).toEqual([30_000]);
  expect(await sandbox.settle()).toEqual([4_000]);
  const [first, second, third] = sandbox.sent().map(({ eventId }) => eventId);
  expect(sandbox.posts).toHaveLength(3);
  expect([second, third]).toEqual([first, first]);
  expect(await sandbox.settle()).toEqual([]);
});

test('lets new events wait with the old ones until the retry is due', async () => {
  sandbox.answers = [() => new Response('', { status: 503, headers: { 'retry-after': '30' } })];
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  const retry = sandbox.timers.splice(0);
  sandbox.emit('product_viewed', view('2'), START + 1);
  await sandbox.settle();
  expect(sandbox.posts).toHaveLength(1);
  sandbox.timers = retry;
  await sandbox.settle();
  expect(sandbox.posts[1]?.events).toHaveLength(2);
});

test('takes up on the next page what the last one could not send', async () => {
  sandbox.answers = [() => new Response('', { status: 503 })];
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  sandbox.timers = [];
  sandbox.start();
  await sandbox.settle();
  const [first, second] = sandbox.sent().map(({ eventId }) => eventId);
  expect(second).toBe(first);
});

test('drops what the server refused for good, and the oldest when nobody answers for long', async () => {
  sandbox.answers = [() => new Response('', { status: 400 })];
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  expect(sandbox.session.get('kindred:pending')).toBe('[]');
  sandbox.answers = Array.from({ length: 9 }, () => () => new Response('', { status: 503 }));
  for (let i = 1; i <= 250; i++) sandbox.emit('product_viewed', view(String(i)), START + i);
  await sandbox.settle();
  const pending = JSON.parse(sandbox.session.get('kindred:pending') ?? '') as {
    data: { productId: string };
  }[];
  expect(pending).toHaveLength(200);
  expect(pending.at(-1)?.data.productId).toBe('250');
  expect(Math.max(...sandbox.posts.map(({ events }) => events.length))).toBe(20);
});

const ledger = (): unknown[] => JSON.parse(sandbox.local.get('kindred:sent') ?? '[]') as unknown[];
const CONSENT = { analytics: true, preferences: true, marketing: false };

test('keeps a list of what left: kinds, counts, time and consent, and no product', async () => {
  sandbox.start();
  sandbox.emit('product_viewed', view('123456'));
  sandbox.emit('product_viewed', view('2'), START + 1);
  sandbox.emit('cart_viewed', { data: { cart: { lines: [] } } }, START + 2);
  await sandbox.settle();
  const firstEventId = sandbox.sent()[0]?.eventId;
  const kinds = { product_viewed: 2, cart_viewed: 1 };
  expect(ledger()).toEqual([{ firstEventId, at: START, visitorId: 'visitor-1', kinds, consent: CONSENT }]);
  expect(sandbox.local.get('kindred:sent')).not.toContain('123456');
});

test('lists what is sent again once, also when the next page does it', async () => {
  sandbox.answers = [() => new Response('', { status: 503 }), () => new Response('', { status: 503 })];
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  await sandbox.settle();
  sandbox.timers = [];
  sandbox.start();
  sandbox.emit('product_viewed', view('2'), START + 1);
  await sandbox.settle();
  expect(sandbox.posts).toHaveLength(3);
  expect(ledger()).toMatchObject([{ kinds: { product_viewed: 2 } }]);
});

test('says under which consent each event was sent, though they left together', async () => {
  sandbox.answers = [() => new Response('', { status: 503 })];
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  sandbox.consent({ ...ALLOWED, marketingAllowed: true });
  sandbox.emit('product_viewed', view('2'), START + 1);
  await sandbox.settle();
  expect(sandbox.posts[1]?.events).toHaveLength(2);
  expect(ledger()).toMatchObject([{ consent: CONSENT }, { consent: { ...CONSENT, marketing: true } }]);
});

test('keeps the last fifty requests, for thirty days at most, and takes nothing else for a list', async () => {
  const row = (firstEventId: string, at: number): object => ({
    firstEventId,
    at,
    visitorId: 'visitor-1',
    kinds: { page_viewed: 1 },
    consent: CONSENT,
  });
  const rows = Array.from({ length: 60 }, (_, i) => row(`e${i}`, START - 60 + i));
  const old = row('old', START - 31 * 24 * 3_600_000);
  sandbox.local.set('kindred:sent', JSON.stringify([null, 'x', { at: START }, ...rows, old]));
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  expect(ledger()).toHaveLength(50);
  expect(ledger()[0]).toMatchObject({ firstEventId: 'e11' });
  sandbox.local.set('kindred:sent', '{"not":"a list"}');
  sandbox.emit('product_viewed', view('2'), START + 1);
  await sandbox.settle();
  expect(ledger()).toHaveLength(1);
});

test('forgets the list with all the rest, also when a row was being written', async () => {
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await rest();
  for (const { run } of sandbox.timers.splice(0)) run();
  sandbox.consent({ ...ALLOWED, analyticsProcessingAllowed: false });
  await sandbox.settle();
  expect([...sandbox.local, ...sandbox.session]).toEqual([]);
});

const exposed: Partial<PixelEvent> = {
  customData: { experimentId: 'summer-1', variation: 1, propensity: 0.5 },
};

test('tells which variation a visitor met, unless they paused, and never while a merchant previews', async () => {
  sandbox.start();
  sandbox.emit('kindred:experiment_exposed', exposed);
  await sandbox.settle();
  expect(sandbox.sent()).toMatchObject([{ name: 'experiment_exposed', data: exposed.customData as object }]);
  sandbox.local.set('kindred:choices', '{"paused":true}');
  sandbox.emit('kindred:experiment_exposed', exposed, START + 1);
  await sandbox.settle();
  sandbox.local.delete('kindred:choices');
  sandbox.session.set('kindred:preview', '1');
  sandbox.emit('kindred:experiment_exposed', exposed, START + 2);
  await sandbox.settle();
  expect(sandbox.sent()).toHaveLength(1);
});

test('records and sends nothing while the shopper paused', async () => {
  sandbox.local.set('kindred:choices', '{"hidden":[],"paused":true}');
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  expect(sandbox.posts).toEqual([]);
  expect([...sandbox.local.keys(), ...sandbox.session.keys()]).toEqual(['kindred:choices']);
});

test('drops what waited when the shopper paused, and goes on with what comes after', async () => {
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await rest();
  sandbox.local.set('kindred:choices', '{"hidden":[],"paused":true}');
  await sandbox.settle();
  expect(sandbox.posts).toEqual([]);
  expect([...sandbox.session.keys()]).toEqual([]);
  sandbox.local.set('kindred:choices', '{"hidden":[],"paused":false}');
  sandbox.emit('product_viewed', view('2'), START + 1);
  await sandbox.settle();
  expect(sandbox.sent()).toMatchObject([{ data: { productId: '2' } }]);
});

test('does not try again what failed before the shopper paused', async () => {
  sandbox.answers = [() => new Response('', { status: 503 })];
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  sandbox.local.set('kindred:choices', '{"paused":true}');
  await sandbox.settle();
  expect(sandbox.posts).toHaveLength(1);
  expect(sandbox.session.has('kindred:pending')).toBe(false);
});

const order: Partial<PixelEvent> = {
  data: {
    checkout: {
      currencyCode: 'EUR',
      order: { id: 'gid://shopify/Order/7' },
      lineItems: [{ quantity: 1, variant: { id: '21', product: { id: '11' }, price: { amount: '1' } } }],
    },
  },
};

test('leaves word of a purchase for the trail, where this device may be personalised', async () => {
  sandbox.start();
  sandbox.emit('checkout_completed', order);
  await sandbox.settle();
  expect(JSON.parse(sandbox.local.get('kindred:bought') ?? '')).toEqual([
    { productId: '11', kind: 'bought', at: START },
  ]);
  sandbox.consent({ ...ALLOWED, analyticsProcessingAllowed: false });
  await sandbox.settle();
  expect(sandbox.local.has('kindred:bought')).toBe(false);
});

test('measures a purchase, but leaves no word of it, where only measuring is allowed', async () => {
  sandbox.start({ ...ALLOWED, preferencesProcessingAllowed: false });
  sandbox.emit('checkout_completed', order);
  await sandbox.settle();
  expect(sandbox.sent()[0]?.name).toBe('checkout_completed');
  expect(sandbox.local.has('kindred:bought')).toBe(false);
});

const click: Partial<PixelEvent> = {
  customData: {
    impressionId: IMPRESSION,
    releaseId: 'r1',
    placementId: 'product',
    productId: '2',
    position: 0,
  },
};
const speed: Partial<PixelEvent> = { customData: { lcpMilliseconds: 900, cls: 0 } };

test('records, sends and keeps nothing in a tab in which a merchant previews, also as its page is left', async () => {
  sandbox.session.set('kindred:preview', '1');
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  sandbox.emit('checkout_completed', order);
  sandbox.emit('kindred:recommendation_clicked', click);
  sandbox.emit('kindred:page_measured', speed);
  await sandbox.settle();
  expect(sandbox.posts).toEqual([]);
  expect([...sandbox.local.keys(), ...sandbox.session.keys()]).toEqual(['kindred:preview']);
});

test('drops what was not sent yet when a preview begins on the page, and goes on when it has ended', async () => {
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await rest();
  sandbox.session.set('kindred:preview', '1');
  await sandbox.settle();
  expect(sandbox.posts).toEqual([]);
  expect([...sandbox.session.keys()]).toEqual(['kindred:preview']);
  sandbox.session.delete('kindred:preview');
  sandbox.emit('product_viewed', view('2'), START + 1);
  await sandbox.settle();
  expect(sandbox.sent()).toMatchObject([{ data: { productId: '2' } }]);
});

test('is told of a preview, so that a click right after it is not sent', async () => {
  sandbox.start();
  await sandbox.settle();
  sandbox.session.set('kindred:preview', '1');
  sandbox.emit('kindred:preview', {});
  sandbox.emit('kindred:recommendation_clicked', click);
  sandbox.emit('kindred:page_measured', speed);
  await sandbox.settle();
  expect(sandbox.posts).toEqual([]);
  expect([...sandbox.session.keys()]).toEqual(['kindred:preview']);
  sandbox.session.delete('kindred:preview');
  sandbox.emit('product_viewed', view('2'), START + 1);
  await sandbox.settle();
  expect(sandbox.sent()).toMatchObject([{ data: { productId: '2' } }]);
});

test('measures as ever where the browser lets nobody store', async () => {
  sandbox.session.get = () => {
    throw new Error('The operation is insecure.');
  };
  sandbox.start();
  sandbox.emit('product_viewed', view('1'));
  await sandbox.settle();
  expect(sandbox.sent()).toMatchObject([{ data: { productId: '1' } }]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUEUES, type QueueName } from '../../shopify-app/server/jobs/queues.ts';
import { type Attempt, ROUTE_CASES, SURROUNDING } from './isolation-routes.ts';
import { type FilledShop, openTwoShops, type TwoShops } from './isolation-shops.ts';

/**
 * Two shops on one server. Each route and each job is tried by one of them with the ids, keys and names of the
 * other: nothing of the other may come back, and not one of its rows may change.
 */
let shops: TwoShops;
let victim: FilledShop;
let attacker: FilledShop;
let untouched: Record<string, string[]>;

beforeAll(async () => {
  shops = await openTwoShops();
  ({ victim, attacker } = shops);
  untouched = await shops.rowsOf(victim);
}, 300_000);

afterAll(() => shops.close());

function attemptOf(self: FilledShop, other: FilledShop): Attempt {
  const { harness } = shops;
  return {
    harness,
    self,
    other,
    api: (path, body) =>
      harness.api(self.domain, path, body && { method: 'POST', body: JSON.stringify(body) }),
    get: (path, headers = {}) => fetch(harness.url + path, { headers, redirect: 'manual' }),
  };
}

/** Everything that was answered, headers included, as text. */
async function answersTo(route: string, attempt: Attempt): Promise<{ status: number; text: string }[]> {
  const responses = [await ROUTE_CASES[route]?.(attempt)].flat();
  const read = async (response: Response | undefined) => ({
    status: response?.status ?? 0,
    text: `${JSON.stringify([...(response?.headers ?? [])])} ${await response?.text()}`,
  });
  return Promise.all(responses.map(read));
}

describe('what the test rests on', () => {
  it('has a case for every route of the server', () => {
    const routes = shops.harness.app.routes.map(({ method, path }) => `${method} ${path}`);
    expect(routes.length).toBeGreaterThan(20);
    const untried = routes.filter((route) => !(route in ROUTE_CASES) && !SURROUNDING.includes(route));
    expect(untried).toEqual([]);
  });

  it('has a case for every kind of job, and no other', () => {
    expect(Object.keys(JOB_CASES).sort()).toEqual(Object.values(QUEUES).sort());
  });

  it('fills every shop table that holds what a shop is told or shown', () => {
    const marked = Object.entries(untouched).filter(([, rows]) => rows.join().includes(victim.mark));
    expect(marked.map(([table]) => table)).toEqual(
      expect.arrayContaining(['events', 'products', 'releases', 'shop_setup', 'training_consents']),
    );
  });

  it('would see a leak: the owner is answered with its own mark', async () => {
    const routes = Object.keys(ROUTE_CASES).filter((route) => route.startsWith('GET /api/'));
    const told: string[] = [];
    for (const route of routes) {
      const [answer] = await answersTo(route, attemptOf(victim, victim));
      if (answer?.text.toLowerCase().includes(victim.mark.toLowerCase())) told.push(route);
    }
    expect(told).toEqual(
      expect.arrayContaining([
        'GET /api/overview',
        'GET /api/activity',
        'GET /api/releases',
        'GET /api/ranking',
      ]),
    );
  });
});

describe('another shop', () => {
  it.each(Object.keys(ROUTE_CASES))('learns and changes nothing by %s', async (route) => {
    const answers = await answersTo(route, attemptOf(attacker, victim));
    expect(answers.length).toBeGreaterThan(0);
    for (const { status, text } of answers) {
      expect(status, text).toBeLessThan(500);
      // Its domain is what the attacker itself sent and may be named by.
      const other = text
        .replaceAll(victim.domain, '')
        .replaceAll(victim.domain.replace('.myshopify.com', ''), '');
      expect(other.toLowerCase()).not.toContain(victim.mark.toLowerCase());
    }
    await shops.idle();
    expect(await shops.rowsOf(victim)).toEqual(untouched);
  });

  it.each(Object.keys(ROUTE_CASES).filter((route) => route.includes(' /api/')))(
    'is not let in without a token of its own by %s',
    async (route) => {
      const attempt = attemptOf(attacker, victim);
      const api: Attempt['api'] = (path, body) =>
        fetch(shops.harness.url + path, body && { method: 'POST', body: JSON.stringify(body) });
      for (const { status } of await answersTo(route, { ...attempt, api })) expect(status).toBe(401);
    },
  );
});

type JobData = (self: FilledShop, other: FilledShop) => object[];

/** The shop of the job with the ids of the other one. */
const own: JobData = ({ shopId }) => [{ shopId }];
const exporting: JobData = ({ shopId }, { operationGid }) => [{ shopId, operationGid }, { shopId }];
/** Works on every shop, each by itself. */
const forAll: JobData = () => [{}];

const JOB_CASES: Record<QueueName, JobData> = {
  [QUEUES.webhooks]: ({ domain }) => [{ shop: domain }],
  [QUEUES.setup]: own,
  [QUEUES.syncCatalog]: exporting,
  [QUEUES.syncOrders]: exporting,
  [QUEUES.train]: ({ shopId }, { runId }) => [{ shopId, runId }],
  [QUEUES.related]: own,
  [QUEUES.itemTable]: own,
  [QUEUES.sweep]: forAll,
  [QUEUES.retrain]: forAll,
  [QUEUES.resync]: forAll,
  [QUEUES.retention]: forAll,
  [QUEUES.nights]: forAll,
  [QUEUES.understand]: own,
  [QUEUES.customerSegments]: own,
  [QUEUES.kpis]: forAll,
  [QUEUES.experiments]: forAll,
  [QUEUES.storefront]: own,
  [QUEUES.experimentBots]: forAll,
  [QUEUES.campaigns]: forAll,
  [QUEUES.flow]: forAll,
};

const ofAll = (name: string) => JOB_CASES[name as QueueName] === forAll;

describe('a job of another shop', () => {
  it.each(Object.keys(JOB_CASES).filter((name) => !ofAll(name)))('changes nothing: %s', async (name) => {
    for (const data of JOB_CASES[name as QueueName](attacker, victim))
      await shops.harness.storage.queue.send(name, data);
    await shops.idle();
    expect(await shops.rowsOf(victim)).toEqual(untouched);
  });
});

describe('a job for all shops', () => {
  it.each(Object.keys(JOB_CASES).filter(ofAll))('brings nothing from one to another: %s', async (name) => {
    await shops.harness.storage.queue.send(name, {});
    await shops.idle();
    const sides = [
      [attacker, victim],
      [victim, attacker],
    ] as const;
    for (const [side, other] of sides) {
      const held = JSON.stringify(
        [await shops.rowsOf(side), [...side.state.metafields]].flat(),
        (_, value: unknown) => (value instanceof Map ? [...value] : value),
      );
      expect(held).toContain(side.mark);
      expect(held).not.toContain(other.mark);
    }
  });
});

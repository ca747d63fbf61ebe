import type {
  ExperimentPlan,
  ExperimentReport,
  ExperimentsReport,
  NewExperiment,
} from '@kindred/shared/api/experiments';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import type { ShopperEvent } from '@kindred/shared/event';
import { inEnglish, type Said } from '@kindred/shared/said';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endPast } from '../../shopify-app/server/experiments/experiment-store.ts';
import type { ApiEnvironment } from '../../shopify-app/server/http/api-routes.ts';
import { experimentRoutes } from '../../shopify-app/server/http/experiment-routes.ts';
import { insertEvents } from '../../shopify-app/server/ingest/event-store.ts';
import type { Sql } from '../../shopify-app/server/ports.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { uuidAt } from './database-servers.ts';
import { fakeCandidate } from './fake-candidate.ts';
import { checkout } from './sample-events.ts';
import { openShopContext, type ShopContext } from './shop-context.ts';

/** The routes as they stand behind the admin's session token, with the token's shop. */
const DAY = 86_400_000;
let shops: ShopContext;
let shop: Shop;
let app: Hono<ApiEnvironment>;

beforeAll(async () => {
  shops = await openShopContext(40);
  app = new Hono<ApiEnvironment>();
  app.use(async (c, next) => {
    c.set('shop', shop);
    await next();
  });
  app.route('/', experimentRoutes(shops.context));
});
afterAll(() => shops.close());
beforeEach(async () => {
  await install();
  await release();
});

async function install(): Promise<void> {
  shop = { ...(await shops.install()), currency: 'EUR' };
  await shops.context.database.asSystem((sql) =>
    sql.query(`update shops set currency = 'EUR' where shop_id = $1`, [shop.shopId]),
  );
}

async function release(): Promise<void> {
  const candidate = fakeCandidate(new TextEncoder().encode(`model of ${shop.shopId}`));
  const options = { endRun: async () => true, forgetsUntil: null };
  await keepCandidate(shops.context, shop.shopId, candidate, options);
}

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
  shops.context.database.asShop(shop.shopId, work);
const send = (events: ShopperEvent[]) => inShop((sql) => insertEvents(sql, shop.shopId, events));

const wanted = (over: Partial<NewExperiment> = {}): NewExperiment => ({
  name: 'Another heading',
  hypothesis: 'People read it',
  share: 1,
  group: null,
  audience: {},
  variations: [
    { name: 'As before', weight: 0.5, content: { kind: 'as_is' } },
    { name: 'Friendlier', weight: 0.5, content: { kind: 'changed', heading: 'You may like' } },
  ],
  goal: 'bought',
  method: 'fixed',
  days: 14,
  smallestEffect: 0.1,
  ...over,
});

const get = async <Answer>(path: string): Promise<Answer> =>
  (await (await app.request(path)).json()) as Answer;
async function post<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await app.request(path, { method: 'POST', body: JSON.stringify(body) });
  const told = (await answer.json()) as Answer & { message?: Said };
  if (!answer.ok) throw new Error(`${answer.status} ${inEnglish(told.message ?? '')}`);
  return told;
}
const list = () => get<ExperimentsReport>('/api/experiments');
const draft = (over: Partial<NewExperiment> = {}) => post<ExperimentReport>('/api/experiments', wanted(over));
const act = <Answer = ExperimentReport>(id: string, action: object) =>
  post<Answer>(`/api/experiments/${id}/act`, action);
async function started(over: Partial<NewExperiment> = {}): Promise<string> {
  const { summary } = await draft(over);
  await act(summary.experimentId, { action: 'start' });
  return summary.experimentId;
}
const report = (id: string) => get<ExperimentReport>(`/api/experiments/${id}`);

/** The experiment began so many days ago, as far as the shop knows. */
const began = (id: string, days: number) =>
  inShop((sql) =>
    sql.query(
      `update experiments set started_at = started_at - $2 * interval '1 day', ends_at = ends_at - $2 * interval '1 day'
       where experiment_id = $1`,
      [id, days],
    ),
  );

const met = (
  experimentId: string,
  visitorId: string,
  variation: number,
  at: number,
  propensity = 0.5,
): ShopperEvent => ({
  eventId: uuidAt(at),
  visitorId,
  sessionId: visitorId,
  occurredAt: at,
  consent: { analytics: true, preferences: true, marketing: false },
  name: 'experiment_exposed',
  data: { experimentId, variation, propensity },
});

/** So many visitors meet each variation `days` ago, and so many of them order for 10.00 an hour later. */
async function visits(
  id: string,
  days: number,
  ofEach: { visitors: number; buyers: number; propensity?: number }[],
): Promise<void> {
  const at = Date.now() - days * DAY;
  await send(
    ofEach.flatMap(({ visitors, buyers, propensity }, variation) =>
      Array.from({ length: visitors }, (_, nth) => {
        const visitorId = `${days}-${variation}-${nth}`;
        const lines = [{ productId: '1', quantity: 1, priceMinorUnits: 1000 }];
        const order = { visitorId, occurredAt: at + 3_600_000, orderId: `${id}-${visitorId}`, lines };
        return [met(id, visitorId, variation, at, propensity), ...(nth < buyers ? [checkout(order)] : [])];
      }).flat(),
    ),
  );
}

describe('an experiment', () => {
  test('is a draft, is changed, starts, and then stays as it is', async () => {
    const made = await draft();
    const id = made.summary.experimentId;
    expect(made.summary).toMatchObject({
      name: 'Another heading',
      state: 'draft',
      verdict: { kind: 'draft' },
    });
    const changed = await post<ExperimentReport>(`/api/experiments/${id}`, wanted({ days: 7 }));
    expect(changed.definition.days).toBe(7);
    const running = await act(id, { action: 'start' });
    expect(running.summary).toMatchObject({ state: 'running', visitors: null });
    expect(running.summary.endsAt! - running.summary.startedAt!).toBe(7 * DAY);
    expect(running.plan).toMatchObject({
      visitorsADay: null,
      warnings: [expect.anything(), expect.anything()],
    });
    expect(shops.sent.at(-1)).toBe('shop.storefront');
    await expect(post(`/api/experiments/${id}`, wanted())).rejects.toThrow('cannot be changed any more');
    await expect(act(id, { action: 'start' })).rejects.toThrow('started already');
    await expect(act(id, { action: 'delete' })).rejects.toThrow('Stop it first');
    await expect(act(id, { action: 'archive' })).rejects.toThrow('Only what has ended');
    expect((await list()).experiments.map(({ experimentId }) => experimentId)).toEqual([id]);
  });

  test('is stopped, told what was learned, put into the archive and deleted', async () => {
    const id = await started();
    expect((await act(id, { action: 'stop' })).summary).toMatchObject({ state: 'stopped' });
    await expect(act(id, { action: 'stop' })).rejects.toThrow('does not run');
    const noted = await act(id, { action: 'note', learned: 'Headings do not matter' });
    expect(noted.summary.learned).toBe('Headings do not matter');
    expect((await act(id, { action: 'archive' })).summary.state).toBe('archived');
    const left = await act<ExperimentsReport>(id, { action: 'delete' });
    expect(left.experiments).toEqual([]);
    expect((await app.request(`/api/experiments/${id}`)).status).toBe(404);
  });

  test('ends by itself on its last day', async () => {
    const id = await started();
    await began(id, 14);
    await inShop((sql) => endPast(sql, shop.shopId, Date.now()));
    expect((await report(id)).summary).toMatchObject({ state: 'stopped' });
  });

  test('waits until recommendations run', async () => {
    await install();
    expect((await list()).isReady).toBe(false);
    await expect(started()).rejects.toThrow('Recommendations have to run');
    await release();
    expect((await list()).isReady).toBe(true);
    await started();
  });

  const [as, friendlier] = wanted().variations as [
    NewExperiment['variations'][0],
    NewExperiment['variations'][0],
  ];
  test.each<[string, Partial<NewExperiment>]>([
    ['must add up to 100 %', { variations: [as, { ...friendlier, weight: 0.4 }] }],
    [
      'at least 1 %',
      {
        variations: [
          { ...as, weight: 0 },
          { ...friendlier, weight: 1 },
        ],
      },
    ],
    ['a name of its own', { variations: [as, { ...friendlier, name: as.name }] }],
    ['“Friendlier” changes nothing', { variations: [as, { ...friendlier, content: { kind: 'changed' } }] }],
    [
      'The model of “Friendlier” is not there',
      { variations: [as, { ...friendlier, content: { kind: 'changed', releaseId: 'gone' } }] },
    ],
    ['no such segment', { audience: { segments: [crypto.randomUUID()] } }],
    ['nobody is part of', { audience: { devices: [] } }],
    ['Margin cannot be counted', { goal: 'margin' }],
    ['nobody can click', { goal: 'clicked', variations: [as, { ...friendlier, content: { kind: 'none' } }] }],
  ])('is refused where it contradicts itself: %s', async (words, over) => {
    await expect(draft(over)).rejects.toThrow(words);
    expect((await list()).experiments).toEqual([]);
  });

  test('of a group meets no visitor of another in it, and waits where none are left', async () => {
    const ids: string[] = [];
    for (const share of [0.5, 0.3]) ids.push(await started({ group: 'headings', share }));
    await expect(started({ group: 'headings', share: 0.3 })).rejects.toThrow('Not so many visitors are left');
    await started({ group: 'places', share: 1 });
    await act(ids[0]!, { action: 'stop' });
    ids.push(await started({ group: 'headings', share: 0.4 }));
    const places = await inShop((sql) =>
      sql.query<{ from: number }>(
        `select group_from as from from experiments where experiment_id = any($1) order by created_at, experiment_id`,
        [ids],
      ),
    );
    expect(places.map(({ from }) => from)).toEqual([0, 0.5, 0]);
  });

  test('does not start beside ten others', async () => {
    for (let nth = 0; nth < 10; nth++) await started();
    await expect(started()).rejects.toThrow('At most 10 experiments');
  });

  test('is neither seen, changed nor stopped by another shop', async () => {
    const id = await started();
    const before = shop;
    await install();
    await release();
    expect((await list()).experiments).toEqual([]);
    expect((await app.request(`/api/experiments/${id}`)).status).toBe(404);
    await expect(act(id, { action: 'stop' })).rejects.toThrow('404');
    await expect(post(`/api/experiments/${id}`, wanted())).rejects.toThrow('404');
    await post('/api/experiments-stop', {});
    shop = before;
    expect((await report(id)).summary.state).toBe('running');
  });

  test.each([[{}], [{ ...wanted(), days: 0 }], [{ ...wanted(), variations: [] }]])(
    'is refused where it is none: %j',
    async (body) => {
      await expect(post('/api/experiments', body)).rejects.toThrow('400 An experiment needs a name');
    },
  );
});

describe('what came of an experiment', () => {
  test('is told of 25 visitors a variation or more, to the nearest 5, as of this moment', async () => {
    const id = await started();
    await began(id, 3);
    await visits(id, 2, [
      { visitors: 24, buyers: 6 },
      { visitors: 30, buyers: 9 },
    ]);
    const few = await report(id);
    expect(few.split.observed).toEqual([null, 30]);
    expect(few.metrics).toMatchObject([
      { id: 'bought', role: 'goal', values: [null, null], effects: [null] },
    ]);
    expect(few.days).toEqual([]);
    await visits(id, 1, [
      { visitors: 3, buyers: 1 },
      { visitors: 3, buyers: 1 },
    ]);
    const told = await report(id);
    expect(told.summary).toMatchObject({ visitors: 60, verdict: { kind: 'too_early' } });
    expect(told.split).toMatchObject({ expected: [0.5, 0.5], observed: [25, 35], isBroken: false });
    const [goal] = told.metrics;
    expect(goal?.values).toMatchObject([
      { value: 0.259, n: 25 },
      { value: 0.303, n: 35 },
    ]);
    expect(goal?.effects).toMatchObject([{ n: 60 }]);
    expect(goal?.effects[0]?.value).toBe(Number((10 / 33 / (7 / 27) - 1).toPrecision(3)));
    const revenue = told.metrics.find(({ id }) => id === 'revenue');
    expect(revenue?.values[0]?.value).toBe(259);
    // Of the first day alone one variation has too few.
    expect(told.days).toMatchObject([
      { visitors: 55, effects: [null] },
      { visitors: 60, effects: [{ n: 60 }] },
    ]);
    expect(told.counted).toBeGreaterThan(Date.now() - 60_000);
    expect((await list()).experiments[0]).toMatchObject({ visitors: 60 });
  });

  test('says nothing where visitors are not split as planned', async () => {
    const id = await started();
    await began(id, 3);
    await visits(id, 1, [
      { visitors: 300, buyers: 60 },
      { visitors: 200, buyers: 90 },
    ]);
    const told = await report(id);
    expect(told.split).toMatchObject({ observed: [300, 200], isBroken: true });
    expect(told.summary).toMatchObject({ state: 'running', verdict: { kind: 'broken_split' } });
    expect(
      told.metrics.every(({ effects, values }) => [...effects, ...values].every((each) => each === null)),
    ).toBe(true);
    expect([told.segments, told.days]).toEqual([[], []]);
  });

  test('says nothing either where many change sides', async () => {
    const id = await started();
    await began(id, 3);
    await visits(
      id,
      1,
      Array.from({ length: 2 }, () => ({ visitors: 50, buyers: 5 })),
    );
    expect((await report(id)).split.isBroken).toBe(false);
    const at = Date.now() - DAY + 1;
    await send(
      Array.from({ length: 6 }, (_, nth) => [
        met(id, `1-0-${nth}`, 1, at),
        met(id, `1-1-${nth}`, 0, at),
      ]).flat(),
    );
    expect((await report(id)).split).toMatchObject({ isBroken: true, observed: [50, 50] });
  });

  test('is a call on the last day, and none before', async () => {
    const id = await started();
    await began(id, 13);
    await visits(id, 2, [
      { visitors: 500, buyers: 50 },
      { visitors: 500, buyers: 150 },
    ]);
    expect((await report(id)).summary.verdict.kind).toBe('too_early');
    await began(id, 1);
    await inShop((sql) => endPast(sql, shop.shopId, Date.now()));
    const { verdict } = (await report(id)).summary;
    expect(verdict).toMatchObject({ kind: 'better', variation: 1 });
    expect(inEnglish(verdict.words)).toContain('“Friendlier” does better');
  });

  test('is told by segment where each variation has enough of it, with corrected chances', async () => {
    const ids = [crypto.randomUUID(), crypto.randomUUID()];
    await inShop((sql) =>
      sql.query(
        `insert into segments (shop_id, segment_id, name, defining, created_at)
         select $1, id, '"Evenings"', '[]', now() from unnest($2::uuid[]) id`,
        [shop.shopId, ids],
      ),
    );
    const id = await started();
    await began(id, 3);
    const placed = [0, 1].flatMap((variation) =>
      Array.from({ length: 60 }, (_, nth) => [`1-${variation}-${nth}`, nth < 40 ? ids[0] : ids[1]] as const),
    );
    await inShop((sql) =>
      sql.query(
        `insert into visitor_segments (shop_id, visitor_id, segment_id, gap, assigned_at)
         select $1, visitor, segment, 1, now() from unnest($2::text[], $3::uuid[]) as placed(visitor, segment)`,
        [shop.shopId, placed.map(([visitor]) => visitor), placed.map(([, segment]) => segment)],
      ),
    );
    await visits(id, 1, [
      { visitors: 60, buyers: 10 },
      { visitors: 60, buyers: 20 },
    ]);
    expect((await report(id)).segments).toMatchObject([
      { segmentId: ids[0], name: 'Evenings', effects: [{ value: 1, n: 80 }] },
    ]);
  });

  test('can be taken along, every figure of it', async () => {
    const id = await started({ name: '=1+1' });
    await began(id, 3);
    await visits(
      id,
      1,
      Array.from({ length: 2 }, () => ({ visitors: 40, buyers: 10 })),
    );
    const answer = await app.request(`/api/experiments/${id}/download`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[0]).toContain('what,metric,unit');
    expect(lines).toContainEqual(expect.stringMatching(/^value,bought,share,,,As before,40,0\.25,/));
    expect(lines).toContainEqual(expect.stringMatching(/^effect,bought,,,,Friendlier,80,0,/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^effect by day,bought,,,\d{4}-\d\d-\d\d,Friendlier,80,/),
    );
  });
});

describe('a plan', () => {
  const slate = (visitorId: string, at: number, placementId = 'product-related'): ShopperEvent => ({
    ...met('', visitorId, 0, at),
    name: 'slate_viewed',
    data: {
      impressionId: `${visitorId} ${at}`,
      releaseId: 'r',
      placementId,
      engine: 'graph',
      productIds: ['1'],
    },
  });
  const planned = (over: Partial<NewExperiment> = {}) =>
    post<ExperimentPlan>('/api/experiments/plan', wanted(over));

  test('is made of visitors who met a place with recommendations, and what they did from then on', async () => {
    const at = Date.now() - 5 * DAY;
    await send([
      ...Array.from({ length: 280 }, (_, nth) => slate(`v${nth}`, at + nth)),
      ...Array.from({ length: 100 }, (_, nth) => slate(`home${nth}`, at + nth, 'home')),
      ...Array.from({ length: 56 }, (_, nth) =>
        checkout({ visitorId: `v${nth}`, occurredAt: at + 60_000, orderId: `${nth}` }),
      ),
      checkout({ visitorId: 'v200', occurredAt: at - 60_000, orderId: '900' }),
    ]);
    const plan = await planned({ audience: { placements: ['product-related'] }, share: 0.5 });
    expect(plan.visitorsADay).toMatchObject({ value: 10, n: 280 });
    expect(plan.baseline?.value).toBeCloseTo(0.2, 12);
    expect(plan.detectable).toBeGreaterThan(0.1);
    expect(plan.curve.at(-1)?.day).toBe(14);
    const countries = await planned({ audience: { countries: ['DE'] } });
    expect(countries.visitorsADay).toMatchObject({ n: 380 });
    expect(countries.warnings.map(inEnglish).join(' ')).toContain('keeps no country');
  });

  test('says so where too few were there, and keeps it with what starts', async () => {
    await send(Array.from({ length: 24 }, (_, nth) => slate(`v${nth}`, Date.now() - DAY + nth)));
    expect(await planned()).toMatchObject({
      visitorsADay: null,
      baseline: null,
      daysNeeded: null,
      curve: [],
    });
    const id = await started();
    await send([slate('v99', Date.now() - DAY)]);
    expect((await report(id)).plan?.visitorsADay).toBeNull();
  });

  test('caps what a visitor may count with at what one in two hundred spends', async () => {
    const at = Date.now() - DAY;
    await send(
      Array.from({ length: 400 }, (_, nth) => [
        slate(`v${nth}`, at),
        ...(nth < 40
          ? [
              checkout({
                visitorId: `v${nth}`,
                occurredAt: at + 1,
                orderId: `${nth}`,
                lines: [{ productId: '1', quantity: 1, priceMinorUnits: 1000 * (nth + 1) }],
              }),
            ]
          : []),
      ]).flat(),
    );
    const id = await started({ goal: 'revenue' });
    const [row] = await inShop((sql) =>
      sql.query<{ cap: number }>('select revenue_cap as cap from experiments where experiment_id = $1', [id]),
    );
    // 5 % of buyers are 0.5 % of visitors.
    expect(row?.cap).toBe(38_000);
  });
});

describe('the holdout', () => {
  const hold = (share: number) => post<ExperimentsReport>('/api/holdout', { share });

  test('is off until the merchant wants it, stands among no experiments, and ends', async () => {
    expect((await list()).holdout).toEqual({ share: 0, since: null, result: null });
    const on = await hold(0.05);
    expect(on.holdout).toMatchObject({ share: 0.05, result: { summary: { experimentId: HOLDOUT_ID } } });
    expect(on.holdout.since).toBeGreaterThan(Date.now() - 60_000);
    expect(on.experiments).toEqual([]);
    expect(shops.sent.at(-1)).toBe('shop.storefront');
    expect((await hold(0)).holdout).toMatchObject({ share: 0, since: null });
  });

  test('counts anew with another share, and goes on with the same', async () => {
    await hold(0.1);
    await visits(HOLDOUT_ID, -0.00001, [
      { visitors: 40, buyers: 1, propensity: 0.1 },
      { visitors: 360, buyers: 40, propensity: 0.9 },
    ]);
    expect((await hold(0.1)).holdout.result?.summary.visitors).toBe(400);
    expect((await hold(0.2)).holdout.result?.summary.visitors).toBeNull();
  });

  test.each([[0.3], [-0.1], [Number.NaN]])('of %s is refused', async (share) => {
    await expect(hold(share)).rejects.toThrow('400');
  });

  test('stops with everything else', async () => {
    await hold(0.05);
    const id = await started();
    const stopped = await post<ExperimentsReport>('/api/experiments-stop', {});
    expect(stopped.holdout.share).toBe(0);
    expect(stopped.experiments).toMatchObject([{ experimentId: id, state: 'stopped' }]);
  });
});

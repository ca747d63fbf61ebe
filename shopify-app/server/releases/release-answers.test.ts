import type { NewExperiment, Variation } from '@kindred/shared/api/experiments';
import { inEnglish } from '@kindred/shared/said';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fakeCandidate } from '../../../test/contracts/fake-candidate.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import type { Sql } from '../ports.ts';
import { releaseAnswers } from './release-answers.ts';
import { activeRelease, releasesOf } from './release-store.ts';
import { activateRelease, keepCandidate } from './releases.ts';

let shops: ShopContext;
let shopId: number;
/** Releases: in use now, and the one before. */
let now: string;
let before: string;

beforeAll(async () => {
  shops = await openShopContext();
});
afterAll(() => shops.close());
beforeEach(async () => {
  ({ shopId } = await shops.install());
  for (const name of ['first', 'second'])
    await keepCandidate(shops.context, shopId, fakeCandidate(new TextEncoder().encode(`${name} ${shopId}`)), {
      endRun: async () => true,
      forgetsUntil: null,
    });
  const releases = await inShop((sql) => releasesOf(sql, shopId));
  now = releases.find(({ active }) => active)!.releaseId;
  before = releases.find(({ active }) => !active)!.releaseId;
});

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => shops.context.database.asShop(shopId, work);

type Content = Variation['content'];
const asIs: Content = { kind: 'as_is' };
const model = (releaseId: string): Content => ({ kind: 'changed', releaseId });

let experiments = 0;
/** Ended; of each content how many visitors met it, and how many of them ordered. */
async function tried(
  ofEach: [content: Content, visitors: number, buyers: number][],
  over: Partial<NewExperiment> = {},
): Promise<void> {
  const experimentId = `e${++experiments}`;
  const definition = {
    name: 'Back to the last one',
    goal: 'bought',
    method: 'fixed',
    variations: ofEach.map(([content], at) => ({ name: `${at}`, weight: 1 / ofEach.length, content })),
    ...over,
  };
  await inShop(async (sql) => {
    await sql.query(
      `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at, started_at, ends_at, stopped_at)
       values ($1, $2, $3, 'stopped', 's', now(), now() - interval '9 days', now(), now())`,
      [shopId, experimentId, JSON.stringify(definition)],
    );
    for (const [variation, [, visitors, buyers]] of ofEach.entries())
      await sql.query(
        `insert into experiment_sums (shop_id, experiment_id, segment, metric, day, variation, n, y, yy, x, xx, xy)
         values ($1, $2, '', 'bought', current_date, $3, $4, $5, $5, 0, 0, 0)`,
        [shopId, experimentId, variation, visitors, buyers],
      );
  });
}

const answers = async (releaseId: string) =>
  (await inShop((sql) => releaseAnswers(sql, shopId)))(releaseId).map(({ kind, words }) => [
    kind,
    inEnglish(words),
  ]);
const activate = (releaseId: string, isConfirmed = false) =>
  activateRelease(shops.context, shopId, releaseId, { isConfirmed });
const inUse = async () => (await inShop((sql) => activeRelease(sql, shopId)))?.releaseId;

test('a model that nobody was shown by chance is told nothing of, and used when the merchant says so', async () => {
  expect([await answers(now), await answers(before)]).toEqual([[], []]);
  expect(await activate(before)).toBe('activated');
  expect(await inUse()).toBe(before);
});

test('a model by which fewer ordered is used only if the merchant confirms it', async () => {
  await tried([
    [asIs, 20_000, 600],
    [model(before), 20_000, 400],
  ]);
  const [[kind, words] = []] = await answers(before);
  expect(kind).toBe('worse');
  expect(words).toMatch(
    /^By “Back to the last one” this model does worse\. Had everyone there been shown it: Visitors who order −20\.0/,
  );
  expect(await answers(now)).toEqual([]);
  expect(await activate(before)).toMatchObject({ doubt: { gaps: { name: 'Back to the last one' } } });
  expect(await inUse()).toBe(now);
  expect(await activate(before, true)).toBe('activated');
  expect(await inUse()).toBe(before);
});

test('one that does better, or may do either, is used without a question', async () => {
  await tried([
    [asIs, 20_000, 400],
    [model(before), 20_000, 600],
  ]);
  // Surely worse for who looks once (p = 0.015), and not for who looks whenever they like.
  await tried([
    [asIs, 20_000, 600],
    [model(before), 20_000, 520],
  ]);
  expect((await answers(before)).map(([kind]) => kind)).toEqual(['undecided', 'better']);
  expect(await activate(before)).toBe('activated');
});

test('too few visitors, or visitors who are not split as planned, tell nothing', async () => {
  await tried([
    [asIs, 999, 90],
    [model(before), 999, 10],
  ]);
  await tried([
    [asIs, 20_000, 600],
    [model(before), 18_000, 100],
  ]);
  const told = await answers(before);
  expect(told.map(([kind]) => kind)).toEqual(['unknown', 'unknown']);
  expect(told.map(([, words]) => words).sort()).toEqual([
    'In “Back to the last one” visitors were not split as planned, so it tells nothing of this model.',
    '“Back to the last one” has shown this model to too few visitors to tell: 1,000 are needed at the least.',
  ]);
  expect(await activate(before)).toBe('activated');
});

test('a model is compared with what other models showed, not with an empty place', async () => {
  await tried([
    [asIs, 20_000, 600],
    [model(before), 20_000, 450],
    [{ kind: 'none' }, 20_000, 100],
  ]);
  expect(await answers(before)).toMatchObject([['worse', expect.stringContaining('−14.3')]]);
});

test('a model that was shown under another heading is not judged by it', async () => {
  await tried([
    [asIs, 20_000, 600],
    [{ kind: 'changed', releaseId: before, heading: 'Old friends' }, 20_000, 100],
  ]);
  expect(await answers(before)).toEqual([]);
});

test('an average order value is no one visitor’s, so it is judged by who orders', async () => {
  await tried(
    [
      [asIs, 20_000, 600],
      [model(before), 20_000, 400],
    ],
    { goal: 'order_value' },
  );
  expect(await answers(before)).toMatchObject([['worse', expect.stringContaining('Visitors who order')]]);
});

/** A campaign that drew the model ever more seldom; what is clicked doubles in the second half. */
async function campaign(
  contents: Content[],
  days: [content: number, propensity: number, n: number, clicks: number][],
) {
  const definition = {
    name: 'What to show',
    aim: 'clicked',
    contents: contents.map((content, at) => ({ name: `${at}`, content })),
  };
  await inShop(async (sql) => {
    await sql.query(
      `insert into campaigns (shop_id, campaign_id, definition, state, seed, created_at, started_at)
       values ($1, 'c', $2, 'running', 's', now(), now() - interval '9 days')`,
      [shopId, JSON.stringify(definition)],
    );
    for (const [content, propensity, n, y] of days)
      await sql.query(
        `insert into campaign_days (shop_id, campaign_id, day, content, propensity, met, n, sums)
         values ($1, 'c', current_date, $2, $3, $4, $4, $5)`,
        [shopId, content, propensity, n, JSON.stringify({ aim: { y, yy: y, x: n, xx: n, xy: y } })],
      );
  });
}

test('a campaign tells of its models by the chance with which each was drawn', async () => {
  const even: [number, number, number, number][] = [
    [0, 0.5, 10_000, 1_000],
    [1, 0.5, 10_000, 1_000],
    [0, 0.8, 16_000, 3_200],
    [1, 0.2, 4_000, 800],
  ];
  await campaign([asIs, model(before)], even);
  expect(await answers(before)).toMatchObject([['undecided', expect.stringContaining('“What to show”')]]);
});

test('a campaign with the shop’s best sellers among its contents tells nothing of a model', async () => {
  await campaign([asIs, model(before), { kind: 'popular' }], [[1, 0.3, 20_000, 10]]);
  expect(await answers(before)).toEqual([]);
});

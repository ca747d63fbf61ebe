import type { CampaignReport, CampaignsReport, NewCampaign } from '@kindred/shared/api/campaigns';
import type { ShopperEvent } from '@kindred/shared/event';
import { inEnglish, type Said } from '@kindred/shared/said';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deviceCampaigns } from '../../shopify-app/server/campaigns/devices.ts';
import { anHour } from '../../shopify-app/server/campaigns/job.ts';
import { stopEverything } from '../../shopify-app/server/experiments/experiments.ts';
import type { ApiEnvironment } from '../../shopify-app/server/http/api-routes.ts';
import { campaignRoutes } from '../../shopify-app/server/http/campaign-routes.ts';
import { utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { storefrontConfigOf } from '../../shopify-app/server/recommendations/storefront-config.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import { decideTrainingConsent } from '../../shopify-app/server/training/consent.ts';
import {
  buys,
  type CampaignScene,
  clicks,
  DAY,
  HOUR,
  measures,
  meets,
  openScene,
  sees,
  wanted,
} from './campaign-scene.ts';
import { fakeCandidate } from './fake-candidate.ts';
import { openShopContext, type ShopContext } from './shop-context.ts';

/** The routes as they stand behind the admin's session token, with the token's shop, and the hours between. */
let shops: ShopContext;
let scene: CampaignScene;
let app: Hono<ApiEnvironment>;
const midnight = Date.parse(utcDay(Date.now(), -6));

beforeAll(async () => {
  shops = await openShopContext(12);
});
afterAll(() => shops.close());
beforeEach(async () => {
  await open();
});

async function open(): Promise<void> {
  scene = await openScene(shops, midnight);
  await release('model');
  const { shop } = scene;
  app = new Hono<ApiEnvironment>();
  app.use(async (c, next) => {
    c.set('shop', shop);
    await next();
  });
  app.route('/', campaignRoutes(scene.context));
}

async function release(bytes: string): Promise<void> {
  const { shopId } = scene.shop;
  const candidate = fakeCandidate(new TextEncoder().encode(`${bytes} of ${shopId}`));
  await keepCandidate(shops.context, shopId, candidate, { endRun: async () => true, forgetsUntil: null });
}

const get = async <Answer>(path: string): Promise<Answer> =>
  (await (await app.request(path)).json()) as Answer;
async function post<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await app.request(path, { method: 'POST', body: JSON.stringify(body) });
  const told = (await answer.json()) as Answer & { message?: Said };
  if (!answer.ok) throw new Error(`${answer.status} ${inEnglish(told.message ?? '')}`);
  return told;
}
const list = () => get<CampaignsReport>('/api/campaigns');
const report = (id: string) => get<CampaignReport>(`/api/campaigns/${id}`);
const draft = async (over: Partial<NewCampaign> = {}): Promise<string> =>
  (await post<CampaignReport>('/api/campaigns', wanted(over))).summary.campaignId;
const act = <Answer = CampaignReport>(id: string, action: string) =>
  post<Answer>(`/api/campaigns/${id}/act`, { action });
async function started(over: Partial<NewCampaign> = {}): Promise<string> {
  const id = await draft(over);
  await act(id, 'start');
  return id;
}
const devices = () => scene.inShop((sql) => deviceCampaigns(sql, scene.shop));
const hourAt = async (at: number) => {
  scene.now = at;
  await anHour(scene.context, scene.shop.shopId);
};
const logOf = async (id: string) => (await report(id)).log.map(({ words }) => inEnglish(words));

/** So many visitors meet each content at this time, and so many of them do what `did` says an hour later. */
const visits = (
  id: string,
  at: number,
  ofEach: [visitors: number, hits: number, propensity: number][],
  did: (visitor: string, at: number) => ShopperEvent[] = (visitor, when) => [clicks(visitor, when)],
  segment?: number,
) =>
  scene.send(
    ...ofEach.flatMap(([visitors, hits, propensity], variation) =>
      Array.from({ length: visitors }, (_, nth) => {
        const visitor = `${id.slice(-6)}-${at}-${variation}-${segment}-${nth}`;
        const exposed = { variation, propensity, ...(segment !== undefined && { segment }) };
        return [meets(visitor, at, id, exposed), ...(nth < hits ? did(visitor, at + HOUR) : [])];
      }).flat(),
    ),
  );

describe('a campaign', () => {
  test('is drafted, changed, started, told to devices, paused, stopped, put away and deleted', async () => {
    const id = await draft();
    expect(await devices()).toEqual([]);
    await post(`/api/campaigns/${id}`, wanted({ pagesADay: 3, audience: { placements: ['home'] } }));
    const { summary, weights, log } = await act(id, 'start');
    expect(summary).toMatchObject({ state: 'running', startedAt: midnight, visitors: null, effect: null });
    expect(weights).toMatchObject({ state: 'learning', everyone: [0.2, 0.4, 0.4], bySegment: [] });
    expect(log.map(({ words }) => inEnglish(words))).toEqual(['Started.']);
    expect(await devices()).toMatchObject([
      {
        experimentId: id,
        draws: 'daily',
        dailyCap: 3,
        weights: [0.2, 0.4, 0.4],
        audience: { placements: ['home'] },
        group: { from: 0, to: 1 },
        contents: [{ kind: 'as_is' }, { kind: 'popular' }, { kind: 'changed', heading: 'You may like' }],
      },
    ]);
    await expect(post(`/api/campaigns/${id}`, wanted())).rejects.toThrow(
      '409 What has started cannot be changed',
    );
    await act(id, 'pause');
    expect(await devices()).toEqual([]);
    await act(id, 'start');
    expect(await devices()).toHaveLength(1);
    await expect(act(id, 'delete')).rejects.toThrow('409 Stop it first.');
    await act(id, 'stop');
    expect(await devices()).toEqual([]);
    await expect(act(id, 'start')).rejects.toThrow('409 It has started already.');
    await act(id, 'archive');
    const { campaigns } = await act<CampaignsReport>(id, 'delete');
    expect(campaigns).toEqual([]);
    await expect(act(id, 'stop')).rejects.toThrow('404 This shop has no such campaign.');
  });

  test('that contradicts itself is refused in words', async () => {
    const today = utcDay(midnight, 0);
    const refused = async (over: Partial<NewCampaign>, words: string) =>
      expect(draft(over)).rejects.toThrow(words);
    await refused(
      { controlShare: 0.5, floor: 0.2, contents: [...wanted().contents, other('d')] },
      '409 These shares',
    );
    await refused({ contents: [other('a'), other('a')] }, '409 Give each content a name');
    await refused({ startsOn: utcDay(midnight, -1) }, '409 Its first day is over');
    await refused({ endsOn: utcDay(midnight, -1) }, '409 Its last day is over');
    await refused({ startsOn: utcDay(midnight, 3), endsOn: today }, '409 It would end before it starts');
    await refused({ audience: { segments: [crypto.randomUUID()] } }, '409 This shop has no such segment');
    await refused(
      { aim: 'clicked', contents: [other('a'), { name: 'b', content: { kind: 'none' } }] },
      'nobody can click',
    );
    await refused({ floor: 0.9 }, '400 A campaign needs');
    await scene.inShop((sql) => sql.query('delete from active_releases'));
    const id = await draft();
    await expect(act(id, 'start')).rejects.toThrow('409 Recommendations have to run');
  });

  test('beside nine others may start, and no more after it; and says where another may meet the same visitors', async () => {
    for (let nth = 0; nth < 9; nth++)
      await started({ name: `No ${nth}`, audience: { placements: [`${nth}`] } });
    const last = await started({ audience: { placements: ['8'] }, contents: wanted().contents.slice(0, 2) });
    expect(await logOf(last)).toEqual([
      'With two contents there is nothing to choose between, so their shares stay as they are.',
      expect.stringContaining('“No 8” may meet the same visitors in the same places'),
      'Started.',
    ]);
    const tenth = await draft();
    await expect(act(tenth, 'start')).rejects.toThrow('409 At most 10 experiments and campaigns can run');
    await expect(act(last, 'pause')).resolves.toBeTruthy();
    await expect(act(tenth, 'start')).resolves.toBeTruthy();
  });

  test('begins on its first day and ends with its last', async () => {
    const id = await started({ startsOn: utcDay(midnight, 1), endsOn: utcDay(midnight, 2) });
    expect((await report(id)).summary).toMatchObject({ state: 'scheduled', startedAt: null });
    await hourAt(midnight + 23 * HOUR);
    expect(await devices()).toEqual([]);
    await hourAt(midnight + DAY);
    expect((await report(id)).summary).toMatchObject({ state: 'running', startedAt: midnight + DAY });
    await hourAt(midnight + 3 * DAY - 1);
    expect(await devices()).toHaveLength(1);
    await hourAt(midnight + 3 * DAY + HOUR);
    expect((await report(id)).summary.state).toBe('stopped');
    expect(await logOf(id)).toEqual([
      'Its last day is over.',
      'Started, on its first day.',
      expect.stringContaining('Planned: it starts on'),
    ]);
    // Whoever met it after midnight, by a page that stood in a cache, does not count.
    await visits(id, midnight + 3 * DAY, [[40, 0, 0.2]]);
    await hourAt(midnight + 4 * DAY + HOUR);
    expect((await report(id)).summary.visitors).toBeNull();
  });

  test('ends at once where a model that it shows had to go', async () => {
    await release('another model');
    const [former] = await scene.inShop((sql) =>
      sql.query<{ id: string }>(
        'select release_id as id from releases where release_id not in (select release_id from active_releases)',
      ),
    );
    const changed = { name: 'Before', content: { kind: 'changed' as const, releaseId: former!.id } };
    const id = await started({ contents: [...wanted().contents, changed] });
    expect((await devices())[0]!.contents[3]).toMatchObject({
      manifestPath: expect.stringContaining(`/experiments/${id}/3/manifest.json`),
    });
    await scene.inShop((sql) => sql.query('delete from releases where release_id = $1', [former!.id]));
    await hourAt(midnight + HOUR);
    expect((await logOf(id))[0]).toContain('a model that it shows is not there any more');
    expect(await devices()).toEqual([]);
  });

  test('stands behind the experiments in what pages print, and ends with everything', async () => {
    const id = await started();
    await scene.inShop((sql) =>
      sql.query(
        `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at, started_at, ends_at)
         values ($1, 'e', $2, 'running', 's', now(), now(), now() + interval '9 days')`,
        [
          scene.shop.shopId,
          JSON.stringify({
            audience: {},
            group: null,
            share: 1,
            variations: [{ weight: 1, content: { kind: 'as_is' } }],
          }),
        ],
      ),
    );
    const config = { appUrl: 'https://kindred.example' } as never;
    const printed = () => scene.inShop((sql) => storefrontConfigOf({ config }, sql, scene.shop));
    expect((await printed()).experiments?.map(({ experimentId }) => experimentId)).toEqual(['e', id]);
    await stopEverything(scene.context, scene.shop);
    expect((await printed()).experiments).toBeUndefined();
    expect(await logOf(id)).toContain('Stopped, with everything else that ran.');
  });
});

const other = (name: string): NewCampaign['contents'][number] => ({ name, content: { kind: 'popular' } });

describe('choosing', () => {
  test('follows a content that does better, by segment, holds its weights for six hours, and keeps its bounds', async () => {
    const [first, second] = await scene.segments(2);
    const id = await started();
    await visits(
      id,
      midnight,
      [
        [100, 10, 0.2],
        [300, 30, 0.4],
        [300, 90, 0.4],
      ],
      undefined,
      0,
    );
    await visits(
      id,
      midnight,
      [
        [100, 10, 0.2],
        [300, 90, 0.4],
        [300, 30, 0.4],
      ],
      undefined,
      1,
    );
    await hourAt(midnight + 12 * HOUR);
    // Nobody has had their 24 hours yet: what was done counts for none of them.
    expect((await report(id)).weights).toMatchObject({ state: 'learning', everyone: [0.2, 0.4, 0.4] });
    expect((await report(id)).summary.visitors).toBe(1_400);
    await hourAt(midnight + DAY);
    const { weights, contents } = await report(id);
    expect(weights.state).toBe('frozen');
    const of = (segmentId: string) =>
      weights.bySegment.find(({ segment }) => segment.segmentId === segmentId)!.weights;
    expect(of(first!)).toEqual([0.2, 0.05, 0.75]);
    expect(of(second!)).toEqual([0.2, 0.75, 0.05]);
    expect((await devices())[0]!.bySegment).toEqual({ 0: [0.2, 0.05, 0.75], 1: [0.2, 0.75, 0.05] });
    expect(contents.map(({ visitors }) => visitors)).toEqual([200, 600, 600]);
    const { low, high } = contents[1]!.effect!;
    expect(low < 1 && 1 < high).toBe(true);
    expect((await logOf(id))[0]).toContain('In 2 of them they differ');
    const logged = await logOf(id);
    await hourAt(midnight + DAY + 5 * HOUR);
    await hourAt(midnight + DAY + 5 * HOUR);
    expect(await logOf(id)).toEqual(logged);
  });

  test('goes back to where all are alike when the merchant says so, and learns of later days only', async () => {
    const id = await started();
    await visits(id, midnight, [
      [100, 10, 0.2],
      [300, 30, 0.4],
      [300, 90, 0.4],
    ]);
    await hourAt(midnight + DAY);
    expect((await report(id)).weights.everyone).toEqual([0.2, 0.05, 0.75]);
    scene.now += HOUR;
    expect((await act(id, 'even')).weights).toMatchObject({ state: 'learning', everyone: [0.2, 0.4, 0.4] });
    await hourAt(midnight + 2 * DAY - HOUR);
    expect((await report(id)).weights.everyone).toEqual([0.2, 0.4, 0.4]);
    await visits(id, midnight + 2 * DAY, [
      [100, 10, 0.2],
      [300, 90, 0.4],
      [300, 30, 0.4],
    ]);
    await hourAt(midnight + 3 * DAY);
    const { weights, contents } = await report(id);
    expect(weights.everyone).toEqual([0.2, 0.75, 0.05]);
    // All of it is told.
    expect(contents[1]!.value!.value).toBeCloseTo(0.2);
    expect(await logOf(id)).toContain(
      'All contents but the first are drawn alike again. What was seen until today is not learned from.',
    );
  });

  test('tells devices everyone’s weights while segments have other numbers, and theirs from the next hour', async () => {
    const [former] = await scene.segments(1);
    const id = await started();
    expect((await devices())[0]!.bySegment).toEqual({ 0: [0.2, 0.4, 0.4] });
    const [another] = await scene.segments(1);
    expect(await devices()).toMatchObject([{ weights: [0.2, 0.4, 0.4] }]);
    expect((await devices())[0]!.bySegment).toBeUndefined();
    await hourAt(midnight + HOUR);
    expect((await devices())[0]!.bySegment).toEqual({ 0: [0.2, 0.4, 0.4] });
    const rows = await scene.inShop((sql) =>
      sql.query<{ numbers: object; held: number }>(
        `select numbers, (extract(epoch from held_since) * 1000)::bigint as held from campaign_weights
         where campaign_id = $1 order by valid_from`,
        [id],
      ),
    );
    expect(rows).toEqual([
      { numbers: { 0: former }, held: midnight },
      { numbers: { 0: another }, held: midnight },
    ]);
  });

  test('stops by itself where pages surely become slower, and not where they only may', async () => {
    const id = await started();
    const slow = (milliseconds: number) => (visitor: string, at: number) => [
      measures(visitor, at, milliseconds + (at % 7) + visitor.length),
      measures(visitor, at + 1, milliseconds + 400),
    ];
    await visits(id, midnight, [[60, 60, 0.2]], slow(1_000));
    await visits(
      id,
      midnight + 1,
      [
        [0, 0, 0.2],
        [20, 20, 0.4],
        [20, 20, 0.4],
      ],
      slow(3_000),
    );
    await hourAt(midnight + DAY + HOUR);
    expect((await report(id)).summary.state).toBe('running');
    await visits(id, midnight + HOUR, [[200, 200, 0.2]], slow(1_000));
    await visits(
      id,
      midnight + HOUR + 1,
      [
        [0, 0, 0.2],
        [200, 200, 0.4],
        [0, 0, 0.4],
      ],
      slow(3_000),
    );
    await visits(
      id,
      midnight + HOUR + 2,
      [
        [0, 0, 0.2],
        [0, 0, 0.4],
        [200, 200, 0.4],
      ],
      slow(1_000),
    );
    await hourAt(midnight + DAY + 3 * HOUR);
    const { summary, guardrails, log } = await report(id);
    expect(summary.state).toBe('stopped');
    expect(guardrails).toMatchObject([{ id: 'lcp', isBroken: true }]);
    expect(guardrails[0]!.effects[0]!.low).toBeGreaterThan(0.1);
    expect(inEnglish(log[0]!.words)).toMatch(
      /^Stopped by itself, because “Best sellers” does harm: Time until pages show \+/,
    );
    expect(await devices()).toEqual([]);
  });

  test('ends when the agreement to training is withdrawn: what was learned goes, what was counted stays', async () => {
    await scene.segments(1);
    const id = await started({ aim: 'bought' });
    const planned = await started({ startsOn: utcDay(midnight, 5) });
    const order = (visitor: string, at: number) => [buys(visitor, at)];
    await visits(
      id,
      midnight,
      [
        [100, 10, 0.2],
        [200, 20, 0.4],
        [200, 60, 0.4],
      ],
      order,
      0,
    );
    await hourAt(midnight + DAY);
    expect((await report(id)).weights.state).toBe('frozen');
    const { shopId } = scene.shop;
    const decide = (granted: boolean) =>
      decideTrainingConsent(scene.context, shopId, { granted, textVersion: 'v1' }, null);
    await decide(false);
    expect(await devices()).toEqual([]);
    expect(await scene.inShop((sql) => sql.query('select * from campaign_weights'))).toEqual([]);
    for (const table of ['campaign_days', 'campaign_funnels'])
      expect(
        await scene.inShop((sql) => sql.query(`select * from ${table} where segment_id is not null`)),
      ).toEqual([]);
    expect((await list()).isAllowed).toBe(false);
    for (const each of [id, planned]) {
      expect((await report(each)).summary.state).toBe('paused');
      expect((await logOf(each))[0]).toContain('the agreement to training was withdrawn');
      await expect(act(each, 'start')).rejects.toThrow('409 Choosing by what visitors do is learning');
    }
    const before = (await report(id)).contents;
    expect(before[2]!.value!.value).toBeCloseTo(0.3);
    await hourAt(midnight + DAY + HOUR);
    await decide(true);
    await release('a new model');
    await act(id, 'start');
    await hourAt(midnight + DAY + 2 * HOUR);
    expect((await report(id)).contents).toEqual(before);
    expect((await report(id)).weights).toMatchObject({ state: 'learning', everyone: [0.2, 0.4, 0.4] });
  });

  test('learns nothing of what another shop’s visitors do, and shows it to nobody else', async () => {
    const id = await started();
    await visits(id, midnight, [
      [100, 10, 0.2],
      [300, 30, 0.4],
      [300, 90, 0.4],
    ]);
    const former = scene;
    await open();
    await visits(id, midnight, [
      [100, 10, 0.2],
      [300, 90, 0.4],
      [300, 30, 0.4],
    ]);
    await hourAt(midnight + DAY);
    await expect(act(id, 'stop')).rejects.toThrow('404');
    expect((await app.request(`/api/campaigns/${id}/download`)).status).toBe(404);
    expect((await list()).campaigns).toEqual([]);
    former.now = midnight + DAY;
    await anHour(former.context, former.shop.shopId);
    const [told] = await former.inShop((sql) => deviceCampaigns(sql, former.shop));
    expect(told!.weights).toEqual([0.2, 0.05, 0.75]);
  });
});

describe('a report', () => {
  test('tells no figure of fewer than 25, rounds to five, and is had as a file', async () => {
    const id = await started({ name: '=cmd' });
    await visits(id, midnight, [
      [12, 2, 0.2],
      [24, 2, 0.4],
      [42, 2, 0.4],
    ]);
    await hourAt(midnight + DAY);
    const told = await report(id);
    expect(told.summary.visitors).toBe(80);
    expect(told.contents.map(({ visitors, value }) => [visitors, value])).toEqual([
      [null, null],
      [null, null],
      [40, null],
    ]);
    expect(told.days).toEqual([{ day: utcDay(midnight, 0), visitors: 80, weights: [0.2, 0.4, 0.4] }]);
    const answer = await app.request(`/api/campaigns/${id}/download`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = (await answer.text()).split('\r\n');
    expect(lines).toContain('value,clicked,,,Friendlier,40,,,,');
    expect(lines).toContain(`share,,,${utcDay(midnight, 0)},Best sellers,80,,,,0.4`);
  });

  test('suggests what to do about the place that does worst, and drafts it', async () => {
    const seen = (placementId: string, visitors: number, clicking: number) =>
      Array.from({ length: visitors }, (_, nth) => {
        const visitor = `${placementId}-${nth}`;
        const slate = sees(visitor, midnight, placementId, visitor);
        return nth < clicking ? [slate, clicks(visitor, midnight + 1, '1', visitor)] : [slate];
      }).flat();
    for (const [placementId, clicking] of [
      ['home', 400],
      ['product', 400],
      ['cart', 400],
      ['footer', 40],
    ] as const)
      await scene.send(...seen(placementId, 4_000, clicking));
    await hourAt(midnight + DAY);
    const { suggestions, isReady, isAllowed } = await list();
    expect({ isReady, isAllowed }).toEqual({ isReady: true, isAllowed: true });
    expect(suggestions.map(({ about }) => about)).toEqual([{ placementId: 'footer' }]);
    expect(suggestions[0]).toMatchObject({
      kind: 'move_place',
      draft: { audience: { placements: ['footer'] } },
    });
    expect(suggestions[0]!.evidence.length).toBeGreaterThan(1);
  });
});

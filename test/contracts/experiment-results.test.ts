import type { ExperimentPlan, NewExperiment } from '@kindred/shared/api/experiments';
import type { ShopperEvent } from '@kindred/shared/event';
import { inEnglish } from '@kindred/shared/said';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { compare } from '../../models/experiment/compare.ts';
import { cupedRatio } from '../../models/experiment/cuped-ratio.ts';
import { insertDraft, markRunning } from '../../shopify-app/server/campaigns/campaign-store.ts';
import { endPast } from '../../shopify-app/server/experiments/experiment-store.ts';
import { wanted as campaignWanted } from './campaign-scene.ts';
import { DAY, experimentRoutesOfShop, met, wanted } from './experiment-routes.ts';
import { checkout } from './sample-events.ts';

const MIGRATION = new URL(
  '../../shopify-app/server/storage/migrations/0031-order-value-before.sql',
  import.meta.url,
);
const { scene, inShop, send, post, list, report, started, began, visits } = experimentRoutesOfShop();

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

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
    await inShop((sql) => endPast(sql, scene.shop.shopId, Date.now()));
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
        [scene.shop.shopId, ids],
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
        [scene.shop.shopId, placed.map(([visitor]) => visitor), placed.map(([, segment]) => segment)],
      ),
    );
    await visits(id, 1, [
      { visitors: 60, buyers: 10 },
      { visitors: 60, buyers: 20 },
    ]);
    const told = await report(id);
    expect(told.segments).toMatchObject([
      { segmentId: ids[0], name: 'Evenings', effects: [{ value: 1, n: 80 }] },
    ]);
    expect(told.heterogeneity).toEqual([null]);
  });

  test('takes out of the average order value what visitors ordered before, as worked out visitor by visitor', async () => {
    const id = await started({ goal: 'order_value' });
    await began(id, 3);
    const at = Date.now() - 2 * DAY;
    const visitors = [0, 1].flatMap((variation) =>
      Array.from({ length: 60 }, (_, nth) => {
        const usual = 1_000 + 100 * (nth % 7);
        return {
          visitorId: `${variation}-${nth}`,
          variation,
          before: nth < 40 ? Array.from({ length: 1 + (nth % 2) }, () => usual) : [],
          since: nth % 3 < 2 ? [usual + 50 * variation + 10 * (nth % 5)] : [],
        };
      }),
    );
    const order = (visitorId: string, occurredAt: number, priceMinorUnits: number) =>
      checkout({
        visitorId,
        occurredAt,
        orderId: `${visitorId} ${occurredAt}`,
        lines: [{ productId: '1', quantity: 1, priceMinorUnits }],
      });
    await send(
      visitors.flatMap(({ visitorId, variation, before, since }) => [
        ...before.map((price, nth) => order(visitorId, at - (nth + 1) * DAY, price)),
        met(id, visitorId, variation, at),
        ...since.map((price) => order(visitorId, at + 1, price)),
      ]),
    );
    const sum = (prices: number[]): number => prices.reduce((total, price) => total + price, 0);
    const arms = cupedRatio(
      ...([0, 1].map((variation) => {
        const rows = visitors
          .filter((each) => each.variation === variation)
          .map(({ since, before }) => [sum(since), since.length, sum(before), before.length] as const);
        const total = (of: (row: (typeof rows)[number]) => number): number => sum(rows.map(of));
        const parts = [0, 1, 2, 3] as const;
        const products = parts.map((i) => parts.map((j) => total((row) => row[i] * row[j])));
        return { n: 60, sums: parts.map((i) => total((row) => row[i])), products } as never;
      }) as [never, never]),
    );
    const expected = compare(...arms, { method: 'fixed' })!;
    const check = async () => {
      const { metrics, days } = await report(id);
      const effect = metrics[0]!.effects[0]!;
      const toldAs = (value: number) => Number(value.toPrecision(3));
      expect(effect).toMatchObject({
        isAdjusted: true,
        value: toldAs(expected.value),
        low: toldAs(expected.low),
      });
      expect([effect.p, metrics[0]!.readings]).toEqual([null, ['too_few']]);
      expect(days.at(-1)?.effects[0]?.high).toBe(toldAs(expected.high));
    };
    await check();
    // As in a database that counted them before these sums were kept.
    const migration = await readFile(MIGRATION, 'utf8');
    await inShop(async (sql) => {
      await sql.query(`delete from experiment_sums where metric in ('vu', 'yv', 'yu', 'xv', 'xu')`);
      await sql.query(/insert into[^;]+/.exec(migration)![0]);
    });
    await check();
  });

  test('can be taken along, every figure of it', async () => {
    const id = await started({ name: '=1+1' });
    await began(id, 3);
    await visits(
      id,
      1,
      Array.from({ length: 2 }, () => ({ visitors: 40, buyers: 10 })),
    );
    const answer = await scene.app.request(`/api/experiments/${id}/download`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = (await answer.text()).trim().split('\r\n');
    const cellsOf = (what: string, metric: string) =>
      lines.map((line) => line.split(',')).find((cells) => cells[0] === what && cells[1] === metric);
    expect(lines[0]).toContain(
      'what,metric,role,unit,currency,segment,day,variation,visitors,value,low,high',
    );
    expect(lines[1]).toContain("'=1+1");
    expect(lines[2]).toMatch(/^verdict,.*Too few to tell/);
    expect(lines).toContainEqual(expect.stringMatching(/^state,.*,running$/));
    expect(lines).toContainEqual(expect.stringMatching(/^method,.*,fixed$/));
    expect(lines).toContainEqual(expect.stringMatching(/^split,.*,1,,,as planned$/));
    expect(cellsOf('value', 'bought')!.slice(2, 10)).toEqual([
      'goal',
      'share',
      '',
      '',
      '',
      'As before',
      '40',
      '0.25',
    ]);
    expect(cellsOf('value', 'cancelled_or_returned')!.slice(2, 4)).toEqual(['guardrail', 'share']);
    // Ten of 40 spent 10.00 each.
    expect(cellsOf('value', 'revenue')!.slice(2, 10)).toEqual([
      'other',
      'money',
      'EUR',
      '',
      '',
      'As before',
      '40',
      '2.5',
    ]);
    const effect = cellsOf('effect', 'bought')!;
    expect([effect[3], effect[7], effect[8], effect[9]]).toEqual(['relative', 'Friendlier', '80', '0']);
    // It is judged once, and still runs: nothing to be tempted by.
    expect(effect.slice(12)).toEqual(['too_few', '', '', '', '']);
    expect(lines).toContainEqual(
      expect.stringMatching(/^effect by day,bought,,relative,,,\d{4}-\d\d-\d\d,Friendlier,80,/),
    );
  });

  test('tells no number so sharply that two looks would tell what one visitor did', async () => {
    const id = await started({ method: 'sequential' });
    await began(id, 3);
    await visits(id, 1, [
      { visitors: 403, buyers: 37 },
      { visitors: 398, buyers: 163 },
    ]);
    const told = await report(id);
    expect(told.summary.verdict.kind).toBe('better');
    expect(told.metrics[0]!.effects[0]!.p).toBeGreaterThan(0);
    const { definition: _, counted: __, kFloor: ___, ...figures } = told;
    const { startedAt: ____, endsAt: _____, ...summary } = figures.summary;
    const numbers = numbersIn({ ...figures, summary });
    expect(numbers.length).toBeGreaterThan(40);
    expect(numbers.filter((each) => each !== Number(each.toPrecision(3)) && each % 5 !== 0)).toEqual([]);
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
    // 14 of each variation would order in these days.
    expect(plan).toMatchObject({ detectable: null, curve: [] });
    expect(plan.power).toBeLessThan(0.01);
    expect(plan.warnings.map(inEnglish)).toContainEqual(expect.stringContaining('visitors, or 25 who did'));
    const countries = await planned({ audience: { countries: ['DE'] } });
    expect(countries.visitorsADay).toMatchObject({ n: 380 });
    expect(countries.warnings.map(inEnglish).join(' ')).toContain('keeps no country');
  });

  test('leaves out whom the comparison group and other experiments take, and says what campaigns lose', async () => {
    const at = Date.now() - 5 * DAY;
    await send(Array.from({ length: 280 }, (_, nth) => slate(`v${nth}`, at + nth)));
    await post('/api/holdout', { share: 0.1 });
    await started({ name: 'Half of all', share: 0.5 });
    await started({ name: 'Elsewhere', audience: { placements: ['home'] } });
    await inShop(async (sql) => {
      const definition = campaignWanted({ name: 'Summer', audience: {} });
      await insertDraft(sql, scene.shop.shopId, { campaignId: 'c', definition, seed: 's' }, at);
      await markRunning(sql, scene.shop.shopId, 'c', { at, revenueCap: null });
    });
    const plan = await planned({ audience: { placements: ['product-related'] }, share: 0.5 });
    expect(plan.visitorsADay?.value).toBeCloseTo(20 * 0.5 * 0.9 * 0.5, 9);
    const warnings = plan.warnings.map(inEnglish).join(' ');
    expect(warnings).toContain('takes its visitors first: Half of all. Of the others 45');
    expect(warnings).toMatch(/meets no campaign in the same places meanwhile, 2[23].* of visitors: Summer/);
    // Everywhere, but for the home page half of all: elsewhere nobody is taken by it.
    const partly = (await planned({ group: 'rows' })).warnings.map(inEnglish).join(' ');
    expect(partly).toContain('takes its visitors first: Half of all.');
    expect(partly).toContain('than said here: Elsewhere.');
    await started({ name: 'All', audience: { placements: ['product-related'] } });
    const nobody = await planned({ audience: { placements: ['product-related'] } });
    expect(nobody.visitorsADay?.value).toBe(0);
    expect(nobody.warnings.map(inEnglish).join(' ')).not.toContain('Too few');
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

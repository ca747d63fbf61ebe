import { inEnglish } from '@kindred/shared/said';
import { describe, expect, test } from 'vitest';
import { utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { decideTrainingConsent } from '../../shopify-app/server/training/consent.ts';
import { campaignsOfEachTest } from './campaign-routes.ts';
import { buys, DAY, HOUR, measures, START, wanted } from './campaign-scene.ts';

const { campaigns, midnight, openAnother } = campaignsOfEachTest();

describe('choosing', () => {
  test('follows a content that does better, by segment, holds its weights for six hours, and keeps its bounds', async () => {
    const [first, second] = await campaigns.scene.segments(2);
    const id = await campaigns.started();
    await campaigns.visits(
      id,
      midnight,
      [
        [400, 40, 0.4],
        [300, 30, 0.3],
        [300, 90, 0.3],
      ],
      undefined,
      0,
    );
    await campaigns.visits(
      id,
      midnight,
      [
        [400, 40, 0.4],
        [300, 90, 0.3],
        [300, 30, 0.3],
      ],
      undefined,
      1,
    );
    await campaigns.hourAt(midnight + 12 * HOUR);
    // Nobody has had their 24 hours yet: what was done counts for none of them.
    expect((await campaigns.report(id)).weights).toMatchObject({ state: 'learning', everyone: START });
    expect((await campaigns.report(id)).summary.visitors).toBe(2_000);
    await campaigns.hourAt(midnight + DAY);
    const { weights, contents } = await campaigns.report(id);
    expect(weights.state).toBe('frozen');
    const of = (segmentId: string) =>
      weights.bySegment.find(({ segment }) => segment.segmentId === segmentId)!.weights;
    expect(of(first!)).toEqual([0.2, 0.1, 0.7]);
    expect(of(second!)).toEqual([0.2, 0.7, 0.1]);
    expect((await campaigns.devices())[0]!.bySegment).toEqual({ 0: [0.2, 0.1, 0.7], 1: [0.2, 0.7, 0.1] });
    expect(contents.map(({ visitors }) => visitors)).toEqual([800, 600, 600]);
    const { low, high } = contents[1]!.effect!;
    expect(low < 1 && 1 < high).toBe(true);
    expect((await campaigns.logOf(id))[0]).toContain('In 2 segments they differ');
    const logged = await campaigns.logOf(id);
    await campaigns.hourAt(midnight + DAY + 5 * HOUR);
    await campaigns.hourAt(midnight + DAY + 5 * HOUR);
    expect(await campaigns.logOf(id)).toEqual(logged);
  });

  test('between two lets the first win, too', async () => {
    const id = await campaigns.started({ contents: wanted().contents.slice(0, 2) });
    expect((await campaigns.report(id)).weights.everyone).toEqual([0.55, 0.45]);
    await campaigns.visits(id, midnight, [
      [330, 99, 0.55],
      [270, 27, 0.45],
    ]);
    await campaigns.hourAt(midnight + DAY);
    expect((await campaigns.report(id)).weights.everyone).toEqual([0.9, 0.1]);
  });

  test('gives out nothing that would surely bring less than what was shown, and says so once', async () => {
    const id = await campaigns.started({ contents: wanted().contents.slice(0, 2) });
    // The second was mostly shown in hours of many clicks: its plain mean is the better one, and it is worse in all of them.
    await campaigns.counted(
      id,
      [
        [5_000, 3_000, 0.5],
        [5_000, 2_000, 0.5],
      ],
      [
        [9_500, 570, 0.95],
        [500, 20, 0.05],
      ],
    );
    const later = midnight + 5 * DAY;
    await campaigns.hourAt(later);
    // Not an hour later: once a day, at an hour of the shop's own, days are counted anew from events, and there are none.
    await campaigns.hourAt(later + 1);
    const { weights } = await campaigns.report(id);
    expect(weights).toMatchObject({ state: 'learning', everyone: [0.55, 0.45], outlook: null });
    expect(await campaigns.logOf(id)).toEqual([
      expect.stringMatching(/^New shares were not given out: by what was seen they would bring −\d+\.\d\s%/),
      'Started.',
    ]);
  });

  test('learns day by day: what was mostly shown on a day of many clicks is no better for it', async () => {
    const id = await campaigns.started({ contents: wanted().contents.slice(0, 2) });
    await campaigns.counted(id, [
      [5_000, 3_000, 0.5],
      [5_000, 2_000, 0.5],
    ]);
    await campaigns.counted(id, [
      [9_500, 570, 0.95],
      [500, 20, 0.05],
    ]);
    await campaigns.hourAt(midnight + 5 * DAY);
    expect((await campaigns.report(id)).weights.everyone).toEqual([0.9, 0.1]);
  });

  test('learns nothing where visitors did not meet contents as often as they were drawn, and says so once', async () => {
    const id = await campaigns.started();
    await campaigns.visits(id, midnight, [
      [400, 40, 0.4],
      [300, 30, 0.3],
      [100, 60, 0.3],
    ]);
    await campaigns.hourAt(midnight + DAY);
    await campaigns.hourAt(midnight + DAY + HOUR);
    const { weights, contents, summary } = await campaigns.report(id);
    expect(weights).toMatchObject({ state: 'learning', everyone: START });
    expect(contents.map(({ value, effect }) => [value, effect])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(inEnglish(summary.words)).toContain('what visitors met does not fit how often it was to be shown');
    expect(await campaigns.logOf(id)).toEqual([
      expect.stringMatching(/^Shares stay as they are, and nothing is told/),
      'Started.',
    ]);
  });

  test('goes back to where all are alike when the merchant says so, and learns of later days only', async () => {
    const id = await campaigns.started();
    await campaigns.visits(id, midnight, [
      [400, 40, 0.4],
      [300, 30, 0.3],
      [300, 90, 0.3],
    ]);
    await campaigns.hourAt(midnight + DAY);
    expect((await campaigns.report(id)).weights.everyone).toEqual([0.2, 0.1, 0.7]);
    campaigns.scene.now += HOUR;
    expect((await campaigns.act(id, 'even')).weights).toMatchObject({ state: 'learning', everyone: START });
    await campaigns.hourAt(midnight + 2 * DAY - HOUR);
    expect((await campaigns.report(id)).weights.everyone).toEqual(START);
    await campaigns.visits(id, midnight + 2 * DAY, [
      [400, 40, 0.4],
      [300, 90, 0.3],
      [300, 30, 0.3],
    ]);
    await campaigns.hourAt(midnight + 3 * DAY);
    const { weights, contents } = await campaigns.report(id);
    expect(weights.everyone).toEqual([0.2, 0.7, 0.1]);
    // All of it is told.
    expect(contents[1]!.value!.value).toBeCloseTo(0.2);
    expect(await campaigns.logOf(id)).toContain(
      'All contents but the first are shown alike again. What was seen until today is not learned from.',
    );
  });

  test('tells devices everyone’s weights while segments have other numbers, and theirs from the next hour', async () => {
    const [former] = await campaigns.scene.segments(1);
    const id = await campaigns.started();
    expect((await campaigns.devices())[0]!.bySegment).toEqual({ 0: START });
    const [another] = await campaigns.scene.segments(1);
    expect(await campaigns.devices()).toMatchObject([{ weights: START }]);
    expect((await campaigns.devices())[0]!.bySegment).toBeUndefined();
    await campaigns.hourAt(midnight + HOUR);
    expect((await campaigns.devices())[0]!.bySegment).toEqual({ 0: START });
    const rows = await campaigns.scene.inShop((sql) =>
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
    const id = await campaigns.started();
    const slow = (milliseconds: number) => (visitor: string, at: number) => [
      measures(visitor, at, milliseconds + (at % 7) + visitor.length),
      measures(visitor, at + 1, milliseconds + 400),
    ];
    await campaigns.visits(id, midnight, [[60, 60, 0.4]], slow(1_000));
    await campaigns.visits(
      id,
      midnight + 1,
      [
        [0, 0, 0.4],
        [20, 20, 0.3],
        [20, 20, 0.3],
      ],
      slow(3_000),
    );
    await campaigns.hourAt(midnight + DAY + HOUR);
    expect((await campaigns.report(id)).summary.state).toBe('running');
    await campaigns.visits(id, midnight + HOUR, [[200, 200, 0.4]], slow(1_000));
    await campaigns.visits(
      id,
      midnight + HOUR + 1,
      [
        [0, 0, 0.4],
        [200, 200, 0.3],
        [0, 0, 0.3],
      ],
      slow(3_000),
    );
    await campaigns.visits(
      id,
      midnight + HOUR + 2,
      [
        [0, 0, 0.4],
        [0, 0, 0.3],
        [200, 200, 0.3],
      ],
      slow(1_000),
    );
    await campaigns.hourAt(midnight + DAY + 3 * HOUR);
    const { summary, guardrails, log } = await campaigns.report(id);
    expect(summary.state).toBe('stopped');
    expect(guardrails).toMatchObject([{ id: 'lcp', readings: ['broken', 'unknown'] }]);
    expect(guardrails[0]!.effects[0]!.low).toBeGreaterThan(0.1);
    expect(inEnglish(log[0]!.words)).toMatch(
      /^Stopped by itself, because “Best sellers” does harm: Time until pages show \+/,
    );
    expect(await campaigns.devices()).toEqual([]);
  });

  test('ends when the agreement to training is withdrawn: what was learned goes, what was counted stays', async () => {
    await campaigns.scene.segments(1);
    const id = await campaigns.started({ aim: 'bought' });
    const planned = await campaigns.started({ startsOn: utcDay(midnight, 5) });
    const order = (visitor: string, at: number) => [buys(visitor, at)];
    await campaigns.visits(
      id,
      midnight,
      [
        [270, 27, 0.4],
        [200, 20, 0.3],
        [200, 60, 0.3],
      ],
      order,
      0,
    );
    await campaigns.hourAt(midnight + DAY);
    expect((await campaigns.report(id)).weights.state).toBe('frozen');
    const { shopId } = campaigns.scene.shop;
    const decide = (granted: boolean) =>
      decideTrainingConsent(campaigns.scene.context, shopId, { granted, textVersion: 'v1' }, null);
    await decide(false);
    expect(await campaigns.devices()).toEqual([]);
    expect(await campaigns.scene.inShop((sql) => sql.query('select * from campaign_weights'))).toEqual([]);
    for (const table of ['campaign_days', 'campaign_funnels'])
      expect(
        await campaigns.scene.inShop((sql) =>
          sql.query(`select * from ${table} where segment_id is not null`),
        ),
      ).toEqual([]);
    expect((await campaigns.list()).isAllowed).toBe(false);
    for (const each of [id, planned]) {
      expect((await campaigns.report(each)).summary.state).toBe('paused');
      expect((await campaigns.logOf(each))[0]).toContain('the agreement to training was withdrawn');
      await expect(campaigns.act(each, 'start')).rejects.toThrow(
        '409 Choosing by what visitors do is learning',
      );
    }
    const before = (await campaigns.report(id)).contents;
    expect(before[2]!.value!.value).toBeCloseTo(0.3);
    await campaigns.hourAt(midnight + DAY + HOUR);
    await decide(true);
    await campaigns.release('a new model');
    await campaigns.act(id, 'start');
    await campaigns.hourAt(midnight + DAY + 2 * HOUR);
    expect((await campaigns.report(id)).contents).toEqual(before);
    expect((await campaigns.report(id)).weights).toMatchObject({ state: 'learning', everyone: START });
  });

  test('learns nothing of what another shop’s visitors do, and shows it to nobody else', async () => {
    const id = await campaigns.started();
    await campaigns.visits(id, midnight, [
      [400, 40, 0.4],
      [300, 30, 0.3],
      [300, 90, 0.3],
    ]);
    const other = await openAnother();
    await other.visits(id, midnight, [
      [400, 40, 0.4],
      [300, 90, 0.3],
      [300, 30, 0.3],
    ]);
    await other.hourAt(midnight + DAY);
    await expect(other.act(id, 'stop')).rejects.toThrow('404');
    expect((await other.app.request(`/api/campaigns/${id}/download`)).status).toBe(404);
    expect((await other.list()).campaigns).toEqual([]);
    await campaigns.hourAt(midnight + DAY);
    expect((await campaigns.devices())[0]!.weights).toEqual([0.2, 0.1, 0.7]);
  });
});

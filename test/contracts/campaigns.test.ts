import type { CampaignReport, CampaignsReport, NewCampaign } from '@kindred/shared/api/campaigns';
import { inEnglish } from '@kindred/shared/said';
import { describe, expect, test } from 'vitest';
import { stopEverything } from '../../shopify-app/server/experiments/experiments.ts';
import { utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { storefrontConfigOf } from '../../shopify-app/server/recommendations/storefront-config.ts';
import { campaignsOfEachTest } from './campaign-routes.ts';
import { DAY, HOUR, START, wanted } from './campaign-scene.ts';

const { campaigns, midnight } = campaignsOfEachTest();

const other = (name: string): NewCampaign['contents'][number] => ({ name, content: { kind: 'popular' } });

describe('a campaign', () => {
  test('is drafted, changed, started, told to devices, paused, stopped, put away and deleted', async () => {
    const id = await campaigns.draft();
    expect(await campaigns.devices()).toEqual([]);
    await campaigns.post(
      `/api/campaigns/${id}`,
      wanted({ pagesADay: 3, audience: { placements: ['home'] } }),
    );
    const { summary, weights, log } = await campaigns.act(id, 'start');
    expect(summary).toMatchObject({ state: 'running', startedAt: midnight, visitors: null, effect: null });
    expect(weights).toMatchObject({ state: 'learning', everyone: START, bySegment: [] });
    expect(log.map(({ words }) => inEnglish(words))).toEqual(['Started.']);
    expect(await campaigns.devices()).toMatchObject([
      {
        experimentId: id,
        draws: 'daily',
        dailyCap: 3,
        pressureCap: 40,
        weights: START,
        audience: { placements: ['home'] },
        group: { from: 0, to: 1 },
        contents: [{ kind: 'as_is' }, { kind: 'popular' }, { kind: 'changed', heading: 'You may like' }],
      },
    ]);
    await expect(campaigns.post(`/api/campaigns/${id}`, wanted())).rejects.toThrow(
      '409 What has started cannot be changed',
    );
    await campaigns.act(id, 'pause');
    expect(await campaigns.devices()).toEqual([]);
    await campaigns.act(id, 'start');
    expect(await campaigns.devices()).toHaveLength(1);
    await expect(campaigns.act(id, 'delete')).rejects.toThrow('409 Stop it first.');
    await campaigns.act(id, 'stop');
    expect(await campaigns.devices()).toEqual([]);
    await expect(campaigns.act(id, 'start')).rejects.toThrow('409 It has started already.');
    await campaigns.act(id, 'archive');
    const left = await campaigns.act<CampaignsReport>(id, 'delete');
    expect(left.campaigns).toEqual([]);
    await expect(campaigns.act(id, 'stop')).rejects.toThrow('404 This shop has no such campaign.');
  });

  test('is told what was learned, in the list and in the archive too', async () => {
    const id = await campaigns.started();
    const note = (learned: string) =>
      campaigns.post<CampaignReport>(`/api/campaigns/${id}/act`, { action: 'note', learned });
    expect((await campaigns.report(id)).summary.learned).toBe('');
    expect((await note(' Headings do not matter ')).summary).toMatchObject({
      state: 'running',
      learned: 'Headings do not matter',
    });
    await expect(note('x'.repeat(2_001))).rejects.toThrow('400');
    await campaigns.act(id, 'stop');
    await campaigns.act(id, 'archive');
    const { campaigns: listed } = await campaigns.list();
    expect(listed).toMatchObject([{ state: 'archived', learned: 'Headings do not matter' }]);
    expect((await note('')).summary.learned).toBe('');
  });

  test('of before there was a cap of all together has the largest', async () => {
    const id = await campaigns.started();
    await campaigns.scene.inShop((sql) =>
      sql.query(`update campaigns set definition = definition - 'allPagesADay' where campaign_id = $1`, [id]),
    );
    expect((await campaigns.report(id)).definition.allPagesADay).toBe(100);
    expect(await campaigns.devices()).toMatchObject([{ experimentId: id, pressureCap: 100 }]);
  });

  test('that contradicts itself is refused in words', async () => {
    const today = utcDay(midnight, 0);
    const refused = async (over: Partial<NewCampaign>, words: string) =>
      expect(campaigns.draft(over)).rejects.toThrow(words);
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
      'only of rows that Kindred fills',
    );
    await refused({ floor: 0.9 }, '400 A campaign needs');
    await campaigns.scene.inShop((sql) => sql.query('delete from active_releases'));
    const id = await campaigns.draft();
    await expect(campaigns.act(id, 'start')).rejects.toThrow('409 Recommendations have to run');
  });

  test('beside nine others may start, and no more after it; and says where another may meet the same visitors', async () => {
    for (let nth = 0; nth < 9; nth++)
      await campaigns.started({ name: `No ${nth}`, audience: { placements: [`${nth}`] } });
    const last = await campaigns.started({ audience: { placements: ['8'] } });
    expect(await campaigns.logOf(last)).toEqual([
      expect.stringContaining('“No 8” may meet the same visitors in the same places'),
      'Started.',
    ]);
    const tenth = await campaigns.draft();
    await expect(campaigns.act(tenth, 'start')).rejects.toThrow(
      '409 At most 10 experiments and campaigns can run',
    );
    await expect(campaigns.act(last, 'pause')).resolves.toBeTruthy();
    await expect(campaigns.act(tenth, 'start')).resolves.toBeTruthy();
  });

  test('does not start, and waits on its first day, where every page would carry too much', async () => {
    const placements = Array.from({ length: 20 }, (_, nth) => `${nth}`.padEnd(64, 'x'));
    const contents = Array.from({ length: 6 }, (_, nth) => ({
      name: `${nth}`,
      content: nth === 0 ? { kind: 'as_is' as const } : { kind: 'changed' as const, heading: 'x'.repeat(60) },
    }));
    const heavy = { audience: { placements }, contents, floor: 0.05 };
    const planned = await campaigns.started({ ...heavy, startsOn: utcDay(midnight, 1) });
    const started: string[] = [];
    const refused = async (): Promise<string> => {
      for (;;) {
        const id = await campaigns.draft(heavy);
        try {
          await campaigns.act(id, 'start');
          started.push(id);
        } catch (error) {
          return String(error);
        }
      }
    };
    expect(await refused()).toContain('409 Every page would carry too much');
    expect(started.length).toBeLessThan(9);
    await campaigns.hourAt(midnight + DAY);
    await campaigns.hourAt(midnight + DAY + HOUR);
    expect((await campaigns.report(planned)).summary.state).toBe('scheduled');
    expect((await campaigns.logOf(planned)).filter((words) => words.startsWith('Waits'))).toHaveLength(1);
    await campaigns.act(started[0]!, 'stop');
    await campaigns.hourAt(midnight + DAY + 2 * HOUR);
    expect((await campaigns.report(planned)).summary.state).toBe('running');
  });

  test('begins on its first day and ends with its last', async () => {
    const id = await campaigns.started({ startsOn: utcDay(midnight, 1), endsOn: utcDay(midnight, 2) });
    expect((await campaigns.report(id)).summary).toMatchObject({ state: 'scheduled', startedAt: null });
    await campaigns.hourAt(midnight + 23 * HOUR);
    expect(await campaigns.devices()).toEqual([]);
    await campaigns.hourAt(midnight + DAY);
    expect((await campaigns.report(id)).summary).toMatchObject({
      state: 'running',
      startedAt: midnight + DAY,
    });
    await campaigns.hourAt(midnight + 3 * DAY - 1);
    expect(await campaigns.devices()).toHaveLength(1);
    await campaigns.hourAt(midnight + 3 * DAY + HOUR);
    expect((await campaigns.report(id)).summary.state).toBe('stopped');
    expect(await campaigns.logOf(id)).toEqual([
      'Its last day is over.',
      'Started, on its first day.',
      expect.stringContaining('Planned: it starts on'),
    ]);
    // Whoever met it after midnight, by a page that stood in a cache, does not count.
    await campaigns.visits(id, midnight + 3 * DAY, [[40, 0, 0.4]]);
    await campaigns.hourAt(midnight + 4 * DAY + HOUR);
    expect((await campaigns.report(id)).summary.visitors).toBeNull();
  });

  test('ends at once where a model that it shows had to go', async () => {
    await campaigns.release('another model');
    const [former] = await campaigns.scene.inShop((sql) =>
      sql.query<{ id: string }>(
        'select release_id as id from releases where release_id not in (select release_id from active_releases)',
      ),
    );
    const changed = { name: 'Before', content: { kind: 'changed' as const, releaseId: former!.id } };
    const id = await campaigns.started({ contents: [...wanted().contents, changed] });
    expect((await campaigns.devices())[0]!.contents[3]).toMatchObject({
      manifestPath: expect.stringContaining(`/experiments/${id}/3/manifest.json`),
    });
    await campaigns.scene.inShop((sql) =>
      sql.query('delete from releases where release_id = $1', [former!.id]),
    );
    await campaigns.hourAt(midnight + HOUR);
    expect((await campaigns.logOf(id))[0]).toContain('a model that it shows is not there any more');
    expect(await campaigns.devices()).toEqual([]);
  });

  test('stands behind the experiments in what pages print, and ends with everything', async () => {
    const id = await campaigns.started();
    await campaigns.scene.inShop((sql) =>
      sql.query(
        `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at, started_at, ends_at)
         values ($1, 'e', $2, 'running', 's', now(), now(), now() + interval '9 days')`,
        [
          campaigns.scene.shop.shopId,
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
    const printed = () =>
      campaigns.scene.inShop((sql) => storefrontConfigOf({ config }, sql, campaigns.scene.shop));
    expect((await printed()).experiments?.map(({ experimentId }) => experimentId)).toEqual(['e', id]);
    await stopEverything(campaigns.scene.context, campaigns.scene.shop);
    expect((await printed()).experiments).toBeUndefined();
    expect(await campaigns.logOf(id)).toContain('Stopped, with everything else that ran.');
  });
});

import type { ExperimentReport, ExperimentsReport, NewExperiment } from '@kindred/shared/api/experiments';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import { describe, expect, test } from 'vitest';
import { endPast } from '../../shopify-app/server/experiments/experiment-store.ts';
import { DAY, experimentRoutesOfShop, wanted } from './experiment-routes.ts';

const { scene, inShop, post, draft, act, list, report, started, began, visits } = experimentRoutesOfShop();

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
    expect(scene.shops.sent.at(-1)).toBe('shop.storefront');
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
    expect((await scene.app.request(`/api/experiments/${id}`)).status).toBe(404);
  });

  test('ends by itself on its last day', async () => {
    const id = await started();
    await began(id, 14);
    await inShop((sql) => endPast(sql, scene.shop.shopId, Date.now()));
    expect((await report(id)).summary).toMatchObject({ state: 'stopped' });
  });

  test('waits until recommendations run', async () => {
    await scene.install();
    expect((await list()).isReady).toBe(false);
    await expect(started()).rejects.toThrow('Recommendations have to run');
    await scene.release();
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
    ['only of rows', { goal: 'clicked', variations: [as, { ...friendlier, content: { kind: 'none' } }] }],
    [
      'only of rows',
      { goal: 'clicked', variations: [as, { ...friendlier, content: { kind: 'theme_row' } }] },
    ],
    [
      'only of rows',
      {
        goal: 'clicked',
        variations: [as, { ...friendlier, content: { kind: 'banner', text: 'All tents', link: '/tents' } }],
      },
    ],
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
    const before = scene.shop;
    await scene.install();
    await scene.release();
    expect((await list()).experiments).toEqual([]);
    expect((await scene.app.request(`/api/experiments/${id}`)).status).toBe(404);
    await expect(act(id, { action: 'stop' })).rejects.toThrow('404');
    await expect(post(`/api/experiments/${id}`, wanted())).rejects.toThrow('404');
    await post('/api/experiments-stop', {});
    scene.shop = before;
    expect((await report(id)).summary.state).toBe('running');
  });

  test.each([[{}], [{ ...wanted(), days: 0 }], [{ ...wanted(), variations: [] }]])(
    'is refused where it is none: %j',
    async (body) => {
      await expect(post('/api/experiments', body)).rejects.toThrow('400 An experiment needs a name');
    },
  );
});

describe('the holdout', () => {
  const hold = (share: number) => post<ExperimentsReport>('/api/holdout', { share });

  test('is off until the merchant wants it, stands among no experiments, and ends', async () => {
    expect((await list()).holdout).toEqual({ share: 0, since: null, result: null });
    const on = await hold(0.05);
    expect(on.holdout).toMatchObject({ share: 0.05, result: { summary: { experimentId: HOLDOUT_ID } } });
    expect(on.holdout.since).toBeGreaterThan(Date.now() - 60_000);
    expect(on.experiments).toEqual([]);
    expect(scene.shops.sent.at(-1)).toBe('shop.storefront');
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

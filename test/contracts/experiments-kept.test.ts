import { inEnglish } from '@kindred/shared/said';
import { expect, test } from 'vitest';
import { createDraft, MOST_KEPT } from '../../shopify-app/server/experiments/experiments.ts';
import { LATEST_EVENTS, placementsMet } from '../../shopify-app/server/experiments/reports.ts';
import { campaignsOfEachTest } from './campaign-routes.ts';
import { sees } from './campaign-scene.ts';
import { wanted } from './experiment-routes.ts';

const { campaigns, midnight } = campaignsOfEachTest();

const copies = (table: 'experiments' | 'campaigns', id: string) =>
  campaigns.scene.inShop((sql) =>
    sql.query(
      `insert into ${table} (shop_id, ${id}, definition, state, seed, created_at)
       select shop_id, gen_random_uuid()::text, definition, 'draft', seed, created_at
       from ${table} cross join generate_series(1, $1)`,
      [MOST_KEPT - 2],
    ),
  );

test('a shop keeps so many experiments at most, drafts among them', async () => {
  const { context, shop, inShop } = campaigns.scene;
  const draft = async () => {
    const made = await createDraft(context, shop, wanted());
    return typeof made === 'string' ? 'made' : inEnglish(made.message);
  };
  expect(await draft()).toBe('made');
  await copies('experiments', 'experiment_id');
  expect(await draft()).toBe('made');
  expect(await draft()).toBe(
    'At most 200 experiments and 200 campaigns are kept, drafts and archived ones included: delete one first.',
  );
  await inShop((sql) =>
    sql.query('delete from experiments where ctid = (select min(ctid) from experiments)'),
  );
  expect(await draft()).toBe('made');
});

test('a shop keeps so many campaigns at most, and lists them with the figures of their own pages', async () => {
  const id = await campaigns.started();
  await campaigns.counted(id, [
    [2_000, 300, 0.4],
    [1_500, 200, 0.3],
    [1_500, 400, 0.3],
  ]);
  await copies('campaigns', 'campaign_id');
  const last = await campaigns.draft();
  await expect(campaigns.draft()).rejects.toThrow('409 At most 200 experiments and 200 campaigns are kept');
  const listed = (await campaigns.list()).campaigns;
  expect(listed).toHaveLength(MOST_KEPT);
  for (const each of [id, last])
    expect(listed.find(({ campaignId }) => campaignId === each)).toEqual(
      (await campaigns.report(each)).summary,
    );
  expect((await campaigns.report(id)).summary.visitors).toBe(5_000);
});

test('places to choose from are those of the latest events, however many a shop has', async () => {
  const { scene } = campaigns;
  const { shopId } = scene.shop;
  const places = () => scene.inShop((sql) => placementsMet(sql, shopId, midnight + 60_000));
  await scene.send(sees('a', midnight, 'home-first', 'i'));
  const views = (count: number) =>
    scene.inShop((sql) =>
      sql.query(
        `insert into events (shop_id, occurred_at, event_id, visitor_id, session_id, name, consent, data)
         select $1, $2::timestamptz + n * interval '1 ms', gen_random_uuid(), 'v', 's', 'product_viewed', 1, '{}'
         from generate_series(1, $3) as n`,
        [shopId, new Date(midnight), count],
      ),
    );
  await views(LATEST_EVENTS - 2);
  await scene.send(sees('a', midnight, 'home-second', 'j'));
  expect(await places()).toEqual(['home-first', 'home-second']);
  await views(2);
  expect(await places()).toEqual([]);
});

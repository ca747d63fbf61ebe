import { describe, expect, test } from 'vitest';
import { lockUnits } from '../../shopify-app/server/experiments/count-units.ts';
import { ENTRIES_A_TIME } from '../../shopify-app/server/experiments/inbox.ts';
import { DAY, experimentRoutesOfShop } from './experiment-routes.ts';

const { scene, inShop, list, report, started, began, visits } = experimentRoutesOfShop();

describe('what came of an experiment', () => {
  test('is told without waiting for whoever counts just now, and of no later than is counted', async () => {
    const id = await started();
    await began(id, 3);
    const each = [30, 30].map((visitors) => ({ visitors, buyers: 6 }));
    await visits(id, 2, each);
    expect((await report(id)).summary.visitors).toBe(60);
    const before = Date.now();
    await inShop(async (sql) => {
      await lockUnits(sql, scene.shop.shopId);
      await visits(id, 1, each);
      const after = Date.now();
      const told = await report(id);
      expect(told.summary.visitors).toBe(60);
      expect(told.counted).toBeGreaterThanOrEqual(before);
      expect(told.counted).toBeLessThanOrEqual(after);
      expect(Object.keys(await list())).toContain('holdout');
    });
    expect((await report(id)).summary.visitors).toBe(120);
  });

  test('counts no more than a batch for who asks, and says until when', async () => {
    const id = await started();
    await inShop((sql) =>
      sql.query(
        `insert into experiment_inbox (shop_id, visitor_id, occurred_at, noted_at)
         select $1, 'visitor ' || n, $2, $2 from generate_series(1, $3) as n`,
        [scene.shop.shopId, new Date(Date.now() - DAY), 2 * ENTRIES_A_TIME],
      ),
    );
    expect((await report(id)).counted).toBeLessThan(Date.now() - DAY + 60_000);
    expect((await report(id)).counted).toBeGreaterThan(Date.now() - 60_000);
  });
});

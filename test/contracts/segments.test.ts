import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { type SegmentsReport, UNDERSTANDING_API } from '@kindred/shared/api/understanding';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { random } from './database-servers.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

const state = createTestShop();
let harness: Harness;
let shop: Shop;

beforeAll(async () => {
  harness = await startHarness([state]);
  await harness.shopify.install(state.domain);
  shop = await eventually(() => harness.app.shops.byDomain(state.domain));
}, 120_000);
afterAll(() => harness.close());

const ask = (path: string, body?: unknown) =>
  harness.api(
    state.domain,
    path,
    body === undefined ? undefined : { method: 'POST', body: JSON.stringify(body) },
  );
const report = async () => (await (await ask(UNDERSTANDING_API.segments)).json()) as SegmentsReport;

it('says what is missing: permission, the first night, visitors', async () => {
  expect(await report()).toMatchObject({ state: 'no_permission', needed: 200, kFloor: 25, segments: [] });
  const consent = { granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION };
  expect((await ask('/api/training-consent', consent)).status).toBe(200);
  // The permission starts the first night by itself.
  await eventually(async () => (await report()).state === 'too_few', 60);
});

it('takes the clocks of the shop from Shopify', async () => {
  const zone = () =>
    harness.storage.database.asShop(shop.shopId, (sql) =>
      sql.query<{ zone: string | null }>('select time_zone as zone from shop_setup'),
    );
  await eventually(async () => (await zone())[0]?.zone != null, 60);
  expect(await zone()).toEqual([{ zone: state.timeZone }]);
});

it('makes, renames and removes a segment by a rule', async () => {
  const rule = [{ feature: 'visits', is: 'at_least', value: 3 }];
  expect((await ask(UNDERSTANDING_API.ruleSegments, { name: '  Often here ', rule })).status).toBe(200);
  const [row] = await harness.storage.database.asShop(shop.shopId, (sql) =>
    sql.query<{ id: string; name: string }>('select segment_id as id, given_name as name from segments'),
  );
  expect(row!.name).toBe('Often here');
  const path = UNDERSTANDING_API.segment(row!.id);
  expect((await ask(path, { action: 'rename', name: 'Regulars' })).status).toBe(200);
  expect(await (await ask(path)).json()).toMatchObject({ givenName: 'Regulars', visitors: null, weeks: [] });
  expect((await ask(path, { action: 'remove' })).status).toBe(200);
  expect((await ask(path)).status).toBe(404);
});

it.each([
  [UNDERSTANDING_API.ruleSegments, { name: '', rule: [] }, 400],
  [
    UNDERSTANDING_API.ruleSegments,
    { name: 'x', rule: [{ feature: 'visits', is: 'exactly', value: 1 }] },
    400,
  ],
  [
    UNDERSTANDING_API.ruleSegments,
    { name: 'x', rule: [{ feature: 'religion', is: 'at_least', value: 1 }] },
    409,
  ],
  [UNDERSTANDING_API.segment(random.uuid()), { action: 'unname' }, 404],
  [UNDERSTANDING_API.segment('1; drop table segments'), { action: 'unname' }, 404],
  [UNDERSTANDING_API.segment(random.uuid()), { action: 'publish' }, 400],
  [`${UNDERSTANDING_API.segments}?weeks=53`, undefined, 400],
  [`${UNDERSTANDING_API.products}?weeks=0`, undefined, 400],
  [`${UNDERSTANDING_API.products}?weeks=all`, undefined, 400],
  [UNDERSTANDING_API.products, undefined, 200],
])('answers %s with %j by %i', async (path, body, status) => {
  expect((await ask(path, body)).status).toBe(status);
});

it('tells nothing of segments once the permission is withdrawn, nor takes rules for new ones', async () => {
  const rule = [{ feature: 'visits', is: 'at_least', value: 3 }];
  const made = (await (
    await ask(UNDERSTANDING_API.ruleSegments, { name: 'Left over', rule })
  ).json()) as SegmentsReport;
  expect(made.state).toBe('too_few');
  const [row] = await harness.storage.database.asShop(shop.shopId, (sql) =>
    sql.query<{ id: string }>(`select segment_id as id from segments where given_name = 'Left over'`),
  );
  const path = UNDERSTANDING_API.segment(row!.id);
  expect((await ask(path)).status).toBe(200);
  const consent = { granted: false, textVersion: TRAINING_CONSENT_TEXT_VERSION };
  expect((await ask('/api/training-consent', consent)).status).toBe(200);
  expect(await report()).toMatchObject({ state: 'no_permission', segments: [] });
  expect((await ask(path)).status).toBe(404);
  expect(await (await ask(UNDERSTANDING_API.products)).json()).toMatchObject({
    isAllowed: false,
    segments: [],
  });
  const refused = await ask(UNDERSTANDING_API.ruleSegments, { name: 'Another', rule });
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ message: 'Segments wait for your agreement' });
});

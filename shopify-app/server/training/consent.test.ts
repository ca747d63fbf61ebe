import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { BEFORE_SEGMENTS } from '@kindred/shared/api/privacy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { QUEUES } from '../jobs/queues.ts';
import { createShopStore } from '../shops/shop-store.ts';
import { decideTrainingConsent } from './consent.ts';

let shops: ShopContext;

beforeAll(async () => {
  shops = await openShopContext();
});
afterAll(() => shops.close());

test('who agrees to segments for the first time has them at once; who withdraws and agrees again waits for the night', async () => {
  const { shopId } = await createShopStore(shops.context).install('undecided.myshopify.com');
  const nightsSent = () => shops.sent.filter((name) => name === QUEUES.understand).length;
  const decide = (granted: boolean, textVersion = TRAINING_CONSENT_TEXT_VERSION) =>
    decideTrainingConsent(shops.context, shopId, { granted, textVersion }, null);
  await decide(true, BEFORE_SEGMENTS);
  expect(nightsSent()).toBe(0);
  await decide(true);
  expect(nightsSent()).toBe(1);
  await decide(true);
  await decide(false);
  await decide(true);
  expect(nightsSent()).toBe(1);
});

import type { DeviceExperiment } from '@kindred/shared/experiment';
import { deviceCampaigns } from '../campaigns/devices.ts';
import type { Sql } from '../ports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { deviceExperiments } from './devices.ts';

/** All that runs is printed into every page of the shop, and Shopify takes only so much. */
const MOST_CHARACTERS = 16_384;

/** Whether pages would carry too much if `more` ran, too. */
export async function wouldWeighTooMuch(
  sql: Sql,
  shop: Pick<Shop, 'shopId' | 'publicKey'>,
  more: DeviceExperiment,
): Promise<boolean> {
  const running = [...(await deviceExperiments(sql, shop)), ...(await deviceCampaigns(sql, shop))];
  return JSON.stringify([...running, more]).length > MOST_CHARACTERS;
}

import { chooseVariation } from '@kindred/models/experiment/assign';
import type { ShopperEvent } from '@kindred/shared/event';
import type { DeviceExperiment } from '@kindred/shared/experiment';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaignOf, insertDraft } from '../../shopify-app/server/campaigns/campaign-store.ts';
import { run } from '../../shopify-app/server/campaigns/campaigns.ts';
import { sumsOf } from '../../shopify-app/server/campaigns/day-store.ts';
import { deviceCampaigns } from '../../shopify-app/server/campaigns/devices.ts';
import { anHour } from '../../shopify-app/server/campaigns/job.ts';
import { campaignReport } from '../../shopify-app/server/campaigns/reports.ts';
import { utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { createRandom } from '../world/random.ts';
import { type CampaignScene, clicks, DAY, HOUR, meets, openScene, START, wanted } from './campaign-scene.ts';
import { openShopContext, type ShopContext } from './shop-context.ts';

let shops: ShopContext;
let scene: CampaignScene;

beforeAll(async () => {
  shops = await openShopContext(14);
});
afterAll(() => shops.close());

const DAYS = 9;
const VISITORS_AN_HOUR = 40;
/** The server counts less often here than it does: all the same to what comes out, and sooner done. */
const HOURS_A_TURN = 4;
/** Of visitors, and how many of them click each content; the last are in no segment. */
const GROUPS = [
  { share: 0.4, rates: [0.2, 0.35, 0.12] },
  { share: 0.4, rates: [0.2, 0.12, 0.35] },
  { share: 0.2, rates: [0.2, 0.22, 0.22] },
];
const truthOf = (content: number): number =>
  GROUPS.reduce((sum, { share, rates }) => sum + share * rates[content]!, 0);

test('a week of a campaign: it finds what does better in each segment, and its intervals hold what is true', async () => {
  const began = Date.parse(utcDay(Date.now(), -DAYS - 1));
  scene = await openScene(shops, began);
  const { shopId } = scene.shop;
  const segmentIds = await scene.segments(2);
  await scene.inShop(async (sql) => {
    await insertDraft(sql, shopId, { campaignId: 'c', definition: wanted(), seed: 's' }, began);
    await run(sql, shopId, (await campaignOf(sql, shopId, 'c'))!, began);
  });
  const random = createRandom(20, 'a campaign’s week');
  const onTheirWay: ShopperEvent[] = [];
  const printed: DeviceExperiment[] = [];
  /** Expected clicks, by what visitors met. */
  const shown = { n: 0, clicks: 0 };
  for (let turn = 0; turn < (DAYS * 24) / HOURS_A_TURN; turn++) {
    const [device] = await scene.inShop((sql) => deviceCampaigns(sql, scene.shop));
    printed.push(device!);
    for (let nth = 0; nth < HOURS_A_TURN * VISITORS_AN_HOUR; nth++) {
      const number = random.weighted(GROUPS.map(({ share }) => share));
      const own = device!.bySegment?.[number];
      const weights = own ?? device!.weights;
      const variation = chooseVariation(random.float(), weights)!;
      const at = scene.now + random.int(HOURS_A_TURN * HOUR);
      const id = `${turn}-${nth}`;
      const exposed = { variation, propensity: weights[variation]!, ...(own && { segment: number }) };
      const rate = GROUPS[number]!.rates[variation]!;
      onTheirWay.push(meets(id, at, 'c', exposed));
      if (random.chance(rate)) onTheirWay.push(clicks(id, at + random.int(5 * HOUR)));
      shown.n += 1;
      shown.clicks += rate;
    }
    scene.now += HOURS_A_TURN * HOUR;
    const arrived = onTheirWay.filter(({ occurredAt }) => occurredAt < scene.now);
    for (const each of arrived) onTheirWay.splice(onTheirWay.indexOf(each), 1);
    await scene.send(...arrived);
    await anHour(scene.context, shopId);
  }

  for (const { weights, bySegment } of printed)
    for (const each of [weights, ...Object.values(bySegment!)]) {
      expect(each[0]).toBeGreaterThanOrEqual(0.2);
      expect(Math.min(...each)).toBeGreaterThanOrEqual(0.1);
      expect(each.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
    }
  // The same for some hours, and what did better there at the end.
  expect(printed.slice(0, 24 / HOURS_A_TURN).every(({ weights }) => weights[1] === START[1])).toBe(true);
  const changes = printed.filter((each, at) => at > 0 && each.weights !== printed[at - 1]!.weights);
  expect(changes.length).toBeGreaterThan(0);
  expect(printed.at(-1)!.bySegment![0]![1]).toBeGreaterThan(0.6);
  expect(printed.at(-1)!.bySegment![1]![2]).toBeGreaterThan(0.6);

  const report = (await scene.inShop((sql) => campaignReport(sql, scene.shop, 'c', scene.now)))!;
  const holds = ({ low, high }: { low: number; high: number }, truth: number) => low < truth && truth < high;
  for (const content of [0, 1, 2]) {
    const { value, visitors } = report.contents[content]!;
    expect(holds(value!, truthOf(content)), `value of ${content}`).toBe(true);
    expect(visitors! % 5).toBe(0);
  }
  for (const content of [1, 2]) {
    const truth = truthOf(content) / truthOf(0) - 1;
    expect(holds(report.contents[content]!.effect!, truth), `effect of ${content}`).toBe(true);
  }
  // A plain mean is that of whom it was mostly drawn for.
  const sums = await scene.inShop((sql) => sumsOf(sql, shopId, 'c'));
  const met = sums.filter(({ content }) => content === 1);
  const plain = met.reduce((sum, each) => sum + each.sums.aim.y, 0) / met.reduce((sum, { n }) => sum + n, 0);
  expect(holds(report.contents[1]!.value!, plain)).toBe(false);

  const { effect, words } = report.summary;
  expect(holds(effect!, shown.clicks / shown.n / truthOf(0) - 1)).toBe(true);
  expect(effect!.low).toBeGreaterThan(0);
  const byNow = printed.at(-1)!;
  const shouldBring = GROUPS.reduce((sum, { share, rates }, number) => {
    const weights = byNow.bySegment![number] ?? byNow.weights;
    return sum + share * rates.reduce((worth, rate, content) => worth + rate * weights[content]!, 0);
  }, 0);
  expect(holds(report.weights.outlook!.change!, shouldBring / (shown.clicks / shown.n) - 1)).toBe(true);
  expect(words).toMatchObject({
    text: expect.stringContaining('Better than showing everyone what stood there before'),
  });
  expect(report.weights.bySegment.map(({ segment }) => segment.segmentId).sort()).toEqual(segmentIds.sort());
  expect(report.days).toHaveLength(DAYS);
  expect(report.days[0]).toMatchObject({ visitors: 24 * VISITORS_AN_HOUR, weights: START });
  expect(report.log[0]).toMatchObject({ words: { text: expect.stringContaining('Shares changed') } });
  expect(report.counted).toBe(scene.now);
  expect(scene.now - began).toBe(DAYS * DAY);
});

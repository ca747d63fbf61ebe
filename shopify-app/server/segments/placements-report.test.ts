import { NO_COUNTS } from '@kindred/models/insights';
import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import type { PlacementsReport } from '@kindred/shared/api/understanding';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { createRandom } from '../../../test/world/random.ts';
import { recordTrainingConsent } from '../training/consent-store.ts';
import { keepBucket } from './cell-store.ts';
import { placementsReport } from './placements-report.ts';
import { K_FLOOR, publishWeek, type RawCell } from './publication.ts';
import { dayOf, mondayOf, weekAt } from './weeks.ts';

const DAY = 86_400_000;
const FIRST = weekAt(Date.UTC(2026, 7, 31));
const WEEKS = 4;
const PLACES = ['product-related', 'cart-for_you', 'index-for_you', '404-for_you'];
let shops: ShopContext;

beforeAll(async () => {
  shops = await openShopContext();
});
afterAll(() => shops.close());

/** How many visitors met a place in a week; each sees it once, and no other place. */
interface Met {
  week: number;
  place: string;
  segmentId: string | null;
  visitors: number;
}

test('no place is told of fewer visitors than the floor, nor found by taking one range from another', async () => {
  let told = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const { met, segments } = drawn(seed);
    const answers = await ask(met, segments, (raw) => publishWeek(raw, RULES));
    told += answers.flatMap(({ placements }) => placements).length;
    expect(tooFewIn(answers, met), `seed ${seed}`).toEqual([]);
  }
  expect(told).toBeGreaterThan(200);
});

test('without publication they would be: the search finds them', async () => {
  const { met, segments } = drawn(1);
  expect(tooFewIn(await ask(met, segments, (raw) => raw), met).length).toBeGreaterThan(5);
});

const RULES = { floor: K_FLOOR, typeOf: () => '', isWholeOnly: () => false };

function drawn(seed: number): { met: Met[]; segments: string[] } {
  const random = createRandom(seed, 'places');
  const segments = [crypto.randomUUID(), crypto.randomUUID()];
  const met = Array.from({ length: WEEKS }, (_, week) => week).flatMap((week) =>
    PLACES.flatMap((place, nth) =>
      [...segments, null].map((segmentId) => ({
        week,
        place,
        segmentId,
        visitors: random.int(nth === 0 ? 200 : nth === 3 ? 8 : 70),
      })),
    ),
  );
  return { met: met.filter(({ visitors }) => visitors > 0), segments };
}

/** Of every range of days. */
async function ask(
  met: Met[],
  segments: string[],
  tell: (raw: RawCell[]) => RawCell[],
): Promise<PlacementsReport[]> {
  const { shopId } = await shops.install();
  return await shops.context.database.asShop(shopId, async (sql) => {
    await recordTrainingConsent(sql, shopId, {
      granted: true,
      textVersion: TRAINING_CONSENT_TEXT_VERSION,
      decidedBy: null,
    });
    for (const segmentId of segments)
      await sql.query(
        `insert into segments (shop_id, segment_id, name, defining, created_at) values ($1, $2, '"A name"', '[]', now())`,
        [shopId, segmentId],
      );
    for (let week = 0; week < WEEKS; week++)
      await keepBucket(
        sql,
        shopId,
        { from: mondayOf(FIRST + week), weeks: 1 },
        tell(rawOf(met.filter((each) => each.week === week))),
        new Date(),
      );
    const answers: PlacementsReport[] = [];
    for (let from = 0; from < 7 * WEEKS; from += 3)
      for (let to = from; to < 7 * WEEKS; to += 2)
        answers.push(await placementsReport(sql, shopId, { from: dayAt(from), to: dayAt(to) }));
    return answers;
  });
}

const dayAt = (day: number): string => dayOf(Date.parse(mondayOf(FIRST)) + day * DAY);

function rawOf(met: Met[]): RawCell[] {
  const cells = new Map<string, RawCell>();
  for (const { place, segmentId, visitors } of met)
    for (const [subject, key] of [
      ['shop', ''],
      ['placement', place],
    ] as const) {
      const name = `${subject} ${key} ${segmentId}`;
      const cell = cells.get(name) ?? { subject, key, segmentId, counts: { ...NO_COUNTS } };
      cell.counts.visitors += visitors;
      cell.counts.visits += visitors;
      cell.counts.impressions += visitors;
      cells.set(name, cell);
    }
  return [...cells.values()];
}

/**
 * Numbers of people that are told or found by one subtraction and are too few: of a place (and a segment) between two
 * ranges, of everyone less the segments, and of the shop, whose days are exact, less the places that are told.
 */
function tooFewIn(answers: PlacementsReport[], met: Met[]): number[] {
  const found: number[] = [];
  for (const { range, placements } of answers) {
    if (range === null) continue;
    const sums = peopleIn(placements);
    found.push(...sums.values());
    const ofShop = met
      .filter(({ week }) => mondayOf(FIRST + week) >= range.from && mondayOf(FIRST + week) <= range.to)
      .reduce((sum, { visitors }) => sum + visitors, 0);
    found.push(ofShop - placements.reduce((sum, { impressions }) => sum + impressions, 0));
    for (const within of answers) {
      if (within.range === null || within.range.from < range.from || within.range.to > range.to) continue;
      const less = peopleIn(within.placements);
      for (const [name, people] of sums) found.push(people - (less.get(name) ?? 0));
    }
  }
  return found.filter((people) => people !== 0 && people < K_FLOOR);
}

/** By place, by place and segment, and of a place's visitors in no segment that is told. */
function peopleIn(placements: PlacementsReport['placements']): Map<string, number> {
  const people = new Map<string, number>();
  for (const { placementId, impressions, bySegment } of placements) {
    const own = bySegment.map((each) => each?.impressions ?? 0);
    people.set(placementId, impressions);
    for (const [at, each] of own.entries()) people.set(`${placementId} ${at}`, each);
    people.set(`${placementId} else`, impressions - own.reduce((sum, each) => sum + each, 0));
  }
  return people;
}

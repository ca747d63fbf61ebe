import {
  findUnderperformers,
  type ReachCell,
  suggestionFor,
  type Underperformer,
} from '@kindred/models/experiment';
import { createRandom, type SeededRandom } from '../../world/random.ts';

const CAMPAIGNS = 8;
const PLACEMENTS = ['home', 'product', 'collection', 'cart'];
const SEGMENTS = ['regulars', 'seekers', 'givers', null];
const WEEKS = 4;
/** Of a visitor's impressions. */
const ALIKE = 1.2;
const SMALLEST_EFFECT = 0.2;
const SHOPS = 200;
/** Rules and limits were chosen on 1 to 60. */
const REPORTED = 10_001;

/** What is wrong in a shop. Names are those of what should be suggested. */
const PLANTED = [
  'swap_content',
  'change_audience',
  'move_place',
  'stop',
  'raise_sample',
  'fix_stock',
] as const;
type Planted = (typeof PLANTED)[number];

/** Planted underperformers and shops without any. Rules and limits were chosen on other seeds. */
export async function benchUnderperformers(from = REPORTED): Promise<object> {
  const seeds = Array.from({ length: SHOPS }, (_, at) => from + at);
  const quiet = seeds.map((seed) => sureOf(shopOf(seed, null)));
  const planted = PLANTED.map((cause) => {
    const shops = seeds.map((seed) => judged(seed, cause));
    return {
      cause,
      found: shareOf(shops, ({ isFound }) => isFound),
      foundAndPointedAt: shareOf(shops, ({ isPointedAt }) => isPointedAt),
      pointedAt: shareOf(
        shops.filter(({ isFound }) => isFound),
        ({ isPointedAt }) => isPointedAt,
      ),
      alsoAccused: shareOf(shops, ({ accused }) => accused > 0),
    };
  });
  const sure = planted.filter(({ cause }) => cause !== 'raise_sample');
  return {
    shops: SHOPS,
    campaigns: CAMPAIGNS,
    seeds: `${from}..${from + SHOPS - 1}`,
    falseAlarms: shareOf(quiet, (found) => found.length > 0),
    found: mean(sure.map(({ found }) => found)),
    pointedAt: mean(planted.map(({ pointedAt }) => pointedAt)),
    planted,
    foundWhereAThirdIsLost: shareOf(seeds, (seed) =>
      sureOf(shopOf(seed, 'swap_content', 0.67)).some(({ id }) => id === String(seed % CAMPAIGNS)),
    ),
  };
}

const sureOf = (cells: ReachCell[]): Underperformer[] => found(cells).filter(({ state }) => state === 'sure');

const found = (cells: ReachCell[]): Underperformer[] =>
  (['campaign', 'placement'] as const).flatMap((by) =>
    findUnderperformers(cells, { by, alike: ALIKE, smallestEffect: SMALLEST_EFFECT }),
  );

function judged(seed: number, cause: Planted): { isFound: boolean; isPointedAt: boolean; accused: number } {
  const cells = shopOf(seed, cause);
  const culprit = cause === 'move_place' ? PLACEMENTS[seed % PLACEMENTS.length]! : String(seed % CAMPAIGNS);
  const all = found(cells);
  const own = all.find(({ id, state }) => id === culprit && (cause === 'raise_sample' || state === 'sure'));
  const first =
    own &&
    suggestionFor(own, cells, {
      options: { alike: ALIKE, smallestEffect: SMALLEST_EFFECT },
      weeks: WEEKS,
      nameOf: (id) => id,
      shownBy: () => ({ name: 'Shown', weight: 0.5, content: { kind: 'as_is' } }),
    });
  return {
    isFound: own !== undefined,
    isPointedAt: first?.kind === cause,
    accused: all.filter(({ id, state }) => state === 'sure' && id !== culprit).length,
  };
}

/** `kept` is the share of clicks that a culprit keeps of what its peers have. */
function shopOf(seed: number, cause: Planted | null, kept = 0.5): ReachCell[] {
  const random = createRandom(seed, 'underperformers');
  const culprit = seed % CAMPAIGNS;
  const badPlace = PLACEMENTS[seed % PLACEMENTS.length]!;
  const placeLevels = PLACEMENTS.map(() => natural(random));
  const segmentLevels = SEGMENTS.map(() => Math.exp(0.3 * random.normal()));
  const badSegments = reachedInVain(segmentLevels, random);
  return Array.from({ length: CAMPAIGNS }, (_, campaign) => {
    const levels = { click: natural(random), cart: natural(random), order: natural(random) };
    const isCulprit = campaign === culprit && cause !== null;
    const visitors = isCulprit && cause === 'raise_sample' ? 800 : Math.exp(9.9 + 0.5 * random.normal());
    const places = random.shuffle(PLACEMENTS).slice(0, 2 + random.int(3));
    return places.flatMap((placementId) =>
      SEGMENTS.map((segmentId, at): ReachCell => {
        const bad = isCulprit ? harm(cause, badSegments.get(segmentId) ?? 1, kept) : { ...HARMLESS };
        if (cause === 'move_place' && placementId === badPlace) bad.click *= 0.5;
        const impressions = Math.round(visitors / places.length / SEGMENTS.length);
        const rate = 0.03 * placeLevels[PLACEMENTS.indexOf(placementId)]! * segmentLevels[at]! * levels.click;
        const clicks = binomial(impressions, rate * bad.click, random);
        const available = binomial(clicks, 0.97 * bad.stock, random);
        const carts = binomial(available, 0.25 * levels.cart * bad.cart, random);
        const orders = binomial(carts, 0.35 * levels.order * bad.order, random);
        return {
          campaignId: String(campaign),
          placementId,
          segmentId,
          funnel: { impressions, clicks, available, carts, orders },
        };
      }),
    );
  }).flat();
}

const HARMLESS = { click: 1, stock: 1, cart: 1, order: 1 };

function harm(cause: Planted | null, inSegment: number, kept: number): typeof HARMLESS {
  if (cause === 'swap_content' || cause === 'raise_sample') return { ...HARMLESS, click: kept };
  if (cause === 'change_audience') return { ...HARMLESS, click: inSegment };
  if (cause === 'stop') return { ...HARMLESS, click: 0.5, cart: 0.5 };
  if (cause === 'fix_stock') return { ...HARMLESS, stock: 0.55 };
  return { ...HARMLESS };
}

/** Segments with more than half of the clicks, and what a campaign keeps in them when it loses half of its clicks there. */
function reachedInVain(levels: readonly number[], random: SeededRandom): Map<string | null, number> {
  const total = levels.reduce((sum, each) => sum + each, 0);
  const bad: number[] = [];
  const share = (): number => bad.reduce((sum, at) => sum + levels[at]!, 0) / total;
  for (const at of random.shuffle(SEGMENTS.map((_, index) => index))) if (share() < 0.55) bad.push(at);
  return new Map(bad.map((at) => [SEGMENTS[at]!, 1 - 0.5 / share()]));
}

/** Campaigns and places differ by about a tenth, and never by as much as would matter. */
function natural(random: SeededRandom): number {
  const level = Math.exp(0.1 * random.normal());
  return Math.abs(Math.log(level)) < 0.18 ? level : natural(random);
}

function binomial(n: number, p: number, random: SeededRandom): number {
  let hits = 0;
  for (let at = 0; at < n; at++) if (random.float() < p) hits++;
  return hits;
}

const mean = (values: readonly number[]): number =>
  Math.round((1_000 * values.reduce((sum, each) => sum + each, 0)) / values.length) / 1_000;
const shareOf = <Each>(all: readonly Each[], is: (each: Each) => boolean): number =>
  mean(all.map((each) => (is(each) ? 1 : 0)));

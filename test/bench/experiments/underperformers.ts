import {
  alikeOf,
  findUnderperformers,
  overWeeks,
  type PeerOptions,
  type ReachCell,
  suggestionFor,
  type Underperformer,
  type WeekCell,
} from '@kindred/models/experiment';
import { createRandom, type SeededRandom } from '../../world/random.ts';

const CAMPAIGNS = 8;
const PLACEMENTS = ['home', 'product', 'collection', 'cart'];
const SEGMENTS = ['regulars', 'seekers', 'givers', null];
const WEEKS = 4;
const SMALLEST_EFFECT = 0.2;
const SHOPS = 200;
/** Rules and limits were chosen on 1 to 200. */
const REPORTED = 10_001;

interface World {
  /** Impressions of a visitor, and how alike what comes of two of them is (correlation). */
  impressions: number;
  correlation: number;
  /** In all weeks, else in one. */
  comesAgain: boolean;
  /** How much campaigns and places differ by nature (log), and by how much at most. */
  peers: number;
  most: number;
}

/** Differing by about a tenth, and never by as much as would matter. */
const ALONE: World = { impressions: 1, correlation: 0, comesAgain: false, peers: 0.1, most: 0.18 };
/** Of eight that go together in one of seven, each tells half as much: 1 + 7 / 7. */
const TOGETHER: World = { ...ALONE, impressions: 8, correlation: 1 / 7 };
const UNLIKE = { peers: 0.15, most: Number.POSITIVE_INFINITY };
const WORLDS: Record<string, World> = {
  each_impression_by_itself: ALONE,
  eight_of_a_visitor_go_together: TOGETHER,
  the_same_in_all_four_weeks: { ...TOGETHER, comesAgain: true },
  twice_as_much_together: { ...TOGETHER, correlation: 2 / 7 },
  peers_differ_by_a_tenth_without_end: { ...ALONE, most: Number.POSITIVE_INFINITY },
  peers_differ_by_15_percent: { ...ALONE, ...UNLIKE },
  both: { ...TOGETHER, ...UNLIKE },
};

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
export function benchUnderperformers(from = REPORTED): object[] {
  const seeds = Array.from({ length: SHOPS }, (_, at) => from + at);
  return Object.entries(WORLDS).map(([world, of]) => {
    const quiet = seeds.map((seed) => quietly(of, seed));
    const planted = PLANTED.map((cause) => plantedIn(of, cause, seeds));
    const sure = planted.filter(({ cause }) => cause !== 'raise_sample');
    return {
      world,
      shops: SHOPS,
      campaigns: CAMPAIGNS,
      seeds: `${from}..${from + SHOPS - 1}`,
      alike: mean(quiet.map(({ alike }) => alike)),
      falseAlarms: shareOf(quiet, ({ isWrong }) => isWrong),
      calledAtAll: shareOf(quiet, ({ isCalled }) => isCalled),
      found: mean(sure.map(({ found }) => found)),
      pointedAt: mean(planted.map(({ pointedAt }) => pointedAt)),
      planted,
      foundWhereAThirdIsLost: shareOf(seeds, (seed) => judged(of, seed, 'swap_content', 0.67).isFound),
    };
  });
}

function plantedIn(world: World, cause: Planted, seeds: readonly number[]) {
  const shops = seeds.map((seed) => judged(world, seed, cause));
  return {
    cause,
    found: shareOf(shops, ({ isFound }) => isFound),
    pointedAt: shareOf(
      shops.filter(({ isFound }) => isFound),
      ({ isPointedAt }) => isPointedAt,
    ),
    alsoAccused: shareOf(shops, ({ accused }) => accused > 0),
  };
}

interface Quiet {
  isCalled: boolean;
  /** Something was called that is not worse by a fifth in truth. */
  isWrong: boolean;
  alike: number;
}

function quietly(world: World, seed: number): Quiet {
  const shop = shopOf(world, seed, null);
  const options = optionsOf(shop.weeks);
  const sure = found(overWeeks(shop.weeks), options).filter(({ state }) => state === 'sure');
  return {
    isCalled: sure.length > 0,
    isWrong: sure.some((each) => shop.trulyKept(each) > 1 - SMALLEST_EFFECT),
    alike: options.alike,
  };
}

type Options = Omit<PeerOptions, 'by'>;

const optionsOf = (weeks: readonly WeekCell[]): Options => ({
  alike: alikeOf(weeks),
  smallestEffect: SMALLEST_EFFECT,
});

const found = (cells: readonly ReachCell[], options: Options): Underperformer[] =>
  (['campaign', 'placement'] as const).flatMap((by) => findUnderperformers(cells, { by, ...options }));

function judged(
  world: World,
  seed: number,
  cause: Planted,
  kept?: number,
): { isFound: boolean; isPointedAt: boolean; accused: number } {
  const shop = shopOf(world, seed, cause, kept);
  const cells = overWeeks(shop.weeks);
  const options = optionsOf(shop.weeks);
  const culprit = cause === 'move_place' ? PLACEMENTS[seed % PLACEMENTS.length]! : String(seed % CAMPAIGNS);
  const all = found(cells, options);
  const own = all.find(({ id, state }) => id === culprit && (cause === 'raise_sample' || state === 'sure'));
  const first =
    own &&
    suggestionFor(own, cells, {
      options,
      weeks: WEEKS,
      nameOf: (id) => id,
      shownBy: () => ({ name: 'Shown', weight: 0.5, content: { kind: 'as_is' } }),
    });
  const others = all.filter(({ id, state }) => state === 'sure' && id !== culprit);
  return {
    isFound: own !== undefined,
    isPointedAt: first?.kind === cause,
    accused: others.filter((each) => shop.trulyKept(each) > 1 - SMALLEST_EFFECT).length,
  };
}

interface SimulatedShop {
  weeks: WeekCell[];
  /** Of what its peers do at the step that is blamed, by nature. */
  trulyKept: (called: Underperformer) => number;
}

/** `kept` is the share of clicks that a culprit keeps of what its peers have. */
function shopOf(world: World, seed: number, cause: Planted | null, kept = 0.5): SimulatedShop {
  const random = createRandom(seed, 'underperformers');
  const culprit = seed % CAMPAIGNS;
  const badPlace = PLACEMENTS[seed % PLACEMENTS.length]!;
  const placeLevels = PLACEMENTS.map(() => natural(world, random));
  const segmentLevels = SEGMENTS.map(() => Math.exp(0.3 * random.normal()));
  const weekLevels = Array.from({ length: WEEKS }, () => Math.exp(0.15 * random.normal()));
  const badSegments = reachedInVain(segmentLevels, random);
  const levels = Array.from({ length: CAMPAIGNS }, () => ({
    click: natural(world, random),
    stock: 1,
    cart: natural(world, random),
    order: natural(world, random),
  }));
  const weeks = levels.flatMap((level, campaign) => {
    const isCulprit = campaign === culprit && cause !== null;
    const impressions = isCulprit && cause === 'raise_sample' ? 800 : Math.exp(9.9 + 0.5 * random.normal());
    const places = random.shuffle(PLACEMENTS).slice(0, 2 + random.int(3));
    return places.flatMap((placementId) =>
      SEGMENTS.flatMap((segmentId, at): WeekCell[] => {
        const bad = isCulprit ? harm(cause, badSegments.get(segmentId) ?? 1, kept) : { ...HARMLESS };
        if (cause === 'move_place' && placementId === badPlace) bad.click *= 0.5;
        const usual = 0.03 * placeLevels[PLACEMENTS.indexOf(placementId)]! * segmentLevels[at]!;
        const rates: Rates = [
          weekLevels.map((week) => usual * week * level.click * bad.click),
          0.97 * bad.stock,
          0.25 * level.cart * bad.cart,
          0.35 * level.order * bad.order,
        ];
        const funnels = seen(world, Math.round(impressions / places.length / SEGMENTS.length), rates, random);
        return funnels.map((funnel, week) => ({
          campaignId: String(campaign),
          placementId,
          segmentId,
          week,
          funnel,
        }));
      }),
    );
  });
  const trulyKept = ({ by, id, blamed }: Underperformer): number => {
    const at = by === 'placement' ? PLACEMENTS.indexOf(id) : Number(id);
    const placesDo = blamed === 'click' ? placeLevels : placeLevels.map(() => 1);
    const own = by === 'placement' ? placesDo : levels.map((level) => level[blamed]);
    const others = own.filter((_, which) => which !== at);
    return own[at]! / (others.reduce((sum, each) => sum + each, 0) / others.length);
  };
  return { weeks, trulyKept };
}

/** Clicked, by week; in stock, put into the cart, ordered: each of the one before. */
type Rates = [clicked: number[], available: number, carted: number, ordered: number];

/** Visitors come in one week, or in all of them; what comes of their impressions is alike at every step. */
function seen(
  { impressions: each, correlation, comesAgain }: World,
  impressions: number,
  [clicked, available, carted, ordered]: Rates,
  random: SeededRandom,
): Funnel[] {
  const funnels = Array.from({ length: WEEKS }, () => ({ ...NOTHING }));
  const copies = Math.sqrt(correlation);
  for (let left = impressions; left > 0; left -= each) {
    const first = random.int(WEEKS);
    const mind = [random.float(), random.float(), random.float(), random.float()];
    const does = (step: number, rate: number): boolean =>
      (copies > 0 && random.float() < copies ? mind[step]! : random.float()) < rate;
    for (let nth = 0; nth < Math.min(left, each); nth++) {
      const week = comesAgain ? (first + nth) % WEEKS : first;
      const own = funnels[week]!;
      own.impressions++;
      if (!does(0, clicked[week]!)) continue;
      own.clicks++;
      if (!does(1, available)) continue;
      own.available++;
      if (!does(2, carted)) continue;
      own.carts++;
      if (does(3, ordered)) own.orders++;
    }
  }
  return funnels;
}

type Funnel = ReachCell['funnel'];
const NOTHING: Funnel = { impressions: 0, clicks: 0, available: 0, carts: 0, orders: 0 };

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

/** A level of its own around 1. */
function natural(world: World, random: SeededRandom): number {
  const log = world.peers * random.normal();
  return Math.abs(log) < world.most ? Math.exp(log) : natural(world, random);
}

const mean = (values: readonly number[]): number =>
  Math.round((1_000 * values.reduce((sum, each) => sum + each, 0)) / values.length) / 1_000;
const shareOf = <Each>(all: readonly Each[], is: (each: Each) => boolean): number =>
  mean(all.map((each) => (is(each) ? 1 : 0)));

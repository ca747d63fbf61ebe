import type { SeededRandom } from './random.ts';
import { noveltyOn, seasonFactor, type Shelves } from './shelves.ts';

/** What moves a shopper from one product to the next. The oracle knows all of it. */
export interface BrowsingState {
  /** Epoch milliseconds. */
  at: number;
  /** Weight of each product type for this visitor's taste group. */
  typeWeights: Float64Array;
  style: string;
  priceLeaning: number;
  /** The type this visit is about now; it drifts. */
  intent: number;
  /** Rows looked at in this visit, oldest first. */
  viewed: number[];
}

/** One way to choose the next product: how likely it is taken, and among which rows with which weights. */
interface Way {
  share: number;
  rows: readonly number[];
  /** One weight a row. Asked only when the way is taken: most ways of a step are not. */
  weigh: () => Float64Array;
}

/**
 * The next product is drawn from a mixture: more of the same type, a complement, the same line elsewhere, back to
 * something seen, a fresh wish, or what everyone looks at. Drawing and the oracle use the same ways.
 */
const SHARES = { intent: 0.46, complement: 0.24, line: 0.12, back: 0.05, wish: 0.07, popular: 0.06 } as const;

export function nextProduct(shelves: Shelves, state: BrowsingState, random: SeededRandom): number | null {
  const kinds = Object.keys(SHARES) as (keyof typeof SHARES)[];
  // A way may be empty (no complement in a shop of three products): then another one is drawn.
  for (let attempt = 0; attempt < 8; attempt++) {
    const kind = kinds[random.weighted(Object.values(SHARES))]!;
    const ways = waysOf(kind, shelves, state);
    const way = ways[random.weighted(ways.map((candidate) => candidate.share))];
    const at = way === undefined ? -1 : random.weighted(way.weigh());
    if (way !== undefined && at >= 0) return way.rows[at]!;
  }
  return null;
}

/** Probability of each row to be next, `[products]`: the mixture written out. */
export function nextProductDistribution(shelves: Shelves, state: BrowsingState): Float64Array {
  const mass = new Float64Array(shelves.count);
  for (const kind of Object.keys(SHARES) as (keyof typeof SHARES)[]) {
    const ways = waysOf(kind, shelves, state).map((way) => ({ ...way, weights: way.weigh() }));
    const open = ways.filter((way) => sum(way.weights) > 0);
    const shares = sum(open.map((way) => way.share));
    for (const way of open) {
      const scale = (SHARES[kind] * way.share) / shares / sum(way.weights);
      way.rows.forEach((row, at) => (mass[row]! += scale * way.weights[at]!));
    }
  }
  const total = sum(mass);
  return total > 0 ? mass.map((value) => value / total) : mass;
}

function waysOf(kind: keyof typeof SHARES, shelves: Shelves, state: BrowsingState): Way[] {
  const last = state.viewed.at(-1);
  const shelf = (type: number, share: number) => wayAmong(shelves, state, shelves.rowsOfType[type]!, share);
  switch (kind) {
    case 'intent':
      return [shelf(state.intent, 1)];
    case 'complement':
      return shelves.complementsOf[state.intent]!.map((type, rank) => shelf(type, 1 / (1 + rank)));
    case 'line':
      return last === undefined
        ? []
        : [wayAmong(shelves, state, shelves.rowsOfLine.get(shelves.lineOf[last]!)!, 1)];
    case 'back':
      return [
        {
          share: 1,
          rows: state.viewed,
          weigh: () => Float64Array.from(state.viewed, (row) => Number(row !== last)),
        },
      ];
    case 'wish':
      return wishes(shelves, state).map(({ type, weight }) => shelf(type, weight));
    case 'popular':
      return [popular(shelves, state)];
  }
}

/** Types worth wishing for now: taste and season. */
function wishes(shelves: Shelves, state: BrowsingState): { type: number; weight: number }[] {
  return shelves.typeNames.flatMap((_, type) => {
    if (shelves.rowsOfType[type]!.length === 0) return [];
    return [{ type, weight: state.typeWeights[type]! * seasonFactor(shelves.seasonOf[type], state.at) }];
  });
}

/** The type a visit starts with; -1 in a shop without products. */
export function drawIntent(shelves: Shelves, state: BrowsingState, random: SeededRandom): number {
  const candidates = wishes(shelves, state);
  return candidates[random.weighted(candidates.map((candidate) => candidate.weight))]?.type ?? -1;
}

function wayAmong(shelves: Shelves, state: BrowsingState, rows: readonly number[], share: number): Way {
  return { share, rows, weigh: () => fits(shelves, state, rows) };
}

/** How well each of these rows suits this visitor, next to what was looked at just now. */
function fits(shelves: Shelves, state: BrowsingState, rows: readonly number[]): Float64Array {
  const last = state.viewed.at(-1);
  const lastLine = last === undefined ? null : shelves.lineOf[last];
  const wantedTier =
    last === undefined ? state.priceLeaning : 0.5 * state.priceLeaning + 0.5 * shelves.tierOf[last]!;
  const novelty = noveltyOn(shelves, state.at);
  const weights = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (row === last || novelty[row] === 0) continue;
    const style = shelves.styleOf[row] === state.style ? 1 : 0.3;
    const price = Math.exp(-(((shelves.tierOf[row]! - wantedTier) / 0.7) ** 2));
    const sameLine = shelves.lineOf[row] === lastLine ? 2.5 : 1;
    const soldOut = shelves.buyable[row] === null ? 0.3 : 1;
    weights[at] = shelves.appealOf[row]! * novelty[row]! * style * price * sameLine * soldOut;
  }
  return weights;
}

/** Best-seller lists and the home page: the same for everyone. */
function popular(shelves: Shelves, state: BrowsingState): Way {
  const weigh = () => {
    const weights = noveltyOn(shelves, state.at).map((novelty, row) => novelty * shelves.appealOf[row]! ** 2);
    const last = state.viewed.at(-1);
    if (last !== undefined) weights[last] = 0;
    return weights;
  };
  return { share: 1, rows: shelves.allRows, weigh };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at]!;
  return total;
}

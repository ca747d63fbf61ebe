import {
  addedTally,
  type FunnelStep,
  type ReachCell,
  type Tally,
  tallyOf,
} from './underperformers-funnel.ts';

/** What is judged beside its peers. */
export type Subject = 'campaign' | 'placement';

/** Hits that the mean of all counts for where a context has few. */
const BORROWED_HITS = 20;

export interface Expected {
  /** What peers in the same contexts would have reached, 0..1. */
  rate: number;
  /** Relative variance of that. */
  error: number;
  own: Tally;
}

/**
 * What others let expect of each: a campaign is compared with other campaigns at the same placements and among the same
 * segments, a placement with the same campaigns elsewhere (indirect standardisation, each left out of its own
 * standard). So a good campaign at a bad place is not taken for a bad one.
 */
export function expectedByPeers(
  cells: readonly ReachCell[],
  by: Subject,
  step: FunnelStep,
): Map<string, Expected> {
  const all = totals(cells, by, step);
  return new Map(
    [...bySubject(cells, by)].map(([id, own]) => [id, expectedOf(own, all, totals(own, by, step), by, step)]),
  );
}

export function bySubject(cells: readonly ReachCell[], by: Subject): Map<string, ReachCell[]> {
  const subjects = new Map<string, ReachCell[]>();
  for (const cell of cells) {
    const id = by === 'campaign' ? cell.campaignId : cell.placementId;
    const own = subjects.get(id);
    if (own) own.push(cell);
    else subjects.set(id, [cell]);
  }
  return subjects;
}

function expectedOf(
  cells: readonly ReachCell[],
  all: Map<string, Tally>,
  own: Map<string, Tally>,
  by: Subject,
  step: FunnelStep,
): Expected {
  const others = (key: string): Tally => {
    const [total, mine] = [all.get(key)!, own.get(key)!];
    return { n: total.n - mine.n, hits: total.hits - mine.hits };
  };
  const total = own.get('')!;
  let [rate, error] = [0, 0];
  for (const cell of cells) {
    const everyone = others('');
    let expected = (everyone.hits + 0.5) / (everyone.n + 1);
    let known = everyone.hits;
    for (const key of contextsOf(cell, by)) {
      const { n, hits } = others(key);
      const borrowed = BORROWED_HITS / expected;
      expected = (hits + BORROWED_HITS) / (n + borrowed);
      known = hits + BORROWED_HITS;
    }
    const part = total.n > 0 ? tallyOf(cell.funnel, step).n / total.n : 1 / cells.length;
    rate += part * expected;
    error += part / Math.max(1, known);
  }
  return { rate: Math.min(1 - 1e-6, Math.max(1e-6, rate)), error, own: total };
}

/** From wide to narrow. */
function contextsOf(cell: ReachCell, by: Subject): string[] {
  const other = by === 'campaign' ? cell.placementId : cell.campaignId;
  return [`other ${other}`, `both ${other} ${cell.segmentId}`];
}

function totals(cells: readonly ReachCell[], by: Subject, step: FunnelStep): Map<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const cell of cells)
    for (const key of ['', ...contextsOf(cell, by)])
      sums.set(key, addedTally(sums.get(key) ?? { n: 0, hits: 0 }, tallyOf(cell.funnel, step)));
  return sums;
}

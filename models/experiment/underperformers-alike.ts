import { type ReachCell, type Tally, tallyOf } from './underperformers-funnel.ts';

/** Until a shop's own weeks tell: eight impressions of a visitor that go together in one of seven. */
const USUAL = 2;
/** As sure of that as so many differences between weeks would make one. */
const USUAL_FREEDOM = 20;
/** Visitors who come again in another week are not seen in how weeks differ. */
const LEAST = 1.5;
/** In cells with fewer clicks weeks differ by chance alone. */
const LEAST_CLICKS = 10;
const ROUNDS = 20;

/** What was seen in one week. */
export interface WeekCell extends ReachCell {
  week: number;
}

/** Weeks added up. */
export function overWeeks(cells: readonly WeekCell[]): ReachCell[] {
  return cellsOf(cells).map((own) => {
    const { week: _, ...cell } = own[0]!;
    const funnel = { ...cell.funnel };
    for (const { funnel: more } of own.slice(1))
      for (const step of Object.keys(funnel) as (keyof typeof funnel)[]) funnel[step] += more[step];
    return { ...cell, funnel };
  });
}

/**
 * How many impressions count as one, as those of a visitor are alike: by how much more weeks differ in clicks than they
 * would if each impression were by itself (dispersion by Pearson; McCullagh and Nelder 1989, 4.5 and 9.2). A week that is
 * better everywhere is no difference. What else changes from week to week counts, too: a rate that moves is less sure.
 */
export function alikeOf(cells: readonly WeekCell[]): number {
  const weeks = [...new Set(cells.map(({ week }) => week))];
  const counted = cellsOf(cells)
    .map((own) => weeks.map((week) => clicksIn(own.find((each) => each.week === week))))
    .filter((own) => added(own).hits >= LEAST_CLICKS && own.filter(({ n }) => n > 0).length > 1);
  const { rates, levels } = fitted(counted, weeks.length);
  let [squares, freedom] = [0, Math.min(0, 1 - weeks.length)];
  for (const [at, own] of counted.entries()) {
    freedom--;
    for (const [week, { n, hits }] of own.entries()) {
      const rate = Math.min(0.99, rates[at]! * levels[week]!);
      if (n === 0 || rate === 0) continue;
      squares += (hits - n * rate) ** 2 / (n * rate * (1 - rate));
      freedom++;
    }
  }
  if (freedom <= 0) return USUAL;
  return Math.max(LEAST, (USUAL_FREEDOM * USUAL + squares) / (USUAL_FREEDOM + freedom));
}

/** Rates of cells and levels of weeks, which multiply (Deming and Stephan 1940). */
function fitted(
  counted: readonly (readonly Tally[])[],
  count: number,
): { rates: number[]; levels: number[] } {
  let levels = Array.from({ length: count }, () => 1);
  let rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rates = counted.map(
      (own) => added(own).hits / own.reduce((sum, { n }, week) => sum + n * levels[week]!, 0),
    );
    levels = levels.map((_, week) => {
      const expected = counted.reduce((sum, own, at) => sum + own[week]!.n * rates[at]!, 0);
      return expected > 0 ? counted.reduce((sum, own) => sum + own[week]!.hits, 0) / expected : 1;
    });
  }
  return { rates, levels };
}

const clicksIn = (cell: WeekCell | undefined): Tally =>
  cell ? tallyOf(cell.funnel, 'click') : { n: 0, hits: 0 };

const added = (own: readonly Tally[]): Tally => ({
  n: own.reduce((sum, { n }) => sum + n, 0),
  hits: own.reduce((sum, { hits }) => sum + hits, 0),
});

/** The weeks of each. */
function cellsOf(cells: readonly WeekCell[]): WeekCell[][] {
  const byCell = new Map<string, WeekCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.campaignId, cell.placementId, cell.segmentId]);
    const own = byCell.get(key);
    if (own) own.push(cell);
    else byCell.set(key, [cell]);
  }
  return [...byCell.values()];
}

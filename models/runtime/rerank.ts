/**
 * Orders a ranked list anew: relevance against variety and what the merchant prefers.
 * Source: maximal marginal relevance (Carbonell, Goldstein, SIGIR 1998), greedy. What differs: relevance is the
 * place in the list, 1 / (10 + place), as in reciprocal rank fusion (Cormack et al., SIGIR 2009), because scores of
 * two model families have nothing in common and a merchant's weight must mean the same with each; and likeness is
 * a shared group (type, vendor), because a device knows no more of products.
 */
import type { ItemRanking } from '@kindred/shared/release';

/** How much the first places are spared: a boost of an octave lifts place 20 to 5, place 10 to 0. */
const HEAD = 10;
const BOOST_STEPS_PER_OCTAVE = 8;
/** With variety 1, each group shared with a product before it halves what a product is worth. */
const HARSHEST_FADE = 0.5;

/**
 * The best `count` of `rows` (item rows, each once, best first); `before` stands above them already. Without a
 * ranking the order stays as it is. Pure; time is count x rows.
 */
export function rerank(
  rows: readonly number[],
  ranking: ItemRanking | undefined,
  count: number,
  before: readonly number[] = [],
): number[] {
  const { variety = 0, boosts = [], groups = {} } = ranking ?? {};
  const left = rows.map((row, place) => ({
    row,
    worth: 2 ** ((boosts[row] ?? 0) / BOOST_STEPS_PER_OCTAVE) / (HEAD + place),
  }));
  const fade = 1 - HARSHEST_FADE * variety;
  const fadeLikes = (shown: number): void => {
    for (const group of Object.values(groups))
      if (group[shown]) for (const each of left) if (group[each.row] === group[shown]) each.worth *= fade;
  };
  before.forEach(fadeLikes);
  const chosen: number[] = [];
  while (chosen.length < count && left.length > 0) {
    const [best] = left.splice(indexOfBest(left), 1);
    chosen.push(best!.row);
    fadeLikes(best!.row);
  }
  return chosen;
}

/** Of equals the first. */
function indexOfBest(left: readonly { worth: number }[]): number {
  let best = 0;
  left.forEach(({ worth }, i) => {
    if (worth > left[best]!.worth) best = i;
  });
  return best;
}

import type { LoggedSums } from './off-policy.ts';

/** As many visitors as a variation's mean counts for in a context. */
const BORROWED = 100;

/**
 * The outcome model: a variation's mean in a context, shrunk towards its mean in all contexts, and that towards
 * everything's mean. Told for each variation, without one of the visitors that are asked about: a mean that knows their
 * own outcome would take it for expected.
 */
export function expectations(logged: readonly LoggedSums[]): (of: LoggedSums) => number[] {
  const count = logged.reduce((most, { variation }) => Math.max(most, variation + 1), 0);
  const cells = new Map<string, Told[]>();
  const variations = Array.from({ length: count }, nothing);
  const all = nothing();
  for (const each of logged) {
    const own = cells.get(each.context) ?? Array.from({ length: count }, nothing);
    cells.set(each.context, own);
    for (const told of [own[each.variation]!, variations[each.variation]!, all]) {
      told.n += each.n;
      told.sum += each.sum;
    }
  }
  return (of) => {
    const one = of.n > 0 ? { n: 1, sum: of.sum / of.n } : NOTHING;
    const mean = shrunk(all, one, 0);
    return cells.get(of.context)!.map((own, which) => {
      const without = which === of.variation ? one : NOTHING;
      return shrunk(own, without, shrunk(variations[which]!, without, mean));
    });
  };
}

interface Told {
  n: number;
  sum: number;
}

const nothing = (): Told => ({ n: 0, sum: 0 });
const NOTHING = nothing();

const shrunk = (told: Told, without: Told, towards: number): number =>
  (told.sum - without.sum + BORROWED * towards) / (told.n - without.n + BORROWED);

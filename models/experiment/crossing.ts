import { boundary, tunedRho } from './boundary.ts';

/**
 * How likely a confidence sequence that is looked at `looks` times, evenly spaced, has shown an effect by each look. By
 * recursive integration over what has not been shown yet (Armitage, McPherson and Rowe 1969), worked out once without an
 * effect: with one, paths are reweighted by their likelihood (Siegmund 1985).
 */
export interface Crossing {
  /** Chance to be shown by look 1 .. looks, either way. `drift`: the effect over its standard error at the last look. */
  shownBy: (look: number, drift: number) => number;
}

/** Points of each look's grid; twice as many change the chance by less than 0.0005. */
const POINTS = 160;

/** The sequence is sharpest at the last look. */
export function crossingOf(looks: number, alpha: number): Crossing {
  const rho = tunedRho(1, alpha);
  const grids: { sums: Float64Array; masses: Float64Array }[] = [];
  for (let look = 1; look <= looks; look++) {
    const edge = boundary(look / looks, alpha, rho);
    const step = (2 * edge) / POINTS;
    const sums = Float64Array.from({ length: POINTS }, (_, at) => -edge + (at + 0.5) * step);
    const before = grids.at(-1) ?? { sums: Float64Array.of(0), masses: Float64Array.of(1) };
    grids.push({ sums, masses: sums.map((sum) => massAround(sum, step, before, looks)) });
  }
  return {
    shownBy: (look, drift) => {
      const { sums, masses } = grids[look - 1]!;
      const along = (-drift * drift * look) / looks / 2;
      const hidden = masses.reduce(
        (total, mass, at) => total + mass * Math.exp(drift * sums[at]! + along),
        0,
      );
      return Math.min(1, Math.max(0, 1 - hidden));
    },
  };
}

/** What comes from all points of the look before; the spread of a step is 1 / looks. */
function massAround(
  sum: number,
  step: number,
  before: { sums: Float64Array; masses: Float64Array },
  looks: number,
): number {
  let density = 0;
  for (let at = 0; at < before.sums.length; at++) {
    const along = sum - before.sums[at]!;
    density += before.masses[at]! * Math.exp((-along * along * looks) / 2);
  }
  return density * step * Math.sqrt(looks / (2 * Math.PI));
}

import { heterogeneityOf, type MeasuredSums } from '@kindred/models/experiment';
import { createRandom, type SeededRandom } from '../../world/random.ts';

const RUNS = 3_000;
const RATE = 0.03;
/** Visitors of a segment in one variation: about 60 conversions, and 30. */
const VISITORS = [2_000, 1_000];
const SEGMENTS = [2, 4, 8];
const EFFECT = 0.2;

/** Segments that buy unequally and in which a variation brings the same for all: how often they are said to differ. */
export function segments(): object[] {
  return VISITORS.flatMap((visitors) =>
    SEGMENTS.map((count) => {
      let called = 0;
      for (let run = 0; run < RUNS; run++) {
        const random = createRandom(run, `segments ${count} ${visitors}`);
        const groups = Array.from({ length: count }, () => {
          const rate = RATE * Math.exp(0.2 * random.normal());
          return { bought: [rate, rate * (1 + EFFECT)].map((each) => bought(visitors, each, random)) };
        });
        const [p] = heterogeneityOf('bought', groups, 2);
        if (p !== null && p! < 0.05) called++;
      }
      return { segments: count, conversions: visitors * RATE, runs: RUNS, called: called / RUNS };
    }),
  );
}

function bought(n: number, rate: number, random: SeededRandom): MeasuredSums {
  let hits = 0;
  // From buyer to buyer: how many come between two of them is geometric.
  for (let at = random.geometric(1 / rate); at <= n; at += random.geometric(1 / rate)) hits++;
  return { n, y: hits, yy: hits, x: 0, xx: 0, xy: 0 };
}

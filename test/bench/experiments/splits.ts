import { chooseVariation, hash, inRange } from '@kindred/models/experiment/assign';
import { sampleRatio } from '@kindred/models/experiment';
import { createRandom, type SeededRandom } from '../../world/random.ts';

const RUNS = 100;
const DAYS = 28;
const A_DAY = 1_000;
const WEIGHTS = [0.5, 0.5];

/** Who is told as exposed, by the first variation met; `crossed`: of these, who met both. */
interface Exposures {
  met: number[];
  crossed: number[];
}
/** What a visitor of this day meets; null: nothing is told of them. */
type Fault = (visit: { random: SeededRandom; day: number; assigned: number }) => number[] | null;

/** Faults that shops have had, planted one by one. */
const FAULTS: Record<string, Fault> = {
  'one variation loses exposures': ({ random, assigned }) =>
    assigned === 1 && random.chance(0.08) ? null : [assigned],
  'a redirect loses visitors': ({ random, assigned }) =>
    // Phones are slow, and leave before the second page came.
    assigned === 1 && random.chance(0.6) && random.chance(0.15) ? null : [assigned],
  'programs come to one variation only': ({ random, assigned }) => (random.chance(0.05) ? [0] : [assigned]),
  'assigned anew at each visit': ({ random, assigned }) =>
    random.chance(0.35) ? [assigned, random.int(2)] : [assigned],
  'weights changed half way': ({ random, day, assigned }) =>
    day < 14 ? [assigned] : [random.chance(0.6) ? 0 : 1],
  'another experiment of its group leaks in': ({ random, assigned }) =>
    // Whom the other one holds sees this one only where nothing is changed.
    assigned === 1 && random.chance(0.25) && random.chance(0.4) ? null : [assigned],
};

/** How often each is caught by the last day, and on which; and how often a healthy split is called broken on any day. */
export function splits(): object {
  const faults = Object.entries(FAULTS).map(([fault, of]) => {
    const days = Array.from({ length: RUNS }, (_, run) => dayBroken(run, fault, of));
    const caught = days.filter((day) => day !== null).sort((a, b) => a - b);
    return { fault, caught: caught.length / RUNS, medianDay: caught[Math.floor(caught.length / 2)] ?? null };
  });
  const healthy = Array.from({ length: 8 * RUNS }, (_, run) =>
    dayBroken(run, 'none', ({ assigned }) => [assigned]),
  );
  return {
    runs: RUNS,
    visitors: DAYS * A_DAY,
    faults,
    healthyCalled: healthy.filter((day) => day !== null).length / healthy.length,
  };
}

/** The first day on which the split is called broken. The device's own hash assigns. */
function dayBroken(run: number, name: string, fault: Fault): number | null {
  const random = createRandom(run, name);
  const seed = `e${run}`;
  const told: Exposures = { met: [0, 0], crossed: [0, 0] };
  for (let day = 0; day < DAYS; day++) {
    for (let visitor = 0; visitor < A_DAY; visitor++) {
      const id = `${day} ${visitor}`;
      if (!inRange(hash(`${seed} group`, id), 0, 0.8)) continue;
      const assigned = chooseVariation(hash(seed, id), WEIGHTS)!;
      const met = fault({ random, day, assigned });
      if (met === null) continue;
      told.met[met[0]!]!++;
      if (new Set(met).size > 1) told.crossed[met[0]!]!++;
    }
    if (sampleRatio(told.met, WEIGHTS, told.crossed).isBroken) return day + 1;
  }
  return null;
}

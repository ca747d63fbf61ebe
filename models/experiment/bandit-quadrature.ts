/**
 * Densities on one grid, with what lies below each point of it. Gauss and Legendre's nodes in each panel; the running
 * integral inside a panel is that of the polynomial through its nodes, so that no distribution function is needed.
 * The same numbers on every machine, which simulation would not give.
 */
export interface Grid {
  /** Of each density, at each node: its part of the integral. Adds up to 1. */
  masses: Float64Array[];
  /** Of each density, at each node: how much lies below, 0..1. */
  below: Float64Array[];
  nodes: Float64Array;
}

const COUNT = 12;

/** P_0 .. P_degree at x. */
function legendre(degree: number, x: number): number[] {
  const values = [1, x];
  for (let k = 2; k <= degree; k++)
    values.push(((2 * k - 1) * x * values[k - 1]! - (k - 1) * values[k - 2]!) / k);
  return values;
}

const NODES = Array.from({ length: COUNT }, (_, at) => {
  let x = -Math.cos((Math.PI * (at + 0.75)) / (COUNT + 0.5));
  for (let step = 0; step < 8; step++) x -= legendre(COUNT, x)[COUNT]! / slopeAt(x);
  return x;
});

function slopeAt(x: number): number {
  const values = legendre(COUNT, x);
  return (COUNT * (x * values[COUNT]! - values[COUNT - 1]!)) / (x * x - 1);
}

const WEIGHTS = NODES.map((x) => 2 / ((1 - x * x) * slopeAt(x) ** 2));

/** `[to, of]`: what the value at node `of` gives to the integral from -1 to node `to`. */
const RUNNING = Float64Array.from(
  NODES.flatMap((to) => {
    const upTo = legendre(COUNT, to);
    return NODES.map((of, at) => {
      const here = legendre(COUNT, of);
      let sum = (to + 1) / 2;
      for (let k = 1; k < COUNT; k++) sum += (here[k]! * (upTo[k + 1]! - upTo[k - 1]!)) / 2;
      return WEIGHTS[at]! * sum;
    });
  }),
);

/** Densities need not add up to 1. `breaks` are where panels meet, in any order. */
export function gridOf(densities: readonly ((x: number) => number)[], breaks: readonly number[]): Grid {
  const edges = [...new Set(breaks)].sort((a, b) => a - b);
  const size = (edges.length - 1) * COUNT;
  const nodes = new Float64Array(size);
  const masses = densities.map(() => new Float64Array(size));
  const below = densities.map(() => new Float64Array(size));
  const values = new Float64Array(COUNT);
  for (let panel = 0; panel + 1 < edges.length; panel++) {
    const half = (edges[panel + 1]! - edges[panel]!) / 2;
    for (let at = 0; at < COUNT; at++) nodes[panel * COUNT + at] = edges[panel]! + half * (NODES[at]! + 1);
  }
  for (const [which, density] of densities.entries()) {
    let total = 0;
    for (let from = 0, panel = 0; from < size; from += COUNT, panel++) {
      const half = (edges[panel + 1]! - edges[panel]!) / 2;
      for (let at = 0; at < COUNT; at++) values[at] = half * density(nodes[from + at]!);
      let mass = 0;
      for (let at = 0; at < COUNT; at++) {
        masses[which]![from + at] = WEIGHTS[at]! * values[at]!;
        mass += masses[which]![from + at]!;
        let inside = 0;
        for (let of = 0; of < COUNT; of++) inside += RUNNING[at * COUNT + of]! * values[of]!;
        below[which]![from + at] = total + inside;
      }
      total += mass;
    }
    for (let at = 0; at < size; at++) {
      masses[which]![at]! /= total;
      below[which]![at]! /= total;
    }
  }
  return { masses, below, nodes };
}

/**
 * Neighbour-restricted SLIST.
 * Source: Choi, Kim, Lee, Shim, Lee, "Session-aware Linear Item-Item Models for Session-based
 * Recommendation", WWW 2021 (SLIST = SLIS + SLIT in one closed form). Per target item j
 *   minimise a |X_j - X b|^2 + (1 - a) |T_j - S b|^2 + lambda |b|^2,  so  (G + lambda I) b = R_j
 * with X the session-item matrix, S and T the faded past and future of every split point.
 * What differs: the solve for j sees only the `candidates` items with the largest R_j instead of all
 * (a small Cholesky per item, no [items, items] inverse); the past and future of a split point end
 * after 12 items; the diagonal is not bounded (a re-view is a valid prediction);
 * each past item keeps its `neighbours` strongest entries.
 * Memory: 8 bytes for each pair of items that share a session (at most MAX_SESSION_ITEMS an interaction) and for
 * each candidate (items x `candidates`), 13 bytes an interaction. Diginetica, with 906,140 interactions of 43,097
 * items, peaks at 300 MB for the whole process and takes 14 s of one core.
 */
import { CoOccurrence, type CountSettings } from './co-occurrence.ts';
import { breathe, type TrainingHooks } from './hooks.ts';
import { checkItemSessions, type ItemSessions } from './item-sessions.ts';
import { solveRidge } from './ridge.ts';
import { Solution } from './solution.ts';
import type { SparseLinearModel } from './sparse-linear-model.ts';

export interface SparseLinearSettings extends CountSettings {
  /** `lambda`: shrinks rarely seen pairs towards zero. */
  ridge: number;
  /** `M`: past items that may speak for a target. */
  candidates: number;
  /** `Kn`: entries kept per past item. */
  neighbours: number;
  /** `d_inf`, in items: how fast a visitor's older items fade when the model is asked. */
  inputDecay: number;
}

/** Columns between two breaths of the event loop: 5-100 ms of work. */
const COLUMNS_PER_TURN = 64;

/** Rejects with the signal's reason when aborted; nothing is left running then. */
export async function trainSparseLinear(
  sessions: ItemSessions,
  itemCount: number,
  settings: SparseLinearSettings,
  hooks: TrainingHooks = {},
): Promise<SparseLinearModel> {
  checkItemSessions(sessions, itemCount);
  const counts = new CoOccurrence(sessions, itemCount, settings);
  const solution = new Solution(itemCount, settings.candidates);
  const gram: GramRow[] = [];
  for (let item = 0; item < itemCount; item++) {
    if (item % COLUMNS_PER_TURN === 0)
      await breathe(hooks, (0.2 * item) / itemCount, 'Counting what is seen together');
    counts.count(item);
    gram.push(gramRow(counts));
    solution.choose(item, counts);
  }
  const solver = new Solver(gram, itemCount, settings);
  for (let item = 0; item < itemCount; item++) {
    if (item % COLUMNS_PER_TURN === 0)
      await breathe(hooks, 0.2 + (0.75 * item) / itemCount, 'Solving product by product');
    solver.solve(solution, item);
  }
  await breathe(hooks, 0.95, 'Keeping the strongest neighbours');
  return { ...solution.strongestRows(settings.neighbours), inputDecay: settings.inputDecay };
}

/** The non-zeros of one row of G. */
interface GramRow {
  items: Int32Array;
  values: Float32Array;
}

function gramRow(counts: CoOccurrence): GramRow {
  const items = counts.touched.slice(0, counts.touchedCount).filter((item) => counts.gram[item]! > 0);
  return { items, values: Float32Array.from(items, (item) => counts.gram[item]!) };
}

class Solver {
  readonly #gram: GramRow[];
  readonly #ridge: number;
  readonly #matrix: Float64Array;
  readonly #right: Float64Array;
  /** [items] place of an item among the current candidates, -1 for the others. */
  readonly #placeOf: Int32Array;

  constructor(gram: GramRow[], itemCount: number, { ridge, candidates }: SparseLinearSettings) {
    this.#gram = gram;
    this.#ridge = ridge;
    this.#matrix = new Float64Array(candidates * candidates);
    this.#right = new Float64Array(candidates);
    this.#placeOf = new Int32Array(itemCount).fill(-1);
  }

  /** Replaces R by B in the target's column. */
  solve(solution: Solution, target: number): void {
    const size = solution.counts[target]!;
    const start = target * solution.candidates;
    const past = solution.past.subarray(start, start + size);
    const column = solution.values.subarray(start, start + size);
    this.#fillMatrix(past);
    this.#right.set(column);
    solveRidge(this.#matrix, this.#right, size, this.#ridge);
    column.set(this.#right.subarray(0, size));
  }

  /** The lower triangle of G + ridge I among the candidates. */
  #fillMatrix(past: Int32Array): void {
    const size = past.length;
    this.#matrix.fill(0, 0, size * size);
    past.forEach((item, place) => (this.#placeOf[item] = place));
    for (let row = 0; row < size; row++) {
      const { items, values } = this.#gram[past[row]!]!;
      for (let at = 0; at < items.length; at++) {
        const column = this.#placeOf[items[at]!]!;
        if (column >= 0) this.#matrix[row * size + column] = values[at]!;
      }
      this.#matrix[row * size + row]! += this.#ridge;
    }
    for (const item of past) this.#placeOf[item] = -1;
  }
}

import type { SolveSettings } from './linear-settings.ts';
import type { LinearTable } from './linear-table.ts';
import { solveRidge } from './ridge.ts';
import type { Solution } from './solution.ts';

/** Solves columns of (G + ridge I + p / (1 - p) diag G) B = R, one target at a time, among its candidates. */
export class LinearSolver {
  readonly #table: LinearTable;
  readonly #ridge: number;
  /** What the diagonal is multiplied by: 1 / (1 - p). */
  readonly #diagonal: number;
  readonly #matrix: Float64Array;
  readonly #right: Float64Array;
  /** [items] place of an item among the current candidates, -1 for the others. */
  readonly #placeOf: Int32Array;

  constructor(table: LinearTable, { ridge, inputDropout, candidates }: SolveSettings) {
    this.#table = table;
    this.#ridge = ridge;
    this.#diagonal = 1 / (1 - inputDropout);
    this.#matrix = new Float64Array(candidates * candidates);
    this.#right = new Float64Array(candidates);
    this.#placeOf = new Int32Array(table.starts.length - 1).fill(-1);
  }

  /** Writes the target's candidates and their weights. Nothing but the table's sums decides them. */
  solve(solution: Solution, target: number): void {
    solution.choose(target, this.#table, this.#right);
    const past = solution.pastOf(target);
    this.#fillMatrix(past);
    solveRidge(this.#matrix, this.#right, past.length, this.#ridge);
    solution.values.set(this.#right.subarray(0, past.length), target * solution.candidates);
  }

  /** The lower triangle, by which Cholesky goes. */
  #fillMatrix(past: Int32Array): void {
    const { starts, others, gram } = this.#table;
    const size = past.length;
    const matrix = this.#matrix.fill(0, 0, size * size);
    for (let row = 0; row < size; row++) {
      const item = past[row]!;
      this.#placeOf[item] = row;
      // Both the candidates and a row's items ascend: what comes after the item itself has no place yet.
      const end = starts[item + 1]!;
      for (let at = starts[item]!; at < end && others[at]! <= item; at++) {
        const column = this.#placeOf[others[at]!]!;
        if (column >= 0) matrix[row * size + column] = gram[at]!;
      }
      matrix[row * size + row] = matrix[row * size + row]! * this.#diagonal + this.#ridge;
    }
    for (const item of past) this.#placeOf[item] = -1;
  }
}

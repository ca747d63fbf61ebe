/** Counts by row and column of which few are non-zero. */
export class SparseRows {
  readonly #rows: (Map<number, number> | undefined)[];

  constructor(rows: number) {
    this.#rows = Array.from({ length: rows });
  }

  add(row: number, column: number, value: number): void {
    const cells = (this.#rows[row] ??= new Map());
    cells.set(column, (cells.get(column) ?? 0) + value);
  }

  /** out += weight * row; false when the row is empty. */
  addRow(row: number, weight: number, out: Float32Array): boolean {
    const cells = this.#rows[row];
    if (cells === undefined) return false;
    for (const [column, value] of cells) out[column]! += weight * value;
    return true;
  }
}

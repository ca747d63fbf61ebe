/** float64 [rows, columns], row major. */
export interface Matrix {
  rows: number;
  columns: number;
  data: Float64Array;
}

export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const data = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => data.set(row, i * columns));
  return { rows: rows.length, columns, data };
}

/** A view, no copy. */
export function rowOf({ columns, data }: Matrix, row: number): Float64Array {
  return data.subarray(row * columns, (row + 1) * columns);
}

export function takeRows(matrix: Matrix, rows: ArrayLike<number>): Matrix {
  const { columns } = matrix;
  const data = new Float64Array(rows.length * columns);
  for (let i = 0; i < rows.length; i++) data.set(rowOf(matrix, rows[i]!), i * columns);
  return { rows: rows.length, columns, data };
}

/** A matrix of what becomes of each row; all as long as the first. */
export function mapRows(matrix: Matrix, map: (row: Float64Array) => ArrayLike<number>): Matrix {
  const { rows } = matrix;
  const first = rows === 0 ? [] : map(rowOf(matrix, 0));
  const columns = first.length;
  const data = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) data.set(map(rowOf(matrix, row)), row * columns);
  return { rows, columns, data };
}

/** TF-IDF of a catalogue as flat arrays: 8 bytes a token of a product, twice (by product and by token). */

/** Row r holds `others[starts[r] .. starts[r + 1])` with their weights. Rows are products or, turned round, tokens. */
export interface ContentVectors {
  starts: Int32Array;
  /** Columns: tokens or, turned round, products. */
  others: Int32Array;
  weights: Float32Array;
  columns: number;
}

/**
 * A token of more products tells little and costs their square; it is left out. Comparing all products costs at
 * most products x tokens of one x this.
 */
const MAX_TOKEN_PRODUCTS = 1_000;

/** Token -> weight per product in; rows of length 1 out (or 0, where a product says nothing). */
export function tfIdf(documents: readonly ReadonlyMap<string, number>[]): ContentVectors {
  const { numberOf, frequency } = vocabularyOf(documents);
  const starts = new Int32Array(documents.length + 1);
  const others: number[] = [];
  const weights: number[] = [];
  documents.forEach((document, row) => {
    const from = others.length;
    for (const [token, count] of document) {
      const number = numberOf.get(token)!;
      // Nothing is shared through a token of one product, but it makes its product less like all others.
      others.push(number);
      // log(1 + N / n) stays above 0: in a shop of three shirts "shirt" is still what they share.
      weights.push(count * Math.log(1 + documents.length / frequency[number]!));
    }
    const length = Math.hypot(...weights.slice(from)) || 1;
    for (let at = from; at < weights.length; at++) weights[at]! /= length;
    starts[row + 1] = others.length;
  });
  return {
    starts,
    others: Int32Array.from(others),
    weights: Float32Array.from(weights),
    columns: numberOf.size,
  };
}

/** Numbers for the tokens that are worth comparing, and how many products hold each. */
function vocabularyOf(documents: readonly ReadonlyMap<string, number>[]): {
  numberOf: Map<string, number>;
  frequency: number[];
} {
  const numberOf = new Map<string, number>();
  const frequency: number[] = [];
  for (const document of documents) {
    for (const token of document.keys()) {
      const number = numberOf.get(token) ?? numberOf.size;
      numberOf.set(token, number);
      frequency[number] = (frequency[number] ?? 0) + 1;
    }
  }
  return { numberOf, frequency };
}

/** The same numbers by column. Tokens of too many products hold nobody. */
export function holdersOf({ starts, others, weights, columns }: ContentVectors): ContentVectors {
  const held = new Int32Array(columns);
  for (const column of others) held[column]!++;
  const open = held.map((count) => (count <= MAX_TOKEN_PRODUCTS ? count : 0));
  const ends = new Int32Array(columns + 1);
  for (let column = 0; column < columns; column++) ends[column + 1] = ends[column]! + open[column]!;
  const next = ends.slice();
  const turned = {
    starts: ends,
    others: new Int32Array(ends[columns]!),
    weights: new Float32Array(ends[columns]!),
    columns: starts.length - 1,
  };
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const column = others[at]!;
      if (open[column] === 0) continue;
      turned.others[next[column]!] = row;
      turned.weights[next[column]!++] = weights[at]!;
    }
  }
  return turned;
}

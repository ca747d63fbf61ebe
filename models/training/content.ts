/**
 * Product neighbours from the catalogue alone: cosine of TF-IDF vectors. It speaks for products that nobody
 * has visited yet and for shops that have no history yet; it knows no taste.
 */
import type { Product } from '@kindred/shared/catalog';
import { contentTokens } from './content-tokens.ts';
import { breathe, type TrainingHooks } from './hooks.ts';
import { strongest } from './solution.ts';
import { emptyModel, type SparseLinearModel } from './sparse-linear-model.ts';

export interface ContentSettings {
  /** `Kn`: entries kept per product. */
  neighbours: number;
}

/**
 * A token of more products tells little and costs their square; it is left out. Work is bounded by
 * products x tokens x this, memory by 12 bytes a token of a product.
 */
const MAX_TOKEN_PRODUCTS = 2_000;

const PRODUCTS_PER_TURN = 64;

/** Row i is `products[i]`; values are cosines, 0..1. A product never names itself. */
export async function trainContent(
  products: readonly Product[],
  settings: ContentSettings,
  hooks: TrainingHooks = {},
): Promise<SparseLinearModel> {
  const vectors = tfIdf(products.map(contentTokens));
  const holders = holdersOf(vectors);
  const model = emptyModel(products.length, settings.neighbours);
  const cosines = new Float64Array(products.length);
  for (let row = 0; row < products.length; row++) {
    if (row % PRODUCTS_PER_TURN === 0) await breathe(hooks, row / products.length, 'Comparing products');
    const touched = addCosines(vectors[row]!, holders, cosines);
    cosines[row] = 0;
    const nearest = strongest(Int32Array.from(touched), (item) => cosines[item]!, settings.neighbours);
    const useful = nearest.filter((item) => cosines[item]! > 0);
    model.indices.set(useful, row * settings.neighbours);
    model.values.set(
      Float32Array.from(useful, (item) => cosines[item]!),
      row * settings.neighbours,
    );
    for (const item of touched) cosines[item] = 0;
  }
  return model;
}

/** Token -> weight, of length 1. */
type Vector = Map<string, number>;

interface Holder {
  product: number;
  weight: number;
}

function tfIdf(documents: Map<string, number>[]): Vector[] {
  const frequency = new Map<string, number>();
  for (const token of documents.flatMap((document) => [...document.keys()])) {
    frequency.set(token, (frequency.get(token) ?? 0) + 1);
  }
  return documents.map((document) => {
    // log(1 + N / n) stays above 0: in a shop of three shirts "shirt" is still what they share.
    const weighted = [...document]
      .filter(([token]) => frequency.get(token)! <= MAX_TOKEN_PRODUCTS)
      .map(
        ([token, count]) => [token, count * Math.log(1 + documents.length / frequency.get(token)!)] as const,
      );
    const length = Math.hypot(...weighted.map(([, weight]) => weight));
    return new Map(weighted.map(([token, weight]) => [token, weight / length]));
  });
}

function holdersOf(vectors: Vector[]): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  vectors.forEach((vector, product) => {
    for (const [token, weight] of vector) {
      const list = holders.get(token);
      if (list) list.push({ product, weight });
      else holders.set(token, [{ product, weight }]);
    }
  });
  return holders;
}

/** Adds the vector's cosine with every product that shares a token, and names those products. */
function addCosines(vector: Vector, holders: Map<string, Holder[]>, cosines: Float64Array): number[] {
  const touched: number[] = [];
  for (const [token, own] of vector) {
    for (const { product, weight } of holders.get(token)!) {
      if (cosines[product] === 0) touched.push(product);
      cosines[product]! += own * weight;
    }
  }
  return touched;
}

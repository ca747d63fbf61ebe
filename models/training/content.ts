/**
 * Product neighbours from the catalogue alone: cosine of TF-IDF vectors. It speaks for products that nobody
 * has visited yet and for shops that have no history yet; it knows no taste.
 */
import type { Product } from '@kindred/shared/catalog';
import { said } from '@kindred/shared/said';
import { contentTokens } from './content-tokens.ts';
import { type ContentVectors, holdersOf, tfIdf } from './content-vectors.ts';
import { breathe, type TrainingHooks } from './hooks.ts';
import { emptyModel, type SparseLinearModel } from './sparse-linear-model.ts';

export interface ContentSettings {
  /** `Kn`: entries kept per product. */
  neighbours: number;
}

const PRODUCTS_PER_TURN = 64;

/** Row i is `products[i]`; values are cosines, 0..1. A product never names itself. */
export async function trainContent(
  products: readonly Product[],
  { neighbours }: ContentSettings,
  hooks: TrainingHooks = {},
): Promise<SparseLinearModel> {
  const documents: Map<string, number>[] = [];
  for (const [row, product] of products.entries()) {
    if (row % PRODUCTS_PER_TURN === 0)
      await breathe(hooks, (0.3 * row) / products.length, said('Reading the catalogue'));
    documents.push(contentTokens(product));
  }
  const vectors = tfIdf(documents);
  const cosines = new Cosines(vectors);
  const model = emptyModel(products.length, neighbours);
  for (let row = 0; row < products.length; row++) {
    if (row % PRODUCTS_PER_TURN === 0)
      await breathe(hooks, 0.3 + (0.7 * row) / products.length, said('Comparing products'));
    for (const [place, { item, cosine }] of cosines.nearest(row, neighbours).entries()) {
      model.indices[row * neighbours + place] = item;
      model.values[row * neighbours + place] = cosine;
    }
  }
  return model;
}

interface Neighbour {
  item: number;
  cosine: number;
}

class Cosines {
  readonly #vectors: ContentVectors;
  readonly #holders: ContentVectors;
  /** [products] with the product asked about; zero between two questions. */
  readonly #cosines: Float64Array;
  readonly #touched: Int32Array;

  constructor(vectors: ContentVectors) {
    const products = vectors.starts.length - 1;
    this.#vectors = vectors;
    this.#holders = holdersOf(vectors);
    this.#cosines = new Float64Array(products);
    this.#touched = new Int32Array(products);
  }

  /** The most alike first; of equals the smaller row. */
  nearest(row: number, count: number): Neighbour[] {
    const touched = this.#addUp(row);
    this.#cosines[row] = 0;
    const best: Neighbour[] = [];
    for (let t = 0; t < touched; t++) this.#insert(best, this.#touched[t]!, count);
    for (let t = 0; t < touched; t++) this.#cosines[this.#touched[t]!] = 0;
    return best;
  }

  /** Fills `#cosines` with every product that shares a token; returns how many it touched. */
  #addUp(row: number): number {
    const { starts, others, weights } = this.#vectors;
    const holders = this.#holders;
    let touched = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const token = others[at]!;
      for (let held = holders.starts[token]!; held < holders.starts[token + 1]!; held++) {
        const product = holders.others[held]!;
        if (this.#cosines[product] === 0) this.#touched[touched++] = product;
        this.#cosines[product]! += weights[at]! * holders.weights[held]!;
      }
    }
    return touched;
  }

  #insert(best: Neighbour[], item: number, count: number): void {
    const cosine = this.#cosines[item]!;
    const comesBefore = (other: Neighbour): boolean =>
      cosine > other.cosine || (cosine === other.cosine && item < other.item);
    if (cosine === 0 || (best.length === count && !comesBefore(best[count - 1]!))) return;
    let place = best.length;
    while (place > 0 && comesBefore(best[place - 1]!)) place--;
    best.splice(place, 0, { item, cosine });
    if (best.length > count) best.pop();
  }
}

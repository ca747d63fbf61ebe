/**
 * Content stacked on behaviour: what two products have in common counts like visits that led from one to the other.
 * To B of sparse-linear.ts (past item i, target j) it adds
 *   cosine(i, j) * (LIKENESS + n_i * NEWCOMER_RATE * NEWCOMER / (NEWCOMER + n_j)) / (STEADINESS + n_i)
 * with n the interactions of an item. LIKENESS is a prior for every pair, worth a few visits: it shapes rows that
 * have little to go by, and alone carries a shop without history. The rest is for targets that few have met: that
 * nobody went from a busy i to j says nothing when j was not there, so j is given a share of i's traffic, and
 * hands it back as visits of its own come in.
 * This is (G + lambda I)^-1 (R + cosine ...), the ridge problem with content rows under the session rows, with the
 * diagonal for G: the solved model stays what it is, and can be refreshed and unlearned without its content.
 *
 * Strong ridges and dropouts make behaviour small beside it, so a shop's settings are chosen with content stacked on
 * (release/search.ts): 53.2 / 15.5 instead of 45.1 / 12.9 on one history of the generated shop, 54.3 / 18.0
 * instead of 51.0 / 18.1 on another (recall@20 / MRR@20).
 *
 * Measured before the solve had input dropout and a walk: recall@20 with a fifth of the items hidden
 * (evaluation/cold-items.ts), on steps to hidden items and on all steps; recall@20 / MRR@20 with nothing hidden:
 *                            generated shop                      a gift shop's orders
 *                            hidden   all   nothing hidden       hidden   all   nothing hidden
 *   behaviour alone             0.2  39.7   50.0 / 13.1             0.0  27.0   37.7 / 11.5
 *   content in empty places    30.8  46.6   50.5 / 13.1            21.8  32.3   38.0 / 11.6
 *   this                       39.3  51.2   53.5 / 13.8            29.0  34.2   37.8 / 12.3
 * The full solve (40.0 / 49.9 / 52.5 on the generated shop), content in G as well (43.0 with nothing hidden) and
 * copies of the columns of similar products (21.8 / 48.9 / 53.4) did less.
 */
import type { ItemSessions } from './item-sessions.ts';
import { emptyModel, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

/** Visits that a cosine of 1 is worth; 2-10 tried. */
const LIKENESS = 5;
/** Interactions of the past item that halve what likeness says; 50-200 tried. */
const STEADINESS = 100;
/** Share of a product's traffic that goes to a newcomer just like it; 0.02-0.3 tried. */
const NEWCOMER_RATE = 0.05;
/** Interactions that make half a newcomer of a product; 1-20 tried. */
const NEWCOMER = 2;

/**
 * `behaviour` with `content` (cosines, see content.ts) added, in as many places a row. `sessions` are those that
 * behaviour was trained on. Throws a RangeError when the models are not about the same items.
 */
export function stackContent(
  behaviour: SparseLinearModel,
  content: SparseLinearModel,
  sessions: ItemSessions,
): SparseLinearModel {
  if (behaviour.items !== content.items) {
    throw new RangeError(
      `Behaviour knows ${behaviour.items} items, content ${content.items}: stack the same items`,
    );
  }
  const met = interactionsOf(sessions, content.items);
  const namedBy = turned(content);
  const stacked = emptyModel(behaviour.items, behaviour.neighbours, behaviour.inputDecay);
  for (let row = 0; row < behaviour.items; row++) {
    const values = entriesOf(behaviour, row);
    for (const [item, cosine] of likenesses(content, namedBy, row)) {
      values.set(item, (values.get(item) ?? 0) + cosine * worth(met[row]!, met[item]!));
    }
    writeRow(stacked, row, values);
  }
  return stacked;
}

/** What a cosine of 1 adds, given the interactions of the past item and of the target. */
function worth(past: number, target: number): number {
  const newcomer = (NEWCOMER_RATE * NEWCOMER) / (NEWCOMER + target);
  return (LIKENESS + newcomer * past) / (STEADINESS + past);
}

/** A row's neighbours and those that name it: a product in nobody's list is still like those in its own. */
function likenesses(
  content: SparseLinearModel,
  { starts, entries }: Turned,
  row: number,
): Map<number, number> {
  const cosines = entriesOf(content, row);
  for (let at = starts[row]!; at < starts[row + 1]!; at++) {
    const entry = entries[at]!;
    cosines.set(Math.floor(entry / content.neighbours), content.values[entry]!);
  }
  return cosines;
}

/** Entry numbers of a model (row * Kn + place) grouped by the item they name: starts[item] .. starts[item + 1]. */
interface Turned {
  /** [items + 1] */
  starts: Int32Array;
  entries: Int32Array;
}

function turned(model: SparseLinearModel): Turned {
  const starts = new Int32Array(model.items + 1);
  forEachEntry(model, (_, item) => starts[item + 1]!++);
  for (let item = 0; item < model.items; item++) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const entries = new Int32Array(starts[model.items]!);
  forEachEntry(model, (entry, item) => (entries[next[item]!++] = entry));
  return { starts, entries };
}

function forEachEntry(model: SparseLinearModel, visit: (entry: number, item: number) => void): void {
  model.indices.forEach((item, entry) => {
    if (model.values[entry] !== 0) visit(entry, item);
  });
}

function entriesOf(model: SparseLinearModel, row: number): Map<number, number> {
  const entries = new Map<number, number>();
  const start = row * model.neighbours;
  for (let at = start; at < start + rowLength(model, row); at++) {
    entries.set(model.indices[at]!, model.values[at]!);
  }
  return entries;
}

/** The strongest first, of equals the smaller item, as many as there are places. */
function writeRow(model: SparseLinearModel, row: number, values: Map<number, number>): void {
  const order = [...values].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0]);
  order.slice(0, model.neighbours).forEach(([item, value], place) => {
    model.indices[row * model.neighbours + place] = item;
    model.values[row * model.neighbours + place] = value;
  });
}

/** [items] */
function interactionsOf({ items, weights }: ItemSessions, itemCount: number): Float64Array {
  const met = new Float64Array(itemCount);
  items.forEach((item, at) => (met[item]! += weights?.[at] ?? 1));
  return met;
}

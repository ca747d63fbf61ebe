/**
 * What a sparse linear model is made of, kept so that sessions can be added to it and taken out of it.
 * The sums are exact (see GRID) and recency is measured from a fixed anchor, so a state is decided by which
 * sessions are in it, not by how they came there: a refresh is bit for bit the full training with the same anchor,
 * and a shopper who is removed leaves nothing behind. Only columns whose inputs changed are solved again.
 * It holds sums over items and no visitor, session or product id; sums over few visits still tell of them, so it
 * stays where the sessions are.
 */
import { said } from '@kindred/shared/said';
import { breathe, part, type TrainingHooks } from './hooks.ts';
import { checkItemSessions, sessionCount, type ItemSessions } from './item-sessions.ts';
import { type RecencyAnchor, reaches, sharesOf } from './linear-recency.ts';
import { checkLinearSettings, type SparseLinearSettings } from './linear-settings.ts';
import { LinearSolver } from './linear-solver.ts';
import { combined, countTable, emptyTable, type LinearTable } from './linear-table.ts';
import { walked } from './linear-walk.ts';
import { Solution } from './solution.ts';
import type { SparseLinearModel } from './sparse-linear-model.ts';

/** Columns between two breaths of the event loop: 5-100 ms of work. */
const COLUMNS_PER_TURN = 64;

/** All of a state, for linear-state-bytes.ts. */
export interface LinearStateParts {
  settings: SparseLinearSettings;
  anchor: RecencyAnchor;
  /** What the next session without a time is numbered. */
  nextNumber: number;
  table: LinearTable;
  solution: Solution;
  /** [items] 1 where the column must be solved again. */
  stale: Uint8Array;
}

export class LinearState {
  #parts: LinearStateParts;

  constructor(parts: LinearStateParts) {
    this.#parts = parts;
  }

  /** Of no sessions. Throws a RangeError on settings out of bounds. */
  static empty(items: number, settings: SparseLinearSettings, anchor: RecencyAnchor): LinearState {
    checkLinearSettings(settings);
    const solution = new Solution(items, settings.candidates);
    const [table, stale] = [emptyTable(items), new Uint8Array(items)];
    return new LinearState({ settings, anchor, nextNumber: 0, table, solution, stale });
  }

  get parts(): Readonly<LinearStateParts> {
    return this.#parts;
  }

  get items(): number {
    return this.#parts.solution.items;
  }

  /** Columns that `model` would solve. */
  get staleColumns(): number {
    return this.#parts.stale.reduce((sum, one) => sum + one, 0);
  }

  /** False when these sessions are too new for the anchor, or tell times where it knows none: train in full then. */
  reaches(sessions: ItemSessions): boolean {
    const { anchor, settings } = this.#parts;
    return reaches(anchor, sessions, this.#nextNumbers(sessions), settings);
  }

  /**
   * Adds sessions; without times they are numbered after those before, and the state afterwards remembers how far it
   * counted. Throws a RangeError on rows outside the items and on sessions that the anchor does not reach.
   */
  async add(sessions: ItemSessions, hooks: TrainingHooks = {}): Promise<void> {
    await this.#change(sessions, this.#nextNumbers(sessions), 1, hooks);
    // Times say when these sessions were, wherever they stand among the others.
    if (!sessions.endedAt) this.#parts.nextNumber += sessionCount(sessions);
  }

  /**
   * Takes out sessions that were added, given exactly as they were. `numbers` [sessions] is what each was numbered,
   * from 0; only sessions without times need it. Throws a RangeError, changing nothing, on what was never added.
   */
  async remove(sessions: ItemSessions, numbers?: ArrayLike<number>): Promise<void> {
    if (!sessions.endedAt && numbers?.length !== sessionCount(sessions))
      throw new RangeError('Sessions without times are removed by their numbers, one each');
    await this.#change(sessions, numbers ?? [], -1, {});
  }

  /** Leaves numbers out, as of sessions that are no longer there to be added. */
  skipTo(number: number): void {
    if (!(number >= this.#parts.nextNumber)) throw new RangeError('Numbers only go up');
    this.#parts.nextNumber = number;
  }

  /** Takes products that came after the last full training; they stand behind the known ones. */
  grow(items: number): void {
    const { settings, table, solution, stale } = this.#parts;
    if (items < this.items) throw new RangeError(`A state of ${this.items} items cannot shrink to ${items}`);
    const wider = new Solution(items, settings.candidates);
    wider.past.set(solution.past);
    wider.values.set(solution.values);
    wider.counts.set(solution.counts);
    const starts = new Int32Array(items + 1).fill(table.others.length);
    starts.set(table.starts);
    const longer = new Uint8Array(items);
    longer.set(stale);
    this.#parts = { ...this.#parts, solution: wider, table: { ...table, starts }, stale: longer };
  }

  /** The model of the sessions in the state. Rejects with the signal's reason; what is solved by then stays solved. */
  async model(hooks: TrainingHooks = {}): Promise<SparseLinearModel> {
    const { settings, solution } = this.#parts;
    await this.#solve(part(hooks, 0, 0.85));
    const rows = solution.strongestRows(settings.neighbours, settings.inputDecay);
    if (settings.walkShare === 0) return rows;
    return walked(rows, settings.walkShare, part(hooks, 0.85, 1));
  }

  async #solve(hooks: TrainingHooks): Promise<void> {
    const { table, solution, settings, stale } = this.#parts;
    const solver = new LinearSolver(table, settings);
    for (let item = 0; item < stale.length; item++) {
      if (item % COLUMNS_PER_TURN === 0)
        await breathe(hooks, item / stale.length, said('Solving product by product'));
      if (stale[item] === 0) continue;
      solver.solve(solution, item);
      stale[item] = 0;
    }
  }

  async #change(
    sessions: ItemSessions,
    numbers: ArrayLike<number>,
    sign: 1 | -1,
    hooks: TrainingHooks,
  ): Promise<void> {
    const { settings, anchor, table } = this.#parts;
    checkItemSessions(sessions, this.items);
    if (!reaches(anchor, sessions, numbers, settings))
      throw new RangeError('These sessions are too new for what was counted so far: train in full');
    const shares = sharesOf(sessions, numbers, settings, anchor);
    const change = await countTable(sessions, this.items, settings, shares, hooks);
    this.#parts.table = table.others.length === 0 && sign === 1 ? change : combined(table, change, sign);
    this.#markStale(change);
  }

  /** A column's inputs are its own row of the table, and the sums among its candidates. */
  #markStale({ starts }: LinearTable): void {
    const { solution, stale } = this.#parts;
    const changed = stale.map((_, item) => (starts[item] === starts[item + 1] ? 0 : 1));
    for (let item = 0; item < stale.length; item++) {
      if (changed[item] === 1 || solution.pastOf(item).some((past) => changed[past] === 1)) stale[item] = 1;
    }
  }

  #nextNumbers(sessions: ItemSessions): Int32Array {
    const { nextNumber } = this.#parts;
    return Int32Array.from({ length: sessionCount(sessions) }, (_, at) => nextNumber + at);
  }
}

import type { ModelFamily } from '@kindred/shared/release';
import type { Tape, Value } from '../../autodiff/index.ts';

/** A learned array and the numbers it begins with. */
export interface Parameter {
  name: string;
  shape: readonly number[];
  data: Float32Array;
}

/** Learned arrays by name, as values of a graph. */
export type Learned = (name: string) => Value;

export interface NetworkInput {
  /** [batch, length, width] the learned rows of the items seen, oldest first, right-aligned. */
  seen: Value;
  /** [batch, length] how strong each interaction was; 0 where a row is shorter. */
  weights: Value;
  /** Tables by distance from the newest [MAX_INPUT_ITEMS, ...]: as many last rows as the input is long. */
  last: (table: Value) => Value;
}

/** The size and form of a network. */
export interface NetworkSettings {
  /** Numbers an item. */
  width: number;
  /** Scores are cosines divided by this. */
  temperature: number;
}

/**
 * A family of networks that turn what was seen into a point among the items: one definition for the training
 * graph (batches of fixed length) and the inference graph (one visitor, any length). Every network learns
 * `items` [items, width] and `repeats` [MAX_INPUT_ITEMS]; an item's score is the cosine of its row with the
 * query, divided by the temperature, plus the bonus for having been seen so many items ago.
 */
export interface Network<Settings extends NetworkSettings = NetworkSettings> {
  family: ModelFamily;
  parameters(items: number, settings: Settings, random: () => number): Parameter[];
  /** [batch, width] */
  query(tape: Tape, learned: Learned, input: NetworkInput, settings: Settings): Value;
}

/** Evenly from -bound to bound. */
export function uniform(
  name: string,
  shape: readonly number[],
  bound: number,
  random: () => number,
): Parameter {
  const size = shape.reduce((product, each) => product * each, 1);
  return { name, shape, data: Float32Array.from({ length: size }, () => (2 * random() - 1) * bound) };
}

export function filled(name: string, shape: readonly number[], value: number): Parameter {
  const size = shape.reduce((product, each) => product * each, 1);
  return { name, shape, data: new Float32Array(size).fill(value) };
}

import type { AttributeKind, AttributeValue, AttributeValues } from '../onnx-reader.ts';
import { axisOf, type ElementType, isInteger, mustFit, type Tensor } from '../tensor.ts';

/** One node being planned for inputs of known shapes: what it reads, and where its results go. */
export interface Call {
  readonly inputs: readonly (Tensor | undefined)[];
  /** Those that the operator has not asked for yet; in the end there must be none. */
  readonly attributes: Map<string, AttributeValue | undefined>;
  /** In the order in which ONNX names them. */
  readonly outputs: Tensor[];
  readonly plan: Plan;
  /** Makes output `index`, the first by default; whatever was in its memory is still there. */
  output(type: ElementType, dims: readonly number[], index?: number): Tensor;
}

/** What runs with inputs of some shapes do, and what it costs. */
export interface Plan {
  /** Constants, and the memory that inputs are copied to and results come in. */
  values: Map<string, Tensor>;
  kernels: Kernel[];
  /** What planning it has cost: a step for an element read and for a product summed up, eight for one written. */
  steps: number;
}

/** Does the work on the memory that was planned, as often as it is called. */
export type Kernel = () => void;

/** Works out shapes and memory once; returns what is to be done on every run, nothing for a mere view. */
export type Operator = (call: Call) => Kernel | void;

export function input(call: Call, index: number): Tensor {
  const tensor = call.inputs[index];
  mustFit(tensor !== undefined, `input ${index} is missing`);
  return tensor;
}

/** All of them, where an operator takes any number. */
export function allInputs(call: Call): Tensor[] {
  return call.inputs.map((_, i) => input(call, i));
}

/**
 * Inputs that say how, not what: shapes, axes, counts. Sixteen at most, cut to 32 bits, which no memory has room for;
 * and not of a run's own numbers, because a plan is for all runs with inputs of some shapes.
 */
export function integers(call: Call, index: number): number[] {
  const { type, data, live } = input(call, index);
  mustFit(isInteger(type) && data.length <= 16 && !live);
  return Array.from(data, (each) => Math.min(Math.max(each, -(2 ** 31)), 2 ** 31 - 1) | 0);
}

/** The same of an input that may be left out. */
export function optionalIntegers(call: Call, index: number): number[] | undefined {
  return call.inputs[index] && integers(call, index);
}

export function attribute<Kind extends AttributeKind>(
  call: Call,
  name: string,
  kind: Kind,
): AttributeValues[Kind] | undefined {
  const given = call.attributes.get(name);
  // One of another kind stays, and is refused with all that no operator asks for.
  if (given?.kind !== kind) return undefined;
  call.attributes.delete(name);
  return given.value as AttributeValues[Kind];
}

/** The axis that an operator works along. */
export function axisAttribute(call: Call, fallback: number): number {
  return axisOf(intAttribute(call, 'axis', fallback), input(call, 0).dims.length);
}

export function intAttribute(call: Call, name: string, fallback: number): number {
  return attribute(call, name, 2) ?? fallback;
}

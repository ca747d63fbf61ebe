import type { Attributes } from '../onnx-reader.ts';
import { type ElementType, ModelError, type Tensor } from '../tensor.ts';

/** One node of a graph at work: what it reads, and where its results go. */
export interface Call {
  readonly inputs: readonly (Tensor | undefined)[];
  readonly attributes: Attributes;
  /** Memory for output `index`, kept from run to run: whatever was in it is still there. */
  output(index: number, type: ElementType, dims: readonly number[]): Tensor;
}

/** Computes a node's outputs, in the order in which ONNX names them. Inputs are never written to. */
export type Operator = (call: Call) => Tensor[];

export function input(call: Call, index: number): Tensor {
  const tensor = call.inputs[index];
  if (tensor === undefined) throw new ModelError(`input ${index} is missing`);
  return tensor;
}

/** All of them, where an operator takes any number. */
export function allInputs(call: Call): Tensor[] {
  return call.inputs.map((_, i) => input(call, i));
}

/** One message for all: the operator's name is put before it. */
export function mustFit(fits: boolean): asserts fits {
  if (!fits) throw new ModelError('inputs or attributes that do not fit, or are not supported');
}

/** int64 and int32 inputs that say how, not what: shapes, axes, counts; sixteen at most. */
export function integers(tensor: Tensor): number[] {
  mustFit(tensor.data.length <= 16);
  return Array.from(tensor.data);
}

export function intAttribute(call: Call, name: string, fallback: number): number {
  return call.attributes.get(name)?.int ?? fallback;
}

/**
 * Reverse-mode differentiation that emits ONNX: every operation appends its forward node to one graph and leaves
 * on the tape how a gradient flows back through it; `gradients` then appends the backward nodes. ONNX Runtime has
 * no training operators left, so the backward pass is written in the same plain operators as the forward pass.
 */
import { type AttributeValue, type DataType, type Elements, GraphBuilder } from '../onnx/index.ts';

/** A tensor of the graph. A size of -1 is known only when the graph runs: such graphs can run, not be differentiated. */
export interface Value {
  readonly name: string;
  readonly shape: readonly number[];
}

/**
 * A share of an input's gradient: a value of the input's shape; a function that adds its share onto what is known
 * so far (undefined: nothing yet), where that is cheaper than a sum of two whole tensors; null where none flows.
 */
type Part = Value | ((known: Value | undefined) => Value) | null;

/** From the gradient of the output to the gradient of each input. */
type Backward = (gradient: Value) => Part[];

interface Step {
  output: Value;
  inputs: readonly Value[];
  backward: Backward;
}

interface NodeOptions {
  /** Inputs that no gradient flows to, such as axes. */
  extra?: string[];
  attributes?: Record<string, AttributeValue>;
}

export class Tape {
  readonly graph: GraphBuilder;
  /** Threads the graph will run with: operators that race on several are written otherwise. */
  readonly threads: number;
  readonly #steps: Step[] = [];
  readonly #elements = new Map<string, number>();

  constructor(graph = new GraphBuilder(), threads = 1) {
    this.graph = graph;
    this.threads = threads;
  }

  /** Elements of every value that a node of this tape makes, by name. */
  get elements(): ReadonlyMap<string, number> {
    return this.#elements;
  }

  input(name: string, shape: readonly number[], type: DataType = 'float32'): Value {
    this.graph.input(
      name,
      type,
      shape.map((size, axis) => (size < 0 ? `${name}_${axis}` : size)),
    );
    return { name, shape };
  }

  constant(name: string, shape: readonly number[], elements: Elements): Value {
    return { name: this.graph.constant(name, [...shape], elements), shape };
  }

  scalar(value: number): Value {
    return { name: this.graph.scalar(value), shape: [] };
  }

  /** A forward node with the way back; inputs beyond `inputs`, such as axes, are `extra` names. */
  record(
    operator: string,
    inputs: readonly Value[],
    shape: readonly number[],
    backward: Backward,
    options: NodeOptions = {},
  ): Value {
    return this.recordAll(this.emit(operator, inputs, shape, options), inputs, backward);
  }

  /** Several emitted nodes that are differentiated as one. */
  recordAll(output: Value, inputs: readonly Value[], backward: Backward): Value {
    this.#steps.push({ output, inputs, backward });
    return output;
  }

  /** A node that no gradient flows through. */
  emit(
    operator: string,
    inputs: readonly Value[],
    shape: readonly number[],
    options: NodeOptions = {},
  ): Value {
    return this.emitAll(operator, inputs, [shape], options)[0]!;
  }

  /** The same for an operator with several outputs: one shape each. */
  emitAll(
    operator: string,
    inputs: readonly Value[],
    shapes: readonly (readonly number[])[],
    { extra = [], attributes = {} }: NodeOptions = {},
  ): Value[] {
    const names = [...inputs.map(({ name }) => name), ...extra];
    return this.graph.nodes(operator, names, shapes.length, attributes).map((name, i) => {
      const shape = shapes[i]!;
      this.#elements.set(name, elementsOf(shape));
      return { name, shape };
    });
  }

  /**
   * The gradient of `loss` (one number) with respect to each of `wanted`, in their order and shapes.
   * Throws for a value that the loss does not depend on.
   */
  gradients(loss: Value, wanted: readonly Value[]): Value[] {
    if (loss.shape.length > 0) throw new RangeError(`A loss is one number, not [${loss.shape.join(', ')}]`);
    const found = new Map<string, Value>([[loss.name, this.scalar(1)]]);
    const useful = this.#dependentOn(wanted);
    for (const { output, inputs, backward } of this.#steps.toReversed()) {
      const gradient = found.get(output.name);
      if (gradient === undefined || !useful.has(output.name)) continue;
      backward(gradient).forEach((part, i) => {
        const input = inputs[i]!;
        if (part === null || !useful.has(input.name)) return;
        found.set(input.name, this.#added(found.get(input.name), part));
      });
    }
    return wanted.map((value) => {
      const gradient = found.get(value.name);
      if (gradient === undefined) throw new RangeError(`The loss does not depend on ${value.name}`);
      return gradient;
    });
  }

  #added(known: Value | undefined, part: Exclude<Part, null>): Value {
    if (typeof part === 'function') return part(known);
    return known === undefined ? part : this.emit('Add', [known, part], part.shape);
  }

  #dependentOn(wanted: readonly Value[]): Set<string> {
    const names = new Set(wanted.map(({ name }) => name));
    for (const { output, inputs } of this.#steps)
      if (inputs.some(({ name }) => names.has(name))) names.add(output.name);
    return names;
  }
}

export function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

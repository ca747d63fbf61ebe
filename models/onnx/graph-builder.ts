import { operatorsOf } from './model.ts';
import type { DataType, OnnxAttribute, OnnxGraph, OnnxNode, OnnxTensor, OnnxValue } from './model.ts';
import { type Elements, tensor } from './tensor.ts';

/** Attributes as plain values: whole numbers become ints, others floats unless `float()` says so. */
export type AttributeValue = number | string | readonly number[] | OnnxAttribute;

/** 1.0 and the like are whole, yet some attributes want a float. */
export function float(value: number): OnnxAttribute {
  return { kind: 'float', value };
}

/** Puts a graph together node by node; values are known by the names it hands out. */
export class GraphBuilder {
  readonly #nodes: OnnxNode[] = [];
  readonly #initializers: OnnxTensor[] = [];
  readonly #inputs: OnnxValue[] = [];
  readonly #outputs: OnnxValue[] = [];
  readonly #constants = new Map<string, string>();

  input(name: string, type: DataType, dims: OnnxValue['dims']): string {
    this.#inputs.push({ name, type, dims });
    return name;
  }

  /** A tensor of weights; its name gets a number, so that two parts of a graph may both have a "table". */
  constant(name: string, dims: number[], elements: Elements): string {
    const unique = `${name}_${this.#initializers.length}`;
    this.#initializers.push(tensor(unique, dims, elements));
    return unique;
  }

  /** int64 [values], as shapes, axes and counts want them; equal ones are kept once. */
  integers(...values: number[]): string {
    return this.#shared(`i${values.join(',')}`, () =>
      this.constant('integers', [values.length], BigInt64Array.from(values, BigInt)),
    );
  }

  /** float32 [], kept once. */
  scalar(value: number): string {
    return this.#shared(`f${value}`, () => this.constant('scalar', [], Float32Array.of(value)));
  }

  node(operator: string, inputs: string[], attributes: Record<string, AttributeValue> = {}): string {
    return this.nodes(operator, inputs, 1, attributes)[0]!;
  }

  /** For operators with more than one output. */
  nodes(
    operator: string,
    inputs: string[],
    outputs: number,
    attributes: Record<string, AttributeValue> = {},
  ): string[] {
    const name = `${operator}_${this.#nodes.length}`;
    const names = Array.from({ length: outputs }, (_, i) => (i === 0 ? name : `${name}:${i}`));
    const written = Object.entries(attributes).map(([key, value]) => [key, attributeOf(value)] as const);
    this.#nodes.push({ name, operator, inputs, outputs: names, attributes: Object.fromEntries(written) });
    return names;
  }

  /** Makes a value an output of the graph under a name of its own. */
  output(value: string, name: string, type: DataType, dims: OnnxValue['dims']): void {
    this.#nodes.push({ name: `output_${name}`, operator: 'Identity', inputs: [value], outputs: [name] });
    this.#outputs.push({ name, type, dims });
  }

  finish(name: string): { graph: OnnxGraph; operators: string[] } {
    const graph: OnnxGraph = {
      name,
      nodes: this.#nodes,
      initializers: this.#initializers,
      inputs: this.#inputs,
      outputs: this.#outputs,
    };
    return { graph, operators: operatorsOf(graph) };
  }

  #shared(key: string, make: () => string): string {
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#constants.set(key, made);
    return made;
  }
}

function attributeOf(value: AttributeValue): OnnxAttribute {
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'number') return { kind: Number.isInteger(value) ? 'int' : 'float', value };
  return 'kind' in value ? value : { kind: 'ints', value: [...value] };
}

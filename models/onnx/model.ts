/** What our model families need of ONNX's ModelProto (onnx/onnx.proto3, IR version 10), as plain data. */

/** TensorProto.DataType. */
export const DATA_TYPES = { float32: 1, uint8: 2, int8: 3, uint16: 4, int32: 6, int64: 7, bool: 9 } as const;
export type DataType = keyof typeof DATA_TYPES;

export interface OnnxModel {
  opset: number;
  producerName: string;
  producerVersion: string;
  graph: OnnxGraph;
  /** Free text pairs that travel inside the file; engines ignore them. */
  metadata: Record<string, string>;
}

export interface OnnxGraph {
  name: string;
  /** In an order in which every input of a node exists before the node. */
  nodes: OnnxNode[];
  /** Constants. A name must not also be a graph input: engines then report the wrong tensor. */
  initializers: OnnxTensor[];
  inputs: OnnxValue[];
  outputs: OnnxValue[];
}

export interface OnnxNode {
  name: string;
  operator: string;
  inputs: string[];
  outputs: string[];
  attributes?: Record<string, OnnxAttribute>;
}

export type OnnxAttribute =
  | { kind: 'int'; value: number }
  | { kind: 'float'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'ints'; value: number[] };

export interface OnnxTensor {
  name: string;
  type: DataType;
  dims: number[];
  /** Little-endian elements, row-major. */
  rawData: Uint8Array;
}

export interface OnnxValue {
  name: string;
  type: DataType;
  /** A number is fixed; a string names a length that is known only when the model runs. */
  dims: (number | string)[];
}

/** Each operator once, sorted: what an engine must have to run the graph. */
export function operatorsOf(graph: OnnxGraph): string[] {
  return [...new Set(graph.nodes.map((node) => node.operator))].sort();
}

import { DATA_TYPES, type OnnxAttribute, type OnnxGraph, type OnnxModel } from './model.ts';
import type { OnnxNode, OnnxTensor, OnnxValue } from './model.ts';
import { ProtoWriter } from './protobuf.ts';

/** Opset 21 came with IR version 10. */
const IR_VERSION = 10;

/** AttributeProto.AttributeType. */
const ATTRIBUTE_TYPES = { float: 1, int: 2, string: 3, ints: 7 } as const;

/** The bytes of a `.onnx` file. The numbers are the field numbers of onnx.proto3. */
export function encodeModel(model: OnnxModel): Uint8Array {
  const writer = new ProtoWriter()
    .varint(1, IR_VERSION)
    .string(2, model.producerName)
    .string(3, model.producerVersion)
    .message(7, encodeGraph(model.graph))
    // The empty domain is ONNX's own; proto3 leaves an empty string out.
    .message(8, new ProtoWriter().varint(2, model.opset));
  for (const [key, value] of Object.entries(model.metadata)) {
    writer.message(14, new ProtoWriter().string(1, key).string(2, value));
  }
  return writer.finish();
}

function encodeGraph(graph: OnnxGraph): ProtoWriter {
  const writer = new ProtoWriter();
  for (const node of graph.nodes) writer.message(1, encodeNode(node));
  writer.string(2, graph.name);
  for (const initializer of graph.initializers) writer.message(5, encodeTensor(initializer));
  for (const input of graph.inputs) writer.message(11, encodeValue(input));
  for (const output of graph.outputs) writer.message(12, encodeValue(output));
  return writer;
}

function encodeNode(node: OnnxNode): ProtoWriter {
  const writer = new ProtoWriter();
  for (const input of node.inputs) writer.string(1, input);
  for (const output of node.outputs) writer.string(2, output);
  writer.string(3, node.name).string(4, node.operator);
  for (const [name, attribute] of Object.entries(node.attributes ?? {})) {
    writer.message(5, encodeAttribute(name, attribute));
  }
  return writer;
}

function encodeAttribute(name: string, attribute: OnnxAttribute): ProtoWriter {
  const writer = new ProtoWriter().string(1, name);
  // proto3 leaves zeros out; the type in field 20 says what the missing value was.
  if (attribute.kind === 'float' && attribute.value !== 0) writer.float(2, attribute.value);
  if (attribute.kind === 'int' && attribute.value !== 0) writer.varint(3, attribute.value);
  if (attribute.kind === 'string' && attribute.value !== '') writer.string(4, attribute.value);
  if (attribute.kind === 'ints') writer.varints(8, attribute.value);
  return writer.varint(20, ATTRIBUTE_TYPES[attribute.kind]);
}

function encodeTensor(tensor: OnnxTensor): ProtoWriter {
  return new ProtoWriter()
    .varints(1, tensor.dims)
    .varint(2, DATA_TYPES[tensor.type])
    .string(8, tensor.name)
    .bytes(9, tensor.rawData);
}

function encodeValue(value: OnnxValue): ProtoWriter {
  const shape = new ProtoWriter();
  for (const dim of value.dims) {
    const dimension = new ProtoWriter();
    shape.message(1, typeof dim === 'number' ? dimension.varint(1, dim) : dimension.string(2, dim));
  }
  const tensorType = new ProtoWriter().varint(1, DATA_TYPES[value.type]).message(2, shape);
  return new ProtoWriter().string(1, value.name).message(2, new ProtoWriter().message(1, tensorType));
}

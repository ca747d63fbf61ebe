import { type Field, fields, integersOf, textOf } from './protobuf.ts';
import {
  type ElementType,
  fromRawBytes,
  isElementType,
  ModelError,
  newData,
  sizeOf,
  type Tensor,
} from './tensor.ts';

/** The part of an `.onnx` file that running it takes; field numbers from onnx.proto. */
export interface OnnxModel {
  /** Version of the default operator set. */
  opset: number;
  nodes: OnnxNode[];
  initializers: Map<string, Tensor>;
  /** Names; in ONNX an initializer may be listed as an input too. */
  inputs: string[];
  outputs: string[];
}

export interface OnnxNode {
  /** With its domain in front where that is not ONNX's own: `com.microsoft.Gelu`. */
  operator: string;
  /** An empty name stands for an optional input that is left out. */
  inputs: string[];
  outputs: string[];
  attributes: Attributes;
}

export type Attributes = ReadonlyMap<string, Attribute>;
interface Attribute {
  float: number;
  int: number;
  ints: number[];
  text: string;
  tensor?: Tensor;
}

/** Our largest families have about 200; every node costs memory, so a file does not decide how many. */
const MAX_NODES = 5_000;

export function readOnnx(bytes: Uint8Array): OnnxModel {
  const model: OnnxModel = { opset: 0, nodes: [], initializers: new Map(), inputs: [], outputs: [] };
  for (const field of fields(bytes)) {
    if (field.number === 7) readGraph(field.bytes, model);
    if (field.number === 8) model.opset = readOpset(field.bytes) ?? model.opset;
    if (field.number === 25)
      throw new ModelError('the model defines functions of its own, which is not supported');
  }
  if (model.opset < 1 || model.nodes.length === 0 || model.outputs.length === 0)
    throw new ModelError('these bytes are no complete ONNX model');
  return model;
}

/** Null for other domains: their operators are refused by name anyway. */
function readOpset(bytes: Uint8Array): number | null {
  let domain = '';
  let version = 0;
  for (const field of fields(bytes)) {
    if (field.number === 1) domain = textOf(field.bytes);
    if (field.number === 2) version = field.value;
  }
  return domain === '' || domain === 'ai.onnx' ? version : null;
}

function readGraph(bytes: Uint8Array, model: OnnxModel): void {
  for (const field of fields(bytes)) {
    if (field.number === 1) model.nodes.push(readNode(field.bytes));
    if (field.number === 5) {
      const [name, tensor] = readTensor(field.bytes);
      model.initializers.set(name, tensor);
    }
    if (field.number === 11) model.inputs.push(readValueName(field.bytes));
    if (field.number === 12) model.outputs.push(readValueName(field.bytes));
    if (field.number === 15) throw new ModelError('the model holds sparse tensors, which are not supported');
    if (model.nodes.length > MAX_NODES)
      throw new ModelError(`the model has more than ${MAX_NODES} operators`);
  }
}

function readNode(bytes: Uint8Array): OnnxNode {
  const attributes = new Map<string, Attribute>();
  const node: OnnxNode = { operator: '', inputs: [], outputs: [], attributes };
  let domain = '';
  for (const field of fields(bytes)) {
    if (field.number === 1) node.inputs.push(textOf(field.bytes));
    if (field.number === 2) node.outputs.push(textOf(field.bytes));
    if (field.number === 4) node.operator = textOf(field.bytes);
    if (field.number === 5) attributes.set(...readAttribute(field.bytes));
    if (field.number === 7) domain = textOf(field.bytes);
  }
  if (domain !== '' && domain !== 'ai.onnx') node.operator = `${domain}.${node.operator}`;
  return node;
}

function readAttribute(bytes: Uint8Array): [string, Attribute] {
  let name = '';
  const attribute: Attribute = { float: 0, int: 0, ints: [], text: '' };
  for (const field of fields(bytes)) {
    if (field.number === 1) name = textOf(field.bytes);
    if (field.number === 2) attribute.float = field.value;
    if (field.number === 3) attribute.int = field.value;
    if (field.number === 4) attribute.text = textOf(field.bytes);
    if (field.number === 5) attribute.tensor = readTensor(field.bytes)[1];
    if (field.number === 8) for (const int of integersOf(field)) attribute.ints.push(int);
  }
  return [name, attribute];
}

function readTensor(bytes: Uint8Array): [string, Tensor] {
  let name = '';
  let type = 0;
  let raw: Uint8Array | null = null;
  const dims: number[] = [];
  const values: Field[] = [];
  for (const field of fields(bytes)) {
    if (field.number === 1) for (const dim of integersOf(field)) dims.push(dim);
    if (field.number === 2) type = field.value;
    if (field.number === 8) name = textOf(field.bytes);
    if (field.number === 9) raw = field.bytes;
    if ([4, 5, 7, 10, 11].includes(field.number)) values.push(field);
    if (field.number === 13 || (field.number === 14 && field.value !== 0))
      throw new ModelError(`the tensor ${name} is kept outside the model file`);
  }
  if (!isElementType(type))
    throw new ModelError(`the tensor ${name} has the element type ${type}, which is not supported`);
  return [name, raw === null ? fromTypedFields(type, dims, values) : fromRawBytes(type, dims, raw)];
}

/** Writers may spell small tensors out in typed fields instead of raw bytes. */
function fromTypedFields(type: ElementType, dims: number[], written: Field[]): Tensor {
  const values = written.flatMap((field) => [...numbersOf(field)]);
  const size = sizeOf(dims);
  if (values.length !== size) throw new ModelError(`a tensor of ${size} elements holds ${values.length}`);
  const data = newData(type, size);
  data.set(values);
  return { type, dims, data };
}

function numbersOf(field: Field): Iterable<number> {
  if (field.bytes.length === 0) return [field.value];
  if (field.number === 4) return fromRawBytes(1, [field.bytes.length / 4], field.bytes).data;
  if (field.number === 10) return fromRawBytes(11, [field.bytes.length / 8], field.bytes).data;
  return integersOf(field);
}

function readValueName(bytes: Uint8Array): string {
  for (const field of fields(bytes)) if (field.number === 1) return textOf(field.bytes);
  throw new ModelError('the model file is damaged: an input or output has no name');
}

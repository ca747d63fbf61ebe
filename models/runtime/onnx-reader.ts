import { fieldsOf, integersOf, type Message, readMessage, textOf, textsOf, valueOf } from './protobuf.ts';
import {
  elementType,
  FLOAT32,
  fromRawBytes,
  fromStored,
  mustFit,
  product,
  shapeOf,
  type Tensor,
} from './tensor.ts';

/** The part of an `.onnx` file that running it takes; field numbers from onnx.proto. */
export interface OnnxModel {
  /** Version of the default operator set. */
  opset: number;
  nodes: OnnxNode[];
  initializers: [string, Tensor][];
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

/** By name; undefined where a value is of a kind that no operator here reads. */
export type Attributes = ReadonlyMap<string, AttributeValue | undefined>;
export type AttributeValue = {
  [Kind in AttributeKind]: { kind: Kind; value: AttributeValues[Kind] };
}[AttributeKind];

/** AttributeProto.AttributeType: float, int, text, tensor, ints. */
export interface AttributeValues {
  1: number;
  2: number;
  3: string;
  4: Tensor;
  7: number[];
}
export type AttributeKind = keyof AttributeValues;

/** Our largest families have about 200; every node costs memory, so a file does not decide how many. */
const MAX_NODES = 5_000;

export function readOnnx(bytes: Uint8Array): OnnxModel {
  const model = readMessage(bytes);
  const graph = only(model, 7);
  // The last one wins, as in every repeated opset; other domains' operators are refused by name.
  const opsets = fieldsOf(model, 8).map((field) => readMessage(field.bytes));
  const opset = opsets.findLast((each) => isOnnx(textOf(each, 1)));
  const nodes = fieldsOf(graph, 1);
  mustFit(
    opset !== undefined && nodes.length > 0 && nodes.length <= MAX_NODES && graph[12] !== undefined,
    'no complete ONNX model, or too large',
  );
  const named = (number: number): string[] =>
    fieldsOf(graph, number).map((field) => textOf(readMessage(field.bytes), 1));
  return {
    opset: valueOf(opset, 2),
    nodes: nodes.map((field) => readNode(readMessage(field.bytes))),
    initializers: fieldsOf(graph, 5).map(({ bytes }) => {
      const message = readMessage(bytes);
      return [textOf(message, 8), readTensor(message)];
    }),
    inputs: named(11),
    outputs: named(12),
  };
}

/** The message in a field, empty where there is none. */
function only(message: Message, number: number): Message {
  const whole: Message = [];
  for (const { bytes } of fieldsOf(message, number)) readMessage(bytes, whole);
  return whole;
}

function isOnnx(domain: string): boolean {
  return domain === '' || domain === 'ai.onnx';
}

function readNode(node: Message): OnnxNode {
  const domain = textOf(node, 7);
  const operator = textOf(node, 4);
  return {
    operator: isOnnx(domain) ? operator : `${domain}.${operator}`,
    inputs: textsOf(node, 1),
    outputs: textsOf(node, 2),
    attributes: new Map(
      fieldsOf(node, 5).map(({ bytes }) => {
        const attribute = readMessage(bytes);
        return [textOf(attribute, 1), readAttribute(attribute)];
      }),
    ),
  };
}

function readAttribute(attribute: Message): AttributeValue | undefined {
  const kind = valueOf(attribute, 20);
  if (kind === 1 || kind === 2) return { kind, value: valueOf(attribute, kind + 1) };
  if (kind === 3) return { kind, value: textOf(attribute, 4) };
  if (kind === 4) return { kind, value: readTensor(only(attribute, 5)) };
  if (kind === 7) return { kind, value: integersOf(attribute, 8) };
  return undefined;
}

/** Writers may spell small tensors out in typed fields instead of raw bytes. */
function readTensor(message: Message): Tensor {
  const type = elementType(valueOf(message, 2));
  mustFit(message[13] === undefined && valueOf(message, 14) === 0, 'a tensor is outside the file');
  const dims = shapeOf(integersOf(message, 1));
  const raw = fieldsOf(message, 9).at(-1);
  if (raw !== undefined) return fromRawBytes(type, dims, raw.bytes);
  const size = product(dims);
  const values = [
    ...fieldsOf(message, 4).flatMap(({ bytes, value }) =>
      bytes.length === 0 ? [value] : [...fromRawBytes(FLOAT32, [bytes.length / 4], bytes).data],
    ),
    ...[5, 7, 11].flatMap((number) => integersOf(message, number)),
  ];
  mustFit(values.length === size, `a tensor of ${size} elements has ${values.length}`);
  return { type, dims, data: fromStored(type, values) };
}

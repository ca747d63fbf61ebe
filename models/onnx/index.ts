/** Writes `.onnx` files. Pure: bytes out, nothing read, nothing run. */
export { encodeModel } from './encode.ts';
export { type AttributeValue, float, GraphBuilder } from './graph-builder.ts';
export { operatorsOf } from './model.ts';
export type {
  DataType,
  OnnxAttribute,
  OnnxGraph,
  OnnxModel,
  OnnxNode,
  OnnxTensor,
  OnnxValue,
} from './model.ts';
export { type Elements, tensor } from './tensor.ts';

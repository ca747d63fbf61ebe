/** Writes `.onnx` files. Pure: bytes out, nothing read, nothing run. */
export { encodeModel } from './encode.ts';
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
export { tensor } from './tensor.ts';

/** Differentiates graphs of a few operations and emits them, forward, backward and optimiser, as ONNX. */
export { adamStep, ratesAt } from './adam.ts';
export { add, divide, matmul, multiply, subtract } from './arithmetic.ts';
export { rowsOf, softmaxLoss } from './embedding.ts';
export {
  lastRows,
  layerNorm,
  newestOf,
  relu,
  reshape,
  softmax,
  sum,
  tanh,
  transpose,
  unitLength,
} from './functions.ts';
export { peakBytes } from './memory.ts';
export { Tape, type Value } from './tape.ts';

import { cast, ELEMENTWISE } from './elementwise.ts';
import { gather, scatterElements } from './indexing.ts';
import { concat, transpose } from './layout.ts';
import { gemm, matMul } from './matrix.ts';
import type { Operator } from './operator.ts';
import { cumSum, layerNormalization, reduceMax, reduceSum, softmax } from './reduce.ts';
import { constant, constantOfShape, identity, reshape, shape, unsqueeze } from './shape.ts';
import { slice } from './slice.ts';
import { topK } from './top-k.ts';

/** What the graph engine can run, by ONNX name. A new operator is a function in this folder and a line here. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...ELEMENTWISE,
  ...Object.entries({
    Cast: cast,
    Concat: concat,
    Constant: constant,
    ConstantOfShape: constantOfShape,
    CumSum: cumSum,
    Gather: gather,
    Gemm: gemm,
    Identity: identity,
    LayerNormalization: layerNormalization,
    MatMul: matMul,
    ReduceMax: reduceMax,
    ReduceSum: reduceSum,
    Reshape: reshape,
    ScatterElements: scatterElements,
    Shape: shape,
    Slice: slice,
    Softmax: softmax,
    TopK: topK,
    Transpose: transpose,
    Unsqueeze: unsqueeze,
  }),
]);

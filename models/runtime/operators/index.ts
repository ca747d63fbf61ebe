import { cast, ELEMENTWISE } from './elementwise.ts';
import { gather, scatterElements } from './indexing.ts';
import { concat, expand, transpose } from './layout.ts';
import { gemm, matMul } from './matrix.ts';
import type { Operator } from './operator.ts';
import { cumSum, layerNormalization, reduceMax, reduceMean, reduceSum, softmax } from './reduce.ts';
import { constant, constantOfShape, flatten, identity, reshape, shape, squeeze, unsqueeze } from './shape.ts';
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
    Expand: expand,
    Flatten: flatten,
    Gather: gather,
    Gemm: gemm,
    Identity: identity,
    LayerNormalization: layerNormalization,
    MatMul: matMul,
    ReduceMax: reduceMax,
    ReduceMean: reduceMean,
    ReduceSum: reduceSum,
    Reshape: reshape,
    ScatterElements: scatterElements,
    Shape: shape,
    Slice: slice,
    Softmax: softmax,
    Squeeze: squeeze,
    TopK: topK,
    Transpose: transpose,
    Unsqueeze: unsqueeze,
  }),
]);

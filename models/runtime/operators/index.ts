import { add, cast, divide, multiply, negate, subtract } from './elementwise.ts';
import { gather, scatterElements } from './indexing.ts';
import type { Operator } from './operator.ts';
import { constant, constantOfShape, flatten, identity, reshape, shape, squeeze, unsqueeze } from './shape.ts';
import { slice } from './slice.ts';
import { topK } from './top-k.ts';

/** What the graph engine can run, by ONNX name. A new operator is a function in this folder and a line here. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['Add', add],
  ['Cast', cast],
  ['Constant', constant],
  ['ConstantOfShape', constantOfShape],
  ['Div', divide],
  ['Flatten', flatten],
  ['Gather', gather],
  ['Identity', identity],
  ['Mul', multiply],
  ['Neg', negate],
  ['Reshape', reshape],
  ['ScatterElements', scatterElements],
  ['Shape', shape],
  ['Slice', slice],
  ['Squeeze', squeeze],
  ['Sub', subtract],
  ['TopK', topK],
  ['Unsqueeze', unsqueeze],
]);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fromBinary } from '@bufbuild/protobuf';
import { ModelProtoSchema, TensorProtoSchema, type ValueInfoProto } from 'onnx-buf';
import { afterAll, describe, expect, it } from 'vitest';
import { planGraph } from '../graph-program.ts';
import { type OnnxModel, readOnnx } from '../onnx-reader.ts';
import { type ElementType, fromRawBytes, type Tensor } from '../tensor.ts';
import { OPERATORS } from './index.ts';

/**
 * ONNX's own node tests, where Debian's package libonnx-testdata is installed (`npm test` installs it where it can);
 * KINDRED_ONNX_NODE_TESTS names another place.
 */
const folder = process.env.KINDRED_ONNX_NODE_TESTS ?? '/usr/share/libonnx-testdata/data/node';
const installed = existsSync(folder);

/**
 * Operators whose tests are for an operator set older than the engine's oldest, and the version from which they mean
 * what they mean in 13: later ones only took in more element types (onnx/docs/Changelog.md).
 */
const SAME_MEANING_SINCE: Record<string, number> = { ConstantOfShape: 9, Pow: 12, TopK: 11 };
const MIN_OPSET = 13;

/** Inputs that say how, by their place: a plan wants to know them when the model is loaded. */
const KNOWN_AT_LOAD: Record<string, number[]> = {
  ConstantOfShape: [0],
  CumSum: [1],
  ReduceSum: [1],
  Reshape: [1],
  Slice: [1, 2, 3, 4],
  TopK: [1],
  Unsqueeze: [1],
};

const ELEMENT_TYPES: Record<number, string> = { 8: 'text', 16: 'bfloat16' };

interface Vector {
  name: string;
  operators: string[];
  opset: number;
  /** Why it is left out; null where it must pass. */
  reason: string | null;
}

/** Those that ask for nothing but operators that the engine claims. */
function vectors(): Vector[] {
  return readdirSync(folder).flatMap((name) => {
    const { graph, opsetImport } = fromBinary(ModelProtoSchema, readFileSync(`${folder}/${name}/model.onnx`));
    const operators = [...new Set(graph!.node.map(({ opType }) => opType))];
    if (!operators.every((each) => OPERATORS.has(each))) return [];
    const opset = Number(opsetImport.find(({ domain }) => domain === '')!.version);
    const reasons = [...graph!.input, ...graph!.output].map(typeReason);
    const old = operators.some((each) => opset < (SAME_MEANING_SINCE[each] ?? MIN_OPSET));
    const reason = reasons.find((each) => each !== null) ?? (old ? `the form of opset ${opset}` : null);
    return [{ name, operators, opset, reason }];
  });
}

function typeReason({ type }: ValueInfoProto): string | null {
  const { case: kind, value } = type!.value;
  if (kind !== 'tensorType') return `a ${kind?.replace('Type', '')} instead of a tensor`;
  const unknown = ELEMENT_TYPES[value.elemType];
  return unknown === undefined ? null : `elements are ${unknown}`;
}

function tensorsOf(name: string, kind: 'input' | 'output'): Tensor[] {
  const data = `${folder}/${name}/test_data_set_0`;
  const count = readdirSync(data).filter((file) => file.startsWith(kind)).length;
  return Array.from({ length: count }, (_, i) => {
    const bytes = readFileSync(`${data}/${kind}_${i}.pb`);
    const { dims, dataType, rawData } = fromBinary(TensorProtoSchema, bytes);
    return fromRawBytes(dataType as ElementType, dims.map(Number), rawData);
  });
}

/** With those inputs as constants that `known` says. */
async function answers(
  model: OnnxModel,
  given: Tensor[],
  known: (index: number) => boolean,
): Promise<Tensor[]> {
  const named = given.map((tensor, i): [string, Tensor] => [model.inputs[i]!, tensor]);
  const live = named.filter((_, i) => !known(i));
  const program = await planGraph({
    ...model,
    opset: Math.max(model.opset, MIN_OPSET),
    initializers: named.filter((_, i) => known(i)),
    inputs: live.map(([name]) => name),
  });
  const inputs = live.map(([, tensor]) => tensor);
  await program.run(inputs);
  // The second run only does what the first has planned.
  const results = await program.run(inputs);
  return model.outputs.map((name) => results.get(name)!);
}

const all = installed ? vectors() : [];
const tested = all.filter(({ reason }) => reason === null);
const passed = new Map<string, number>([...OPERATORS.keys()].map((name) => [name, 0]));

describe.skipIf(!installed)(
  'the official node tests (skipped where libonnx-testdata is not installed)',
  () => {
    it.each(tested)('$name', async ({ name, operators }) => {
      const model = readOnnx(readFileSync(`${folder}/${name}/model.onnx`));
      const [given, wanted] = [tensorsOf(name, 'input'), tensorsOf(name, 'output')];
      const known = operators.length === 1 ? (KNOWN_AT_LOAD[operators[0]!] ?? []) : [];
      for (const results of [
        await answers(model, given, () => true),
        await answers(model, given, (i) => known.includes(i)),
      ])
        wanted.forEach((each, i) => expectEqual(results[i]!, each));
      for (const each of operators) passed.set(each, passed.get(each)! + 1);
    });

    it('has a test for every operator that the engine claims', () => {
      expect([...passed].filter(([, count]) => count === 0)).toEqual([]);
    });

    afterAll(() => {
      const counts = [...passed].map(([name, count]) => `${name} ${count}`).join(', ');
      const left = all.flatMap(({ name, reason }) => (reason === null ? [] : [`  ${name}: ${reason}`]));
      const head = `ONNX node tests: ${tested.length} of ${all.length} for the ${OPERATORS.size} operators of the graph engine.`;
      process.stdout.write([head, `Passed: ${counts}`, 'Left out:', ...left, ''].join('\n'));
    });
  },
);

function expectEqual(result: Tensor, { type, dims, data }: Tensor): void {
  expect([result.type, ...result.dims]).toEqual([type, ...dims]);
  const off = Array.from(data, (x, at) =>
    Object.is(x, result.data[at]) || x === result.data[at]
      ? 0
      : Math.abs(x - result.data[at]!) / (1 + Math.abs(x)),
  );
  expect(Math.max(0, ...off)).toBeLessThan(1e-6);
}

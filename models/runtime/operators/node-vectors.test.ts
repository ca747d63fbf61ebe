import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fromBinary } from '@bufbuild/protobuf';
import { TensorProtoSchema } from 'onnx-buf';
import { describe, expect, it } from 'vitest';
import { planGraph } from '../graph-program.ts';
import { type OnnxModel, readOnnx } from '../onnx-reader.ts';
import { type ElementType, fromRawBytes, type Tensor } from '../tensor.ts';
import { OPERATORS } from './index.ts';

/** ONNX's own node tests, where Debian's package libonnx-testdata is installed; KINDRED_ONNX_NODE_TESTS names another place. */
const folder = process.env.KINDRED_ONNX_NODE_TESTS ?? '/usr/share/libonnx-testdata/data/node';

/** Element types the engine has not (float16, text), powers of another type than their base, and lists of tensors. */
const LEFT_OUT =
  /FLOAT16|float16|STRING|^test_pow_types_(float32|int\d\d_float)|^test_identity_(opt|sequence)$/;

/** Null where the engine says itself that it cannot run it: another operator, an older operator set. */
function modelOf(name: string): OnnxModel | null {
  if (LEFT_OUT.test(name)) return null;
  try {
    const model = readOnnx(readFileSync(`${folder}/${name}/model.onnx`));
    return model.opset >= 13 && model.nodes.every(({ operator }) => OPERATORS.has(operator)) ? model : null;
  } catch {
    return null;
  }
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

describe.skipIf(!existsSync(folder))('the graph engine on the official node tests', () => {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const models = names.flatMap((name): [string, OnnxModel][] => {
    const model = modelOf(name);
    return model === null ? [] : [[name, model]];
  });

  it('finds tests for most of its operators', () => {
    const tested = new Set(models.flatMap(([, { nodes }]) => nodes.map(({ operator }) => operator)));
    // Theirs are for operator sets older than the engine's.
    expect([...OPERATORS.keys()].filter((name) => !tested.has(name))).toEqual(['ConstantOfShape', 'TopK']);
  });

  it.each(models)('%s', (name, model) => {
    const given = tensorsOf(name, 'input');
    const results = planGraph(model).run(new Map(given.map((each, i) => [model.inputs[i]!, each])));
    tensorsOf(name, 'output').forEach(({ type, dims, data }, i) => {
      const result = results.get(model.outputs[i]!)!;
      expect([result.type, ...result.dims]).toEqual([type, ...dims]);
      const off = Array.from(data, (x, at) =>
        x === result.data[at] ? 0 : Math.abs(x - result.data[at]!) / (1 + Math.abs(x)),
      );
      expect(Math.max(0, ...off)).toBeLessThan(1e-6);
    });
  });
});

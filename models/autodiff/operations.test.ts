import { expect, test } from 'vitest';
import {
  type Arrays,
  type Build,
  Differentiated,
  floats,
  projected,
  STEP,
} from '../../test/gradients/differentiate.ts';
import { tensorOf } from '../training/neural/native-session.ts';
import {
  add,
  divide,
  lastRows,
  layerNorm,
  matmul,
  multiply,
  newestOf,
  relu,
  reshape,
  rowsOf,
  softmax,
  subtract,
  sum,
  tanh,
  transpose,
  unitLength,
} from './index.ts';

interface Case {
  name: string;
  arrays: Arrays;
  build: Build;
}

const a = floats([2, 3, 4], 1);
const b = floats([2, 3, 4], 2);
const row = floats([4], 3);
const column = floats([2, 1, 1], 4);

const CASES: Case[] = [
  { name: 'add', arrays: { a, b }, build: (t, v) => add(t, v('a'), v('b')) },
  { name: 'add a row', arrays: { a, row }, build: (t, v) => add(t, v('a'), v('row')) },
  { name: 'subtract a column', arrays: { a, column }, build: (t, v) => subtract(t, v('a'), v('column')) },
  { name: 'subtract from a row', arrays: { a, row }, build: (t, v) => subtract(t, v('row'), v('a')) },
  { name: 'multiply', arrays: { a, b }, build: (t, v) => multiply(t, v('a'), v('b')) },
  { name: 'multiply by itself', arrays: { a }, build: (t, v) => multiply(t, v('a'), v('a')) },
  {
    name: 'multiply both stretched',
    arrays: { row, column },
    build: (t, v) => multiply(t, v('row'), v('column')),
  },
  { name: 'multiply by a scalar', arrays: { a }, build: (t, v) => multiply(t, v('a'), t.scalar(-3)) },
  {
    name: 'divide',
    arrays: { a, b: { ...b, data: b.data.map((x) => x + 2) } },
    build: (t, v) => divide(t, v('a'), v('b')),
  },
  {
    name: 'divide by a column',
    arrays: { a, column: { ...column, data: column.data.map((x) => x + 2) } },
    build: (t, v) => divide(t, v('a'), v('column')),
  },
  {
    name: 'matmul of matrices',
    arrays: { m: floats([3, 4], 5), n: floats([4, 2], 6) },
    build: (t, v) => matmul(t, v('m'), v('n')),
  },
  {
    name: 'matmul of a batch and a matrix',
    arrays: { a, n: floats([4, 2], 6) },
    build: (t, v) => matmul(t, v('a'), v('n')),
  },
  {
    name: 'matmul of two batches',
    arrays: { m: floats([2, 2, 3, 4], 5), n: floats([2, 2, 4, 3], 6) },
    build: (t, v) => matmul(t, v('m'), v('n')),
  },
  { name: 'reshape', arrays: { a }, build: (t, v) => reshape(t, v('a'), [6, 4]) },
  { name: 'transpose', arrays: { a }, build: (t, v) => transpose(t, v('a'), [2, 0, 1]) },
  { name: 'sum over the last axis', arrays: { a }, build: (t, v) => sum(t, v('a'), -1) },
  { name: 'sum over the first axis', arrays: { a }, build: (t, v) => sum(t, v('a'), 0) },
  { name: 'softmax', arrays: { a }, build: (t, v) => softmax(t, v('a')) },
  { name: 'relu', arrays: { a }, build: (t, v) => relu(t, v('a')) },
  { name: 'tanh', arrays: { a }, build: (t, v) => tanh(t, v('a')) },
  { name: 'unit length', arrays: { a }, build: (t, v) => unitLength(t, v('a')) },
  {
    name: 'layer norm',
    arrays: { a: floats([2, 3, 8], 7), scale: floats([8], 8), shift: floats([8], 9) },
    build: (t, v) => layerNorm(t, v('a'), v('scale'), v('shift')),
  },
  { name: 'last rows', arrays: { m: floats([5, 3], 5) }, build: (t, v) => lastRows(t, v('m'), 2) },
  { name: 'last rows of a list', arrays: { m: floats([5], 5) }, build: (t, v) => lastRows(t, v('m'), 4) },
  { name: 'all rows', arrays: { m: floats([5], 5) }, build: (t, v) => lastRows(t, v('m'), 5) },
  { name: 'the newest', arrays: { a }, build: (t, v) => newestOf(t, v('a')) },
  { name: 'the newest of one', arrays: { m: floats([2, 1, 4], 5) }, build: (t, v) => newestOf(t, v('m')) },
  {
    name: 'rows of a table, one of them twice',
    arrays: { table: floats([4, 3], 5) },
    build: (t, v) => rowsOf(t, v('table'), t.constant('ids', [2, 2], Int32Array.of(2, 0, 3, 2))),
  },
  {
    name: 'a value that is used three times',
    arrays: { a },
    build: (t, v) => multiply(t, add(t, v('a'), tanh(t, v('a'))), v('a')),
  },
];

/** Relative to the largest slope of the array; see STEP for what float32 leaves. */
const TOLERANCE = 2e-3;

test.each(CASES)('differentiates: $name', async ({ arrays, build }) => {
  const loss = await Differentiated.open((tape, v) => projected(tape, build(tape, v)), arrays);
  const { gradients } = await loss.at();
  for (const [name, { data }] of Object.entries(arrays)) {
    const gradient = gradients.get(name)!;
    expect(gradient).toHaveLength(data.length);
    const largest = Math.max(1, ...gradient.map(Math.abs));
    for (let i = 0; i < data.length; i++) {
      const at = async (step: number) =>
        (await loss.at({ [name]: data.map((x, j) => (j === i ? x + step : x)) })).loss;
      const slope = ((await at(STEP)) - (await at(-STEP))) / (2 * STEP);
      expect(
        Math.abs(slope - gradient[i]!) / largest,
        `${name}[${i}]: ${slope} or ${gradient[i]}`,
      ).toBeLessThan(TOLERANCE);
    }
  }
  await loss.release();
});

test('a row of zeros stays one, and its gradient is finite', async () => {
  const zeros = { shape: [1, 4], data: new Float32Array(4) };
  const loss = await Differentiated.open((tape, v) => projected(tape, unitLength(tape, v('a'))), {
    a: zeros,
  });
  const { loss: value, gradients } = await loss.at();
  expect(value).toBe(0);
  expect(gradients.get('a')!.every(Number.isFinite)).toBe(true);
  await loss.release();
});

test('a value that no loss depends on has no gradient', () => {
  const build: Build = (tape, v) => projected(tape, v('a'));
  return expect(Differentiated.open(build, { a, b })).rejects.toThrow('The loss does not depend on b');
});

test('a loss is one number', () => {
  return expect(Differentiated.open((_, v) => v('a'), { a })).rejects.toThrow('A loss is one number');
});

test('shapes that do not fit are refused', () => {
  const build: Build = (tape, v) => projected(tape, add(tape, v('a'), v('m')));
  return expect(Differentiated.open(build, { a, m: floats([3], 1) })).rejects.toThrow('do not fit');
});

/** Rows added by two threads at once lose addends in ONNX Runtime; see ELEMENTS_ONE_THREAD_ADDS. */
test('two threads add every row that a batch names', async () => {
  const [count, width, rows] = [12_000, 64, 7];
  const ids = tensorOf(
    'int32',
    [count],
    Int32Array.from({ length: count }, (_, i) => (i * 31) % rows),
  );
  const loss = await Differentiated.open(
    (tape, v) => {
      const seen = rowsOf(tape, v('table'), tape.input('ids', [count], 'int32'));
      return reshape(tape, sum(tape, sum(tape, seen, 0), 1), []);
    },
    { table: floats([rows, width], 1) },
    { ids },
    2,
  );
  for (let run = 0; run < 10; run++) {
    const total = (await loss.at()).gradients.get('table')!.reduce((sumSoFar, each) => sumSoFar + each, 0);
    expect(total).toBe(count * width);
  }
  await loss.release();
});

import { float } from '../onnx/index.ts';
import { shapeOf } from './arithmetic.ts';
import type { Tape, Value } from './tape.ts';

export function reshape(tape: Tape, value: Value, shape: readonly number[]): Value {
  return tape.record(
    'Reshape',
    [value],
    shape,
    (g) => [tape.emit('Reshape', [g], value.shape, { extra: [shapeOf(tape, value.shape)] })],
    { extra: [shapeOf(tape, shape)] },
  );
}

export function transpose(tape: Tape, value: Value, perm: readonly number[]): Value {
  const back = perm.map((_, axis) => perm.indexOf(axis));
  return tape.record(
    'Transpose',
    [value],
    perm.map((axis) => value.shape[axis]!),
    (g) => [tape.emit('Transpose', [g], value.shape, { attributes: { perm: back } })],
    { attributes: { perm: [...perm] } },
  );
}

/** The axis stays with size 1. */
export function sum(tape: Tape, value: Value, axis: number): Value {
  const at = axis < 0 ? axis + value.shape.length : axis;
  const shape = value.shape.map((size, i) => (i === at ? 1 : size));
  return tape.record(
    'ReduceSum',
    [value],
    shape,
    (g) => [tape.emit('Expand', [g], value.shape, { extra: [shapeOf(tape, value.shape)] })],
    { extra: [tape.graph.integers(at)] },
  );
}

/** Over the last axis. */
export function softmax(tape: Tape, value: Value): Value {
  const { shape } = value;
  const output = tape.emit('Softmax', [value], shape);
  return tape.recordAll(output, [value], (g) => {
    const weighted = tape.emit('Mul', [g, output], shape);
    const total = lastSum(tape, weighted);
    return [tape.emit('Sub', [weighted, tape.emit('Mul', [output, total], shape)], shape)];
  });
}

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;

export function relu(tape: Tape, value: Value): Value {
  return tape.record('Relu', [value], value.shape, (g) => {
    const positive = tape.emit('Greater', [value, tape.scalar(0)], value.shape);
    // Cast and Mul take three quarters of the time of Where (measured, onnxruntime-node 1.30).
    const open = tape.emit('Cast', [positive], value.shape, { attributes: { to: FLOAT } });
    return [tape.emit('Mul', [g, open], value.shape)];
  });
}

export function tanh(tape: Tape, value: Value): Value {
  const { shape } = value;
  const output = tape.emit('Tanh', [value], shape);
  return tape.recordAll(output, [value], (g) => {
    const slope = tape.emit('Sub', [tape.scalar(1), tape.emit('Mul', [output, output], shape)], shape);
    return [tape.emit('Mul', [g, slope], shape)];
  });
}

/** x / |x| over the last axis; a row of zeros stays one, because the length is held above 1e-6. */
export function unitLength(tape: Tape, value: Value): Value {
  const { shape } = value;
  const squares = lastSum(tape, tape.emit('Mul', [value, value], shape));
  const held = tape.emit('Add', [squares, tape.scalar(1e-12)], squares.shape);
  const length = tape.emit('Sqrt', [held], squares.shape);
  const output = tape.emit('Div', [value, length], shape);
  return tape.recordAll(output, [value], (g) => {
    const along = lastSum(tape, tape.emit('Mul', [g, output], shape));
    const across = tape.emit('Sub', [g, tape.emit('Mul', [output, along], shape)], shape);
    return [tape.emit('Div', [across, length], shape)];
  });
}

/** Over the last axis, with scale and shift [width]. */
export function layerNorm(tape: Tape, value: Value, scale: Value, shift: Value): Value {
  const { shape } = value;
  const rows = [...shape.slice(0, -1), 1];
  const attributes = { axis: shape.length - 1, epsilon: float(1e-5) };
  const emitted = tape.emitAll('LayerNormalization', [value, scale, shift], [shape, rows, rows], {
    attributes,
  });
  const [output, mean, inverseDeviation] = emitted as [Value, Value, Value];
  return tape.recordAll(output, [value, scale, shift], (g) => {
    const centred = tape.emit('Sub', [value, mean], shape);
    const normal = tape.emit('Mul', [centred, inverseDeviation], shape);
    const scaled = tape.emit('Mul', [g, scale], shape);
    const along = tape.emit(
      'Mul',
      [normal, lastMean(tape, tape.emit('Mul', [scaled, normal], shape))],
      shape,
    );
    const flat = tape.emit('Sub', [tape.emit('Sub', [scaled, lastMean(tape, scaled)], shape), along], shape);
    return [
      tape.emit('Mul', [flat, inverseDeviation], shape),
      columnSums(tape, tape.emit('Mul', [g, normal], shape), scale),
      columnSums(tape, g, shift),
    ];
  });
}

function lastSum(tape: Tape, value: Value): Value {
  const axis = tape.graph.integers(value.shape.length - 1);
  return tape.emit('ReduceSum', [value], [...value.shape.slice(0, -1), 1], { extra: [axis] });
}

function lastMean(tape: Tape, value: Value): Value {
  const axis = tape.graph.integers(value.shape.length - 1);
  return tape.emit('ReduceMean', [value], [...value.shape.slice(0, -1), 1], { extra: [axis] });
}

/** Sums all axes but the last. */
function columnSums(tape: Tape, value: Value, like: Value): Value {
  const axes = tape.graph.integers(...value.shape.slice(0, -1).keys());
  return tape.emit('ReduceSum', [value], like.shape, { extra: [axes], attributes: { keepdims: 0 } });
}

/** The last `count` rows of a table [rows, ...]; at -1, as many as `lengthOf` (a name, int64 [1]) says when it runs. */
export function lastRows(tape: Tape, table: Value, count: number, lengthOf?: string): Value {
  const [rows, ...rest] = table.shape as [number, ...number[]];
  if (count === rows) return table;
  const { graph } = tape;
  const start = lengthOf === undefined ? graph.integers(-count) : graph.node('Neg', [lengthOf]);
  const extra = [start, graph.integers(rows), graph.integers(0)];
  return tape.record('Slice', [table], [count, ...rest], (g) => [afterZeros(tape, g, table.shape, 0)], {
    extra,
  });
}

/** The newest of [batch, length, width]: its last row, [batch, width]. */
export function newestOf(tape: Tape, value: Value): Value {
  const [batch, length, width] = value.shape as [number, number, number];
  const { graph } = tape;
  const extra = [graph.integers(-1), graph.integers(2 ** 31 - 1), graph.integers(1)];
  const row = tape.record(
    'Slice',
    [value],
    [batch, 1, width],
    (g) => [length === 1 ? g : afterZeros(tape, g, value.shape, 1)],
    { extra },
  );
  return reshape(tape, row, [batch, width]);
}

/** A gradient of the end of an axis, with zeros for what stands before it. */
function afterZeros(tape: Tape, gradient: Value, shape: readonly number[], axis: number): Value {
  const before = shape.map((size, i) => (i === axis ? size - gradient.shape[i]! : size));
  const zeros = tape.emit('ConstantOfShape', [], before, { extra: [shapeOf(tape, before)] });
  return tape.emit('Concat', [zeros, gradient], shape, { attributes: { axis } });
}

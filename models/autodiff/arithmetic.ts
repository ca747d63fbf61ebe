import type { Tape, Value } from './tape.ts';

export function add(tape: Tape, a: Value, b: Value): Value {
  return tape.record('Add', [a, b], broadcast(a, b), (g) => [reduceTo(tape, g, a), reduceTo(tape, g, b)]);
}

export function subtract(tape: Tape, a: Value, b: Value): Value {
  return tape.record('Sub', [a, b], broadcast(a, b), (g) => [
    reduceTo(tape, g, a),
    reduceTo(tape, tape.emit('Neg', [g], g.shape), b),
  ]);
}

export function multiply(tape: Tape, a: Value, b: Value): Value {
  const shape = broadcast(a, b);
  return tape.record('Mul', [a, b], shape, (g) => [
    reduceTo(tape, tape.emit('Mul', [g, b], shape), a),
    reduceTo(tape, tape.emit('Mul', [g, a], shape), b),
  ]);
}

export function divide(tape: Tape, a: Value, b: Value): Value {
  const shape = broadcast(a, b);
  const output = tape.emit('Div', [a, b], shape);
  return tape.recordAll(output, [a, b], (g) => {
    const share = tape.emit('Div', [g, b], shape);
    const back = tape.emit('Neg', [tape.emit('Mul', [share, output], shape)], shape);
    return [reduceTo(tape, share, a), reduceTo(tape, back, b)];
  });
}

/** Last two axes multiply, the axes before them are a batch of equal shape, or absent in `b`. */
export function matmul(tape: Tape, a: Value, b: Value): Value {
  const shape = [...a.shape.slice(0, -1), b.shape.at(-1)!];
  return tape.record('MatMul', [a, b], shape, (g) => [
    reduceTo(tape, tape.emit('MatMul', [g, swapped(tape, b)], a.shape), a),
    b.shape.length === a.shape.length
      ? tape.emit('MatMul', [swapped(tape, a), g], b.shape)
      : tape.emit('MatMul', [swapped(tape, asMatrix(tape, a)), asMatrix(tape, g)], b.shape),
  ]);
}

/** Swaps the last two axes; no gradient of its own. */
export function swapped(tape: Tape, value: Value): Value {
  const rank = value.shape.length;
  const perm = [...Array.from({ length: rank - 2 }, (_, axis) => axis), rank - 1, rank - 2];
  const shape = perm.map((axis) => value.shape[axis]!);
  return tape.emit('Transpose', [value], shape, { attributes: { perm } });
}

function asMatrix(tape: Tape, value: Value): Value {
  const width = value.shape.at(-1)!;
  const rows = value.shape.slice(0, -1).reduce((product, size) => product * size, 1);
  return tape.emit('Reshape', [value], [rows, width], { extra: [tape.graph.integers(-1, width)] });
}

/** Numpy's rule: sizes match from the right, or are 1. A size known only later wins over 1. */
export function broadcast(a: Value, b: Value): number[] {
  const rank = Math.max(a.shape.length, b.shape.length);
  return Array.from({ length: rank }, (_, axis) => {
    const left = a.shape[axis - rank + a.shape.length] ?? 1;
    const right = b.shape[axis - rank + b.shape.length] ?? 1;
    if (left !== right && left !== 1 && right !== 1 && left >= 0 && right >= 0)
      throw new RangeError(`[${a.shape.join(', ')}] and [${b.shape.join(', ')}] do not fit`);
    return left === 1 ? right : left;
  });
}

/** What was stretched in the forward pass is summed on the way back. */
export function reduceTo(tape: Tape, gradient: Value, input: Value): Value {
  const rank = gradient.shape.length;
  const missing = rank - input.shape.length;
  const axes = gradient.shape.flatMap((size, axis) =>
    axis < missing || (input.shape[axis - missing] === 1 && size !== 1) ? [axis] : [],
  );
  if (axes.length === 0) return gradient;
  const summed = tape.emit('ReduceSum', [gradient], input.shape, { extra: [tape.graph.integers(...axes)] });
  if (missing === 0) return summed;
  return tape.emit('Reshape', [summed], input.shape, { extra: [shapeOf(tape, input.shape)] });
}

/** int64 [rank]; an empty one makes a scalar. */
export function shapeOf(tape: Tape, shape: readonly number[]): string {
  return tape.graph.integers(...shape);
}

import { expect, test } from 'vitest';
import { add, matmul, peakBytes, Tape, tanh } from './index.ts';

test('counts what is alive at once, not all that is ever made', () => {
  const tape = new Tape();
  const wide = tape.input('wide', [10, 100]);
  const first = tanh(tape, wide);
  const second = tanh(tape, first);
  const third = tanh(tape, second);
  const { graph } = tape.graph.finish('chain');
  // Each holds 1,000 numbers; while one is made, the one before it is still read.
  expect(peakBytes(graph.nodes, tape.elements, [third.name])).toBe(4 * 2_000);
});

test('an output stays to the end', () => {
  const tape = new Tape();
  const table = tape.input('table', [10, 100]);
  const kept = tanh(tape, table);
  const small = matmul(tape, tape.input('row', [1, 10]), tape.emit('Neg', [table], table.shape));
  const last = add(tape, small, small);
  const { graph } = tape.graph.finish('outputs');
  expect(peakBytes(graph.nodes, tape.elements, [kept.name, last.name])).toBe(4 * (1_000 + 1_000 + 100));
});

import { expect, test } from 'vitest';
import { float, GraphBuilder } from './index.ts';

test('hands out a name of its own for every value', () => {
  const graph = new GraphBuilder();
  const x = graph.input('x', 'float32', ['length']);
  const tables = [
    graph.constant('table', [1], Float32Array.of(1)),
    graph.constant('table', [1], Float32Array.of(2)),
  ];
  const sums = tables.map((table) => graph.node('Add', [x, table]));
  expect(new Set([x, ...tables, ...sums]).size).toBe(5);
  expect(graph.nodes('TopK', [sums[0]!, graph.integers(1)], 2)).toHaveLength(2);
});

test('keeps equal numbers once', () => {
  const graph = new GraphBuilder();
  expect(graph.integers(1, -1)).toBe(graph.integers(1, -1));
  expect(graph.scalar(0.5)).toBe(graph.scalar(0.5));
  expect(graph.integers(1)).not.toBe(graph.scalar(1));
  expect(graph.finish('g').graph.initializers).toHaveLength(4);
});

test('takes whole numbers for ints unless told otherwise', () => {
  const graph = new GraphBuilder();
  graph.node('X', [], { axis: -1, share: 0.25, alpha: float(1), mode: 'add', perm: [1, 0] });
  expect(graph.finish('g').graph.nodes[0]!.attributes).toEqual({
    axis: { kind: 'int', value: -1 },
    share: { kind: 'float', value: 0.25 },
    alpha: { kind: 'float', value: 1 },
    mode: { kind: 'string', value: 'add' },
    perm: { kind: 'ints', value: [1, 0] },
  });
});

test('names its outputs as asked, and each operator once', () => {
  const graph = new GraphBuilder();
  const x = graph.input('x', 'float32', [2]);
  graph.output(graph.node('Neg', [graph.node('Neg', [x])]), 'y', 'float32', [2]);
  const { graph: finished, operators } = graph.finish('g');
  expect(operators).toEqual(['Identity', 'Neg']);
  expect(finished.outputs.map(({ name }) => name)).toEqual(['y']);
  expect(finished.nodes.at(-1)!.outputs).toEqual(['y']);
});

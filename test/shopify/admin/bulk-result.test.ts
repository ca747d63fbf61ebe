import { expect, it } from 'vitest';
import { toBulkResult } from './bulk-result.ts';

const data = {
  products: {
    edges: [1, 2].map((id) => ({
      node: { id, seo: { title: 'T' }, variants: { nodes: [{ id: id * 10 }] }, media: { edges: [] } },
    })),
  },
};
const parent = (id: number) => `{"id":${id},"seo":{"title":"T"}}`;
const child = (id: number) => `{"id":${id * 10},"__parentId":${id}}`;

it('puts all parents before all children unless grouping is asked for', () => {
  expect(toBulkResult(data, false)).toEqual({
    lines: [parent(1), parent(2), child(1), child(2)],
    rootObjectCount: 2,
  });
  expect(toBulkResult(data, true).lines).toEqual([parent(1), child(1), parent(2), child(2)]);
});

it('finds a connection below a plain object and makes no line of nothing', () => {
  expect(toBulkResult({ shop: data }, true).lines).toHaveLength(4);
  expect(toBulkResult({ products: { edges: [] } }, false)).toEqual({ lines: [], rootObjectCount: 0 });
});

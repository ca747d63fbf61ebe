import { describe, expect, it } from 'vitest';
import { bulkObjects, inBatches } from './jsonl.ts';

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

async function* oneToFive(): AsyncGenerator<number> {
  yield* [1, 2, 3, 4, 5];
}

const FILE = [
  '{"id":"gid://shopify/Product/1","title":"Tässe"}',
  '{"id":"gid://shopify/ProductVariant/11","__parentId":"gid://shopify/Product/1"}',
  '{"id":"gid://shopify/ProductVariant/12","__parentId":"gid://shopify/Product/1"}',
  '{"id":"gid://shopify/Product/2","title":"茶碗"}',
].join('\n');

describe('bulkObjects', () => {
  // One byte at a time splits lines and characters at every possible place.
  it.each([1, 7, 10_000])('puts children to their parent, whatever the chunks (%i bytes)', async (size) => {
    const objects = await collect(bulkObjects(chunksOf(`${FILE}\n`, size)));
    expect(objects.map(({ object, children }) => [object['title'], children.length])).toEqual([
      ['Tässe', 2],
      ['茶碗', 0],
    ]);
  });

  it('reads a last line without a line break, and an empty file', async () => {
    expect(await collect(bulkObjects(chunksOf(FILE, 64)))).toHaveLength(2);
    expect(await collect(bulkObjects(chunksOf('', 64)))).toEqual([]);
  });
});

describe('inBatches', () => {
  it('keeps order and the rest', async () => {
    expect(await collect(inBatches(oneToFive(), 2))).toEqual([[1, 2], [3, 4], [5]]);
  });
});

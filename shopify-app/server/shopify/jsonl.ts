/** Shopify's own name for it. */
const PARENT = '__parentId';

/** One line of a bulk operation's result; a nested line names its parent, which always came earlier. */
interface BulkLine {
  id?: string;
  [PARENT]?: string;
  [field: string]: unknown;
}

/** A top-level object with the nested lines that belong to it, in file order. */
export interface BulkObject {
  object: BulkLine;
  children: BulkLine[];
}

/**
 * Groups the lines of a bulk result by their top-level object while they stream in. Shopify writes children
 * right after their parent, so one object at a time is enough and memory stays bounded by the largest one.
 */
export async function* bulkObjects(body: AsyncIterable<Uint8Array>): AsyncGenerator<BulkObject> {
  let current: BulkObject | null = null;
  for await (const line of lines(body)) {
    const parsed = JSON.parse(line) as BulkLine;
    if (parsed[PARENT] === undefined) {
      if (current) yield current;
      current = { object: parsed, children: [] };
    } else {
      current?.children.push(parsed);
    }
  }
  if (current) yield current;
}

async function* lines(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts.filter((part) => part !== '');
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield rest;
}

/** `size` at a time, so that one statement stores many rows. */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

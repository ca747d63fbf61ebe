/**
 * Turns a bulk query's answer into Shopify's JSONL: connections are unwrapped, every node of a nested one becomes a
 * line of its own that names its parent in `__parentId`.
 */
export interface BulkResult {
  lines: string[];
  rootObjectCount: number;
}

type Plain = Record<string, unknown>;

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nodes of a connection's answer; `null` when the value is none. */
function nodesOf(value: unknown): Plain[] | null {
  if (!isObject(value)) return null;
  if (Array.isArray(value['edges'])) return value['edges'].map((edge: Plain) => edge['node'] as Plain);
  return Array.isArray(value['nodes']) ? (value['nodes'] as Plain[]) : null;
}

interface Line {
  depth: number;
  text: string;
}

function collect(node: Plain, parentId: unknown, depth: number, lines: Line[]): void {
  const own: Plain = {};
  const nested: Plain[][] = [];
  for (const [key, value] of Object.entries(node)) {
    const nodes = nodesOf(value);
    if (nodes) nested.push(nodes);
    else own[key] = value;
  }
  if (parentId !== undefined) own['__parentId'] = parentId;
  lines.push({ depth, text: JSON.stringify(own) });
  for (const children of nested) for (const child of children) collect(child, node['id'], depth + 1, lines);
}

/** A connection below plain objects at the top (`shop { products { … } }`) is found too. */
function rootNodes(data: unknown): Plain[] {
  const nodes = nodesOf(data);
  if (nodes) return nodes;
  return isObject(data) ? Object.values(data).flatMap(rootNodes) : [];
}

/**
 * Grouped: children right behind their parent. Not grouped (Shopify's default): the only promise is that a parent
 * comes before its children, so here all parents come first, which catches a reader that relies on grouping.
 */
export function toBulkResult(data: unknown, groupObjects: boolean): BulkResult {
  const lines: Line[] = [];
  const roots = rootNodes(data);
  for (const root of roots) collect(root, undefined, 0, lines);
  const ordered = groupObjects ? lines : lines.toSorted((a, b) => a.depth - b.depth);
  return { lines: ordered.map(({ text }) => text), rootObjectCount: roots.length };
}

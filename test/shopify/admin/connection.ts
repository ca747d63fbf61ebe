import type { AdminContext, Node } from './context.ts';
import { badRequest } from './errors.ts';

export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

/** Shopify's limit of objects on one page. */
const maxPageSize = 250;

interface Keyed {
  id: string;
}

function toCursor(item: Keyed): string {
  return Buffer.from(JSON.stringify({ last_id: Number(item.id), last_value: item.id })).toString('base64');
}

function positionOf(items: readonly Keyed[], cursor: string): number {
  const position = items.findIndex((item) => toCursor(item) === cursor);
  if (position < 0) throw badRequest('Invalid cursor for current pagination sort.', 'INVALID_CURSOR');
  return position;
}

function assertPageSize({ first, last }: PageArgs): void {
  if (typeof first !== 'number' && typeof last !== 'number')
    throw badRequest('you must provide one of first or last');
  if (typeof first === 'number' && typeof last === 'number')
    throw badRequest('providing both first and last is not supported');
  const [name, size] = typeof first === 'number' ? ['first', first] : ['last', Number(last)];
  if (size < 0) throw badRequest(`${name} cannot be negative`);
  if (size > maxPageSize) throw badRequest(`${name} cannot exceed ${maxPageSize}`, 'MAX_PAGE_SIZE_EXCEEDED');
}

/** Bounds of the page in `items`: [from, to). */
function pageBounds(items: readonly Keyed[], args: PageArgs): [from: number, to: number] {
  const from = args.after ? positionOf(items, args.after) + 1 : 0;
  const to = args.before ? positionOf(items, args.before) : items.length;
  if (typeof args.first === 'number') return [from, Math.min(to, from + args.first)];
  return [Math.max(from, to - Number(args.last)), to];
}

/** A Relay connection over `items`, in the given order (turned round by `reverse`). */
export function connection<T extends Keyed>(
  items: readonly T[],
  args: PageArgs,
  context: AdminContext,
  toNode: (item: T) => Node,
): Node {
  const ordered = args.reverse ? items.toReversed() : items;
  if (!context.bulk) assertPageSize(args);
  const [from, to] = context.bulk ? [0, ordered.length] : pageBounds(ordered, args);
  const page = ordered.slice(from, to).map((item) => ({ cursor: toCursor(item), node: toNode(item) }));
  return {
    edges: page,
    nodes: page.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: to < ordered.length,
      hasPreviousPage: from > 0,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
  };
}

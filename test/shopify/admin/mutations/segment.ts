import type { ShopCustomer } from '../../state.ts';
import { connection, type PageArgs } from '../connection.ts';
import type { AdminContext, Node } from '../context.ts';
import { badRequest } from '../errors.ts';
import { gid, parseGid } from '../ids.ts';
import { customerNode } from '../nodes/order.ts';
import { isoNow, type CustomerSegment, type Store } from '../store.ts';

const maxNameLength = 255;

/** Of the segment query language only what asks for one value of a customer's metafield. */
const metafieldIs = /^(metafields\.([\w-]+)\.([\w-]+))\s*=\s*'([^']*)'$/;

interface SegmentArgs {
  name?: string | null;
  query?: string | null;
}

interface UserError {
  field: string[];
  message: string;
}

function nameProblems(name: string): UserError[] {
  if (name.trim() === '') return [{ field: ['name'], message: "Name can't be blank" }];
  if (name.length <= maxNameLength) return [];
  return [{ field: ['name'], message: `Name is too long (maximum is ${maxNameLength} characters)` }];
}

/** A metafield is a filter once it has a definition, by its namespace in full: `$app` is not written in a query. */
function queryProblems(store: Store, query: string): UserError[] {
  const problem = (message: string) => [{ field: ['query'], message }];
  if (query.trim() === '') return problem("Query can't be blank");
  const match = metafieldIs.exec(query.trim());
  if (match && store.metafieldDefinitions.has(`CUSTOMER ${match[2]}.${match[3]}`)) return [];
  const filter = match?.[1] ?? query.trim().split(/[\s=]/)[0];
  return problem(`Query Line 1 Column 1: '${filter}' filter cannot be found.`);
}

/** Names are unique: a second one of the same name gets a number. */
function freeName(store: Store, name: string, own: string | null): string {
  const taken = new Set([...store.segments.values()].filter(({ id }) => id !== own).map((each) => each.name));
  let free = name.trim();
  for (let number = 2; taken.has(free); number += 1) free = `${name.trim()} (${number})`;
  return free;
}

const payload = (segment: CustomerSegment | null, userErrors: UserError[]): Node => ({
  segment: segment && segmentNode(segment),
  userErrors,
});

const missing: UserError[] = [{ field: ['id'], message: 'Segment does not exist' }];

export function segmentCreate(args: { name: string; query: string }, { store }: AdminContext): Node {
  const { name, query } = args;
  const errors = [...nameProblems(name), ...queryProblems(store, query)];
  if (errors.length > 0) return payload(null, errors);
  const at = isoNow(store);
  const id = String(Math.max(0, ...[...store.segments.keys()].map(Number)) + 1);
  const segment = { id, name: freeName(store, name, null), query: query.trim(), createdAt: at, editedAt: at };
  store.segments.set(id, segment);
  return payload(segment, []);
}

export function segmentUpdate(
  { id, name, query }: SegmentArgs & { id: string },
  context: AdminContext,
): Node {
  const { store } = context;
  const segment = find(store, id);
  if (!segment) return payload(null, missing);
  const errors = [
    ...(name == null ? [] : nameProblems(name)),
    ...(query == null ? [] : queryProblems(store, query)),
  ];
  if (errors.length > 0) return payload(null, errors);
  if (name != null) segment.name = freeName(store, name, segment.id);
  if (query != null) segment.query = query.trim();
  segment.editedAt = isoNow(store);
  return payload(segment, []);
}

export function segmentDelete({ id }: { id: string }, { store }: AdminContext): Node {
  const segment = find(store, id);
  if (!segment) return { deletedSegmentId: null, userErrors: missing };
  store.segments.delete(segment.id);
  return { deletedSegmentId: id, userErrors: [] };
}

const find = (store: Store, id: string): CustomerSegment | undefined => {
  const parsed = parseGid(id);
  return parsed?.type === 'Segment' ? store.segments.get(parsed.id) : undefined;
};

function segmentNode({ id, name, query, createdAt, editedAt }: CustomerSegment): Node {
  return {
    __typename: 'Segment',
    id: gid('Segment', id),
    name,
    query,
    creationDate: createdAt,
    lastEditDate: editedAt,
  };
}

export function segments(args: PageArgs, context: AdminContext): Node {
  return connection([...context.store.segments.values()], args, context, segmentNode);
}

/** Who is in a segment with this query, by their ids. */
export function membersOf({ shop }: Store, query: string): ShopCustomer[] {
  const [, , namespace, key, value] = metafieldIs.exec(query.trim()) ?? [];
  if (value === undefined) throw badRequest(`not emulated: segment query "${query}"`, 'NOT_EMULATED');
  return [...shop.customers.values()]
    .filter(({ id }) => shop.metafields.get(gid('Customer', id))?.get(`${namespace}.${key}`)?.value === value)
    .sort((a, b) => Number(a.id) - Number(b.id));
}

type MembersArgs = PageArgs & { segmentId?: string | null; query?: string | null };

export function customerSegmentMembers(args: MembersArgs, context: AdminContext): Node {
  const { store } = context;
  const query = args.query ?? find(store, args.segmentId ?? '')?.query;
  if (query === undefined) throw badRequest('The segment does not exist.', 'NOT_FOUND');
  const found = membersOf(store, query);
  const node = (customer: ShopCustomer): Node => ({
    ...customerNode(store.shop, customer),
    __typename: 'CustomerSegmentMember',
    id: gid('CustomerSegmentMember', customer.id),
  });
  return { ...connection(found, args, context, node), totalCount: found.length };
}

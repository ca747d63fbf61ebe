import {
  getNamedType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { toShopifyError } from './errors.ts';

export type BulkStatus =
  | 'CREATED'
  | 'RUNNING'
  | 'COMPLETED'
  | 'CANCELING'
  | 'CANCELED'
  | 'FAILED'
  | 'EXPIRED';

export interface BulkOperation {
  id: string;
  query: string;
  groupObjects: boolean;
  status: BulkStatus;
  errorCode: 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR' | 'TIMEOUT' | null;
  createdAt: string;
  /** Epoch milliseconds; results go seven days later. */
  completedAt: number | null;
  objectCount: number;
  rootObjectCount: number;
  /** JSONL; `null` while there is nothing to download. A failed operation's file holds what it had until then. */
  result: string | null;
  /** Unguessable part of the download address. */
  signature: string;
}

const maxConnections = 5;
const maxDepth = 2;

interface Found {
  connections: number;
  depth: number;
  /** Names of connections whose nodes hold a nested connection but do not select `id`. */
  withoutId: string[];
}

/** `null` when Shopify would run it; else its sentence about what is wrong. */
export function checkBulkQuery(schema: GraphQLSchema, query: string): string | null {
  const document = tryParse(query);
  if (typeof document === 'string') return `Invalid bulk query: ${document}`;
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1 || operations[0]?.operation !== OperationTypeNode.QUERY)
    return 'Invalid bulk query: it must be exactly one query.';
  if (operations[0].selectionSet.selections.length !== 1)
    return 'Invalid bulk query: only one top-level field is allowed.';
  const [error] = validate(schema, document);
  if (error) return `Invalid bulk query: ${toShopifyError(error).message}`;
  return checkConnections(findConnections(schema, document));
}

function checkConnections({ connections, depth, withoutId }: Found): string | null {
  if (connections === 0) return 'Bulk queries must contain at least one connection.';
  if (connections > maxConnections)
    return `Bulk queries cannot contain more than ${maxConnections} connections.`;
  if (depth > maxDepth)
    return `Bulk queries cannot contain connections with a nesting depth greater than ${maxDepth}.`;
  return withoutId.length > 0
    ? `The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': ${withoutId.join(', ')}.`
    : null;
}

function tryParse(query: string): DocumentNode | string {
  try {
    return parse(query);
  } catch (error) {
    return (error as Error).message;
  }
}

function findConnections(schema: GraphQLSchema, document: DocumentNode): Found {
  const types = new TypeInfo(schema);
  const open: FieldNode[] = [];
  const found: Found = { connections: 0, depth: 0, withoutId: [] };
  const isConnection = (): boolean => {
    const type = getNamedType(types.getType());
    return isObjectType(type) && type.name.endsWith('Connection');
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter(field) {
          if (!isConnection()) return;
          const parent = open.at(-1);
          if (parent && !selectsId(parent)) found.withoutId.push(parent.name.value);
          open.push(field);
          found.connections += 1;
          found.depth = Math.max(found.depth, open.length);
        },
        leave(field) {
          if (open.at(-1) === field) open.pop();
        },
      },
    }),
  );
  return { ...found, withoutId: [...new Set(found.withoutId)] };
}

/** The selected field of that name; an `id` counts only without an alias. */
function child(field: FieldNode | undefined, name: string): FieldNode | undefined {
  return field?.selectionSet?.selections.find(
    (one): one is FieldNode =>
      one.kind === Kind.FIELD && one.name.value === name && (name !== 'id' || !one.alias),
  );
}

/** `edges { node { id … } }` or `nodes { id … }` of a connection's field. */
function selectsId(connection: FieldNode): boolean {
  const node = child(child(connection, 'edges'), 'node') ?? child(connection, 'nodes');
  return child(node, 'id') !== undefined;
}

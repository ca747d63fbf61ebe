import { randomBytes } from 'node:crypto';
import { loadSchema } from '../../schema/load.ts';
import { checkBulkQuery, type BulkOperation } from '../bulk-operation.ts';
import { connection, type PageArgs } from '../connection.ts';
import type { AdminContext, Node } from '../context.ts';
import { gid, parseGid } from '../ids.ts';
import { isoNow } from '../store.ts';

const maxRunning = 5;
const resultDays = 7;

export function bulkOperationNode(operation: BulkOperation, { origin, store }: AdminContext): Node {
  const { completedAt, result, status } = operation;
  const readable = completedAt !== null && store.clock.now() < completedAt + resultDays * 86_400_000;
  const address =
    readable && result !== null
      ? `${origin}/bulk-results/bulk-${operation.id}.jsonl?Signature=${operation.signature}`
      : null;
  return {
    __typename: 'BulkOperation',
    id: gid('BulkOperation', operation.id),
    type: 'QUERY',
    query: operation.query,
    status,
    errorCode: operation.errorCode,
    createdAt: operation.createdAt,
    completedAt: completedAt === null ? null : new Date(completedAt).toISOString(),
    objectCount: String(operation.objectCount),
    rootObjectCount: String(operation.rootObjectCount),
    fileSize: result === null ? null : String(Buffer.byteLength(result)),
    url: status === 'COMPLETED' ? address : null,
    partialDataUrl: status === 'FAILED' || status === 'CANCELED' ? address : null,
  };
}

export function isRunning({ status }: BulkOperation): boolean {
  return status === 'CREATED' || status === 'RUNNING' || status === 'CANCELING';
}

function refused(field: string[] | null, message: string, code: string): Node {
  return { bulkOperation: null, userErrors: [{ field, message, code }] };
}

export function bulkOperationRunQuery(
  { query, groupObjects }: { query: string; groupObjects: boolean },
  context: AdminContext,
): Node {
  const { store } = context;
  const running = [...store.bulkOperations.values()].filter(isRunning);
  if (running.length >= maxRunning)
    return refused(
      null,
      `A bulk query operation for this app and shop is already in progress: ${running.map(({ id }) => gid('BulkOperation', id)).join(', ')}.`,
      'OPERATION_IN_PROGRESS',
    );
  const problem = checkBulkQuery(loadSchema('admin', '2026-10'), query);
  if (problem !== null) return refused(['query'], problem, 'INVALID');
  const operation: BulkOperation = {
    id: String(store.clock.now() * 1000 + store.bulkOperations.size),
    query,
    groupObjects,
    status: 'CREATED',
    errorCode: null,
    createdAt: isoNow(store),
    completedAt: null,
    objectCount: 0,
    rootObjectCount: 0,
    result: null,
    signature: randomBytes(16).toString('hex'),
  };
  store.bulkOperations.set(operation.id, operation);
  const node = bulkOperationNode(operation, context);
  context.runBulk(operation.id);
  return { bulkOperation: node, userErrors: [] };
}

function find({ store }: AdminContext, id: string): BulkOperation | undefined {
  return store.bulkOperations.get(parseGid(id)?.id ?? '');
}

export function bulkOperationCancel({ id }: { id: string }, context: AdminContext): Node {
  const operation = find(context, id);
  const refuse = (message: string): Node => ({
    bulkOperation: operation ? bulkOperationNode(operation, context) : null,
    userErrors: [{ field: ['id'], message }],
  });
  if (!operation) return refuse('Bulk operation does not exist');
  if (!isRunning(operation))
    return refuse(`A bulk operation cannot be canceled when it is ${operation.status.toLowerCase()}`);
  operation.status = 'CANCELING';
  return { bulkOperation: bulkOperationNode(operation, context), userErrors: [] };
}

export function bulkOperation({ id }: { id: string }, context: AdminContext): Node | null {
  const operation = find(context, id);
  return operation ? bulkOperationNode(operation, context) : null;
}

export function bulkOperations(args: PageArgs, context: AdminContext): Node {
  const all = [...context.store.bulkOperations.values()];
  return connection(all, args, context, (operation) => bulkOperationNode(operation, context));
}

import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import { loadSchema, schemaVersions } from '../schema/load.ts';
import { assertAccess } from './access.ts';
import type { AdminContext, Node } from './context.ts';
import { actualCost, requestedCost, type CostInput } from './cost.ts';
import { notEmulated, toShopifyError } from './errors.ts';
import { maxQueryCost } from './leaky-bucket.ts';
import { mutations, queries } from './root.ts';

export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

export interface GraphqlResponse {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/**
 * Shopify falls forward: a stable version it no longer serves is answered by the oldest one it does. Kept here are
 * 2026-07, 2026-10 and unstable; `null` (404) for what is no version or not yet one.
 */
export function servedVersion(asked: string): string | null {
  const known: readonly string[] = schemaVersions.admin;
  if (known.includes(asked)) return asked;
  const oldest = known[0] ?? '';
  return /^20\d\d-(01|04|07|10)$/.test(asked) && asked < oldest ? oldest : null;
}

const resolveField: GraphQLFieldResolver<Node, AdminContext> = (source, args, context, info) => {
  assertAccess(context.token.scopes, context.store.app.customerDataLevel, info);
  const value = source[info.fieldName];
  if (value === undefined) throw notEmulated(info);
  return typeof value === 'function' ? (value as (...all: unknown[]) => unknown)(args, context, info) : value;
};

export function executeDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: Omit<GraphqlRequest, 'query'>,
  context: AdminContext,
): ExecutionResult {
  const operation = getOperationAST(document, request.operationName)?.operation;
  return execute({
    schema,
    document,
    variableValues: request.variables,
    operationName: request.operationName,
    contextValue: context,
    rootValue: operation === 'mutation' ? mutations : queries,
    fieldResolver: resolveField as GraphQLFieldResolver<unknown, unknown>,
    typeResolver: (value) => (value as Node)['__typename'] as string,
  }) as ExecutionResult;
}

/** Answers one request as `/admin/api/<version>/graphql.json` does; whatever goes wrong, the HTTP status is 200. */
export function runGraphql(request: GraphqlRequest, version: string, context: AdminContext): GraphqlResponse {
  const schema = loadSchema('admin', version);
  const document = readDocument(schema, request.query);
  if (Array.isArray(document)) return { errors: document };
  const operation = getOperationAST(document, request.operationName);
  if (!operation)
    return { errors: [{ message: 'An operation name is required', extensions: { code: 'BAD_REQUEST' } }] };
  const fragments = document.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  const costInput: CostInput = {
    schema,
    operation,
    variables: request.variables,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
  return withCost(costInput, context, () => executeDocument(schema, document, request, context));
}

function readDocument(schema: GraphQLSchema, query: string): DocumentNode | GraphQLFormattedError[] {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? errors.map(toShopifyError) : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [toShopifyError(error)];
    throw error;
  }
}

function withCost(input: CostInput, context: AdminContext, run: () => ExecutionResult): GraphqlResponse {
  const { bucket } = context.store;
  const requested = requestedCost(input);
  if (requested > maxQueryCost) return { errors: [tooExpensive(requested)] };
  const cost = (actual: number | null) => ({
    cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus: bucket.status() },
  });
  if (!bucket.take(requested)) return { errors: [throttled], extensions: cost(null) };
  const { data, errors } = run();
  // Only the variables' coercion fails without data: nothing ran.
  if (data === undefined) {
    bucket.refund(requested);
    return { errors: (errors ?? []).map(toShopifyError) };
  }
  const actual = Math.min(requested, actualCost(input, data));
  bucket.refund(requested - actual);
  return {
    data,
    ...(errors && { errors: errors.map((error) => error.toJSON()) }),
    extensions: cost(actual),
  };
}

const throttled: GraphQLFormattedError = {
  message: 'Throttled',
  extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
};

function tooExpensive(cost: number): GraphQLFormattedError {
  return {
    message: `Query cost is ${cost}, which exceeds the single query max cost limit (${maxQueryCost}). Larger amounts of data are read with bulk operations.`,
    extensions: {
      code: 'MAX_COST_EXCEEDED',
      cost,
      maxCost: maxQueryCost,
      documentation: 'https://shopify.dev/api/usage/rate-limits',
    },
  };
}

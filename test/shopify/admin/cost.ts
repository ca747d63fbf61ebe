import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Cost of a query in points, by Shopify's published rule: scalars and enums 0, an object 1, a mutation 10,
 * a connection by its page size. The exact weights of single fields are Shopify's secret; see docs/emulated-shopify.md.
 * With `data` the sizes of the answer count instead of what was asked for: the actual cost.
 */
export interface CostInput {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Readonly<Record<string, unknown>>;
}

const mutationCost = 10;

export function requestedCost(input: CostInput): number {
  return operationCost(input, undefined);
}

export function actualCost(input: CostInput, data: unknown): number {
  return operationCost(input, data ?? null);
}

function operationCost(input: CostInput, data: unknown): number {
  const { schema, operation } = input;
  const type = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (!type) return 0;
  const base = operation.operation === 'mutation' ? mutationCost : 0;
  return base + selectionCost(input, type, operation.selectionSet, data);
}

function selectionCost(
  input: CostInput,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  data: unknown,
): number {
  let [total, pageItems] = [0, 0];
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : input.fragments[selection.name.value];
      const on = fragment?.typeCondition && input.schema.getType(fragment.typeCondition.name.value);
      if (fragment)
        total += selectionCost(input, isCompositeType(on) ? on : type, fragment.selectionSet, data);
      continue;
    }
    const cost = fieldCost(input, type, selection, data);
    // `edges` and `nodes` show the same objects: the dearer one counts.
    if (['edges', 'nodes'].includes(selection.name.value)) pageItems = Math.max(pageItems, cost);
    else total += cost;
  }
  return total + pageItems;
}

function fieldCost(input: CostInput, parent: GraphQLCompositeType, field: FieldNode, data: unknown): number {
  const name = field.name.value;
  if (!field.selectionSet || name.startsWith('__')) return 0;
  if (!isObjectType(parent) && !isInterfaceType(parent)) return 0;
  const definition = parent.getFields()[name];
  const type = definition && getNamedType(definition.type);
  if (!isCompositeType(type)) return 0;
  const children = (value: unknown): number => selectionCost(input, type, field.selectionSet as never, value);
  const own = name === 'edges' || name === 'pageInfo' ? 0 : 1;
  if (data !== undefined) return answeredCost(data, field, own, children);
  const size = type.name.endsWith('Connection') ? pageSize(input, field) : 1;
  // A connection: itself, then its nodes once for each place on the page.
  return type.name.endsWith('Connection') ? own + size * children(undefined) : own + children(undefined);
}

function answeredCost(
  data: unknown,
  field: FieldNode,
  own: number,
  children: (value: unknown) => number,
): number {
  const value =
    data === null ? null : (data as Record<string, unknown>)[field.alias?.value ?? field.name.value];
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + own + children(one), 0);
  return value === null || value === undefined ? 0 : own + children(value);
}

function pageSize(input: CostInput, field: FieldNode): number {
  const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  if (argument?.value.kind === Kind.INT) return Number(argument.value.value);
  if (argument?.value.kind === Kind.VARIABLE) return Number(input.variables[argument.value.name.value] ?? 1);
  return 1;
}

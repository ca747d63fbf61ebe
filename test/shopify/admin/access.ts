import { GraphQLError, getNamedType, isObjectType, type GraphQLResolveInfo } from 'graphql';
import { loadScopeTable } from '../schema/load.ts';
import { accessDenied, notApproved } from './errors.ts';

/** The four personal fields (level 2), as far as the emulated types have them. */
const personalFields = new Set([
  ...['firstName', 'lastName', 'displayName', 'email', 'phone', 'defaultEmailAddress'].map(
    (field) => `Customer.${field}`,
  ),
  ...['defaultPhoneNumber', 'defaultAddress', 'addresses', 'addressesV2', 'image'].map(
    (field) => `Customer.${field}`,
  ),
  ...['email', 'phone', 'billingAddress', 'shippingAddress', 'displayAddress', 'clientIp'].map(
    (field) => `Order.${field}`,
  ),
]);

/** Types that are protected customer data as a whole (level 1). */
const protectedTypes = new Set(['Customer', 'CustomerSegmentMember', 'Order']);

interface Requirement {
  requiredAccess: string;
  /** Every group must be met; one scope of a group is enough. */
  groups: readonly (readonly string[])[];
}

/** `write_x` grants `read_x`. */
export function grants(scopes: ReadonlySet<string>, scope: string): boolean {
  return scopes.has(scope) || (scope.startsWith('read_') && scopes.has(`write_${scope.slice(5)}`));
}

/** The table's last column holds alternatives; what "Also: The app …" adds stands in the words only. */
function toRequirement([requiredAccess, anyOf]: readonly [string, readonly string[]]): Requirement {
  const also = /Also: The app (?:requires|must have) ([^.]+)/.exec(requiredAccess)?.[1] ?? '';
  const extra = also.match(/\b(?:read|write)_\w+/g) ?? [];
  return { requiredAccess, groups: [anyOf, ...extra.map((scope) => [scope])] };
}

/** The object type that a field hands out: through lists, non-null and connections. */
function handedOutType(info: GraphQLResolveInfo): string {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return type.name;
  const { nodes, edges } = type.getFields();
  if (nodes) return getNamedType(nodes.type).name;
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
  return node ? getNamedType(node.type).name : type.name;
}

const requirements = new Map<string, readonly Requirement[]>();

/** What the field itself or its type asks for, and (for what came through `node(id)`) what its parent asks for. */
function requirementsOf(info: GraphQLResolveInfo): readonly Requirement[] {
  const name = `${info.parentType.name}.${info.fieldName}`;
  const known = requirements.get(name);
  if (known) return known;
  const table = loadScopeTable();
  const entries = [table.get(name) ?? table.get(handedOutType(info)), table.get(info.parentType.name)];
  const found = entries.flatMap((entry) => (entry ? [toRequirement(entry)] : []));
  requirements.set(name, found);
  return found;
}

/** Throws what Shopify answers when the token or the app's approval does not reach to this field. */
export function assertAccess(scopes: ReadonlySet<string>, dataLevel: number, info: GraphQLResolveInfo): void {
  for (const { groups, requiredAccess } of requirementsOf(info)) {
    const met = groups.every((group) => group.some((scope) => grants(scopes, scope)));
    if (!met) throw accessDenied(info.fieldName, requiredAccess);
  }
  const denied = unapproved(dataLevel, info);
  if (denied) throw denied;
}

function unapproved(dataLevel: number, info: GraphQLResolveInfo): GraphQLError | null {
  if (dataLevel < 2 && personalFields.has(`${info.parentType.name}.${info.fieldName}`))
    return notApproved(`use the ${info.fieldName} field`);
  if (dataLevel >= 1) return null;
  const type = [handedOutType(info), info.parentType.name].find((name) => protectedTypes.has(name));
  return type ? notApproved(`access the ${type} object`) : null;
}

import type { ShopMetafield } from '../../state.ts';
import { grants } from '../access.ts';
import { appId, resolveNamespace, type EmulatedApp } from '../app.ts';
import type { AdminContext, Node } from '../context.ts';
import { accessDenied } from '../errors.ts';
import { gid, parseGid, stableId } from '../ids.ts';
import { checkMetafieldValue, isMetafieldType, metafieldTypeNames } from '../metafield-types.ts';
import { compareDigest, metafieldNode, metafieldOwnerTypes } from '../nodes/metafield.ts';
import { appInstallationGid, isoNow, type MetafieldDefinition, type Store } from '../store.ts';

const maxMetafields = 25;

interface SetInput {
  ownerId: string;
  namespace?: string | null;
  key: string;
  type?: string | null;
  value: string;
  compareDigest?: string | null;
}

interface UserError {
  field: string[];
  message: string;
  code: string;
  elementIndex?: number;
}

/** Scope that writing to an owner takes, beside the reserved namespace. */
const ownerScopes: Readonly<Record<string, string>> = {
  Collection: 'write_products',
  Customer: 'write_customers',
  Order: 'write_orders',
  Product: 'write_products',
  ProductVariant: 'write_products',
};

function assertMayWrite(field: string, ownerIds: string[], context: AdminContext): void {
  for (const ownerId of ownerIds) {
    const scope = ownerScopes[parseGid(ownerId)?.type ?? ''];
    if (scope && !grants(context.token.scopes, scope))
      throw accessDenied(field, `\`${scope}\` access scope for the owner ${ownerId}.`);
  }
}

function ownerExists(store: Store, ownerId: string): boolean {
  const owner = parseGid(ownerId);
  const { products, collections, customers, orders } = store.shop;
  if (owner?.type === 'AppInstallation') return ownerId === appInstallationGid(store);
  if (owner?.type === 'Shop') return owner.id === store.shopId;
  if (owner?.type === 'ProductVariant')
    return [...products.values()].some(({ variants }) => variants.some(({ id }) => id === owner.id));
  const owners = { Product: products, Collection: collections, Customer: customers, Order: orders };
  return owners[owner?.type as keyof typeof owners]?.has(owner?.id ?? '') ?? false;
}

/** Another app's reserved namespace is closed to us. */
function isForeignNamespace(app: EmulatedApp, namespace: string): boolean {
  return namespace.startsWith('app--') && !new RegExp(`^app--${appId(app)}(--|$)`).test(namespace);
}

interface Prepared {
  ownerId: string;
  field: ShopMetafield;
  fullKey: string;
}

function prepare(store: Store, input: SetInput): Prepared {
  const namespace = resolveNamespace(store.app, input.namespace ?? '$app');
  const fullKey = `${namespace}.${input.key}`;
  const ownerType = metafieldOwnerTypes[parseGid(input.ownerId)?.type ?? ''];
  const defined = store.metafieldDefinitions.get(`${ownerType} ${fullKey}`)?.type;
  const existing = store.shop.metafields.get(input.ownerId)?.get(fullKey)?.type;
  const type = input.type ?? defined ?? existing ?? '';
  const field = { namespace, key: input.key, type, value: input.value, updatedAt: isoNow(store) };
  return { ownerId: input.ownerId, field, fullKey };
}

function problemOf(
  store: Store,
  input: SetInput,
  { field, fullKey }: Prepared,
): [string, string, string] | null {
  const current = store.shop.metafields.get(input.ownerId)?.get(fullKey);
  if (!ownerExists(store, input.ownerId)) return ['ownerId', 'Owner does not exist.', 'INVALID'];
  if (isForeignNamespace(store.app, field.namespace))
    return [
      'namespace',
      'Access to this namespace and key on Metafields for this resource type is not allowed.',
      'APP_NOT_AUTHORIZED',
    ];
  if (!/^[\w-]{2,255}$/.test(field.namespace))
    return ['namespace', 'Namespace must be 3 to 255 letters, digits, hyphens or underscores.', 'INVALID'];
  if (!/^[\w-]{1,64}$/.test(field.key))
    return ['key', 'Key must be 1 to 64 letters, digits, hyphens or underscores.', 'INVALID'];
  if (field.type === '') return ['type', "Type can't be blank", 'BLANK'];
  if (!isMetafieldType(field.type))
    return ['type', `Type must be one of the following: ${metafieldTypeNames.join(', ')}.`, 'INCLUSION'];
  const wrong = checkMetafieldValue(field.type, field.value);
  if (wrong !== null) return ['value', wrong, 'INVALID_VALUE'];
  return isStale(input, current) ? ['compareDigest', staleMessage, 'STALE_OBJECT'] : null;
}

const staleMessage = 'The resource has been updated since it was loaded. Try again with an updated value.';

function isStale(input: SetInput, current: ShopMetafield | undefined): boolean {
  if (input.compareDigest === undefined) return false;
  return input.compareDigest !== (current ? compareDigest(current.value) : null);
}

/** Atomic: with one error nothing is written. */
export function metafieldsSet({ metafields }: { metafields: SetInput[] }, context: AdminContext): Node {
  const { store } = context;
  if (metafields.length > maxMetafields)
    return setPayload(null, [
      {
        field: ['metafields'],
        message: `Exceeded the maximum metafields input limit of ${maxMetafields}.`,
        code: 'LESS_THAN_OR_EQUAL_TO',
      },
    ]);
  assertMayWrite(
    'metafieldsSet',
    metafields.map((one) => one.ownerId),
    context,
  );
  const prepared = metafields.map((input) => prepare(store, input));
  const errors = metafields.flatMap((input, at): UserError[] => {
    const problem = problemOf(store, input, prepared[at] as Prepared);
    if (!problem) return [];
    const [name, message, code] = problem;
    return [{ field: ['metafields', String(at), name], message, code, elementIndex: at }];
  });
  if (errors.length > 0) return setPayload(null, errors);
  for (const one of prepared) write(store, one);
  return setPayload(
    prepared.map(({ ownerId, field }) => metafieldNode(ownerId, field)),
    [],
  );
}

function setPayload(metafields: Node[] | null, errors: UserError[]): Node {
  return { metafields, userErrors: errors.map((error) => ({ elementIndex: null, ...error })) };
}

function write(store: Store, { ownerId, field, fullKey }: Prepared): void {
  const fields = store.shop.metafields.get(ownerId) ?? new Map<string, ShopMetafield>();
  store.shop.metafields.set(ownerId, fields.set(fullKey, field));
}

interface Identifier {
  ownerId: string;
  namespace: string;
  key: string;
}

/** What was not there comes back as null, not as an error. */
export function metafieldsDelete({ metafields }: { metafields: Identifier[] }, context: AdminContext): Node {
  const { store } = context;
  assertMayWrite(
    'metafieldsDelete',
    metafields.map((one) => one.ownerId),
    context,
  );
  const deletedMetafields = metafields.map(({ ownerId, namespace, key }) => {
    const resolved = resolveNamespace(store.app, namespace);
    const deleted = store.shop.metafields.get(ownerId)?.delete(`${resolved}.${key}`) ?? false;
    return deleted ? { ownerId, namespace: resolved, key } : null;
  });
  return { deletedMetafields, userErrors: [] };
}

interface DefinitionInput {
  ownerType: string;
  namespace?: string | null;
  key: string;
  type: string;
  name: string;
  description?: string | null;
  access?: { storefront?: 'NONE' | 'PUBLIC_READ' | null } | null;
}

function refuseDefinition(name: string, message: string, code: string): Node {
  return { createdDefinition: null, userErrors: [{ field: ['definition', name], message, code }] };
}

export function metafieldDefinitionCreate(
  { definition }: { definition: DefinitionInput },
  { store }: AdminContext,
): Node {
  const namespace = resolveNamespace(store.app, definition.namespace ?? '$app');
  const slot = `${definition.ownerType} ${namespace}.${definition.key}`;
  if (store.metafieldDefinitions.has(slot))
    return refuseDefinition('key', 'Key is in use for this owner type and namespace.', 'TAKEN');
  if (isForeignNamespace(store.app, namespace))
    return refuseDefinition('namespace', 'Namespace is reserved for another app.', 'RESERVED_NAMESPACE_KEY');
  if (!isMetafieldType(definition.type))
    return refuseDefinition('type', `Type name ${definition.type} is not a valid type.`, 'INCLUSION');
  const created: MetafieldDefinition = {
    id: stableId(slot),
    ownerType: definition.ownerType,
    namespace,
    key: definition.key,
    type: definition.type,
    name: definition.name,
    description: definition.description ?? null,
    storefrontAccess: definition.access?.storefront ?? 'NONE',
  };
  store.metafieldDefinitions.set(slot, created);
  return { createdDefinition: definitionNode(created), userErrors: [] };
}

interface DeletedDefinition {
  identifier: { ownerType: string; namespace?: string | null; key: string };
  deleteAllAssociatedMetafields: boolean;
}

/** Metafields go at once; Shopify takes its time. One of a reserved namespace cannot leave them behind. */
export function metafieldDefinitionDelete(
  { identifier, deleteAllAssociatedMetafields }: DeletedDefinition,
  context: AdminContext,
): Node {
  const { store } = context;
  const namespace = resolveNamespace(store.app, identifier.namespace ?? '$app');
  const fullKey = `${namespace}.${identifier.key}`;
  const slot = `${identifier.ownerType} ${fullKey}`;
  const definition = store.metafieldDefinitions.get(slot);
  if (!definition) return keepDefinition('Definition not found.', 'NOT_FOUND');
  const carries = [...store.shop.metafields].filter(
    ([ownerId, fields]) =>
      metafieldOwnerTypes[parseGid(ownerId)?.type ?? ''] === identifier.ownerType && fields.has(fullKey),
  );
  const owners = carries.map(([ownerId]) => ownerId);
  assertMayWrite('metafieldDefinitionDelete', owners, context);
  if (!deleteAllAssociatedMetafields && namespace.startsWith('app--'))
    return keepDefinition(
      'Deleting a definition in a reserved namespace must have deleteAllAssociatedMetafields set to true.',
      'RESERVED_NAMESPACE_ORPHANED_METAFIELDS',
    );
  store.metafieldDefinitions.delete(slot);
  if (deleteAllAssociatedMetafields) for (const [, fields] of carries) fields.delete(fullKey);
  return { deletedDefinitionId: gid('MetafieldDefinition', definition.id), userErrors: [] };
}

const keepDefinition = (message: string, code: string): Node => ({
  deletedDefinitionId: null,
  userErrors: [{ field: ['identifier'], message, code }],
});

export function definitionNode(definition: MetafieldDefinition): Node {
  const { id, ownerType, namespace, key, type, name, description, storefrontAccess } = definition;
  return {
    __typename: 'MetafieldDefinition',
    id: gid('MetafieldDefinition', id),
    ownerType,
    namespace,
    key,
    name,
    description,
    type: { name: type },
    access: { storefront: storefrontAccess, admin: 'MERCHANT_READ', customerAccount: 'NONE' },
  };
}

import type { ShopMetafield } from '../../state.ts';
import { resolveNamespace } from '../app.ts';
import { connection, type PageArgs } from '../connection.ts';
import type { AdminContext, Node } from '../context.ts';
import { gid, parseGid, sha256Hex, stableId } from '../ids.ts';

/** gid type -> `MetafieldOwnerType`. */
export const metafieldOwnerTypes: Readonly<Record<string, string>> = {
  AppInstallation: 'API_PERMISSION',
  Collection: 'COLLECTION',
  Customer: 'CUSTOMER',
  Order: 'ORDER',
  Product: 'PRODUCT',
  ProductVariant: 'PRODUCTVARIANT',
  Shop: 'SHOP',
};

const jsonTypes = /^(json|list\..+|boolean|number_integer)$/;

/** What a writer compares before it overwrites. */
export function compareDigest(value: string): string {
  return sha256Hex(value);
}

export function metafieldNode(owner: string, field: ShopMetafield): Node {
  const id = stableId(`${owner} ${field.namespace}.${field.key}`);
  return {
    __typename: 'Metafield',
    id: gid('Metafield', id),
    legacyResourceId: id,
    namespace: field.namespace,
    key: field.key,
    type: field.type,
    value: field.value,
    jsonValue: jsonTypes.test(field.type) ? (JSON.parse(field.value) as unknown) : field.value,
    compareDigest: compareDigest(field.value),
    sizeInBytes: Buffer.byteLength(field.value),
    ownerType: metafieldOwnerTypes[parseGid(owner)?.type ?? ''],
    updatedAt: field.updatedAt,
  };
}

interface MetafieldArgs {
  namespace?: string | null;
  key: string;
}

interface MetafieldsArgs extends PageArgs {
  namespace?: string | null;
  keys?: string[] | null;
}

/** The `metafield` and `metafields` fields of whatever can own them. */
export function metafieldFields(owner: string): Node {
  return {
    metafield({ namespace, key }: MetafieldArgs, { store }: AdminContext) {
      const resolved = resolveNamespace(store.app, namespace ?? '$app');
      const field = store.shop.metafields.get(owner)?.get(`${resolved}.${key}`);
      return field ? metafieldNode(owner, field) : null;
    },
    metafields(args: MetafieldsArgs, context: AdminContext) {
      const { store } = context;
      const namespace = args.namespace ? resolveNamespace(store.app, args.namespace) : null;
      const keys = args.keys?.map((key) => resolveFullKey(context, key));
      const fields = [...(store.shop.metafields.get(owner)?.values() ?? [])]
        .filter((field) => namespace === null || field.namespace === namespace)
        .filter((field) => !keys || keys.includes(`${field.namespace}.${field.key}`))
        .map((field) => ({ id: stableId(`${owner} ${field.namespace}.${field.key}`), field }));
      return connection(fields, args, context, ({ field }) => metafieldNode(owner, field));
    },
  };
}

/** "$app:kindred.related" -> "app--1--kindred.related". */
function resolveFullKey({ store }: AdminContext, fullKey: string): string {
  const dot = fullKey.lastIndexOf('.');
  return `${resolveNamespace(store.app, fullKey.slice(0, dot))}${fullKey.slice(dot)}`;
}

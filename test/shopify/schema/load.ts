import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** The API versions whose schemas are kept here, oldest stable first. */
export const schemaVersions = {
  admin: ['2026-07', '2026-10', 'unstable'],
  storefront: ['2026-10'],
} as const;

export type SchemaApi = keyof typeof schemaVersions;

/** "Type" or "Type.field" -> [required access in Shopify's words, scopes of which one is enough]. */
export type ScopeTable = ReadonlyMap<string, readonly [requiredAccess: string, anyOf: readonly string[]]>;

const schemas = new Map<string, GraphQLSchema>();
let scopeTable: ScopeTable | undefined;

function unzip(name: string): string {
  return gunzipSync(readFileSync(new URL(name, import.meta.url))).toString('utf8');
}

/** Shopify's real schema, without descriptions. The first call for a version takes about half a second. */
export function loadSchema(api: SchemaApi, version: string): GraphQLSchema {
  const known: readonly string[] = schemaVersions[api];
  if (!known.includes(version))
    throw new Error(`No ${api} schema of version "${version}" is kept here, only ${known.join(', ')}.`);
  const name = `${api}-${version}`;
  const cached = schemas.get(name);
  if (cached) return cached;
  const schema = buildSchema(unzip(`${name}.graphql.gz`), { assumeValidSDL: true, noLocation: true });
  schemas.set(name, schema);
  return schema;
}

export function loadScopeTable(): ScopeTable {
  scopeTable ??= new Map(
    Object.entries(JSON.parse(unzip('admin-scopes.json.gz')) as Record<string, [string, string[]]>),
  );
  return scopeTable;
}

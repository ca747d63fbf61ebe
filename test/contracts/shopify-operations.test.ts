import { readFileSync } from 'node:fs';
import {
  getNamedType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { BULK_QUERIES, OPERATIONS } from '../../shopify-app/server/shopify/operations.ts';
import { readAppToml } from '../shopify/admin/app-toml.ts';
import { loadSchema, loadScopeTable, schemaVersions } from '../shopify/schema/load.ts';

const documents = Object.entries({
  ...OPERATIONS,
  bulkProducts: BULK_QUERIES.products(),
  bulkOrders: BULK_QUERIES.orders(new Date(0)),
});

/** Scopes of which the schema's table says that some field or type of the document wants one. */
function scopesOf(schema: GraphQLSchema, document: string): string[][] {
  const table = loadScopeTable();
  const wanted = new Map<string, string[]>();
  const types = new TypeInfo(schema);
  const need = (name: string) => {
    const scopes = table.get(name)?.[1] ?? [];
    if (scopes.length > 0) wanted.set(name, [...scopes]);
  };
  visit(
    parse(document),
    visitWithTypeInfo(types, {
      Field(node) {
        need(`${types.getParentType()?.name}.${node.name.value}`);
        const type = types.getType();
        if (type) need(getNamedType(type).name);
      },
    }),
  );
  return [...wanted.values()];
}

function scopesInToml(): Set<string> {
  const toml = readFileSync(new URL('../../shopify-app/shopify.app.toml', import.meta.url), 'utf8');
  const { scopes, optionalScopes } = readAppToml(toml);
  return new Set([...scopes, ...optionalScopes]);
}

const grants = (scopes: Set<string>, scope: string) =>
  scopes.has(scope) || (scope.startsWith('read_') && scopes.has(scope.replace('read_', 'write_')));

describe.each(schemaVersions.admin)('operations against the Admin schema %s', (version) => {
  it.each(documents)('%s is valid', (_, document) => {
    const errors = validate(loadSchema('admin', version), parse(document));
    expect(errors.map((error) => error.message)).toEqual([]);
  });
});

describe('scopes of shopify.app.toml', () => {
  const schema = loadSchema('admin', '2026-10');

  it.each(documents)('cover %s', (_, document) => {
    const uncovered = scopesOf(schema, document).filter(
      (anyOf) => !anyOf.some((scope) => grants(scopesInToml(), scope)),
    );
    expect(uncovered).toEqual([]);
  });

  it('ask for nothing that no operation needs', () => {
    // The pixel and the app proxy are extensions: no operation names what they need.
    const ofExtensions = ['read_customer_events', 'write_app_proxy', 'write_pixels'];
    const needed = documents.flatMap(([, document]) => scopesOf(schema, document)).flat();
    const unused = [...scopesInToml()].filter(
      (scope) => !ofExtensions.includes(scope) && !needed.some((each) => grants(new Set([scope]), each)),
    );
    expect(unused).toEqual([]);
  });
});

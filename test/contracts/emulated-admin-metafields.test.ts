import { describe, expect, it } from 'vitest';
import {
  domain,
  emulated,
  errorsOf,
  product1,
  query,
  scopes,
  type UserErrors,
  useEmulatedAdmin,
} from './emulated-admin.ts';

useEmulatedAdmin();

interface SetAnswer {
  metafieldsSet: UserErrors & { metafields: { namespace: string }[] };
}

describe('metafields', () => {
  const set = `mutation ($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
    metafields { namespace key value } userErrors { field message code elementIndex } } }`;
  const related = {
    ownerId: product1,
    namespace: '$app:kindred',
    key: 'related',
    type: 'list.product_reference',
    value: JSON.stringify(['gid://shopify/Product/2']),
  };

  it("writes to the app's reserved namespace and reads it back", async () => {
    const { data } = await query<SetAnswer>(set, { metafields: [related] });
    expect(data.metafieldsSet.userErrors).toEqual([]);
    expect(data.metafieldsSet.metafields[0]?.namespace).toMatch(/^app--\d+--kindred$/);
    const read = await query(`{ product(id: "${product1}") {
      metafield(namespace: "$app:kindred", key: "related") { jsonValue } } }`);
    expect(read.data).toEqual({ product: { metafield: { jsonValue: ['gid://shopify/Product/2'] } } });
  });

  it('writes nothing when one of them is wrong', async () => {
    const wrong = { ...related, key: 'count', type: 'number_integer', value: 'many' };
    const { data } = await query<SetAnswer>(set, { metafields: [related, wrong] });
    expect(data.metafieldsSet.metafields).toBeNull();
    expect(data.metafieldsSet.userErrors).toEqual([
      {
        field: ['metafields', '1', 'value'],
        message: 'Value must be an integer.',
        code: 'INVALID_VALUE',
        elementIndex: 1,
      },
    ]);
    const read = await query(`{ product(id: "${product1}") { metafields(first: 5) { nodes { key } } } }`);
    expect(read.data).toEqual({ product: { metafields: { nodes: [] } } });
  });

  it('takes 25 at most, and wants write_products for a product', async () => {
    const { data } = await query<SetAnswer>(set, { metafields: Array.from({ length: 26 }, () => related) });
    expect(data.metafieldsSet.userErrors[0]?.code).toBe('LESS_THAN_OR_EQUAL_TO');
    emulated.shopify.setGrantedScopes(domain, ['read_products']);
    const [error] = await errorsOf(query(set, { metafields: [related] }));
    expect(error?.extensions?.code).toBe('ACCESS_DENIED');
  });

  it('keeps app data on the installation and deletes it by name', async () => {
    const { data } = await query<{
      currentAppInstallation: { id: string; accessScopes: object[] };
    }>('{ currentAppInstallation { id accessScopes { handle } } }');
    const ownerId = data.currentAppInstallation.id;
    expect(ownerId).toBe(emulated.shopify.appInstallationGid(domain));
    expect(data.currentAppInstallation.accessScopes).toHaveLength(scopes.length);
    const field = { ownerId, namespace: 'kindred', key: 'storefront', type: 'json', value: '{"key":"k"}' };
    await query(set, { metafields: [field] });
    const text = `mutation ($m: [MetafieldIdentifierInput!]!) { metafieldsDelete(metafields: $m) {
      deletedMetafields { key } userErrors { message } } }`;
    const identifiers = ['storefront', 'absent'].map((key) => ({ ownerId, namespace: 'kindred', key }));
    const deleted = await query(text, { m: identifiers });
    expect(deleted.data).toMatchObject({
      metafieldsDelete: { deletedMetafields: [{ key: 'storefront' }, null] },
    });
  });

  it('creates a definition once', async () => {
    const text = `mutation ($d: MetafieldDefinitionInput!) { metafieldDefinitionCreate(definition: $d) {
      createdDefinition { namespace } userErrors { code } } }`;
    const d = {
      namespace: '$app:kindred',
      key: 'related',
      name: 'Related',
      ownerType: 'PRODUCT',
      type: related.type,
    };
    expect((await query(text, { d })).data).toMatchObject({ metafieldDefinitionCreate: { userErrors: [] } });
    expect((await query(text, { d })).data).toMatchObject({
      metafieldDefinitionCreate: { userErrors: [{ code: 'TAKEN' }] },
    });
  });

  it('deletes a definition with its metafields, and a reserved one only with them', async () => {
    const create = `mutation ($definition: MetafieldDefinitionInput!) {
      metafieldDefinitionCreate(definition: $definition) { userErrors { code } } }`;
    const identifier = { namespace: '$app:kindred', key: 'related', ownerType: 'PRODUCT' };
    const definition = { ...identifier, name: 'Related', type: related.type };
    const text = `mutation ($identifier: MetafieldDefinitionIdentifierInput!, $all: Boolean!) {
      metafieldDefinitionDelete(identifier: $identifier, deleteAllAssociatedMetafields: $all) { userErrors { code } } }`;
    const codes = async (all: boolean) => {
      const { data } = await query<{ metafieldDefinitionDelete: UserErrors }>(text, { identifier, all });
      return data.metafieldDefinitionDelete.userErrors.map(({ code }) => code);
    };
    const left = async () => {
      const { data } = await query<{ product: { metafields: { nodes: { key: string }[] } } }>(
        `{ product(id: "${product1}") { metafields(first: 5) { nodes { key } } } }`,
      );
      return data.product.metafields.nodes.map(({ key }) => key).toSorted();
    };
    await query(create, { definition });
    await query(set, { metafields: [related, { ...related, key: 'other' }] });
    expect(await codes(false)).toEqual(['RESERVED_NAMESPACE_ORPHANED_METAFIELDS']);
    expect(await left()).toEqual(['other', 'related']);
    expect(await codes(true)).toEqual([]);
    expect(await left()).toEqual(['other']);
    expect(await codes(true)).toEqual(['NOT_FOUND']);
    await query(create, { definition });
    await query(set, { metafields: [related] });
    emulated.shopify.setGrantedScopes(domain, ['read_products']);
    const [error] = await errorsOf(query(text, { identifier, all: true }));
    expect(error?.extensions?.code).toBe('ACCESS_DENIED');
  });
});

describe('web pixel', () => {
  const create = `mutation ($s: JSON!) { webPixelCreate(webPixel: { settings: $s }) {
    webPixel { id settings } userErrors { code message } } }`;
  const settings = JSON.stringify({ collectUrl: 'http://127.0.0.1/collect', key: '0123456789abcdef' });

  it('takes the settings that the toml declares, once', async () => {
    expect((await query(create, { s: settings })).data).toMatchObject({ webPixelCreate: { userErrors: [] } });
    expect(emulated.shopify.webPixelSettings(domain)).toEqual(JSON.parse(settings));
    expect((await query(create, { s: settings })).data).toMatchObject({
      webPixelCreate: { userErrors: [{ code: 'TAKEN' }] },
    });
    expect((await query('{ webPixel { settings } }')).data).toEqual({ webPixel: { settings } });
  });

  it('refuses other settings, and a missing pixel is an error', async () => {
    const { data } = await query(create, { s: JSON.stringify({ collectUrl: 'x', extra: 'y' }) });
    const message = expect.stringContaining('extra is not defined') as string;
    expect(data).toMatchObject({ webPixelCreate: { userErrors: [{ code: 'INVALID_SETTINGS', message }] } });
    const [error] = await errorsOf(query('{ webPixel { id } }'));
    expect(error?.message).toContain('No web pixel was found');
  });

  it('wants read_customer_events beside write_pixels', async () => {
    emulated.shopify.setGrantedScopes(domain, ['write_pixels']);
    const [error] = await errorsOf(query(create, { s: settings }));
    expect(error?.extensions?.code).toBe('ACCESS_DENIED');
  });
});

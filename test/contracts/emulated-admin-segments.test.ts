import { describe, expect, it } from 'vitest';
import {
  domain,
  emulated,
  errorsOf,
  query,
  scopes,
  type UserErrors,
  useEmulatedAdmin,
} from './emulated-admin.ts';

useEmulatedAdmin();

const FIELD = { namespace: '$app:kindred', key: 'segment' };
const create = `mutation ($name: String!, $query: String!) {
  segmentCreate(name: $name, query: $query) { segment { id name } userErrors { field message } } }`;

interface Created {
  segmentCreate: UserErrors & { segment: { id: string; name: string } | null };
}

/** With the definition there and the value on the one customer; the namespace in full. */
async function writeSegment(value: string): Promise<string> {
  emulated.shopify.setGrantedScopes(domain, [...scopes, 'write_customers']);
  const definition = { ...FIELD, ownerType: 'CUSTOMER', type: 'single_line_text_field', name: 'Segment' };
  await query(
    `mutation ($definition: MetafieldDefinitionInput!) {
      metafieldDefinitionCreate(definition: $definition) { userErrors { message } } }`,
    { definition },
  );
  const { data } = await query<{ metafieldsSet: { metafields: { namespace: string }[] } }>(
    `mutation ($metafields: [MetafieldsSetInput!]!) {
      metafieldsSet(metafields: $metafields) { metafields { namespace } userErrors { message } } }`,
    { metafields: [{ ...FIELD, ownerId: 'gid://shopify/Customer/5', value }] },
  );
  return data.metafieldsSet.metafields[0]!.namespace;
}

describe('customer segments', () => {
  it('hold the customers whose metafield says so', async () => {
    const namespace = await writeSegment('regulars');
    const text = `metafields.${namespace}.segment = 'regulars'`;
    const { data } = await query<Created>(create, { name: 'Regulars', query: text });
    expect(data.segmentCreate).toMatchObject({ segment: { name: 'Regulars' }, userErrors: [] });
    const members = await query(
      `query ($query: String!) {
      customerSegmentMembers(first: 5, query: $query) { totalCount edges { node { id } } } }`,
      { query: text },
    );
    expect(members.data).toEqual({
      customerSegmentMembers: {
        totalCount: 1,
        edges: [{ node: { id: 'gid://shopify/CustomerSegmentMember/5' } }],
      },
    });
    expect(emulated.shopify.segmentMembers(domain)).toEqual({ Regulars: ['5'] });
  });

  it('number a name that is taken, and say what is wrong with a query', async () => {
    const namespace = await writeSegment('regulars');
    const text = `metafields.${namespace}.segment = 'regulars'`;
    for (const name of ['Regulars', 'Regulars (2)']) {
      const { data } = await query<Created>(create, { name: 'Regulars', query: text });
      expect(data.segmentCreate.segment?.name).toBe(name);
    }
    const filter = 'metafields.$app:kindred.segment';
    const wrong = await query<Created>(create, { name: ' ', query: `${filter} = 'regulars'` });
    expect(wrong.data.segmentCreate).toEqual({
      segment: null,
      userErrors: [
        { field: ['name'], message: "Name can't be blank" },
        { field: ['query'], message: `Query Line 1 Column 1: '${filter}' filter cannot be found.` },
      ],
    });
    const gone = await query(`mutation { segmentDelete(id: "gid://shopify/Segment/99") {
      deletedSegmentId userErrors { field message } } }`);
    expect(gone.data).toEqual({
      segmentDelete: {
        deletedSegmentId: null,
        userErrors: [{ field: ['id'], message: 'Segment does not exist' }],
      },
    });
  });

  it('cannot be made without the scope', async () => {
    expect(await errorsOf(query(create, { name: 'Regulars', query: 'x' }))).toMatchObject([
      { extensions: { code: 'ACCESS_DENIED' } },
    ]);
  });
});

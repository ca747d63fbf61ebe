import { describe, expect, it } from 'vitest';
import { domain, emulated, errorsOf, openSession, post, query, useEmulatedAdmin } from './emulated-admin.ts';

useEmulatedAdmin();

interface Page {
  products: {
    nodes: { id: string; title: string; legacyResourceId: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe('GraphQL', () => {
  it('answers products page by page', async () => {
    const text = `query ($after: String) { products(first: 2, after: $after) {
      nodes { id title } pageInfo { hasNextPage endCursor } } }`;
    const first = (await query<Page>(text)).data.products;
    expect(first.nodes.map((node) => node.title)).toEqual(['Blue cup', 'Red bowl']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await query<Page>(text, { after: first.pageInfo.endCursor })).data.products;
    expect(second.nodes).toEqual([{ id: 'gid://shopify/Product/3', title: 'Green plate' }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    ["updated_at:>'2026-01-15T00:00:00Z'", ['2', '3']],
    ['id:>1 AND id:<=2', ['2']],
    ['title:blue* OR handle:green-plate', ['1', '3']],
    ['-id:1 status:active', ['2', '3']],
  ])('searches products by %s', async (search, ids) => {
    const { data } = await query<Page>(
      'query ($q: String) { products(first: 9, query: $q) { nodes { legacyResourceId } } }',
      {
        q: search,
      },
    );
    expect(data.products.nodes.map((node) => node.legacyResourceId)).toEqual(ids);
  });

  it('shows orders of the last 60 days only', async () => {
    const { data } = await query('{ orders(first: 5) { nodes { id } } }');
    expect(data).toEqual({ orders: { nodes: [{ id: 'gid://shopify/Order/2' }] } });
  });

  it('tells what came back of an order, goods and money apart', async () => {
    const text = `{ order(id: "gid://shopify/Order/2") {
      updatedAt returnStatus totalRefundedSet { shopMoney { amount currencyCode } } displayFinancialStatus } }`;
    const told = async () => (await query<{ order: object }>(text)).data.order;
    const nothing = { amount: '0.00', currencyCode: 'EUR' };
    expect(await told()).toMatchObject({
      returnStatus: 'NO_RETURN',
      totalRefundedSet: { shopMoney: nothing },
      displayFinancialStatus: 'PAID',
    });
    const { returnOrder } = emulated.shopify.changes(domain);
    const { returned } = returnOrder('2', { status: 'IN_PROGRESS', refunded: '0.00' });
    expect(await told()).toMatchObject({
      updatedAt: returned?.at,
      returnStatus: 'IN_PROGRESS',
      totalRefundedSet: { shopMoney: nothing },
    });
    returnOrder('2', { status: 'RETURNED', refunded: '12.00' });
    expect(await told()).toMatchObject({
      returnStatus: 'RETURNED',
      totalRefundedSet: { shopMoney: { amount: '12.00' } },
      displayFinancialStatus: 'PARTIALLY_REFUNDED',
    });
    const search = `{ orders(first: 5, query: "return_status:returned") { nodes { id } } }`;
    expect((await query(search)).data).toEqual({ orders: { nodes: [{ id: 'gid://shopify/Order/2' }] } });
    returnOrder('2', { status: 'NO_RETURN', refunded: '24.00' });
    expect(await told()).toMatchObject({ displayFinancialStatus: 'REFUNDED' });
  });

  it('says "not emulated" instead of making an answer up', async () => {
    const [error] = await errorsOf(query('{ shop { plan { publicDisplayName } } }'));
    expect(error?.message).toBe('not emulated: Shop.plan');
  });

  it("words validation errors as Shopify's graphql-ruby does", async () => {
    const [error] = await errorsOf(query('{ products(first: 1) { nodes { tittle } } }'));
    expect(error).toMatchObject({
      message: "Field 'tittle' doesn't exist on type 'Product'",
      extensions: { code: 'undefinedField', typeName: 'Product', fieldName: 'tittle' },
    });
    const [missing] = await errorsOf(query('query ($id: ID!) { product(id: $id) { id } }'));
    expect(missing?.extensions?.code).toBe('INVALID_VARIABLE');
  });

  it('wants a page size', async () => {
    const [error] = await errorsOf(query('{ products { nodes { id } } }'));
    expect(error?.message).toBe('you must provide one of first or last');
  });

  it('denies fields whose scope was not granted, with the path', async () => {
    emulated.shopify.setGrantedScopes(domain, ['read_orders']);
    const [error] = await errorsOf(query('{ products(first: 1) { nodes { id } } }'));
    expect(error).toMatchObject({
      message: 'Access denied for products field. Required access: `read_products` access scope.',
      path: ['products'],
      extensions: { code: 'ACCESS_DENIED' },
    });
  });

  it('nulls personal fields that the app was not approved for, with HTTP 200', async () => {
    const { accessToken } = await openSession();
    const answer = await post(
      '{ customer(id: "gid://shopify/Customer/5") { id firstName email } }',
      accessToken,
    );
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as { data: unknown; errors: { path: string[] }[] };
    expect(body.data).toEqual({ customer: { id: 'gid://shopify/Customer/5', firstName: null, email: null } });
    expect(body.errors.map(({ path }) => path.at(-1))).toEqual(['firstName', 'email']);
  });

  it('counts the cost and throttles an empty bucket', async () => {
    const text = '{ products(first: 50) { nodes { id } } }';
    const { extensions } = await query(text);
    expect(extensions.cost).toMatchObject({ requestedQueryCost: 51, actualQueryCost: 4 });
    // So dear that the bucket takes seconds to hold enough again: more than a busy machine is late.
    const dear = '{ products(first: 200) { nodes { id variants(first: 2) { nodes { id } } } } }';
    emulated.shopify.exhaustRateLimit(domain);
    const [error] = await errorsOf(query(dear));
    expect(error).toMatchObject({ message: 'Throttled', extensions: { code: 'THROTTLED' } });
    const { accessToken } = await openSession();
    emulated.skewMs = 20_000;
    const later = (await (await post(dear, accessToken)).json()) as { data: Page };
    expect(later.data.products.nodes).toHaveLength(3);
  });

  it('refuses one query that costs more than 1,000 points', async () => {
    const text = '{ products(first: 250) { nodes { variants(first: 100) { nodes { id } } } } }';
    const [error] = await errorsOf(query(text));
    expect(error?.extensions?.code).toBe('MAX_COST_EXCEEDED');
  });

  it('falls forward from an old version and does not know a future one', async () => {
    const { accessToken } = await openSession();
    const old = await post('{ shop { name } }', accessToken, '2024-01');
    expect(old.headers.get('x-shopify-api-version')).toBe('2026-07');
    expect((await post('{ shop { name } }', accessToken, '2027-01')).status).toBe(404);
  });
});

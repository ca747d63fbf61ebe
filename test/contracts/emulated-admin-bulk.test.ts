import { describe, expect, it } from 'vitest';
import { emulated, product1, query, received, type UserErrors, useEmulatedAdmin } from './emulated-admin.ts';

useEmulatedAdmin();

interface RunAnswer {
  bulkOperationRunQuery: UserErrors & { bulkOperation: { id: string; status: string } };
}

interface StatusAnswer {
  bulkOperation: { status: string; url: string; partialDataUrl: string };
}

describe('bulk operations', () => {
  const run = `mutation ($query: String!) { bulkOperationRunQuery(query: $query) {
    bulkOperation { id status } userErrors { code message } } }`;
  const products = '{ products { edges { node { id title variants { edges { node { id price } } } } } } }';
  const status = `query ($id: ID!) { bulkOperation(id: $id) {
    status errorCode objectCount rootObjectCount url partialDataUrl } }`;

  async function start(text: string): Promise<{ id: string; status: string }> {
    return (await query<RunAnswer>(run, { query: text })).data.bulkOperationRunQuery.bulkOperation;
  }

  async function finish(id: string) {
    for (;;) {
      const { bulkOperation } = (await query<StatusAnswer>(status, { id })).data;
      if (!['CREATED', 'RUNNING', 'CANCELING'].includes(bulkOperation.status)) return bulkOperation;
    }
  }

  it('writes nodes of nested connections as lines that name their parent', async () => {
    const started = await start(products);
    expect(started.status).toBe('CREATED');
    const operation = await finish(started.id);
    expect(operation).toMatchObject({ status: 'COMPLETED', objectCount: '9', rootObjectCount: '3' });
    const lines = (await (await fetch(operation.url)).text()).trim().split('\n');
    const objects = lines.map((line) => JSON.parse(line) as Record<string, string>);
    expect(objects).toHaveLength(9);
    expect(objects[0]).toEqual({ id: product1, title: 'Blue cup' });
    expect(objects.filter((one) => one['__parentId'] === product1)).toEqual([
      { id: 'gid://shopify/ProductVariant/11', price: '12.00', __parentId: product1 },
      { id: 'gid://shopify/ProductVariant/12', price: '12.00', __parentId: product1 },
    ]);
    expect((await fetch(operation.url.replace(/Signature=.*/, 'Signature=0'))).status).toBe(403);
  });

  it('tells the app by webhook when it is finished', async () => {
    const { id } = await start(products);
    await finish(id);
    await emulated.shopify.webhooks.settled();
    const webhook = received.find(({ headers }) => headers['x-shopify-topic'] === 'bulk_operations/finish');
    expect(JSON.parse(webhook?.body ?? '{}')).toMatchObject({
      admin_graphql_api_id: id,
      status: 'completed',
    });
  });

  it.each([
    ['{ shop { name } }', 'Bulk queries must contain at least one connection.'],
    [
      '{ products { edges { node { title variants { edges { node { id } } } } } } }',
      "without 'id': products",
    ],
    ['{ products { edges { node { nope } } } }', "Field 'nope' doesn't exist on type 'Product'"],
  ])('refuses %s', async (text, message) => {
    const { userErrors } = (await query<RunAnswer>(run, { query: text })).data.bulkOperationRunQuery;
    expect(userErrors[0]?.message).toContain(message);
  });

  it('runs five at a time, and cancels', async () => {
    emulated.shopify.bulk.hold();
    const started = [];
    for (let count = 0; count < 5; count += 1) started.push(await start(products));
    const { userErrors } = (await query<RunAnswer>(run, { query: products })).data.bulkOperationRunQuery;
    expect(userErrors[0]?.code).toBe('OPERATION_IN_PROGRESS');
    const id = started[0]?.id ?? '';
    await query('mutation ($id: ID!) { bulkOperationCancel(id: $id) { userErrors { message } } }', { id });
    emulated.shopify.bulk.release();
    expect((await finish(id)).status).toBe('CANCELED');
    expect((await finish(started[4]?.id ?? '')).status).toBe('COMPLETED');
  });

  it('leaves what it had when it fails', async () => {
    emulated.shopify.bulk.failNextAfterLines(2);
    const operation = await finish((await start(products)).id);
    expect(operation).toMatchObject({ status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR', url: null });
    expect((await (await fetch(operation.partialDataUrl)).text()).trim().split('\n')).toHaveLength(2);
  });
});

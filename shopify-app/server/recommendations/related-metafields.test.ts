import { describe, expect, it } from 'vitest';
import type { AdminClient } from '../shopify/admin-client.ts';
import { AccessDeniedError, UserErrorsError } from '../shopify/errors.ts';
import { writeRelated } from './related-metafields.ts';

interface Sent {
  operation: string;
  metafields: { ownerId: string; value?: string }[];
}

/** Takes metafields of all products but those in `gone`, as Shopify does: all of a request or nothing. */
function shopWithout(gone: string[]): { client: AdminClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const client = {
    request: async (operation: string, variables: { metafields: Sent['metafields'] }) => {
      sent.push({ operation, metafields: variables.metafields });
      const isRefused =
        operation === 'metafieldsSet' && variables.metafields.some(({ ownerId }) => gone.includes(ownerId));
      if (isRefused) throw new UserErrorsError(operation, ['Owner does not exist'], ['OWNER_DOES_NOT_EXIST']);
      return { [operation]: { userErrors: [] } };
    },
  };
  return { client: client as AdminClient, sent };
}

const catalogue = Array.from({ length: 60 }, (_, index) => String(index + 1));
const related = catalogue.map((productId) => ({ productId, relatedProductIds: ['1', '2', '999'] }));
const { signal } = new AbortController();

describe('writeRelated', () => {
  it('writes 25 at a time, and only products that the shop has', async () => {
    const { client, sent } = shopWithout([]);
    expect(await writeRelated(client, related, catalogue, signal)).toEqual({ written: 60, skipped: 0 });
    expect(sent.map(({ metafields }) => metafields.length)).toEqual([25, 25, 10]);
    expect(sent[0]?.metafields[0]?.value).toBe('["gid://shopify/Product/1","gid://shopify/Product/2"]');
  });

  it('skips no product where Shopify refuses the whole', async () => {
    const refused = new AccessDeniedError('metafieldsSet', ['Access denied']);
    const client = { request: () => Promise.reject(refused) } as unknown as AdminClient;
    await expect(writeRelated(client, related, catalogue, signal)).rejects.toBe(refused);
  });

  it('takes the lists of other products away', async () => {
    const { client, sent } = shopWithout([]);
    await writeRelated(client, related.slice(0, 59), catalogue, signal);
    expect(sent.at(-1)).toMatchObject({
      operation: 'metafieldsDelete',
      metafields: [{ ownerId: 'gid://shopify/Product/60' }],
    });
  });

  it('leaves out a product that is gone, and keeps its neighbours', async () => {
    const { client } = shopWithout(['gid://shopify/Product/3']);
    expect(await writeRelated(client, related, catalogue, signal)).toEqual({ written: 59, skipped: 1 });
  });

  it('stops between requests when told to', async () => {
    const { client, sent } = shopWithout([]);
    await expect(writeRelated(client, related, catalogue, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(sent).toEqual([]);
  });
});

import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppConfig } from '../../shopify-app/server/config.ts';
import { type AdminClient, createAdminClient } from '../../shopify-app/server/shopify/admin-client.ts';
import { createShopifyLibrary } from '../../shopify-app/server/shopify/library.ts';
import { BULK_QUERIES, OPERATIONS, type OperationName } from '../../shopify-app/server/shopify/operations.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import type { EmulatedShopify } from '../shopify/index.ts';
import { schemaVersions } from '../shopify/schema/load.ts';
import { quiet } from './database-servers.ts';
import { startShopifyFor } from './server-process.ts';
import { API_KEY, API_SECRET } from './shopify-harness.ts';

/** What each operation is asked with, in this order; an operation that is missing does not compile. */
const VARIABLES: Record<OperationName, (known: Known) => Record<string, unknown>> = {
  shopInfo: () => ({}),
  storefrontDomains: () => ({}),
  soldTo: () => ({}),
  subscription: () => ({}),
  webPixelCreate: () => ({ webPixel: { settings: PIXEL } }),
  webPixel: () => ({}),
  webPixelUpdate: ({ pixelGid }) => ({ id: pixelGid, webPixel: { settings: PIXEL } }),
  metafieldDefinitionCreate: () => ({
    definition: {
      ...SEGMENT_FIELD,
      name: 'Segment',
      type: 'single_line_text_field',
    },
  }),
  metafieldDefinition: () => SEGMENT_FIELD,
  metafieldsSet: () => ({
    metafields: [{ ...METAFIELD, type: 'list.product_reference', value: '["gid://shopify/Product/2"]' }],
  }),
  metafieldsDelete: () => ({ metafields: [METAFIELD] }),
  bulkOperationRunQuery: () => ({ query: BULK_QUERIES.products() }),
  bulkOperation: ({ bulkGid }) => ({ id: bulkGid }),
  product: () => ({ id: 'gid://shopify/Product/1' }),
  inventoryItem: () => ({ id: 'gid://shopify/InventoryItem/11' }),
  order: () => ({ id: 'gid://shopify/Order/2' }),
  grantedScopes: () => ({}),
  orderCustomers: () => ({ ids: ['gid://shopify/Order/2'] }),
  segments: () => ({ after: null }),
  segmentCreate: ({ namespace }) => ({ name: 'Regulars', query: `metafields.${namespace}.segment = 'x'` }),
  segmentUpdate: ({ segmentGid }) => ({ id: segmentGid, name: 'Regular visitors' }),
  segmentDelete: ({ segmentGid }) => ({ id: segmentGid }),
  metafieldDefinitionDelete: () => ({ identifier: SEGMENT_FIELD }),
  flowTriggerReceive: () => ({ handle: 'campaign-underperforms', payload: FLOW }),
};

const PIXEL = JSON.stringify({ collectUrl: 'https://kindred.example/collect', key: 'kp_0123456789abcdef' });
const SEGMENT_FIELD = { ownerType: 'CUSTOMER', namespace: '$app:kindred', key: 'segment' };
const METAFIELD = { ownerId: 'gid://shopify/Product/1', namespace: '$app:kindred', key: 'related' };

const FLOW = {
  'Campaign name': 'Summer',
  Kind: 'Campaign',
  Cause: 'Worse than before',
  Explanation: 'It is worse.',
  'Has ended': false,
  Link: 'https://kindred.example',
};

interface Known {
  pixelGid?: string;
  bulkGid?: string;
  segmentGid?: string;
  namespace?: string;
}

interface Field {
  userErrors?: unknown[];
  webPixel?: { id: string };
  bulkOperation?: { id: string };
  segment?: { id: string };
  nodes?: { namespace: string }[];
}

describe.each(schemaVersions.admin)('API version %s', (version) => {
  const state = createTestShop();
  let shopify: EmulatedShopify;
  let client: AdminClient;
  const asked = new Set<string>();

  beforeAll(async () => {
    shopify = await startShopifyFor(state);
    await shopify.install(state.domain).catch(() => {});
    shopify.grantScopes(state.domain, ['read_customers', 'write_customers']);
    const config = { apiKey: API_KEY, apiSecret: API_SECRET, appUrl: 'http://127.0.0.1:1' } as AppConfig;
    const library = createShopifyLibrary(config, quiet, version);
    setAbstractFetchFunc(async (input, init) => {
      const request = new Request(input, init);
      asked.add(new URL(request.url).pathname);
      return shopify.fetch(request);
    });
    const { session } = await library.auth.tokenExchange({
      shop: state.domain,
      sessionToken: shopify.mintSessionToken(state.domain),
      requestedTokenType: 'urn:shopify:params:oauth:token-type:offline-access-token' as never,
      expiring: true,
    });
    const access = { accessToken: async () => session.accessToken ?? '' };
    client = createAdminClient(library, access as never, { shopId: 1, domain: state.domain });
  });

  afterAll(() => shopify.close());

  it('answers every operation of the registry', async () => {
    const known: Known = {};
    for (const name of Object.keys(VARIABLES) as OperationName[]) {
      const answer = await client.request<Record<string, Field | null>>(name, VARIABLES[name](known));
      known.pixelGid ??= answer['webPixelCreate']?.webPixel?.id;
      known.bulkGid ??= answer['bulkOperationRunQuery']?.bulkOperation?.id;
      known.segmentGid ??= answer['segmentCreate']?.segment?.id;
      known.namespace ??= answer['metafieldDefinitions']?.nodes?.[0]?.namespace;
      for (const field of Object.values(answer)) {
        expect(field, name).not.toBeNull();
        expect(field?.userErrors ?? [], name).toEqual([]);
      }
    }
    expect([...asked]).toEqual(['/admin/oauth/access_token', `/admin/api/${version}/graphql.json`]);
    expect(Object.keys(VARIABLES).sort()).toEqual(Object.keys(OPERATIONS).sort());
  });
});

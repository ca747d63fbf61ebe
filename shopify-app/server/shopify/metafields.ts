import {
  RELATED_METAFIELD,
  STOREFRONT_METAFIELD,
  type StorefrontConfig,
} from '@kindred/shared/api/storefront';
import { assertDone, type AdminClient } from './admin-client.ts';

export interface MetafieldInput {
  ownerId: string;
  namespace: string;
  key: string;
  type: string;
  value: string;
}

/** Shopify takes at most so many in one `metafieldsSet`. */
export const METAFIELDS_A_REQUEST = 25;

interface UserError {
  message: string;
  code?: string;
}

/** What Liquid reads without a request: where the app is and which key is the shop's. */
export async function writeStorefrontConfig(
  client: AdminClient,
  appInstallationGid: string,
  config: StorefrontConfig,
): Promise<void> {
  await setMetafields(client, [
    { ownerId: appInstallationGid, ...STOREFRONT_METAFIELD, type: 'json', value: JSON.stringify(config) },
  ]);
}

/** Without a definition open to the storefront, Liquid does not see an app-owned metafield. */
export async function defineRelatedMetafield(client: AdminClient): Promise<void> {
  const { metafieldDefinitionCreate } = await client.request<{
    metafieldDefinitionCreate: { userErrors: UserError[] };
  }>('metafieldDefinitionCreate', {
    definition: {
      ...RELATED_METAFIELD,
      name: 'Related products (Kindred)',
      description: 'Products that go with this one, from the active model.',
      ownerType: 'PRODUCT',
      type: 'list.product_reference',
      access: { storefront: 'PUBLIC_READ' },
    },
  });
  const errors = metafieldDefinitionCreate.userErrors.filter((error) => error.code !== 'TAKEN');
  assertDone('the metafield definition', errors);
}

export async function setMetafields(client: AdminClient, metafields: MetafieldInput[]): Promise<void> {
  if (metafields.length === 0) return;
  const { metafieldsSet } = await client.request<{ metafieldsSet: { userErrors: UserError[] } }>(
    'metafieldsSet',
    {
      metafields,
    },
  );
  assertDone('metafieldsSet', metafieldsSet.userErrors);
}

export async function deleteMetafields(
  client: AdminClient,
  metafields: Pick<MetafieldInput, 'ownerId' | 'namespace' | 'key'>[],
): Promise<void> {
  if (metafields.length === 0) return;
  const { metafieldsDelete } = await client.request<{ metafieldsDelete: { userErrors: UserError[] } }>(
    'metafieldsDelete',
    { metafields },
  );
  assertDone('metafieldsDelete', metafieldsDelete.userErrors);
}

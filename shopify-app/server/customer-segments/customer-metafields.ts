import { gidOf, idFromGid } from '@kindred/shared/catalog';
import { type AdminClient, assertDone } from '../shopify/admin-client.ts';
import { ShopifyRefusedError, UserErrorsError } from '../shopify/errors.ts';
import { deleteMetafields, setMetafields } from '../shopify/metafields.ts';
import type { Member } from './member-store.ts';

/** App-owned: the id of the customer's segment. */
const SEGMENT_METAFIELD = { namespace: '$app:kindred', key: 'segment' } as const;
const SEGMENT_TYPE = 'single_line_text_field';
const DEFINED = { ...SEGMENT_METAFIELD, ownerType: 'CUSTOMER' } as const;

/** Of `nodes`, Shopify's limit is 250; half of it leaves the rate limit room for others. */
const ORDERS_A_REQUEST = 100;

/** Whether the merchant's permission to write customers still stands; it includes reading them. */
export async function mayWriteCustomers(client: AdminClient): Promise<boolean> {
  const { currentAppInstallation } = await client.request<{
    currentAppInstallation: { accessScopes: { handle: string }[] };
  }>('grantedScopes');
  return currentAppInstallation.accessScopes.some(({ handle }) => handle === 'write_customers');
}

/** Customers by order. Orders without one, and those that Shopify does not show any more, are missing. */
export async function customersOf(
  client: AdminClient,
  orderIds: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const customers = new Map<string, string>();
  for (let start = 0; start < orderIds.length; start += ORDERS_A_REQUEST) {
    signal.throwIfAborted();
    const batch = orderIds.slice(start, start + ORDERS_A_REQUEST);
    const { nodes } = await client.request<{ nodes: (OrderNode | null)[] }>('orderCustomers', {
      ids: batch.map((orderId) => gidOf('Order', orderId)),
    });
    for (const node of nodes) {
      const orderId = node?.id && idFromGid(node.id);
      const customerId = node?.customer && idFromGid(node.customer.id);
      if (orderId && customerId) customers.set(orderId, customerId);
    }
  }
  return customers;
}

interface OrderNode {
  id: string;
  customer: { id: string } | null;
}

/**
 * Without a definition a metafield is no filter of segments. Answers what a segment's query calls it: there a namespace
 * stands in full, and only Shopify knows it.
 */
export async function defineSegmentMetafield(client: AdminClient): Promise<string> {
  const known = await definedNamespace(client);
  if (known !== null) return filterOf(known);
  const { metafieldDefinitionCreate } = await client.request<{
    metafieldDefinitionCreate: { userErrors: { message: string }[] };
  }>('metafieldDefinitionCreate', {
    definition: {
      ...DEFINED,
      name: 'Segment (Kindred)',
      description: 'Id of the segment that Kindred found this customer in. Kindred writes and removes it.',
      type: SEGMENT_TYPE,
    },
  });
  assertDone('the metafield definition', metafieldDefinitionCreate.userErrors);
  const made = await definedNamespace(client);
  if (made === null)
    throw new ShopifyRefusedError('metafieldDefinition', ['The definition is not there yet.']);
  return filterOf(made);
}

const filterOf = (namespace: string): string => `metafields.${namespace}.${SEGMENT_METAFIELD.key}`;

async function definedNamespace(client: AdminClient): Promise<string | null> {
  const { metafieldDefinitions } = await client.request<{
    metafieldDefinitions: { nodes: { namespace: string }[] };
  }>('metafieldDefinition', DEFINED);
  return metafieldDefinitions.nodes[0]?.namespace ?? null;
}

/**
 * Takes every metafield of ours that is left along, in Shopify's own time: also those that no row knows of any more. Where
 * a segment of the merchant's own asks for it, Shopify may keep it.
 */
export async function undefineSegmentMetafield(client: AdminClient): Promise<void> {
  const { metafieldDefinitionDelete } = await client.request<{
    metafieldDefinitionDelete: { userErrors: { message: string; code: string | null }[] };
  }>('metafieldDefinitionDelete', { identifier: DEFINED });
  const left = ['NOT_FOUND', 'METAFIELD_DEFINITION_IN_USE'];
  const errors = metafieldDefinitionDelete.userErrors.filter(({ code }) => !left.includes(code ?? ''));
  assertDone('metafieldDefinitionDelete', errors);
}

/** At most 25. Answers whom Shopify does not have any more. */
export async function writeSegments(client: AdminClient, members: readonly Member[]): Promise<string[]> {
  const refused = await oneByOneWhereRefused(members, async (part) => {
    const metafields = part.map(({ customerId, segmentId }) => ({
      ownerId: gidOf('Customer', customerId),
      ...SEGMENT_METAFIELD,
      type: SEGMENT_TYPE,
      value: segmentId,
    }));
    await setMetafields(client, metafields);
  });
  return refused.map(({ customerId }) => customerId);
}

/** At most 25. Whom Shopify does not have any more has no metafield either. */
export async function removeSegments(client: AdminClient, customerIds: readonly string[]): Promise<void> {
  await oneByOneWhereRefused(customerIds, async (part) => {
    const metafields = part.map((id) => ({ ownerId: gidOf('Customer', id), ...SEGMENT_METAFIELD }));
    await deleteMetafields(client, metafields);
  });
}

/** What Shopify may complain of that says nothing of the customer: it is tried again. */
const NOT_OF_THE_CUSTOMER: ReadonlySet<string> = new Set(['APP_NOT_AUTHORIZED', 'INTERNAL_ERROR']);

/** A request is done as a whole or not at all: one customer who is gone must not keep the others. Answers who was refused. */
async function oneByOneWhereRefused<Item>(
  items: readonly Item[],
  work: (part: readonly Item[]) => Promise<void>,
): Promise<Item[]> {
  try {
    await work(items);
    return [];
  } catch (error) {
    if (!(error instanceof UserErrorsError) || error.codes.some((code) => NOT_OF_THE_CUSTOMER.has(code)))
      throw error;
    if (items.length === 1) return [...items];
    const refused: Item[] = [];
    for (const item of items) refused.push(...(await oneByOneWhereRefused([item], work)));
    return refused;
  }
}

import { appAddress } from '../app.ts';
import { connection, type PageArgs } from '../connection.ts';
import type { AdminContext, Node } from '../context.ts';
import { gid, stableId } from '../ids.ts';
import { isoNow, type WebhookSubscription } from '../store.ts';

interface CreateArgs {
  topic: string;
  webhookSubscription: { callbackUrl?: string | null; uri?: string | null; includeFields?: string[] | null };
}

/** PRODUCTS_UPDATE -> "products/update"; BULK_OPERATIONS_FINISH -> "bulk_operations/finish". */
function toTopic(name: string): string {
  const at = name.lastIndexOf('_');
  return `${name.slice(0, at)}/${name.slice(at + 1)}`.toLowerCase();
}

function subscriptionNode(subscription: WebhookSubscription, context: AdminContext): Node {
  return {
    __typename: 'WebhookSubscription',
    id: gid('WebhookSubscription', subscription.id),
    legacyResourceId: subscription.id,
    topic: subscription.topic.replace('/', '_').toUpperCase(),
    uri: subscription.uri,
    callbackUrl: subscription.uri,
    endpoint: { __typename: 'WebhookHttpEndpoint', callbackUrl: subscription.uri },
    format: 'JSON',
    includeFields: subscription.includeFields,
    metafieldNamespaces: [],
    apiVersion: {
      handle: context.store.app.webhookApiVersion,
      displayName: context.store.app.webhookApiVersion,
      supported: true,
    },
    createdAt: subscription.createdAt,
    updatedAt: subscription.createdAt,
  };
}

function refused(field: string[], message: string): Node {
  return { webhookSubscription: null, userErrors: [{ field, message }] };
}

export function webhookSubscriptionCreate(args: CreateArgs, context: AdminContext): Node {
  const { store } = context;
  const { callbackUrl, uri = callbackUrl, includeFields } = args.webhookSubscription;
  if (!uri || !URL.canParse(uri))
    return refused(['webhookSubscription', 'callbackUrl'], 'Address is invalid');
  const topic = toTopic(args.topic);
  const id = stableId(`${topic} ${uri}`);
  if (store.webhookSubscriptions.has(id))
    return refused(['webhookSubscription', 'callbackUrl'], 'Address for this topic has already been taken');
  const subscription: WebhookSubscription = {
    id,
    topic,
    family: 'legacy',
    createdAt: isoNow(store),
    uri: appAddress(store.app, uri).href,
    includeFields: includeFields ?? [],
  };
  store.webhookSubscriptions.set(id, subscription);
  return { webhookSubscription: subscriptionNode(subscription, context), userErrors: [] };
}

export function webhookSubscriptionDelete({ id }: { id: string }, { store }: AdminContext): Node {
  const deleted = store.webhookSubscriptions.delete(id.split('/').at(-1) ?? '');
  return deleted
    ? { deletedWebhookSubscriptionId: id, userErrors: [] }
    : {
        deletedWebhookSubscriptionId: null,
        userErrors: [{ field: ['id'], message: 'Webhook subscription not found' }],
      };
}

/** As in Shopify, the subscriptions of the app's toml are not listed here. */
export function webhookSubscriptions(
  args: PageArgs & { topics?: string[] | null },
  context: AdminContext,
): Node {
  const wanted = args.topics?.map(toTopic);
  const all = [...context.store.webhookSubscriptions.values()];
  const found = all.filter(({ topic }) => !wanted || wanted.includes(topic));
  return connection(found, args, context, (one) => subscriptionNode(one, context));
}

/** Names of the job queues. Jobs of one queue with the same key (the shop) run one after another. */
export const QUEUES = {
  /** { shop }: works through the stored webhooks of a shop. */
  webhooks: 'webhooks',
  /** { shopId }: everything that follows an install. */
  setup: 'shop.setup',
  /** { shopId, operationGid? }: with the latter only while that export is waited for. */
  syncCatalog: 'catalog.sync',
  /** { shopId, operationGid? } */
  syncOrders: 'orders.sync',
  /** { shopId, runId } */
  train: 'shop.train',
  /** { shopId }: makes the related products in Liquid those of the active release. */
  related: 'release.metafields',
  /** { shopId }: makes what devices are told beside the model follow the shop and its merchant. */
  itemTable: 'release.item_table',
  /** Every minute: what a stopped server left lying is taken up again. */
  sweep: 'sweep',
  /** Every hour: which shops have learned enough to train again? */
  retrain: 'retrain',
  /** Every night: set-up runs again, for webhooks that never arrived. */
  resync: 'resync',
  /** Every night: what is past its time is forgotten. */
  retention: 'retention',
  /** Every hour: visits and orders are counted for key figures. */
  kpis: 'kpis',
  /** Twice a minute: experiments are counted, and end. */
  experiments: 'experiments',
  /** { shopId }: makes what Liquid prints into the shop’s pages what runs. */
  storefront: 'shop.storefront',
  /** Every hour: programs among the visitors of experiments are found. */
  experimentBots: 'experiments.bots',
  /** Every hour: campaigns are counted, learn, begin and end. */
  campaigns: 'campaigns',
  /** Every hour: Shopify Flow is told of what surely does badly. */
  flow: 'flow',
  /** Every night: sends each shop its `understand`. */
  nights: 'nights',
  /** { shopId }: which visitors are alike, and what may be told of the weeks that are over. */
  understand: 'shop.understand',
  /** { shopId }: makes what customers carry in Shopify what the last night found. */
  customerSegments: 'shop.customer_segments',
} as const;

export type QueueName = (typeof QUEUES)[keyof typeof QUEUES];

/** Tables of the server, as a merchant reads them; a table that came later is named by its own words. */
const TABLE_WORDS: Record<string, string> = {
  active_releases: 'Model in use',
  bulk_operations: 'Exports that Shopify is working on',
  data_request_orders: 'Order numbers of data requests',
  web_vitals: 'Measured speed of this app',
  events: 'Events that shoppers allowed',
  ingest_counts: 'Counts of events, by the minute',
  orders: 'Orders: products, quantities, times',
  privacy_requests: 'Requests and their receipts',
  products: 'Catalogue',
  ranking_settings: 'Settings for recommendations',
  releases: 'Models: manifests and gate reports',
  removals_due: 'Erasures that models still have to follow',
  retention_runs: 'Last nightly deletion',
  shop_setup: 'State of set-up',
  shops: 'The shop itself',
  training_consents: 'Your decisions on training',
  training_runs: 'Trainings',
};

export const tableWords = (name: string): string =>
  TABLE_WORDS[name] ?? `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`;

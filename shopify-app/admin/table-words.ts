import type { Plain } from './languages/dictionary.ts';
import { t } from './languages/language.ts';

/** Tables of the server, as a merchant reads them; a table that came later is named by its own words. */
const TABLE_WORDS: Record<string, Plain> = {
  active_releases: 'Model in use',
  browser_audit: 'Who connected which browser, and when',
  browser_grants: 'Browsers that are or were connected',
  bulk_operations: 'Exports that Shopify is working on',
  data_request_orders: 'Order numbers of data requests',
  web_vitals: 'Measured speed of this app',
  kpi_days: 'Key figures by day',
  quality_days: 'Data quality by day',
  saved_views: 'Your saved views',
  page_speeds: 'Measured speed of your storefront',
  customer_segment_settings: 'Whether segments are used in Shopify',
  shopify_segments: 'Segments made in Shopify',
  counted_weeks: 'Weeks that were counted',
  campaigns: 'Your campaigns',
  campaign_log: 'What campaigns did, and when',
  campaign_weights: 'What campaigns drew more often, and when',
  events: 'Events that shoppers allowed',
  experiments: 'Your experiments',
  group_cells: 'Figures of groups, by week',
  ingest_counts: 'Counts of events, by the minute',
  orders: 'Orders: products, quantities, times, whether something came back',
  privacy_requests: 'Requests and their receipts',
  products: 'Catalogue',
  ranking_settings: 'Settings for recommendations',
  releases: 'Models: manifests and gate reports',
  removals_due: 'Erasures that models still have to follow',
  retention_runs: 'Last nightly deletion',
  segment_nights: 'When segments were last looked at',
  segmentations: 'How segments were found',
  segments: 'Your segments',
  sensitive_types: 'Product types left out of segments',
  shop_setup: 'State of set-up',
  shops: 'The shop itself',
  training_consents: 'Your decisions on training',
  training_runs: 'Trainings',
  visitor_segments: 'Which visitor is in which segment',
};

export function tableWords(name: string): string {
  const words = TABLE_WORDS[name];
  return words === undefined ? `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('_', ' ')}` : t(words);
}

/**
 * For `node --import`, before the program of `npm start`: its requests to Shopify go to the emulated one that
 * EMULATED_SHOPIFY names, and who started it is told how much memory it took.
 */
// oxlint-disable-next-line import/no-unassigned-import -- sets the library's fetch, which is then replaced
import '@shopify/shopify-api/adapters/web-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { reroute } from '../shopify/reroute.ts';

setAbstractFetchFunc(reroute(process.env['EMULATED_SHOPIFY'] ?? ''));

setInterval(() => process.send?.({ peakRssKilobytes: process.resourceUsage().maxRSS }), 200).unref();
process.channel?.unref();

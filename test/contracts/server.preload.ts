/**
 * For `node --import`, before the program of `npm start`: its requests to Shopify go to the emulated one that
 * EMULATED_SHOPIFY names, and who started it is told what memory and processor time it took.
 */
// oxlint-disable-next-line import/no-unassigned-import -- sets the library's fetch, which is then replaced
import '@shopify/shopify-api/adapters/web-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { reroute } from '../shopify/reroute.ts';

setAbstractFetchFunc(reroute(process.env['EMULATED_SHOPIFY'] ?? ''));

setInterval(() => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({ peakRssKilobytes: maxRSS, cpuMicroseconds: userCPUTime + systemCPUTime });
}, 200).unref();
process.channel?.unref();

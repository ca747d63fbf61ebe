import { readFileSync } from 'node:fs';
import type { CollectRequest } from '@kindred/shared/api/collect';
import { collectRequests, expectedOutcome, type ExpectedOutcome } from '../../world/collect-requests.ts';
import { createWorld } from '../../world/create-world.ts';
import { shopFromCsv, type CsvReport } from '../import/shop-from-csv.ts';
import type { ShopState } from '../state.ts';
import type { DemoOptions } from './options.ts';

export const DEMO_DOMAIN = 'kindred-demo.myshopify.com';
const SEED = 20261122;

/** A shop to demonstrate with, and what its shoppers did before today. */
export interface ShopSource {
  shop: ShopState;
  /** Sentences for whoever started the demo. */
  remarks: string[];
  history: { requests(shopKey: string): Iterable<CollectRequest>; expected: ExpectedOutcome } | null;
}

export function loadShop(options: DemoOptions, now: number): ShopSource {
  return options.productsFile === null
    ? generatedShop(options.visits, now)
    : exportedShop(options.productsFile, options.ordersFile, now);
}

function generatedShop(visits: number, now: number): ShopSource {
  const world = createWorld({ seed: SEED, now, visits, domain: DEMO_DOMAIN });
  const { shop } = world;
  return {
    shop,
    remarks: [`${shop.products.size} products, ${shop.orders.size} orders, ${world.visits.length} visits`],
    history: {
      requests: (shopKey) => collectRequests(world, shopKey, { includeDirty: true }),
      expected: expectedOutcome(world, { includeDirty: true }),
    },
  };
}

function exportedShop(productsFile: string, ordersFile: string | null, now: number): ShopSource {
  const { shop, report } = shopFromCsv({
    productsText: readFileSync(productsFile, 'utf8'),
    ...(ordersFile !== null && { ordersText: readFileSync(ordersFile, 'utf8') }),
    now,
    domain: DEMO_DOMAIN,
  });
  return { shop, remarks: remarksOf(report), history: null };
}

/** First what was read, then each row that was not, by file, line and reason. */
function remarksOf(report: CsvReport): string[] {
  const { products, orders, orderLines, ordersShiftedByDays: days, problems } = report;
  const remarks = [`${products} products, ${orders} orders, ${problems.length} rows with problems`];
  if (orderLines.unmatched > 0)
    remarks.push(
      `${orderLines.unmatched} of ${orderLines.matched + orderLines.unmatched} order lines name no product of the export.`,
    );
  if (days > 0)
    remarks.push(`The orders were moved by ${days} days to end today: an app sees the last 60 days only.`);
  return [...remarks, ...problems.map(({ file, line, reason }) => `${file}, line ${line}: ${reason}`)];
}

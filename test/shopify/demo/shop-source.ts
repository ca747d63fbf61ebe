import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CollectRequest } from '@kindred/shared/api/collect';
import { collectRequests, expectedOutcome, type ExpectedOutcome } from '../../world/collect-requests.ts';
import { createWorld } from '../../world/create-world.ts';
import type { World } from '../../world/world.ts';
import { NotAnExportError } from '../import/columns.ts';
import { decodeExport, NotTextError } from '../import/decode.ts';
import { shopFromCsv, type CsvReport } from '../import/shop-from-csv.ts';
import type { ShopState } from '../state.ts';
import type { DemoOptions } from './options.ts';
import { leaveOutUnreachable } from './pictures.ts';

export const DEMO_DOMAIN = 'kindred-demo.myshopify.com';
const SEED = 20261122;

/** A shop to demonstrate with, and what its shoppers did before today. */
export interface ShopSource {
  shop: ShopState;
  /** Sentences for whoever started the demo. */
  remarks: string[];
  history: {
    world: World;
    requests(shopKey: string): Iterable<CollectRequest>;
    expected: ExpectedOutcome;
  } | null;
}

/** A merchant's own exports, as bytes. */
export interface Exports {
  products: ExportFile;
  orders: ExportFile | null;
}

interface ExportFile {
  name: string;
  bytes: Uint8Array;
}

/** Null: none were named. Throws a sentence when a named file cannot be read. */
export function readExports({ productsFile, ordersFile }: DemoOptions): Exports | null {
  if (productsFile === null) return null;
  return { products: readExport(productsFile), orders: ordersFile === null ? null : readExport(ordersFile) };
}

const UNREADABLE: Record<string, string> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is a folder, not a file',
  EACCES: 'This account may not read the file',
};

function readExport(path: string): ExportFile {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    const reason = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
    throw reason === undefined ? error : new Error(`${reason}: ${path}`, { cause: error });
  }
}

export async function loadShop(exports: Exports | null, visits: number, now: number): Promise<ShopSource> {
  if (exports === null) return generatedShop(visits, now);
  const source = exportedShop(exports, now);
  const remark = await leaveOutUnreachable(source.shop);
  return remark === null ? source : { ...source, remarks: [...source.remarks, remark] };
}

function generatedShop(visits: number, now: number): ShopSource {
  const world = createWorld({ seed: SEED, now, visits, domain: DEMO_DOMAIN });
  const { shop } = world;
  return {
    shop,
    remarks: [
      `${shop.products.size} products, ${shop.orders.size} orders, ${world.visits.length} visits`,
      ...(visits === 0 ? [NO_HISTORY] : []),
    ],
    history:
      visits === 0
        ? null
        : {
            world,
            requests: (shopKey) => collectRequests(world, shopKey, { includeDirty: true }),
            expected: expectedOutcome(world, { includeDirty: true }),
          },
  };
}

const NO_HISTORY = 'There is no history to learn from: recommendations rest on what products have in common.';

function exportedShop({ products, orders }: Exports, now: number): ShopSource {
  const { shop, report } = readShop(
    { productsText: textOf(products), ...(orders !== null && { ordersText: textOf(orders) }) },
    { products, orders },
    now,
  );
  const remarks = remarksOf(report);
  return { shop, remarks: report.orders === 0 ? [...remarks, NO_HISTORY] : remarks, history: null };
}

type Texts = Pick<Parameters<typeof shopFromCsv>[0], 'productsText' | 'ordersText'>;

/** Two files may be given: the sentence says which one is wrong. */
function readShop(texts: Texts, { products, orders }: Exports, now: number): ReturnType<typeof shopFromCsv> {
  try {
    return shopFromCsv({ ...texts, now, domain: DEMO_DOMAIN });
  } catch (error) {
    if (!(error instanceof NotAnExportError)) throw error;
    const file = error.expected === 'product' ? products : orders;
    throw new Error(`${file?.name}: ${error.message}`, { cause: error });
  }
}

function textOf({ name, bytes }: ExportFile): string {
  try {
    return decodeExport(bytes);
  } catch (error) {
    if (!(error instanceof NotTextError)) throw error;
    throw new Error(`${name}: ${error.message}`, { cause: error });
  }
}

/** First what was read, then each row that was not, by file, line and reason. */
function remarksOf(report: CsvReport): string[] {
  const { products, orders, orderLines, ordersShiftedByDays: days, problems } = report;
  const remarks = [
    [counted(products, 'product'), counted(orders, 'order'), counted(problems.length, 'problem')].join(', '),
  ];
  if (orderLines.unmatched > 0)
    remarks.push(
      `${orderLines.unmatched} of ${orderLines.matched + orderLines.unmatched} order lines name no product of the export.`,
    );
  if (days > 0)
    remarks.push(`The orders were moved by ${days} days to end today: an app sees the last 60 days only.`);
  return [...remarks, ...problems.map(({ file, line, reason }) => `${file}, line ${line}: ${reason}`)];
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Runs the circle once in a headless browser, prints what it saw and ends. */
  check: boolean;
  dataDir: string;
  /** The app's port; shop (storefront and admin), CDN and circle page take the next ones. 0 lets the system choose. */
  port: number;
  /** A merchant's own Shopify exports instead of the generated shop. */
  productsFile: string | null;
  ordersFile: string | null;
  /** How many visits of generated shoppers to feed. */
  visits: number;
}

export const USAGE = `npm run demo -- [options]
  --check              run the circle once in a headless browser, print one JSON line, end
  --products FILE      use this Shopify product export (CSV) instead of the generated shop
  --orders FILE        with --products: learn from this Shopify order export (CSV)
  --data DIR           keep the demo's data here (default .demo; --check uses a temporary folder)
  --port N             first of four ports (default 4700; --check lets the system choose)
  --visits N           visits of generated shoppers to feed (default 6000)
`;

/** Null asks for help. Throws an Error whose message is one sentence for whoever typed the command. */
export function readOptions(argv: string[], temporaryDir: () => string): DemoOptions | null {
  const { values } = parseArgs({
    args: argv,
    options: {
      check: { type: 'boolean', default: false },
      products: { type: 'string' },
      orders: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string' },
      visits: { type: 'string', default: '6000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (values.orders !== undefined && values.products === undefined) {
    throw new Error('--orders needs --products: orders alone do not say what the products are.');
  }
  const check = values.check;
  return {
    check,
    dataDir: resolve(values.data ?? (check ? temporaryDir() : '.demo')),
    port: wholeNumber('--port', values.port ?? (check ? '0' : '4700'), 0, 65_530),
    productsFile: values.products === undefined ? null : resolve(values.products),
    ordersFile: values.orders === undefined ? null : resolve(values.orders),
    visits: wholeNumber('--visits', values.visits, 0, 100_000),
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`${name} takes a whole number from ${least} to ${most}, not "${text}".`);
  }
  return value;
}

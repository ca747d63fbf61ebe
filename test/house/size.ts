import { build } from '@kindred/shopify-app/build';
import { CEILINGS } from './ceilings.ts';

/** `npm run size [-- --json]`: what shoppers and merchants download, against its ceiling. */
const { bundles } = await build({ quiet: true });
const sizes = bundles.map(({ name, gzipBytes }) => ({
  name,
  gzipBytes,
  ceilingBytes: CEILINGS[name]?.gzipBytes ?? 0,
}));
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ bundles: sizes })}\n`);
} else {
  for (const { name, gzipBytes, ceilingBytes } of sizes) {
    process.stdout.write(`${name.padEnd(20)} ${String(gzipBytes).padStart(7)} of ${ceilingBytes} bytes\n`);
  }
}
if (sizes.some(({ gzipBytes, ceilingBytes }) => gzipBytes > ceilingBytes)) process.exitCode = 1;

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCircle } from './demo/check.ts';
import { readOptions, USAGE, type DemoOptions } from './demo/options.ts';
import { createProgress } from './demo/progress.ts';
import { startDemo } from './demo/start.ts';

/** `npm run demo`: the whole circle on one machine. Talk on stderr, results on stdout. */
const progress = createProgress();
let temporary: string | null = null;

function options(): DemoOptions {
  try {
    const read = readOptions(
      process.argv.slice(2),
      () => (temporary = mkdtempSync(join(tmpdir(), 'kindred-demo-'))),
    );
    if (read !== null) return read;
    process.stdout.write(USAGE);
    process.exit(0);
  } catch (error) {
    progress.say(`${sentenceOf(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function check(wanted: DemoOptions): Promise<number> {
  const demo = await startDemo(wanted, progress);
  try {
    const result = await checkCircle(demo, progress);
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return result.ok ? 0 : 1;
  } finally {
    await demo.close();
  }
}

async function stay(wanted: DemoOptions): Promise<void> {
  const start = performance.now();
  const demo = await startDemo(wanted, progress);
  progress.say(`\nThe circle runs, after ${((performance.now() - start) / 1000).toFixed(1)} s:\n`);
  process.stdout.write(
    `  Storefront      ${demo.storefrontUrl}\n  Merchant admin  ${demo.adminUrl}\n  The circle      ${demo.circleUrl}\n`,
  );
  progress.say(
    '\nAccept cookies in the storefront, look at a few products, and scroll to the recommendations.\nCtrl+C stops; the next start goes on from here.',
  );
  const stop = (): void => {
    demo.close().then(
      () => process.exit(0),
      (error: unknown) => {
        progress.say(sentenceOf(error));
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function sentenceOf(error: unknown): string {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program: choose others with --port.`;
  return message ?? String(error);
}

const wanted = options();
try {
  if (wanted.check) process.exitCode = await check(wanted);
  else await stay(wanted);
} catch (error) {
  progress.say(`\nThe demo did not start. ${sentenceOf(error)}`);
  process.exitCode = 1;
} finally {
  if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
}
if (wanted.check || process.exitCode === 1) process.exit();

import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClosing } from './demo/closing.ts';
import { readOptions, USAGE, type DemoOptions } from './demo/options.ts';
import { createProgress } from './demo/progress.ts';
import { startDemo } from './demo/start.ts';

/** `npm run demo`: the whole circle on one machine. Talk on stderr, results on stdout. */
const progress = createProgress();
const closing = createClosing();
/** What a program that was interrupted answers, as shells have it. */
const INTERRUPTED = 130;
/** PostgreSQL grows its files in steps; below this it cannot. */
const FULL_DISK_BYTES = 4 * 1024 * 1024;

function options(): DemoOptions {
  try {
    const read = readOptions(process.argv.slice(2), temporaryDir);
    if (read !== null) return read;
    process.stdout.write(USAGE);
    process.exit(0);
  } catch (error) {
    progress.say(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function temporaryDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-demo-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Once: npm passes Ctrl+C on, so that it comes twice, and the second must not end what is closing. */
function interrupt(): void {
  if (closing.isClosing) return;
  isInterrupted = true;
  closing.close().then(
    () => process.exit(isRunning ? 0 : INTERRUPTED),
    (error: unknown) => {
      progress.say(sentenceOf(error));
      process.exit(1);
    },
  );
}

/** npm's shell dies of a signal without passing it on; whom it started would stay for ever. */
function endWithNpm(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 1_000).unref();
}

async function check(wanted: DemoOptions): Promise<number> {
  const demo = await startDemo(wanted, progress, closing);
  // A browser driver takes longer to load than a second start.
  const { checkCircle } = await import('./demo/check.ts');
  const result = await checkCircle(demo, progress);
  await closing.close();
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.ok ? 0 : 1;
}

async function stay(wanted: DemoOptions): Promise<void> {
  const start = performance.now();
  const demo = await startDemo(wanted, progress, closing);
  progress.say(`\nThe circle runs, after ${((performance.now() - start) / 1000).toFixed(1)} s:\n`);
  process.stdout.write(
    `  Storefront      ${demo.storefrontUrl}\n  Merchant admin  ${demo.adminUrl}\n  The circle      ${demo.circleUrl}\n`,
  );
  progress.say(
    '\nAccept cookies in the storefront, look at a few products, and scroll to the recommendations.\nCtrl+C stops; the next start goes on from here.',
  );
}

/** A full disk shows in many ways, each of them far from its cause. */
function sentenceOf(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
  return isFull(wanted.dataDir) && !message.includes(wanted.dataDir)
    ? `The disk that holds the data folder ${wanted.dataDir} is full: free some space and start again. (${message})`
    : message;
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < FULL_DISK_BYTES;
  } catch {
    return false;
  }
}

const wanted = options();
let isInterrupted = false;
/** From then on Ctrl+C is how a demo ends. */
let isRunning = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
endWithNpm(interrupt);
try {
  if (wanted.check) process.exit(await check(wanted));
  await stay(wanted);
  isRunning = true;
} catch (error) {
  // Whoever interrupts a start knows that it did not start, and is at closing it.
  if (!isInterrupted) {
    progress.say(`\n${wanted.check ? 'The check failed.' : 'The demo did not start.'} ${sentenceOf(error)}`);
    await closing.close().catch(() => {});
    process.exit(1);
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { refuseBusyPorts } from '../shopify/demo/ports.ts';

const root = resolve(import.meta.dirname, '../..');

/** One run of `npm run demo -- …`, without npm. */
export interface DemoRun {
  process: ChildProcess;
  out(): string;
  talk(): string;
  /** Exit code; null when a signal ended it. */
  ended: Promise<number | null>;
  /** Resolves with the addresses it printed; rejects with its last words when it ends before. */
  running: Promise<{ storefront: string; admin: string; circle: string }>;
}

export function runDemo(...args: string[]): DemoRun {
  const child = spawn(
    process.execPath,
    ['--import', './shopify-app/require-node.mjs', 'test/shopify/demo.ts', ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let talk = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (talk += text));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const running = new Promise<Awaited<DemoRun['running']>>((ready, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [storefront, admin, circle] = out.match(/http:\S+/g) ?? [];
      if (storefront && admin && circle) ready({ storefront, admin, circle });
    });
    void ended.then(() => failed(new Error(`The demo ended: ${talk}`)));
  });
  // Who only waits for the end does not ask whether it ran.
  running.catch(() => {});
  return { process: child, out: () => out, talk: () => talk, ended, running };
}

/** The first of four free ports. */
export async function freePorts(): Promise<number> {
  for (let port = 23_000; port < 30_000; port += 10) {
    const isFree = await refuseBusyPorts(port).then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
  throw new Error('No four free ports in a row from 23000 to 30000.');
}

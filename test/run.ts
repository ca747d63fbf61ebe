import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { ensureOnnxTestdata } from './contracts/onnx-testdata.ts';
import { ensureChromium } from './e2e/browser.ts';
import { ensureFirefox } from './e2e/firefox.ts';
import { RUN_FOLDER } from './once-per-run.ts';
import { buildIfStale } from './shopify/demo/fresh-build.ts';

/**
 * `npm test`: finds or installs browsers and the official ONNX tests, builds what browsers load, runs every test
 * and closes with one line that counts them. Arguments are file filters, as for vitest.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const MEMORY = '/dev/shm';
/** Databases and browsers of four workers hold about one at a time. */
const ROOM_BYTES = 6e9;

const folder = mkdtempSync(join(isRoomInMemory() ? MEMORY : tmpdir(), 'kindred-test-'));
process.on('exit', () => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // A browser that is still closing writes there; what the tests said stands.
  }
});
// PostgreSQL runs as nobody where this runs as root.
chmodSync(folder, 0o755);
process.env[RUN_FOLDER] = folder;
// Everything temporary: a database waits for its disk at each commit, and a browser writes a profile.
process.env['TMPDIR'] = folder;
// What a hundred files and the programs that they start load, is compiled once.
process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled');

function isRoomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    return false;
  }
}

say(`Browsers: ${ensureChromium(say)} ${ensureFirefox(say) ?? ''}`.trimEnd());
ensureOnnxTestdata(say);
say(`What browsers load: ${await buildIfStale()}.`);

const vitest = await startVitest('test', process.argv.slice(2), { run: true, watch: false });
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const states = tests.map((test) => test.result().state);
const count = (state: string): number => states.filter((each) => each === state).length;
const brokenFiles = vitest.state
  .getTestModules()
  .filter((module) => module.state() === 'failed' && module.errors().length > 0);
await vitest.close();

process.stdout.write(
  `${count('passed')} passed, ${count('failed') + brokenFiles.length} failed, ${count('skipped')} skipped\n`,
);
process.exit(process.exitCode ?? 0);

import { build } from '@kindred/shopify-app/build';
import { startVitest } from 'vitest/node';
import { ensureOnnxTestdata } from './contracts/onnx-testdata.ts';
import { ensureChromium } from './e2e/browser.ts';
import { ensureFirefox } from './e2e/firefox.ts';

/**
 * `npm test`: finds or installs browsers and the official ONNX tests, builds what browsers load, runs every test
 * and closes with one line that counts them. Arguments are file filters, as for vitest.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

say(`Browsers: ${ensureChromium(say)} ${ensureFirefox(say) ?? ''}`.trimEnd());
ensureOnnxTestdata(say);
const { bundles } = await build({ quiet: true });
say(`Built ${bundles.length} bundles.`);

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

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const FOLDER = '/usr/share/libonnx-testdata/data/node';
const PACKAGE = 'libonnx-testdata';

/** ONNX's own node tests, on which the graph engine is tested: finds or installs them, and says what it did. */
export function ensureOnnxTestdata(say: (line: string) => void): void {
  if (existsSync(process.env['KINDRED_ONNX_NODE_TESTS'] ?? FOLDER)) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`No official ONNX tests here: installing the Debian package ${PACKAGE} …`);
    try {
      execFileSync('apt-get', ['update'], { stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', PACKAGE], { stdio: 'ignore' });
    } catch {
      // Said below: without a network the other tests are still worth running.
    }
  }
  if (existsSync(FOLDER)) say(`Installed ${PACKAGE}.`);
  else
    say(
      `Without the Debian package ${PACKAGE} the official ONNX tests are skipped; it could not be installed.`,
    );
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** A Firefox on this machine: FIREFOX_PATH first, then the usual places. */
export function findFirefox(): string | null {
  const places = [process.env['FIREFOX_PATH'], ...USUAL_PLACES];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/** What the extension's manifest asks for. */
const LEAST_VERSION = 142;

/**
 * Finds a Firefox that is new enough, or installs one where the machine has a package of it; null where there is no way,
 * and says so.
 */
export function ensureFirefox(say: (line: string) => void): string | null {
  const found = findFirefox();
  const version = found === null ? 0 : versionOf(found);
  if (version >= LEAST_VERSION) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(
      `${found === null ? 'No Firefox found' : `Firefox ${version} is too old`}: installing the Debian package firefox-esr …`,
    );
    try {
      execFileSync('apt-get', ['update'], { stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'firefox-esr'], {
        stdio: 'ignore',
      });
    } catch {
      say('That did not work.');
    }
  }
  const installed = findFirefox();
  if (installed === null)
    say('No Firefox here: its tests are skipped. Install one, or set FIREFOX_PATH, to run them.');
  else if (versionOf(installed) < LEAST_VERSION)
    say(`The extension needs Firefox ${LEAST_VERSION} or newer; its tests will fail in ${installed}.`);
  return installed;
}

/** 153 of "Mozilla Firefox 153.7.0esr"; 0 where it does not say. */
function versionOf(path: string): number {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\.\d/.exec(stdout ?? '')?.[1] ?? 0);
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium or Chrome on this machine: CHROME_PATH first, then the usual places, then Playwright's own. */
export function findChromium(): string | null {
  const places = [process.env['CHROME_PATH'], ...USUAL_PLACES, chromium.executablePath()];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/** Finds a Chromium, or installs one the way this machine allows; says what it did. Throws when there is no way. */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found !== null) return found;
  say('No Chromium or Chrome found: trying the download that Playwright offers …');
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  const download = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  const downloaded = findChromium();
  if (download.status === 0 && downloaded !== null) {
    say(`Installed ${downloaded}.`);
    return downloaded;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('That did not work: installing the Debian package chromium …');
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
    const packaged = findChromium();
    if (packaged !== null) {
      say(`Installed ${packaged}.`);
      return packaged;
    }
  }
  throw new Error('No Chromium or Chrome here and none could be installed: install one, or set CHROME_PATH.');
}

/**
 * A machine that runs other tests beside this one takes many times as long as one that does not. Well below a test's own
 * limit, so that a failure names what was missing.
 */
export const PATIENCE_MILLISECONDS = 60_000;

/** Quiet: no background requests of the browser's own. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const given = { executablePath: installed(), headless: true, args: CHROMIUM_ARGS, ...options };
  const browser = await chromium.launch(given);
  return browser.on('context', patient);
}

const patient = (context: BrowserContext): void => context.setDefaultTimeout(PATIENCE_MILLISECONDS);

type ProfileOptions = Parameters<typeof chromium.launchPersistentContext>[1];

/** A browser with a profile on disk, which keeps compiled scripts, too; the profile goes when the browser does. */
export async function launchProfile(options: ProfileOptions = {}): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'kindred-profile-'));
  const args = [...CHROMIUM_ARGS, ...(options.args ?? [])];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: installed(),
    headless: true,
    ...options,
    args,
  });
  patient(context);
  context.on('close', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return context;
}

function installed(): string {
  const path = findChromium();
  if (path === null) throw new Error('No Chromium found: run "npm test" once, it installs one.');
  return path;
}

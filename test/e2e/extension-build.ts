import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { oncePerRun } from '../once-per-run.ts';

const root = resolve(import.meta.dirname, '../..');

export interface BuildOptions {
  appUrl: string;
  /** May look at every page of this machine without a click, and its overlay can be looked into. */
  forTests?: boolean;
}

/** The extension for each browser, built for one server, in a folder that `remove` takes away. */
export interface BuiltExtension {
  chromium: string;
  firefox: string;
  remove(): void;
}

/** Stands in what is built once a run for all servers of this machine, where their own address has to stand. */
const ANY_SERVER = 'http://localhost:65432';

export async function buildExtension(
  { appUrl, forTests = true }: BuildOptions,
  browsers: readonly BrowserName[] = ['chrome', 'firefox'],
): Promise<BuiltExtension> {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-extension-'));
  const isLocal = new URL(appUrl).hostname === new URL(ANY_SERVER).hostname;
  for (const browser of browsers) {
    const made =
      isLocal &&
      (await oncePerRun(`extension-${browser}-${forTests}`, (out) =>
        buildInto(out, browser, { appUrl: ANY_SERVER, forTests }),
      ));
    if (made) copyFor(appUrl, made, folder);
    else await buildInto(folder, browser, { appUrl, forTests });
  }
  return {
    chromium: join(folder, 'chrome-mv3'),
    firefox: join(folder, 'firefox-mv3'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

type BrowserName = 'chrome' | 'firefox';

async function buildInto(
  folder: string,
  browser: BrowserName,
  { appUrl, forTests }: BuildOptions,
): Promise<void> {
  const env = {
    ...process.env,
    KINDRED_APP_URL: appUrl,
    KINDRED_EXTENSION_OUT: folder,
    KINDRED_EXTENSION_TEST: forTests ? '1' : '0',
  };
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const build = spawn(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], {
    cwd: join(root, 'extension'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, errors, [code]] = await Promise.all([
    text(build.stdout),
    text(build.stderr),
    once(build, 'close'),
  ]);
  if (code !== 0) throw new Error(`The browser extension cannot be built:\n${out}${errors}`);
}

/** The address is written out in each script that asks the server. */
function copyFor(appUrl: string, made: string, folder: string): void {
  cpSync(made, folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join(folder, name);
    const script = readFileSync(file, 'utf8');
    if (script.includes(ANY_SERVER)) writeFileSync(file, script.replaceAll(ANY_SERVER, appUrl));
  }
}

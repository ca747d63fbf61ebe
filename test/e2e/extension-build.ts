import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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

export function buildExtension(
  { appUrl, forTests = true }: BuildOptions,
  browsers: readonly ('chrome' | 'firefox')[] = ['chrome', 'firefox'],
): BuiltExtension {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-extension-'));
  const env = {
    ...process.env,
    KINDRED_APP_URL: appUrl,
    KINDRED_EXTENSION_OUT: folder,
    KINDRED_EXTENSION_TEST: forTests ? '1' : '0',
  };
  for (const browser of browsers) {
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    const build = spawnSync(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], {
      cwd: join(root, 'extension'),
      encoding: 'utf8',
      env,
    });
    if (build.status !== 0)
      throw new Error(`The browser extension cannot be built:\n${build.stdout}${build.stderr}`);
  }
  return {
    chromium: join(folder, 'chrome-mv3'),
    firefox: join(folder, 'firefox-mv3'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from '../build.ts';
import { type Check, report } from './check.ts';
import { checkBuild, checkPixel, checkTheme } from './shopify-cli.ts';
import { checkThemeExtension } from './theme-extension.ts';
import { readExtension } from './theme-files.ts';

/**
 * `npm run preflight`: all that Shopify would refuse when the app is deployed, found before and without an account
 * or a network. Every check runs, so that one look shows all that is wrong.
 */
const appFolder = resolve(import.meta.dirname, '..');
const theme = join(appFolder, 'extensions/theme');
const failures: Check[] = [];

function say(check: Check): void {
  process.stdout.write(`${report(check)}\n`);
  if (check.findings.some(({ level }) => level === 'error')) failures.push(check);
}

await build({ quiet: true });
const toml = readFileSync(join(appFolder, 'shopify.app.toml'), 'utf8');
const appName = /^name\s*=\s*"([^"]+)"/m.exec(toml)?.[1] ?? '';
for (const check of checkThemeExtension(readExtension(theme), appName)) say(check);
say(checkTheme(theme));
const built = checkBuild(appFolder);
say(built);
if (built.findings.length === 0) say(checkPixel(join(appFolder, 'extensions/collector-pixel')));
process.stdout.write(
  failures.length === 0
    ? 'Shopify would take it, as far as this can be told from here.\n'
    : `${failures.length} of the checks failed: nothing was sent to Shopify.\n`,
);
if (failures.length > 0) process.exitCode = 1;

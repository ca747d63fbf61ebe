import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Check, error, type Finding, kilobytes, warning } from './check.ts';

const MAX_PIXEL_BYTES = 128_000;
const PATIENCE_MILLISECONDS = 120_000;

/** `shopify app build`: the toml files are valid and the pixel can be bundled. Of theme check it takes no notice. */
export function checkBuild(appFolder: string): Check {
  const { status, output } = shopify([
    'app',
    'build',
    '--skip-dependencies-installation',
    '--path',
    appFolder,
  ]);
  const mend = 'Mend the file that it names; the same command shows it: npx shopify app build.';
  return {
    name: 'app build',
    seen: 'shopify.app.toml, every shopify.extension.toml, the pixel',
    findings: status === 0 ? [] : [error('shopify app build', output, mend)],
  };
}

/** What `app build` left: the very bundle that a deploy would upload. */
export function checkPixel(pixelFolder: string): Check {
  const folder = join(pixelFolder, 'dist');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const sizes = scripts.map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
  const mend = `A pixel may have ${kilobytes(MAX_PIXEL_BYTES)}: import less.`;
  return {
    name: 'pixel',
    seen: sizes
      .map(({ file, bytes }) => `${file} ${kilobytes(bytes)} of ${kilobytes(MAX_PIXEL_BYTES)}`)
      .join(),
    findings: sizes
      .filter(({ bytes }) => bytes > MAX_PIXEL_BYTES)
      .map(({ file, bytes }) => error(file, kilobytes(bytes), mend)),
  };
}

interface Offences {
  path: string;
  offenses: { check: string; severity: string; start_row: number; message: string }[];
}

/** `shopify theme check`: Liquid that does not parse, unknown filters, missing assets and more. */
export function checkTheme(themeFolder: string): Check {
  const { status, stdout, output } = shopify(['theme', 'check', '--output', 'json', '--path', themeFolder]);
  const files = parse(stdout);
  const findings = files?.flatMap((file) => findingsOf(themeFolder, file)) ?? [
    error('shopify theme check', output, 'It did not run.'),
  ];
  if (status !== 0 && findings.length === 0)
    findings.push(error('shopify theme check', output, 'It ended with an error.'));
  return { name: 'theme check', seen: `by Shopify's own linter`, findings };
}

function parse(json: string): Offences[] | null {
  try {
    return JSON.parse(json.trim() || '[]') as Offences[];
  } catch {
    return null;
  }
}

function findingsOf(folder: string, { path, offenses }: Offences): Finding[] {
  return offenses.map(({ check, severity, start_row, message }) =>
    (severity === 'error' ? error : warning)(
      `${relative(folder, path)}:${start_row + 1}`,
      message,
      `shopify.dev describes the check ${check}.`,
    ),
  );
}

/** Its own settings and cache stay empty: what a developer has signed in to or downloaded changes nothing here. */
function shopify(words: string[]): { status: number | null; stdout: string; output: string } {
  const require = createRequire(import.meta.url);
  const command = join(dirname(require.resolve('@shopify/cli/package.json')), 'bin/run.js');
  const home = mkdtempSync(join(tmpdir(), 'preflight-'));
  const env = {
    ...process.env,
    CI: '1',
    NO_COLOR: '1',
    SHOPIFY_CLI_NO_ANALYTICS: '1',
    SHOPIFY_CLI_COLUMNS: '160',
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'no-network.mjs')).href}`,
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
  };
  const {
    status,
    stdout,
    stderr,
    error: cause,
  } = spawnSync(process.execPath, [command, ...words], {
    encoding: 'utf8',
    env,
    timeout: PATIENCE_MILLISECONDS,
  });
  rmSync(home, { recursive: true, force: true });
  return { status, stdout, output: cause?.message ?? withoutFrames(`${stdout}\n${stderr}`) };
}

/** The command line draws boxes around what it says. */
function withoutFrames(text: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll(/[│╭╮╰╯─]/g, '').trim());
  return lines.filter((line) => line !== '').join('\n          ');
}

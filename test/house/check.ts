import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** `npm run check`: types, lint, format and dead code; every tool runs, so that one look shows all that is wrong. */
const root = resolve(import.meta.dirname, '../..');
const TSCONFIGS = [
  'shared',
  'models',
  'models/tsconfig.device.json',
  'shopify-app/server',
  'shopify-app/storefront',
  'shopify-app/admin',
  'shopify-app/extensions/collector-pixel',
  'extension',
  'test',
];
const steps: [string, string[]][] = [
  ...TSCONFIGS.map((project): [string, string[]] => ['tsc', ['-p', project]]),
  ['oxlint', ['--type-aware', '--deny-warnings']],
  ['oxfmt', ['--check', '.']],
  ['knip', []],
];

const failed = steps.filter(([tool, options]) => {
  const { status } = spawnSync(tool, options, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${tool} ${options.join(' ')}\n`);
  return status !== 0;
});
if (failed.length > 0) process.exitCode = 1;

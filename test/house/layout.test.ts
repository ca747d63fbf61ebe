import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkThemeExtension } from '../../shopify-app/preflight/theme-extension.ts';
import { readExtension } from '../../shopify-app/preflight/theme-files.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Contracts only: a `shared` that grows past this has begun to swallow the product (docs/decisions/0001). 1,500 until what
 * the server says became sentences with gaps that the admin puts into the merchant's language (said.ts), 1,600 until the
 * browser extension came, the fourth that speaks with the server, 1,900 until there was something to say of what visits
 * tell (api/understanding.ts), 2,300 until devices and Shopify's customers were told of segments, too, 2,400 until there
 * were experiments and campaigns (experiment.ts, api/experiments.ts, api/campaigns.ts), 2,950 until a banner was one of
 * their contents.
 */
const SHARED_LINES = 3_000;

test('shared holds contracts and stays small', () => {
  const files = readdirSync(resolve(root, 'shared'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('node_modules') && !file.endsWith('.test.ts'),
  );
  const lines = files.map((file) => readFileSync(resolve(root, 'shared', file), 'utf8').split('\n').length);
  expect(files.length).toBeGreaterThan(10);
  expect(lines.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(SHARED_LINES);
});

test('the theme extension holds to what Shopify accepts at upload', () => {
  const files = readExtension(resolve(root, 'shopify-app/extensions/theme'));
  const findings = checkThemeExtension(files, 'Kindred').flatMap((check) => check.findings);
  expect(files.length).toBeGreaterThan(10);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});

test('every door of a package opens', () => {
  for (const folder of ['shared', 'models', 'shopify-app']) {
    const { exports } = JSON.parse(readFileSync(resolve(root, folder, 'package.json'), 'utf8')) as {
      exports: Record<string, string>;
    };
    expect(Object.keys(exports).some((door) => door.includes('*'))).toBe(false);
    for (const file of Object.values(exports))
      expect(() => readFileSync(resolve(root, folder, file))).not.toThrow();
  }
});

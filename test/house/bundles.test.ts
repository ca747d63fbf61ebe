import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build } from '@kindred/shopify-app/build';
import { beforeAll, expect, test } from 'vitest';
import { CEILINGS, MUST_NOT_APPEAR } from './ceilings.ts';

const root = resolve(import.meta.dirname, '../..');
let bundles: Awaited<ReturnType<typeof build>>['bundles'];

beforeAll(async () => {
  ({ bundles } = await build({ quiet: true }));
});

test('every bundle has a ceiling, and every ceiling a bundle', () => {
  expect(bundles.map((bundle) => bundle.name).sort()).toEqual(Object.keys(CEILINGS).sort());
});

test('no bundle is heavier than its ceiling', () => {
  for (const { name, gzipBytes } of bundles) {
    expect(gzipBytes, `${name} weighs ${gzipBytes} bytes`).toBeLessThanOrEqual(
      CEILINGS[name]?.gzipBytes ?? 0,
    );
  }
});

test('bundles are made of what they may be made of', () => {
  for (const { name, inputs } of bundles) {
    expect(inputs.length, name).toBeGreaterThan(0);
    const strangers = inputs
      .map((input) => (input.startsWith('/') ? relative(root, input) : input))
      .filter(
        (input) =>
          !input.startsWith('\0') &&
          !CEILINGS[name]?.allowedInputs.some((allowed) => input.startsWith(allowed)),
      );
    expect(strangers, name).toEqual([]);
  }
});

test('no test code and no secret stands in a bundle', () => {
  for (const { name, file } of bundles) {
    const code = readFileSync(resolve(root, file), 'utf8');
    expect(
      MUST_NOT_APPEAR.filter((word) => code.includes(word)),
      name,
    ).toEqual([]);
  }
});

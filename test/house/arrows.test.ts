import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, readImports, violations } from './arrows.ts';

const root = resolve(import.meta.dirname, '../..');

test('every import follows the arrows of the design', () => {
  const { files, imports } = readImports(root);
  expect(files).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(files);
  expect(violations(imports)).toEqual([]);
});

test('a planted violation is found', () => {
  expect(violations([{ from: 'models/runtime/engine.ts', to: 'models/training/index.ts' }])).toHaveLength(1);
  expect(violations([{ from: 'shopify-app/server/app.ts', to: 'test/world/world.ts' }])).toHaveLength(1);
  expect(
    violations([{ from: 'shopify-app/storefront/entry.ts', to: 'shopify-app/server/app.ts' }]),
  ).toHaveLength(1);
  expect(violations([{ from: 'shared/event.ts', to: 'models/features/index.ts' }])).toHaveLength(1);
});

test('sees every form of import', () => {
  const source = `
    import { a } from './a.ts';
    import type { B } from "./b.ts";
    import './c.ts';
    export * from './d.ts';
    const e = await import('./e.ts');
    import {
      f,
      g,
    } from './f.ts';
    /* import h from './h.ts' */
  `;
  expect(importsOf(source)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts']);
});

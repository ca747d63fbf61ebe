import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/shopify.md'), 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| requirement'));

test('every proof that the review checklist names is in the repository', () => {
  const named = [...text.matchAll(/`((?:test|models|shopify-app|docs)\/[\w./-]+\.\w+)`/g)].map(
    ([, path]) => path!,
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every row of it has a proof, or says that there is none here', () => {
  const bare = rows.filter((row) => !/`[\w/.-]+\.tsx?`|by preflight|not checkable here/.test(row));
  expect(rows.length).toBeGreaterThan(30);
  expect(bare).toEqual([]);
});

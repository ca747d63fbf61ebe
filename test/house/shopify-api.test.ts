import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SHOPIFY_API_VERSION } from '@kindred/shared/shopify-api';
import { expect, test } from 'vitest';
import { schemaVersions } from '../shopify/schema/load.ts';

const app = resolve(import.meta.dirname, '../../shopify-app');
const files = (extension: RegExp) =>
  readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => extension.test(file));
const read = (file: string) => readFileSync(resolve(app, file), 'utf8');

test('every toml file names the version that the code speaks, but that of a Flow trigger, which asks no API', () => {
  const speaking = files(/\.toml$/).filter((file) => !read(file).includes('type = "flow_trigger"'));
  const named = speaking.map((file) => [file, /^api_version = "([^"]+)"$/m.exec(read(file))?.[1]]);
  expect(named.length).toBeGreaterThan(2);
  expect(named).toEqual(named.map(([file]) => [file, SHOPIFY_API_VERSION]));
});

test('no source names a version of its own', () => {
  const sources = files(/\.tsx?$/).filter((file) => !file.endsWith('.test.ts'));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => /\b20\d\d-(01|04|07|10)\b(?!-)/.test(read(file)))).toEqual([]);
});

test('the schemas that operations are validated against are there for it, and for what comes after', () => {
  expect(schemaVersions.admin).toContain(SHOPIFY_API_VERSION);
  expect(schemaVersions.admin).toContain('unstable');
  expect(schemaVersions.storefront).toContain(SHOPIFY_API_VERSION);
});

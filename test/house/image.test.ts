import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What can be told of Dockerfile and compose.yaml without Docker; docs/operating.md says what was tried by hand. */
const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line.trim() !== '');
const of = (name: string): string[] =>
  instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

test('every path that the image copies is in the repository, and a stage that it names exists', () => {
  const stages = of('FROM').map((line) => / AS (\w+)$/.exec(line)?.[1]);
  const copied = of('COPY').map((line) => ({
    stage: /^--from=(\w+) /.exec(line)?.[1],
    words: line.split(' '),
  }));
  expect(copied.flatMap(({ stage }) => stage ?? []).filter((stage) => !stages.includes(stage))).toEqual([]);
  const sources = copied.flatMap(({ stage, words }) => (stage ? [] : words.slice(0, -1)));
  expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  expect(of('COPY').length).toBeGreaterThan(10);
});

test('npm sees every workspace of the lock file before it installs', () => {
  const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
  const copied = of('COPY').join(' ');
  for (const workspace of workspaces) expect(copied).toContain(`${workspace}/package.json`);
});

test('what the build context leaves out is nothing that is copied', () => {
  const left = read('.dockerignore').split('\n');
  for (const folder of ['shared', 'models', 'shopify-app']) expect(left).not.toContain(folder);
  expect(left).toEqual(expect.arrayContaining(['**/node_modules', '.git', '.env', 'dist']));
});

test('the image has a fixed Node 24, runs as nobody special, and says whether it is well', () => {
  const bases = of('FROM')
    .map((line) => line.split(' ')[0])
    .filter((base) => base?.includes(':'));
  expect(new Set(bases)).toEqual(new Set(['node:24.21.0-bookworm-slim']));
  expect(of('USER')).toEqual(['node']);
  expect(of('HEALTHCHECK')).toHaveLength(1);
  expect(of('ADD')).toEqual([]);
  expect(instructions.at(-1)).toBe('CMD ["node", "shopify-app/server/main.ts"]');
});

test('no secret stands in either file; compose asks for each', () => {
  const compose = read('compose.yaml');
  for (const name of ['SHOPIFY_API_KEY', 'SHOPIFY_API_SECRET', 'APP_URL', 'ENCRYPTION_KEY']) {
    expect(compose).toContain(`${name}: \${${name}:?`);
    expect(instructions.join('\n')).not.toContain(name);
  }
  expect(compose.match(/\$\{POSTGRES_PASSWORD:\?/g)).toHaveLength(2);
});

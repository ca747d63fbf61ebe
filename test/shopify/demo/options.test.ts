import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const read = (...argv: string[]) => readOptions(argv, () => '/tmp/somewhere');

test('keeps a demo in .demo and a check in a temporary folder', () => {
  expect(read()?.dataDir.endsWith('.demo')).toBe(true);
  expect(read('--check')).toMatchObject({ check: true, dataDir: '/tmp/somewhere', port: 0 });
});

test('says in one sentence what is wrong with an option', () => {
  expect(() => read('--port', 'http')).toThrow('--port takes a whole number from 0 to 65530, not "http".');
  expect(() => read('--orders', 'orders.csv')).toThrow('--orders needs --products');
  expect(() => read('--fast')).toThrow(/--fast/);
});

test('asks for help', () => {
  expect(read('--help')).toBeNull();
});

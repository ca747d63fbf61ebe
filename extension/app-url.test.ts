import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { appOrigin } from './app-url.ts';
import { matchPattern } from './match-pattern.ts';

const root = resolve(import.meta.dirname);

test('takes the app’s address from the environment, else from the app’s configuration', () => {
  expect(appOrigin({ KINDRED_APP_URL: 'https://app.example:8443/app' }, root)).toBe(
    'https://app.example:8443',
  );
  expect(appOrigin({ KINDRED_APP_URL: 'http://127.0.0.1:3000' }, root)).toBe('http://127.0.0.1:3000');
  expect(appOrigin({}, root)).toBe('https://kindred.example');
});

test('builds nothing that would speak with a server in the clear', () => {
  for (const address of ['http://app.example', 'ftp://127.0.0.1', 'app.example', 'http://127.0.0.1.example'])
    expect(() => appOrigin({ KINDRED_APP_URL: address }, root)).toThrow(/https|Invalid URL/);
});

test('asks for the app’s host without its port, as patterns have none', () => {
  expect(matchPattern('http://127.0.0.1:3000')).toBe('http://127.0.0.1/*');
});

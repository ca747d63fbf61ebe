import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCdn } from './cdn.ts';

const UUID = '0197c0de-0000-7000-8000-000000000001';
let dir: string;
let get: (path: string) => Promise<Response>;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cdn-'));
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'assets/a.js'), 'let a;');
  writeFileSync(join(dir, 'secret.js'), 'no');
  const cdn = createCdn({
    themeExtensionDir: dir,
    image: (path) => (path === '/cdn/x.svg' ? '<svg/>' : null),
  });
  get = (path) => cdn.fetch(new Request(new URL(path, 'http://cdn.test')));
});
afterAll(() => rmSync(dir, { recursive: true }));

it('serves assets of the theme extension to any origin, for a year', async () => {
  const response = await get(`/extensions/${UUID}/kindred/assets/a.js`);
  expect(await response.text()).toBe('let a;');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('content-type')).toContain('text/javascript');
});

it('serves nothing from outside assets/', async () => {
  for (const path of ['..%2Fsecret.js', '../secret.js', 'nope.js']) {
    expect((await get(`/extensions/${UUID}/kindred/assets/${path}`)).status).toBe(404);
  }
});

it.each([
  'shopify-global',
  'consent-tracking-api',
  'privacy-banner',
  'pixel-manager',
  'pixel-sandbox',
  'checkout',
  'standard-actions',
])('serves %s as a plain script', async (name) => {
  const text = await (await get(`/shopifycloud/${name}.js`)).text();
  expect(() => new Function(text)).not.toThrow();
});

it('serves the standard events library as a module, and pictures', async () => {
  expect(await (await get('/shopifycloud/standard-events.js')).text()).toContain(
    'export const CartLinesUpdateEvent',
  );
  expect((await get('/cdn/x.svg')).headers.get('content-type')).toBe('image/svg+xml');
  expect((await get('/shopifycloud/nope.js')).status).toBe(404);
});

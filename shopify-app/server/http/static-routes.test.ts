import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BodyCache } from './compressed.ts';
import { staticRoutes } from './static-routes.ts';

let dist = '';

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'kindred-dist-'));
  mkdirSync(join(dist, 'engine/ort-1.30.0'), { recursive: true });
  mkdirSync(join(dist, 'admin/assets'), { recursive: true });
  writeFileSync(join(dist, 'engine/ort-1.30.0/ort.wasm'), 'plain');
  writeFileSync(join(dist, 'engine/ort-1.30.0/ort.wasm.br'), 'made by the build');
  writeFileSync(join(dist, 'engine/ort-1.30.0/ort.mjs'), 'export {}');
  writeFileSync(join(dist, 'admin/index.html'), 'not an asset');
  writeFileSync(join(dist, 'secret.js'), 'outside');
});

afterAll(() => rmSync(dist, { recursive: true, force: true }));

const get = (path: string, headers = {}) =>
  staticRoutes(dist, new BodyCache(1_000_000)).request(path, { headers });

describe('static files', () => {
  it('are served for any origin, for good, with their type', async () => {
    const response = await get('/engine/ort-1.30.0/ort.wasm');
    expect(await response.text()).toBe('plain');
    expect(response.headers.get('content-type')).toBe('application/wasm');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await get('/engine/ort-1.30.0/ort.mjs')).headers.get('content-type')).toContain(
      'text/javascript',
    );
  });

  it('come as the build compressed them', async () => {
    const response = await get('/engine/ort-1.30.0/ort.wasm', { 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe('made by the build');
  });

  it.each([
    '/engine/../secret.js',
    '/engine/%2e%2e/secret.js',
    '/engine/ort-1.30.0',
    '/assets/../index.html',
    '/engine/none.js',
  ])('answers 404 in JSON to %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
  });
});

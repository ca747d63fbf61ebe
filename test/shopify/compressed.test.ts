import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressed } from './compressed.ts';

const answer = (type: string, acceptEncoding: string): Promise<Response> =>
  Promise.resolve(
    compressed({
      fetch: () => new Response('let a;', { status: 201, headers: { 'content-type': type } }),
    }).fetch(new Request('http://shop.test', { headers: { 'accept-encoding': acceptEncoding } })),
  );

it.each(['text/html; charset=utf-8', 'text/javascript', 'image/svg+xml', 'application/json'])(
  'sends %s compressed to whoever takes it',
  async (type) => {
    const response = await answer(type, 'gzip, deflate');
    expect(response.status).toBe(201);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await response.arrayBuffer()).toString()).toBe('let a;');
  },
);

it('leaves the rest as it is', async () => {
  for (const [type, accepted] of [
    ['image/png', 'gzip'],
    ['text/html', 'identity'],
  ] as const) {
    const response = await answer(type, accepted);
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(await response.text()).toBe('let a;');
  }
});

import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { readProof } from '../../shopify-app/server/pairing/proof.ts';
import { makeProofKey } from '../pairing/proof-key.ts';
import { createServer, type ServerPorts } from './server.ts';

const ORIGIN = 'https://app.example';
const NOW = Date.UTC(2026, 10, 22);
const answers = z.object({ fine: z.boolean() });
const refused = (error: string, date = NOW): Response =>
  Response.json({ error, message: '' }, { status: 401, headers: { date: new Date(date).toUTCString() } });

async function ask(fetch: ServerPorts['fetch']) {
  const server = createServer(ORIGIN, { fetch, now: () => NOW });
  const accessToken = 'a'.repeat(43);
  const query = { productId: '7' };
  const key = await makeProofKey();
  return server({ method: 'GET', path: '/extension/shop', query, key, accessToken, answers });
}

test('proves its key for this very request, by the server’s own reading, and sends no cookie', async () => {
  const said = await ask(async (url, init) => {
    const headers = new Headers(init.headers);
    expect(url).toBe(`${ORIGIN}/extension/shop?productId=7`);
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'error' });
    expect(headers.get('authorization')).toBe(`DPoP ${'a'.repeat(43)}`);
    const proof = await readProof(headers.get('dpop') ?? undefined, {
      method: 'GET',
      url: `${ORIGIN}/extension/shop`,
      accessToken: 'a'.repeat(43),
      now: NOW,
    });
    expect(proof.ok).toBe(true);
    return Response.json({ fine: true });
  });
  expect(said).toEqual({ ok: true, status: 200, answer: { fine: true } });
});

test('goes by the server’s clock where this computer’s is wrong', async () => {
  const serverNow = NOW + 3 * 3_600_000;
  const issued: number[] = [];
  const said = await ask(async (_url, init) => {
    const proof = new Headers(init.headers).get('dpop') ?? '';
    const { iat } = JSON.parse(atob(proof.split('.')[1] ?? '')) as { iat: number };
    issued.push(iat * 1000);
    return Math.abs(iat * 1000 - serverNow) > 60_000
      ? refused('invalid_proof', serverNow)
      : Response.json({ fine: true });
  });
  expect(said.ok).toBe(true);
  expect(issued).toEqual([NOW, serverNow]);
});

test('makes a new proof where one was used, and does not ask for ever', async () => {
  let asked = 0;
  const said = await ask(async () => {
    asked += 1;
    return refused('replayed');
  });
  expect(said).toMatchObject({ ok: false, error: 'replayed' });
  expect(asked).toBe(2);
});

test.each<[string, ServerPorts['fetch']]>([
  ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['it fails', async () => Response.json({ error: 'internal' }, { status: 503 })],
  ['a proxy answers instead', async () => new Response('<html>')],
  ['it answers something else', async () => Response.json({ fine: 'yes' })],
  ['it refuses without a word', async () => new Response('', { status: 403 })],
])('counts the server as away where %s', async (_what, fetch) => {
  expect(await ask(fetch)).toMatchObject({ ok: false, error: 'away' });
});

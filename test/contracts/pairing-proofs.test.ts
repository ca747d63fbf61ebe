import { EXTENSION_API, type Tokens } from '@kindred/shared/api/browser-extension';
import { describe, expect, it } from 'vitest';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import {
  CHROME_ORIGIN,
  createTestExtension,
  FIREFOX_ORIGIN,
  handoffFor,
  pairExtension,
  type TestExtension,
} from './paired-extension.ts';
import { mine, harness, withTwoShops, outcomeOf, knock, IN, byHandoff, byRefresh } from './pairing-scene.ts';
import { startHarness } from './shopify-harness.ts';

withTwoShops();

describe('a proof', () => {
  it('lets nothing through when there is none', async () => {
    const extension = await pairExtension(harness, mine);
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof: null }))).toBe(
      '401 invalid_proof',
    );
    expect(await outcomeOf(extension.token(byRefresh(extension), { proof: null }))).toBe('401 invalid_proof');
  });

  it('works once, and a refresh that a network repeats does no harm', async () => {
    const extension = await pairExtension(harness, mine);
    const accessToken = extension.tokens!.accessToken;
    const proof = await extension.proof({ method: 'GET', path: '/extension/door', accessToken });
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe(IN);
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe('401 replayed');
    const again = await extension.proof({ method: 'POST', path: EXTENSION_API.token });
    const request = byRefresh(extension);
    const first = await extension.token(request, { proof: again });
    expect(first.status).toBe(200);
    expect(await outcomeOf(extension.token(request, { proof: again }))).toBe('401 replayed');
    extension.tokens = (await first.json()) as Tokens;
    expect(await knock(extension)).toBe(IN);
  });

  const bent: [string, Parameters<TestExtension['proof']>[0]][] = [
    ['for another path', { method: 'GET', path: EXTENSION_API.shop }],
    ['for another method', { method: 'POST', path: '/extension/door' }],
    [
      'for another server',
      { method: 'GET', path: '/', claims: { htu: 'https://evil.example/extension/door' } },
    ],
    ['for another access token', { method: 'GET', path: '/extension/door', accessToken: 'A'.repeat(43) }],
    ['for no access token', { method: 'GET', path: '/extension/door', accessToken: null }],
    ['with a number that is too short', { method: 'GET', path: '/extension/door', claims: { jti: '1' } }],
    ['without a signature', { method: 'GET', path: '/extension/door', header: { alg: 'none' } }],
    ['with a shared secret', { method: 'GET', path: '/extension/door', header: { alg: 'HS256' } }],
    ['of another type', { method: 'GET', path: '/extension/door', header: { typ: 'JWT' } }],
    ['with demands nobody understands', { method: 'GET', path: '/extension/door', header: { crit: ['x'] } }],
  ];
  it.each(bent)('is refused %s', async (_, parts) => {
    const extension = await pairExtension(harness, mine);
    const proof = await extension.proof({ accessToken: extension.tokens!.accessToken, ...parts });
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe('401 invalid_proof');
  });

  it.each([-61, 62, 86_400])('is refused when it is %i seconds from now', async (seconds) => {
    const extension = await pairExtension(harness, mine);
    const iat = Math.floor(harness.now() / 1000) + seconds;
    const parts = { method: 'GET', path: '/extension/door', accessToken: extension.tokens!.accessToken };
    const proof = await extension.proof({ ...parts, claims: { iat } });
    expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe('401 invalid_proof');
  });

  it('is refused when a letter of its signature or its claims is another', async () => {
    const extension = await pairExtension(harness, mine);
    const accessToken = extension.tokens!.accessToken;
    const proof = await extension.proof({ method: 'GET', path: '/extension/door', accessToken });
    const [header, payload, signature] = proof.split('.') as [string, string, string];
    const other = signature.startsWith('A') ? 'B' : 'A';
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const moved = Buffer.from(JSON.stringify({ ...claims, iat: 1 })).toString('base64url');
    for (const forged of [
      `${header}.${payload}.${other}${signature.slice(1)}`,
      `${header}.${moved}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${proof}, ${proof}`,
      'x'.repeat(5_000),
    ])
      expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof: forged }))).toBe(
        '401 invalid_proof',
      );
  });

  it('that shows its private key, or a key that is no point of the curve, is refused', async () => {
    const extension = await pairExtension(harness, mine);
    const parts = { method: 'GET', path: '/extension/door', accessToken: extension.tokens!.accessToken };
    const nowhere = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };
    const [header] = (await extension.proof(parts)).split('.');
    const { jwk: own } = JSON.parse(Buffer.from(header!, 'base64url').toString()) as { jwk: object };
    for (const jwk of [nowhere, { ...own, d: 'A'.repeat(43) }, { kty: 'RSA', n: 'A', e: 'AQAB' }]) {
      const proof = await extension.proof({ ...parts, header: { jwk } });
      expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe(
        '401 invalid_proof',
      );
    }
  });
});

describe('an origin', () => {
  const paths = [EXTENSION_API.token, EXTENSION_API.revoke, EXTENSION_API.shop, '/extension/door'];

  it.each(['https://evil.example', 'null', 'https://kindred-demo.myshopify.com', 'chrome-extension://short'])(
    'that is no extension is refused on all of them: %s',
    async (origin) => {
      const extension = await pairExtension(harness, mine);
      for (const path of paths) {
        const preflight = await fetch(harness.url + path, { method: 'OPTIONS', headers: { origin } });
        expect(preflight.status).toBe(403);
        for (const body of [undefined, {}]) {
          const answer = await extension.ask(path, body, { origin });
          expect(answer.status).toBe(403);
          expect(answer.headers.get('access-control-allow-origin')).toBeNull();
          expect(await answer.json()).toMatchObject({ error: 'wrong_origin' });
        }
      }
      expect(await knock(extension)).toBe(IN);
    },
  );

  it.each([CHROME_ORIGIN, FIREFOX_ORIGIN])('of an extension may ask and read: %s', async (origin) => {
    const extension = await pairExtension(harness, mine);
    const preflight = await fetch(harness.url + EXTENSION_API.token, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'dpop' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('dpop');
    for (const answer of [preflight, await extension.ask('/extension/door', undefined, { origin })]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-expose-headers')).toBe('date, retry-after');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('vary')).toContain('origin');
    }
    // Refusals can be read, too.
    const refused = await extension.ask('/extension/door', undefined, { origin, proof: null });
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('is left out by browsers where an extension may read the host anyway', async () => {
    const extension = await pairExtension(harness, mine);
    const answer = await extension.ask('/extension/door', undefined, { origin: null });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('behind a proxy', () => {
  const appUrl = 'https://kindred.example';

  it('the public address is what a proof is for, and a proof works once whichever server is asked', async () => {
    const behind = await startHarness([createTestShop()], { appUrl });
    try {
      await behind.shopify.install(mine);
      const extension = await createTestExtension({ url: behind.url, now: behind.now, appUrl });
      const { code } = await handoffFor(behind, mine, extension);
      const answer = await extension.token(byHandoff(extension, code));
      extension.tokens = (await answer.json()) as Tokens;
      const { accessToken } = extension.tokens;
      const wanted = { method: 'GET', path: '/extension/door', accessToken };
      const inner = await extension.proof({ ...wanted, claims: { htu: `${behind.url}/extension/door` } });
      expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof: inner }))).toBe(
        '401 invalid_proof',
      );
      const proof = await extension.proof(wanted);
      expect(await outcomeOf(extension.ask('/extension/door', undefined, { proof }))).toBe(IN);
      // Another process, on another port, with the same database.
      await behind.restart();
      const headers = { dpop: proof, authorization: `DPoP ${accessToken}` };
      expect(await outcomeOf(fetch(`${behind.url}/extension/door`, { headers }))).toBe('401 replayed');
    } finally {
      await behind.close();
    }
  }, 120_000);
});

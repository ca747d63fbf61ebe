import { setTimeout as delay } from 'node:timers/promises';
import {
  PAIRING_API,
  type HandoffCode,
  type PairedBrowser,
  type TypedCode,
} from '@kindred/shared/api/browser-extension';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../extension/messages/protocol.ts';
import type { Grant, Memory, ShortMemory, Table } from '../../extension/pairing/grants.ts';
import { createPairing, type Pairing } from '../../extension/pairing/pairing.ts';
import { createSession, type Session } from '../../extension/pairing/session.ts';
import { createServer } from '../../extension/server/server.ts';
import { createShops, type Shops } from '../../extension/shops/shops.ts';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { type Harness, startHarness } from './shopify-harness.ts';

/** The extension's own half of pairing against the real server: keys, proofs, refreshes and what ends a grant. */
const mine = createTestShop().domain;
const theirs = 'another-shop.myshopify.com';
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness([createTestShop(), { ...createTestShop(), domain: theirs }]);
  for (const domain of [mine, theirs]) await harness.shopify.install(domain);
}, 120_000);
afterAll(() => harness.close());

interface Browser {
  memory: Memory;
  short: ShortMemory;
  session: Session;
  shops: Shops;
  pairing: Pairing;
  /** Addresses of the requests it has sent. */
  sent: string[];
  /** How requests go out; replaced to let them fail. */
  network: { fetch: typeof fetch };
  /** Loses what the background knew; what is written down stays. */
  restart(): void;
}

/** `aheadBy`: milliseconds by which its clock is wrong. */
function createBrowser(aheadBy = 0): Browser {
  const memory: Memory = { grants: table('grantId'), pending: table('kind'), ended: table('domain') };
  const kept = new Map<string, unknown>();
  const short: ShortMemory = {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => void kept.delete(key),
  };
  const browser = { memory, short, sent: [], network: { fetch } } as unknown as Browser;
  browser.restart = () => {
    const queues = new Map<string, Promise<unknown>>();
    const ports = {
      server: createServer(harness.url, {
        fetch: (url, init) => {
          browser.sent.push(url);
          return browser.network.fetch(url, init);
        },
        now: () => harness.now(),
      }),
      memory,
      short,
      now: () => harness.now() + aheadBy,
      exclusively: <T>(name: string, run: () => Promise<T>): Promise<T> => {
        const turn = (queues.get(name) ?? Promise.resolve()).then(run, run);
        queues.set(name, turn);
        return turn;
      },
    };
    browser.session = createSession(ports);
    browser.shops = createShops(memory, browser.session, ports.now);
    browser.pairing = createPairing({
      ...ports,
      session: browser.session,
      readShop: browser.shops.read,
      label: 'Chrome on Linux',
    });
  };
  browser.restart();
  return browser;
}

function table<Row>(key: keyof Row & string): Table<Row> {
  const rows = new Map<string, Row>();
  return {
    get: async (name) => rows.get(name),
    all: async () => [...rows.values()],
    put: async (row) => void rows.set(String(row[key]), row),
    delete: async (name) => void rows.delete(name),
  };
}

const post = async <Answer>(domain: string, path: string, body: object = {}): Promise<Answer> => {
  const answer = await harness.api(domain, path, { method: 'POST', body: JSON.stringify(body) });
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as Answer;
};
const browsersOf = async (domain: string): Promise<PairedBrowser[]> =>
  (await (await harness.api(domain, PAIRING_API.browsers)).json()) as PairedBrowser[];

async function pair(browser: Browser, domain: string) {
  const { code } = await post<HandoffCode>(domain, PAIRING_API.handoff, await browser.pairing.begin());
  return browser.pairing.finish(code);
}
const failureOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'ok',
    (error: unknown) => (error instanceof ExpectedFailure ? error.code : String(error)),
  );
async function grantOf(browser: Browser): Promise<Grant> {
  const [grant] = await browser.memory.grants.all();
  if (grant === undefined) throw new Error('There is no grant.');
  return grant;
}
/** Asks the server for the shop, as every question does, with the grant as it is written down. */
const knock = async (browser: Browser): Promise<string> =>
  failureOf(browser.shops.read(await grantOf(browser)));

describe('handed over by the admin', () => {
  let browser: Browser;
  beforeEach(() => (browser = createBrowser()));

  it('is paired with the shop, and finds it by the origin of its pages', async () => {
    expect(await pair(browser, mine)).toMatchObject({ domain: mine });
    const [paired] = await browser.shops.all();
    expect(paired?.shop.origins.length).toBeGreaterThan(0);
    const found = await browser.shops.at(`${paired?.shop.origins[0]}/products/mug?variant=1`);
    expect(found.shop.domain).toBe(mine);
    expect(await failureOf(browser.shops.at('https://elsewhere.example/'))).toBe('not_paired');
    expect(await failureOf(browser.shops.at('chrome://settings'))).toBe('not_paired');
    expect(await failureOf(browser.shops.at(undefined))).toBe('page_closed');
  });

  it('asks nothing of anybody without a grant', async () => {
    await failureOf(browser.shops.at('https://elsewhere.example/'));
    await browser.shops.all();
    expect(await browser.pairing.poll()).toBeNull();
    await browser.pairing.begin();
    expect(browser.sent).toEqual([]);
  });

  it('takes a code once, and none that was made for another beginning', async () => {
    const { code } = await post<HandoffCode>(mine, PAIRING_API.handoff, await browser.pairing.begin());
    await browser.pairing.begin();
    expect(await failureOf(browser.pairing.finish(code))).toBe('wrong_code');
    expect(await failureOf(browser.pairing.finish(code))).toBe('code_expired');
    expect(await browser.memory.grants.all()).toEqual([]);
  });

  it('keeps no secret where it can be read: the key cannot leave', async () => {
    await pair(browser, mine);
    const { key } = await grantOf(browser);
    expect(key.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', key.privateKey)).rejects.toThrow(/extractable/);
  });

  it('replaces an older grant of the same shop, also in the admin', async () => {
    await pair(browser, mine);
    const first = (await grantOf(browser)).grantId;
    await pair(browser, mine);
    expect((await browser.memory.grants.all()).length).toBe(1);
    expect((await browsersOf(mine)).map(({ grantId }) => grantId)).not.toContain(first);
  });

  it('keeps two shops apart', async () => {
    await pair(browser, mine);
    await pair(browser, theirs);
    expect((await browser.shops.all()).map(({ shop }) => shop.domain).sort()).toEqual([mine, theirs].sort());
    await browser.shops.signOut(mine);
    expect((await browser.shops.all()).map(({ shop }) => shop.domain)).toEqual([theirs]);
  });
});

describe('while it is paired', () => {
  let browser: Browser;
  beforeEach(async () => {
    browser = createBrowser();
    await pair(browser, mine);
    browser.sent.length = 0;
  });

  it('refreshes once for all who ask at the same time, also after the background was ended', async () => {
    harness.advance(11 * MINUTE);
    browser.restart();
    expect(await Promise.all([knock(browser), knock(browser), knock(browser)])).toEqual(['ok', 'ok', 'ok']);
    expect(browser.sent.filter((url) => url.endsWith('/extension/token')).length).toBe(1);
    harness.advance(11 * MINUTE);
    expect(await knock(browser)).toBe('ok');
  });

  it('never writes a used refresh token back, though another tab refreshes while the shop is written down', async () => {
    const grant = await grantOf(browser);
    const { grants } = browser.memory;
    const get = grants.get;
    let refreshed: Promise<unknown> | undefined;
    grants.get = async (grantId) => {
      const found = await get(grantId);
      if (refreshed === undefined) {
        await browser.short.delete(`access:${grantId}`);
        refreshed = browser.shops.read(grant);
        await delay(1_000);
      }
      return found;
    };
    await browser.shops.read(grant);
    await refreshed;
    expect((await grantOf(browser)).refreshToken).not.toBe(grant.refreshToken);
    harness.advance(11 * MINUTE);
    expect(await knock(browser)).toBe('ok');
  });

  it('does not come back with a refresh that was under way when it was signed out', async () => {
    const grant = await grantOf(browser);
    harness.advance(11 * MINUTE);
    let forgotten: Promise<void> | undefined;
    browser.network.fetch = async (...asked) => {
      const answer = await fetch(...asked);
      forgotten ??= browser.session.forget(grant);
      await delay(50);
      return answer;
    };
    await failureOf(browser.shops.read(grant));
    await forgotten;
    expect(await browser.memory.grants.all()).toEqual([]);
  });

  it('refreshes where the server does not know the token that the browser believes in', async () => {
    const { grantId } = await grantOf(browser);
    await browser.short.set(`access:${grantId}`, {
      token: 'x'.repeat(43),
      expiresAt: harness.now() + MINUTE,
    });
    expect(await knock(browser)).toBe('ok');
  });

  it('is not signed out because the server is away', async () => {
    harness.advance(11 * MINUTE);
    browser.network.fetch = async () => new Response('Bad gateway', { status: 502 });
    expect(await knock(browser)).toBe('server_away');
    browser.network.fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await knock(browser)).toBe('server_away');
    const [paired] = await browser.shops.all();
    expect((await browser.shops.refreshed(paired!)).shop.domain).toBe(mine);
    browser.network.fetch = fetch;
    expect(await knock(browser)).toBe('ok');
  });

  it('says that it was signed out, once the admin has disconnected it', async () => {
    const { grantId, shop } = await grantOf(browser);
    await post(mine, PAIRING_API.revoke(grantId));
    expect(await knock(browser)).toBe('signed_out');
    expect(await browser.memory.grants.all()).toEqual([]);
    expect(await failureOf(browser.shops.at(shop?.origins[0]))).toBe('signed_out');
    await pair(browser, mine);
    expect(await browser.shops.ended()).toEqual([]);
  });

  it('goes on where the answer to a refresh was lost on the way', async () => {
    harness.advance(11 * MINUTE);
    let lost = 0;
    browser.network.fetch = async (...asked) => {
      const answer = await fetch(...asked);
      if (!asked[0].toString().endsWith('/extension/token') || lost > 0) return answer;
      lost += 1;
      throw new TypeError('Failed to fetch');
    };
    expect(await knock(browser)).toBe('ok');
    expect(lost).toBe(1);
    browser.network.fetch = fetch;
    harness.advance(11 * MINUTE);
    expect(await knock(browser)).toBe('ok');
  });

  it('is over where a refresh token came twice', async () => {
    const stolen = await grantOf(browser);
    harness.advance(11 * MINUTE);
    expect(await knock(browser)).toBe('ok');
    const thief = createBrowser();
    await thief.memory.grants.put(stolen);
    expect(await knock(thief)).toBe('signed_out');
    expect(await knock(browser)).toBe('signed_out');
  });

  it('is over after thirty days without use', async () => {
    harness.advance(31 * DAY);
    expect(await knock(browser)).toBe('signed_out');
  });

  it('signs out here and in the admin, and says no word of an end to who wanted it', async () => {
    const { grantId } = await grantOf(browser);
    await browser.shops.signOut(mine);
    expect(await browser.memory.grants.all()).toEqual([]);
    expect(await browser.shops.ended()).toEqual([]);
    expect((await browsersOf(mine)).map((each) => each.grantId)).not.toContain(grantId);
  });
});

describe('with a code that was typed', () => {
  it('is let in when the merchant has said yes, and not before', async () => {
    const browser = createBrowser();
    const { code } = await post<TypedCode>(mine, PAIRING_API.typedCode);
    const typed = ` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()} `;
    expect(await browser.pairing.typed(typed)).toEqual({ waiting: true });
    expect(await browser.pairing.poll()).toBeGreaterThan(0);
    expect(await browser.memory.grants.all()).toEqual([]);
    const waiting = (await browsersOf(mine)).find(({ state }) => state === 'waiting');
    expect(waiting?.label).toBe('Chrome on Linux');
    await post(mine, PAIRING_API.confirm(waiting!.grantId));
    browser.restart();
    expect(await browser.pairing.poll()).toBeNull();
    expect((await browser.shops.all()).map(({ shop }) => shop.domain)).toEqual([mine]);
    expect(await browser.memory.pending.all()).toEqual([]);
  });

  it.each([-DAY, DAY])(
    'is let in where its clock is wrong by %d ms, and refreshes no oftener',
    async (aheadBy) => {
      const browser = createBrowser(aheadBy);
      await browser.pairing.typed((await post<TypedCode>(mine, PAIRING_API.typedCode)).code);
      const [typed] = await browser.memory.pending.all();
      expect(typed).toMatchObject({ kind: 'typed' });
      const left = typed?.kind === 'typed' ? typed.expiresAt - harness.now() - aheadBy : 0;
      expect(left).toBeGreaterThan(4 * MINUTE);
      expect(left).toBeLessThanOrEqual(5 * MINUTE);
      expect(await browser.pairing.poll()).toBeGreaterThan(0);
      const waiting = (await browsersOf(mine)).find(({ state }) => state === 'waiting');
      await post(mine, PAIRING_API.confirm(waiting!.grantId));
      expect(await browser.pairing.poll()).toBeNull();
      browser.sent.length = 0;
      expect(await knock(browser)).toBe('ok');
      expect(browser.sent.filter((url) => url.endsWith('/extension/token'))).toEqual([]);
      harness.advance(11 * MINUTE);
      expect(await knock(browser)).toBe('ok');
      expect(browser.sent.length).toBe(3);
    },
  );

  it('is let in though the answer with its tokens was lost', async () => {
    const browser = createBrowser();
    await browser.pairing.typed((await post<TypedCode>(mine, PAIRING_API.typedCode)).code);
    const waiting = (await browsersOf(mine)).find(({ state }) => state === 'waiting');
    await post(mine, PAIRING_API.confirm(waiting!.grantId));
    browser.network.fetch = async (...asked) => {
      await fetch(...asked);
      throw new TypeError('Failed to fetch');
    };
    expect(await browser.pairing.poll()).toBeGreaterThan(0);
    browser.network.fetch = fetch;
    expect(await browser.pairing.poll()).toBeNull();
    expect((await browser.shops.all()).map(({ shop }) => shop.domain)).toEqual([mine]);
    expect(await browser.memory.pending.all()).toEqual([]);
  });

  it('has no failure to tell where the background ended just after it was let in', async () => {
    const browser = createBrowser();
    await browser.pairing.typed((await post<TypedCode>(mine, PAIRING_API.typedCode)).code);
    const waiting = (await browsersOf(mine)).find(({ state }) => state === 'waiting');
    await post(mine, PAIRING_API.confirm(waiting!.grantId));
    const [typed] = await browser.memory.pending.all();
    expect(await browser.pairing.poll()).toBeNull();
    await browser.memory.pending.put(typed!);
    browser.restart();
    expect(await browser.pairing.poll()).toBeNull();
    expect(await browser.memory.pending.all()).toEqual([]);
    expect(await knock(browser)).toBe('ok');
  });

  it('says so when the merchant has said no, or nothing for too long', async () => {
    const browser = createBrowser();
    await browser.pairing.typed((await post<TypedCode>(mine, PAIRING_API.typedCode)).code);
    const waiting = (await browsersOf(mine)).find(({ state }) => state === 'waiting');
    await post(mine, PAIRING_API.revoke(waiting!.grantId));
    expect(await browser.pairing.poll()).toBeNull();
    expect(await browser.memory.pending.all()).toEqual([{ kind: 'failed', code: 'wrong_code' }]);

    await browser.pairing.typed((await post<TypedCode>(mine, PAIRING_API.typedCode)).code);
    harness.advance(10 * MINUTE);
    expect(await browser.pairing.poll()).toBeNull();
    expect(await browser.memory.pending.all()).toEqual([{ kind: 'failed', code: 'code_expired' }]);
  });

  it('does not ask the server about what can be no code', async () => {
    const browser = createBrowser();
    for (const typed of ['', 'ABC', 'ABCD EFG0', 'ABCDEFGHJ', 'ABCDEFG§'])
      expect(await failureOf(browser.pairing.typed(typed))).toBe('wrong_code');
    expect(browser.sent).toEqual([]);
    expect(await failureOf(browser.pairing.typed('ABCD EFGH'))).toBe('wrong_code');
  });
});

import { beforeEach, expect, test } from 'vitest';
import type { TabPreview } from '../messages/messages.ts';
import { ExpectedFailure } from '../messages/protocol.ts';
import type { PairedShop, Shops } from '../shops/shops.ts';

type Handlers = typeof import('./handlers.ts');

/** In the order in which it was done. */
const did: string[] = [];
const runtime = { id: 'kindred' };
Object.assign(globalThis, {
  chrome: { runtime },
  browser: { runtime, scripting: { executeScript: async () => void did.push('told the pixel') } },
});
Object.assign(import.meta.env, { KINDRED_APP_ORIGIN: 'https://app.example' });
// Only now: they look for a browser as soon as they are imported.
const { createHandlers }: Handlers = await import('./handlers.ts');

type Parts = Parameters<Handlers['createHandlers']>[0];
const sender = { url: 'https://shop.example/', tab: { id: 1 } };
const shop = { domain: 'shop.example' } as PairedShop['shop'];
const signedOut = async (): Promise<never> => {
  throw new ExpectedFailure('signed_out');
};

function handlersWith(shops: Partial<Shops>, memory: object = {}) {
  const tabs = {
    want: async () => void did.push('wanted'),
    endPreview: async () => void did.push('ended'),
    keepPreview: async () => void did.push('kept'),
    leave: async (domain: string) => void did.push(`left ${domain}`),
  };
  return createHandlers({ shops, tabs, memory } as unknown as Parts);
}
beforeEach(() => (did.length = 0));

test('ends a preview, and lets events leave again, also where the shop is signed out', async () => {
  const handlers = handlersWith({ at: signedOut });
  expect(await handlers['preview.keep']({ preview: null }, sender)).toBeNull();
  expect(did).toEqual(['ended', 'told the pixel']);
});

test('ends a preview after what was asked before it, however long that takes, and whatever becomes of it', async () => {
  let find = (_found: PairedShop): void => undefined;
  const found = new Promise<PairedShop>((resolve) => (find = resolve));
  const shops = [() => found, signedOut];
  const handlers = handlersWith({ at: () => shops.shift()!() });
  const preview = {} as TabPreview;
  const asked = [preview, preview, null].map((each) => handlers['preview.keep']({ preview: each }, sender));
  await new Promise((done) => setTimeout(done, 20));
  expect(did).toEqual([]);
  find({ shop } as PairedShop);
  await Promise.allSettled(asked);
  expect(did).toEqual(['kept', 'told the pixel', 'ended', 'told the pixel']);
});

test('does not bring the panel again where it could not open', async () => {
  const handlers = handlersWith({ at: async () => ({ shop }) as PairedShop, refreshed: signedOut });
  await expect(handlers['overlay.open']({}, sender)).rejects.toThrow(ExpectedFailure);
  expect(did).toEqual([]);
});

test('leaves the shop’s pages when it signs out', async () => {
  const handlers = handlersWith({ signOut: async () => undefined });
  await handlers['shop.signOut']({ domain: 'shop.example' }, sender);
  expect(did).toEqual(['left shop.example']);
});

test('shows a shop as soon as it is no longer waited for', async () => {
  // The merchant's "yes" arrives as soon as the page has begun to ask.
  let isPaired = false;
  const before = <Value>(value: Value, after: Value) => {
    const now = isPaired ? after : value;
    isPaired = true;
    return now;
  };
  const pending = async () => before([{ kind: 'typed', expiresAt: 1 }], []);
  const known = {
    grant: { pairedAt: 0 },
    shop: { ...shop, name: 'Shop', origins: [] },
  } as unknown as PairedShop;
  const all = async () => before([], [known]);
  const handlers = handlersWith({ all, ended: async () => [] }, { pending: { all: pending } });
  const { shops, waiting } = await handlers.state({ tabId: null }, sender);
  expect(shops.length > 0 || waiting !== null).toBe(true);
  expect((await handlers.state({ tabId: null }, sender)).shops).toHaveLength(1);
});

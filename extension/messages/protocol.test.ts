import { expect, test } from 'vitest';
import type { MessageName } from './messages.ts';
import { ExpectedFailure, type Handlers, readReply, receive, type Sender } from './protocol.ts';

const where = {
  extensionId: 'me',
  extensionUrl: 'chrome-extension://me/',
  appOrigin: 'https://app.example:8443',
};
const overlay: Sender = {
  id: 'me',
  url: 'https://shop.example/',
  frameId: 0,
  tab: { id: 3, url: 'https://shop.example/' },
};
const popup: Sender = { id: 'me', url: 'chrome-extension://me/popup.html' };
const bridge: Sender = {
  id: 'me',
  url: 'https://app.example:8443/app/extension?shop=a',
  origin: 'https://app.example:8443',
  frameId: 7,
  tab: { id: 4, url: 'https://admin.shopify.com/' },
};

const handlers = new Proxy({} as Handlers, {
  get: (_target, name: string) => async (data: unknown) => ({ name, data }),
});
const ask = (name: MessageName, data: unknown, sender: Sender) =>
  receive(handlers, { kindred: name, data }, sender, where);

test('answers those who may ask', async () => {
  const insights = { productId: '7' };
  expect(await ask('page.insights', insights, overlay)).toEqual({
    ok: { name: 'page.insights', data: insights },
  });
  expect(await ask('state', { tabId: 3 }, popup)).toEqual({ ok: { name: 'state', data: { tabId: 3 } } });
  expect(await ask('pair.begin', {}, bridge)).toEqual({ ok: { name: 'pair.begin', data: {} } });
});

test.each<[string, MessageName, Sender]>([
  ['another extension', 'state', { ...popup, id: 'other' }],
  ['the overlay, what only own pages may', 'state', overlay],
  ['the overlay, what only the app’s page may', 'pair.begin', overlay],
  ['a frame within a page', 'page.insights', { ...overlay, frameId: 2 }],
  ['an own page, as the overlay', 'page.insights', { ...popup, frameId: 0, tab: { id: 3 } }],
  ['a page of another port', 'pair.finish', { ...bridge, url: 'https://app.example/', origin: undefined }],
  ['a page of a longer name', 'pair.begin', { ...bridge, url: 'https://app.example:8443.evil.example/' }],
  ['a sandboxed frame', 'pair.begin', { ...bridge, origin: 'null' }],
  ['nobody', 'overlay.open', { id: 'me' }],
])('is silent when asked by %s', (_who, name, sender) => {
  expect(ask(name, {}, sender)).toBeUndefined();
});

test('is silent about what is no message of ours', () => {
  for (const message of [null, 'state', 7, {}, { kindred: 3 }, { kindred: 'toString' }, { other: 'state' }])
    expect(receive(handlers, message, popup, where)).toBeUndefined();
});

test.each<[MessageName, unknown, Sender]>([
  ['page.insights', {}, overlay],
  ['page.insights', { productId: '../admin' }, overlay],
  ['products.named', { ids: Array.from({ length: 61 }, () => '1') }, overlay],
  ['preview.rank', { releaseId: null, settings: null }, overlay],
  ['overlay.toggle', { tabId: '3' }, popup],
  ['state', {}, popup],
  ['overlay.open', { more: 1 }, overlay],
  ['pair.finish', { code: '' }, bridge],
])('refuses what %s must not carry', async (name, data, sender) => {
  expect(await ask(name, data, sender)).toEqual({ failure: { code: 'internal' } });
});

test('says why something failed, and nothing of faults that nobody expected', async () => {
  const failing = (error: Error) =>
    receive(
      {
        ...handlers,
        state: async () => {
          throw error;
        },
      },
      { kindred: 'state', data: { tabId: null } },
      popup,
      where,
    );
  expect(await failing(new ExpectedFailure('server_away'))).toEqual({ failure: { code: 'server_away' } });
  expect(await failing(new Error('token abc'))).toEqual({ failure: { code: 'internal' } });
});

test('takes only replies as replies', () => {
  expect(readReply({ ok: null })).toEqual({ ok: null });
  expect(readReply({ failure: { code: 'signed_out' } })).toEqual({ failure: { code: 'signed_out' } });
  for (const reply of [undefined, null, 'ok', {}, { failure: { code: 'toString' } }, { failure: 1 }])
    expect(readReply(reply)).toEqual({ failure: { code: 'internal' } });
});

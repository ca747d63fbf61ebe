import { beforeEach, expect, test } from 'vitest';
import type { ask } from '../messages/bus.ts';
import { startBridge } from './bridge.ts';

const ORIGIN = 'https://app.example';
const asked: unknown[] = [];
const background = (async (name: string, data: unknown) => {
  asked.push([name, data]);
  return name === 'pair.begin' ? { ok: { jkt: 'k' } } : { failure: { code: 'wrong_code' } };
}) as unknown as typeof ask;

/** A window as far as the bridge knows one. */
class PageWindow extends EventTarget {
  location = { origin: ORIGIN } as Location;
  posted: [unknown, unknown][] = [];
  postMessage(message: unknown, target: unknown): void {
    this.posted.push([message, target]);
  }
  async hears(data: unknown, over: Partial<MessageEventInit> = {}): Promise<void> {
    const event = new Event('message');
    this.dispatchEvent(Object.assign(event, { data, source: this, origin: ORIGIN, ...over }));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

let page: PageWindow;
let life: AbortController;
beforeEach(() => {
  asked.length = 0;
  page = new PageWindow();
  life = new AbortController();
  startBridge(page as unknown as Window, background, '1.2.3', life.signal);
});
const question = (name: string, data?: unknown) => ({ source: 'kindred-admin', id: 'q1', name, data });

test('says that it is there without asking anybody', async () => {
  await page.hears(question('hello'));
  const answer = { source: 'kindred-extension', id: 'q1', answer: { version: '1.2.3' } };
  expect(page.posted).toEqual([[answer, ORIGIN]]);
  expect(asked).toEqual([]);
});

test('carries the handoff to the background, and back to this origin alone', async () => {
  await page.hears(question('pair.begin', { more: 'ignored' }));
  await page.hears(question('pair.finish', { code: 'abc' }));
  expect(asked).toEqual([
    ['pair.begin', {}],
    ['pair.finish', { code: 'abc' }],
  ]);
  expect(page.posted).toEqual([
    [{ source: 'kindred-extension', id: 'q1', answer: { jkt: 'k' } }, ORIGIN],
    [{ source: 'kindred-extension', id: 'q1', failure: { code: 'wrong_code' } }, ORIGIN],
  ]);
});

test.each<[string, unknown, Partial<MessageEventInit>]>([
  ['another window', question('hello'), { source: {} as Window }],
  ['another origin', question('hello'), { origin: 'https://app.example.evil.example' }],
  ['a sandboxed frame', question('hello'), { origin: 'null' }],
  ['another script', { ...question('hello'), source: 'other' }, {}],
  ['who asks what is for the extension alone', question('shop.signOut', { domain: 'x' }), {}],
  ['who sends no code', question('pair.finish', { code: 7 }), {}],
  ['who sends anything', 'hello', {}],
])('is silent to %s', async (_who, message, over) => {
  await page.hears(message, over);
  expect(page.posted).toEqual([]);
  expect(asked).toEqual([]);
});

test('is silent once the extension was ended', async () => {
  life.abort();
  await page.hears(question('hello'));
  expect(page.posted).toEqual([]);
});

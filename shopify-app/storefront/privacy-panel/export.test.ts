import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PanelHost } from './contract.ts';
import { exportOf } from './export.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const CONSENT = { analytics: true, preferences: true, marketing: false };
const SENT = {
  firstEventId: 'e1',
  at: NOW - 1,
  visitorId: 'visitor-1',
  kinds: { page_viewed: 1 },
  consent: CONSENT,
};

const host: PanelHost = {
  page: {} as PanelHost['page'],
  consent: () => ({ ...CONSENT, optedOut: false }),
  trail: () => [{ productId: '1', kind: 'viewed', at: NOW }],
  choices: () => ({ hidden: ['2'], paused: false }),
  slates: () => [],
  keep: () => undefined,
  forget: () => undefined,
  onChange: () => undefined,
};

function stub(localStorage: Record<string, string>, sessionStorage: Record<string, string>): void {
  const storage = (entries: Record<string, string>): object =>
    Object.create(
      { getItem: (key: string) => entries[key] ?? null },
      Object.getOwnPropertyDescriptors(entries),
    ) as object;
  vi.stubGlobal('window', { localStorage: storage(localStorage), sessionStorage: storage(sessionStorage) });
  vi.stubGlobal('location', { host: 'shop.example' });
  vi.stubGlobal('navigator', { globalPrivacyControl: false });
}

beforeEach(() => {
  vi.stubGlobal('caches', undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('takes along all that is kept, whoever wrote it, and nothing of the shop', async () => {
  const stored = { 'kindred:sent': JSON.stringify([SENT]), 'kindred:broken': 'no JSON', cart: 'the shop’s' };
  stub(stored, { 'kindred:pending': '[1]', theme: 'dark' });
  const keys = [{ url: 'https://app.example/a.onnx' }];
  vi.stubGlobal('caches', { has: async () => true, open: async () => ({ keys: async () => keys }) });
  expect(await exportOf(host, NOW)).toEqual({
    specVersion: 1,
    exportedAt: '2026-11-22T12:00:00.000Z',
    shop: 'shop.example',
    consent: { ...CONSENT, optedOut: false },
    globalPrivacyControl: false,
    trail: [{ productId: '1', kind: 'viewed', at: NOW }],
    choices: { hidden: ['2'], paused: false },
    shownNow: [],
    sent: [SENT],
    stored: {
      localStorage: { 'kindred:sent': [SENT], 'kindred:broken': null },
      sessionStorage: { 'kindred:pending': [1] },
      files: ['https://app.example/a.onnx'],
    },
  });
});

test('says so where the browser lets nobody store', async () => {
  vi.stubGlobal('location', { host: 'shop.example' });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('window', {
    get localStorage(): never {
      throw new DOMException('forbidden', 'SecurityError');
    },
  });
  const { stored, sent, trail } = await exportOf(host, NOW);
  expect({ stored, sent }).toEqual({ stored: { localStorage: {}, sessionStorage: {}, files: [] }, sent: [] });
  expect(trail).toHaveLength(1);
});

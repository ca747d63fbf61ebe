import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wipe } from '../storage/device-store.ts';
import { readTrail, record, saveTrail } from './trail.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 22);

let stored: Map<string, string>;
let storageFails = false;

beforeEach(() => {
  stored = new Map();
  storageFails = false;
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (storageFails) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, value);
    },
    removeItem: (key: string) => stored.delete(key),
  };
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('window', { localStorage });
});

afterEach(() => {
  wipe();
  vi.unstubAllGlobals();
});

const recordView = (productId: string, at: number): void => record([{ productId, kind: 'viewed', at }], at);
const recordCart = (productIds: string[], at: number): void =>
  record(
    productIds.map((productId) => ({ productId, kind: 'added' as const, at })),
    at,
  );

const ids = (now: number): string[] => readTrail(now).map(({ productId }) => productId);

test('takes a reload for what it is, and a return after the visit for a second look', () => {
  recordView('1', NOW);
  recordView('1', NOW + MINUTE);
  expect(ids(NOW + MINUTE)).toEqual(['1']);
  recordView('1', NOW + 45 * MINUTE);
  recordView('2', NOW + 46 * MINUTE);
  recordView('1', NOW + 47 * MINUTE);
  expect(ids(NOW + 47 * MINUTE)).toEqual(['1', '1', '2', '1']);
});

test('counts what is in the cart once, whoever tells of it', () => {
  recordCart(['1', '2'], NOW);
  recordCart(['2', '3'], NOW + MINUTE);
  expect(ids(NOW + MINUTE)).toEqual(['1', '2', '3']);
});

test('keeps the last fifty, and nothing for longer than thirty days', () => {
  for (let i = 1; i <= 60; i++) recordView(String(i), NOW + i);
  expect(ids(NOW + 60)).toHaveLength(50);
  expect(ids(NOW + 60)[0]).toBe('11');
  expect(ids(NOW + 31 * DAY)).toEqual([]);
});

test('puts what was bought where it belongs in time, once, and keeps it for half a year', () => {
  recordView('1', NOW);
  const orders = [2, 3, 2].map((id) => ({
    productId: String(id),
    kind: 'bought' as const,
    at: NOW - id * DAY,
  }));
  record(orders, NOW);
  record(orders, NOW + 1);
  expect(ids(NOW + 1)).toEqual(['3', '2', '1']);
  expect(ids(NOW + 150 * DAY)).toEqual(['3', '2']);
  expect(ids(NOW + 181 * DAY)).toEqual([]);
});

test('takes no interaction of a kind or a time that does not exist', () => {
  saveTrail([
    { productId: '1', kind: 'toString' as 'viewed', at: NOW },
    { productId: '2', kind: 'viewed', at: NaN },
  ]);
  expect(ids(NOW + 1)).toEqual([]);
});

test('is not fooled by a theme that teaches arrays to write themselves as text', () => {
  const lists = Array.prototype as { toJSON?: unknown };
  lists.toJSON = () => 'text';
  recordView('1', NOW);
  delete lists.toJSON;
  expect(JSON.parse(stored.get('kindred:trail') ?? '')).toHaveLength(1);
});

test('lives in memory where the browser stores nothing, and forgets it when told to', () => {
  storageFails = true;
  recordView('1', NOW);
  recordView('2', NOW + 1);
  expect(ids(NOW + 1)).toEqual(['1', '2']);
  wipe();
  expect(ids(NOW + 1)).toEqual([]);
});

test('goes on in memory from what was stored when the storage is full', () => {
  recordView('1', NOW);
  storageFails = true;
  recordView('2', NOW + 1);
  expect(ids(NOW + 1)).toEqual(['1', '2']);
});

test.each(['no JSON', '{}', '[null, 1, {"productId": 1}]'])('starts anew from a broken trail: %s', (text) => {
  stored.set('kindred:trail', text);
  expect(ids(NOW)).toEqual([]);
  recordView('1', NOW);
  expect(ids(NOW)).toEqual(['1']);
});

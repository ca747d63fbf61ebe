import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchAccess } from './access-watch.ts';

let looks = 0;
let stop: AbortController;
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const panel = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  looks = 0;
  stop = new AbortController();
  page.visibilityState = 'visible';
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', panel.addEventListener.bind(panel));
  watchAccess(() => void (looks += 1), stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('looks once a minute while the page is in view', () => {
  vi.advanceTimersByTime(59_000);
  expect(looks).toBe(0);
  vi.advanceTimersByTime(121_000);
  expect(looks).toBe(3);
});

test('looks when the page is looked at again, but not at each blink', () => {
  panel.dispatchEvent(new Event('focus'));
  expect(looks).toBe(0);
  vi.advanceTimersByTime(6_000);
  panel.dispatchEvent(new Event('focus'));
  page.dispatchEvent(new Event('visibilitychange'));
  expect(looks).toBe(1);
});

test('never looks while the page is hidden, and not after the end', () => {
  page.visibilityState = 'hidden';
  vi.advanceTimersByTime(600_000);
  panel.dispatchEvent(new Event('focus'));
  expect(looks).toBe(0);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(looks).toBe(1);
  stop.abort();
  vi.advanceTimersByTime(600_000);
  panel.dispatchEvent(new Event('focus'));
  expect(looks).toBe(1);
});

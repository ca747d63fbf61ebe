import { expect, test } from 'vitest';
import type { NightTask, VisitorRow } from './night.ts';
import { nightInThread, NightTooLargeError } from './night-in-thread.ts';
import { startOfWeek, weekAt } from './weeks.ts';

const NOW = Date.UTC(2026, 10, 22);
const WEEK = weekAt(NOW) - 1;
const TASK: NightTask = {
  now: NOW,
  utcOffsetMinutes: 0,
  currency: 'EUR',
  products: [],
  views: [],
  cancelledOrders: [],
  returnedOrders: [],
  sensitiveTypes: [],
  model: null,
  mustFit: false,
  mayFit: false,
  rules: [],
  merged: [],
  weeks: [WEEK],
  blocks: [],
  told: [],
};

/** Each visitor looks at so many products, a minute apart. */
function* visitors(count: number, looks: number): Generator<VisitorRow> {
  for (let nth = 0; nth < count; nth++) {
    const events = Array.from({ length: looks }, (_, at): VisitorRow[2][number] => [
      'product_viewed',
      startOfWeek(WEEK) + at * 60_000,
      { productId: String(at) },
    ]);
    yield [`visitor-${nth}`, null, events];
  }
}

async function* partsOf(rows: Iterable<VisitorRow>): AsyncGenerator<string> {
  for (const row of rows) yield JSON.stringify([row]);
}

const night = (rows: Iterable<VisitorRow>, limits?: Parameters<typeof nightInThread>[3]) =>
  nightInThread(TASK, partsOf(rows), new AbortController().signal, limits);

test('a night that needs more memory than it may have ends with an error that says so', async () => {
  expect((await night(visitors(300, 200))).visitors).toBe(300);
  const beside = night(visitors(300, 200), { heapMegabytes: 1024, bufferMegabytes: 2 });
  await expect(beside).rejects.toThrow(NightTooLargeError);
  const heap = night(visitors(20_000, 20), { heapMegabytes: 8, bufferMegabytes: 1024 });
  await expect(heap).rejects.toThrow(NightTooLargeError);
});
